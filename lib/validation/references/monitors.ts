import { Severity } from '../finding';
import type { ComponentView } from '../admission/graph-view';
import { isRecord, record, text, texts, type Wire } from '../admission/wire';
import { groupKindOf, mayBeSame, namespaceOf } from './object-index';
import { records, type ObjectSet, type PlacedGraph } from './object-set';
import type { FoundAt, SetRule } from './set-rule';

const MONITORS: ReadonlySet<string> = new Set(['monitoring.coreos.com/PodMonitor', 'monitoring.coreos.com/ServiceMonitor']);
const PREFIX = 'nvidia.com/';
const GRAPH_NAME = `${PREFIX}dynamo-graph-deployment-name`;

const EXAMPLE = (graph: string) => `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata:
  name: llama
spec:
  components:
    - name: decode
      type: decode
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata:
  name: llama
spec:
  selector:
    matchLabels:
      nvidia.com/dynamo-graph-deployment-name: ${graph}
  podMetricsEndpoints:
    - port: system
`;

/** What monitors select. */
export const monitorRule: SetRule = {
  id: 'reference/monitor-selects-nothing',
  severity: Severity.WARNING,
  title: 'Monitors select pods that there are',
  why: 'A monitor whose labels no pod carries scrapes nothing, without a word. Only selectors over the labels of Dynamo are judged.',
  passes: EXAMPLE('llama'),
  fails: EXAMPLE('lama'),
  check: monitors,
};

/** Labels of the pods of a component; a value that only the cluster knows is undefined. */
type Labels = ReadonlyMap<string, string | undefined>;

interface LabelledPods {
  readonly namespace: string | undefined;
  readonly labels: Labels;
}

function* monitors(set: ObjectSet): Iterable<FoundAt> {
  let pods: PodIndex | undefined;
  const verdicts = new Map<string, boolean>();
  for (const [index, object] of set.objects.entries()) {
    if (!MONITORS.has(groupKindOf(object))) continue;
    const spec = record(object.spec);
    const requirements = requirementsOf(record(spec.selector));
    if (!requirements.some(({ key }) => key.startsWith(PREFIX))) continue;
    pods ??= new PodIndex(set.graphs);
    const scope = scopeOf(record(spec.namespaceSelector), namespaceOf(object));
    const question = JSON.stringify([requirements, scope ?? null]);
    let selects = verdicts.get(question);
    if (selects === undefined) {
      selects = pods.candidates(requirements)
        .some(({ namespace, labels }) => inScope(namespace, scope) && requirements.every(requirement => holds(labels, requirement)));
      verdicts.set(question, selects);
    }
    if (selects) continue;
    yield {
      index, path: 'spec.selector', message: 'selects no component of a graph among these objects',
      mend: 'compare the labels with the name and the components of the graph',
    };
  }
}

/** The pods of all components; a monitor that names its graph, as most do, asks those of the graph alone. */
class PodIndex {
  private readonly all: LabelledPods[] = [];
  private readonly graphs = new Map<string | undefined, LabelledPods[]>();

  public constructor(graphs: readonly PlacedGraph[]) {
    for (const pods of graphs.flatMap(podsOf)) {
      this.all.push(pods);
      const name = pods.labels.get(GRAPH_NAME);
      const known = this.graphs.get(name);
      if (known) known.push(pods);
      else this.graphs.set(name, [pods]);
    }
  }

  public candidates(requirements: readonly Requirement[]): readonly LabelledPods[] {
    const named = requirements.find(({ key, operator }) => key === GRAPH_NAME && operator === 'In');
    return named ? [...named.values, undefined].flatMap(name => this.graphs.get(name) ?? []) : this.all;
  }
}

interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

function requirementsOf(selector: Wire): Requirement[] {
  const labels = record(selector.matchLabels);
  return [
    ...Object.keys(labels).map(key => ({ key, operator: 'In', values: [String(labels[key])] })),
    ...records(selector.matchExpressions).map(([, { key, operator, values }]) =>
      ({ key: text(key) ?? '', operator: text(operator) ?? '', values: texts(values) })),
  ];
}

function holds(labels: Labels, { key, operator, values }: Requirement): boolean {
  const present = labels.has(key);
  const value = labels.get(key);
  const unknown = present && value === undefined;
  switch (operator) {
    case 'In': return unknown || (value !== undefined && values.includes(value));
    case 'NotIn': return unknown || value === undefined || !values.includes(value);
    case 'Exists': return present;
    case 'DoesNotExist': return !present;
    default: return true;
  }
}

/** The namespaces that a monitor looks into; nothing for all of them. */
function scopeOf(selector: Wire, own: string | undefined): readonly string[] | undefined {
  if (selector.any === true) return undefined;
  const names = texts(selector.matchNames);
  if (names.length > 0) return names;
  return own === undefined ? undefined : [own];
}

function inScope(namespace: string | undefined, scope: readonly string[] | undefined): boolean {
  return scope === undefined || scope.some(name => mayBeSame(name, namespace));
}

function podsOf(graph: PlacedGraph): LabelledPods[] {
  if (graph.view.standalone) return [{ namespace: graph.namespace, labels: labelsOf(graph, graph.view.components[0]) }];
  return graph.view.components.map(component => ({ namespace: graph.namespace, labels: labelsOf(graph, component) }));
}

/** The labels that the author gives the pods, and over them those of the operator. */
function labelsOf({ view, namespace }: PlacedGraph, component: ComponentView): Labels {
  const template = view.alpha ? record(component.raw.extraPodMetadata) : record(record(component.raw.podTemplate).metadata);
  const labels = new Map<string, string | undefined>();
  for (const source of [view.spec.labels, component.raw.labels, template.labels]) {
    if (isRecord(source)) Object.keys(source).forEach(key => labels.set(key, text(source[key])));
  }
  const graphName = view.standalone ? text(view.labels[GRAPH_NAME]) : view.name;
  labels.set(GRAPH_NAME, graphName);
  labels.set('nvidia.com/dynamo-component', component.name);
  if (component.type !== undefined || view.alpha) labels.set('nvidia.com/dynamo-component-type', view.alpha ? undefined : component.type);
  labels.set('nvidia.com/dynamo-namespace', namespace === undefined || component.raw.globalDynamoNamespace === true ? undefined : `${namespace}-${view.name.replaceAll('.', '-')}`);
  if (['worker', 'prefill', 'decode'].includes(component.type ?? '')) labels.set('nvidia.com/dynamo-component-class', 'worker');
  if (view.annotations['nvidia.com/enable-metrics'] !== 'false') labels.set('nvidia.com/metrics-enabled', 'true');
  for (const name of ['selector', 'dynamo-worker-hash', 'dynamo-base-model-hash', 'dynamo-sub-component-type']) labels.set(`${PREFIX}${name}`, undefined);
  return labels;
}
