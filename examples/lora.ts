/**
 * A LoRA adapter from Hugging Face: workers that load adapters, and a DynamoModel that names one for them to load.
 * Re-creates examples/backends/vllm/deploy/lora/agg_lora_hf.yaml.
 */
import { Chart } from 'cdk8s';
import { AdapterSource, App, DynamoGraph, DynamoModel, Engine, EngineRole, Validation } from 'cdk8s-dynamo';

const app = new App();
const chart = new Chart(app, 'lora');
const graph = new DynamoGraph(chart, 'vllm-agg-lora-hf', { image: 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:my-tag' });
graph.addFrontend('Frontend', { replicas: 1 });
// The worker is labelled decode, and prefills as well.
graph.addDecode('VllmDecodeWorker', {
  replicas: 1,
  engineRole: EngineRole.AGGREGATED,
  resources: { gpuLimitOnly: true },
  engine: Engine.vllm({ model: 'Qwen/Qwen3-0.6B', enableLora: true, maxLoraRank: 64, enforceEager: true }),
  env: { DYN_SYSTEM_PORT: '9090', HF_HOME: '/home/dynamo/.cache/huggingface' },
  mainContainer: { envFrom: [{ secretRef: { name: 'hf-token-secret', optional: true } }] },
  workingDir: '/workspace/examples/backends/vllm',
});

// It tells the worker by which name it is found, and to take orders to load adapters.
new DynamoModel(chart, 'codelion-recovery-lora-hf', { graph, source: AdapterSource.huggingFace('codelion/Qwen3-0.6B-accuracy-recovery-lora') });

// The manifest leaves the release open, which the operator would refuse.
Validation.configure(graph, { off: ['dgd/image-tag-not-semver'] });

app.synth();
