import { type ApiObject, type ApiObjectMetadata, type Duration, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import { scheduling } from '../../imports';
import { checkConstructProps } from '../props';

/** A queue's share of one resource. */
export interface KaiQueueShare {
  /**
   * What the queue is sure to get; -1 for no bound.
   * @default -1
   */
  readonly quota?: number;

  /**
   * What the queue may have at most; -1 for no bound.
   * @default -1
   */
  readonly limit?: number;

  /**
   * Part of what is left beyond all quotas, in relation to the weights of the queues beside this one.
   * @default 1
   */
  readonly overQuotaWeight?: number;
}

/** Properties of KaiQueue. */
export interface KaiQueueProps {
  /**
   * GPUs that the queue hands out; 0.5 is half of one.
   * @default - no bound
   */
  readonly gpu?: KaiQueueShare;

  /**
   * CPU that the queue hands out, in thousandths of a core.
   * @default - no bound
   */
  readonly cpu?: KaiQueueShare;

  /**
   * Memory that the queue hands out, in megabytes of 1000000 bytes.
   * @default - no bound
   */
  readonly memory?: KaiQueueShare;

  /**
   * Name of the queue that this one takes its share from. A queue with others below it takes no workloads itself.
   * @default - none: the queue is a root
   */
  readonly parentQueue?: string;

  /**
   * Name that people see.
   * @default - that of the queue
   */
  readonly displayName?: string;

  /**
   * Who comes first when more than the quotas is handed out, and last when something is taken back; higher is first.
   * @default - 100, as KAI has it
   */
  readonly priority?: number;

  /**
   * How long a workload runs at least before another of the same queue may push it out.
   * @default - that of KAI
   */
  readonly preemptMinRuntime?: Duration;

  /**
   * How long a workload runs at least before another queue may take its share back.
   * @default - that of KAI
   */
  readonly reclaimMinRuntime?: Duration;

  /**
   * Name, labels and annotations of the queue. Queues stand in no Kubernetes namespace.
   * @default - named as the construct
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * A queue of the KAI scheduler, from which graphs get their GPUs. It belongs to the whole cluster.
 *
 * @example
 * const queue = new KaiQueue(chart, 'team-a', { parentQueue: 'inference', gpu: { quota: 16, limit: 32 } });
 * new DynamoGraph(chart, 'qwen', { scheduling: GraphScheduling.grove().kaiQueue(queue.name) });
 */
export class KaiQueue extends Construct {
  /** Name of the queue, for `GraphScheduling.kaiQueue` and for `parentQueue`. */
  public readonly name: string;

  /** The Queue. */
  public readonly apiObject: ApiObject;

  /**
   * Defines a queue. All bounds are written, since KAI takes a limit that is not there for 0.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct, and of the queue unless `metadata` names it
   * @param props what it hands out
   * @throws if a bound is neither -1 nor 0 or more, or a quota is above its limit
   */
  public constructor(scope: Construct, id: string, props: KaiQueueProps = {}) {
    super(scope, id);
    checkConstructProps(this, KaiQueue, 'KaiQueueProps', props);
    this.name = props.metadata?.name ?? id;
    const { parentQueue, displayName, priority, preemptMinRuntime, reclaimMinRuntime } = props;
    this.apiObject = new scheduling.Queue(this, 'Resource', {
      metadata: { ...props.metadata, name: this.name },
      spec: {
        parentQueue,
        displayName,
        priority,
        preemptMinRuntime: goDuration(preemptMinRuntime),
        reclaimMinRuntime: goDuration(reclaimMinRuntime),
        resources: {
          cpu: this.share('cpu', props.cpu),
          gpu: this.share('gpu', props.gpu),
          memory: this.share('memory', props.memory),
        },
      },
    });
    this.leaveNamespace();
  }

  private share(resource: string, share: KaiQueueShare = {}): Required<KaiQueueShare> {
    const { quota = UNBOUNDED, limit = UNBOUNDED, overQuotaWeight = 1 } = share;
    for (const [field, bound] of Object.entries({ quota, limit })) {
      if (bound !== UNBOUNDED && !(bound >= 0)) throw new Error(`KaiQueue "${this.name}": ${resource}.${field} is ${bound}; it has to be 0 or more, or -1 for no bound`);
    }
    if (limit !== UNBOUNDED && quota > limit) {
      throw new Error(`KaiQueue "${this.name}": ${resource}.quota is ${quota}, above the limit of ${limit}; raise the limit or lower the quota`);
    }
    return { quota, limit, overQuotaWeight };
  }

  /** cdk8s gives every object the Kubernetes namespace of its chart; an object of the whole cluster must have none. */
  private leaveNamespace(): void {
    if (this.apiObject.metadata.namespace !== undefined) this.apiObject.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  }
}

const UNBOUNDED = -1;

function goDuration(duration: Duration | undefined): string | undefined {
  return duration && `${duration.toSeconds()}s`;
}
