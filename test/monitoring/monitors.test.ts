import { Chart, Duration, Testing } from 'cdk8s';
import { DynamoGraph, DynamoNamespace, Engine, GraphPodMonitor, GraphServiceMonitor } from 'cdk8s-dynamo';

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

describe('what else serves metrics', () => {
  const ports = (llama: DynamoGraph) => (new GraphPodMonitor(Testing.chart(), 'metrics', { graph: llama }).apiObject.toJson().spec.podMetricsEndpoints as { port?: string }[]).map(({ port }) => port);

  test('engines that stand by have a port each, in the same pod', () => {
    const llama = graph();
    llama.addDecode('Decode', { gpuMemoryService: { mode: 'IntraPod' }, failover: { mode: 'IntraPod' } });
    expect(ports(llama)).toEqual(['http', 'system-0', 'system-1']);
  });

  test('planners and endpoint pickers name theirs metrics, and a frontend beside a worker http', () => {
    const llama = new DynamoGraph(Testing.chart(), 'llama');
    llama.addDecode('Decode', { frontendSidecar: 'sidecar-frontend', sidecars: [{ name: 'sidecar-frontend', image: 'registry.example/frontend:1.3.0' }] });
    llama.addEndpointPicker('Picker', { eppConfig: { configMapRef: { name: 'epp', key: 'config.yaml' } } });
    llama.addPlanner('Planner', { config: {} });
    expect(ports(llama)).toEqual(['http', 'metrics', 'system']);
  });

  test('NIXL counts where telemetry says so, a port for each GPU of SGLang', () => {
    const llama = new DynamoGraph(Testing.chart(), 'llama', { telemetry: { nixl: true } });
    llama.addDecode('Decode');
    expect(ports(llama)).toEqual(['nixl', 'system']);
    llama.addPrefill('Prefill', { engine: Engine.sglang({ model: 'llama' }) });
    expect(ports(llama)).toEqual(['nixl', 'nixl-1', 'nixl-2', 'nixl-3', 'nixl-4', 'nixl-5', 'nixl-6', 'nixl-7', 'system']);
  });

  test('a router is scraped at the port that its environment names, though its pod declares none', () => {
    const llama = graph();
    llama.addComponent('Quiet');
    llama.addComponent('Declared', { mainContainer: { ports: [{ name: 'system', containerPort: 9090 }] } });
    llama.addComponent('Router', { env: { DYN_SYSTEM_PORT: '9090' } });
    const endpoints = new GraphPodMonitor(Testing.chart(), 'metrics', { graph: llama }).apiObject.toJson().spec.podMetricsEndpoints as { port?: string; relabelings: object[] }[];
    expect(endpoints.map(({ port }) => port)).toEqual(['http', 'system', undefined]);
    expect(endpoints[2].relabelings.slice(0, 2)).toEqual([
      { action: 'keep', sourceLabels: ['__meta_kubernetes_pod_label_nvidia_com_dynamo_component', '__meta_kubernetes_pod_container_name'], regex: 'Router;main' },
      { sourceLabels: ['__meta_kubernetes_pod_ip'], regex: '(.+)', replacement: '$1:9090', targetLabel: '__address__' },
    ]);
  });

  test('Services lead to no metrics of an endpoint picker, and to those of a planner under another name', () => {
    const llama = graph();
    llama.addPlanner('Planner', { config: {} });
    llama.addEndpointPicker('Picker', { eppConfig: { configMapRef: { name: 'epp', key: 'config.yaml' } } });
    const spec = new GraphServiceMonitor(Testing.chart(), 'metrics', { graph: llama }).apiObject.toJson().spec as { endpoints: { port: string }[] };
    expect(spec.endpoints.map(({ port }) => port)).toEqual(['http', 'system']);
  });

  test('a graph with a Dynamo namespace carries its path on every series', () => {
    const llama = new DynamoGraph(Testing.chart(), 'llama', { dynamoNamespace: DynamoNamespace.of('llama-8b/version-a') });
    llama.addDecode('Decode');
    const [{ relabelings }] = new GraphPodMonitor(Testing.chart(), 'metrics', { graph: llama }).apiObject.toJson().spec.podMetricsEndpoints as { relabelings: object[] }[];
    expect(relabelings.at(-1)).toEqual({ targetLabel: 'dynamo_namespace_path', replacement: 'llama-8b/version-a' });
  });
});
