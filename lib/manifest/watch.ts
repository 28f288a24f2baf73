/** Is told how far a piece of work is. */
export type Watch = (done: number, total: number) => void;
