/**
 * The graph as `v1alpha1` has it: a map of services whose settings stand in fields of their own where there are any,
 * and in `extraPodSpec` where there are none. What it cannot say is an error that names the property.
 */
import type { k8s, nvidia } from '../../imports';
import { ComponentType } from './component-type';
import type { ComponentResources } from './container-props';
import type { GraphVolumeMount } from '../volumes';
import type { ComponentModel, GraphModel } from './model';
import { overriddenService } from './overrides';
import { sharedMemory } from './shared-memory';
import { nonEmpty, unlessEmpty, withoutUndefined } from './plain';
import { mainContainer, podMetadata, podSpec } from './pod';
import { NVIDIA_GPU } from './resources';

/** The name that the operator gives the container of a service's frontend sidecar. */
const FRONTEND_SIDECAR = 'sidecar-frontend';

export function renderV1Alpha1(graph: GraphModel): nvidia.DynamoGraphDeploymentSpecV1Alpha1 {
  const { props, env, components } = graph;
  return withoutUndefined({
    annotations: props.annotations,
    labels: props.labels,
    priorityClassName: props.priorityClassName,
    backendFramework: props.backendFramework as nvidia.DynamoGraphDeploymentSpecV1Alpha1['backendFramework'],
    envs: nonEmpty(env),
    pvcs: nonEmpty(claims(graph)),
    restart: props.restart,
    topologyConstraint: props.topologyConstraint && withoutUndefined({
      topologyProfile: props.topologyConstraint.clusterTopologyName,
      packDomain: props.topologyConstraint.packDomain,
    }),
    experimental: unlessEmpty({ kvTransferPolicy: props.kvTransferPolicy }),
    providerOverride: props.providerOverride,
    services: Object.fromEntries(components.map(component => [component.name, service(component)])),
  });
}

/** Claims that services mount by name are declared once a graph; `create: false`, because they exist beside it. */
function claims({ components }: GraphModel): nvidia.Pvc[] {
  const names = components.flatMap(({ props }) => [
    ...(props.volumeMounts ?? []).filter(isPlainClaim).map(mount => mount.volume.name),
    ...(props.compilationCache ? [props.compilationCache.pvcName] : []),
  ]);
  return [...new Set(names)].map(name => ({ name, create: false }));
}

function service(model: ComponentModel): nvidia.Service {
  const { props } = model;
  if (props.forceScalingGroup !== undefined) throw inexpressible(model, 'forceScalingGroup');
  return overriddenService(withoutUndefined({
    ...componentType(model.type),
    replicas: props.replicas,
    minAvailable: props.minAvailable,
    runtimeVersionOverride: props.runtimeVersionOverride,
    envs: nonEmpty(model.env),
    envFromSecret: props.envFromSecret,
    resources: serviceResources(model.resources),
    volumeMounts: nonEmpty(serviceMounts(model)),
    sharedMemory: sharedMemory(props.sharedMemorySize),
    livenessProbe: props.livenessProbe,
    readinessProbe: props.readinessProbe,
    multinode: props.multinode && { nodeCount: 2, ...props.multinode },
    modelRef: props.modelRef,
    // Here `{}` means off.
    scalingAdapter: props.scalingAdapter ? { enabled: true } : undefined,
    frontendSidecar: frontendSidecar(model),
    eppConfig: props.eppConfig,
    gpuMemoryService: props.gpuMemoryService && { ...props.gpuMemoryService, enabled: true, mode: alphaMode(props.gpuMemoryService.mode) },
    failover: props.failover && { ...props.failover, enabled: true, mode: alphaMode(props.failover.mode) },
    checkpoint: props.checkpoint,
    topologyConstraint: props.packDomain === undefined ? undefined : { packDomain: props.packDomain },
    providerOverride: props.providerOverride,
    globalDynamoNamespace: props.globalDynamoNamespace,
    extraPodMetadata: podMetadata(model),
    extraPodSpec: extraPodSpec(model),
  }), props.overrides);
}

/** Prefill and decode are kinds of worker here. */
function componentType(type: ComponentType | undefined): { componentType?: string; subComponentType?: string } {
  if (type === ComponentType.PREFILL || type === ComponentType.DECODE) return { componentType: ComponentType.WORKER, subComponentType: type };
  return type === undefined ? {} : { componentType: type };
}

function extraPodSpec(model: ComponentModel): nvidia.ExtraPodSpec | undefined {
  const { props } = model;
  const mounts = (props.volumeMounts ?? []).filter(mount => !isPlainClaim(mount));
  const sidecars = (props.sidecars ?? []).filter(sidecar => sidecar.name !== props.frontendSidecar);
  return unlessEmpty(podSpec<nvidia.ExtraPodSpec>(model, mounts, withoutUndefined({
    containers: nonEmpty(sidecars),
    mainContainer: unlessEmpty(mainContainer(model, mounts, {})) as k8s.Container | undefined,
  })));
}

/** A claim that a service can mount by its name alone; subPath and readOnly exist only in the pod spec. */
function isPlainClaim({ volume, subPath, readOnly }: GraphVolumeMount): boolean {
  return volume.isClaim && subPath === undefined && readOnly === undefined;
}

function serviceMounts({ props }: ComponentModel): nvidia.ServiceVolumeMount[] {
  const mounts = (props.volumeMounts ?? []).filter(isPlainClaim).map(({ volume, path }) => ({ name: volume.name, mountPoint: path }));
  const cache = props.compilationCache;
  if (!cache) return mounts;
  return [...mounts, withoutUndefined({ name: cache.pvcName, mountPoint: cache.mountPath, useAsCompilationCache: true })];
}

/** v1beta1 points at a container, v1alpha1 describes one; only image, arguments and environment have a place there. */
function frontendSidecar(model: ComponentModel): nvidia.FrontendSidecar | undefined {
  const { frontendSidecar: name, sidecars = [] } = model.props;
  if (name === undefined) return undefined;
  const container = sidecars.find(sidecar => sidecar.name === name);
  if (!container) throw new Error(`${model.name}: frontendSidecar names the container "${name}", and sidecars has none of that name`);
  const { image, args, env, envFrom, ...rest } = container;
  const secrets = (envFrom ?? []).map(source => source.secretRef?.name);
  const beyond = Object.keys(rest).filter(field => field !== 'name');
  if (name !== FRONTEND_SIDECAR || image === undefined || secrets.length > 1 || secrets.includes(undefined) || beyond.length > 0) {
    throw inexpressible(model, `frontendSidecar (${beyond.join(', ') || `a container that is not named ${FRONTEND_SIDECAR}, or has no image`})`);
  }
  return withoutUndefined({ image, args, envs: env, envFromSecret: secrets[0] });
}

function alphaMode(mode: 'IntraPod' | 'InterPod' | undefined): 'intraPod' | 'interPod' | undefined {
  return mode === undefined ? undefined : mode === 'IntraPod' ? 'intraPod' : 'interPod';
}

/** cpu, memory and GPUs have fields of their own, everything else stands under `custom`. */
function serviceResources(resources: ComponentResources | undefined): nvidia.Resources | undefined {
  if (!resources) return undefined;
  return unlessEmpty({
    requests: resourceItem(resources, resources.requests, resources.gpuLimitOnly ? 0 : resources.gpus),
    limits: resourceItem(resources, resources.limits, resources.gpus),
    claims: nonEmpty(resources.claims),
  });
}

function resourceItem({ gpuResource }: ComponentResources, amounts: ComponentResources['limits'], gpus = 0): nvidia.ResourcesLimits | undefined {
  const { cpu, memory, ...custom } = amounts ?? {};
  return unlessEmpty({
    cpu: text(cpu),
    memory: text(memory),
    gpu: gpus === 0 ? undefined : String(gpus),
    gpuType: gpuResource === NVIDIA_GPU || gpus === 0 ? undefined : gpuResource,
    custom: unlessEmpty(Object.fromEntries(Object.entries(custom).map(([name, amount]) => [name, text(amount) ?? '']))),
  });
}

function text(amount: k8s.Quantity | number | string | undefined): string | undefined {
  if (amount === undefined) return undefined;
  return String(typeof amount === 'object' ? amount.value : amount);
}

function inexpressible(model: ComponentModel, what: string): Error {
  return new Error(`${model.name}: v1alpha1 cannot say ${what}; render the graph in nvidia.com/v1beta1 or leave it out`);
}
