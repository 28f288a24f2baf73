import { Chart, Duration, Size } from 'cdk8s';
import {
  AdapterSource, App, CheckpointStartupPolicy, type Component, type ComponentProps, DeployFile, DynamoApiVersion, DynamoCheckpoint, type DynamoCheckpointProps, DynamoGraph,
  type DynamoGraphProps, DynamoImage, DynamoModel, Engine, EnvValue, GraphVolume, ModelSource, ModelWeights, type ModelWeightsProps, SyncWaves, Validation,
} from 'cdk8s-dynamo';
import { parseAllDocuments } from 'yaml';

const MODEL = 'Qwen/Qwen3-8B';
const engine = Engine.vllm({ model: MODEL, dtype: 'bfloat16', maxModelLen: 8192, parallelism: { tensor: 2 } });

function graphIn(scope: App | Chart = new App(), id = 'qwen', props: DynamoGraphProps = {}): DynamoGraph {
  const chart = scope instanceof Chart ? scope : new Chart(scope, 'chart', { namespace: 'llm' });
  return new DynamoGraph(chart, id, { image: DynamoImage.vllm('1.3.0'), ...props });
}

const worker = (props: ComponentProps = { engine }, graph = graphIn()) => graph.addWorker('Worker', props);

function capture(component: Component = worker(), props: Omit<DynamoCheckpointProps, 'component'> = {}): DynamoCheckpoint {
  return new DynamoCheckpoint(Chart.of(component.graph), 'warm', { component, ...props });
}

interface Spec {
  readonly identity: { readonly [part: string]: unknown; readonly extraParameters: { readonly podTemplate: string } };
  readonly job: {
    readonly activeDeadlineSeconds?: number;
    readonly sharedMemory?: object;
    readonly podTemplateSpec: {
      readonly metadata?: object;
      readonly spec: {
        readonly [field: string]: unknown;
        readonly containers: readonly { readonly [field: string]: unknown; readonly env: readonly { readonly name: string; readonly value?: string }[] }[];
      };
    };
  };
}

const specOf = ({ apiObject }: DynamoCheckpoint) => (apiObject.toJson() as { spec: Spec }).spec;
const podOf = (checkpoint: DynamoCheckpoint) => specOf(checkpoint).job.podTemplateSpec.spec;
const envOf = (checkpoint: DynamoCheckpoint) => Object.fromEntries(podOf(checkpoint).containers[0].env.map(({ name, value }) => [name, value]));

function restoredFrom({ graph, componentName }: Component): object | undefined {
  const { spec } = graph.apiObject.toJson() as { spec: { components: { name: string; experimental?: { checkpoint?: object } }[] } };
  return spec.components.find(({ name }) => name === componentName)?.experimental?.checkpoint;
}

test('what is captured follows from the worker, which starts from it', () => {
  const component = worker({ engine, sharedMemorySize: '16Gi' });
  const checkpoint = capture(component, { deadline: Duration.hours(2), startupPolicy: CheckpointStartupPolicy.WAIT_FOR_CHECKPOINT });
  Validation.configure(component, { platform: { checkpoint: true } });
  expect([...checkpoint.apiObject.node.validate(), ...component.graph.apiObject.node.validate()]).toEqual([]);
  const { identity, job } = specOf(checkpoint);
  expect(identity).toEqual({
    model: MODEL, backendFramework: 'vllm', dynamoVersion: '1.3.0', tensorParallelSize: 2, pipelineParallelSize: 1, dtype: 'bfloat16', maxModelLen: 8192,
    extraParameters: { podTemplate: expect.stringMatching(/^[0-9a-f]{8}$/) },
  });
  expect(job).toMatchObject({ activeDeadlineSeconds: 7200, sharedMemory: { size: '16Gi' } });
  expect(podOf(checkpoint)).toMatchObject({
    containers: [{
      name: 'main', image: 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0', command: ['python3', '-m', 'dynamo.vllm'], resources: { limits: { 'nvidia.com/gpu': '2' } },
    }],
    restartPolicy: 'Never', securityContext: { fsGroup: 1000 },
  });
  expect(checkpoint.name).toMatch(/^warm-[0-9a-f]{8}$/);
  expect(checkpoint.apiObject.toJson()).toMatchObject({
    apiVersion: 'nvidia.com/v1alpha1', kind: 'DynamoCheckpoint',
    metadata: { name: checkpoint.name, namespace: 'llm' },
  });
  expect(restoredFrom(component)).toEqual({ enabled: true, checkpointRef: checkpoint.name, startupPolicy: 'WaitForCheckpoint' });
});

test('the pod has all that the worker has: environment, volumes of claims, places; but neither probes nor sidecars', () => {
  const props: ComponentProps = {
    engine, env: { B: 'own', TOKEN: EnvValue.fromSecret('hf', 'token') }, envFromSecret: 'more', podLabels: { team: 'a' }, nodeSelector: { gpu: 'h100' },
    volumeMounts: [{ volume: GraphVolume.fromClaimName('cache'), path: '/cache' }, { volume: GraphVolume.of({ name: 'tmp', emptyDir: {} }), path: '/scratch' }],
    livenessProbe: { httpGet: { path: '/live', port: 9090 as never } }, sidecars: [{ name: 'side', image: 'side:1' }], podSecurityContext: { runAsUser: 7 },
    imagePullSecrets: ['pull'], overrides: { podTemplate: { spec: { runtimeClassName: 'nvidia' } } },
  };
  const checkpoint = capture(worker(props, graphIn(undefined, 'qwen', { env: { A: 'graph', B: 'graph' } })), { env: { NATS_SERVER: 'nats://nats:4222', DYN_SYSTEM_PORT: '9999' } });
  expect(envOf(checkpoint)).toEqual({
    DYN_DISCOVERY_BACKEND: 'kubernetes', DYN_FORWARDPASS_METRIC_PORT: '20380', DYN_HEALTH_CHECK_ENABLED: 'false', DYN_SYSTEM_ENABLED: 'true', DYN_SYSTEM_PORT: '9999',
    DYN_SYSTEM_USE_ENDPOINT_HEALTH_STATUS: '["generate"]',
    NIXL_TELEMETRY_ENABLE: 'n', NIXL_TELEMETRY_EXPORTER: 'prometheus', NIXL_TELEMETRY_PROMETHEUS_PORT: '19090', A: 'graph', B: 'own', TOKEN: undefined, NATS_SERVER: 'nats://nats:4222',
  });
  expect(specOf(checkpoint).job.podTemplateSpec.metadata).toEqual({ labels: { team: 'a' } });
  const { containers: [main, ...others], ...pod } = podOf(checkpoint);
  expect(others).toEqual([]);
  expect(Object.keys(main).filter(field => field.endsWith('Probe'))).toEqual([]);
  expect(main.envFrom).toEqual([{ secretRef: { name: 'more' } }]);
  expect(pod).toEqual({
    volumes: [{ name: 'tmp', emptyDir: {} }, { name: 'cache', persistentVolumeClaim: { claimName: 'cache' } }],
    nodeSelector: { gpu: 'h100' }, securityContext: { runAsUser: 7 }, imagePullSecrets: [{ name: 'pull' }], runtimeClassName: 'nvidia', restartPolicy: 'Never',
  });
});

test('a change of what is captured is a new checkpoint, and a change of anything else is none', () => {
  const names = (props: ComponentProps) => capture(worker(props)).name;
  const name = names({ engine });
  expect(names({ engine, replicas: 4, startupProbe: { periodSeconds: 3 }, modelRef: { name: 'x' } })).toBe(name);
  expect(names({ engine, env: { A: 'b' } })).not.toBe(name);
  expect(names({ engine: Engine.vllm({ model: MODEL }) })).not.toBe(name);
  const identities = [{ engine }, { engine, env: { A: 'b' } }].map(props => specOf(capture(worker(props))).identity);
  expect(identities[0]).not.toEqual(identities[1]);
  expect(capture(worker(), { metadata: { name: 'mine', labels: { a: 'b' } } }).apiObject.toJson()).toMatchObject({ metadata: { name: 'mine', labels: { a: 'b' } } });
});

test('an engine is recognised in a command by hand, in either API', () => {
  const component = worker({ command: ['python3', '-m', 'dynamo.sglang'], args: ['--model-path', MODEL, '--tp-size', '4', '--context-length', '4096'] },
    graphIn(undefined, 'qwen', { apiVersion: DynamoApiVersion.NVIDIA_V1ALPHA1 }));
  const checkpoint = capture(component, {});
  expect(specOf(checkpoint).identity).toMatchObject({ model: MODEL, backendFramework: 'sglang', tensorParallelSize: 4, maxModelLen: 4096 });
  expect(component.graph.apiObject.toJson()).toMatchObject({ spec: { services: { Worker: { checkpoint: { enabled: true, checkpointRef: checkpoint.name } } } } });
});

test('it comes after the weights that it reads', () => {
  const chart = new Chart(new App(), 'chart', { namespace: 'llm' });
  const weights = ModelWeights.fromClaimName(chart, 'weights', 'model-cache');
  const checkpoint = capture(worker({ engine }, graphIn(chart, 'qwen', { weights })));
  expect(checkpoint.node.dependencies).toEqual([weights]);
  expect(podOf(checkpoint).volumes).toEqual([{ name: 'model-cache', persistentVolumeClaim: { claimName: 'model-cache' } }]);
});

test.each<[string, Partial<ModelWeightsProps>, object]>([
  ['a claim that is filled by hand', {}, { PersistentVolumeClaim: '-10', DynamoCheckpoint: '-10', DynamoGraphDeployment: '0' }],
  ['a download', { models: [ModelSource.huggingFace(MODEL)], download: { image: DynamoImage.vllm('1.3.0') } },
    { PersistentVolumeClaim: '-10', Job: '-10', DynamoCheckpoint: '-9', DynamoGraphDeployment: '0' }],
])('Argo CD applies it between the weights and the graphs, and its claim before it: %s', (_, props, expected) => {
  const app = new App();
  const chart = new Chart(app, 'chart', { namespace: 'llm' });
  capture(worker({ engine }, graphIn(chart, 'qwen', { weights: new ModelWeights(chart, 'model-cache', { size: Size.gibibytes(1), ...props }) })));
  SyncWaves.use(app);
  const waves = parseAllDocuments(app.synthYaml() as string).map(document => document.toJS() as { kind: string; metadata: { annotations: { [key: string]: string } } });
  expect(Object.fromEntries(waves.map(({ kind, metadata }) => [kind, metadata.annotations['argocd.argoproj.io/sync-wave']]))).toEqual(expected);
});

test('workers of another graph start from it as well, if they run the same', () => {
  const chart = new Chart(new App(), 'chart', { namespace: 'llm' });
  const checkpoint = capture(worker({ engine }, graphIn(chart)));
  const other = worker({ engine, replicas: 8, env: { LOG: 'debug' } }, graphIn(chart, 'burst'));
  checkpoint.restore(other, CheckpointStartupPolicy.WAIT_FOR_CHECKPOINT);
  expect(restoredFrom(other)).toEqual({ enabled: true, checkpointRef: checkpoint.name, startupPolicy: 'WaitForCheckpoint' });
  const third = worker({ engine: Engine.vllm({ model: 'Qwen/Qwen3-0.6B', dtype: 'bfloat16', maxModelLen: 8192, parallelism: { tensor: 2 } }) }, graphIn(chart, 'third'));
  expect(() => checkpoint.restore(third)).toThrow(`third/Worker: runs something else than qwen/Worker, whose engine the DynamoCheckpoint "${checkpoint.name}" holds `
    + '(model: Qwen/Qwen3-8B and Qwen/Qwen3-0.6B); give it a checkpoint of its own');
  const quantized = worker({ engine, args: ['--model', MODEL, '--quantization', 'fp8'] }, graphIn(chart, 'quantized'));
  expect(() => checkpoint.restore(quantized)).toThrow(/^quantized\/Worker: runs something else than qwen\/Worker, .*\(command: python3 -m dynamo\.vllm --model .* and .* --quantization fp8\); /);
  const elsewhere = worker({ engine }, graphIn(new Chart(new App(), 'chart', { namespace: 'elsewhere' }), 'fourth'));
  expect(() => checkpoint.restore(elsewhere)).toThrow(`fourth/Worker: is in the Kubernetes namespace elsewhere, and the DynamoCheckpoint "${checkpoint.name}" in llm`);
});

test('what changes the worker afterwards is told, since the name would be that of something else', () => {
  const component = worker();
  const checkpoint = capture(component);
  new DynamoModel(Chart.of(component.graph), 'adapter', { graph: component.graph, source: AdapterSource.file('/a') });
  expect(() => specOf(checkpoint)).toThrow(`qwen/Worker: what it runs has changed since the DynamoCheckpoint "${checkpoint.name}" was defined; define the checkpoint last`);
});

test.each<[string, ComponentProps, string]>([
  ['several nodes', { engine, multinode: { nodeCount: 2 } }, 'qwen/Worker: spans 2 nodes, and a snapshot holds one pod; leave the checkpoint out'],
  ['the GPU memory service', { engine, gpuMemoryService: {} }, 'qwen/Worker: keeps its weights in the GPU memory service'],
  ['failover', { engine, failover: {} }, 'qwen/Worker: has engines that stand by'],
  ['a Job of the graph', { engine, checkpoint: { enabled: true, job: {} } }, 'qwen/Worker: checkpoint.job is for a checkpoint that the graph makes itself'],
  ['another checkpoint', { engine, checkpoint: { enabled: true, checkpointRef: 'old' } }, 'qwen/Worker: starts from the checkpoint "old" already; it cannot start from "warm-'],
  ['no command', {}, 'qwen/Worker: has no command to capture; give it an engine'],
  ['a command that tells nothing', { command: ['serve'] }, 'qwen/Worker: its command does not tell which model and engine are captured; give it an engine'],
  ['a mocker', { engine: Engine.mocker({ model: MODEL }) }, 'qwen/Worker: the mocker holds nothing that a snapshot would start faster'],
])('a component with %s is refused', (_, props, message) => {
  expect(() => capture(worker(props))).toThrow(message);
});

const DEPLOY = `name: qwen
namespace: llm
image: { engine: vllm, tag: 1.3.0 }
model: ${MODEL}
platform: { checkpoint: true, grove: existing }
components:
  - { name: Frontend, type: frontend }
  - { name: Worker, type: worker, dynamoCheckpoint: { name: warm, deadline: 90m, environment: { A: b }, labels: { c: d } } }
`;

test('the word of deploy.yaml takes what the construct takes', () => {
  const { files, report } = DeployFile.synthText([{ file: 'deploy.yaml', text: DEPLOY }]);
  expect(report.findings).toEqual([]);
  expect(files['qwen.k8s.yaml']).toContain('  labels:\n    c: d\n  name: warm\n  namespace: llm\n');
  expect(files['qwen.k8s.yaml']).toContain('activeDeadlineSeconds: 5400');
  expect(files['qwen.k8s.yaml']).toContain('checkpointRef: warm');
  expect(DeployFile.synthText([{ file: 'deploy.yaml', text: DEPLOY.replace(/dynamoCheckpoint: .*/, 'dynamoCheckpoint: false }') }]).files['qwen.k8s.yaml']).not.toContain('heckpoint');
});

test.each([
  ['type: worker,', 'type: worker, gpuMemoryService: {},', 'qwen/Worker: keeps its weights in the GPU memory service'],
  ['deadline: 90m', 'deadline: soon', '"soon"'],
])('%s as %s is told where it stands', (from, to, message) => {
  const { files, report } = DeployFile.synthText([{ file: 'deploy.yaml', text: DEPLOY.replace(from, to) }]);
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  expect(files).toEqual({});
  expect(errors).toMatchObject([{ rule: 'deploy/construct', message: expect.stringContaining(message), line: 8 }]);
});
