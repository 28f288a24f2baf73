/** A program whose app is not valid; `app-error.test.ts` runs it. */
import { Chart } from 'cdk8s';
import { App, DynamoGraph } from 'cdk8s-dynamo';

const app = new App();
const graph = new DynamoGraph(new Chart(app, 'serving'), 'qwen', { image: 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0' });
graph.addWorker('Worker', { replicas: -1 });
app.synth();
