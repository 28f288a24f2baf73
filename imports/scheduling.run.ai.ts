// Generated from crds/ by `npm run import`; edit those instead.
import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import type { Construct } from 'constructs';
import { TypedObject } from '../lib/typed-object';

/** Properties of Queue. */
export interface QueueProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** What the queue may hand out. */
  readonly spec?: QueueSpec;
}

/**
 * A share of the cluster that workloads get GPUs, CPUs and memory from. Queues form a tree; only its leaves take workloads.
 * @see scheduling.run.ai/v2 Queue
 */
export class Queue extends TypedObject {
  /** API version and kind of `scheduling.run.ai/v2` Queue. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'scheduling.run.ai/v2', kind: 'Queue' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: QueueProps = {}) {
    super(scope, id, { ...Queue.GVK, ...props });
  }
}

/** CPU, in thousandths of a core. */
export interface ResourcesCpu {
  /** What the queue may have at most; -1 for no bound. Unset counts as 0. */
  readonly limit?: number;
  /** Part that the queue gets of what is left beyond all quotas, in relation to its siblings. */
  readonly overQuotaWeight?: number;
  /** What the queue is sure to get; -1 for no bound. */
  readonly quota?: number;
}

/** Shares by resource; the admission webhook asks for it. */
export interface Resources {
  /** CPU, in thousandths of a core. */
  readonly cpu?: ResourcesCpu;
  /** GPUs; 0.5 is half of one. */
  readonly gpu?: ResourcesCpu;
  /** Memory, in megabytes of 1000000 bytes. */
  readonly memory?: ResourcesCpu;
}

/** What the queue may hand out. */
export interface QueueSpec {
  /** Name that people see; the name of the queue unless set. */
  readonly displayName?: string;
  /** Name of the queue that this one takes its share from; without one it is a root. */
  readonly parentQueue?: string;
  /** How long a workload runs at least before another of the same queue may push it out, such as `10m`. */
  readonly preemptMinRuntime?: string;
  /** Who comes first when more than the quotas is handed out, and last when something is taken back; higher is first, 100 unless set. */
  readonly priority?: number;
  /** How long a workload runs at least before another queue may take its share back, such as `10m`. */
  readonly reclaimMinRuntime?: string;
  /** Shares by resource; the admission webhook asks for it. */
  readonly resources?: Resources;
}
