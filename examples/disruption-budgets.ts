/**
 * Nodes are drained and upgraded while a graph serves: at most one replica of each component goes at a time, and of a component that
 * spans nodes one replica with all its pods.
 */
import { Chart } from 'cdk8s';
import { App, ComponentDisruptionBudget, DynamoGraph, DynamoImage, Engine, KvTransfer } from 'cdk8s-dynamo';

const app = new App();
const chart = new Chart(app, 'disruption-budgets', { namespace: 'inference' });
const graph = new DynamoGraph(chart, 'llama3-70b', { image: DynamoImage.vllm('1.3.0') });
const engine = Engine.vllm({ model: 'meta-llama/Llama-3.3-70B-Instruct', parallelism: { tensor: 8 }, kvTransfer: KvTransfer.nixl() });

const frontend = graph.addFrontend('Frontend', { replicas: 3 });
const prefill = graph.addPrefill('Prefill', { replicas: 3, engine, gpusPerNode: 4 });
const decode = graph.addDecode('Decode', { replicas: 4, engine });

new ComponentDisruptionBudget(chart, 'Frontend-budget', { component: frontend, minAvailable: 2 });
// Two of three replicas over two nodes each: five of six pods, since a replica that loses one pod is gone.
new ComponentDisruptionBudget(chart, 'Prefill-budget', { component: prefill, minAvailable: 2 });
new ComponentDisruptionBudget(chart, 'Decode-budget', { component: decode, maxUnavailable: '25%' });

app.synth();
