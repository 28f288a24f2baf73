/** The labels by which dashboards, alerts and scalers tell graphs, components and Dynamo namespaces apart. */
import type { monitoring } from '../../imports';
import type { DynamoGraph } from '../graph';

/** Label that the operator puts on every pod and Service of a graph. */
const GRAPH_LABEL = 'nvidia.com/dynamo-graph-deployment-name';

/** Label on everything that may be scraped; absent where a graph is annotated with `nvidia.com/enable-metrics: "false"`. */
const METRICS_LABEL = 'nvidia.com/metrics-enabled';

const POD_LABEL = '__meta_kubernetes_pod_label_nvidia_com_';

/** Label of every series: the name of the graph. */
export const GRAPH = 'dynamo_graph_deployment';

/** Label of every series: the name of the component in its graph. */
export const COMPONENT = 'dynamo_graph_component';

/** Label of every series of a graph that names its Dynamo namespace: the path. */
const NAMESPACE_PATH = 'dynamo_namespace_path';

/** What selects the pods or Services of one graph that serve metrics. */
export function metricsSelector(graph: DynamoGraph): { matchLabels: { [key: string]: string } } {
  return { matchLabels: { [GRAPH_LABEL]: graph.name, [METRICS_LABEL]: 'true' } };
}

/** The steps that put the labels on. */
export function seriesLabels({ dynamoNamespace }: DynamoGraph): monitoring.MetricRelabeling[] {
  return [
    { sourceLabels: [`${POD_LABEL}dynamo_graph_deployment_name`], targetLabel: GRAPH },
    { sourceLabels: [`${POD_LABEL}dynamo_component`], targetLabel: COMPONENT },
    { sourceLabels: [`${POD_LABEL}dynamo_component_type`], targetLabel: 'dynamo_component_type' },
    { sourceLabels: [`${POD_LABEL}dynamo_namespace`], targetLabel: 'dynamo_namespace' },
    ...(dynamoNamespace ? [{ targetLabel: NAMESPACE_PATH, replacement: dynamoNamespace.path }] : []),
  ];
}

/** The steps that keep the main container of one component, and scrape it at a port that it does not declare. */
export function atUndeclaredPort(component: string, port: string): monitoring.MetricRelabeling[] {
  return [
    { action: 'keep', sourceLabels: [`${POD_LABEL}dynamo_component`, '__meta_kubernetes_pod_container_name'], regex: `${component};main` },
    // Not written ${1}, which Flux would take for a variable of its own.
    { sourceLabels: ['__meta_kubernetes_pod_ip'], regex: '(.+)', replacement: `$1:${port}`, targetLabel: '__address__' },
  ];
}
