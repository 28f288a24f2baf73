/**
 * An endpoint picker for an inference gateway: it names the worker, and the frontend beside that worker takes the request.
 * Re-creates recipes/llama-3-70b/vllm/agg/gaie/deploy.yaml.
 */
import { Chart } from 'cdk8s';
import { App, BackendFramework, DynamoGraph, DynamoImage, Engine, EngineRole, GraphVolume } from 'cdk8s-dynamo';

const MODEL = 'RedHatAI/Llama-3.3-70B-Instruct-FP8-dynamic';
const SECRET = 'hf-token-secret';
const SIDECAR = 'sidecar-frontend';
const runtime = DynamoImage.vllm('1.3.0');
const models = { volume: GraphVolume.of({ name: 'model-cache', persistentVolumeClaim: { claimName: 'model-cache' } }), path: '/opt/models' };
const decoders = { label: 'nvidia.com/dynamo-component-type', validValues: ['decode'], allowsNoLabel: true };
const plugins = [
  { type: 'disagg-profile-handler' },
  { name: 'decode-filter', type: 'label-filter', parameters: decoders },
  { name: 'picker', type: 'max-score-picker' },
  { name: 'dyn-decode', type: 'dyn-decode-scorer' },
];
const schedulingProfiles = [{ name: 'decode', plugins: ['decode-filter', 'dyn-decode', 'picker'].map(pluginRef => ({ pluginRef, weight: 1 })) }];

const app = new App();
const graph = new DynamoGraph(new Chart(app, 'endpoint-picker'), 'llama3-70b-agg', { backendFramework: BackendFramework.VLLM });
// It takes the name of the model and the size of KV cache blocks from the worker's engine.
graph.addEndpointPicker('Epp', {
  replicas: 1, image: DynamoImage.frontend('1.3.0'), env: { DYN_DECODE_FALLBACK: 'true' }, envFromSecret: SECRET,
  eppConfig: { config: { plugins, schedulingProfiles } },
});
// The picker's filter asks for the label decode, although the worker prefills as well.
graph.addDecode('VllmDecodeWorker', {
  engineRole: EngineRole.AGGREGATED,
  replicas: 1, image: runtime, workingDir: '/workspace/examples/backends/vllm', sharedMemorySize: '20Gi', volumeMounts: [models],
  engine: Engine.vllm({
    model: MODEL, servedModelName: MODEL, parallelism: { tensor: 4, data: 1 },
    // As the recipe spells it; gpuMemoryUtilization says the same.
    extraArgs: ['--gpu-memory-utilization', '0.90'],
    enablePrefixCaching: false, blockSize: 128,
  }),
  env: { SERVED_MODEL_NAME: MODEL, MODEL_PATH: MODEL, HF_HOME: '/opt/models', DYN_STORE_KV: 'mem' }, envFromSecret: SECRET,
  frontendSidecar: SIDECAR,
  sidecars: [{
    name: SIDECAR, image: runtime.reference, args: ['-m', 'dynamo.frontend', '--router-mode', 'direct'], envFrom: [{ secretRef: { name: SECRET } }],
  }],
});

app.synth();
