/** Who scales the components of graphs, and down to what. */
import { record } from '../admission/wire';
import { WORKER_TYPES } from '../admission/worker-types';
import { Severity } from '../finding';
import { groupKindOf, nameOf, namespaceOf } from './object-index';
import type { ObjectSet } from './object-set';
import { planned } from './planned-replicas';
import { AUTOSCALER, SCALED_OBJECT, scaledComponents } from './scale-targets';
import { ACTIVE, autoscaler, queryTrigger, scaledGraph, scaledObject } from './scaling-examples';
import type { FoundAt, SetRule } from './set-rule';

export const scalingRules: readonly SetRule[] = [
  {
    id: 'scaling/two-scalers',
    severity: Severity.ERROR,
    title: 'One thing scales a component',
    why: 'Two autoscalers, or an autoscaler and the planner, each undo what the other did; KEDA refuses a target that another autoscaler has.',
    passes: scaledGraph() + scaledObject(queryTrigger(ACTIVE)),
    fails: `${scaledGraph()}${scaledObject(queryTrigger(ACTIVE))}---\n${autoscaler()}`,
    check: twoScalers,
  },
  {
    id: 'scaling/to-zero',
    severity: Severity.WARNING,
    title: 'The last worker of a model stays',
    why: 'Without workers a model leaves the frontend, requests for it fail, and nothing that is measured asks for a worker again. '
      + 'KEDA scales to 0 unless minReplicaCount is set.',
    passes: scaledGraph() + scaledObject(queryTrigger(ACTIVE)),
    fails: scaledGraph() + scaledObject(queryTrigger(ACTIVE), ''),
    check: toZero,
  },
  {
    id: 'scaling/replicas-in-manifest',
    severity: Severity.WARNING,
    title: 'Replicas that an autoscaler sets are not in the manifest',
    why: 'Once the autoscaler has changed them, applying the manifest again is a change by somebody else, which the operator refuses. '
      + 'Without the field, a server-side apply leaves it alone.',
    passes: scaledGraph() + scaledObject(queryTrigger(ACTIVE)),
    fails: scaledGraph('      replicas: 2\n') + scaledObject(queryTrigger(ACTIVE)),
    check: replicasInManifest,
  },
  {
    id: 'lint/replicas-with-scaling-adapter',
    severity: Severity.NOTE,
    title: 'Who scales a component owns its replicas',
    why: 'The adapter takes `replicas` once and owns it then. A tool that applies the manifest again resets it, and the operator refuses that. '
      + 'Where the autoscaler is among the objects, `scaling/replicas-in-manifest` says so instead.',
    passes: scaledGraph(),
    fails: scaledGraph('      replicas: 2\n'),
    check: replicasOfAdapter,
  },
];

function* twoScalers(set: ObjectSet): Iterable<FoundAt> {
  const first = new Map<string, string>();
  for (const [index, object] of set.objects.entries()) {
    const groupKind = groupKindOf(object);
    if (groupKind !== AUTOSCALER && groupKind !== SCALED_OBJECT) continue;
    const { apiVersion = 'apps/v1', kind = 'Deployment', name } = record(record(object.spec).scaleTargetRef);
    const target = JSON.stringify([groupKindOf({ apiVersion, kind }), name, namespaceOf(object) ?? null]);
    const own = `${String(object.kind)} "${nameOf(object)}"`;
    const earlier = first.get(target);
    if (earlier === undefined) first.set(target, own);
    else yield { index, path: 'spec.scaleTargetRef', message: `${String(kind)} "${String(name)}" is scaled by ${earlier} already`, mend: 'keep one of the two; a ScaledObject can have several triggers' };
  }
  for (const { index, graph: { view }, component } of scaledComponents(set)) {
    const planner = view.components.find(({ type }) => type === 'planner');
    if (!planner || !planned(planner, component)) continue;
    yield {
      index, path: 'spec.scaleTargetRef.name', message: `the planner of ${view.name}, ${planner.name}, scales ${component.name} already`,
      mend: 'remove the autoscaler, or let the planner scale other workers by its mode',
    };
  }
}

function* toZero(set: ObjectSet): Iterable<FoundAt> {
  for (const { index, groupKind, spec, component } of scaledComponents(set)) {
    if (!WORKER_TYPES.has(component.type)) continue;
    const [field, least = groupKind === SCALED_OBJECT ? 0 : 1] = groupKind === SCALED_OBJECT
      ? ['minReplicaCount', spec.minReplicaCount]
      : ['minReplicas', spec.minReplicas];
    if (least === 0) yield { index, path: `spec.${field}`, message: `lets ${component.name} go down to 0`, mend: `set ${field}: 1` };
    if (spec.idleReplicaCount === 0) yield { index, path: 'spec.idleReplicaCount', message: `lets ${component.name} go down to 0`, mend: 'remove it' };
  }
}

function* replicasInManifest(set: ObjectSet): Iterable<FoundAt> {
  for (const { graph, component, index } of scaledComponents(set)) {
    if (component.replicas === undefined) continue;
    const object = set.objects[index];
    yield {
      index: graph.index, path: `${component.path}.replicas`, message: `belongs to the ${String(object.kind)} "${nameOf(object)}"`,
      mend: 'remove it, and apply on the server\'s side, or let the tool that applies the manifest ignore it',
    };
  }
}

function* replicasOfAdapter(set: ObjectSet): Iterable<FoundAt> {
  const scaled = new Set(scaledComponents(set).map(({ component }) => component.raw));
  for (const { index, view } of set.graphs) {
    for (const { scalingAdapter, replicas, path, raw } of view.components) {
      if (!scalingAdapter || replicas === undefined || scaled.has(raw)) continue;
      yield { index, path: `${path}.replicas`, message: 'is only where the adapter begins', mend: 'let tools that apply the manifest again ignore this field' };
    }
  }
}
