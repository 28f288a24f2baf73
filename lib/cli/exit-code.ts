/** How the process ends, whatever the verb. */
export enum ExitCode {
  /** Done, and nothing to say against it. */
  FINE = 0,
  /** Done, and something was found. */
  FINDINGS = 1,
  /** Not done: used wrongly, a file that cannot be read, a disk that is full. */
  TROUBLE = 2,
}
