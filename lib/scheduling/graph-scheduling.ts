/** How Grove replaces pods when their specification changes. */
export enum GroveUpdateStrategy {
  /** Group by group, each as a whole. */
  ROLLING_RECREATE = 'RollingRecreate',
  /** Only when somebody deletes the old pods. */
  ON_DELETE = 'OnDelete',
}

/**
 * Who places the pods of a graph: Grove or LeaderWorkerSet, and from which queue. It becomes annotations of the graph;
 * a value does not change, each method gives a new one.
 *
 * @example
 * new DynamoGraph(chart, 'qwen', { scheduling: GraphScheduling.grove().kaiQueue('team-a') });
 */
export class GraphScheduling {
  /**
   * Grove, which places all pods of a replica together or none. It is what the operator chooses wherever Grove is
   * installed, so that there is nothing to annotate.
   */
  public static grove(): GraphScheduling {
    return new GraphScheduling(true, {});
  }

  /**
   * LeaderWorkerSet for components that span nodes, Deployments for the others, even where Grove is installed. It needs
   * LeaderWorkerSet and Volcano in the cluster, and both command and args on each component that spans nodes.
   *
   * The operator reads the choice once, when the graph is created. Source: annotation `nvidia.com/enable-grove`.
   */
  public static leaderWorkerSet(): GraphScheduling {
    return new GraphScheduling(false, { [ENABLE_GROVE]: 'false' });
  }

  private constructor(
    /** Whether Grove places the pods. */
    public readonly usesGrove: boolean,
    private readonly ownAnnotations: { readonly [key: string]: string },
  ) {}

  /** Annotations of the graph that say all this, sorted by key. */
  public get annotations(): { [key: string]: string } {
    return Object.fromEntries(Object.entries(this.ownAnnotations).sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /**
   * The queue of the KAI scheduler that the pods draw on. It has to be there before the graph, and to have no queue
   * below it. Source: annotation `nvidia.com/kai-scheduler-queue`; the operator's own default is `dynamo`.
   *
   * @param name name of the queue, such as that of a KaiQueue
   * @throws on LeaderWorkerSet, where the operator does not read it, and beside a queue of Volcano
   */
  public kaiQueue(name: string): GraphScheduling {
    this.requireGrove('KAI', 'set schedulerName to kai-scheduler and the label kai.scheduler/queue on the pods of each component');
    if (VOLCANO_QUEUE in this.ownAnnotations) throw new Error(BOTH_QUEUES);
    return this.with(KAI_QUEUE, name);
  }

  /**
   * The queue of the Volcano scheduler that the pods draw on. Source: annotation `nvidia.com/volcano-queue`.
   *
   * @param name name of the queue
   * @throws on LeaderWorkerSet, where the operator does not read it, and beside a queue of KAI
   */
  public volcanoQueue(name: string): GraphScheduling {
    this.requireGrove('Volcano', 'set the annotation scheduling.volcano.sh/queue-name on the pods of each component');
    if (KAI_QUEUE in this.ownAnnotations) throw new Error(BOTH_QUEUES);
    return this.with(VOLCANO_QUEUE, name);
  }

  /**
   * How pods are replaced. Source: annotation `nvidia.com/grove-update-strategy`.
   *
   * @param strategy one of Grove's
   * @throws on LeaderWorkerSet
   */
  public updateStrategy(strategy: GroveUpdateStrategy): GraphScheduling {
    if (!this.usesGrove) {
      throw new Error('GraphScheduling: only Grove has an update strategy; on LeaderWorkerSet set the annotation nvidia.com/deployment-strategy '
        + 'on the pods of each component');
    }
    return this.with(UPDATE_STRATEGY, strategy);
  }

  private requireGrove(scheduler: string, mend: string): void {
    if (!this.usesGrove) throw new Error(`GraphScheduling: the operator hands a queue of ${scheduler} to Grove only; on LeaderWorkerSet ${mend}`);
  }

  private with(annotation: string, value: string): GraphScheduling {
    if (value === '') throw new Error(`GraphScheduling: the value of ${annotation} is empty`);
    return new GraphScheduling(this.usesGrove, { ...this.ownAnnotations, [annotation]: value });
  }
}

const ENABLE_GROVE = 'nvidia.com/enable-grove';
const KAI_QUEUE = 'nvidia.com/kai-scheduler-queue';
const VOLCANO_QUEUE = 'nvidia.com/volcano-queue';
const UPDATE_STRATEGY = 'nvidia.com/grove-update-strategy';
const BOTH_QUEUES = 'GraphScheduling: pods draw on a queue of KAI or of Volcano, not of both; name one';
