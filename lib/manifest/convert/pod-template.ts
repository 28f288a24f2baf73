/** The pods of a service in v1alpha1 are told in ten fields; in v1beta1 they are one pod template. */
import { isRecord, isSet, text, type Wire } from '../../validation/admission/wire';
import { ALPHA_FRONTEND_SIDECAR } from '../../validation/admission/alpha-component';
import { type Conversion, type Fields, overlay, unlessBare } from './conversion';
import { isAlphaResources, resourcesFromAlpha } from './resources';

const MAIN = 'main';

/** Fields of a service that say something of its pods. */
export const POD_FIELDS = [
  'resources', 'envs', 'envFromSecret', 'volumeMounts', 'livenessProbe', 'readinessProbe', 'extraPodMetadata', 'extraPodSpec', 'frontendSidecar',
] as const;

/** The pod template that a service amounts to; nothing where it says nothing of its pods. */
export function podTemplate(conversion: Conversion, service: Wire, path: string): Wire | undefined {
  if (POD_FIELDS.every(field => !isSet(service[field]))) return undefined;
  const template: Fields = {};
  const metadata = conversion.map(service.extraPodMetadata, `${path}.extraPodMetadata`);
  if (metadata && unlessBare(metadata)) conversion.put(template, 'metadata', podMetadata(conversion, metadata, path), service, 'extraPodMetadata');
  conversion.put(template, 'spec', podSpec(conversion, service, path), service, 'extraPodSpec');
  return template;
}

function podMetadata(conversion: Conversion, metadata: Wire, path: string): Wire {
  conversion.refuseUnknown(metadata, `${path}.extraPodMetadata`, new Set(['labels', 'annotations']));
  return metadata;
}

function podSpec(conversion: Conversion, service: Wire, path: string): Wire {
  const spec: Fields = {};
  const extra = conversion.map(service.extraPodSpec, `${path}.extraPodSpec`) ?? {};
  for (const key of Object.keys(extra)) if (key !== 'mainContainer' && key !== 'containers') conversion.carry(spec, extra, key);
  const main = conversion.map(extra.mainContainer, `${path}.extraPodSpec.mainContainer`);
  const sidecars = conversion.maps(extra.containers, `${path}.extraPodSpec.containers`) ?? [];
  if (sidecars.some(({ name }) => name === MAIN)) {
    conversion.noPlace(`${path}.extraPodSpec.containers`, 'has a container "main", which the operator leaves out', 'write it as mainContainer');
  }
  const containers = [mainContainer(conversion, service, main, path), ...sidecars, ...frontendSidecar(conversion, service, sidecars, path)];
  conversion.put(spec, 'containers', containers, extra, 'containers');
  return spec;
}

/** Fields of the service are the base, those of the main container win, as the operator merges them; lists are joined. */
function mainContainer(conversion: Conversion, service: Wire, main: Wire = {}, path: string): Wire {
  const container: Fields = { name: MAIN };
  for (const key of Object.keys(main)) if (key !== 'name') conversion.carry(container, main, key);
  const env = joined(service.envs, main.env, 'name');
  if (env) conversion.put(container, 'env', env, isSet(main.env) ? main : service, isSet(main.env) ? 'env' : 'envs');
  const secret = text(service.envFromSecret);
  if (secret !== undefined && secret !== '') {
    const own = [{ secretRef: { name: secret } }];
    conversion.put(container, 'envFrom', Array.isArray(main.envFrom) ? [...own, ...main.envFrom as unknown[]] : own, service, 'envFromSecret');
  }
  for (const probe of ['livenessProbe', 'readinessProbe']) {
    if (isSet(service[probe])) conversion.put(container, probe, overlay(service[probe], main[probe]), service, probe);
  }
  addResources(conversion, container, service, main, path);
  const mounts = joined(serviceMounts(service), main.volumeMounts, 'mountPath');
  if (mounts) conversion.put(container, 'volumeMounts', mounts, isSet(main.volumeMounts) ? main : service, 'volumeMounts');
  return container;
}

function addResources(conversion: Conversion, container: Fields, service: Wire, main: Wire, path: string): void {
  const resources = conversion.map(service.resources, `${path}.resources`);
  if (!resources) return;
  if (!isAlphaResources(resources)) {
    conversion.noPlace(`${path}.resources`, 'holds more than requests, limits and claims with cpu, memory, gpu, gpuType and custom', 'correct it before the conversion');
    return;
  }
  conversion.put(container, 'resources', overlay(resourcesFromAlpha(resources), main.resources), service, 'resources');
}

/** The first compilation cache is a field of its own. */
function serviceMounts({ volumeMounts }: Wire): Wire[] | undefined {
  if (!Array.isArray(volumeMounts)) return undefined;
  const mounts = volumeMounts.filter(isRecord);
  const cache = mounts.find(({ useAsCompilationCache }) => useAsCompilationCache === true);
  return mounts.filter(mount => mount !== cache).map(({ name, mountPoint }) => ({ name, ...(isSet(mountPoint) && { mountPath: mountPoint }) }));
}

/** Two lists one behind the other; an entry of the second takes the place of its namesake. One list alone stays the list that it is. */
function joined(first: unknown, second: unknown, key: string): unknown[] | undefined {
  const base = Array.isArray(first) && first.length > 0 ? first as unknown[] : undefined;
  if (!base || !Array.isArray(second)) return base ?? (Array.isArray(second) ? second : undefined);
  const names = new Set(second.map(entry => (isRecord(entry) ? entry[key] : undefined)));
  return [...base.filter(entry => !isRecord(entry) || !names.has(entry[key])), ...second as unknown[]];
}

function frontendSidecar(conversion: Conversion, service: Wire, others: readonly Wire[], path: string): Wire[] {
  const sidecar = conversion.map(service.frontendSidecar, `${path}.frontendSidecar`);
  if (!sidecar) return [];
  conversion.refuseUnknown(sidecar, `${path}.frontendSidecar`, new Set(['image', 'args', 'envs', 'envFromSecret']));
  if (others.some(({ name }) => name === ALPHA_FRONTEND_SIDECAR)) {
    conversion.noPlace(`${path}.frontendSidecar`, `stands beside a container "${ALPHA_FRONTEND_SIDECAR}" of extraPodSpec`, 'remove one of the two');
    return [];
  }
  const container: Fields = { name: ALPHA_FRONTEND_SIDECAR };
  conversion.carry(container, sidecar, 'image');
  conversion.carry(container, sidecar, 'args');
  conversion.carry(container, sidecar, 'envs', 'env');
  if (isSet(sidecar.envFromSecret)) {
    conversion.put(container, 'envFrom', [{ secretRef: { name: sidecar.envFromSecret } }], sidecar, 'envFromSecret');
  }
  return [container];
}
