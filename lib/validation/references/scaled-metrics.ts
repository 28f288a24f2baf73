/** What the components of graphs are scaled by. */
import { isSet, record, text, type Wire } from '../admission/wire';
import { Severity } from '../finding';
import { records, type ObjectSet } from './object-set';
import { isResourceTrigger, SCALED_OBJECT, scaledComponents, type ScaledComponent } from './scale-targets';
import { ACTIVE, autoscaler, LATENCY, queryTrigger, scaledGraph, scaledObject } from './scaling-examples';
import type { FoundAt, SetRule } from './set-rule';

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

export const scaledMetricRules: readonly SetRule[] = [
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
    id: 'scaling/cpu-without-request',
    severity: Severity.WARNING,
    title: 'Where CPU or memory is followed, every container asks for it',
    why: 'Use is a percentage of what the containers of the pod request. If one requests nothing there is no percentage, and nothing is scaled.',
    passes: scaledGraph(WITH_CPU('cpu: 2')) + autoscaler(),
    fails: scaledGraph(WITH_CPU('memory: 4Gi')) + autoscaler(),
    check: withoutRequest,
  },
];

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
      if (isResourceTrigger(type)) yield [`spec.triggers[${index}].type`, `the trigger ${String(type)}`];
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
    return records(spec.triggers).flatMap(([, { type, metricType }]) => (isResourceTrigger(type) && metricType !== 'AverageValue' ? [String(type)] : []));
  }
  if (!isSet(spec.metrics)) return ['cpu'];
  return records(spec.metrics).flatMap(([, { type, resource }]) => {
    const { name, target } = record(resource);
    return type === 'Resource' && record(target).type === 'Utilization' ? [String(name)] : [];
  });
}
