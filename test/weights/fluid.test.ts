import { Chart, Testing } from 'cdk8s';
import { App, DynamoGraph, Engine, EnvValue, FluidDataset, type FluidDatasetProps, FluidRuntime, ModelWeights } from 'cdk8s-dynamo';

const MOUNT = { mountPoint: 's3://models/llama', name: 'llama' };
const alluxio = FluidRuntime.alluxio({ replicas: 1, tieredstore: { levels: [{ mediumtype: 'MEM', path: '/dev/shm', quota: '200Gi', high: '0.95', low: '0.7' }] } });
const IMAGE = 'registry.example.com/vllm-runtime:1.3.0';

function dataset(props: Partial<FluidDatasetProps> = {}, id = 'llama', chart = Testing.chart()): FluidDataset {
  return new FluidDataset(chart, id, { mounts: [MOUNT], runtime: alluxio, ...props });
}

test('a Dataset and its runtime have one name, and keys stand in Secrets', () => {
  const { apiObject, runtime } = dataset({
    mounts: [{ ...MOUNT, options: { 'alluxio.underfs.s3.endpoint': 'http://minio' }, secretOptions: { 'aws.accessKeyId': EnvValue.fromSecret('s3', 'key') } }],
    nodeAffinity: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'gpu', operator: 'Exists' }] }] },
  });
  const metadata = { name: 'llama', annotations: { 'argocd.argoproj.io/sync-wave': '-20' } };
  expect(apiObject.toJson()).toEqual({
    apiVersion: 'data.fluid.io/v1alpha1',
    kind: 'Dataset',
    metadata,
    spec: {
      mounts: [{
        mountPoint: 's3://models/llama', name: 'llama', readOnly: true, options: { 'alluxio.underfs.s3.endpoint': 'http://minio' },
        encryptOptions: [{ name: 'aws.accessKeyId', valueFrom: { secretKeyRef: { name: 's3', key: 'key' } } }],
      }],
      nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'gpu', operator: 'Exists' }] }] } },
    },
  });
  expect(runtime.toJson()).toEqual({
    apiVersion: 'data.fluid.io/v1alpha1',
    kind: 'AlluxioRuntime',
    metadata,
    spec: { replicas: 1, tieredstore: { levels: [{ mediumtype: 'MEM', path: '/dev/shm', quota: '200Gi', high: '0.95', low: '0.7' }] } },
  });
});

test.each([
  ['JuiceFSRuntime', FluidRuntime.juicefs({ replicas: 2 }), { replicas: 2 }],
  ['JindoRuntime', FluidRuntime.jindo({ networkmode: 'HostNetwork' }), { networkmode: 'HostNetwork' }],
  ['ThinRuntime', FluidRuntime.thin({ profileName: 'nfs', replicas: 1 }), { profileName: 'nfs', replicas: 1 }],
  ['ThinRuntime', FluidRuntime.thin(), {}],
])('%s takes the place of Alluxio', (kind, runtime, spec) => {
  expect(dataset({ runtime }).runtime.toJson()).toMatchObject({ kind, metadata: { name: 'llama' }, spec });
});

test('everything is admitted, in the order in which it is needed', () => {
  const app = new App();
  const chart = new Chart(app, 'llama', { namespace: 'inference' });
  const weights = dataset({ preload: { paths: ['/llama'], replicas: 2 }, runtime: FluidRuntime.jindo({ replicas: 1 }) }, 'llama', chart);
  const graph = new DynamoGraph(chart, 'graph', { image: IMAGE, weights });
  graph.addWorker('Worker', { engine: Engine.vllm({ model: weights.modelPath('llama/8b') }) });
  const kinds = [...app.synthYaml().matchAll(/^kind: (\w+)/gm)].map(match => match[1]);
  expect(kinds).toEqual(['Dataset', 'JindoRuntime', 'DataLoad', 'DynamoGraphDeployment']);
});

test('a change of what is loaded is another DataLoad', () => {
  const load = (preload: FluidDatasetProps['preload']) => dataset({ preload }).preload?.toJson();
  expect(load({})).toMatchObject({ kind: 'DataLoad', spec: { dataset: { name: 'llama' }, target: [{ path: '/', replicas: 1 }] } });
  expect(load({ schedule: '0 3 * * *', loadMetadata: true }).spec).toMatchObject({ policy: 'Cron', schedule: '0 3 * * *', loadMetadata: true });
  expect(load({}).metadata.name).toMatch(/^llama-[0-9a-f]{8}$/);
  expect(load({}).metadata.name).not.toBe(load({ replicas: 2 }).metadata.name);
});

describe('a graph', () => {
  function worker(props: Partial<FluidDatasetProps>): any { // eslint-disable-line @typescript-eslint/no-explicit-any -- a manifest
    const chart = Testing.chart();
    const graph = new DynamoGraph(chart, 'graph', { image: IMAGE, weights: dataset(props, 'llama', chart) });
    graph.addWorker('Worker');
    return graph.apiObject.toJson().spec.components[0].podTemplate;
  }

  test('does not know whether it reads a Dataset or a volume', () => {
    const chart = Testing.chart();
    const weights = [dataset({}, 'llama', chart), ModelWeights.fromClaimName(chart, 'same', 'llama', { mountPath: '/models', readOnly: true })];
    const [cached, plain] = weights.map((each, index) => {
      const graph = new DynamoGraph(chart, `graph-${index}`, { image: IMAGE, weights: each });
      graph.addWorker('Worker');
      return graph.apiObject.toJson().spec.components[0].podTemplate.spec.containers[0].volumeMounts;
    });
    expect(cached).toEqual([{ name: 'llama', mountPath: '/models', readOnly: true }]);
    expect(plain).toEqual(cached);
  });

  test('runs where the cache is, if it has to', () => {
    expect(worker({ requireCacheNode: true }).metadata.labels).toEqual({ 'fuse.serverful.fluid.io/inject': 'true', 'fluid.io/dataset.llama.sched': 'required' });
    expect(worker({}).metadata).toBeUndefined();
  });

  test('finds models by their names in a cache as Hugging Face lays it out', () => {
    expect(worker({ huggingFaceCache: true, mountPath: '/model-cache' }).spec.containers[0].env).toEqual([
      { name: 'HF_HOME', value: '/model-cache' }, { name: 'HF_HUB_OFFLINE', value: '1' }, { name: 'HF_MODULES_CACHE', value: '/tmp/hf-modules' },
    ]);
    expect(worker({}).spec.containers[0].env).toBeUndefined();
  });

  test('can write where that is allowed', () => {
    const written = dataset({ readOnly: false });
    expect(written.apiObject.toJson().spec).toMatchObject({ accessModes: ['ReadWriteMany'], mounts: [{ readOnly: false }] });
    expect(worker({ readOnly: false }).spec.containers[0].volumeMounts).toEqual([{ name: 'llama', mountPath: '/models' }]);
  });
});

test('paths follow from the mounts', () => {
  const weights = dataset({ mounts: [MOUNT, { mountPoint: 's3://models/qwen', name: 'q', path: '/qwen/3' }] });
  expect(weights.modelPath('llama')).toBe('/models/llama');
  expect(weights.modelPath('qwen/3/fp8')).toBe('/models/qwen/3/fp8');
  expect(() => weights.modelPath('llama2')).toThrow('FluidDataset "llama": has no folder "llama2"; it has llama, qwen/3');
  expect(dataset({ mounts: [{ ...MOUNT, path: '/' }] }).modelPath('any')).toBe('/models/any');
});

test.each<[string, () => unknown, string]>([
  ['a name with a dot', () => dataset({}, 'a.b'), 'FluidDataset "a.b": the name has to be a lower-case letter, then letters, digits and "-", 63 characters at most'],
  ['a name with a digit first', () => dataset({}, '7b'), 'FluidDataset "7b": the name has to be a lower-case letter, then letters, digits and "-", 63 characters at most'],
  ['a name too long for a label', () => dataset({ requireCacheNode: true }, 'a'.repeat(50)), 'requireCacheNode puts the name into a label, which has room for 49 characters; these are 50'],
  ['one folder twice', () => dataset({ mounts: [MOUNT, { ...MOUNT, mountPoint: 's3://other' }] }), 'FluidDataset "llama": two mounts have the folder "/llama"'],
  ['nothing to mount', () => dataset({ mounts: [] }), 'FluidDataset "llama": has no mounts; say where the weights are'],
  ['a key from a ConfigMap', () => dataset({ mounts: [{ ...MOUNT, secretOptions: { k: EnvValue.fromConfigMap('a', 'b') } }] }), 'FluidDataset "llama": the option "k" of the mount "llama" has to come from a Secret'],
])('%s is refused', (_, build, message) => {
  expect(build).toThrow(message);
});
