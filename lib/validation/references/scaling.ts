/** Rules about what scales the components of graphs. */
import { isSet, list, record, text, type Wire } from '../admission/wire';
import { Severity } from '../finding';
import { groupKindOf, nameOf, namespaceOf } from './object-index';
import { records, type ObjectSet } from './object-set';
import { planned } from './planned-replicas';
import { AUTOSCALER, SCALED_OBJECT, scaledComponents, type ScaledComponent } from './scale-targets';
import { ACTIVE, autoscaler, LATENCY, queryTrigger, scaledGraph, scaledObject } from './scaling-examples';
import type { FoundAt, SetRule } from './set-rule';

const ENGINES: readonly (string | undefined)[] = ['worker', 'prefill', 'decode'];
const WITH_CPU = (requests: string) => `      podTemplate:
        spec:
          containers:
            - name: main
              image: registry.example/vllm-runtime:1.5.0
              resources:
                requests:
                  ${requests}
`;
const MULTINODE = '      multinode:\n        nodeCount: 4\n';

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
    id: 'scaling/counts-pods',
    severity: Severity.WARNING,
    title: 'Components that span nodes are scaled by what counts groups',
    why: 'For a value that is not averaged, and for CPU and memory, the autoscaler multiplies by the pods that it finds, of which every replica '
      + 'of such a component has several; it asks for as many times too much.',
    passes: scaledGraph(MULTINODE) + scaledObject(queryTrigger(ACTIVE, 'AverageValue')),
    fails: scaledGraph(MULTINODE) + scaledObject(queryTrigger(ACTIVE, 'Value')),
    check: countsPods,
  },
  {
    id: 'scaling/latency-averaged',
    severity: Severity.WARNING,
    title: 'A latency is not divided by the replicas',
    why: 'Unset, metricType is AverageValue: the value is divided by the replicas. A latency does not add up over them, so two replicas '
      + 'count as half as slow, and the target is never scaled up to what the threshold means.',
    passes: scaledGraph() + scaledObject(queryTrigger(LATENCY, 'Value')),
    fails: scaledGraph() + scaledObject(queryTrigger(LATENCY)),
    check: latencyAveraged,
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
    id: 'scaling/cpu-without-request',
    severity: Severity.WARNING,
    title: 'Where CPU or memory is followed, every container asks for it',
    why: 'Use is a percentage of what the containers of the pod request. If one requests nothing there is no percentage, and nothing is scaled.',
    passes: scaledGraph(WITH_CPU('cpu: 2')) + autoscaler(),
    fails: scaledGraph(WITH_CPU('memory: 4Gi')) + autoscaler(),
    check: withoutRequest,
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
  {
    id: 'scaling/scaled-object',
    severity: Severity.ERROR,
    title: 'ScaledObjects are as KEDA admits them',
    why: 'KEDA\'s webhook refuses the object.',
    passes: scaledGraph() + scaledObject(queryTrigger(ACTIVE), '  minReplicaCount: 2\n  idleReplicaCount: 1\n'),
    fails: scaledGraph() + scaledObject(queryTrigger(ACTIVE), '  minReplicaCount: 1\n  idleReplicaCount: 1\n'),
    check: refusedByKeda,
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

function* countsPods(set: ObjectSet): Iterable<FoundAt> {
  for (const scaled of scaledComponents(set)) {
    const { nodeCount, name } = scaled.component;
    if (nodeCount < 2) continue;
    for (const [path, what] of podCounts(scaled)) {
      yield {
        index: scaled.index, path, message: `${what} counts pods, and each replica of ${name} has ${nodeCount}`,
        mend: 'follow a quantity that adds up over replicas, such as active requests, as AverageValue',
      };
    }
  }
}

function* podCounts({ groupKind, spec }: ScaledComponent): Iterable<readonly [path: string, what: string]> {
  if (groupKind === SCALED_OBJECT) {
    for (const [index, { type, metricType }] of records(spec.triggers)) {
      if (isResource(type)) yield [`spec.triggers[${index}].type`, `the trigger ${String(type)}`];
      else if (metricType === 'Value') yield [`spec.triggers[${index}].metricType`, 'Value'];
    }
    return;
  }
  if (!isSet(spec.metrics)) yield ['spec.metrics', 'use of the CPU, which is followed where nothing else is,'];
  for (const [index, metric] of records(spec.metrics)) {
    const target = record(record(metric.external ?? metric.object).target);
    if (target.type === 'AverageValue') continue;
    yield [`spec.metrics[${index}]`, `a metric of type ${String(metric.type)}${target.type === undefined ? '' : ` with target type ${String(target.type)}`}`];
  }
}

function* latencyAveraged(set: ObjectSet): Iterable<FoundAt> {
  for (const { index, spec } of scaledComponents(set)) {
    for (const [trigger, { type, metricType = 'AverageValue', metadata }] of records(spec.triggers)) {
      if (type !== 'prometheus' || metricType !== 'AverageValue') continue;
      if (!/\bhistogram_quantile\s*\(/.test(text(record(metadata).query) ?? '')) continue;
      yield {
        index, path: `spec.triggers[${trigger}].metricType`, message: 'the query is a quantile, which would be divided by the replicas', mend: 'set metricType: Value',
      };
    }
  }
}

function* toZero(set: ObjectSet): Iterable<FoundAt> {
  for (const { index, groupKind, spec, component } of scaledComponents(set)) {
    if (!ENGINES.includes(component.type)) continue;
    const [field, least = groupKind === SCALED_OBJECT ? 0 : 1] = groupKind === SCALED_OBJECT
      ? ['minReplicaCount', spec.minReplicaCount]
      : ['minReplicas', spec.minReplicas];
    if (least === 0) yield { index, path: `spec.${field}`, message: `lets ${component.name} go down to 0`, mend: `set ${field}: 1` };
    if (spec.idleReplicaCount === 0) yield { index, path: 'spec.idleReplicaCount', message: `lets ${component.name} go down to 0`, mend: 'remove it' };
  }
}

function* withoutRequest(set: ObjectSet): Iterable<FoundAt> {
  for (const { index, groupKind, spec, component } of scaledComponents(set)) {
    for (const name of followedResources(groupKind, spec)) {
      const container = component.containers.find(({ raw }) => {
        const { requests, limits } = record(raw.resources);
        return !isSet(record(requests)[name]) && !isSet(record(limits)[name]);
      });
      if (!container) continue;
      yield {
        index, path: groupKind === SCALED_OBJECT ? 'spec.triggers' : 'spec.metrics',
        message: `follows the ${name} of ${component.name}, whose container "${container.name}" requests none`, mend: `give it a request for ${name}`,
      };
    }
  }
}

function followedResources(groupKind: string, spec: Wire): readonly string[] {
  if (groupKind === SCALED_OBJECT) {
    return records(spec.triggers).flatMap(([, { type, metricType }]) => (isResource(type) && metricType !== 'AverageValue' ? [String(type)] : []));
  }
  if (!isSet(spec.metrics)) return ['cpu'];
  return records(spec.metrics).flatMap(([, { type, resource }]) => {
    const { name, target } = record(resource);
    return type === 'Resource' && record(target).type === 'Utilization' ? [String(name)] : [];
  });
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
    if (useCachedMetrics === true && (isResource(type) || type === 'cron')) {
      yield [`spec.triggers[${trigger}].useCachedMetrics`, `cannot be on for ${String(type)}`, 'remove it'];
    }
  }
  if (isSet(fallback) && list(spec.triggers).every(trigger => isResource(record(trigger).type))) {
    yield ['spec.fallback', 'needs a trigger that is neither cpu nor memory', 'remove it, or add a trigger'];
  }
  const { formula, target } = record(record(spec.advanced).scalingModifiers);
  if (isSet(formula) && !isSet(target)) yield ['spec.advanced.scalingModifiers.target', 'is needed with a formula', 'set it'];
}

function isResource(type: unknown): boolean {
  return type === 'cpu' || type === 'memory';
}
