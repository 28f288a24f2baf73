import { ApiObject, Chart, Size } from 'cdk8s';
import { App, ComposeFile, DynamoApiVersion, DynamoGraph, DynamoImage, DynamoNamespace, Engine, EnvValue, ModelSource, ModelWeights } from 'cdk8s-dynamo';
import { parse } from 'yaml';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, outputOf } from '../commands';
import { withFolder } from '../output';
import { testWith } from '../shared';

const compose = command('docker-compose');
const image = DynamoImage.vllm('1.3.0');

interface Service {
  [field: string]: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- parsed
}

function services(file: ComposeFile): { [name: string]: Service } {
  return (parse(file.toYaml()) as { services: { [name: string]: Service } }).services;
}

function graphIn(app: App = new App()): DynamoGraph {
  return new DynamoGraph(new Chart(app, 'c', { namespace: 'inference' }), 'qwen', { image });
}

function mocked(): DynamoGraph {
  const graph = graphIn();
  graph.addFrontend('Frontend', { flags: {} });
  graph.addWorker('Worker', { replicas: 2, engine: Engine.mocker({ model: 'Qwen/Qwen3-0.6B' }) });
  return graph;
}

test('a frontend and mockers, on a machine without GPUs', () => {
  expect(ComposeFile.of(mocked()).toYaml()).toBe(`name: qwen
services:
  frontend:
    image: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0
    entrypoint:
      - python3
      - -m
      - dynamo.frontend
    environment:
      DYN_NAMESPACE: inference-qwen
      DYN_DISCOVERY_BACKEND: file
      DYN_FILE_KV: /tmp/dynamo-discovery
      DYN_REQUEST_PLANE: tcp
      DYN_EVENT_PLANE: zmq
      DYN_HTTP_PORT: "8000"
      DYN_NAMESPACE_PREFIX: inference-qwen
    ports:
      - 8000:8000
    volumes:
      - discovery:/tmp/dynamo-discovery
    healthcheck:
      test:
        - CMD
        - python3
        - -c
        - import urllib.request; urllib.request.urlopen('http://localhost:8000/health')
      interval: 10s
      retries: 30
    restart: unless-stopped
  worker:
    image: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0
    entrypoint:
      - python3
      - -m
      - dynamo.mocker
    command:
      - --model-path
      - Qwen/Qwen3-0.6B
    environment:
      DYN_NAMESPACE: inference-qwen
      DYN_DISCOVERY_BACKEND: file
      DYN_FILE_KV: /tmp/dynamo-discovery
      DYN_REQUEST_PLANE: tcp
      DYN_EVENT_PLANE: zmq
      DYN_SYSTEM_ENABLED: "true"
      DYN_SYSTEM_PORT: "9090"
    volumes:
      - discovery:/tmp/dynamo-discovery
    shm_size: 8g
    restart: unless-stopped
    deploy:
      replicas: 2
volumes:
  discovery: {}
`);
});

test('copies with GPUs are services of their own, each with its own devices', () => {
  const graph = graphIn();
  graph.addFrontend('Frontend', { replicas: 2, flags: {} });
  graph.addPrefill('Prefill', { replicas: 2, engine: Engine.vllm({ model: 'm/m', parallelism: { tensor: 2 } }), sharedMemorySize: '512Mi' });
  graph.addDecode('Decode', { engine: Engine.vllm({ model: 'm/m' }), resources: { limits: { cpu: '1500m', memory: '64Gi' } } });
  const file = ComposeFile.of(graph, { port: 9000 });
  const found = services(file);
  expect(Object.keys(found)).toEqual(['frontend', 'prefill-1', 'prefill-2', 'decode']);
  const devices = (name: string) => found[name].deploy.resources.reservations.devices[0].device_ids as string[];
  expect([devices('prefill-1'), devices('prefill-2'), devices('decode')]).toEqual([['0', '1'], ['2', '3'], ['4']]);
  expect(found['prefill-1'].shm_size).toBe('512m');
  expect(found.decode.deploy.resources.limits).toEqual({ cpus: '1.5', memory: '64g' });
  expect(found.frontend.ports).toEqual(['9000:8000']);
  expect(file.remarks).toEqual([{ component: 'Frontend', message: 'runs once: a port of this machine leads to one container' }]);
});

test('weights are downloaded first, onto a volume or a folder', () => {
  const app = new App();
  const chart = new Chart(app, 'w', { namespace: 'inference' });
  const weights = new ModelWeights(chart, 'model-cache', {
    size: Size.gibibytes(1), models: [ModelSource.huggingFace('Qwen/Qwen3-0.6B')], download: { image, token: EnvValue.fromSecret('hf', 'HF_TOKEN', { optional: true }) },
  });
  const graph = new DynamoGraph(new Chart(app, 'c', { namespace: 'inference' }), 'qwen', { image, weights });
  graph.addWorker('Worker', { engine: Engine.vllm({ model: 'Qwen/Qwen3-0.6B' }) });
  const found = services(ComposeFile.of(graph));
  const [download] = Object.keys(found).filter(name => name.startsWith('model-cache-') && !/-\d$/.test(name));
  expect(found.worker.depends_on[download]).toEqual({ condition: 'service_completed_successfully' });
  expect(found.worker.volumes[0]).toMatch(/^model-cache:\//);
  expect(JSON.stringify(found)).toContain('${HF_TOKEN:-}');
  expect(services(ComposeFile.of(graph, { binds: { 'model-cache': './models' } })).worker.volumes[0]).toMatch(/^\.\/models:\//);
});

test('a Dynamo namespace is the one of the graph', () => {
  const dynamoNamespace = DynamoNamespace.of('llama-8b/a');
  const graph = new DynamoGraph(new Chart(new App(), 'c'), 'llama', { image, dynamoNamespace });
  graph.addFrontend('Frontend');
  expect(services(ComposeFile.of(graph)).frontend.environment).toMatchObject({
    DYNAMO_NAMESPACE: 'llama-8b/a', DYN_NAMESPACE: dynamoNamespace.encoded, DYN_NAMESPACE_PREFIX: dynamoNamespace.discoveryPrefix,
  });
});

test('etcd and NATS are there where the graph asks for them', () => {
  const graph = new DynamoGraph(new Chart(new App(), 'c'), 'g', {
    image, metadata: { annotations: { 'nvidia.com/dynamo-discovery-backend': 'etcd' } }, env: { DYN_EVENT_PLANE: 'nats', NATS_SERVER: 'nats://platform.svc:4222' },
  });
  graph.addFrontend('Frontend', { flags: {} });
  const found = services(ComposeFile.of(graph));
  expect(Object.keys(found)).toEqual(['etcd', 'nats', 'frontend']);
  expect(found.frontend.environment).toMatchObject({
    DYN_DISCOVERY_BACKEND: 'etcd', ETCD_ENDPOINTS: 'http://etcd:2379', DYN_REQUEST_PLANE: 'tcp', DYN_EVENT_PLANE: 'nats', NATS_SERVER: 'nats://nats:4222',
  });
  expect(found.frontend.depends_on).toEqual({ etcd: { condition: 'service_started' }, nats: { condition: 'service_started' } });
  expect(parse(ComposeFile.of(graph).toYaml()).volumes).toBeUndefined();
});

test('what only Kubernetes knows: Secrets are asked for, ConfigMaps are copied, the rest is told', () => {
  const graph = graphIn();
  new ApiObject(Chart.of(graph), 'config', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { mode: 'fast $1', file: 'a: ${b}' } });
  graph.addFrontend('Frontend', {
    command: ['sh', '-c'], args: ['echo $HOME $(NAME) $(OTHER)'], envFromSecret: 'hf-token-secret',
    env: {
      NAME: EnvValue.fromField('metadata.name'), IP: EnvValue.fromField('status.podIP'), KEY: EnvValue.fromSecret('s', 'k'), MODE: EnvValue.fromConfigMap('settings', 'mode'),
      ABSENT: EnvValue.fromConfigMap('other', 'x', { optional: true }), PRICE: '5$',
    },
    mainContainer: { volumeMounts: [{ name: 'settings', mountPath: '/etc/settings' }, { name: 'scratch', mountPath: '/scratch' }, { name: 'odd', mountPath: '/odd' }] },
    podSpec: { volumes: [{ name: 'settings', configMap: { name: 'settings' } }, { name: 'scratch', emptyDir: {} }, { name: 'odd', csi: { driver: 'x' } }] },
    sidecars: [{ name: 'proxy', image: 'proxy:1' }],
  });
  const file = ComposeFile.of(graph);
  const { frontend } = services(file);
  expect(frontend.command).toEqual(['echo $$HOME frontend $$(OTHER)']);
  expect(frontend.environment).toMatchObject({ NAME: 'frontend', KEY: '${KEY:?key k of Secret s}', MODE: 'fast $$1', ABSENT: '${ABSENT:-}', PRICE: '5$$' });
  expect(frontend).toMatchObject({
    env_file: [{ path: './hf-token-secret.env', required: false }], tmpfs: ['/scratch'],
    configs: [{ source: 'settings-file', target: '/etc/settings/file' }, { source: 'settings-mode', target: '/etc/settings/mode' }],
  });
  expect(parse(file.toYaml()).configs['settings-file']).toEqual({ content: 'a: $${b}' });
  expect(file.remarks.map(({ message }) => message)).toEqual([
    'reads every key of the Secret "hf-token-secret": write them to hf-token-secret.env beside the file, NAME=value a line',
    'IP is left out: status.podIP is known to Kubernetes only',
    'nothing is mounted at /odd: the volume "odd" is of a kind that this machine does not have',
    'its container "proxy" is left out: a service has one container',
  ]);
});

test('what needs a cluster is left out, with the reason', () => {
  const graph = graphIn();
  graph.addFrontend('Frontend');
  graph.addWorker('Worker', { engine: Engine.vllm({ model: 'm/m', parallelism: { tensor: 16 } }), multinode: { nodeCount: 2 } });
  graph.addEndpointPicker('Epp', { eppConfig: { configMapRef: { name: 'epp', key: 'config' } } });
  expect(ComposeFile.of(graph).remarks).toEqual([
    { component: 'Worker', message: 'is left out: it spans 2 nodes, and this is one machine' },
    { component: 'Epp', message: 'is left out: it serves an inference gateway of Kubernetes; send requests to a frontend instead' },
  ]);
});

test('manifests give the same file as the graph', () => {
  const graph = mocked();
  expect(ComposeFile.fromManifests({ 'a.yaml': (graph.node.root as App).synthYaml() as string }).toYaml()).toBe(ComposeFile.of(graph).toYaml());
});

test.each<[string, () => unknown, string]>([
  ['a graph in v1alpha1', () => {
    const graph = new DynamoGraph(new Chart(new App(), 'c'), 'g', { image, apiVersion: DynamoApiVersion.NVIDIA_V1ALPHA1 });
    graph.addFrontend('Frontend');
    return ComposeFile.of(graph);
  }, 'compose: the graph g is rendered in nvidia.com/v1alpha1; render it in nvidia.com/v1beta1'],
  ['a graph of which nothing runs', () => {
    const graph = graphIn();
    graph.addWorker('Worker', { multinode: { nodeCount: 2 } });
    return ComposeFile.of(graph);
  }, 'compose: nothing of the graph qwen runs on one machine: Worker is left out: it spans 2 nodes'],
  ['no graph', () => ComposeFile.fromManifests({ 'a.yaml': '' }), 'compose: there is no graph'],
  ['more than one graph', () => {
    const graph = graphIn();
    graph.addFrontend('Frontend');
    new DynamoGraph(Chart.of(graph), 'llama', { image }).addFrontend('Frontend');
    return ComposeFile.fromManifests({ 'a.yaml': (graph.node.root as App).synthYaml() as string });
  }, 'compose: there are several graphs: qwen, llama; name one with graphName'],
  ['an unknown graph', () => ComposeFile.fromManifests({ 'a.yaml': '' }, { graphName: 'x' }), 'compose: there is no graph named x'],
])('%s is an error', (_, create, message) => {
  expect(create).toThrow(message);
});

testWith(compose)('docker-compose reads what is written', () => {
  const graph = mocked();
  const gpus = graphIn();
  gpus.addWorker('Worker', { replicas: 2, engine: Engine.vllm({ model: 'm/m' }), env: { PRICE: '5$', KEY: EnvValue.fromSecret('s', 'k', { optional: true }) } });
  for (const file of [ComposeFile.of(graph), ComposeFile.of(gpus)]) {
    withFolder(folder => {
      mkdirSync(join(folder, 'graph'));
      // Clients of the first generation know no name at the top of the file.
      writeFileSync(join(folder, 'graph', 'compose.yaml'), file.toYaml().replace(/^name: .*\n/, ''));
      const read = parse(outputOf(compose, ['-f', join(folder, 'graph', 'compose.yaml'), 'config'])) as { services: object };
      expect(Object.keys(read.services).sort()).toEqual(Object.keys(services(file)).sort());
    });
  }
});
