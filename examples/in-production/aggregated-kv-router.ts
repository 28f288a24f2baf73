/**
 * Llama 3.3 70B behind a KV-aware router: weights at a pinned revision with a token from the vault, workers scaled by KEDA, a route
 * from the gateway, alerts on what is promised, delivered by Argo CD from the folder of its cluster.
 */
import { Chart, Duration, Size } from 'cdk8s';
import {
  App, ArgoApplication, ArgoHealthChecks, BackendFramework, Cluster, ComponentScaling, DynamoGraph, DynamoImage, DynamoNamespace, DynamoPlatform, Engine,
  ExternalSecret, GatewayReference, GraphHttpRoute, GraphMonitoring, ModelSource, ModelWeights, OutputLayout, PlatformPart, RouteBackend, RouterMode,
  ScalingMetric, SecretStore,
} from 'cdk8s-dynamo';

const model = 'meta-llama/Llama-3.3-70B-Instruct';
const image = DynamoImage.vllm('1.3.0');

const app = new App({ layout: OutputLayout.byGraph({ kustomizations: true }) });
const chart = new Chart(new Cluster(app, 'prod-eu'), 'llama-3-70b', { namespace: 'inference' });
DynamoPlatform.fromExisting(chart, 'platform', {
  grove: PlatformPart.EXISTING, podMonitors: false, prometheusEndpoint: 'http://prometheus-operated.monitoring.svc.cluster.local:9090',
});
const token = ExternalSecret.huggingFaceToken(chart, 'hf-token-secret', {
  store: SecretStore.fromClusterName('vault'), token: { key: 'inference/hugging-face', property: 'token' },
});
const weights = new ModelWeights(chart, 'llama-weights', {
  size: Size.gibibytes(300), storageClassName: 'shared-rwx', retain: true,
  models: [ModelSource.huggingFace(model, { revision: '6f6073b423013f6a7d4d9f39144961bfbfbc386b', exclude: ['original/*'] })],
  download: { image, token: token.value('HF_TOKEN') },
});
const graph = new DynamoGraph(chart, 'llama-3-70b', {
  backendFramework: BackendFramework.VLLM, image, weights, dynamoNamespace: DynamoNamespace.of('llama-3-70b/stable'),
});
graph.addFrontend('Frontend', { replicas: 2, flags: { router: { mode: RouterMode.KV } }, resources: { requests: { cpu: 4, memory: '8Gi' } } });
const worker = graph.addWorker('Worker', { engine: Engine.vllm({ model, parallelism: { tensor: 4 }, blockSize: 64 }) });

new GraphMonitoring(chart, 'monitoring', { graph, sla: { timeToFirstToken: Duration.millis(500), interTokenLatency: Duration.millis(25) } });
new ComponentScaling(chart, 'scaling', {
  component: worker, minReplicas: 2, maxReplicas: 8, metrics: [ScalingMetric.waitingRequests(4)], fallbackReplicas: 4,
  scaleDown: { stabilization: Duration.minutes(10), replicas: 1 },
});
new GraphHttpRoute(chart, 'route', {
  gateway: GatewayReference.of('inference-gateway', { namespace: 'gateways' }), hostnames: ['llama.example.com'],
  rules: [{ backends: [RouteBackend.graph(graph)] }], metadata: { name: graph.name },
});
const argocd = new Chart(app, 'argocd');
new ArgoHealthChecks(argocd, 'health');
new ArgoApplication(argocd, 'prod-eu-llama-3-70b', { of: chart, project: 'llm', source: { repoUrl: 'https://git.example.com/llm/deploy.git', path: 'dist' } });

app.synth();
