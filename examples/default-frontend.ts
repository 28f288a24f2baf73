/**
 * One frontend for all: it stands in the Dynamo namespace `default`, so that it serves the models of every graph beside it.
 * The graphs have no frontends of their own. Moving one to another Dynamo namespace is a change of one property.
 */
import { Chart } from 'cdk8s';
import { App, DynamoGraph, DynamoImage, DynamoNamespace, Engine } from 'cdk8s-dynamo';

const MODELS = { 'llama-8b': 'meta-llama/Llama-3.1-8B-Instruct', 'qwen3-8b': 'Qwen/Qwen3-8B' };
const image = DynamoImage.vllm('1.3.0');

const app = new App();
const chart = new Chart(app, 'default-frontend', { namespace: 'inference' });
new DynamoGraph(chart, 'front', { image, dynamoNamespace: DynamoNamespace.DEFAULT }).addFrontend('Frontend', { replicas: 2 });
for (const [name, model] of Object.entries(MODELS)) {
  const graph = new DynamoGraph(chart, name, { image, dynamoNamespace: DynamoNamespace.DEFAULT.child(name) });
  graph.addWorker('Worker', { engine: Engine.vllm({ model }), envFromSecret: 'hf-token-secret' });
}

app.synth();
