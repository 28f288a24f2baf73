/** Where workers are found. */
export enum DiscoveryBackend {
  /** Kubernetes itself. */
  KUBERNETES = 'kubernetes',
  /** etcd, which has to be there. */
  ETCD = 'etcd',
}

/** Whether a part of the platform is there, and who brings it. */
export enum PlatformPart {
  /** The platform's chart installs it. */
  BUNDLED = 'bundled',
  /** It is installed, by somebody else. */
  EXISTING = 'existing',
  /** It is not there. */
  ABSENT = 'absent',
}

/** NATS or etcd: installed with the platform, somewhere else, or not at all. */
export class PlatformService {
  /** The platform's chart installs it. */
  public static readonly BUNDLED = new PlatformService(undefined);

  /** It is not there. */
  public static readonly ABSENT = new PlatformService(undefined);

  /**
   * One that exists.
   *
   * @param address where it is: `nats://nats.messaging.svc.cluster.local:4222`, `etcd.storage.svc.cluster.local:2379`
   */
  public static at(address: string): PlatformService {
    return new PlatformService(address);
  }

  private constructor(
    /** Where it is; nothing where the chart installs it, or it is not there. */
    public readonly address?: string,
  ) {}

  /**
   * Where it is, if it is there.
   *
   * @param bundled where the chart installs it
   * @internal
   */
  public _addressOr(bundled: string): string | undefined {
    return this === PlatformService.ABSENT ? undefined : this.address ?? bundled;
  }
}

/**
 * What graphs, and the validation of graphs, have to know of a platform. The defaults hold for one that is installed here; of one that
 * exists (`DynamoPlatform.fromExisting`), what is not said is not known, and nothing is refused for it.
 */
export interface PlatformFacts {
  /**
   * Kubernetes namespace of the operator.
   * @default - dynamo-system for one of the whole cluster, that of the chart otherwise
   */
  readonly namespace?: string;

  /**
   * Whether the operator runs the graphs of its own Kubernetes namespace only, as for tests; one of the whole cluster passes that by.
   * Source: `dynamo-operator.namespaceRestriction.enabled`.
   * @default - it runs those of every Kubernetes namespace; a cluster has one such operator
   */
  readonly namespaceRestricted?: boolean;

  /**
   * Name of the Helm release, which the names of its Services begin with.
   * @default 'dynamo-platform'
   */
  readonly releaseName?: string;

  /**
   * Where workers are found.
   * Source: `dynamo-operator.discoveryBackend`.
   * @default DiscoveryBackend.KUBERNETES
   */
  readonly discoveryBackend?: DiscoveryBackend;

  /**
   * NATS, for graphs whose request or event plane uses it.
   * Source: `global.nats.install`, `dynamo-operator.natsAddr`.
   * @default - none; requests go over TCP and events over ZMQ
   */
  readonly nats?: PlatformService;

  /**
   * etcd, for `DiscoveryBackend.ETCD`.
   * Source: `global.etcd.install`, `dynamo-operator.etcdAddr`.
   * @default - none
   */
  readonly etcd?: PlatformService;

  /**
   * Grove, which starts the pods of a graph together, over several nodes as well.
   * Source: `global.grove`.
   * @default PlatformPart.ABSENT
   */
  readonly grove?: PlatformPart;

  /**
   * The KAI scheduler, with queues. Excludes Volcano.
   * Source: `global.kai-scheduler`.
   * @default PlatformPart.ABSENT
   */
  readonly kaiScheduler?: PlatformPart;

  /**
   * Whether the Volcano scheduler is installed, which LeaderWorkerSet needs here. Excludes KAI.
   * Source: `global.volcano-scheduler.enabled`.
   * @default false
   */
  readonly volcano?: boolean;

  /**
   * Whether LeaderWorkerSet is installed, for several nodes without Grove.
   * @default false
   */
  readonly leaderWorkerSet?: boolean;

  /**
   * Whether the InferencePool API is installed, which graphs with an endpoint picker need.
   * @default true
   */
  readonly inferencePool?: boolean;

  /**
   * Whether engines start from checkpoints.
   * Source: `dynamo-operator.checkpoint.enabled`.
   * @default false
   */
  readonly checkpoint?: boolean;

  /**
   * Whether the operator looks up the GPUs of the cluster for deployment requests.
   * Source: `dynamo-operator.gpuDiscovery.enabled`.
   * @default true
   */
  readonly gpuDiscovery?: boolean;

  /**
   * Grove's ClusterTopologyBindings by name, each with its domains from broad to narrow.
   * @default - not known, and not checked
   */
  readonly topologies?: { readonly [binding: string]: string[] };

  /**
   * GPUs of the largest nodes of the cluster. A pod that asks for more is told to span nodes.
   * @default - not known; no node that there is has more than 16
   */
  readonly gpusPerNode?: number;

  /**
   * URL of the Prometheus that planners and deployment requests ask, such as
   * `http://prometheus-operated.monitoring.svc.cluster.local:9090`.
   * Source: `dynamo-operator.dynamo.metrics.prometheusEndpoint`.
   * @default - none: planners can only scale by load
   */
  readonly prometheusEndpoint?: string;

  /**
   * URL of ModelExpress, which hands weights from worker to worker.
   * Source: `dynamo-operator.modelExpressURL`.
   * @default - none
   */
  readonly modelExpressUrl?: string;

  /**
   * Whether the chart's own PodMonitors scrape all graphs. A GraphPodMonitor beside them would scrape the same pods again.
   * Source: `dynamo-operator.dynamo.metrics.podMonitors.enabled`, which the chart otherwise guesses, and Argo CD and `helm template` guess wrong.
   * @default true
   */
  readonly podMonitors?: boolean;
}
