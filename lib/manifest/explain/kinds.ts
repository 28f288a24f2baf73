import { nearest } from '../../validation/nearest';
import { type NamedKind, namedKinds } from './descriptions';

/** The API group whose kinds are meant where a name says no more. */
const OWN_GROUP = 'nvidia.com';

/** Fields that every kind has: a path that starts with one is about a graph. */
const ROOT_FIELDS: ReadonlySet<string> = new Set(['spec', 'metadata', 'status', 'apiVersion', 'kind']);

const GRAPH = 'DynamoGraphDeployment';

/**
 * The versions of the kind that a word stands for, the newest of our own group first; none where it stands for none.
 *
 * @param word kind, plural, singular or short name in any case
 */
export function kindsCalled(word: string): readonly NamedKind[] {
  const name = ROOT_FIELDS.has(word) ? GRAPH.toLowerCase() : word.toLowerCase();
  return namedKinds().filter(({ kind, names }) => kind.toLowerCase() === name || names.includes(name)).sort(byPreference);
}

/** The name of a kind that is near a word. */
export function nearestKind(word: string): string | undefined {
  return nearest(word, namedKinds().flatMap(({ kind, names }) => [kind, ...names]));
}

/** Whether a word is a field that every kind has, so that the path is about a graph. */
export function isRootField(word: string): boolean {
  return ROOT_FIELDS.has(word);
}

function byPreference(one: NamedKind, other: NamedKind): number {
  return Number(groupOf(other) === OWN_GROUP) - Number(groupOf(one) === OWN_GROUP)
    || groupOf(one).localeCompare(groupOf(other), 'en')
    || stability(other) - stability(one);
}

function groupOf({ apiVersion }: NamedKind): string {
  return apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
}

/** Kubernetes' order: `v1`, `v1beta1`, `v1alpha1`. */
function stability({ apiVersion }: NamedKind): number {
  const [, major = '0', stage = '', minor = '0'] = /v(\d+)(alpha|beta)?(\d+)?$/.exec(apiVersion) ?? [];
  return (stage === '' ? 2 : stage === 'beta' ? 1 : 0) * 10_000 + Number(major) * 100 + Number(minor);
}
