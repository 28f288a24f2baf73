/** Types of the components that run an engine. */
export const WORKER_TYPES: ReadonlySet<unknown> = new Set(['worker', 'prefill', 'decode']);
