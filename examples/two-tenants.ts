/**
 * Two tenants in one Kubernetes namespace: each has a Dynamo namespace and a NetworkPolicy of its own, and the gateway is the only way in.
 * They share one platform and one claim of weights. What the network cannot keep apart, the synthesis says in notes.
 */
import { Chart, Size } from 'cdk8s';
import {
  App, DynamoGraph, DynamoImage, DynamoNamespace, DynamoPlatform, Engine, GatewayReference, GraphHttpRoute, GraphIsolation, ModelWeights, NetworkPeer,
  RouteBackend,
} from 'cdk8s-dynamo';

const TENANTS = { acme: 'Qwen/Qwen3-32B', globex: 'meta-llama/Llama-3.3-70B-Instruct' };

const app = new App();
DynamoPlatform.fromExisting(app, 'platform', { prometheusEndpoint: 'http://prometheus-operated.monitoring.svc.cluster.local:9090' });
const chart = new Chart(app, 'two-tenants', { namespace: 'inference' });
const weights = new ModelWeights(chart, 'model-cache', { size: Size.gibibytes(500) });
const volumeMounts = [{ volume: weights.volume, path: '/model-cache', readOnly: true }];

for (const [tenant, model] of Object.entries(TENANTS)) {
  const graph = new DynamoGraph(chart, tenant, {
    image: DynamoImage.vllm('1.3.0'), dynamoNamespace: DynamoNamespace.of(tenant), env: { HF_HOME: '/model-cache', HF_HUB_OFFLINE: '1' },
  });
  graph.addFrontend('Frontend', { volumeMounts });
  graph.addWorker('Worker', { engine: Engine.vllm({ model, parallelism: { tensor: 4 } }), volumeMounts });
  new GraphHttpRoute(chart, `${tenant}-route`, {
    gateway: GatewayReference.of('inference-gateway', { namespace: 'gateways' }), hostnames: [`${tenant}.models.example.com`],
    rules: [{ backends: [RouteBackend.graph(graph)] }],
  });
  new GraphIsolation(chart, `${tenant}-isolation`, { graph, apiServer: [NetworkPeer.cidr('10.96.0.1/32')], offline: true });
}

app.synth();
