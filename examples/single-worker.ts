/**
 * The smallest deployment: a frontend, and one vLLM engine that does prefill and decode on one GPU.
 * Re-creates recipes/qwen3.6-35b-a3b/vllm/agg/deploy.yaml.
 */
import { Chart } from 'cdk8s';
import { App, BackendFramework, DynamoApiVersion, DynamoGraph, DynamoImage, Engine, GraphVolume } from 'cdk8s-dynamo';

const MODEL = 'Qwen/Qwen3.6-35B-A3B';
const HF_HOME = '/opt/models';
const volumeMounts = [{ volume: GraphVolume.fromClaimName('model-cache'), path: HF_HOME }];

const app = new App();
const chart = new Chart(app, 'single-worker');
const graph = new DynamoGraph(chart, 'qwen3-6-35b-a3b-agg', {
  apiVersion: DynamoApiVersion.NVIDIA_V1ALPHA1,
  backendFramework: BackendFramework.VLLM,
  image: DynamoImage.vllm('1.3.0'),
  workingDir: '/workspace/examples/backends/vllm',
});
graph.addFrontend('Frontend', { replicas: 1, env: { HF_HOME }, volumeMounts });
graph.addWorker('VllmWorker', {
  replicas: 1,
  engine: Engine.vllm({
    model: MODEL, servedModelName: MODEL, parallelism: { tensor: 1, data: 1 },
    // As the recipe spells it; gpuMemoryUtilization says the same.
    extraArgs: ['--gpu-memory-utilization', '0.90'],
    maxModelLen: 32768, enforceEager: true, blockSize: 128,
  }),
  mainContainer: { env: [{ name: 'SERVED_MODEL_NAME', value: MODEL }, { name: 'MODEL_PATH', value: MODEL }, { name: 'HF_HOME', value: HF_HOME }] },
  envFromSecret: 'hf-token-secret',
  sharedMemorySize: '20Gi',
  volumeMounts,
});

app.synth();
