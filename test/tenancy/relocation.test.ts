/** A graph moves to another Dynamo namespace by one property; what would hold it back, or lead a component astray, is found. */
import { Chart, Size } from 'cdk8s';
import { App, DynamoApiVersion, DynamoGraph, DynamoNamespace, Engine, GraphVolume, ModelWeights, Validation } from 'cdk8s-dynamo';
import { parseAllDocuments } from 'yaml';

const IMAGE = 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0';

function synthesized(dynamoNamespace: string | undefined, change: (graph: DynamoGraph) => void = () => undefined, apiVersion?: DynamoApiVersion): string {
  const app = new App();
  const graph = new DynamoGraph(new Chart(app, 'chart', { namespace: 'prod' }), 'llama', {
    image: IMAGE, apiVersion, dynamoNamespace: dynamoNamespace === undefined ? undefined : DynamoNamespace.of(dynamoNamespace),
  });
  graph.addFrontend('Frontend');
  change(graph);
  return app.synthYaml();
}

const worker = (props: object) => (graph: DynamoGraph) => void graph.addWorker('Worker', { engine: Engine.vllm({ model: 'Qwen/Qwen3-0.6B' }), ...props });

test('a graph moves by one property: nothing but the variables changes', () => {
  const lines = (path: string) => synthesized(path, worker({})).split('\n');
  const [before, after] = [lines('llama/version-a'), lines('other')];
  expect(before.length).toBe(after.length);
  expect(before.filter((line, index) => line !== after[index]).map(line => line.trim())).toEqual([
    'value: llama_-version_a_-', 'value: llama/version-a', 'value: llama_-version_a_-',
  ]);
});

test.each<[string, DynamoApiVersion | undefined, object]>([
  ['nvidia.com keeps the operator\'s own, and nothing is set', undefined, { dynamoNamespace: undefined, variables: undefined }],
  ['dynamo.ai is in default', DynamoApiVersion.DYNAMO_V1ALPHA1, {
    dynamoNamespace: 'default', variables: [{ name: 'DYNAMO_NAMESPACE', value: 'default' }, { name: 'DYN_NAMESPACE', value: 'default_-' }],
  }],
])('a graph that names no Dynamo namespace: %s', (_, apiVersion, expected) => {
  const { spec } = parseAllDocuments(synthesized(undefined, undefined, apiVersion))[0].toJS() as { spec: { [field: string]: unknown } };
  expect({ dynamoNamespace: spec.dynamoNamespace, variables: spec.envs ?? spec.env }).toEqual(expected);
});

test.each([
  ['DYN_NAMESPACE', 'prod-other', 'llama_-'],
  ['DYNAMO_NAMESPACE', 'other', 'llama'],
  ['DYN_NAMESPACE_PREFIX', 'dynamo', 'llama_-'],
])('a component that leaves its graph by %s is an error, which names both', (name, value, own) => {
  expect(() => synthesized('llama', worker({ env: { [name]: value } })))
    .toThrow(`${name} is "${value}", but the graph is in the Dynamo namespace "llama"; drop it; the graph sets ${name} itself [tenancy/component-leaves]`);
  expect(synthesized('llama', worker({ env: { [name]: own } }))).toContain(own);
});

test('unless said so: the rule is switched off for the graph, and each run says that', () => {
  const leaving = (graph: DynamoGraph) => {
    Validation.configure(graph, { off: ['tenancy/component-leaves'] });
    worker({ env: { DYN_NAMESPACE: 'prod-other' } })(graph);
  };
  expect(synthesized('llama', leaving)).toContain('prod-other');
});

test('a global component of a graph that names its Dynamo namespace is an error', () => {
  expect(() => synthesized('llama', worker({ globalDynamoNamespace: true }))).toThrow('[tenancy/global-and-named]');
});

test.each<[string, object, string]>([
  ['an endpoint with its Dynamo namespace', { engine: undefined, command: ['python3', '-m', 'dynamo.vllm'], args: ['--model', 'a', '--endpoint', 'dyn://llama.backend.generate'] },
    'dyn://llama.backend.generate names the Dynamo namespace llama; use $(DYN_NAMESPACE), or leave the flag away [lint/hard-coded-endpoint]'],
  ['a flag', { engine: undefined, command: ['python3', '-m', 'dynamo.frontend'], args: ['--namespace', 'llama'] },
    '--namespace llama names a Dynamo namespace; drop it, and name the Dynamo namespace of the graph (dynamoNamespace); every component then gets it [lint/hard-coded-endpoint]'],
  ['a variable', { env: { DYN_NAMESPACE: 'llama' } },
    'DYN_NAMESPACE is "llama", written by hand; drop it, and name the Dynamo namespace of the graph (dynamoNamespace); every component then gets it [lint/hard-coded-namespace]'],
])('%s holds a graph back: a warning with the mend', (_, props, message) => {
  const app = new App();
  const graph = new DynamoGraph(new Chart(app, 'chart'), 'llama', { image: IMAGE });
  worker(props)(graph);
  const rule = /\[([a-z/-]+)\]$/.exec(message)?.[1] ?? '';
  Validation.configure(app, { raised: [rule] });
  expect(() => app.synthYaml()).toThrow(message);
  Validation.configure(app, {});
  expect(app.synthYaml()).toContain('llama');
});

test('a variable that is made of the operator\'s own holds nothing back', () => {
  const endpoint = { engine: undefined, command: ['python3', '-m', 'dynamo.vllm'], args: ['--model', 'a', '--endpoint', 'dyn://$(DYN_NAMESPACE).backend.generate'] };
  expect(synthesized('llama', worker(endpoint))).toContain('dyn://$(DYN_NAMESPACE)');
});

test('weights are shared across Dynamo namespaces, and across Kubernetes namespaces they are out of reach', () => {
  const app = new App();
  const teamA = new Chart(app, 'team-a', { namespace: 'team-a' });
  const weights = new ModelWeights(teamA, 'model-cache', { size: Size.gibibytes(100) });
  const serve = (chart: Chart, name: string, volume: GraphVolume) =>
    worker({ volumeMounts: [{ volume, path: '/model-cache' }] })(new DynamoGraph(chart, name, { image: IMAGE, dynamoNamespace: DynamoNamespace.of(name) }));
  serve(teamA, 'llama', weights.volume);
  serve(teamA, 'qwen', weights.volume);
  expect(app.synthYaml()).toContain('qwen');
  serve(new Chart(app, 'team-b', { namespace: 'team-b' }), 'mistral', weights.volume);
  expect(() => app.synthYaml()).toThrow('the claim "model-cache" is in the Kubernetes namespace "team-a", out of reach of "team-b"; '
    + 'define a claim in "team-b", or move the graph to the weights [sharing/claim-elsewhere]');
});
