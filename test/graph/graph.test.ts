import { App as CdkApp, Chart, Testing, Yaml } from 'cdk8s';
import { App, BackendFramework, type ComponentProps, DynamoApiVersion, DynamoGraph, type DynamoGraphProps, DynamoNamespace, EnvValue, GraphVolume } from 'cdk8s-dynamo';

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
    expect.stringMatching(/^DynamoGraphDeployment "graph": spec\.components\[0\]\.sharedMemorySize: "big" does not match /) as string,
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
