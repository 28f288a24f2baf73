/** What KEDA's webhook refuses. */
import { isSet, list, record, text, type Wire } from '../admission/wire';
import { Severity } from '../finding';
import { groupKindOf } from './object-index';
import { records, type ObjectSet } from './object-set';
import { isResourceTrigger, SCALED_OBJECT } from './scale-targets';
import { ACTIVE, queryTrigger, scaledGraph, scaledObject } from './scaling-examples';
import type { FoundAt, SetRule } from './set-rule';

export const scaledObjectRule: SetRule = {
  id: 'scaling/scaled-object',
  severity: Severity.ERROR,
  title: 'ScaledObjects are as KEDA admits them',
  why: 'KEDA\'s webhook refuses the object.',
  passes: scaledGraph() + scaledObject(queryTrigger(ACTIVE), '  minReplicaCount: 2\n  idleReplicaCount: 1\n'),
  fails: scaledGraph() + scaledObject(queryTrigger(ACTIVE), '  minReplicaCount: 1\n  idleReplicaCount: 1\n'),
  check: refusedByKeda,
};

function* refusedByKeda(set: ObjectSet): Iterable<FoundAt> {
  for (const [index, object] of set.objects.entries()) {
    if (groupKindOf(object) !== SCALED_OBJECT) continue;
    for (const [path, message, mend] of kedaFaults(record(object.spec))) yield { index, path, message, mend };
  }
}

function* kedaFaults(spec: Wire): Iterable<readonly [path: string, message: string, mend: string]> {
  const { idleReplicaCount: idle, minReplicaCount: least = 0, fallback } = spec;
  if (typeof idle === 'number' && typeof least === 'number' && idle >= least) {
    yield ['spec.idleReplicaCount', `is ${idle}; it has to be below minReplicaCount, ${least}`, 'lower it, or remove it'];
  }
  const names = new Set<string>();
  for (const [trigger, { type, name, useCachedMetrics }] of records(spec.triggers)) {
    const own = text(name);
    if (own !== undefined && names.has(own)) yield [`spec.triggers[${trigger}].name`, `there is another trigger "${own}"`, 'give it another name'];
    if (own !== undefined) names.add(own);
    if (useCachedMetrics === true && (isResourceTrigger(type) || type === 'cron')) {
      yield [`spec.triggers[${trigger}].useCachedMetrics`, `cannot be on for ${String(type)}`, 'remove it'];
    }
  }
  if (isSet(fallback) && list(spec.triggers).every(trigger => isResourceTrigger(record(trigger).type))) {
    yield ['spec.fallback', 'needs a trigger that is neither cpu nor memory', 'remove it, or add a trigger'];
  }
  const { formula, target } = record(record(spec.advanced).scalingModifiers);
  if (isSet(formula) && !isSet(target)) yield ['spec.advanced.scalingModifiers.target', 'is needed with a formula', 'set it'];
}
