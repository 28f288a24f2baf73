/** One engine that does prefill and decode: a frontend, a worker with one GPU, weights on a shared volume, metrics. */
import { Chart, Size } from 'cdk8s';
import { App, BackendFramework, DynamoGraph, EnvValue, GraphPodMonitor, ModelWeights } from 'cdk8s-dynamo';

const app = new App();
const chart = new Chart(app, 'aggregated', { namespace: 'inference' });

const weights = new ModelWeights(chart, 'model-cache', { size: Size.gibibytes(100), storageClassName: 'shared-rwx' });

const graph = new DynamoGraph(chart, 'qwen3', {
  backendFramework: BackendFramework.VLLM,
  image: 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0',
  env: { HF_HOME: '/model-cache', HF_TOKEN: EnvValue.fromSecret('hf-token-secret', 'HF_TOKEN', { optional: true }) },
});

graph.addFrontend('Frontend', {
  command: ['python3', '-m', 'dynamo.frontend'],
  args: ['--router-mode', 'kv'],
  volumeMounts: [{ volume: weights.volume, path: '/model-cache' }],
});

graph.addWorker('Worker', {
  replicas: 2,
  command: ['python3', '-m', 'dynamo.vllm'],
  args: ['--model', 'Qwen/Qwen3-0.6B', '--max-model-len', '16384'],
  resources: { gpus: 1, requests: { cpu: 4, memory: '32Gi' } },
  sharedMemorySize: '16Gi',
  volumeMounts: [{ volume: weights.volume, path: '/model-cache' }],
});

new GraphPodMonitor(chart, 'metrics', { graph });

app.synth();
