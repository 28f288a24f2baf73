/** A line on a terminal for what takes longer than a second. */
import { writeSync } from 'node:fs';

const PATIENCE = 1000;
const INTERVAL = 100;
const ERASE = '\r\u001b[2K';

/** Is told how far a piece of work is; what it does and counts where that is another thing by now. */
export type Watch = (done: number, total: number, doing?: string, what?: string) => void;

/** Says how far a piece of work is. It writes at once, since the work does not let the event loop turn. */
export class Progress {
  private next = Date.now() + PATIENCE;
  private shown = false;

  /**
   * @param doing what is being done, such as `validating`
   * @param what what is counted, such as `files`
   */
  public constructor(private readonly doing: string, private readonly what: string) {}

  /**
   * @param total how many there are; nothing where that is not known
   * @param doing what is being done by now
   * @param what what is counted by now
   */
  public at(done: number, total?: number, doing = this.doing, what = this.what): void {
    if (!process.stderr.isTTY || Date.now() < this.next) return;
    this.next = Date.now() + INTERVAL;
    this.shown = true;
    this.write(`${ERASE}${doing} ${count(done)}${total === undefined ? '' : ` of ${count(total)}`} ${what}`);
  }

  /** Does a piece of work that tells how far it is. */
  public static during<T>(doing: string, what: string, work: (watch: Watch) => T): T {
    const progress = new Progress(doing, what);
    try {
      return work((...far) => progress.at(...far));
    } finally {
      progress.end();
    }
  }

  /** Takes the line away. */
  public end(): void {
    if (this.shown) this.write(ERASE);
    this.shown = false;
  }

  private write(text: string): void {
    try {
      writeSync(process.stderr.fd, text);
    } catch {
      // A terminal that takes nothing now takes the next one.
    }
  }
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}
