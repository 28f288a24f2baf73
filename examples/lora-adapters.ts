/**
 * One base model, many adapters: disaggregated workers that load LoRA adapters while they run, each from a pinned state, and the base
 * model under a name to be watched by. A new adapter is a line; no worker is restarted for it.
 */
import { Chart } from 'cdk8s';
import { AdapterSource, App, DynamoGraph, DynamoImage, DynamoModel, Engine, KvTransfer } from 'cdk8s-dynamo';

const ADAPTERS = {
  'support-v2': AdapterSource.s3('s3://models/loras/support/v2'),
  'legal': AdapterSource.huggingFace('example/llama-legal-lora', { revision: '5f0b02c75b57c5855da9ae460ce51323ea669d8a' }),
};

const app = new App();
const chart = new Chart(app, 'lora-adapters', { namespace: 'inference' });
const graph = new DynamoGraph(chart, 'llama3-8b', { image: DynamoImage.vllm('1.3.0') });
const engine = Engine.vllm({ model: 'meta-llama/Llama-3.1-8B-Instruct', kvTransfer: KvTransfer.nixl(), enableLora: true, maxLoras: 4, maxLoraRank: 64 });

graph.addFrontend('Frontend');
graph.addPrefill('Prefill', { engine });
graph.addDecode('Decode', { replicas: 2, engine });

for (const [name, source] of Object.entries(ADAPTERS)) new DynamoModel(chart, `model-${name}`, { graph, source, modelName: name, metadata: { name } });
new DynamoModel(chart, 'model-base', { graph, metadata: { name: 'llama3-8b' } });

app.synth();
