/** Which pods of graphs a monitor selects. */
import type { ComponentView } from '../admission/graph-view';
import { isRecord, record, text, texts, type Wire } from '../admission/wire';
import { mayBeSame, namespaceOf } from './object-index';
import { records, type PlacedGraph } from './object-set';
import { WORKER_TYPES } from '../admission/worker-types';

/** Monitors of both kinds. */
export const MONITORS: ReadonlySet<string> = new Set(['monitoring.coreos.com/PodMonitor', 'monitoring.coreos.com/ServiceMonitor']);

/** What the names of all labels of Dynamo begin with. */
export const PREFIX = 'nvidia.com/';

/** Label that carries the name of the graph. */
export const GRAPH_NAME = `${PREFIX}dynamo-graph-deployment-name`;

/** Labels of the pods of a component; a value that only the cluster knows is undefined. */
export type Labels = ReadonlyMap<string, string | undefined>;

/** The pods of one component. */
export interface LabelledPods {
  readonly graph: PlacedGraph;
  readonly component: ComponentView;
  readonly namespace: string | undefined;
  readonly labels: Labels;
}

/** Whether a monitor selects the pods of a component. */
export function selects(monitor: Wire, graph: PlacedGraph, component: ComponentView): boolean {
  const spec = record(monitor.spec);
  const labels = labelsOf(graph, component);
  return inScope(graph.namespace, scopeOf(record(spec.namespaceSelector), namespaceOf(monitor)))
    && requirementsOf(record(spec.selector)).every(requirement => holds(labels, requirement));
}

/** The pods of all components; a monitor that names its graph, as most do, asks those of the graph alone. */
export class PodIndex {
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

/** One condition of a selector. */
export interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** The conditions of a selector. */
export function requirementsOf(selector: Wire): Requirement[] {
  const labels = record(selector.matchLabels);
  return [
    ...Object.keys(labels).map(key => ({ key, operator: 'In', values: [String(labels[key])] })),
    ...records(selector.matchExpressions).map(([, { key, operator, values }]) =>
      ({ key: text(key) ?? '', operator: text(operator) ?? '', values: texts(values) })),
  ];
}

/** Whether a pod meets a condition, as far as its labels are known. */
export function holds(labels: Labels, { key, operator, values }: Requirement): boolean {
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
export function scopeOf(selector: Wire, own: string | undefined): readonly string[] | undefined {
  if (selector.any === true) return undefined;
  const names = texts(selector.matchNames);
  if (names.length > 0) return names;
  return own === undefined ? undefined : [own];
}

/** Whether a monitor looks into a namespace. */
export function inScope(namespace: string | undefined, scope: readonly string[] | undefined): boolean {
  return scope === undefined || scope.some(name => mayBeSame(name, namespace));
}

/** The pods of a graph, a component each. */
export function podsOf(graph: PlacedGraph): LabelledPods[] {
  if (graph.view.standalone) return [labelled(graph, graph.view.components[0])];
  return graph.view.components.map(component => labelled(graph, component));
}

function labelled(graph: PlacedGraph, component: ComponentView): LabelledPods {
  return { graph, component, namespace: graph.namespace, labels: labelsOf(graph, component) };
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
  if (WORKER_TYPES.has(component.type)) labels.set('nvidia.com/dynamo-component-class', 'worker');
  if (view.annotations['nvidia.com/enable-metrics'] !== 'false') labels.set('nvidia.com/metrics-enabled', 'true');
  for (const name of ['selector', 'dynamo-worker-hash', 'dynamo-base-model-hash', 'dynamo-sub-component-type']) labels.set(`${PREFIX}${name}`, undefined);
  return labels;
}
