/** A v1beta1 component in words. What a pod has no word for goes into patches of the container and of the pod. */
import { containerWords, environmentWords, secretOfEnvFrom } from './container-words';
import { Fields } from './fields';
import type { ComponentKind, ImportedComponent } from './imported-graph';
import { fromEntries, isJson, isText, type Json } from './json';
import { podMetadataWords, podWords } from './pod-words';
import { resourceWords } from './resource-words';
import { volumeWords } from './volume-words';

const FIELDS = {
  replicas: 'replicas',
  minAvailable: 'minAvailable',
  runtimeVersionOverride: 'runtimeVersionOverride',
  sharedMemorySize: 'sharedMemorySize',
  compilationCache: 'compilationCache',
  multinode: 'multinode',
  modelRef: 'modelRef',
  frontendSidecar: 'frontendSidecar',
  eppConfig: 'eppConfig',
  providerOverride: 'providerOverride',
  globalDynamoNamespace: 'globalDynamoNamespace',
};

const PROBES = { livenessProbe: 'livenessProbe', readinessProbe: 'readinessProbe' };

const KINDS: ReadonlySet<unknown> = new Set(['frontend', 'worker', 'prefill', 'decode', 'planner', 'epp']);

/** A component of `spec.components`, or nothing for what is none. */
export function readBetaComponent(source: unknown): ImportedComponent | undefined {
  if (!isJson(source) || !isText(source.name)) return undefined;
  const fields = new Fields(source);
  fields.take('name', isText);
  const kind = (fields.take('type', (type): type is string => KINDS.has(type)) ?? 'component') as ComponentKind;
  const scalingAdapter = fields.take('scalingAdapter', isEmptyMap);
  const words = {
    ...fields.takeAll(FIELDS),
    ...(scalingAdapter && { scalingAdapter: true }),
    ...experimental(fields),
    ...packDomain(fields),
    ...podTemplate(fields),
  };
  return { name: source.name, kind, words };
}

function experimental(fields: Fields): Json {
  const source = fields.take('experimental', isJson);
  if (!source) return {};
  const inner = new Fields(source);
  const grove = inner.take('grove', isForcedScalingGroup);
  return {
    ...inner.takeAll({ gpuMemoryService: 'gpuMemoryService', failover: 'failover', checkpoint: 'checkpoint' }),
    ...(grove && { forceScalingGroup: grove.forceScalingGroup }),
  };
}

export function packDomain(fields: Fields): Json {
  const constraint = fields.take('topologyConstraint', isPackDomain);
  return constraint ? { packDomain: constraint.packDomain } : {};
}

function podTemplate(fields: Fields): Json {
  const template = fields.take('podTemplate', isPodTemplate);
  if (!template) return {};
  const spec = new Fields(template.spec);
  const [main, ...sidecars] = spec.take('containers', isContainers) ?? [];
  const container = new Fields(main ?? {});
  container.take('name', isText);
  const volumes = volumeWords(takeList(container, 'volumeMounts'), takeList(spec, 'volumes'), true);
  const resources = container.take('resources', (value): value is Json => resourceWords(value) !== undefined);
  return fromEntries([
    ...Object.entries({
      ...containerWords(container), ...environmentWords(container, 'env'), ...secretOfEnvFrom(container), ...container.takeAll(PROBES),
    }),
    ['resources', resources && resourceWords(resources)],
    ['volumeMounts', volumes.mounts.length > 0 ? volumes.mounts : undefined],
    ['sidecars', sidecars.length > 0 ? sidecars : undefined],
    ...Object.entries(podWords(spec)),
    ...Object.entries(template.metadata ? podMetadataWords(new Fields(template.metadata)) : {}),
    ['mainContainer', joined(container.rest(), 'volumeMounts', volumes.otherMounts)],
    ['podSpec', joined(spec.rest(), 'volumes', volumes.otherVolumes)],
  ]);
}

export function takeList(fields: Fields, name: string): unknown[] | undefined {
  return fields.take(name, (value): value is unknown[] => Array.isArray(value) && value.length > 0);
}

/** A patch with one more field, where there is anything to patch. */
export function joined(patch: Json | undefined, field: string, value: unknown): Json | undefined {
  return value === undefined ? patch : { ...patch, [field]: value };
}

function isPodTemplate(value: unknown): value is { readonly metadata?: Json; readonly spec: Json } {
  if (!isJson(value) || !isJson(value.spec)) return false;
  const { metadata } = value;
  return Object.keys(value).every(field => field === 'spec' || field === 'metadata') && (metadata === undefined || isPlainMetadata(metadata));
}

/** Metadata of which every field has a word; any other is patched as a whole. */
export function isPlainMetadata(metadata: unknown): metadata is Json {
  if (!isJson(metadata)) return false;
  const fields = new Fields(metadata);
  podMetadataWords(fields);
  return fields.rest() === undefined;
}

/** The main container first, as the constructs write it. */
function isContainers(value: unknown): value is Json[] {
  return Array.isArray(value) && value.every(isJson) && (value[0] as Json | undefined)?.name === 'main';
}

function isEmptyMap(value: unknown): value is Json {
  return isJson(value) && Object.keys(value).length === 0;
}

function isForcedScalingGroup(value: unknown): value is { readonly forceScalingGroup: boolean } {
  return isJson(value) && Object.keys(value).join() === 'forceScalingGroup' && typeof value.forceScalingGroup === 'boolean';
}

function isPackDomain(value: unknown): value is { readonly packDomain: string } {
  return isJson(value) && Object.keys(value).join() === 'packDomain' && isText(value.packDomain);
}
