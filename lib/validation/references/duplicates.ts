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
  const seen = new Set<string>();
  for (const [index, object] of set.objects.entries()) {
    const name = nameOf(object);
    if (name === '') continue;
    const namespace = namespaceOf(object);
    const identity = JSON.stringify([groupKindOf(object), name, namespace ?? null]);
    if (seen.has(identity)) {
      const where = namespace === undefined ? '' : ` in the namespace ${namespace}`;
      yield { index, path: 'metadata.name', message: `there is another ${String(object.kind)} "${name}"${where} among these objects`, mend: 'rename one, or remove it' };
    }
    seen.add(identity);
  }
}
