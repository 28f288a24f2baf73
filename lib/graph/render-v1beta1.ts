/** The graph as `nvidia.com/v1beta1` has it: a list of components with native pod templates. */
import type { k8s, nvidia } from '../../imports';
import type { SchemaNode } from '../schemas';
import { schemaOf } from '../schemas';
import type { GraphVolumeMount } from './graph-volume';
import { merge } from './merge';
import type { ComponentModel, GraphModel } from './model';
import { resourceRequirements } from './resources';

/** The container that the operator merges its own settings into. */
const MAIN_CONTAINER = 'main';

export function renderV1Beta1(graph: GraphModel): nvidia.DynamoGraphDeploymentSpec {
  return withoutUndefined({
    backendFramework: graph.backendFramework as nvidia.DynamoGraphDeploymentSpec['backendFramework'],
    env: nonEmpty(graph.env),
    components: graph.components.map(component),
  });
}

function component(model: ComponentModel): nvidia.Component {
  const { name, type, props } = model;
  return withoutUndefined({
    name,
    type: type as nvidia.Component['type'],
    replicas: props.replicas,
    sharedMemorySize: props.sharedMemorySize,
    podTemplate: podTemplate(model),
  });
}

function podTemplate(model: ComponentModel): k8s.PodTemplateSpec {
  const { props } = model;
  const spec = withoutUndefined({
    containers: [mainContainer(model), ...(props.sidecars ?? [])],
    volumes: nonEmpty(podVolumes(model, mount => !mount.volume.isClaim)),
  });
  const metadata = withoutUndefined({ labels: props.podLabels, annotations: props.podAnnotations });
  return withoutUndefined({
    metadata: Object.keys(metadata).length > 0 ? metadata : undefined,
    spec: merge(spec, props.podSpec, podSpecSchema()) as k8s.PodSpec,
  });
}

function mainContainer(model: ComponentModel): k8s.Container {
  const { props, env } = model;
  const container = withoutUndefined({
    name: MAIN_CONTAINER,
    image: model.image,
    command: props.command,
    args: props.args,
    workingDir: model.workingDir,
    env: nonEmpty(env),
    envFrom: props.envFromSecret === undefined ? undefined : [{ secretRef: { name: props.envFromSecret } }],
    resources: resourceRequirements(props.resources),
    volumeMounts: nonEmpty((props.volumeMounts ?? []).map(({ volume, path, subPath, readOnly }) =>
      withoutUndefined({ name: volume.name, mountPath: path, subPath, readOnly }))),
  });
  return merge(container, props.mainContainer, podSpecSchema()?.properties?.containers.items) as k8s.Container;
}

/** Volumes of the mounts that the pod has to list, each once; the operator adds the others. */
export function podVolumes({ props }: ComponentModel, isListed: (mount: GraphVolumeMount) => boolean): k8s.Volume[] {
  const volumes = (props.volumeMounts ?? []).filter(isListed).map(({ volume }) => volume);
  return [...new Map(volumes.map(({ name, volume }) => [name, volume])).values()];
}

/** The schema by whose keys patches of a pod are merged. */
export function podSpecSchema(): SchemaNode | undefined {
  const graph = schemaOf('nvidia.com/v1beta1', 'DynamoGraphDeployment');
  return graph?.properties?.spec.properties?.components.items?.properties?.podTemplate.properties?.spec;
}

/** The record without its undefined fields, so that output and tests show what was said and nothing else. */
export function withoutUndefined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

export function nonEmpty<T>(list: readonly T[]): T[] | undefined {
  return list.length > 0 ? [...list] : undefined;
}
