import { createHash } from 'node:crypto';
import { Chart } from 'cdk8s';
import {
  AdapterSource, App, BackendFramework, type ComponentProps, DeployFile, DynamoApiVersion, DynamoGraph, type DynamoGraphProps, DynamoImage, DynamoModel, type DynamoModelProps,
  DynamoModelType, Engine,
} from 'cdk8s-dynamo';

const BASE = 'Qwen/Qwen3-0.6B';
const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const REPOSITORY = 'example/support-lora';
const engine = Engine.vllm({ model: BASE, enableLora: true });

function graphIn(app = new App(), props: DynamoGraphProps = {}): DynamoGraph {
  return new DynamoGraph(new Chart(app, 'qwen', { namespace: 'llm' }), 'qwen', { image: DynamoImage.vllm('1.3.0'), ...props });
}

function model(graph: DynamoGraph, props: Omit<DynamoModelProps, 'graph'> = { source: AdapterSource.huggingFace(REPOSITORY) }): DynamoModel {
  return new DynamoModel(Chart.of(graph), 'support', { graph, ...props });
}

const specOf = (made: DynamoModel) => (made.apiObject.toJson() as { spec: object }).spec;

interface WrittenComponent {
  readonly name: string;
  readonly modelRef?: object;
  readonly podTemplate?: { readonly spec: { readonly containers: readonly { readonly env?: readonly object[] }[] } };
}

function written(graph: DynamoGraph): { [name: string]: [modelRef: object | undefined, env: readonly object[] | undefined] } {
  const { spec } = graph.apiObject.toJson() as { spec: { components: WrittenComponent[] } };
  return Object.fromEntries(spec.components.map(({ name, modelRef, podTemplate }) => [name, [modelRef, podTemplate?.spec.containers[0].env]]));
}

const ENABLED = [{ name: 'DYN_LORA_ENABLED', value: 'true' }];

test('an adapter, and workers that are found and take the order to load it', () => {
  const graph = graphIn();
  const made = model(graph, { source: AdapterSource.huggingFace(REPOSITORY, { revision: COMMIT }) });
  graph.addFrontend('Frontend');
  graph.addPrefill('Prefill', { engine });
  graph.addDecode('Decode', { engine });
  graph.addEncodeWorker('Encode', { engine });
  graph.addComponent('Tool', { command: ['tool'] });
  expect([...made.apiObject.node.validate(), ...graph.apiObject.node.validate()]).toEqual([]);
  expect(made.apiObject.toJson()).toEqual({
    apiVersion: 'nvidia.com/v1alpha1',
    kind: 'DynamoModel',
    metadata: { name: 'support', namespace: 'llm' },
    spec: { modelName: REPOSITORY, baseModelName: BASE, modelType: 'lora', source: { uri: `hf://${REPOSITORY}@${COMMIT}` } },
  });
  const offered = [{ name: BASE }, ENABLED];
  expect(written(graph)).toEqual({ Frontend: [undefined, undefined], Prefill: offered, Decode: offered, Encode: [undefined, undefined], Tool: [undefined, undefined] });
  expect(made.serviceName).toBe(`dynamo-model-${createHash('sha256').update(BASE).digest('hex').slice(0, 8)}`);
});

test('a graph without models to offer says nothing of it', () => {
  const graph = graphIn();
  graph.addDecode('Decode', { engine });
  expect(written(graph)).toEqual({ Decode: [undefined, undefined] });
});

test.each<[string, ComponentProps, DynamoGraphProps, [object | undefined, readonly object[] | undefined]]>([
  ['a reference', { engine, modelRef: { name: BASE, revision: 'main' } }, {}, [{ name: BASE, revision: 'main' }, ENABLED]],
  ['a command by hand', { command: ['run'], modelRef: { name: BASE } }, {}, [{ name: BASE }, ENABLED]],
  ['the variable', { engine, env: { DYN_LORA_ENABLED: '1', A: 'b' } }, {}, [{ name: BASE }, [{ name: 'A', value: 'b' }, { name: 'DYN_LORA_ENABLED', value: '1' }]]],
  ['the variable for the graph', { engine }, { env: { DYN_LORA_ENABLED: '1' } }, [{ name: BASE }, undefined]],
])('what a worker says itself stands: %s', (_, component, props, expected) => {
  const graph = graphIn(undefined, props);
  graph.addDecode('Decode', component);
  expect(specOf(model(graph))).toMatchObject({ baseModelName: BASE });
  const [modelRef, env] = written(graph).Decode;
  expect([modelRef, env && [...env].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))]).toEqual(expected);
});

test('the base model is the name that requests ask for', () => {
  const graph = graphIn();
  graph.addDecode('Decode', { engine: Engine.vllm({ model: '/models/qwen', servedModelName: BASE, enableLora: true }) });
  expect(specOf(model(graph))).toMatchObject({ baseModelName: BASE });
  expect(written(graph).Decode[0]).toEqual({ name: BASE });
});

test('of two models one is meant, and its workers alone', () => {
  const graph = graphIn();
  graph.addDecode('Decode', { engine });
  graph.addWorker('Other', { engine: Engine.vllm({ model: 'Qwen/Qwen3-8B' }) });
  expect(specOf(model(graph, { baseModelName: BASE, source: AdapterSource.s3('s3://models/loras/support/') }))).toEqual({
    modelName: 'support', baseModelName: BASE, modelType: 'lora', source: { uri: 's3://models/loras/support/' },
  });
  expect(written(graph)).toEqual({ Decode: [{ name: BASE }, ENABLED], Other: [undefined, undefined] });
});

test('a base model is watched, and nobody loads anything', () => {
  const graph = graphIn(undefined, { apiVersion: DynamoApiVersion.NVIDIA_V1ALPHA1 });
  graph.addDecode('Decode', { engine });
  expect(specOf(model(graph, {}))).toEqual({ modelName: BASE, baseModelName: BASE, modelType: 'base' });
  expect(graph.apiObject.toJson()).toMatchObject({ spec: { services: { Decode: { modelRef: { name: BASE } } } } });
  expect(JSON.stringify(graph.apiObject.toJson())).not.toContain('DYN_LORA_ENABLED');
});

const addWorkers = (graph: DynamoGraph, ...models: string[]) => models.forEach((name, index) => graph.addWorker(`w${index}`, { engine: Engine.vllm({ model: name }) }));

test.each<[string, (graph: DynamoGraph) => unknown, string]>([
  ['a LoRA from nowhere', graph => model(graph, { modelType: DynamoModelType.LORA }), 'DynamoModel "support": a LoRA needs a source'],
  ['a base model from somewhere', graph => model(graph, { modelType: DynamoModelType.BASE, source: AdapterSource.file('/a') }), 'DynamoModel "support": a base model is what workers serve already'],
  ['workers without a model', graph => specOf(model(graph)), 'DynamoModel "support": no worker of the graph "qwen" says which model it serves; give one an engine, or modelRef: { name }'],
  ['workers with two models', graph => {
    addWorkers(graph, BASE, 'Qwen/Qwen3-8B');
    return specOf(model(graph));
  }, 'DynamoModel "support": the workers of the graph "qwen" serve Qwen/Qwen3-0.6B, Qwen/Qwen3-8B; say with baseModelName which of them it is for'],
  ['a slip in the base model', graph => {
    addWorkers(graph, BASE);
    return specOf(model(graph, { baseModelName: 'Qwen/Qwen3-06B' }));
  }, 'DynamoModel "support": no worker of the graph "qwen" serves Qwen/Qwen3-06B; did you mean "Qwen/Qwen3-0.6B"?'],
  ['a prop that does not exist', graph => model(graph, { modelname: 'x' } as object), 'modelname is no prop of DynamoModelProps; did you mean "modelName"?'],
])('%s is an error', (_, make, message) => {
  expect(() => make(graphIn())).toThrow(message);
});

test.each<[AdapterSource, string, string, string | undefined]>([
  [AdapterSource.huggingFace(REPOSITORY), `hf://${REPOSITORY}`, REPOSITORY, undefined],
  [AdapterSource.of(`hf://${REPOSITORY}@v1.0`), `hf://${REPOSITORY}@v1.0`, REPOSITORY, 'v1.0'],
  [AdapterSource.s3('s3://models/loras/support'), 's3://models/loras/support', 'support', undefined],
  [AdapterSource.file('/models/loras/support'), 'file:///models/loras/support', 'support', undefined],
])('a source has an address and a name: %#', (source, uri, name, revision) => {
  expect([source.uri, source.name, source.revision]).toEqual([uri, name, revision]);
});

test.each<[() => AdapterSource, string]>([
  [() => AdapterSource.huggingFace('support'), 'adapter "support": is no repository on Hugging Face'],
  [() => AdapterSource.huggingFace(REPOSITORY, { revision: 'main' }), 'has to be a commit of 40 hexadecimal digits; branches and tags move'],
  [() => AdapterSource.s3('models/loras'), 'adapter "models/loras": is no address of a folder in S3'],
  [() => AdapterSource.s3('s3://models'), 'adapter "s3://models": workers load from hf://repository, s3://bucket/path or file:///path'],
  [() => AdapterSource.file('loras'), 'has to be an absolute path'],
  [() => AdapterSource.of('https://models.example.com/a'), 'workers load from'],
])('a source that is none is refused: %#', (make, message) => {
  expect(make).toThrow(message);
});

const DEPLOY = `name: qwen
namespace: llm
backend: vllm
model: ${BASE}
image: { engine: vllm, tag: 1.3.0 }
components:
  - { name: Frontend, type: frontend }
  - { name: Decode, type: decode, engine: { enableLora: true } }
models:
  - { name: support, source: { huggingFace: ${REPOSITORY}, revision: "${COMMIT}" } }
  - { name: legal, modelName: legal-v2, source: "s3://models/loras/legal", labels: { team: legal } }
  - { name: tuned, source: ${REPOSITORY} }
  - { name: local, source: { file: /models/local } }
  - { name: base }
`;

test('the word of deploy.yaml says the same as a program, byte for byte', () => {
  const app = new App();
  const graph = graphIn(app, { backendFramework: BackendFramework.VLLM });
  graph.addFrontend('Frontend');
  graph.addDecode('Decode', { engine });
  const of = (name: string, props: Omit<DynamoModelProps, 'graph'>) => new DynamoModel(Chart.of(graph), name, { graph, ...props });
  of('support', { source: AdapterSource.huggingFace(REPOSITORY, { revision: COMMIT }) });
  of('legal', { modelName: 'legal-v2', source: AdapterSource.s3('s3://models/loras/legal'), metadata: { labels: { team: 'legal' } } });
  of('tuned', { source: AdapterSource.huggingFace(REPOSITORY), modelName: REPOSITORY });
  of('local', { source: AdapterSource.file('/models/local') });
  of('base', {});
  const { files, report } = DeployFile.synthText([{ file: 'deploy.yaml', text: DEPLOY }]);
  expect(report.findings.map(({ rule }) => rule)).toEqual(['model/offered-twice']);
  expect(files['qwen.k8s.yaml']).toBe(app.synthYaml());
});

test.each([
  ['{ file: /models/local }', '{ file: /models/local, s3: "s3://a/b" }', 'deploy/construct', 'the source of an adapter is huggingFace, s3 or file, and one of them', 13],
  ['{ file: /models/local }', '{ file: /models/local, revision: x }', 'deploy/construct', 'a revision belongs to huggingFace', 13],
  ['{ file: /models/local }', '"http://x/y"', 'deploy/construct', 'workers load from hf://repository', 13],
  ['{ name: base }', '{ name: base, baseModelName: Qwen/Qwen3 }', 'object/not-renderable', 'no worker of the graph "qwen" serves Qwen/Qwen3', 14],
  ['{ name: base }', '{ modelName: base }', 'deploy/missing-word', 'name', 14],
])('%s as %s is %s, told where it stands', (from, to, rule, message, line) => {
  const { files, report } = DeployFile.synthText([{ file: 'deploy.yaml', text: DEPLOY.replace(from, to) }]);
  expect(files).toEqual({});
  expect(report.findings.filter(({ severity }) => severity === 'error')).toMatchObject([{ rule, message: expect.stringContaining(message), line }]);
});
