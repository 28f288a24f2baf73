import type { ContainerView } from './container-view';
import { containerView, containerViews, gpuCount, variableViews } from './container-view';
import { checkpoint, failover, memoryService, nodeCount, placed, providerOverrides } from './beta-component';
import type { ComponentView, Placed } from './graph-view';
import { integer, isRecord, isSet, list, record, text, type Wire } from './wire';

/** Name that the operator gives to the frontend beside an engine when it reads v1alpha1. */
export const ALPHA_FRONTEND_SIDECAR = 'sidecar-frontend';

/** Reads a service of v1alpha1. */
export function alphaComponent(raw: Wire, name: string, path: string): ComponentView {
  const podSpec = record(raw.extraPodSpec);
  const podSpecPath = `${path}.extraPodSpec`;
  const main = mainContainer(raw, path, podSpec);
  const containersPath = `${podSpecPath}.containers`;
  const containers = containerViews(podSpec.containers, containersPath);
  const sidecar = isRecord(raw.frontendSidecar) ? sidecarContainer(raw.frontendSidecar, `${path}.frontendSidecar`) : undefined;
  const memory = record(raw.sharedMemory);
  return {
    name,
    path,
    raw,
    type: componentType(raw),
    typePath: `${path}.componentType`,
    replicas: integer(raw.replicas),
    minAvailable: integer(raw.minAvailable),
    nodeCount: nodeCount(raw.multinode),
    podSpec,
    podSpecPath,
    podAnnotations: record(record(raw.extraPodMetadata).annotations),
    podAnnotationsPath: `${path}.extraPodMetadata.annotations`,
    main,
    mainPath: `${podSpecPath}.mainContainer`,
    containers: [...(main ? [main] : []), ...containers, ...(sidecar ? [sidecar] : [])],
    containersPath,
    initContainers: containerViews(podSpec.initContainers, `${podSpecPath}.initContainers`),
    sharedMemorySize: isSet(memory.size) ? { value: memory.size, path: `${path}.sharedMemory.size` } : undefined,
    frontendSidecar: sidecar && { value: sidecar.name, path: sidecar.path },
    memoryService: isEnabled(raw.gpuMemoryService) ? memoryService(raw.gpuMemoryService, `${path}.gpuMemoryService`) : undefined,
    failover: isEnabled(raw.failover) ? failover(raw.failover, `${path}.failover`) : undefined,
    checkpoint: checkpoint(raw.checkpoint, `${path}.checkpoint`),
    scalingAdapter: isEnabled(raw.scalingAdapter),
    topologyConstraint: placed(raw.topologyConstraint, `${path}.topologyConstraint`),
    providerOverrides: providerOverrides(raw, path),
    eppConfig: placed(raw.eppConfig, `${path}.eppConfig`),
    compilationCache: compilationCache(raw, path),
    forceScalingGroup: false,
    runtimeVersionOverride: text(raw.runtimeVersionOverride),
  };
}

function isEnabled(value: unknown): boolean {
  return record(value).enabled === true;
}

/** Types were free words, and prefill and decode were kinds of worker. */
function componentType(raw: Wire): string | undefined {
  const type = text(raw.componentType);
  if (type !== 'worker') return type === '' ? undefined : type;
  const subType = text(raw.subComponentType);
  return subType === 'prefill' || subType === 'decode' ? subType : type;
}

/** The main container, and what the service says of it in fields of its own. */
function mainContainer(raw: Wire, path: string, podSpec: Wire): ContainerView | undefined {
  const hasContainer = isRecord(podSpec.mainContainer);
  if (!hasContainer && !isSet(raw.resources) && !isSet(raw.envs)) return undefined;
  const container = containerView(record(podSpec.mainContainer), `${path}.extraPodSpec.mainContainer`);
  const limits = { ...container.limits, ...serviceLimits(record(record(raw.resources).limits)) };
  return {
    ...container,
    name: 'main',
    variables: [...variableViews(raw.envs, `${path}.envs`), ...container.variables],
    limits,
    limitsPath: isSet(raw.resources) || !isSet(container.raw.resources) ? `${path}.resources.limits` : container.limitsPath,
    volumeMounts: [...serviceMounts(raw), ...container.volumeMounts],
    gpus: gpuCount(limits),
  };
}

function serviceLimits(limits: Wire): Wire {
  const { gpu, gpuType, custom, ...rest } = limits;
  const resource = text(gpuType) ?? 'nvidia.com/gpu';
  return { ...rest, ...record(custom), ...(isSet(gpu) ? { [resource]: gpu } : {}) };
}

function serviceMounts(raw: Wire): Wire[] {
  return list(raw.volumeMounts).map(record).map(({ name, mountPoint }) => ({ name, mountPath: mountPoint }));
}

function sidecarContainer(raw: Wire, path: string): ContainerView {
  return { ...containerView({ ...raw, env: undefined }, path), name: ALPHA_FRONTEND_SIDECAR, variables: variableViews(raw.envs, `${path}.envs`) };
}

function compilationCache(raw: Wire, path: string): Placed<Wire> | undefined {
  const mounts = list(raw.volumeMounts).map(record);
  const index = mounts.findIndex(mount => mount.useAsCompilationCache === true);
  if (index < 0) return undefined;
  return { value: { pvcName: mounts[index].name, mountPath: mounts[index].mountPoint }, path: `${path}.volumeMounts[${index}]` };
}
