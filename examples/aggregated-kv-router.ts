/**
 * A frontend that sends each request to the worker with the longest matching KV cache, as far as it can guess.
 * Re-creates recipes/nemotron-3-super-fp8/vllm/agg/deploy.yaml.
 */
import { Chart } from 'cdk8s';
import { App, BackendFramework, DynamoApiVersion, DynamoGraph, DynamoImage, Engine, GraphVolume, RouterMode } from 'cdk8s-dynamo';

const MODEL = 'nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-FP8';
const volumeMounts = [{ volume: GraphVolume.fromClaimName('model-cache'), path: '/opt/models' }];

const app = new App();
const chart = new Chart(app, 'aggregated-kv-router');
const graph = new DynamoGraph(chart, 'nemotron-super-fp8-vllm-agg', {
  apiVersion: DynamoApiVersion.NVIDIA_V1ALPHA1,
  backendFramework: BackendFramework.VLLM,
  image: DynamoImage.vllm('1.3.0'),
});
graph.addFrontend('Frontend', {
  replicas: 1,
  // The recipe writes the older name of --no-router-kv-events, which is `kvEvents: false` of the router.
  flags: { router: { mode: RouterMode.KV }, extraArgs: ['--no-kv-events'], httpPort: 8000 },
  startupProbe: { httpGet: { path: '/health', port: 8000 }, periodSeconds: 10, timeoutSeconds: 1800, failureThreshold: 60 },
  volumeMounts,
});
graph.addWorker('VllmWorker', {
  replicas: 1,
  engine: Engine.vllm({
    model: MODEL,
    servedModelName: MODEL,
    parallelism: { tensor: 4 },
    trustRemoteCode: true,
    mambaCacheMode: 'align',
    dynToolCallParser: 'nemotron_nano',
    dynReasoningParser: 'nemotron_nano',
  }),
  mainContainer: { env: [{ name: 'HF_HOME', value: '/opt/models' }, { name: 'VLLM_FLASHINFER_ALLREDUCE_BACKEND', value: 'trtllm' }] },
  envFromSecret: 'hf-token-secret',
  sharedMemorySize: '16Gi',
  startupProbe: { httpGet: { path: '/health', port: 9090 }, periodSeconds: 10, timeoutSeconds: 10, failureThreshold: 120 },
  volumeMounts,
});

app.synth();
