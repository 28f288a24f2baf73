/**
 * The graph as `v1alpha1` has it: a map of services whose settings stand in fields of their own where there are any,
 * and in `extraPodSpec` where there are none.
 */
import type { k8s, nvidia } from '../../imports';
import type { SchemaNode } from '../schemas';
import { ComponentType } from './component-type';
import type { ComponentResources } from './component-props';
import type { GraphVolumeMount } from './graph-volume';
import { merge } from './merge';
import type { ComponentModel, GraphModel } from './model';
import { nonEmpty, podSpecSchema, podVolumes, withoutUndefined } from './render-v1beta1';
import { NVIDIA_GPU } from './resources';

export function renderV1Alpha1(graph: GraphModel): nvidia.DynamoGraphDeploymentSpecV1Alpha1 {
  return withoutUndefined({
    backendFramework: graph.backendFramework as nvidia.DynamoGraphDeploymentSpecV1Alpha1['backendFramework'],
    envs: nonEmpty(graph.env),
    pvcs: nonEmpty(claims(graph)),
    services: Object.fromEntries(graph.components.map(component => [component.name, service(component)])),
  });
}

/** Claims that services mount by name have to be declared once a graph; `create: false`, because they exist beside it. */
function claims({ components }: GraphModel): nvidia.Pvc[] {
  const mounts = components.flatMap(({ props }) => props.volumeMounts ?? []).filter(isPlainClaim);
  return [...new Set(mounts.map(mount => mount.volume.name))].map(name => ({ name, create: false }));
}

function service(model: ComponentModel): nvidia.Service {
  const { props } = model;
  return withoutUndefined({
    ...componentType(model.type),
    replicas: props.replicas,
    envs: nonEmpty(model.env),
    envFromSecret: props.envFromSecret,
    resources: serviceResources(props.resources),
    volumeMounts: nonEmpty((props.volumeMounts ?? []).filter(isPlainClaim).map(({ volume, path }) => ({ name: volume.name, mountPoint: path }))),
    sharedMemory: sharedMemory(props.sharedMemorySize),
    extraPodMetadata: podMetadata(model),
    extraPodSpec: extraPodSpec(model),
  });
}

/** Prefill and decode are kinds of worker here. */
function componentType(type: ComponentType | undefined): { componentType?: string; subComponentType?: string } {
  if (type === ComponentType.PREFILL || type === ComponentType.DECODE) return { componentType: ComponentType.WORKER, subComponentType: type };
  return type === undefined ? {} : { componentType: type };
}

function podMetadata({ props }: ComponentModel): nvidia.ExtraPodMetadata | undefined {
  const metadata = withoutUndefined({ labels: props.podLabels, annotations: props.podAnnotations });
  return Object.keys(metadata).length > 0 ? metadata : undefined;
}

function extraPodSpec(model: ComponentModel): nvidia.ExtraPodSpec {
  const { props } = model;
  const container = withoutUndefined({
    image: model.image,
    command: props.command,
    args: props.args,
    workingDir: model.workingDir,
    volumeMounts: nonEmpty((props.volumeMounts ?? []).filter(isPodMount).map(({ volume, path, subPath, readOnly }) =>
      withoutUndefined({ name: volume.name, mountPath: path, subPath, readOnly }))),
  });
  const spec = withoutUndefined({
    containers: nonEmpty(props.sidecars ?? []),
    volumes: nonEmpty(podVolumes(model, isPodMount)),
    mainContainer: merge(container, props.mainContainer, containerSchema()) as k8s.Container,
  });
  return merge(spec, props.podSpec, podSpecSchema()) as nvidia.ExtraPodSpec;
}

function containerSchema(): SchemaNode | undefined {
  return podSpecSchema()?.properties?.containers.items;
}

/** A claim that a service can mount by its name alone; subPath and readOnly exist only in the pod spec. */
function isPlainClaim({ volume, subPath, readOnly }: GraphVolumeMount): boolean {
  return volume.isClaim && subPath === undefined && readOnly === undefined;
}

function isPodMount(mount: GraphVolumeMount): boolean {
  return !isPlainClaim(mount);
}

function sharedMemory(size: string | undefined): nvidia.SharedMemory | undefined {
  if (size === undefined) return undefined;
  return size === '0' ? { disabled: true } : { size };
}

/** cpu, memory and GPUs have fields of their own, everything else stands under `custom`. */
function serviceResources(resources: ComponentResources | undefined): nvidia.Resources | undefined {
  if (!resources) return undefined;
  return withoutUndefined({
    requests: resourceItem(resources, resources.requests),
    limits: resourceItem(resources, resources.limits),
    claims: resources.claims,
  });
}

function resourceItem({ gpus, gpuResource }: ComponentResources, amounts: ComponentResources['limits']): nvidia.ResourcesLimits | undefined {
  const { cpu, memory, ...custom } = amounts ?? {};
  const item = withoutUndefined({
    cpu: text(cpu),
    memory: text(memory),
    gpu: text(gpus),
    gpuType: gpuResource === NVIDIA_GPU || gpus === undefined ? undefined : gpuResource,
    custom: Object.keys(custom).length > 0 ? Object.fromEntries(Object.entries(custom).map(([name, amount]) => [name, text(amount) ?? ''])) : undefined,
  });
  return Object.keys(item).length > 0 ? item : undefined;
}

function text(amount: k8s.Quantity | number | string | undefined): string | undefined {
  if (amount === undefined) return undefined;
  return String(typeof amount === 'object' ? amount.value : amount);
}
