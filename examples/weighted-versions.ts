/**
 * An A/B test: two engines serve one model from one claim of weights, in sibling Dynamo namespaces, behind one route.
 * To promote the candidate, or to roll back, change the one line of SHARES.
 */
import { Chart, Size } from 'cdk8s';
import {
  App, DynamoGraph, DynamoImage, DynamoNamespace, Engine, GatewayReference, GraphHttpRoute, ModelWeights, RouteBackend,
} from 'cdk8s-dynamo';

const SHARES = { stable: 90, candidate: 10 };
const model = 'Qwen/Qwen3-32B';
const qwen = DynamoNamespace.of('qwen3-32b');

const app = new App();
const chart = new Chart(app, 'weighted-versions', { namespace: 'inference' });
const weights = new ModelWeights(chart, 'model-cache', { size: Size.gibibytes(200) });

function version(name: string, image: DynamoImage, engine: Engine): DynamoGraph {
  const graph = new DynamoGraph(chart, `qwen3-${name}`, { image, dynamoNamespace: qwen.child(name), env: { HF_HOME: '/model-cache', HF_HUB_OFFLINE: '1' } });
  graph.addFrontend('Frontend', { volumeMounts: [{ volume: weights.volume, path: '/model-cache' }] });
  graph.addWorker('Worker', { engine, volumeMounts: [{ volume: weights.volume, path: '/model-cache' }] });
  return graph;
}

const stable = version('stable', DynamoImage.vllm('1.3.0'), Engine.vllm({ model, parallelism: { tensor: 2 } }));
const candidate = version('candidate', DynamoImage.sglang('1.3.0'), Engine.sglang({ model, parallelism: { tensor: 2 } }));
new GraphHttpRoute(chart, 'qwen3', {
  gateway: GatewayReference.of('inference-gateway', { namespace: 'gateways' }),
  rules: [{ backends: [RouteBackend.graph(stable, { weight: SHARES.stable }), RouteBackend.graph(candidate, { weight: SHARES.candidate })] }],
});

app.synth();
