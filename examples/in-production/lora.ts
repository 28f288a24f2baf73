/**
 * Qwen 3 8B with two LoRA adapters from a bucket, which workers load while they run. The gateway sends requests for the model and for each adapter
 * here; Argo CD waits until the adapters are loaded.
 */
import { Chart, Size } from 'cdk8s';
import {
  AdapterSource, App, ArgoApplication, ArgoHealthChecks, BackendFramework, ComponentScaling, DynamoGraph, DynamoImage, DynamoModel, DynamoPlatform, Engine,
  ExternalSecret, GatewayReference, GraphHttpRoute, GraphMonitoring, ModelSource, ModelWeights, OutputLayout, PlatformPart, RouteBackend, ScalingMetric,
  SecretStore,
} from 'cdk8s-dynamo';

const model = 'Qwen/Qwen3-8B';
const image = DynamoImage.vllm('1.3.0');

const app = new App({ layout: OutputLayout.byGraph({ kustomizations: true }) });
const chart = new Chart(app, 'assistants', { namespace: 'inference' });
const s3 = new ExternalSecret(chart, 's3-loras', {
  store: SecretStore.fromClusterName('vault'),
  data: { AWS_ACCESS_KEY_ID: { key: 's3/loras', property: 'id' }, AWS_SECRET_ACCESS_KEY: { key: 's3/loras', property: 'key' } },
});
DynamoPlatform.fromExisting(chart, 'platform', {
  grove: PlatformPart.EXISTING, podMonitors: false, prometheusEndpoint: 'http://prometheus-operated.monitoring.svc.cluster.local:9090',
});
const weights = new ModelWeights(chart, 'model-cache', {
  size: Size.gibibytes(50), storageClassName: 'shared-rwx',
  models: [ModelSource.huggingFace(model, { revision: 'b968826d9c46dd6066d109eabc6255188de91218' })], download: { image },
});
const graph = new DynamoGraph(chart, 'assistants', { backendFramework: BackendFramework.VLLM, image, weights });
graph.addFrontend('Frontend', { replicas: 2 });
const worker = graph.addWorker('Worker', {
  engine: Engine.vllm({ model, enableLora: true, maxLoras: 4, maxLoraRank: 64 }), modelRef: { name: model },
  env: { DYN_LORA_ENABLED: 'true', AWS_REGION: 'eu-central-1' }, envFromSecret: s3.secret.name,
});

new GraphHttpRoute(chart, 'route', {
  gateway: GatewayReference.of('inference-gateway', { namespace: 'gateways' }), metadata: { name: 'assistants' },
  rules: [model, 'support', 'legal'].map(served => ({ model: served, backends: [RouteBackend.graph(graph)] })),
});
new DynamoModel(chart, 'support', { graph, modelName: 'support', source: AdapterSource.s3('s3://models/loras/support/v3') });
new DynamoModel(chart, 'legal', { graph, modelName: 'legal', source: AdapterSource.s3('s3://models/loras/legal/v1') });
new GraphMonitoring(chart, 'monitoring', { graph, dashboard: false });
const argocd = new Chart(app, 'argocd');
new ArgoHealthChecks(argocd, 'health');
new ArgoApplication(argocd, 'assistants', { of: chart, source: { repoUrl: 'https://git.example.com/llm/deploy.git', path: 'dist' } });
new ComponentScaling(chart, 'scaling', { component: worker, minReplicas: 2, maxReplicas: 6, metrics: [ScalingMetric.waitingRequests(8)] });

app.synth();
