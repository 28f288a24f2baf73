import type { Fields } from './fields';
import { fromEntries, isEmpty, isJson, isText, isTextMap, isTexts, type Json } from './json';

const FIELDS = {
  initContainers: 'initContainers',
  serviceAccountName: 'serviceAccountName',
  tolerations: 'tolerations',
  nodeSelector: 'nodeSelector',
  securityContext: 'podSecurityContext',
  resourceClaims: 'resourceClaims',
};

/** What a pod spec says in words, in both API versions. */
export function podWords(spec: Fields): Json {
  const secrets = spec.take('imagePullSecrets', isNames);
  const affinity = spec.takeAny('affinity');
  return { ...fromEntries([['imagePullSecrets', secrets?.map(({ name }) => name)]]), ...affinityWords(affinity), ...spec.takeAll(FIELDS) };
}

/** Affinity, and apart from it what labels a node has to have, where it says nothing else of nodes. */
function affinityWords(affinity: unknown): Json {
  const labels = isJson(affinity) ? requiredNodeLabels(affinity.nodeAffinity) : undefined;
  if (!isJson(affinity) || !labels) return fromEntries([['affinity', affinity]]);
  const { nodeAffinity: _, ...others } = affinity;
  return fromEntries([['affinity', isEmpty(others) ? undefined : others], ['requiredNodeLabels', labels]]);
}

/** Labels with the values of which a node has to have one, if that is all that is said of nodes. */
function requiredNodeLabels(nodeAffinity: unknown): Json | undefined {
  const required = only(nodeAffinity, 'requiredDuringSchedulingIgnoredDuringExecution');
  const terms = only(required, 'nodeSelectorTerms');
  const expressions = Array.isArray(terms) && terms.length === 1 ? only(terms[0], 'matchExpressions') : undefined;
  if (!Array.isArray(expressions) || expressions.length === 0 || !expressions.every(isLabelWithValues)) return undefined;
  const labels = fromEntries(expressions.map(({ key, values }) => [key, values]));
  return Object.keys(labels).length === expressions.length ? labels : undefined;
}

/** The one field that a map has. */
function only(value: unknown, field: string): unknown {
  return isJson(value) && Object.keys(value).join() === field ? value[field] : undefined;
}

function isLabelWithValues(value: unknown): value is { readonly key: string; readonly values: readonly string[] } {
  return isJson(value) && Object.keys(value).sort().join() === 'key,operator,values' && isText(value.key) && value.operator === 'In'
    && isTexts(value.values) && value.values.length > 0;
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
