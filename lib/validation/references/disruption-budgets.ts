/** Budgets for evictions, and how many pods they let go. */
import { isSet, record, type Wire } from '../admission/wire';
import { Severity } from '../finding';
import { budget } from './budget-example';
import { BUDGET, type BudgetedPods, budgetsOf, sizeOf } from './budgeted-pods';
import { decodeGraph } from './decode-graph';
import { groupKindOf } from './object-index';
import type { SetRule } from './set-rule';

const BOUNDS = ['minAvailable', 'maxUnavailable'] as const;

const refusedRule: SetRule = {
  id: 'budget/refused',
  severity: Severity.ERROR,
  title: 'A PodDisruptionBudget has one bound, a number or a percentage',
  why: 'The API server refuses `minAvailable` beside `maxUnavailable`, and what is neither a number of 0 or more nor a percentage up to 100%.',
  passes: decodeGraph('      replicas: 3\n') + budget('  maxUnavailable: 1\n'),
  fails: decodeGraph('      replicas: 3\n') + budget('  minAvailable: 2\n  maxUnavailable: 1\n'),
  * check(set) {
    for (const [index, object] of set.objects.entries()) {
      if (groupKindOf(object) !== BUDGET) continue;
      const spec = record(object.spec);
      if (BOUNDS.every(bound => isSet(spec[bound]))) {
        yield { index, path: 'spec', message: 'has minAvailable and maxUnavailable', mend: 'keep one of them' };
      }
      for (const bound of BOUNDS) {
        if (!isSet(spec[bound]) || isBound(spec[bound])) continue;
        yield { index, path: `spec.${bound}`, message: `is ${JSON.stringify(spec[bound])}`, mend: 'write a whole number of 0 or more, or a percentage such as 25%' };
      }
    }
  },
};

const drainRule: SetRule = {
  id: 'budget/blocks-drains',
  severity: Severity.WARNING,
  title: 'A budget lets at least one pod go',
  why: 'Where it lets none go, no node with one of the pods can ever be drained: upgrades of the cluster wait until somebody deletes the budget.',
  passes: decodeGraph('      replicas: 3\n') + budget('  minAvailable: 2\n'),
  fails: decodeGraph('      replicas: 3\n') + budget('  minAvailable: 3\n'),
  * check(set) {
    for (const { index, spec, pods } of budgetsOf(set)) {
      const total = sizeOf(pods);
      const allowed = evictable(spec, total);
      if (total === undefined || total === 0 || allowed === undefined || allowed.pods > 0) continue;
      const fewest = pods.some(({ isFewest }) => isFewest) ? ' at its fewest replicas' : '';
      yield {
        index, path: allowed.path, message: `lets none of the ${counted(total, 'pod')} of ${namesOf(pods)} go${fewest}`,
        mend: 'lower what has to stay, add replicas, or say maxUnavailable: 1',
      };
    }
  },
};

const copiesRule: SetRule = {
  id: 'budget/breaks-every-copy',
  severity: Severity.WARNING,
  title: 'A budget for copies that span nodes leaves a copy whole',
  why: 'A budget counts pods. Of a component that spans nodes, a copy that loses one pod is gone as a whole: as many evictions as there are copies may '
    + 'break all of them.',
  passes: decodeGraph('      replicas: 3\n      multinode:\n        nodeCount: 4\n') + budget('  minAvailable: 11\n'),
  fails: decodeGraph('      replicas: 3\n      multinode:\n        nodeCount: 4\n') + budget('  minAvailable: 2\n'),
  * check(set) {
    for (const { index, spec, pods } of budgetsOf(set)) {
      const [only] = pods;
      if (pods.length !== 1 || only.nodes === 1 || only.copies === undefined || only.copies < 2) continue;
      const total = only.copies * only.nodes;
      const allowed = evictable(spec, total);
      if (!allowed || allowed.pods < only.copies) continue;
      yield {
        index, path: allowed.path,
        message: `lets ${allowed.pods} of ${total} pods go, and each of the ${only.copies} copies of ${only.name} has ${only.nodes}: all may be broken at once`,
        mend: 'say maxUnavailable: 1, for one copy at a time',
      };
    }
  },
};

/** How many of so many pods may go while all are well, and which bound says so. */
function evictable(spec: Wire, total: number | undefined): { readonly pods: number; readonly path: string } | undefined {
  const [bound, other] = BOUNDS.filter(name => isSet(spec[name]));
  if (total === undefined || bound === undefined || other !== undefined || !isBound(spec[bound])) return undefined;
  const value = spec[bound];
  const pods = typeof value === 'number' ? value : Math.ceil((Number.parseInt(value, 10) * total) / 100);
  return { path: `spec.${bound}`, pods: Math.max(0, bound === 'minAvailable' ? total - pods : Math.min(pods, total)) };
}

function isBound(value: unknown): value is number | string {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0;
  return typeof value === 'string' && /^\d+%$/.test(value) && Number.parseInt(value, 10) <= 100;
}

function counted(count: number, what: string): string {
  return count === 1 ? what : `${count} ${what}s`;
}

function namesOf(pods: readonly BudgetedPods[]): string {
  return pods.map(({ name }) => name).join(', ');
}

export const disruptionBudgetRules: readonly SetRule[] = [refusedRule, drainRule, copiesRule];
