import { Chart, Testing } from 'cdk8s';
import { DynamoGraph, DynamoImage, ImageMirror } from 'cdk8s-dynamo';

const digest = `sha256:${'0'.repeat(64)}`;

function imagesIn(graph: DynamoGraph): unknown[] {
  const { components } = graph.apiObject.toJson().spec as { components: { podTemplate: { spec: { containers: { image: string }[]; imagePullSecrets?: object[] } } }[] };
  return components.map(({ podTemplate: { spec } }) => [spec.containers[0].image, ...spec.imagePullSecrets ?? []]);
}

test.each([
  [DynamoImage.vllm('1.3.0'), 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0', '1.3.0'],
  [DynamoImage.sglang('1.4.0-inkling-dev.1'), 'nvcr.io/nvidia/ai-dynamo/sglang-runtime:1.4.0-inkling-dev.1', '1.4.0'],
  [DynamoImage.tensorRtLlm('v1.3.0'), 'nvcr.io/nvidia/ai-dynamo/tensorrtllm-runtime:v1.3.0', '1.3.0'],
  [DynamoImage.frontend('1.3.0'), 'nvcr.io/nvidia/ai-dynamo/dynamo-frontend:1.3.0', '1.3.0'],
  [DynamoImage.planner('latest'), 'nvcr.io/nvidia/ai-dynamo/dynamo-planner:latest', undefined],
  [DynamoImage.of({ registry: 'localhost:5000/team', repository: 'engine', tag: '2.0.0', digest }), `localhost:5000/team/engine:2.0.0@${digest}`, '2.0.0'],
  [DynamoImage.parse(`registry.example.com/vllm-runtime@${digest}`), `registry.example.com/vllm-runtime@${digest}`, undefined],
  [DynamoImage.parse('localhost:5000/vllm-runtime:1.3.0'), 'localhost:5000/vllm-runtime:1.3.0', '1.3.0'],
])('%#: a value knows its reference and its Dynamo version', (image, reference, version) => {
  expect([image.reference, image.version]).toEqual([reference, version]);
});

test.each([
  [() => DynamoImage.of({ repository: 'vllm-runtime' }), 'image "nvcr.io/nvidia/ai-dynamo/vllm-runtime": needs a tag or a digest'],
  [() => DynamoImage.vllm('1.3.0 '), '"1.3.0 " is no tag'],
  [() => DynamoImage.of({ repository: 'a', digest: 'sha256:12' }), '"sha256:12" is no digest'],
  [() => DynamoImage.parse('vllm-runtime'), 'is not of the form registry/repository:tag'],
])('%#: a malformed one is refused with the reason', (make, message) => {
  expect(make).toThrow(message);
});

test('a tag without a version asks for runtimeVersionOverride at once', () => {
  const graph = new DynamoGraph(Testing.chart(), 'graph', { image: DynamoImage.vllm('latest') });
  expect(() => graph.addWorker('Worker')).toThrow('Worker: the operator finds no Dynamo version in the image nvcr.io/nvidia/ai-dynamo/vllm-runtime:latest; set runtimeVersionOverride');
  expect(graph.addWorker('Other', { runtimeVersionOverride: '1.3.0' }).componentName).toBe('Other');
});

test('a mirror and its pull secret, set once for an app, reach every graph', () => {
  const app = Testing.app();
  ImageMirror.use(app, { registry: 'mirror.example.com/dynamo', imagePullSecrets: ['mirror'] });
  const graph = new DynamoGraph(new Chart(app, 'chart'), 'graph', { image: DynamoImage.vllm('1.3.0') });
  graph.addFrontend('Frontend', { imagePullSecrets: ['own', 'mirror'] });
  graph.addWorker('Worker', { image: DynamoImage.of({ registry: 'other.example.com', repository: 'engine', tag: '1.3.0' }) });
  graph.addWorker('Text', { image: 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0' });
  expect(imagesIn(graph)).toEqual([
    ['mirror.example.com/dynamo/vllm-runtime:1.3.0', { name: 'mirror' }, { name: 'own' }],
    ['other.example.com/engine:1.3.0', { name: 'mirror' }],
    ['nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0', { name: 'mirror' }],
  ]);
});

test('the nearest mirror counts', () => {
  const app = Testing.app();
  const chart = new Chart(app, 'chart');
  ImageMirror.use(app, { registry: 'far.example.com' });
  ImageMirror.use(chart, { registry: 'near.example.com' });
  const graph = new DynamoGraph(chart, 'graph', { image: DynamoImage.vllm('1.3.0') });
  graph.addFrontend('Frontend');
  expect(imagesIn(graph)).toEqual([['near.example.com/vllm-runtime:1.3.0']]);
});
