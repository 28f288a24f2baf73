/** A v1alpha1 service in words. What a pod has no word for goes into patches of the container and of the pod. */
import { containerWords, environmentWords } from './container-words';
import { envWords } from './env-words';
import { Fields } from './fields';
import type { ComponentKind, ImportedComponent, ImportedMount } from './imported-graph';
import { fromEntries, isJson, isText, type Json } from './json';
import { podMetadataWords, podWords } from './pod-words';
import { isPlainMetadata, joined, packDomain, takeList } from './read-v1beta1';
import { alphaResourceWords } from './resource-words';
import { volumeWords } from './volume-words';

const FIELDS = {
  replicas: 'replicas',
  minAvailable: 'minAvailable',
  runtimeVersionOverride: 'runtimeVersionOverride',
  livenessProbe: 'livenessProbe',
  readinessProbe: 'readinessProbe',
  multinode: 'multinode',
  modelRef: 'modelRef',
  eppConfig: 'eppConfig',
  checkpoint: 'checkpoint',
  providerOverride: 'providerOverride',
  globalDynamoNamespace: 'globalDynamoNamespace',
};

const KINDS: ReadonlySet<unknown> = new Set(['frontend', 'worker', 'planner', 'epp']);

/** The name that v1beta1 has for the container of a service's frontend sidecar. */
const FRONTEND_SIDECAR = 'sidecar-frontend';

/** A service of `spec.services`, or nothing for what is none. */
export function readAlphaService(name: string, source: unknown): ImportedComponent | undefined {
  if (!isJson(source)) return undefined;
  const fields = new Fields(source);
  const kind = takeKind(fields);
  const adapter = fields.take('scalingAdapter', isSwitchedOn);
  const memory = sharedMemorySize(fields);
  const resources = fields.take('resources', isInWords);
  const sidecar = fields.take('frontendSidecar', isSidecar);
  const mounts = serviceMounts(fields);
  const { volumeMounts = [], sidecars = [], ...pod } = podOf(fields) as { volumeMounts?: ImportedMount[]; sidecars?: unknown[] };
  const words = fromEntries([
    ...Object.entries(fields.takeAll(FIELDS)),
    ['scalingAdapter', adapter && true],
    ...Object.entries({ ...experimental(fields), ...packDomain(fields) }),
    ['sharedMemorySize', memory],
    ['resources', resources && alphaResourceWords(resources)],
    ['envFromSecret', fields.take('envFromSecret', isText)],
    ...Object.entries(environmentWords(fields, 'envs')),
    ['compilationCache', mounts.cache],
    ['volumeMounts', mounts.words.length + volumeMounts.length > 0 ? [...mounts.words, ...volumeMounts] : undefined],
    ['frontendSidecar', sidecar && FRONTEND_SIDECAR],
    ['sidecars', sidecar || sidecars.length > 0 ? [...sidecars, ...(sidecar ? [sidecarContainer(sidecar)] : [])] : undefined],
    ...Object.entries(pod),
  ]);
  return { name, kind, words };
}

/** Prefill and decode are kinds of worker here. */
function takeKind(fields: Fields): ComponentKind {
  const type = fields.take('componentType', (value): value is string => KINDS.has(value)) ?? 'component';
  if (type !== 'worker') return type as ComponentKind;
  return (fields.take('subComponentType', (value): value is string => value === 'prefill' || value === 'decode') ?? type) as ComponentKind;
}

function sharedMemorySize(fields: Fields): string | undefined {
  const memory = fields.take('sharedMemory', isSharedMemory);
  return memory && ('size' in memory ? memory.size : '0');
}

/** What v1beta1 holds under `experimental`, where it is switched on. */
function experimental(fields: Fields): Json {
  return fromEntries(['gpuMemoryService', 'failover'].map(name => {
    const service = fields.take(name, isEnabled);
    if (!service) return [name, undefined];
    const { enabled: _, mode, ...rest } = service;
    return [name, mode === undefined ? rest : { ...rest, mode: mode === 'intraPod' ? 'IntraPod' : 'InterPod' }];
  }));
}

interface ServiceMounts {
  readonly words: readonly ImportedMount[];
  readonly cache?: Json;
}

/** Mounts of claims by name; the one of the compilation cache stands last, where the constructs write it. */
function serviceMounts(fields: Fields): ServiceMounts {
  const all = fields.take('volumeMounts', (value): value is Json[] => Array.isArray(value) && value.length > 0 && value.every(isClaimMount));
  if (!all) return { words: [] };
  const plain = all.filter(mount => mount.useAsCompilationCache === undefined);
  const [cache] = all.slice(plain.length);
  return {
    words: plain.map(({ name, mountPoint }) => ({ volume: String(name), source: 'claim', path: String(mountPoint) })),
    ...(cache && { cache: fromEntries([['pvcName', cache.name], ['mountPath', cache.mountPoint]]) }),
  };
}

function podOf(fields: Fields): Json {
  const metadata = fields.take('extraPodMetadata', isPlainMetadata);
  const source = fields.take('extraPodSpec', isJson);
  const podMetadata = metadata ? podMetadataWords(new Fields(metadata)) : {};
  if (!source) return podMetadata;
  const spec = new Fields(source);
  const container = new Fields(spec.take('mainContainer', isJson) ?? {});
  // The patch of a container has no name; what the manifest says becomes an override.
  container.take('name', isText);
  const volumes = volumeWords(takeList(container, 'volumeMounts'), takeList(spec, 'volumes'), false);
  return fromEntries([
    ...Object.entries({ ...containerWords(container), ...podMetadata, ...podWords(spec) }),
    ['volumeMounts', volumes.mounts],
    ['sidecars', takeList(spec, 'containers')],
    ['mainContainer', joined(container.rest(), 'volumeMounts', volumes.otherMounts)],
    ['podSpec', joined(spec.rest(), 'volumes', volumes.otherVolumes)],
  ]);
}

function isInWords(value: unknown): value is Json {
  return alphaResourceWords(value) !== undefined;
}

function isSwitchedOn(value: unknown): value is Json {
  return isJson(value) && Object.keys(value).join() === 'enabled' && value.enabled === true;
}

function isEnabled(value: unknown): value is Json {
  return isJson(value) && value.enabled === true && ['intraPod', 'interPod', undefined].includes(value.mode as string | undefined);
}

function isSharedMemory(value: unknown): value is { readonly size: string } | { readonly disabled: true } {
  if (!isJson(value) || Object.keys(value).length !== 1) return false;
  return value.disabled === true || (isText(value.size) && value.size !== '0');
}

function isClaimMount(mount: unknown): boolean {
  if (!isJson(mount) || !isText(mount.name)) return false;
  const { name, mountPoint, useAsCompilationCache, ...rest } = mount;
  if (name === '' || Object.keys(rest).length > 0) return false;
  if (useAsCompilationCache === undefined) return isText(mountPoint);
  return useAsCompilationCache === true && (mountPoint === undefined || isText(mountPoint));
}

function isSidecar(value: unknown): value is Json {
  if (!isJson(value)) return false;
  const { image, args, envs, envFromSecret, ...rest } = value;
  return isText(image) && Object.keys(rest).length === 0 && (envFromSecret === undefined || isText(envFromSecret))
    && (args === undefined || Array.isArray(args)) && (envs === undefined || envWords(envs) !== undefined);
}

function sidecarContainer({ image, args, envs, envFromSecret }: Json): Json {
  return fromEntries([
    ['name', FRONTEND_SIDECAR], ['image', image], ['args', args], ['env', envs],
    ['envFrom', envFromSecret === undefined ? undefined : [{ secretRef: { name: envFromSecret } }]],
  ]);
}
