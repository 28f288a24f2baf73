import type { Wire } from '../admission/wire';
import { Severity } from '../finding';
import { groupKindOf, nameOf, namespaceOf } from './object-index';
import type { ObjectSet } from './object-set';
import type { FoundAt, SetRule } from './set-rule';

const CONFIG = (size: string) => `apiVersion: v1
kind: ConfigMap
metadata:
  name: engine-config
data:
  size: ${size}
`;

/** One identity, one object. */
export const duplicateRule: SetRule = {
  id: 'reference/duplicate-object',
  severity: Severity.WARNING,
  title: 'No two objects have one identity',
  why: 'Objects of one kind and name in one namespace are one object to Kubernetes: the last one that is applied wins, and Kustomize refuses both.',
  passes: `${CONFIG('small')}---\n${CONFIG('large').replace('engine-config', 'large-config')}`,
  fails: `${CONFIG('small')}---\n${CONFIG('large')}`,
  check: duplicates,
};

function* duplicates(set: ObjectSet): Iterable<FoundAt> {
  const seen = new Map<string, number>();
  for (const [index, object] of set.objects.entries()) {
    const key = identityOf(object);
    const other = key === undefined ? undefined : seen.get(key);
    if (other !== undefined) yield duplicate(set, index, other);
    else if (key !== undefined) seen.set(key, index);
  }
}

/** What makes an object the same one to Kubernetes; nothing without a name, which Kubernetes then makes up. */
export function identityOf(object: Wire): string | undefined {
  const name = nameOf(object);
  return name === '' ? undefined : JSON.stringify([groupKindOf(object), name, namespaceOf(object) ?? null]);
}

/** Whether two objects are one to Kubernetes, said twice. */
export function isSameObject(one: Wire, other: Wire): boolean {
  const identity = identityOf(one);
  return identity !== undefined && identity === identityOf(other);
}

function duplicate(set: ObjectSet, index: number, other: number): FoundAt {
  const object = set.objects[index];
  const namespace = namespaceOf(object);
  const place = set.placeOf(other);
  // Files may be those of several clusters, and Namespaces and ConfigMaps may well be said twice alike.
  const isWrong = set.isOneNamespace && groupKindOf(object).endsWith('/DynamoGraphDeployment');
  return {
    index,
    path: 'metadata.name',
    message: `there is another ${String(object.kind)} "${nameOf(object)}"${namespace === undefined ? '' : ` in the namespace ${namespace}`}`
      + `${place === undefined ? ' among these objects' : ` at ${place}`}; to Kubernetes the two are one object`,
    mend: isWrong ? 'rename one, remove it, or put each into the Cluster that it is for' : 'rename one, or remove it',
    ...(isWrong && { severity: Severity.ERROR }),
  };
}
