/**
 * A frontend for each version of a model, and one for the model: those in `llama-8b/version-a` and `llama-8b/version-b` serve
 * their own version; the one in `llama-8b` serves both.
 */
import { Chart } from 'cdk8s';
import { App, DynamoGraph, DynamoImage, DynamoNamespace, Engine } from 'cdk8s-dynamo';

const VERSIONS = { 'version-a': 'bfloat16', 'version-b': 'fp8' };
const model = 'meta-llama/Llama-3.1-8B-Instruct';
const image = DynamoImage.vllm('1.3.0');
const llama = DynamoNamespace.of('llama-8b');

const app = new App();
const chart = new Chart(app, 'version-frontends', { namespace: 'inference' });
new DynamoGraph(chart, 'llama-8b', { image, dynamoNamespace: llama }).addFrontend('Frontend');
for (const [version, kvCacheDtype] of Object.entries(VERSIONS)) {
  const graph = new DynamoGraph(chart, `llama-8b-${version}`, { image, dynamoNamespace: llama.child(version) });
  graph.addFrontend('Frontend');
  graph.addWorker('Worker', {
    engine: Engine.vllm({ model, servedModelName: `llama-8b-${version}`, kvCacheDtype }), envFromSecret: 'hf-token-secret',
  });
}

app.synth();
