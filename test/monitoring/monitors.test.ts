import { Chart, Duration, Testing } from 'cdk8s';
import { DynamoGraph, GraphPodMonitor, GraphServiceMonitor } from 'cdk8s-dynamo';

function graph(): DynamoGraph {
  const llama = new DynamoGraph(new Chart(Testing.app(), 'chart', { namespace: 'inference' }), 'llama');
  llama.addFrontend('Frontend');
  return llama;
}

test('a PodMonitor selects the pods of its graph that may be scraped, in the namespace of the graph', () => {
  const llama = graph();
  const monitor = new GraphPodMonitor(Testing.chart(), 'metrics', { graph: llama });
  expect(monitor.apiObject.toJson()).toMatchObject({
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
    metadata: { name: 'llama', namespace: 'inference' },
    spec: { selector: { matchLabels: { 'nvidia.com/dynamo-graph-deployment-name': 'llama', 'nvidia.com/metrics-enabled': 'true' } } },
  });
});

test('it scrapes the ports of the components, also of those that are added later', () => {
  const llama = graph();
  const monitor = new GraphPodMonitor(Testing.chart(), 'metrics', { graph: llama, interval: Duration.minutes(1) });
  const endpoints = () => (monitor.apiObject.toJson().spec.podMetricsEndpoints as { port: string; interval: string }[]).map(({ port, interval }) => [port, interval]);
  expect(endpoints()).toEqual([['http', '60s']]);
  llama.addPrefill('Prefill');
  llama.addDecode('Decode');
  expect(endpoints()).toEqual([['http', '60s'], ['system', '60s']]);
});

test('series tell graphs, components and Dynamo namespaces apart', () => {
  const monitor = new GraphPodMonitor(Testing.chart(), 'metrics', { graph: graph() });
  const [endpoint] = monitor.apiObject.toJson().spec.podMetricsEndpoints as { relabelings: { targetLabel: string }[] }[];
  expect(endpoint.relabelings.map(step => step.targetLabel)).toEqual(['dynamo_graph_deployment', 'dynamo_graph_component', 'dynamo_component_type', 'dynamo_namespace']);
});

test('a ServiceMonitor scrapes the same ports through Services', () => {
  const monitor = new GraphServiceMonitor(Testing.chart(), 'metrics', { graph: graph(), metadata: { labels: { release: 'prometheus' } } });
  expect(monitor.apiObject.toJson()).toMatchObject({
    kind: 'ServiceMonitor',
    metadata: { name: 'llama', namespace: 'inference', labels: { release: 'prometheus' } },
    spec: { endpoints: [{ port: 'http', path: '/metrics', interval: '15s' }] },
  });
});

test('both are valid', () => {
  const chart = Testing.chart();
  const llama = graph();
  expect(new GraphPodMonitor(chart, 'pods', { graph: llama }).apiObject.node.validate()).toEqual([]);
  expect(new GraphServiceMonitor(chart, 'services', { graph: llama }).apiObject.node.validate()).toEqual([]);
});
