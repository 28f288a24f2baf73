/**
 * Llama 3.1 8B with an EAGLE 3 draft model, both on one volume. It takes a tenth of the requests of the graph that serves today, which stands in
 * another Kubernetes namespace, and scales by the latency that drafting is there for.
 */
import { Chart, Duration, Size } from 'cdk8s';
import {
  App, BackendFramework, ComponentScaling, DynamoGraph, DynamoImage, DynamoPlatform, Engine, ExternalSecret, GatewayReference, GraphHttpRoute,
  GraphMonitoring, ModelSource, ModelWeights, PlatformPart, RouteBackend, ScalingMetric, SecretStore, SpeculativeConfig,
  Validation,
} from 'cdk8s-dynamo';

const model = 'meta-llama/Llama-3.1-8B-Instruct';
const image = DynamoImage.vllm('1.3.0');

const app = new App();
const chart = new Chart(app, 'llama-eagle', { namespace: 'candidates' });
// The graph that serves today is of another repository.
Validation.configure(chart, { off: ['reference/route-backend-missing'] });
const token = ExternalSecret.huggingFaceToken(chart, 'hf-token-secret', {
  store: SecretStore.fromName('team-vault'), token: { key: 'hugging-face', property: 'token' },
});
const s3 = new ExternalSecret(chart, 's3-models', {
  store: SecretStore.fromName('team-vault'), data: { AWS_ACCESS_KEY_ID: { key: 's3', property: 'id' }, AWS_SECRET_ACCESS_KEY: { key: 's3', property: 'key' } },
});
DynamoPlatform.fromExisting(chart, 'platform', {
  grove: PlatformPart.EXISTING, podMonitors: false, prometheusEndpoint: 'http://prometheus-operated.monitoring.svc.cluster.local:9090',
});
const weights = new ModelWeights(chart, 'model-cache', {
  size: Size.gibibytes(60), storageClassName: 'shared-rwx',
  models: [
    ModelSource.huggingFace(model, { revision: '0e9e39f249a16976918f6564b8830bc894c89659', exclude: ['original/*'] }),
    ModelSource.s3('s3://models/eagle3-llama-3.1-8b/v2', { path: 'eagle3', image: 'public.ecr.aws/aws-cli/aws-cli:2.31.0' }),
  ],
  download: { image, token: token.value('HF_TOKEN'), envFromSecret: s3.secret.name },
});
const graph = new DynamoGraph(chart, 'llama-eagle', { backendFramework: BackendFramework.VLLM, image, weights });
graph.addFrontend('Frontend');
const worker = graph.addWorker('Worker', {
  engine: Engine.vllm({ model, speculativeConfig: SpeculativeConfig.eagle3({ model: weights.modelPath('eagle3'), tokens: 3 }) }),
});

new GraphHttpRoute(chart, 'route', {
  gateway: GatewayReference.of('inference-gateway', { namespace: 'gateways' }), hostnames: ['llama-8b.example.com'], metadata: { name: 'llama-eagle' },
  rules: [{ backends: [RouteBackend.graph(graph, { weight: 10 }), RouteBackend.service('llama-8b-frontend', { namespace: 'inference', weight: 90 })] }],
});
new GraphMonitoring(chart, 'monitoring', { graph, dashboard: false, sla: { interTokenLatency: Duration.millis(8) } });
new ComponentScaling(chart, 'scaling', { component: worker, maxReplicas: 4, metrics: [ScalingMetric.interTokenLatency(Duration.millis(8))] });

app.synth();
