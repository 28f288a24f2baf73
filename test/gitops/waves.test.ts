import { ApiObject, Chart, Size } from 'cdk8s';
import { App, ApplyWave, DynamoGraph, DynamoImage, EnvValue, GraphPodMonitor, ModelSource, ModelWeights } from 'cdk8s-dynamo';
import { wavesOf } from '../../lib/gitops/order/waves';

/** The wave of each object, by kind and name. */
function waves(app: App): { [object: string]: number } {
  return Object.fromEntries([...wavesOf(app)].map(([object, wave]) => [`${object.kind}/${object.name}`, wave]));
}

function object(scope: Chart, kind: string, name: string, apiVersion = 'v1'): ApiObject {
  return new ApiObject(scope, `${kind}-${name}`, { apiVersion, kind, metadata: { name } });
}

test('what a graph needs comes before it, what leads to it after', () => {
  const app = new App();
  const chart = new Chart(app, 'c', { namespace: 'inference' });
  const monitor = object(chart, 'HTTPRoute', 'route', 'gateway.networking.k8s.io/v1');
  const weights = new ModelWeights(chart, 'model-cache', {
    size: Size.gibibytes(1), models: [ModelSource.huggingFace('Qwen/Qwen3-0.6B')],
    download: { image: DynamoImage.vllm('1.3.0'), token: EnvValue.fromSecret('hf', 'token') },
  });
  const graph = new DynamoGraph(chart, 'qwen', { image: DynamoImage.vllm('1.3.0'), weights });
  graph.addFrontend('Frontend');
  new GraphPodMonitor(chart, 'm', { graph });
  object(chart, 'PersistentVolumeClaim', 'compiled');
  object(chart, 'ExternalSecret', 'hf', 'external-secrets.io/v1');
  object(chart, 'Namespace', 'inference');
  object(chart, 'Dataset', 'd', 'data.fluid.io/v1alpha1');
  object(chart, 'Surprise', 's', 'example.com/v1');
  expect(monitor.kind).toBe('HTTPRoute');
  const found = waves(app);
  const [job] = Object.keys(found).filter(name => name.startsWith('Job/'));
  expect(found).toEqual({
    'Namespace/inference': ApplyWave.FOUNDATION,
    'ExternalSecret/hf': ApplyWave.SECRETS,
    'Dataset/d': ApplyWave.CAPACITY,
    'PersistentVolumeClaim/model-cache': ApplyWave.WEIGHTS,
    [job]: ApplyWave.WEIGHTS,
    'PersistentVolumeClaim/compiled': ApplyWave.GRAPHS,
    'DynamoGraphDeployment/qwen': ApplyWave.GRAPHS,
    'Surprise/s': ApplyWave.GRAPHS,
    'PodMonitor/qwen': ApplyWave.TRAFFIC,
    'HTTPRoute/route': ApplyWave.TRAFFIC,
  });
});

test('dependencies of constructs refine the table, within a chart and across charts', () => {
  const app = new App();
  const first = new Chart(app, 'first');
  const second = new Chart(app, 'second');
  const base = object(first, 'DynamoGraphDeployment', 'base', 'nvidia.com/v1beta1');
  const next = object(first, 'DynamoGraphDeployment', 'next', 'nvidia.com/v1beta1');
  const last = object(second, 'DynamoGraphDeployment', 'last', 'nvidia.com/v1beta1');
  const secret = object(second, 'Secret', 'made-by-last');
  next.addDependency(base);
  second.addDependency(first);
  secret.addDependency(last);
  expect(waves(app)).toEqual({
    'DynamoGraphDeployment/base': 0, 'DynamoGraphDeployment/next': 1, 'DynamoGraphDeployment/last': 2, 'Secret/made-by-last': 3,
  });
});

test('what depends on a claim may share its wave: the claim may wait for it', () => {
  const app = new App();
  const chart = new Chart(app, 'c');
  const claim = object(chart, 'PersistentVolumeClaim', 'cache');
  object(chart, 'DynamoGraphDeployment', 'g', 'nvidia.com/v1beta1').addDependency(claim);
  expect(waves(app)).toEqual({ 'PersistentVolumeClaim/cache': 0, 'DynamoGraphDeployment/g': 0 });
});

test('a long chain is no matter', () => {
  const app = new App();
  const chart = new Chart(app, 'c');
  let former = object(chart, 'Secret', 's0');
  for (let number = 1; number < 3000; number++) {
    const next = object(chart, 'Secret', `s${number}`);
    next.addDependency(former);
    former = next;
  }
  expect(waves(app)['Secret/s2999']).toBe(ApplyWave.SECRETS + 2999);
});
