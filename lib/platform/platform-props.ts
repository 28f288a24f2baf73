import type { PlatformDelivery } from './platform-delivery';
import type { PlatformFacts } from './platform-facts';

/** A platform that is installed: what graphs have to know of it, and how the chart is configured besides. */
export interface DynamoPlatformProps extends PlatformFacts {
  /** Version of the platform's chart, such as `1.3.0`. */
  readonly version: string;

  /** What installs the chart: Argo CD or Flux. */
  readonly delivery: PlatformDelivery;

  /**
   * Where checkpoints lie, as the chart has it.
   * Source: `dynamo-operator.checkpoint.storage`.
   * @default - that of the chart
   */
  readonly checkpointStorage?: { [key: string]: unknown };

  /**
   * Whether the agent that takes checkpoints is installed.
   * Source: `global.snapshot.install`.
   * @default - as `checkpoint`
   */
  readonly snapshotAgent?: boolean;

  /**
   * Whether the chart's PodMonitors scrape NIXL's telemetry too.
   * Source: `dynamo-operator.dynamo.metrics.podMonitors.nixlTelemetry`.
   * @default false
   */
  readonly nixlTelemetry?: boolean;

  /**
   * Image of the profiler, for deployment requests that name none.
   * Source: `dynamo-operator.controllerManager.manager.dgdrDefaultImage`.
   * @default - the planner's, of the operator's version
   */
  readonly profilerImage?: string;

  /**
   * Whether planners keep to a budget of power.
   * Source: `dynamo-operator.planner.powerAwareness.enabled`.
   * @default false
   */
  readonly powerAwareness?: boolean;

  /**
   * Whether Prometheus scrapes the operator, and NATS and etcd where the chart installs them.
   * @default false
   */
  readonly serviceMonitors?: boolean;

  /**
   * Labels by which your Prometheus selects monitors.
   * @default - none
   */
  readonly monitorLabels?: { [key: string]: string };

  /**
   * Values of the chart that stand over all others: maps are merged, lists replaced. Keys that the chart has given up are refused.
   * @default - none
   */
  readonly values?: { [key: string]: unknown };
}
