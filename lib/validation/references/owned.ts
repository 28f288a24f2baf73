/** Objects that the operator or the platform's chart makes itself. */
import { Severity } from '../finding';
import { groupKindOf, mayBeSame, nameOf, namespaceOf } from './object-index';
import { ADAPTER, KAI_QUEUE, type ObjectSet } from './object-set';
import type { FoundAt, SetRule } from './set-rule';

const NEVER_WRITTEN: { readonly [groupKind: string]: string } = {
  [ADAPTER]: 'set scalingAdapter on the component of the graph instead',
  'nvidia.com/DynamoWorkerMetadata': 'leave it to the workers, which write it as they run',
};

const OF_THE_CHART: { readonly [groupKind: string]: readonly string[] } = {
  'monitoring.coreos.com/PodMonitor': ['dynamo-frontend', 'dynamo-worker', 'dynamo-planner', 'dynamo-epp', 'dynamo-router'],
  [KAI_QUEUE]: ['dynamo-default', 'dynamo'],
};

const EPP_GRAPH = `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata:
  name: llama
spec:
  components:
    - name: epp
      type: epp
---
`;

const POOL_OBJECT = (name: string) => `apiVersion: inference.networking.k8s.io/v1
kind: InferencePool
metadata:
  name: ${name}
spec:
  selector:
    matchLabels:
      app: other
`;

/** What the operator makes nobody else should write. */
export const ownedRule: SetRule = {
  id: 'reference/operator-owned',
  severity: Severity.WARNING,
  title: 'Objects that the operator makes are left to it',
  why: 'The operator makes them for a graph, and overwrites or refuses one that is already there; without the graph they do nothing.',
  passes: EPP_GRAPH + POOL_OBJECT('other-pool'),
  fails: EPP_GRAPH + POOL_OBJECT('llama-pool'),
  check: owned,
};

/** What the platform's chart makes nobody else should write. */
export const chartOwnedRule: SetRule = {
  id: 'reference/chart-owned',
  severity: Severity.WARNING,
  title: 'Objects that the platform makes are left to it',
  why: 'The chart of the Dynamo platform installs an object of this name; two owners overwrite each other at every upgrade.',
  passes: 'apiVersion: scheduling.run.ai/v2\nkind: Queue\nmetadata:\n  name: research\nspec: {}\n',
  fails: 'apiVersion: scheduling.run.ai/v2\nkind: Queue\nmetadata:\n  name: dynamo\nspec: {}\n',
  check: chartOwned,
};

function* owned(set: ObjectSet): Iterable<FoundAt> {
  for (const [index, object] of set.objects.entries()) {
    const groupKind = groupKindOf(object);
    if (Object.hasOwn(NEVER_WRITTEN, groupKind)) {
      yield { index, path: 'kind', message: `${String(object.kind)} is made by Dynamo itself`, mend: NEVER_WRITTEN[groupKind] };
      continue;
    }
    const name = nameOf(object);
    const maker = set.makersOf(groupKind, name).find(({ namespace }) => mayBeSame(namespace, namespaceOf(object)));
    if (!maker) continue;
    yield { index, path: 'metadata.name', message: `the operator makes the ${String(object.kind)} "${name}" itself, for the graph ${maker.view.name}`, mend: 'remove it' };
  }
}

function* chartOwned(set: ObjectSet): Iterable<FoundAt> {
  for (const [index, object] of set.objects.entries()) {
    const groupKind = groupKindOf(object);
    if (!Object.hasOwn(OF_THE_CHART, groupKind) || !OF_THE_CHART[groupKind].includes(nameOf(object))) continue;
    yield { index, path: 'metadata.name', message: `the platform's chart makes the ${String(object.kind)} "${nameOf(object)}" itself`, mend: 'give it another name' };
  }
}
