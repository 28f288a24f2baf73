/** What the cluster has on which the operator's verdict depends. */
export interface PlatformProfile {
  /**
   * Whether Grove is installed and the operator uses it.
   *
   * @default true
   */
  readonly grove?: boolean;
  /**
   * Whether LeaderWorkerSet is installed, which several nodes need without Grove.
   *
   * @default false
   */
  readonly lws?: boolean;
  /**
   * Whether the Volcano scheduler is installed, which LeaderWorkerSet needs here.
   *
   * @default - as `lws`
   */
  readonly volcano?: boolean;
  /**
   * Whether the InferencePool API of the Gateway API Inference Extension is installed.
   *
   * @default true
   */
  readonly inferencePool?: boolean;
  /**
   * Whether the operator's checkpoint feature is on.
   *
   * @default - not known: the chart has it off, so using it is a warning
   */
  readonly checkpoint?: boolean;
  /**
   * Whether the operator finds out the GPUs of the cluster for deployment requests.
   *
   * @default true
   */
  readonly gpuDiscovery?: boolean;
  /**
   * Whether the PodMonitors of the platform's chart scrape all graphs (`dynamo-operator.dynamo.metrics.podMonitors.enabled`).
   *
   * @default - not known, and not checked
   */
  readonly podMonitors?: boolean;
  /**
   * Grove's ClusterTopologyBindings by name, each with its domains from broad to narrow.
   *
   * @default - not known, and not checked
   */
  readonly topologies?: { readonly [binding: string]: string[] };
  /**
   * GPUs of the largest nodes of the cluster.
   *
   * @default - not known; no node that there is has more than 16
   */
  readonly gpusPerNode?: number;
}

/** What may stay unknown. */
type Unknowable = 'checkpoint' | 'podMonitors' | 'topologies' | 'gpusPerNode';

/** A profile with its defaults. */
export type Platform = Required<Omit<PlatformProfile, Unknowable>> & Pick<PlatformProfile, Unknowable>;

/** The profile with its defaults. */
export function platformOf(profile: PlatformProfile = {}): Platform {
  const lws = profile.lws ?? false;
  return {
    grove: profile.grove ?? true,
    lws,
    volcano: profile.volcano ?? lws,
    inferencePool: profile.inferencePool ?? true,
    checkpoint: profile.checkpoint,
    gpuDiscovery: profile.gpuDiscovery ?? true,
    podMonitors: profile.podMonitors,
    topologies: profile.topologies,
    gpusPerNode: profile.gpusPerNode,
  };
}
