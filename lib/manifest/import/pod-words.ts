import type { Fields } from './fields';
import { fromEntries, isEmpty, isJson, isText, isTextMap, type Json } from './json';

const FIELDS = {
  initContainers: 'initContainers',
  serviceAccountName: 'serviceAccountName',
  tolerations: 'tolerations',
  affinity: 'affinity',
  nodeSelector: 'nodeSelector',
  securityContext: 'podSecurityContext',
  resourceClaims: 'resourceClaims',
};

/** What a pod spec says in words, in both API versions. */
export function podWords(spec: Fields): Json {
  const secrets = spec.take('imagePullSecrets', isNames);
  return { ...fromEntries([['imagePullSecrets', secrets?.map(({ name }) => name)]]), ...spec.takeAll(FIELDS) };
}

/** Labels and annotations of pods in words, and what else their metadata holds. */
export function podMetadataWords(metadata: Fields): Json {
  return fromEntries([
    ['podLabels', metadata.take('labels', isFilledTextMap)],
    ['podAnnotations', metadata.take('annotations', isFilledTextMap)],
  ]);
}

function isFilledTextMap(value: unknown): value is { readonly [key: string]: string } {
  return isTextMap(value) && !isEmpty(value);
}

/** References by name alone, none twice. */
function isNames(value: unknown): value is { readonly name: string }[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const names = value.map((item: unknown) => (isJson(item) && Object.keys(item).join() === 'name' && isText(item.name) ? item.name : undefined));
  return !names.includes(undefined) && new Set(names).size === names.length;
}
