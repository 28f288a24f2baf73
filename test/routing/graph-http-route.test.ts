import { Chart, Duration, Testing } from 'cdk8s';
import { App, DynamoGraph, GatewayReference, type GraphHttpRouteProps, GraphHttpRoute, InferenceGateway, RouteBackend, RouteNamespaces, type RouteRule } from 'cdk8s-dynamo';

const front = GatewayReference.of('inference-gateway');
const IMAGE = 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0';

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec: {
    readonly parentRefs: object[];
    readonly rules: { readonly matches: object[]; readonly filters?: object[]; readonly backendRefs: object[]; readonly timeouts: object }[];
    readonly from: object[];
    readonly to: object[];
  };
}

function chart(namespace?: string, app = Testing.app()): Chart {
  return new Chart(app, `chart-${namespace ?? 'any'}`, { namespace });
}

function graphIn(place: Chart, name: string): DynamoGraph {
  const graph = new DynamoGraph(place, name, { image: IMAGE });
  graph.addFrontend('Frontend');
  return graph;
}

/** A graph whose requests go through an endpoint picker. */
function pickedGraphIn(place: Chart, name: string): DynamoGraph {
  const graph = new DynamoGraph(place, name, { image: IMAGE });
  graph.addEndpointPicker('Epp', { eppConfig: { configMapRef: { name: 'epp', key: 'config.yaml' } } });
  return graph;
}

function route(place: Chart, rules: RouteRule[], props: Partial<GraphHttpRouteProps> = {}): GraphHttpRoute {
  return new GraphHttpRoute(place, 'models', { gateway: front, rules, ...props });
}

function manifest(made: GraphHttpRoute): Manifest {
  return made.apiObject.toJson() as Manifest;
}

test('leads to the Service that the operator makes for the frontend, and waits for the last token', () => {
  const place = chart('inference');
  const made = route(place, [{ backends: [RouteBackend.graph(graphIn(place, 'qwen.3'))] }]);
  expect(made.apiObject.toJson()).toEqual({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'models', namespace: 'inference' },
    spec: {
      parentRefs: [{ name: 'inference-gateway' }],
      rules: [{
        matches: [{ path: { type: 'PathPrefix', value: '/' } }],
        backendRefs: [{ name: 'qwen-3-frontend', port: 8000 }],
        timeouts: { request: '300s' },
      }],
    },
  });
  expect(made.node.findAll().flatMap(({ node }) => node.validate())).toEqual([]);
});

test('leads to the pool of a graph with an endpoint picker, also where that is added later', () => {
  const place = chart('inference');
  const graph = new DynamoGraph(place, 'llama', { image: IMAGE });
  const made = route(place, [{ backends: [RouteBackend.graph(graph)] }]);
  graph.addEndpointPicker('Epp', { eppConfig: { configMapRef: { name: 'epp', key: 'config.yaml' } } });
  expect(manifest(made).spec.rules[0].backendRefs).toEqual([{ group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'llama-pool', port: 8000 }]);
});

test('two models behind one gateway, chosen by header', () => {
  const place = chart('inference');
  const [llama, qwen] = [graphIn(place, 'llama'), pickedGraphIn(place, 'qwen')];
  const { rules } = manifest(route(place, [
    { model: 'meta-llama/Llama-3.3-70B', backends: [RouteBackend.graph(llama)] },
    { model: 'Qwen/Qwen3-32B', headers: { Team: 'a' }, backends: [RouteBackend.graph(qwen)] },
  ])).spec;
  expect(rules.map(({ matches }) => matches)).toEqual([
    [{ path: { type: 'PathPrefix', value: '/' }, headers: [{ type: 'Exact', name: 'X-Gateway-Model-Name', value: 'meta-llama/Llama-3.3-70B' }] }],
    [{
      path: { type: 'PathPrefix', value: '/' },
      headers: [{ type: 'Exact', name: 'Team', value: 'a' }, { type: 'Exact', name: 'X-Gateway-Model-Name', value: 'Qwen/Qwen3-32B' }],
    }],
  ]);
});

test('two models behind one gateway, chosen by a path that the frontends do not see', () => {
  const place = chart('inference');
  const { rules } = manifest(route(place, [
    { path: '/llama', backends: [RouteBackend.graph(graphIn(place, 'llama'))] },
    { path: '/v1/embeddings', keepPath: true, backends: [RouteBackend.graph(graphIn(place, 'bge'))], timeout: Duration.seconds(10) },
  ])).spec;
  expect(rules[0]).toMatchObject({
    matches: [{ path: { type: 'PathPrefix', value: '/llama' } }],
    filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } }],
  });
  expect(rules[1].filters).toBeUndefined();
  expect(rules[1].timeouts).toEqual({ request: '10s' });
});

test('two versions share the requests by weight; another split is a change of the weights alone', () => {
  const place = chart('inference');
  const [stable, candidate] = [graphIn(place, 'stable'), graphIn(place, 'candidate')];
  const { rules } = manifest(route(place, [{
    backends: [RouteBackend.graph(stable, { weight: 90 }), RouteBackend.graph(candidate, { weight: 10 })],
  }], { timeout: Duration.seconds(0) })).spec;
  expect(rules[0].backendRefs).toEqual([
    { name: 'stable-frontend', port: 8000, weight: 90 },
    { name: 'candidate-frontend', port: 8000, weight: 10 },
  ]);
  expect(rules[0].timeouts).toEqual({ request: '0s' });
});

test('backends that are no graphs of the app go by name', () => {
  const place = chart('inference');
  const { rules } = manifest(route(place, [{
    backends: [RouteBackend.inferencePool('other-pool'), RouteBackend.service('legacy', { port: 80, weight: 0, namespace: 'inference' })],
  }])).spec;
  expect(rules[0].backendRefs).toEqual([
    { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'other-pool', port: 8000 },
    { name: 'legacy', port: 80, weight: 0 },
  ]);
});

test('backends in other Kubernetes namespaces get a grant there, for them alone', () => {
  const app = Testing.app();
  const edge = chart('edge', app);
  const teamA = chart('team-a', app);
  const backends = [
    RouteBackend.graph(graphIn(edge, 'here')), RouteBackend.graph(graphIn(teamA, 'llama')), RouteBackend.graph(pickedGraphIn(teamA, 'qwen')),
    RouteBackend.service('legacy', { namespace: 'team-b' }),
  ];
  route(edge, [{ backends }, { model: 'llama', backends: [backends[1]] }]);
  const manifests = Testing.synth(edge) as Manifest[];
  expect(manifests.find(({ kind }) => kind === 'HTTPRoute')?.spec.rules[0].backendRefs).toEqual([
    { name: 'here-frontend', port: 8000 },
    { name: 'llama-frontend', namespace: 'team-a', port: 8000 },
    { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'qwen-pool', namespace: 'team-a', port: 8000 },
    { name: 'legacy', namespace: 'team-b', port: 8000 },
  ]);
  expect(manifests.filter(({ kind }) => kind === 'ReferenceGrant')).toEqual([
    {
      apiVersion: 'gateway.networking.k8s.io/v1beta1',
      kind: 'ReferenceGrant',
      metadata: { name: 'edge-models', namespace: 'team-a' },
      spec: {
        from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'edge' }],
        to: [{ group: '', kind: 'Service', name: 'llama-frontend' }, { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'qwen-pool' }],
      },
    },
    expect.objectContaining({ metadata: { name: 'edge-models', namespace: 'team-b' } }),
  ]);
});

describe('the gateway', () => {
  test('may stand in another Kubernetes namespace; in that of the route it is not named', () => {
    const elsewhere = GatewayReference.of('inference-gateway', { namespace: 'agentgateway-system', sectionName: 'http' });
    const place = chart('inference');
    const rules = [{ backends: [RouteBackend.graph(graphIn(place, 'llama'))] }];
    expect(manifest(new GraphHttpRoute(place, 'one', { gateway: elsewhere, rules })).spec.parentRefs)
      .toEqual([{ name: 'inference-gateway', namespace: 'agentgateway-system', sectionName: 'http' }]);
    const here = new InferenceGateway(place, 'here', { gatewayClassName: 'istio' });
    expect(manifest(new GraphHttpRoute(place, 'two', { gateway: here.reference, rules })).spec.parentRefs).toEqual([{ name: 'here' }]);
  });

  test('listens to HTTP, or with a certificate to HTTPS', () => {
    const place = chart('gateways');
    const plain = new InferenceGateway(place, 'plain', { gatewayClassName: 'agentgateway' });
    expect((plain.apiObject.toJson() as { spec: object }).spec).toEqual({
      gatewayClassName: 'agentgateway',
      listeners: [{ name: 'http', protocol: 'HTTP', port: 80, allowedRoutes: { namespaces: { from: 'Same' } } }],
    });
    const safe = new InferenceGateway(place, 'safe', {
      gatewayClassName: 'istio', hostname: '*.example.com', certificateSecretName: 'wildcard', routeNamespaces: RouteNamespaces.labelled({ models: 'yes' }),
    });
    expect((safe.apiObject.toJson() as { spec: { listeners: object[] } }).spec.listeners).toEqual([{
      name: 'https', protocol: 'HTTPS', port: 443, hostname: '*.example.com',
      tls: { mode: 'Terminate', certificateRefs: [{ name: 'wildcard' }] },
      allowedRoutes: { namespaces: { from: 'Selector', selector: { matchLabels: { models: 'yes' } } } },
    }]);
    expect([plain, safe].flatMap(({ apiObject }) => apiObject.node.validate())).toEqual([]);
  });
});

describe('is refused', () => {
  const everything = (made: GraphHttpRoute) => made.node.findAll().flatMap(({ node }) => node.validate());
  const place = () => chart('inference');

  test.each<[string, (there: Chart) => RouteRule[], string]>([
    ['without a frontend', there => [{ backends: [RouteBackend.graph(new DynamoGraph(there, 'llama'))] }],
      'graph "llama" takes no requests: it has no frontend; add one with addFrontend'],
    ['with several frontends', there => {
      const graph = graphIn(there, 'llama');
      graph.addFrontend('Second');
      return [{ backends: [RouteBackend.graph(graph)] }];
    }, 'graph "llama" has several frontends: Frontend, Second; name the component that takes the requests'],
    ['without backends', () => [{ backends: [] }], 'HTTPRoute "models": rules[0]: has no backends; name where the requests go'],
    ['with weights of 0 alone', () => [{ backends: [RouteBackend.service('a', { weight: 0 })] }],
      'HTTPRoute "models": rules[0]: every backend has weight 0, so that all requests fail; give one a weight'],
    ['with a weight beyond all bounds', () => [{ backends: [RouteBackend.service('a', { weight: 1_000_001 })] }],
      'spec.rules[0].backendRefs[0].weight: must be at most 1000000, but is 1000001'],
    ['with one match twice', () => [
      { model: 'llama', backends: [RouteBackend.service('a')] }, { headers: { 'x-gateway-model-name': 'llama' }, path: '/', backends: [RouteBackend.service('b')] },
    ], 'HTTPRoute "models": rules[1]: takes the same requests as rules[0], which comes first; set another model, path or header, or put the backends in one rule'],
    ['with a path that is none', () => [{ path: 'llama', backends: [RouteBackend.service('a')] }], 'spec.rules[0].matches[0].path: the path has to begin with "/"'],
  ])('%s', (_, rules, message) => {
    const there = place();
    expect(everything(route(there, rules(there))).join('\n')).toContain(message);
  });

  test('where nobody can tell whether a grant is needed', () => {
    const app = Testing.app();
    const made = route(chart(undefined, app), [{ backends: [RouteBackend.graph(graphIn(chart('team-a', app), 'llama'))] }]);
    expect(everything(made).join('\n')).toContain('the route stands in one that the applier chooses, and its backend in "team-a"; '
      + 'give both charts a Kubernetes namespace, so that it is known whether a ReferenceGrant is needed');
  });

  test('before anything is written, with all that is wrong in one run', () => {
    const app = new App();
    const there = new Chart(app, 'chart', { namespace: 'inference' });
    route(there, [{ backends: [] }, { backends: [RouteBackend.graph(new DynamoGraph(there, 'llama'))], path: 'x' }]);
    expect(() => app.synthYaml()).toThrow(/rules\[0\]: has no backends[^]*takes no requests/);
  });
});
