/** What one child process found out. */
export interface Measurement {
  /** What was measured, in ms. */
  readonly time: number;
  /** What it took to create the constructs before that, in ms. */
  readonly buildTime: number;
  /** The most that the process held, in MB. */
  readonly memory: number;
  /** How many objects came out with other bytes than those of cdk8s. */
  readonly differing: number;
}
