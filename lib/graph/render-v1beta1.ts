/** The graph as `nvidia.com/v1beta1` has it: a list of components with native pod templates. */
import type { k8s, nvidia } from '../../imports';
import type { ComponentModel, GraphModel } from './model';
import { overriddenComponent } from './overrides';
import { nonEmpty, unlessEmpty, withoutUndefined } from './plain';
import { mainContainer, podMetadata, podSpec } from './pod';
import { resourceRequirements } from './resources';

/** The container that the operator merges its own settings into. */
const MAIN_CONTAINER = 'main';

export function renderV1Beta1({ props, env, components }: GraphModel): nvidia.DynamoGraphDeploymentSpec {
  return withoutUndefined({
    annotations: props.annotations,
    labels: props.labels,
    priorityClassName: props.priorityClassName,
    backendFramework: props.backendFramework as nvidia.DynamoGraphDeploymentSpec['backendFramework'],
    env: nonEmpty(env),
    restart: props.restart,
    topologyConstraint: props.topologyConstraint,
    experimental: unlessEmpty({ kvTransferPolicy: props.kvTransferPolicy }),
    providerOverride: props.providerOverride,
    components: components.map(renderComponent),
  });
}

/** A component as the list of a graph has it. */
export function renderComponent(model: ComponentModel): nvidia.Component {
  const { name, type, props } = model;
  return overriddenComponent(withoutUndefined({
    name,
    type: type as nvidia.Component['type'],
    replicas: props.replicas,
    minAvailable: props.minAvailable,
    runtimeVersionOverride: props.runtimeVersionOverride,
    sharedMemorySize: props.sharedMemorySize,
    compilationCache: props.compilationCache,
    multinode: props.multinode,
    modelRef: props.modelRef,
    scalingAdapter: props.scalingAdapter ? {} : undefined,
    frontendSidecar: props.frontendSidecar,
    eppConfig: props.eppConfig,
    experimental: unlessEmpty({
      gpuMemoryService: props.gpuMemoryService,
      failover: props.failover,
      checkpoint: props.checkpoint,
      grove: props.forceScalingGroup === undefined ? undefined : { forceScalingGroup: props.forceScalingGroup },
    }),
    topologyConstraint: props.packDomain === undefined ? undefined : { packDomain: props.packDomain },
    providerOverride: props.providerOverride,
    globalDynamoNamespace: props.globalDynamoNamespace,
    podTemplate: podTemplate(model),
  }), props.overrides);
}

function podTemplate(model: ComponentModel): k8s.PodTemplateSpec {
  const { props } = model;
  const mounts = props.volumeMounts ?? [];
  const main = mainContainer(model, mounts, withoutUndefined({
    env: nonEmpty(model.env),
    envFrom: props.envFromSecret === undefined ? undefined : [{ secretRef: { name: props.envFromSecret } }],
    resources: resourceRequirements(model.resources),
    livenessProbe: props.livenessProbe,
    readinessProbe: props.readinessProbe,
  }));
  const containers = [{ ...main, name: MAIN_CONTAINER }, ...props.sidecars ?? []];
  return withoutUndefined({
    metadata: podMetadata(model),
    // The operator adds the volumes of claims that are mounted by their names.
    spec: podSpec<k8s.PodSpec>(model, mounts.filter(mount => !mount.volume.isClaim), { containers }),
  });
}
