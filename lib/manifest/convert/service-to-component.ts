/** A service of v1alpha1 as a component of v1beta1. */
import { ALPHA_FRONTEND_SIDECAR } from '../../validation/admission/alpha-component';
import { isRecord, isSet, list, text, type Wire } from '../../validation/admission/wire';
import { type Conversion, type Fields, unlessBare } from './conversion';
import { isEnabled, modeFromAlpha } from './modes';
import { POD_FIELDS, podTemplate } from './pod-template';

/** Fields that both versions have in the same shape. */
export const SHARED_FIELDS = [
  'replicas', 'minAvailable', 'runtimeVersionOverride', 'multinode', 'modelRef', 'eppConfig', 'topologyConstraint', 'providerOverride',
  'globalDynamoNamespace',
] as const;

const KNOWN: ReadonlySet<string> = new Set([
  ...SHARED_FIELDS, ...POD_FIELDS, 'componentType', 'subComponentType', 'serviceName', 'dynamoNamespace', 'annotations', 'labels', 'sharedMemory',
  'ingress', 'autoscaling', 'scalingAdapter', 'checkpoint', 'gpuMemoryService', 'failover',
]);

const TYPES: ReadonlySet<unknown> = new Set(['frontend', 'worker', 'prefill', 'decode', 'planner', 'epp']);

/**
 * Fills in the fields of a component.
 *
 * @param known fields of the source that the caller takes care of
 */
export function serviceToComponent(conversion: Conversion, component: Fields, service: Wire, path: string, known: readonly string[] = []): void {
  conversion.refuseUnknown(service, path, new Set([...KNOWN, ...known]));
  addType(conversion, component, service, path);
  for (const field of SHARED_FIELDS) conversion.carry(component, service, field);
  if (isEnabled(service.scalingAdapter)) conversion.put(component, 'scalingAdapter', {}, service, 'scalingAdapter');
  addSharedMemory(conversion, component, service, path);
  addCompilationCache(conversion, component, service);
  if (isSet(service.frontendSidecar)) conversion.put(component, 'frontendSidecar', ALPHA_FRONTEND_SIDECAR, service, 'frontendSidecar');
  const experimental: Fields = {};
  for (const field of ['gpuMemoryService', 'failover']) addExperiment(conversion, experimental, service, field);
  if (isEnabled(service.checkpoint)) conversion.carry(experimental, service, 'checkpoint');
  if (unlessBare(experimental)) component.experimental = experimental;
  const template = podTemplate(conversion, service, path);
  if (template) conversion.put(component, 'podTemplate', template, service, 'extraPodSpec');
  tellWhatHasNoPlace(conversion, service, path);
}

function addType(conversion: Conversion, component: Fields, service: Wire, path: string): void {
  const type = text(service.componentType);
  const subType = text(service.subComponentType);
  const promoted = type === 'worker' && (subType === 'prefill' || subType === 'decode');
  if (promoted) conversion.carry(component, service, 'subComponentType', 'type');
  else if (TYPES.has(type)) conversion.carry(component, service, 'componentType', 'type');
  else if (isSet(service.componentType) && type !== '') {
    conversion.note('convert/type-without-role', `${path}.componentType`, `${JSON.stringify(service.componentType)} is no role that the operator knows; v1beta1 leaves the type out`);
  }
  if (!promoted && subType !== undefined && subType !== '') {
    conversion.noPlace(`${path}.subComponentType`, `v1beta1 has no finer role ${JSON.stringify(subType)} of ${JSON.stringify(type ?? '')}`, 'remove it; only workers are told apart, as prefill and decode');
  }
}

/** `0` stands for none. */
function addSharedMemory(conversion: Conversion, component: Fields, service: Wire, path: string): void {
  const memory = conversion.map(service.sharedMemory, `${path}.sharedMemory`);
  if (!memory) return;
  const size = memory.disabled === true ? '0' : memory.size;
  if (isSet(size)) conversion.put(component, 'sharedMemorySize', size, memory, 'size');
}

function addCompilationCache(conversion: Conversion, component: Fields, service: Wire): void {
  const cache = list(service.volumeMounts).filter(isRecord).find(({ useAsCompilationCache }) => useAsCompilationCache === true);
  if (!cache) return;
  const target: Fields = {};
  conversion.carry(target, cache, 'name', 'pvcName');
  conversion.carry(target, cache, 'mountPoint', 'mountPath');
  component.compilationCache = target;
}

function addExperiment(conversion: Conversion, experimental: Fields, service: Wire, field: string): void {
  const value = service[field];
  if (!isEnabled(value)) return;
  const settings: Fields = { ...modeFromAlpha(value) };
  delete settings.enabled;
  conversion.put(experimental, field, settings, service, field);
}

function tellWhatHasNoPlace(conversion: Conversion, service: Wire, path: string): void {
  if (isSet(service.dynamoNamespace)) {
    conversion.note('convert/ignored', `${path}.dynamoNamespace`, 'is left out; the operator ignores it and computes the Dynamo namespace itself');
  }
  if (isSet(service.autoscaling)) {
    conversion.note('convert/ignored', `${path}.autoscaling`, 'is left out; the operator ignores it', 'give the component a scalingAdapter, and an autoscaler that acts on it');
  }
  if (isEnabled(service.ingress)) {
    conversion.noPlace(`${path}.ingress`, 'v1beta1 makes no Ingress', 'put an Ingress or an HTTPRoute to the Service of the component beside the graph');
  }
  for (const field of ['annotations', 'labels']) {
    if (!isRecord(service[field]) || !unlessBare(service[field])) continue;
    conversion.noPlace(`${path}.${field}`, `v1beta1 has no ${field} for all objects of one component`, `write those that the pods need as extraPodMetadata.${field}`);
  }
}
