import { Chart, Duration } from 'cdk8s';
import {
  App, Cluster, DynamoGraph, DynamoNamespace, DynamoPlatform, Engine, GatewayReference, GraphHttpRoute, type GraphIsolationProps, GraphIsolation, GraphService, GraphVolume,
  NetworkPeer, PlatformService, RdmaFabric, RouteBackend, Validation,
} from 'cdk8s-dynamo';
import fc from 'fast-check';
import { neighbourhoodOf } from '../../lib/isolation/neighbourhood';
import { isIntended } from '../../lib/tenancy/discovery';
import { withFolder } from '../output';

const IMAGE = 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0';
const GRAPH = 'nvidia.com/dynamo-graph-deployment-name';

interface Rule {
  readonly from?: object[];
  readonly to?: object[];
  readonly ports?: { readonly port: number | string; readonly protocol: string }[];
}

interface Policy {
  readonly metadata: object;
  readonly spec: { readonly podSelector: object; readonly policyTypes: string[]; readonly ingress: Rule[]; readonly egress: Rule[] };
}

function chart(app = new App(), namespace = 'inference'): Chart {
  return new Chart(app, namespace, { namespace });
}

function graphIn(place: Chart, name: string, dynamoNamespace?: string, worker: object = {}): DynamoGraph {
  const graph = new DynamoGraph(place, name, { image: IMAGE, dynamoNamespace: dynamoNamespace === undefined ? undefined : DynamoNamespace.of(dynamoNamespace) });
  graph.addFrontend(`Frontend-${name}`);
  graph.addWorker(`Worker-${name}`, { engine: Engine.vllm({ model: 'Qwen/Qwen3-0.6B' }), ...worker });
  return graph;
}

function isolate(graph: DynamoGraph, props: Partial<GraphIsolationProps> = {}): GraphIsolation {
  return new GraphIsolation(Chart.of(graph), `isolation-${graph.name}`, { graph, ...props });
}

function policy(isolation: GraphIsolation): Policy {
  return isolation.apiObject.toJson() as Policy;
}

const pods = (...names: string[]) => names.map(name => ({ podSelector: { matchLabels: { [GRAPH]: name } } }));
const space = (name: string) => ({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } });
const anyone = [{ ipBlock: { cidr: '0.0.0.0/0' } }, { ipBlock: { cidr: '::/0' } }];
const tcp = (...ports: (number | string)[]) => ports.map(port => ({ port, protocol: 'TCP' }));

test('a graph takes connections of its own pods and of Prometheus, and makes those that it cannot do without', () => {
  const isolation = isolate(graphIn(chart(), 'llama'));
  expect(policy(isolation)).toEqual({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'llama-isolation', namespace: 'inference' },
    spec: {
      podSelector: { matchLabels: { [GRAPH]: 'llama' } },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: pods('llama') }, { from: [space('monitoring')], ports: tcp('http', 'system') }],
      egress: [
        { to: pods('llama') },
        {
          to: [{ ...space('kube-system'), podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }, { ipBlock: { cidr: '169.254.20.10/32' } }],
          ports: [{ port: 53, protocol: 'UDP' }, { port: 53, protocol: 'TCP' }],
        },
        { to: anyone, ports: tcp(443, 6443) },
      ],
    },
  });
  expect(isolation.apiObject.node.validate()).toEqual([]);
});

describe('requests', () => {
  test('come from the gateways whose routes lead to the graph, and from the clients that are named', () => {
    const place = chart();
    const [llama, qwen] = [graphIn(place, 'llama'), graphIn(place, 'qwen')];
    const rule = (graph: DynamoGraph) => [{ backends: [RouteBackend.graph(graph)], timeout: Duration.minutes(5) }];
    for (const id of ['one', 'two']) {
      new GraphHttpRoute(place, id, { gateway: GatewayReference.of('front', { namespace: 'gateways' }), rules: rule(llama) });
    }
    const clients = [NetworkPeer.namespace('chat'), NetworkPeer.pods({ app: 'batch' }), NetworkPeer.cidr('10.0.0.0/8', ['10.1.0.0/16'])];
    expect(policy(isolate(llama, { clients })).spec.ingress[1]).toEqual({
      from: [space('chat'), { podSelector: { matchLabels: { app: 'batch' } } }, { ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }, space('gateways')],
      ports: tcp('http'),
    });
    expect(policy(isolate(qwen, { prometheus: [] })).spec.ingress).toEqual([{ from: pods('qwen') }]);
  });

  test('to a graph with an endpoint picker come to the frontends beside its workers, after the gateway has asked the picker', () => {
    const place = chart();
    const graph = new DynamoGraph(place, 'llama', { image: IMAGE });
    graph.addEndpointPicker('Epp', {});
    graph.addDecode('Worker', { frontendSidecar: 'sidecar', sidecars: [{ name: 'sidecar', image: IMAGE }] });
    new GraphHttpRoute(place, 'route', { gateway: GatewayReference.of('front'), rules: [{ backends: [RouteBackend.graph(graph)] }] });
    expect(policy(isolate(graph)).spec.ingress[1]).toEqual({ from: [space('inference')], ports: tcp('http', 'grpc') });
  });

  test('through a load balancer come from anywhere', () => {
    const place = chart();
    const llama = graphIn(place, 'llama');
    new GraphService(place, 'public', { graph: llama });
    const isolation = isolate(llama);
    expect(policy(isolation).spec.ingress[1]).toEqual({ ports: tcp('http') });
    expect(isolation.report).toContain('A load balancer or an Ingress leads to the frontend, so that its port is open to every address.');
  });
});

describe('Dynamo namespaces', () => {
  const open = (graph: DynamoGraph) => policy(isolate(graph)).spec.ingress[0].from;

  test('that lie in each other are open to each other, both ways, and others are not', () => {
    const app = new App();
    const place = chart(app);
    const [model, a, b, other] = [
      graphIn(place, 'llama', 'llama'), graphIn(place, 'version-a', 'llama/version-a'), graphIn(place, 'version-b', 'llama/version-b'), graphIn(place, 'qwen', 'qwen'),
    ];
    graphIn(chart(app, 'elsewhere'), 'far', 'llama/far');
    expect([model, a, b, other].map(open)).toEqual([
      pods('llama', 'version-a', 'version-b'), pods('version-a', 'llama'), pods('version-b', 'llama'), pods('qwen'),
    ]);
  });

  test('are all open to a default frontend', () => {
    const place = chart();
    const front = new DynamoGraph(place, 'front', { image: IMAGE, dynamoNamespace: DynamoNamespace.DEFAULT });
    front.addFrontend('Frontend');
    const [llama, plain] = [graphIn(place, 'llama', 'llama'), graphIn(place, 'plain')];
    expect([front, llama, plain].map(open)).toEqual([pods('front', 'llama', 'plain'), pods('llama', 'front'), pods('plain', 'front')]);
  });
});

describe('the platform', () => {
  test('is reached at its addresses, and Prometheus by graphs with a planner', () => {
    const app = new App();
    DynamoPlatform.fromExisting(app, 'platform', {
      nats: PlatformService.BUNDLED, etcd: PlatformService.at('etcd.storage.svc:2379'), modelExpressUrl: 'http://model-express:8001',
      prometheusEndpoint: 'http://prometheus.monitoring.svc.cluster.local:9090/prom',
    });
    const place = chart(app);
    const [plain, planned] = [graphIn(place, 'plain'), graphIn(place, 'planned')];
    planned.addPlanner('Planner', { config: {} });
    const known = [
      { to: [space('dynamo-system')], ports: tcp(4222) }, { to: [space('storage')], ports: tcp(2379) }, { to: [{ podSelector: {} }], ports: tcp(8001) },
    ];
    expect(policy(isolate(plain)).spec.egress.slice(3)).toEqual(known);
    expect(policy(isolate(planned)).spec.egress.slice(3)).toEqual([...known, { to: [space('monitoring')], ports: tcp(9090) }]);
  });

  test('loads adapters into workers that have a model by reference', () => {
    const graph = graphIn(chart(), 'llama', undefined, { modelRef: { name: 'Qwen/Qwen3-0.6B' } });
    expect(policy(isolate(graph)).spec.ingress[1]).toEqual({ from: [space('dynamo-system')], ports: tcp('system') });
  });
});

describe('the way out', () => {
  test('is open to the API server alone, where that is known and weights are on a volume', () => {
    const graph = graphIn(chart(), 'llama');
    const apiServer = [NetworkPeer.cidr('10.96.0.1/32')];
    const server = { to: [{ ipBlock: { cidr: '10.96.0.1/32' } }], ports: tcp(443, 6443) };
    expect(policy(isolate(graph, { apiServer, offline: true })).spec.egress.slice(2)).toEqual([server]);
    expect(policy(new GraphIsolation(Chart.of(graph), 'online', { graph, apiServer })).spec.egress.slice(2)).toEqual([server, { to: anyone, ports: tcp(443) }]);
  });

  test('leads further where somebody says so', () => {
    const { egress } = policy(isolate(graphIn(chart(), 'llama'), { destinations: [NetworkPeer.namespace('tracing')], dns: [NetworkPeer.namespace('openshift-dns')] })).spec;
    expect(egress[1].to).toEqual([space('openshift-dns')]);
    expect(egress.at(-1)).toEqual({ to: [space('tracing')] });
  });
});

test('the report says what the network cannot enforce', () => {
  const app = new App();
  DynamoPlatform.fromExisting(app, 'platform', { nats: PlatformService.BUNDLED, etcd: PlatformService.BUNDLED });
  const place = chart(app);
  const cache = [{ volume: GraphVolume.fromClaimName('model-cache'), path: '/model-cache' }];
  const llama = graphIn(place, 'llama', 'llama', { volumeMounts: cache, fabric: RdmaFabric.infiniband(), podSpec: { hostNetwork: true } });
  graphIn(place, 'version-a', 'llama/version-a', { volumeMounts: cache });
  llama.addPlanner('Planner', { config: {} });
  expect(isolate(llama).report).toEqual([
    'Pods of Worker-llama use the network of their node, which no policy sees; drop hostNetwork.',
    'RDMA traffic of Worker-llama passes the policy by; partition keys or virtual networks of the fabric keep it apart.',
    'Nobody outside the graph may send requests: no route of the app leads here, and no clients are named.',
    'The address of the API server is not known here, so that ports 443 and 6443 of every address may be reached; name apiServer.',
    'Its Dynamo namespace lies above or below that of version-a: they serve each other, and every port is open between them.',
    'What lies on model-cache is shared by llama, version-a: each can read it, and unless it is mounted read-only, change it.',
    'NATS of the platform is shared: whoever reaches it reads the messages of all graphs.',
    'etcd of the platform is shared: whoever reaches it reads and writes the entries of all graphs.',
    'The planner may scale every graph of the Kubernetes namespace: its ServiceAccount is shared.',
    'Discovery is shared: every graph of the Kubernetes namespace can read which workers the others have; only a Kubernetes namespace of its own hides them.',
    'NetworkPolicies hold where the network plug-in of the cluster enforces them, and not between processes of one node that share its devices.',
  ]);
});

/** What a synthesis says of isolations, without the name of the rule. */
function notes(build: (app: App) => void): string[] {
  return withFolder(outdir => {
    const app = new App({ outdir });
    build(app);
    const spoken = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      app.synth();
      return spoken.mock.calls.flatMap(([text]) => String(text).split('\n')).filter(line => line.startsWith('note: ') && line.includes('[isolation/beyond-the-network]'))
        .map(line => line.slice('note: '.length, line.indexOf(' [isolation/')));
    } finally {
      spoken.mockRestore();
    }
  });
}

const CLOSED = { clients: [NetworkPeer.namespace('chat')], apiServer: [NetworkPeer.cidr('10.96.0.1/32')], offline: true };
const DISCOVERY = 'Discovery is shared: every graph of the Kubernetes namespace can read which workers the others have; only a Kubernetes namespace of its own hides them.';
const PLUGIN = 'NetworkPolicies hold where the network plug-in of the cluster enforces them, and not between processes of one node that share its devices.';

describe('a synthesis says so in notes', () => {
  test('once in a Kubernetes namespace, and of whom where that is not all', () => {
    expect(notes(app => {
      const place = chart(app);
      for (const name of ['llama', 'qwen']) isolate(graphIn(place, name, name), { ...CLOSED, offline: false });
      isolate(graphIn(place, 'phi', 'phi'), CLOSED);
      isolate(graphIn(new Chart(app, 'research', { namespace: 'research' }), 'llama'), CLOSED);
    })).toEqual([
      '[inference/isolation-llama/Resource] NetworkPolicy "llama-isolation": Of llama, qwen: Port 443 of every address may be reached, for weights from a hub or S3; set offline where they are on a volume.',
      `[inference/isolation-llama/Resource] NetworkPolicy "llama-isolation": ${DISCOVERY}`,
      `[inference/isolation-llama/Resource] NetworkPolicy "llama-isolation": ${PLUGIN}`,
    ]);
  });

  test('and of many graphs that each serve others, of three and how many more', () => {
    const told = notes(app => {
      const place = chart(app);
      for (const team of ['a', 'b', 'c', 'd', 'e']) {
        isolate(graphIn(place, team, team), CLOSED);
        graphIn(place, `${team}-next`, `${team}/next`);
      }
    }).map(line => line.slice(line.indexOf(': ') + 2));
    const serving = ['a', 'b', 'c'].map(team => `Its Dynamo namespace lies above or below that of ${team}-next: they serve each other, and every port is open between them.`);
    expect(told).toEqual([...serving, 'So it is with 2 more; report of each GraphIsolation has its own.', DISCOVERY, PLUGIN]);
  });

  test('but where the rule is off', () => {
    expect(notes(app => {
      const place = chart(app);
      Validation.configure(isolate(graphIn(place, 'llama', 'llama'), CLOSED), { off: ['isolation/beyond-the-network'] });
      isolate(graphIn(place, 'qwen', 'qwen'), { ...CLOSED, offline: false });
    }).map(line => line.slice(0, 42))).toEqual(Array(3).fill('[inference/isolation-qwen/Resource] Networ'));
  });
});

test('a report sees what was added since the last one', () => {
  const place = chart();
  const isolation = isolate(graphIn(place, 'llama', 'llama'));
  const serves = () => isolation.report.filter(sentence => sentence.startsWith('Its Dynamo namespace'));
  expect(serves()).toEqual([]);
  const next = new DynamoGraph(place, 'next', { image: IMAGE, dynamoNamespace: DynamoNamespace.of('llama/next') });
  expect(serves()).toEqual([]);
  next.addWorker('Worker');
  expect(serves()).toHaveLength(1);
});

test('graphs of many neighbourhoods have the neighbours that a look at every pair finds', () => {
  const namespaces = [undefined, 'default', 'a', 'A', 'a/b', 'a/b/c', 'a-b', 'b', 'b/a'];
  fc.assert(fc.property(fc.array(fc.record({
    namespace: fc.constantFrom(...namespaces), frontends: fc.boolean(), workers: fc.boolean(), global: fc.boolean(),
  }), { minLength: 2, maxLength: 9 }), drawn => {
    const place = chart();
    const graphs = drawn.map(({ namespace, frontends, workers, global }, index) => {
      const graph = new DynamoGraph(place, `g${index}`, { image: IMAGE, dynamoNamespace: namespace === undefined ? undefined : DynamoNamespace.of(namespace) });
      if (frontends) graph.addFrontend('Frontend');
      if (workers) graph.addWorker('Worker', { globalDynamoNamespace: global });
      return graph;
    });
    const seen = drawn.map(({ namespace, frontends, workers, global }, index) => ({
      name: `g${index}`, kubernetesNamespace: 'inference', hasFrontends: frontends, hasWorkers: workers, globalDynamoNamespace: workers && global,
      dynamoNamespace: namespace === undefined ? undefined : DynamoNamespace.of(namespace),
    }));
    const serves = (one: number, other: number) => seen[one].hasFrontends && seen[other].hasWorkers && isIntended(seen[one], seen[other]);
    for (const [index, graph] of graphs.entries()) {
      const expected = graphs.filter((_, other) => other !== index && (serves(index, other) || serves(other, index)));
      expect(neighbourhoodOf(graph).neighbours(graph).map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
    }
  }), { numRuns: 200 });
});

test('graphs of another cluster are no neighbours', () => {
  const app = new App();
  const [east, west] = ['east', 'west'].map(name => new Chart(new Cluster(app, name), 'inference', { namespace: 'inference' }));
  const isolation = isolate(graphIn(east, 'llama', 'llama'));
  graphIn(west, 'llama-a', 'llama/version-a');
  expect(policy(isolation).spec.egress[0]).toEqual({ to: pods('llama') });
  graphIn(east, 'llama-b', 'llama/version-b');
  expect(policy(isolation).spec.egress[0]).toEqual({ to: pods('llama', 'llama-b') });
});
