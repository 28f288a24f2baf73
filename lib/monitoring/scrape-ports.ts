import { ComponentType, type DynamoGraph } from '../graph';

/** Label that the operator puts on every pod and Service of a graph. */
const GRAPH_LABEL = 'nvidia.com/dynamo-graph-deployment-name';

/** Label on everything that may be scraped; absent where a graph is annotated with `nvidia.com/enable-metrics: "false"`. */
const METRICS_LABEL = 'nvidia.com/metrics-enabled';

/** What selects the pods or Services of one graph that serve metrics. */
export function metricsSelector(graph: DynamoGraph): { matchLabels: { [key: string]: string } } {
  return { matchLabels: { [GRAPH_LABEL]: graph.name, [METRICS_LABEL]: 'true' } };
}

/** Labels by which a dashboard tells graphs, components and Dynamo namespaces apart. */
export const SERIES_LABELS = [
  { sourceLabels: ['__meta_kubernetes_pod_label_nvidia_com_dynamo_graph_deployment_name'], targetLabel: 'dynamo_graph_deployment' },
  { sourceLabels: ['__meta_kubernetes_pod_label_nvidia_com_dynamo_component'], targetLabel: 'dynamo_graph_component' },
  { sourceLabels: ['__meta_kubernetes_pod_label_nvidia_com_dynamo_component_type'], targetLabel: 'dynamo_component_type' },
  { sourceLabels: ['__meta_kubernetes_pod_label_nvidia_com_dynamo_namespace'], targetLabel: 'dynamo_namespace' },
];

/** Named ports under which the components of a graph serve metrics. */
export function metricsPorts(graph: DynamoGraph): string[] {
  const ports = graph.components.flatMap(component => PORTS.get(component.type) ?? []);
  return [...new Set(ports)].sort();
}

/** What the operator opens for each type of component; for one that it only runs it opens nothing. */
const PORTS: ReadonlyMap<ComponentType | undefined, string> = new Map([
  [ComponentType.FRONTEND, 'http'],
  [ComponentType.WORKER, 'system'],
  [ComponentType.PREFILL, 'system'],
  [ComponentType.DECODE, 'system'],
  [ComponentType.PLANNER, 'metrics'],
  [ComponentType.EPP, 'metrics'],
]);
