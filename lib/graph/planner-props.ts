import type { ComponentProps } from './component-props';

/**
 * What a planner scales, and towards what.
 *
 * Source: the configuration that `python3 -m dynamo.planner --config` reads.
 */
export interface PlannerConfig {
  /**
   * Which workers are scaled: `disagg` for prefill and decode workers, `prefill` or `decode` for those alone, `agg` for
   * workers that do both.
   * @default - `agg`, `prefill` or `decode` where the graph has no other workers; else that of the planner, `disagg`
   */
  readonly mode?: string;

  /**
   * Engine of the workers: `vllm`, `sglang`, `trtllm` or `mocker`.
   * @default - the backend framework of the graph
   */
  readonly backend?: string;

  /**
   * Where the planner acts: `kubernetes`, `virtual` or `global-planner`.
   * @default 'kubernetes'
   */
  readonly environment?: string;

  /**
   * What it aims at: `throughput`, `latency`, `load` or `sla`. `throughput` and `sla` need Prometheus.
   * @default - `throughput`, as the planner has it
   */
  readonly optimizationTarget?: string;

  /**
   * Whether it scales by the throughput that the profile predicts.
   * @default - true, as the planner has it
   */
  readonly enableThroughputScaling?: boolean;

  /**
   * Whether it scales by the load that the workers report.
   * @default - false, as the planner has it
   */
  readonly enableLoadScaling?: boolean;

  /**
   * Time to first token that is promised, in milliseconds.
   * @default - 500, as the planner has it
   */
  readonly ttftMs?: number;

  /**
   * Time between two tokens that is promised, in milliseconds.
   * @default - 50, as the planner has it
   */
  readonly itlMs?: number;

  /**
   * How the performance of the workers is learnt before they serve: `rapid`, `thorough` or `none`.
   * @default - that of the planner
   */
  readonly preDeploymentSweepingMode?: string;

  /**
   * GPUs that all workers together may use; -1 for no limit.
   * @default - 8, as the planner has it
   */
  readonly maxGpuBudget?: number;

  /**
   * GPUs that all workers together keep; -1 for none.
   * @default - -1, as the planner has it
   */
  readonly minGpuBudget?: number;

  /**
   * Workers of each kind that always run.
   * @default - 1, as the planner has it
   */
  readonly minEndpoint?: number;

  /**
   * Prefill workers that always run.
   * @default - `minEndpoint`
   */
  readonly prefillMinEndpoint?: number;

  /**
   * Decode workers that always run.
   * @default - `minEndpoint`
   */
  readonly decodeMinEndpoint?: number;

  /**
   * Where throughput is measured: at the `frontend` or at the `router`.
   * @default - the frontend, as the planner has it
   */
  readonly throughputMetricsSource?: string;

  /**
   * Tokens waiting for each prefill worker above which one is added; with `enableLoadScaling`.
   * @default - that of the planner
   */
  readonly prefillScaleUpQueueTokens?: number;

  /**
   * Tokens waiting for each prefill worker below which one is removed; with `enableLoadScaling`.
   * @default - that of the planner
   */
  readonly prefillScaleDownQueueTokens?: number;

  /**
   * Percentage of the KV cache in use above which a decode worker is added; with `enableLoadScaling`.
   * @default - that of the planner
   */
  readonly decodeScaleUpKvRate?: number;

  /**
   * Percentage of the KV cache in use below which a decode worker is removed; with `enableLoadScaling`.
   * @default - that of the planner
   */
  readonly decodeScaleDownKvRate?: number;

  /**
   * Seconds between two decisions by throughput.
   * @default - 180, as the planner has it
   */
  readonly throughputAdjustmentIntervalSeconds?: number;

  /**
   * Seconds between two decisions by load.
   * @default - 5, as the planner has it
   */
  readonly loadAdjustmentIntervalSeconds?: number;

  /**
   * How the next load is predicted: `constant`, `arima`, `kalman` or `prophet`.
   * @default - that of the planner
   */
  readonly loadPredictor?: string;

  /**
   * Whether decisions are only reported, not carried out.
   * @default - false, as the planner has it
   */
  readonly advisory?: boolean;

  /**
   * Hours between two reports.
   * @default - 24, as the planner has it
   */
  readonly reportIntervalHours?: number;

  /**
   * Port of the planner's dashboard.
   * @default - 8080, as the planner has it
   */
  readonly liveDashboardPort?: number;

  /**
   * Port at which the planner is asked and told things.
   * @default - 9086, as the planner has it
   */
  readonly controlApiPort?: number;

  /**
   * Settings that have no property of their own, under the planner's own names (`snake_case`).
   * @default - none
   */
  readonly extra?: { [name: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of the planner's
}

/** Properties of a planner. */
export interface PlannerProps extends ComponentProps {
  /** What it scales, and towards what. */
  readonly config: PlannerConfig;
}
