import type { GraphAlert } from './graph-alert';

/** When the alerts of a graph fire, and what they tell beyond themselves. */
export interface GraphAlertOptions {
  /**
   * Alerts that are left out.
   * @default - none
   */
  readonly without?: GraphAlert[];

  /**
   * Labels of every alert, for Alertmanager to route by, such as `team`.
   * @default - `severity`, the graph and its Kubernetes namespace
   */
  readonly labels?: { [key: string]: string };

  /**
   * Beginning of the address of your runbooks; the name of the alert is added, and the whole stands in `runbook_url`.
   * @default - no `runbook_url`
   */
  readonly runbookBaseUrl?: string;

  /**
   * Waiting requests below which a growing queue is no alert.
   * @default 16
   */
  readonly queuedRequests?: number;

  /**
   * Percentage of the KV cache in use above which a worker counts as nearly full.
   * @default 95
   */
  readonly kvCachePercent?: number;

  /**
   * Percentage of the requests that may fail.
   * @default 5
   */
  readonly errorPercent?: number;

  /**
   * Starts within half an hour above which a process counts as restarting over and over.
   * @default 2
   */
  readonly restarts?: number;

  /**
   * Minutes for which workers of a kind may be missing; large weights take their time.
   * @default 15
   */
  readonly missingWorkersMinutes?: number;
}
