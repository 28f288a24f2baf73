/** What has to be there before what, kind by kind: the one table from which sync waves, dependencies and hook weights follow. */

/** Objects that may come into being together, once those of the stages before are ready. */
export interface Stage {
  /** What stands in the stage, in one word. */
  readonly name: string;
  /** Group and kind of its objects. */
  readonly kinds: readonly string[];
}

/** Distance of two stages, so that dependencies between objects of one stage find room within it. */
export const STAGE_WIDTH = 10;

/** The stages in their order. */
export const STAGES: readonly Stage[] = [
  {
    name: 'foundation',
    kinds: [
      '/Namespace', 'apiextensions.k8s.io/CustomResourceDefinition', 'scheduling.k8s.io/PriorityClass', 'storage.k8s.io/StorageClass',
      '/ServiceAccount', 'rbac.authorization.k8s.io/Role', 'rbac.authorization.k8s.io/RoleBinding',
      'rbac.authorization.k8s.io/ClusterRole', 'rbac.authorization.k8s.io/ClusterRoleBinding',
      'external-secrets.io/SecretStore', 'external-secrets.io/ClusterSecretStore', '/ResourceQuota', '/LimitRange', 'networking.k8s.io/NetworkPolicy',
    ],
  },
  { name: 'secrets', kinds: ['external-secrets.io/ExternalSecret', 'external-secrets.io/ClusterExternalSecret', '/Secret', '/ConfigMap'] },
  {
    name: 'platform',
    kinds: [
      'argoproj.io/AppProject', 'argoproj.io/Application', 'argoproj.io/ApplicationSet',
      'source.toolkit.fluxcd.io/HelmRepository', 'source.toolkit.fluxcd.io/GitRepository', 'source.toolkit.fluxcd.io/OCIRepository',
      'helm.toolkit.fluxcd.io/HelmRelease', 'kustomize.toolkit.fluxcd.io/Kustomization',
    ],
  },
  {
    name: 'capacity',
    kinds: [
      'scheduling.run.ai/Queue', 'scheduling.volcano.sh/Queue', 'resource.k8s.io/ResourceClaimTemplate', 'resource.k8s.io/ResourceClaim',
      'resource.nvidia.com/ComputeDomain', '/PersistentVolume',
      'data.fluid.io/Dataset', 'data.fluid.io/AlluxioRuntime', 'data.fluid.io/JuiceFSRuntime', 'data.fluid.io/JindoRuntime', 'data.fluid.io/ThinRuntime',
      'data.fluid.io/ThinRuntimeProfile',
    ],
  },
  { name: 'weights', kinds: ['batch/Job', 'data.fluid.io/DataLoad', 'nvidia.com/DynamoCheckpoint'] },
  {
    name: 'graphs',
    kinds: [
      'nvidia.com/DynamoGraphDeployment', 'dynamo.ai/DynamoGraphDeployment', 'nvidia.com/DynamoComponentDeployment',
      'nvidia.com/DynamoGraphDeploymentRequest',
      // A claim goes with what mounts it; see `positions`.
      '/PersistentVolumeClaim',
    ],
  },
  {
    name: 'traffic',
    kinds: [
      '/Service', 'networking.k8s.io/Ingress', 'gateway.networking.k8s.io/Gateway', 'gateway.networking.k8s.io/HTTPRoute',
      'gateway.networking.k8s.io/ReferenceGrant', 'inference.networking.k8s.io/InferencePool',
      'keda.sh/TriggerAuthentication', 'keda.sh/ClusterTriggerAuthentication', 'keda.sh/ScaledObject', 'autoscaling/HorizontalPodAutoscaler',
      'policy/PodDisruptionBudget', 'nvidia.com/DynamoModel',
      'monitoring.coreos.com/PodMonitor', 'monitoring.coreos.com/ServiceMonitor', 'monitoring.coreos.com/PrometheusRule',
    ],
  },
];

/** Where a kind of which the table says nothing comes: with the graphs. */
const OTHERS = 'graphs';

/** Where the first object of a stage comes. */
export function stagePosition(name: string): number {
  return STAGES.findIndex(stage => stage.name === name) * STAGE_WIDTH;
}

/** Where a kind comes that depends on nothing of its stage. */
export function kindPosition(groupKind: string): number {
  return POSITIONS.get(groupKind) ?? stagePosition(OTHERS);
}

/** The stage in which a position lies. */
export function stageOf(position: number): Stage {
  return STAGES[Math.min(Math.floor(position / STAGE_WIDTH), STAGES.length - 1)];
}

const POSITIONS: ReadonlyMap<string, number> = new Map(STAGES.flatMap(({ kinds }, index) => kinds.map(kind => [kind, index * STAGE_WIDTH] as const)));
