/** The words `routing`, `isolation` and `platform` write what the constructs write. */
import { Chart, Duration } from 'cdk8s';
import {
  App, DeployFile, DiscoveryBackend, DynamoGraph, type DynamoGraphProps, DynamoPlatform, GatewayReference, GraphHttpRoute, GraphIngress, GraphIsolation,
  GraphScheduling, GraphService, InferenceGateway, KaiQueue, NetworkPeer, PlatformDelivery, PlatformPart, PlatformService, RouteBackend, RouteNamespaces,
} from 'cdk8s-dynamo';

const IMAGE = 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0';
const DOCUMENT = (name: string) => `name: ${name}\nnamespace: inference\nimage: ${IMAGE}\ncomponents:\n  - { name: Frontend, type: frontend }\n`;

/** What a program with a graph of one frontend writes, with what stands before and after the graph. */
function program(define: (chart: Chart, graph: DynamoGraph) => void, before: (chart: Chart) => DynamoGraphProps | undefined = () => undefined): string {
  const app = new App();
  const chart = new Chart(app, 'qwen', { namespace: 'inference' });
  const graph = new DynamoGraph(chart, 'qwen', { image: IMAGE, ...before(chart) });
  graph.addFrontend('Frontend');
  define(chart, graph);
  return app.synthYaml();
}

function findings(text: string): string[] {
  return DeployFile.synthText([{ file: 'deploy.yaml', text }]).report.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

function deployed(words: string): string {
  const text = DOCUMENT('qwen') + words;
  expect(findings(text)).toEqual([]);
  return DeployFile.synthText([{ file: 'deploy.yaml', text }]).files['qwen.k8s.yaml'];
}

test('a Service and an Ingress', () => {
  expect(deployed(`
routing:
  service: { type: NodePort, port: 8080, nodePort: 30080, annotations: { note: lab } }
  ingress: { className: nginx, tlsSecretName: wildcard, timeout: 10m, rules: [{ host: qwen.example.com }, { host: api.example.com, path: /v1 }] }
`)).toBe(program((chart, graph) => {
    new GraphService(chart, 'Service', { graph, type: 'NodePort' as never, port: 8080, nodePort: 30080, metadata: { name: 'qwen-public', annotations: { note: 'lab' } } });
    new GraphIngress(chart, 'Ingress', {
      className: 'nginx', tlsSecretName: 'wildcard', timeout: Duration.minutes(10), metadata: { name: 'qwen' },
      rules: [{ graph, host: 'qwen.example.com' }, { graph, host: 'api.example.com', path: '/v1' }],
    });
  }));
});

test('a route with rules', () => {
  expect(deployed(`
routing:
  httpRoute:
    gateway: { name: front, namespace: gateways, sectionName: http }
    hostnames: [models.example.com]
    timeout: 90m
    rules:
      - { model: Qwen/Qwen3-32B, headers: { Team: a } }
      - path: /legacy
        timeout: 15s
        backends: [{ graph: qwen, weight: 1 }, { service: legacy, port: 80, weight: 3, namespace: old }, { inferencePool: other-pool, weight: 0 }]
`)).toBe(program((chart, graph) => new GraphHttpRoute(chart, 'HttpRoute', {
    gateway: GatewayReference.of('front', { namespace: 'gateways', sectionName: 'http' }), hostnames: ['models.example.com'], timeout: Duration.minutes(90),
    metadata: { name: 'qwen' },
    rules: [
      { model: 'Qwen/Qwen3-32B', headers: { Team: 'a' }, backends: [RouteBackend.graph(graph)] },
      {
        path: '/legacy', timeout: Duration.seconds(15),
        backends: [
          RouteBackend.graph(graph, { weight: 1 }), RouteBackend.service('legacy', { port: 80, weight: 3, namespace: 'old' }),
          RouteBackend.inferencePool('other-pool', { weight: 0 }),
        ],
      },
    ],
  })));
});

test('a route over the graphs of the documents before it', () => {
  const split = 'routing: { httpRoute: { gateway: front, rules: [{ backends: [{ graph: stable, weight: 9 }, { graph: next, weight: 1 }] }] } }\n';
  const text = `${DOCUMENT('stable')}---\n${DOCUMENT('next')}${split}`;
  expect(DeployFile.synthText([{ file: 'deploy.yaml', text }]).files['next.k8s.yaml']).toContain('name: stable-frontend');
  expect(findings(`${DOCUMENT('stable')}${split}---\n${DOCUMENT('next')}`).join()).toContain('there is no graph "next" in this document or one before it; '
    + 'put the route into the last of its graphs, or name a service or an inferencePool');
});

test('isolation, strict or with what differs', () => {
  expect(deployed('isolation: strict\n')).toBe(program((chart, graph) => new GraphIsolation(chart, 'Isolation', { graph })));
  expect(deployed(`
isolation:
  name: apart
  offline: true
  clients: [{ namespace: chat }, { pods: { app: batch } }, { pods: { app: ui }, namespace: web }]
  apiServer: [{ cidr: 10.96.0.1/32 }]
  destinations: [{ cidr: 10.0.0.0/8, except: [10.1.0.0/16] }]
`)).toBe(program((chart, graph) => new GraphIsolation(chart, 'Isolation', {
    graph, offline: true, metadata: { name: 'apart', namespace: 'inference' },
    clients: [NetworkPeer.namespace('chat'), NetworkPeer.pods({ app: 'batch' }), NetworkPeer.pods({ app: 'ui' }, 'web')],
    apiServer: [NetworkPeer.cidr('10.96.0.1/32')], destinations: [NetworkPeer.cidr('10.0.0.0/8', ['10.1.0.0/16'])],
  })));
});

test('a platform that is installed', () => {
  expect(deployed(`
platform:
  version: 1.3.0
  delivery: { argoCd: { project: gpu } }
  grove: bundled
  nats: bundled
  etcd: etcd.storage:2379
  discoveryBackend: etcd
  podMonitors: false
  values: { dynamo-operator: { webhook: { timeoutSeconds: 5 } } }
`)).toBe(program(() => undefined, chart => {
    new DynamoPlatform(chart, 'Platform', {
      version: '1.3.0', delivery: PlatformDelivery.argoCd({ project: 'gpu' }), grove: PlatformPart.BUNDLED, nats: PlatformService.BUNDLED,
      etcd: PlatformService.at('etcd.storage:2379'), discoveryBackend: DiscoveryBackend.ETCD, podMonitors: false,
      values: { 'dynamo-operator': { webhook: { timeoutSeconds: 5 } } },
    });
    return undefined;
  }));
});

test('a Gateway of one\'s own, on which the route hangs', () => {
  expect(deployed(`
routing:
  gateway: { gatewayClassName: istio, namespace: gateways, hostname: "*.example.com", certificateSecretName: wildcard, routeNamespaces: { labels: { llm: "yes" } } }
  httpRoute: { hostnames: [qwen.example.com] }
`)).toBe(program((chart, graph) => {
    const { reference } = new InferenceGateway(chart, 'Gateway', {
      gatewayClassName: 'istio', hostname: '*.example.com', certificateSecretName: 'wildcard', routeNamespaces: RouteNamespaces.labelled({ llm: 'yes' }),
      metadata: { name: 'inference-gateway', namespace: 'gateways' },
    });
    new GraphHttpRoute(chart, 'route', { gateway: reference, hostnames: ['qwen.example.com'], rules: [{ backends: [RouteBackend.graph(graph)] }], metadata: { name: 'qwen' } });
  }));
});

test('a queue that goes along', () => {
  expect(deployed(`
scheduling: { kaiQueue: { name: research, parentQueue: all, gpu: { quota: 8, limit: 16 }, preemptMinRuntime: 10m } }
`)).toBe(program(() => undefined, chart => {
    const queue = new KaiQueue(chart, 'research', { parentQueue: 'all', gpu: { quota: 8, limit: 16 }, preemptMinRuntime: Duration.minutes(10) });
    return { scheduling: GraphScheduling.grove().kaiQueue(queue.name) };
  }));
});

test('a platform that exists decides what the graph may ask for', () => {
  expect(findings(`${DOCUMENT('qwen')}priorityClassName: high\n`)).toEqual([]);
  expect(findings(`${DOCUMENT('qwen')}priorityClassName: high\nplatform: { grove: absent }\n`).join()).toContain('Grove');
  expect(findings(`${DOCUMENT('qwen')}priorityClassName: high\nplatform: { prometheusEndpoint: 'http://prometheus:9090' }\n`)).toEqual([]);
  expect(deployed('priorityClassName: high\nplatform: { grove: existing }\n')).not.toContain('Application');
});

test.each([
  ['routing: { service: { component: Front } }', 'there is no component "Front" in the graph; name one of Frontend'],
  ['routing: { httpRoute: {} }', 'the route hangs on no gateway'],
  ['routing: { httpRoute: { gateway: front, timeout: soon } }', '"soon" is no duration such as 500ms, 90s, 30m or 3h'],
  ['routing: { httpRoute: { gateway: front, rules: [{ backends: [{ graph: qwen, service: a }] }] } }', 'a backend is a graph, a service or an inferencePool, and one of them; this one names qwen, a'],
  ['isolation: { clients: [{ cidr: 10.0.0.0/8, namespace: a }] }', 'addresses (10.0.0.0/8) and pods are peers of their own; write two'],
  ['isolation: { clients: [{}] }', 'a peer needs a namespace, pods or a cidr'],
  ['platform: { version: 1.3.0, delivery: {} }', 'delivery needs argoCd or flux'],
  ['platform: { delivery: { flux: {} } }', 'a platform that is installed needs the version of its chart'],
  ['platform: { version: 1.3.0, delivery: { flux: {} }, values: { nats: { enabled: true } } }', 'values.nats.enabled: the chart refuses this key'],
])('%s is refused', (words, message) => expect(findings(`${DOCUMENT('qwen')}${words}\n`).join()).toContain(message));
