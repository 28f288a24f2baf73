import { App as CdkApp, Chart, Testing, Yaml } from 'cdk8s';
import { App, BackendFramework, type ComponentProps, DynamoApiVersion, DynamoGraph, type DynamoGraphProps, DynamoNamespace, Engine, EnvValue, GraphVolume, RouterMode } from 'cdk8s-dynamo';

function synthesize(build: (chart: Chart) => void, props = {}): string {
  const chart = new Chart(new CdkApp(), 'test', props);
  build(chart);
  return Yaml.stringify(...(chart.toJson() as object[]));
}

/** The manifest of a graph with one worker. */
function worker(props: ComponentProps, graphProps: DynamoGraphProps = {}): { [field: string]: unknown } {
  const graph = new DynamoGraph(Testing.chart(), 'graph', graphProps);
  graph.addWorker('Worker', props);
  return graph.apiObject.toJson().spec as { [field: string]: unknown };
}

const everything: ComponentProps = {
  replicas: 2,
  image: 'registry/vllm-runtime:1.3.0',
  command: ['python3', '-m', 'dynamo.vllm'],
  args: ['--model', 'Qwen/Qwen3-0.6B'],
  workingDir: '/workspace',
  env: {
    PLAIN: 'text',
    TOKEN: EnvValue.fromSecret('hf-token-secret', 'HF_TOKEN'),
    SETTING: EnvValue.fromConfigMap('settings', 'KEY', { optional: true }),
    NODE: EnvValue.fromField('spec.nodeName'),
    CPUS: EnvValue.fromResource('limits.cpu'),
  },
  envFromSecret: 'hf-token-secret',
  resources: { gpus: 2, requests: { 'cpu': 8, 'memory': '64Gi', 'rdma/ib': 2 }, limits: { 'memory': '64Gi', 'rdma/ib': 2 }, claims: [{ name: 'channel' }] },
  volumeMounts: [
    { volume: GraphVolume.fromClaimName('model-cache'), path: '/model-cache' },
    { volume: GraphVolume.of({ name: 'config', configMap: { name: 'engine' } }), path: '/etc/engine', readOnly: true },
    { volume: GraphVolume.fromClaimName('logs'), path: '/logs', subPath: 'worker' },
  ],
  sharedMemorySize: '80Gi',
  podLabels: { team: 'a' },
  podAnnotations: { note: 'b' },
  mainContainer: { imagePullPolicy: 'IfNotPresent', env: [{ name: 'PLAIN', value: 'patched' }, { name: 'EXTRA', value: 'c' }] },
  podSpec: { hostIpc: true, tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }] },
  sidecars: [{ name: 'proxy', image: 'proxy:1.0.0' }],
};

function wholeGraph(apiVersion?: DynamoApiVersion): (chart: Chart) => void {
  return chart => {
    const graph = new DynamoGraph(chart, 'llama', {
      apiVersion,
      metadata: { labels: { team: 'a' }, annotations: { 'nvidia.com/enable-grove': 'false' } },
      backendFramework: BackendFramework.VLLM,
      image: 'registry/vllm-runtime:1.3.0',
      env: { DYN_LOG: 'info' },
    });
    graph.addFrontend('Frontend');
    graph.addPrefill('Prefill', everything);
    graph.addDecode('Decode', { sharedMemorySize: '0' });
  };
}

test.each([DynamoApiVersion.NVIDIA_V1BETA1, DynamoApiVersion.NVIDIA_V1ALPHA1, DynamoApiVersion.DYNAMO_V1ALPHA1])('renders everything in %s', apiVersion => {
  expect(synthesize(wholeGraph(apiVersion), { namespace: 'inference' })).toMatchSnapshot();
});

test('v1beta1 is what a graph is rendered in unless it says otherwise', () => {
  expect(synthesize(wholeGraph())).toBe(synthesize(wholeGraph(DynamoApiVersion.NVIDIA_V1BETA1)));
});

test('is named as its construct, or as its metadata says', () => {
  const chart = Testing.chart();
  expect(new DynamoGraph(chart, 'llama').apiObject.name).toBe('llama');
  expect(new DynamoGraph(chart, 'other', { metadata: { name: 'qwen' } }).apiObject.name).toBe('qwen');
});

test('a component says nothing that was not said', () => {
  expect(worker({})).toEqual({ components: [{ name: 'Worker', type: 'worker', podTemplate: { spec: { containers: [{ name: 'main' }] } } }] });
});

test('a component that names no image has the image of the graph', () => {
  expect(worker({}, { image: 'a:1.0.0' })).toMatchObject({ components: [{ podTemplate: { spec: { containers: [{ image: 'a:1.0.0' }] } } }] });
  expect(worker({ image: 'b:1.0.0' }, { image: 'a:1.0.0' })).toMatchObject({ components: [{ podTemplate: { spec: { containers: [{ image: 'b:1.0.0' }] } } }] });
});

test('GPUs of another vendor keep their resource name in either version', () => {
  const resources = { gpus: 4, gpuResource: 'gpu.intel.com/xe' };
  expect(worker({ resources })).toMatchObject({ components: [{ podTemplate: { spec: { containers: [{ resources: { limits: { 'gpu.intel.com/xe': '4' } } }] } } }] });
  expect(worker({ resources }, { apiVersion: DynamoApiVersion.NVIDIA_V1ALPHA1 }))
    .toMatchObject({ services: { Worker: { resources: { limits: { gpu: '4', gpuType: 'gpu.intel.com/xe' } } } } });
});

test('components keep the order in which they were added, and a name is taken once', () => {
  const graph = new DynamoGraph(Testing.chart(), 'graph');
  graph.addWorker('B');
  graph.addFrontend('A');
  expect(graph.components.map(component => component.componentName)).toEqual(['B', 'A']);
  expect(() => graph.addWorker('A')).toThrow("There is already a Construct with name 'A'");
});

test('knows the Service that the operator will make', () => {
  const graph = new DynamoGraph(Testing.chart(), 'llama.3');
  expect(graph.addFrontend('Frontend').serviceName).toBe('llama-3-frontend');
});

test('what is wrong with a component is found where it stands', () => {
  const graph = new DynamoGraph(Testing.chart(), 'graph');
  graph.addWorker('Worker', { image: 'vllm-runtime:1.3.0', replicas: -1, sharedMemorySize: 'big' });
  expect(graph.apiObject.node.validate()).toEqual([
    'DynamoGraphDeployment "graph": spec.components[0].replicas: must be at least 0, but is -1 [schema/minimum]',
    expect.stringMatching(/^DynamoGraphDeployment "graph": spec\.components\[0\]\.sharedMemorySize: must be a quantity such as 4, 500m or 32Gi, but is "big"/) as string,
  ]);
});

describe('a Dynamo namespace', () => {
  const rendered = (dynamoNamespace?: DynamoNamespace) => {
    const graph = new DynamoGraph(Testing.chart(), 'llama', { dynamoNamespace });
    graph.addFrontend('Frontend');
    graph.addWorker('Worker');
    return graph.apiObject.toJson().spec as { env?: object[]; components: { podTemplate: { spec: { containers: { env?: object[] }[] } } }[] };
  };

  test('reaches every component, and frontends find workers by it', () => {
    const { env, components } = rendered(DynamoNamespace.of('llama-8b/version-A'));
    expect(env).toEqual([{ name: 'DYNAMO_NAMESPACE', value: 'llama-8b/version-A' }, { name: 'DYN_NAMESPACE', value: 'llama_8b_-version_a_-' }]);
    expect(components.map(component => component.podTemplate.spec.containers[0].env)).toEqual([
      [{ name: 'DYN_NAMESPACE_PREFIX', value: 'llama_8b_-version_a_-' }], undefined,
    ]);
  });

  test('is set by nobody who names none', () => {
    expect(JSON.stringify(rendered())).not.toContain('NAMESPACE');
  });

  test('of a frontend that would serve workers of another graph is an error that names both', () => {
    const app = new App({ outdir: Testing.app().outdir });
    const chart = new Chart(app, 'chart', { namespace: 'prod' });
    for (const name of ['llama', 'llama-b']) {
      const graph = new DynamoGraph(chart, name, { image: 'vllm-runtime:1.3.0' });
      graph.addFrontend('Frontend');
      graph.addWorker('Worker');
    }
    expect(() => app.synth()).toThrow('frontends of llama (Kubernetes namespace prod) would serve workers of llama-b (Kubernetes namespace prod)');
  });
});

describe('labels that nodes have to have', () => {
  const requiredNodeLabels = { 'nvidia.com/gpu.product': ['NVIDIA-H100', 'NVIDIA-H200'], 'zone': ['a'] };
  const nodeAffinity = { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [
    { key: 'nvidia.com/gpu.product', operator: 'In', values: ['NVIDIA-H100', 'NVIDIA-H200'] }, { key: 'zone', operator: 'In', values: ['a'] },
  ] }] } };
  const affinityOf = (props: ComponentProps) => (worker(props) as { components: { podTemplate: { spec: { affinity: unknown } } }[] }).components[0].podTemplate.spec.affinity;

  test('are required node affinity, beside what affinity says of pods', () => {
    expect(affinityOf({ requiredNodeLabels })).toEqual({ nodeAffinity });
    const podAffinity = { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone' }] };
    expect(affinityOf({ requiredNodeLabels, affinity: { podAffinity } })).toEqual({ nodeAffinity, podAffinity });
  });

  test('have values, and are said once', () => {
    expect(() => affinityOf({ requiredNodeLabels: { zone: [] } })).toThrow('Worker: requiredNodeLabels names no value of zone');
    expect(() => affinityOf({ requiredNodeLabels, affinity: { nodeAffinity } })).toThrow('Worker: requiredNodeLabels and affinity.nodeAffinity both say which nodes will do');
  });
});

describe('an engine', () => {
  const engine = Engine.trtllm({ model: 'Qwen/Qwen3-32B', parallelism: { tensor: 8 }, engineConfig: { kv_cache_config: { free_gpu_memory_fraction: 0.8 } } });

  function rendered(props: ComponentProps): { containers: { args: string[]; resources: object; volumeMounts: object[] }[]; volumes: object[] } {
    const graph = new DynamoGraph(Testing.chart(), 'graph', { image: 'tensorrtllm-runtime:1.3.0' });
    graph.addWorker('Worker', props);
    return (graph.apiObject.toJson().spec as { components: { podTemplate: { spec: never } }[] }).components[0].podTemplate.spec;
  }

  test('settles the GPUs of a pod, and with the GPUs of a node the number of nodes', () => {
    expect(rendered({ engine }).containers[0].resources).toEqual({ limits: { 'nvidia.com/gpu': '8' }, requests: { 'nvidia.com/gpu': '8' } });
    const graph = new DynamoGraph(Testing.chart(), 'graph');
    graph.addWorker('Worker', { engine, gpusPerNode: 4 });
    expect(graph.apiObject.toJson().spec.components[0]).toMatchObject({
      multinode: { nodeCount: 2 }, podTemplate: { spec: { containers: [{ resources: { limits: { 'nvidia.com/gpu': '4' } } }] } },
    });
    expect(() => rendered({ engine, gpusPerNode: 3 })).toThrow('8 GPUs do not fill whole nodes of 3');
  });

  test('that reads a file gets it as a ConfigMap, and its pods follow a change of it', () => {
    const chart = Testing.chart();
    const graph = new DynamoGraph(chart, 'graph', { image: 'tensorrtllm-runtime:1.3.0' });
    graph.addWorker('Worker', { engine });
    const objects = chart.toJson() as { kind: string; metadata: { name: string }; data: { [name: string]: string } }[];
    expect(objects.find(({ kind }) => kind === 'ConfigMap')).toMatchObject({
      metadata: { name: 'graph-worker-engine' }, data: { 'engine.yaml': 'kv_cache_config:\n  free_gpu_memory_fraction: 0.8\n' },
    });
    const [{ podTemplate }] = graph.apiObject.toJson().spec.components as { podTemplate: { metadata: { annotations: object }; spec: { volumes: object[] } } }[];
    expect(podTemplate.spec.volumes).toEqual([{ name: 'engine-config', configMap: { name: 'graph-worker-engine' } }]);
    expect(Object.keys(podTemplate.metadata.annotations)).toEqual(['cdk8s-dynamo/engine-config']);
  });

  test('gives the router its block size, and contradicts another', () => {
    const graph = new DynamoGraph(Testing.chart(), 'graph');
    graph.addFrontend('Frontend', { flags: { router: { mode: RouterMode.KV, kvCacheBlockSize: 16 } } });
    graph.addWorker('Worker', { engine: Engine.vllm({ model: 'a', blockSize: 64 }) });
    expect(() => graph.apiObject.toJson()).toThrow('Frontend: flags.router.kvCacheBlockSize is 16, but the KV cache blocks of Worker hold 64 tokens; leave it out');
  });
});
