/** Budgets for evictions, and which pods they select. */
import type { Wire } from '../admission/wire';
import { Severity } from '../finding';
import { budget } from './budget-example';
import { budgetsOf } from './budgeted-pods';
import { decodeGraph } from './decode-graph';
import { isSameObject } from './duplicates';
import { mayBeSame, nameOf, namespaceOf } from './object-index';
import type { ObjectSet } from './object-set';
import type { FoundAt, SetRule } from './set-rule';

const selectionRule: SetRule = {
  id: 'budget/selects-nothing',
  severity: Severity.WARNING,
  title: 'Budgets for evictions select pods that there are',
  why: 'A budget whose labels no pod carries keeps nothing, without a word. Only selectors over the labels of Dynamo are judged.',
  passes: decodeGraph('      replicas: 3\n') + budget('  maxUnavailable: 1\n'),
  fails: decodeGraph('      replicas: 3\n') + budget('  maxUnavailable: 1\n', 'Decode'),
  * check(set) {
    for (const { index, pods } of budgetsOf(set)) {
      if (pods.length > 0) continue;
      yield {
        index, path: 'spec.selector', message: 'selects no component of a graph among these objects',
        mend: 'compare the labels with the name and the components of the graph',
      };
    }
  },
};

const overlapRule: SetRule = {
  id: 'budget/overlap',
  severity: Severity.WARNING,
  title: 'A pod has one budget',
  why: 'The API server refuses to evict a pod that two budgets select, so that its node cannot be drained.',
  passes: decodeGraph('      replicas: 3\n') + budget('  maxUnavailable: 1\n'),
  fails: `${decodeGraph('      replicas: 3\n')}${budget('  maxUnavailable: 1\n')}---\n${budget('  minAvailable: 1\n', 'decode', 'decode-too')}`,
  * check(set) {
    const earlier = new Map<Wire, number[]>();
    for (const { index, pods } of budgetsOf(set)) {
      let found: FoundAt | undefined;
      for (const { component, name, isCertain } of pods) {
        if (!isCertain) continue;
        const others = earlier.get(component) ?? [];
        const other = others.find(each => meet(set.objects[index], set.objects[each]));
        if (other !== undefined) found ??= overlap(set, index, name, other);
        earlier.set(component, [...others, index]);
      }
      if (found) yield found;
    }
  },
};

/** Whether two budgets are in one cluster and one Kubernetes namespace: what is said twice is one, or of two clusters. */
function meet(one: Wire, other: Wire): boolean {
  return !isSameObject(one, other) && mayBeSame(namespaceOf(one), namespaceOf(other));
}

function overlap(set: ObjectSet, index: number, name: string, other: number): FoundAt {
  return { index, path: 'spec.selector', message: `selects pods of ${name}, and so does the PodDisruptionBudget "${nameOf(set.objects[other])}"`, mend: 'keep one of the two, or select apart' };
}

export const budgetSelectionRules: readonly SetRule[] = [selectionRule, overlapRule];
