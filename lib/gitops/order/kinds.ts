/** What has to be there before what, kind by kind: the one table from which sync waves, dependencies and hook weights follow. */
import { ApplyWave } from './apply-wave';

const KINDS: readonly (readonly [ApplyWave, readonly string[]])[] = [
  [ApplyWave.FOUNDATION, [
    '/Namespace', 'apiextensions.k8s.io/CustomResourceDefinition', 'scheduling.k8s.io/PriorityClass', 'storage.k8s.io/StorageClass',
    '/ServiceAccount', 'rbac.authorization.k8s.io/Role', 'rbac.authorization.k8s.io/RoleBinding',
    'rbac.authorization.k8s.io/ClusterRole', 'rbac.authorization.k8s.io/ClusterRoleBinding',
    'external-secrets.io/SecretStore', 'external-secrets.io/ClusterSecretStore', '/ResourceQuota', '/LimitRange', 'networking.k8s.io/NetworkPolicy',
  ]],
  [ApplyWave.SECRETS, ['external-secrets.io/ExternalSecret', 'external-secrets.io/ClusterExternalSecret', '/Secret', '/ConfigMap']],
  [ApplyWave.PLATFORM, [
    'argoproj.io/AppProject', 'argoproj.io/Application', 'argoproj.io/ApplicationSet',
    'source.toolkit.fluxcd.io/HelmRepository', 'source.toolkit.fluxcd.io/GitRepository', 'source.toolkit.fluxcd.io/OCIRepository',
    'helm.toolkit.fluxcd.io/HelmRelease', 'kustomize.toolkit.fluxcd.io/Kustomization',
  ]],
  [ApplyWave.CAPACITY, [
    'scheduling.run.ai/Queue', 'scheduling.volcano.sh/Queue', 'resource.k8s.io/ResourceClaimTemplate', 'resource.k8s.io/ResourceClaim',
    'resource.nvidia.com/ComputeDomain', '/PersistentVolume', 'data.fluid.io/ThinRuntimeProfile', 'data.fluid.io/Dataset',
    'data.fluid.io/AlluxioRuntime', 'data.fluid.io/JuiceFSRuntime', 'data.fluid.io/JindoRuntime', 'data.fluid.io/ThinRuntime',
  ]],
  [ApplyWave.WEIGHTS, ['batch/Job', 'data.fluid.io/DataLoad', 'nvidia.com/DynamoCheckpoint']],
  [ApplyWave.TRAFFIC, [
    '/Service', 'networking.k8s.io/Ingress', 'gateway.networking.k8s.io/Gateway', 'gateway.networking.k8s.io/HTTPRoute',
    'gateway.networking.k8s.io/ReferenceGrant', 'inference.networking.k8s.io/InferencePool',
    'keda.sh/TriggerAuthentication', 'keda.sh/ClusterTriggerAuthentication', 'keda.sh/ScaledObject', 'autoscaling/HorizontalPodAutoscaler',
    'policy/PodDisruptionBudget', 'nvidia.com/DynamoModel',
    'monitoring.coreos.com/PodMonitor', 'monitoring.coreos.com/ServiceMonitor', 'monitoring.coreos.com/PrometheusRule',
  ]],
];

const WAVES: ReadonlyMap<string, ApplyWave> = new Map(KINDS.flatMap(([wave, kinds]) => kinds.map(kind => [kind, wave] as const)));

/** When a kind is applied that depends on nothing of its wave: with the graphs where the table does not say. */
export function waveOfKind(groupKind: string): ApplyWave {
  return WAVES.get(groupKind) ?? ApplyWave.GRAPHS;
}
