import { Chart, Size, Testing } from 'cdk8s';
import { App, DynamoGraph, Engine, EnvValue, GraphVolume, type IModelWeights, ModelSource, ModelWeights, type ModelWeightsProps } from 'cdk8s-dynamo';

const COMMIT = 'c1899de289a04d12100db370d81485cdf75e47ca';
const QWEN = ModelSource.huggingFace('Qwen/Qwen3-0.6B', { revision: COMMIT });
const IMAGE = 'registry.example.com/vllm-runtime:1.3.0';

function claim(props: Partial<ModelWeightsProps> = {}, chart = Testing.chart()): ModelWeights {
  return new ModelWeights(chart, 'model-cache', { size: Size.gibibytes(500), ...props });
}

test('a claim that many nodes can mount', () => {
  expect(claim({ storageClassName: 'shared' }).apiObject.toJson()).toEqual({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'model-cache' },
    spec: { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '500Gi' } }, storageClassName: 'shared' },
  });
});

test('an existing volume is bound, and no storage class provisions another', () => {
  const weights = claim({ size: Size.tebibytes(2), metadata: { name: 'llama-weights' }, accessModes: ['ReadOnlyMany'], volumeName: 'disk' });
  expect(weights.apiObject.toJson().spec).toEqual({
    accessModes: ['ReadOnlyMany'], volumeName: 'disk', storageClassName: '', resources: { requests: { storage: '2Ti' } },
  });
});

test('the claim keeps its name wherever the construct stands', () => {
  const app = new App();
  const names = ['a', 'b'].map(id => new ModelWeights(new Chart(app, id, { namespace: id }), 'model-cache', { size: Size.gibibytes(1) }).apiObject.name);
  expect(names).toEqual(['model-cache', 'model-cache']);
});

test('Argo CD, Flux and Helm can be told to leave the claim', () => {
  expect(claim({ retain: true, metadata: { annotations: { team: 'a' } } }).apiObject.toJson().metadata.annotations).toEqual({
    'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
    'helm.sh/resource-policy': 'keep',
    'kustomize.toolkit.fluxcd.io/prune': 'disabled',
    'team': 'a',
  });
});

test('a component can mount it anywhere by hand', () => {
  const chart = Testing.chart();
  const graph = new DynamoGraph(chart, 'graph');
  graph.addWorker('Worker', { volumeMounts: [{ volume: claim({}, chart).volume, path: '/models' }] });
  expect(graph.apiObject.toJson().spec.components[0].podTemplate.spec).toEqual({
    containers: [{ name: 'main', volumeMounts: [{ name: 'model-cache', mountPath: '/models' }] }],
  });
});

describe('a graph with weights', () => {
  function components(weights: (chart: Chart) => IModelWeights, build: (graph: DynamoGraph) => void, props = {}): any { // eslint-disable-line @typescript-eslint/no-explicit-any -- a manifest
    const chart = Testing.chart();
    const graph = new DynamoGraph(chart, 'graph', { image: IMAGE, weights: weights(chart), ...props });
    build(graph);
    const { components } = graph.apiObject.toJson().spec;
    return Object.fromEntries(components.map((component: { name: string }) => [component.name, component]));
  }
  const main = (component: any) => component.podTemplate.spec.containers[0]; // eslint-disable-line @typescript-eslint/no-explicit-any -- a manifest

  test('mounts them in what reads the model, and nowhere else', () => {
    const found = components(chart => claim({}, chart), graph => {
      graph.addFrontend('Frontend');
      graph.addPrefill('Prefill');
      graph.addDecode('Decode');
      graph.addEndpointPicker('Epp', {});
      graph.addComponent('Processor');
      graph.addPlanner('Planner', { config: {} });
    }, { backendFramework: 'vllm' });
    const mounting = Object.values(found).filter(component => main(component).volumeMounts !== undefined).map(component => (component as { name: string }).name);
    expect(mounting).toEqual(['Frontend', 'Prefill', 'Decode', 'Epp']);
    expect(main(found.Decode)).toMatchObject({ env: [{ name: 'HF_HOME', value: '/model-cache' }], volumeMounts: [{ name: 'model-cache', mountPath: '/model-cache' }] });
  });

  test('lets engines download what they miss, unless there is a download', () => {
    const build = (graph: DynamoGraph) => graph.addWorker('Worker', { engine: Engine.vllm({ model: 'Qwen/Qwen3-0.6B' }) });
    const variables = (props: Partial<ModelWeightsProps>) => main(components(chart => claim(props, chart), build).Worker).env;
    const offline = { name: 'HF_HUB_OFFLINE', value: '1' };
    expect(variables({ models: [QWEN] })).not.toContainEqual(offline);
    expect(variables({ models: [QWEN], offline: true })).toContainEqual(offline);
    expect(variables({ models: [QWEN], download: { image: IMAGE } })).toContainEqual(offline);
    expect(variables({ models: [QWEN], download: { image: IMAGE }, offline: false })).not.toContainEqual(offline);
  });

  test('has pods wait for the models that they serve, frontends for those of the workers', () => {
    const found = components(chart => claim({ models: [QWEN, ModelSource.huggingFace('Qwen/Qwen3-0.6B-draft', { revision: COMMIT })], download: { image: IMAGE } }, chart), graph => {
      graph.addFrontend('Frontend');
      graph.addWorker('Worker', { engine: Engine.vllm({ model: 'Qwen/Qwen3-0.6B' }) });
      graph.addWorker('Draft', { engine: Engine.vllm({ model: 'Qwen/Qwen3-0.6B', extraArgs: ['--other', '{"model":"Qwen/Qwen3-0.6B-draft"}'] }) });
      graph.addWorker('Unknown', { args: ['--model', '/elsewhere'] });
    });
    const marker = '/model-cache/hub/models--Qwen--Qwen3-0.6B/refs/main';
    const draft = '/model-cache/hub/models--Qwen--Qwen3-0.6B-draft/refs/main';
    const waits = (name: string) => found[name].podTemplate.spec.initContainers[0].command.slice(4);
    expect(waits('Worker')).toEqual([marker, COMMIT]);
    expect(waits('Draft')).toEqual([marker, COMMIT, draft, COMMIT]);
    expect(waits('Frontend')).toEqual([marker, COMMIT, draft, COMMIT]);
    expect(waits('Unknown')).toEqual([marker, COMMIT, draft, COMMIT]);
    expect(found.Worker.podTemplate.spec.initContainers[0]).toMatchObject({ name: 'wait-for-weights', image: IMAGE, volumeMounts: [{ name: 'model-cache', mountPath: '/model-cache' }] });
  });

  test('waits for nothing where nothing downloads, or it is told not to', () => {
    const build = (graph: DynamoGraph) => graph.addWorker('Worker', { engine: Engine.vllm({ model: 'Qwen/Qwen3-0.6B' }) });
    for (const props of [{ models: [QWEN] }, { models: [QWEN], download: { image: IMAGE, wait: false } }]) {
      expect(components(chart => claim(props, chart), build).Worker.podTemplate.spec.initContainers).toBeUndefined();
    }
  });

  test('gives a frontend sidecar the same volume and environment', () => {
    const found = components(chart => claim({}, chart), graph => graph.addWorker('Worker', {
      frontendSidecar: 'sidecar-frontend',
      sidecars: [{ name: 'sidecar-frontend', image: IMAGE, env: [{ name: 'HF_HOME', value: '/own' }] }, { name: 'logs', image: IMAGE }],
    }));
    const [, sidecar, logs] = found.Worker.podTemplate.spec.containers;
    expect(sidecar).toEqual({ name: 'sidecar-frontend', image: IMAGE, env: [{ name: 'HF_HOME', value: '/own' }], volumeMounts: [{ name: 'model-cache', mountPath: '/model-cache' }] });
    expect(logs).toEqual({ name: 'logs', image: IMAGE });
  });

  test('lets a component have its own, and say everything itself', () => {
    const found = components(chart => claim({}, chart), graph => {
      graph.addWorker('Own', { weights: ModelWeights.fromClaimName(graph, 'other', 'other-claim', { mountPath: '/other' }) });
      graph.addWorker('Told', { env: { HF_HOME: '/told' }, volumeMounts: [{ volume: GraphVolume.fromClaimName('told'), path: '/model-cache' }] });
      graph.addComponent('Processor', { weights: ModelWeights.fromVolume(graph, 'nfs', GraphVolume.of({ name: 'nfs', nfs: { server: 's', path: '/p' } }), { readOnly: true }) });
    });
    expect(main(found.Own)).toMatchObject({ env: [{ name: 'HF_HOME', value: '/other' }], volumeMounts: [{ name: 'other-claim', mountPath: '/other' }] });
    expect(main(found.Told)).toMatchObject({ env: [{ name: 'HF_HOME', value: '/told' }], volumeMounts: [{ name: 'told', mountPath: '/model-cache' }] });
    expect(main(found.Processor)).toMatchObject({
      env: [{ name: 'HF_HOME', value: '/model-cache' }, { name: 'HF_MODULES_CACHE', value: '/tmp/hf-modules' }],
      volumeMounts: [{ name: 'nfs', mountPath: '/model-cache', readOnly: true }],
    });
    expect(found.Processor.podTemplate.spec.volumes).toEqual([{ name: 'nfs', nfs: { server: 's', path: '/p' } }]);
  });

  test('leaves variables that the graph sets', () => {
    const found = components(chart => claim({}, chart), graph => graph.addWorker('Worker'), { env: { HF_HOME: '/graph' } });
    expect(main(found.Worker).env).toBeUndefined();
  });

  test('puts everything that mounts a volume of one node there', () => {
    const chart = Testing.chart();
    const weights = claim({ node: 'gpu-1', models: [QWEN], download: { image: IMAGE } }, chart);
    const graph = new DynamoGraph(chart, 'graph', { image: IMAGE, weights });
    graph.addWorker('Worker', { nodeSelector: { pool: 'gpu' } });
    expect(weights.apiObject.toJson().spec.accessModes).toEqual(['ReadWriteOnce']);
    expect(graph.apiObject.toJson().spec.components[0].podTemplate.spec.nodeSelector).toEqual({ 'kubernetes.io/hostname': 'gpu-1', 'pool': 'gpu' });
    expect(weights.downloadJobs[0].toJson().spec.template.spec.nodeSelector).toEqual({ 'kubernetes.io/hostname': 'gpu-1' });
  });
});

test('graphs of several Dynamo namespaces share them, those of another Kubernetes namespace do not', () => {
  const app = new App();
  const weights = claim({}, new Chart(app, 'weights', { namespace: 'inference' }));
  const near = new DynamoGraph(new Chart(app, 'near', { namespace: 'inference' }), 'near', { image: IMAGE, weights });
  near.addWorker('Worker', { resources: { gpus: 1 } });
  expect(() => app.synthYaml()).not.toThrow();
  const far = new DynamoGraph(new Chart(app, 'far', { namespace: 'elsewhere' }), 'far', { image: IMAGE, weights });
  far.addFrontend('Frontend');
  expect(() => app.synthYaml()).toThrow(
    '[far/far/Frontend] Frontend: the weights "model-cache" are in the Kubernetes namespace inference, and the graph in elsewhere; '
    + 'a volume serves one Kubernetes namespace, so give each its own ModelWeights');
});

test('weights are written before the graph that reads them, whatever came first', () => {
  const app = new App();
  const graphs = new Chart(app, 'a-graphs');
  const weights = claim({}, new Chart(app, 'weights'));
  new DynamoGraph(graphs, 'graph', { image: IMAGE, weights }).addWorker('Worker');
  const kinds = [...(app.synthYaml()).matchAll(/^kind: (\w+)/gm)].map(match => match[1]);
  expect(kinds).toEqual(['PersistentVolumeClaim', 'DynamoGraphDeployment']);
});

test('tells engines a path where they are to have one', () => {
  const weights = claim({ models: [QWEN, ModelSource.huggingFace('a/b'), ModelSource.s3('s3://models/llama/v2/')] });
  expect(weights.modelPath('Qwen/Qwen3-0.6B')).toBe(`/model-cache/hub/models--Qwen--Qwen3-0.6B/snapshots/${COMMIT}`);
  expect(weights.modelPath('llama/v2')).toBe('/model-cache/llama/v2');
  expect(() => weights.modelPath('a/b')).toThrow('model-cache: the path of "a/b" depends on its commit; give ModelSource.huggingFace a revision, or let the engine find it by its name');
  expect(() => weights.modelPath('c')).toThrow('model-cache: holds no model "c"; it has Qwen/Qwen3-0.6B, a/b, llama/v2');
});

test.each<[string, () => unknown, string]>([
  ['a branch as revision', () => ModelSource.huggingFace('a/b', { revision: 'main' }), 'model "a/b": the revision "main" has to be a commit of 40 hexadecimal digits; branches and tags move'],
  ['no repository', () => ModelSource.huggingFace('https://a'), 'model "https://a": is no repository on Hugging Face, such as Qwen/Qwen3-32B'],
  ['no bucket', () => ModelSource.s3('models/x'), 'model "models/x": is no address of a folder in S3, such as s3://models/llama-3/v2'],
  ['a whole bucket', () => ModelSource.s3('s3://models'), 'model "s3://models": is no address of a folder in S3, such as s3://models/llama-3/v2'],
  ['a path that leaves the volume', () => ModelSource.s3('s3://models/x', { path: '../etc' }), 'model "s3://models/x": the path "../etc" has to be a folder on the volume, such as llama-3/v2'],
  ['a relative mount', () => claim({ mountPath: 'models' }), 'model-cache: the mountPath "models" has to be absolute, and without a slash at its end'],
  ['a download of nothing', () => claim({ download: { image: IMAGE } }), 'model-cache: there is a download, and no models; name them, such as [ModelSource.huggingFace(\'Qwen/Qwen3-32B\')]'],
  ['an image for no download', () => claim({ models: [ModelSource.s3('s3://models/llama/v2', { image: 'registry.example.com/aws-cli:2.31.0' })] }), 'model-cache: the model llama/v2 names an image for its download, and nothing is downloaded; set download, or leave the image out'],
  ['two revisions of a model', () => claim({ models: [QWEN, ModelSource.huggingFace('Qwen/Qwen3-0.6B')] }), `model-cache: "Qwen/Qwen3-0.6B" is there twice (${COMMIT} and main), and readers find it by its name; one volume holds one revision of a model`],
])('%s is refused', (_, build, message) => {
  expect(build).toThrow(message);
});

test('a token is never written, only where it is found', () => {
  const weights = claim({ models: [QWEN], download: { image: IMAGE, token: EnvValue.fromSecret('hf-token-secret', 'HF_TOKEN') } });
  expect(weights.downloadJobs[0].toJson().spec.template.spec.initContainers[0].env).toContainEqual({ name: 'HF_TOKEN', valueFrom: { secretKeyRef: { name: 'hf-token-secret', key: 'HF_TOKEN' } } });
});
