import { containerViews } from './container-view';
import { MemoryServiceMode } from './memory-service-mode';
import type { CheckpointView, ComponentView, FailoverView, MemoryServiceView, Placed, ProviderOverrideView } from './graph-view';
import { integer, isRecord, isSet, record, text, texts, type Wire } from './wire';

/** Reads a component of v1beta1. */
export function betaComponent(raw: Wire, name: string, path: string): ComponentView {
  const template = record(raw.podTemplate);
  const podSpec = record(template.spec);
  const podSpecPath = `${path}.podTemplate.spec`;
  const containersPath = `${podSpecPath}.containers`;
  const containers = containerViews(podSpec.containers, containersPath);
  const main = containers.find(container => container.name === 'main');
  const experimental = record(raw.experimental);
  return {
    name,
    path,
    raw,
    type: text(raw.type),
    typePath: `${path}.type`,
    replicas: integer(raw.replicas),
    minAvailable: integer(raw.minAvailable),
    nodeCount: nodeCount(raw.multinode),
    podSpec,
    podSpecPath,
    podAnnotations: record(record(template.metadata).annotations),
    podAnnotationsPath: `${path}.podTemplate.metadata.annotations`,
    main,
    mainPath: main?.path ?? containersPath,
    containers,
    containersPath,
    initContainers: containerViews(podSpec.initContainers, `${podSpecPath}.initContainers`),
    sharedMemorySize: isSet(raw.sharedMemorySize) ? { value: raw.sharedMemorySize, path: `${path}.sharedMemorySize` } : undefined,
    frontendSidecar: typeof raw.frontendSidecar === 'string' ? { value: raw.frontendSidecar, path: `${path}.frontendSidecar` } : undefined,
    memoryService: memoryService(experimental.gpuMemoryService, `${path}.experimental.gpuMemoryService`),
    failover: failover(experimental.failover, `${path}.experimental.failover`),
    checkpoint: checkpoint(experimental.checkpoint, `${path}.experimental.checkpoint`),
    scalingAdapter: isRecord(raw.scalingAdapter),
    topologyConstraint: placed(raw.topologyConstraint, `${path}.topologyConstraint`),
    providerOverrides: providerOverrides(raw, path),
    eppConfig: placed(raw.eppConfig, `${path}.eppConfig`),
    compilationCache: placed(raw.compilationCache, `${path}.compilationCache`),
    forceScalingGroup: record(experimental.grove).forceScalingGroup === true,
    runtimeVersionOverride: text(raw.runtimeVersionOverride),
  };
}

/** The object with its place, where one is written. */
export function placed(value: unknown, path: string): Placed<Wire> | undefined {
  return isRecord(value) ? { value, path } : undefined;
}

/** Nodes of a replica. */
export function nodeCount(multinode: unknown): number {
  return isRecord(multinode) ? integer(multinode.nodeCount) ?? 2 : 1;
}

/** Reads the GPU memory service of either API version. */
export function memoryService(raw: unknown, path: string): MemoryServiceView | undefined {
  if (!isRecord(raw)) return undefined;
  return { path, mode: mode(raw.mode), extraClientContainers: texts(raw.extraClientContainers) };
}

/** Reads the failover of either API version. */
export function failover(raw: unknown, path: string): FailoverView | undefined {
  return isRecord(raw) ? { path, mode: mode(raw.mode), numShadows: integer(raw.numShadows) } : undefined;
}

/** Reads the checkpoint of either API version. */
export function checkpoint(raw: unknown, path: string): CheckpointView | undefined {
  if (!isRecord(raw)) return undefined;
  const reference = text(raw.checkpointRef);
  return {
    path, enabled: raw.enabled === true, memoryServiceClients: texts(record(raw.job).gmsClientContainers), ...reference !== undefined && { reference },
  };
}

/** The modes of v1alpha1 begin with a small letter. */
function mode(value: unknown): MemoryServiceMode {
  return typeof value === 'string' && value.toLowerCase() === 'interpod' ? MemoryServiceMode.INTER_POD : MemoryServiceMode.INTRA_POD;
}

/** Reads the overrides of a component and of its roles. */
export function providerOverrides(raw: Wire, path: string): ProviderOverrideView[] {
  const found: ProviderOverrideView[] = [];
  if (isRecord(raw.providerOverride)) found.push({ path: `${path}.providerOverride`, level: 'component', raw: raw.providerOverride });
  if (!isRecord(raw.multinode)) return found;
  for (const role of ['leader', 'worker']) {
    const override = record(raw.multinode[role]).providerOverride;
    if (isRecord(override)) found.push({ path: `${path}.multinode.${role}.providerOverride`, level: 'role', raw: override });
  }
  return found;
}
