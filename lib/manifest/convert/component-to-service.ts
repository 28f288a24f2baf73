/** A component of v1beta1 as a service of v1alpha1. */
import { ALPHA_FRONTEND_SIDECAR } from '../../validation/admission/alpha-component';
import { isRecord, isSet, list, record, text, type Wire } from '../../validation/admission/wire';
import { type Conversion, type Fields, unlessBare } from './conversion';
import { modeToAlpha } from './modes';
import { isNativeResources, resourcesToAlpha } from './resources';
import { SHARED_FIELDS } from './service-to-component';

const KNOWN: ReadonlySet<string> = new Set([
  ...SHARED_FIELDS, 'name', 'type', 'podTemplate', 'frontendSidecar', 'sharedMemorySize', 'compilationCache', 'scalingAdapter', 'experimental',
]);

/**
 * Fills in the fields of a service.
 *
 * @param known fields of the source that the caller takes care of
 */
export function componentToService(conversion: Conversion, service: Fields, component: Wire, path: string, known: readonly string[] = []): void {
  conversion.refuseUnknown(component, path, new Set([...KNOWN, ...known]));
  if (component.type === 'prefill' || component.type === 'decode') {
    service.componentType = 'worker';
    conversion.carry(service, component, 'type', 'subComponentType');
  } else {
    conversion.carry(service, component, 'type', 'componentType');
  }
  for (const field of SHARED_FIELDS) conversion.carry(service, component, field);
  if (isRecord(component.scalingAdapter)) conversion.put(service, 'scalingAdapter', { enabled: true }, component, 'scalingAdapter');
  const size = component.sharedMemorySize;
  if (isSet(size)) conversion.put(service, 'sharedMemory', isZero(size) ? { disabled: true } : { size }, component, 'sharedMemorySize');
  addExperiments(conversion, service, component, path);
  const template = conversion.map(component.podTemplate, `${path}.podTemplate`);
  if (template) addPods(conversion, service, component, template, path);
  else if (isSet(component.frontendSidecar)) refuseSidecar(conversion, path, 'it names no container of the pod template');
  addCompilationCache(conversion, service, component);
}

function isZero(size: unknown): boolean {
  return /^0+(?:\.0*)?[A-Za-z]*$/.test(String(size));
}

function addExperiments(conversion: Conversion, service: Fields, component: Wire, path: string): void {
  const experimental = conversion.map(component.experimental, `${path}.experimental`);
  if (!experimental) return;
  conversion.refuseUnknown(experimental, `${path}.experimental`, new Set(['gpuMemoryService', 'failover', 'checkpoint', 'grove']));
  for (const field of ['gpuMemoryService', 'failover']) {
    const settings = conversion.map(experimental[field], `${path}.experimental.${field}`);
    if (settings) conversion.put(service, field, { enabled: true, ...modeToAlpha(settings) }, experimental, field);
  }
  conversion.carry(service, experimental, 'checkpoint');
  if (record(experimental.grove).forceScalingGroup === true) {
    conversion.noPlace(`${path}.experimental.grove.forceScalingGroup`, 'v1alpha1 cannot force a scaling group', 'leave it out, or stay with v1beta1');
  }
}

function addCompilationCache(conversion: Conversion, service: Fields, component: Wire): void {
  const cache = component.compilationCache;
  if (!isRecord(cache)) return;
  const mount: Fields = {};
  conversion.carry(mount, cache, 'pvcName', 'name');
  conversion.carry(mount, cache, 'mountPath', 'mountPoint');
  mount.useAsCompilationCache = true;
  service.volumeMounts = [...list(service.volumeMounts), mount];
}

function addPods(conversion: Conversion, service: Fields, component: Wire, template: Wire, path: string): void {
  conversion.refuseUnknown(template, `${path}.podTemplate`, new Set(['metadata', 'spec']));
  addMetadata(conversion, service, template, path);
  const spec = conversion.map(template.spec, `${path}.podTemplate.spec`) ?? {};
  const containers = conversion.maps(spec.containers, `${path}.podTemplate.spec.containers`) ?? [];
  const main = containers.find(({ name }) => name === 'main');
  const others = containers.filter(container => container !== main);
  const extra: Fields = {};
  for (const key of Object.keys(spec)) if (key !== 'containers') conversion.carry(extra, spec, key);
  if (main) addMain(conversion, service, extra, main, new Set(list(spec.volumes).filter(isRecord).map(({ name }) => text(name))));
  const sidecar = isSet(component.frontendSidecar) ? addSidecar(conversion, service, component, others, path) : undefined;
  const rest = others.filter(container => container !== sidecar);
  if (rest.length > 0) conversion.put(extra, 'containers', rest, spec, 'containers');
  if (unlessBare(extra)) conversion.put(service, 'extraPodSpec', extra, component, 'podTemplate');
}

function addMetadata(conversion: Conversion, service: Fields, template: Wire, path: string): void {
  const metadata = conversion.map(template.metadata, `${path}.podTemplate.metadata`);
  if (!metadata) return;
  for (const key of Object.keys(metadata)) {
    if (key === 'labels' || key === 'annotations' || !isSet(metadata[key])) continue;
    if (key === 'creationTimestamp') continue;
    conversion.noPlace(`${path}.podTemplate.metadata.${key}`, `v1alpha1 has no ${key} for pods`, 'leave it out');
  }
  const target: Fields = {};
  for (const key of ['labels', 'annotations']) conversion.carry(target, metadata, key);
  if (unlessBare(target)) conversion.put(service, 'extraPodMetadata', target, template, 'metadata');
}

/** What has a field of its own in the service goes there, and the rest stays with the container. */
function addMain(conversion: Conversion, service: Fields, extra: Fields, main: Wire, volumes: ReadonlySet<string | undefined>): void {
  const rest: Fields = {};
  const secret = plainSecret(main.envFrom);
  const mounts = list(main.volumeMounts).filter(isRecord);
  const claims = mounts.filter(mount => isClaimMount(mount, volumes));
  for (const key of Object.keys(main)) {
    if (key === 'name') continue;
    else if (key === 'resources' && isNativeResources(main.resources)) conversion.put(service, key, resourcesToAlpha(main.resources), main, key);
    else if (key === 'env' && list(main.env).length > 0) conversion.carry(service, main, key, 'envs');
    else if (key === 'envFrom' && secret !== undefined) conversion.put(service, 'envFromSecret', secret, main, key);
    else if (key === 'livenessProbe' || key === 'readinessProbe') conversion.carry(service, main, key);
    else if (key === 'volumeMounts' && claims.length > 0) {
      conversion.put(service, key, claims.map(({ name, mountPath }) => ({ name, ...(isSet(mountPath) && { mountPoint: mountPath }) })), main, key);
      const others = mounts.filter(mount => !claims.includes(mount));
      if (others.length > 0) conversion.put(rest, key, others, main, key);
    } else conversion.carry(rest, main, key);
  }
  if (unlessBare(rest)) extra.mainContainer = rest;
}

/** A mount to which no volume belongs is one of the claim of that name. */
function isClaimMount(mount: Wire, volumes: ReadonlySet<string | undefined>): boolean {
  return !volumes.has(text(mount.name)) && Object.keys(mount).every(key => key === 'name' || key === 'mountPath' || !isSet(mount[key]));
}

/** The Secret, where nothing but its name is said. */
function plainSecret(envFrom: unknown): string | undefined {
  const [source, ...others] = list(envFrom);
  if (others.length > 0 || !isRecord(source) || Object.keys(source).join() !== 'secretRef') return undefined;
  const secret = record(source.secretRef);
  return Object.keys(secret).join() === 'name' ? text(secret.name) : undefined;
}

/** v1alpha1 describes the sidecar where v1beta1 points at a container. */
function addSidecar(conversion: Conversion, service: Fields, component: Wire, containers: readonly Wire[], path: string): Wire | undefined {
  const container = containers.find(({ name }) => name === component.frontendSidecar);
  const secret = plainSecret(container?.envFrom);
  const beyond = Object.keys(container ?? {}).filter(key => !['name', 'image', 'args', 'env'].includes(key) && !(key === 'envFrom' && secret !== undefined));
  if (!container || container.name !== ALPHA_FRONTEND_SIDECAR || beyond.length > 0) {
    const strange = beyond.length > 0 ? `its container has ${beyond.join(', ')}` : `its container is named ${JSON.stringify(container?.name)}`;
    refuseSidecar(conversion, path, container ? strange : 'it names no container of the pod template');
    return undefined;
  }
  const target: Fields = {};
  conversion.carry(target, container, 'image');
  conversion.carry(target, container, 'args');
  conversion.carry(target, container, 'env', 'envs');
  if (secret !== undefined) conversion.put(target, 'envFromSecret', secret, container, 'envFrom');
  conversion.put(service, 'frontendSidecar', target, component, 'frontendSidecar');
  return container;
}

function refuseSidecar(conversion: Conversion, path: string, reason: string): void {
  conversion.noPlace(`${path}.frontendSidecar`, `v1alpha1 cannot say it: ${reason}`,
    `name the container ${ALPHA_FRONTEND_SIDECAR}, and give it image, args, env and one Secret in envFrom at most`);
}
