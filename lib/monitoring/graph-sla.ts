import type { Duration } from 'cdk8s';

/** What a graph promises to those who call it. */
export interface GraphSla {
  /**
   * Time from the arrival of a request to the first token of the answer.
   * @default - what the graph's planner aims at; without a planner nothing is promised
   */
  readonly timeToFirstToken?: Duration;

  /**
   * Time between two tokens of an answer.
   * @default - what the graph's planner aims at; without a planner nothing is promised
   */
  readonly interTokenLatency?: Duration;

  /**
   * Share of the requests for which the promise holds, between 0 and 1.
   * @default 0.95
   */
  readonly quantile?: number;
}
