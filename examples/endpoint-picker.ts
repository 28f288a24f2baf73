/**
 * An endpoint picker for an inference gateway: it names the worker, and the frontend beside that worker takes the request.
 * Re-creates recipes/llama-3-70b/vllm/agg/gaie/deploy.yaml.
 */
import { Chart, JsonPatch } from 'cdk8s';
import { App, BackendFramework, DynamoGraph, DynamoImage, Engine, GraphVolume } from 'cdk8s-dynamo';

const MODEL = 'RedHatAI/Llama-3.3-70B-Instruct-FP8-dynamic';
const SECRET = 'hf-token-secret';
const SIDECAR = 'sidecar-frontend';
const image = DynamoImage.vllm('1.3.0');
const models = { volume: GraphVolume.of({ name: 'model-cache', persistentVolumeClaim: { claimName: 'model-cache' } }), path: '/opt/models' };

const app = new App();
const chart = new Chart(app, 'endpoint-picker');
const graph = new DynamoGraph(chart, 'llama3-70b-agg', { backendFramework: BackendFramework.VLLM });
graph.addEndpointPicker('Epp', {
  replicas: 1,
  image: DynamoImage.frontend('1.3.0'),
  env: { DYN_DECODE_FALLBACK: 'true' },
  envFromSecret: SECRET,
  eppConfig: {
    config: {
      plugins: [
        { type: 'disagg-profile-handler' },
        { name: 'decode-filter', type: 'label-filter', parameters: { label: 'nvidia.com/dynamo-component-type', validValues: ['decode'], allowsNoLabel: true } },
        { name: 'picker', type: 'max-score-picker' },
        { name: 'dyn-decode', type: 'dyn-decode-scorer' },
      ],
      schedulingProfiles: [{ name: 'decode', plugins: ['decode-filter', 'dyn-decode', 'picker'].map(pluginRef => ({ pluginRef, weight: 1 })) }],
    },
  },
});
graph.addWorker('VllmDecodeWorker', {
  replicas: 1,
  image,
  workingDir: '/workspace/examples/backends/vllm',
  engine: Engine.vllm({
    model: MODEL,
    servedModelName: MODEL,
    parallelism: { tensor: 4, data: 1 },
    enablePrefixCaching: false,
    blockSize: 128,
    extraArgs: ['--gpu-memory-utilization', '0.90'],
  }),
  env: { SERVED_MODEL_NAME: MODEL, MODEL_PATH: MODEL, HF_HOME: '/opt/models', DYN_STORE_KV: 'mem' },
  envFromSecret: SECRET,
  sharedMemorySize: '20Gi',
  volumeMounts: [models],
  frontendSidecar: SIDECAR,
  sidecars: [{
    name: SIDECAR,
    image: image.reference,
    args: ['-m', 'dynamo.frontend', '--router-mode', 'direct'],
    envFrom: [{ secretRef: { name: SECRET } }],
  }],
});
// The picker's filter asks for the label decode, although the worker prefills as well.
graph.apiObject.addJsonPatch(JsonPatch.replace('/spec/components/1/type', 'decode'));

app.synth();
