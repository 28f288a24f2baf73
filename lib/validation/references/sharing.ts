/** What graphs share within a Kubernetes namespace, and never across. */
import { graph } from '../admission/examples';
import { Severity } from '../finding';
import { referencesOf } from './missing';
import { namespaceOf } from './object-index';
import type { ObjectSet } from './object-set';
import { CLAIM } from './pod-references';
import type { FoundAt, SetRule } from './set-rule';

const WEIGHTS = `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: model-cache
  namespace: team-a
`;

function graphIn(namespace: string): string {
  const volumes = 'volumes:\n  - name: model-cache\n    persistentVolumeClaim:\n      claimName: model-cache';
  return `${graph({ metadata: `namespace: ${namespace}`, pod: volumes })}---\n${WEIGHTS}`;
}

/** Claims of other Kubernetes namespaces. */
export const claimElsewhereRule: SetRule = {
  id: 'sharing/claim-elsewhere',
  severity: Severity.ERROR,
  title: 'Weights are shared within a Kubernetes namespace, never across',
  why: 'A pod mounts claims of its own Kubernetes namespace only. Dynamo namespaces of one Kubernetes namespace share weights; other Kubernetes '
    + 'namespaces need a claim of their own.',
  passes: graphIn('team-a'),
  fails: graphIn('team-b'),
  check: claimsElsewhere,
};

function* claimsElsewhere(set: ObjectSet): Iterable<FoundAt> {
  for (const [index, references] of referencesOf(set).entries()) {
    const namespace = namespaceOf(set.objects[index]);
    if (namespace === undefined) continue;
    for (const { name, path } of references.get(CLAIM) ?? []) {
      if (set.present.has(CLAIM, name, namespace) || !set.present.has(CLAIM, name, undefined)) continue;
      const elsewhere = set.present.places(CLAIM, name).map(place => `"${place}"`).join(', ');
      yield {
        index, path, message: `the claim "${name}" is in the Kubernetes namespace ${elsewhere}, out of reach of "${namespace}"`,
        mend: `define a claim in "${namespace}", or move the graph to the weights`,
      };
    }
  }
}
