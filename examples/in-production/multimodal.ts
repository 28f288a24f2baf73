/**
 * Qwen3 VL 8B, which takes images: weights stream from a ModelExpress server, images of the engine come from a private registry with a Secret from
 * the vault, and the Ingress lets large requests through. KEDA asks the tenant of the team in Mimir.
 */
import { Chart, Duration } from 'cdk8s';
import {
  App, BackendFramework, ComponentScaling, DynamoGraph, Engine, ExternalSecret, GraphIngress, GraphMonitoring, ModelExpress, PrometheusAuthentication,
  PrometheusServer, ScalingMetric, SecretStore,
} from 'cdk8s-dynamo';

const app = new App();
const chart = new Chart(app, 'qwen3-vl', { namespace: 'vision' });
const mimir = new ExternalSecret(chart, 'mimir', { store: SecretStore.fromClusterName('vault'), data: { token: { key: 'mimir', property: 'token' } } });
const registry = ExternalSecret.imagePull(chart, 'registry', {
  store: SecretStore.fromClusterName('vault'), registry: 'registry.example.com', username: 'puller', password: { key: 'registry', property: 'password' },
});
const weights = new ModelExpress(chart, 'model-express', { url: 'http://model-express-server.dynamo-system:8001' });
const graph = new DynamoGraph(chart, 'qwen3-vl', {
  backendFramework: BackendFramework.VLLM, image: 'registry.example.com/ai-dynamo/vllm-runtime:1.3.0', imagePullSecrets: [registry.secret.name], weights,
});
PrometheusServer.use(graph, {
  address: 'https://mimir.example.com/prometheus', headers: { 'X-Scope-OrgID': 'vision' },
  authentication: PrometheusAuthentication.bearerToken({ secretName: mimir.secret.name, key: 'token' }),
});
graph.addFrontend('Frontend', { replicas: 2, resources: { requests: { cpu: 4, memory: '16Gi' } } });
const worker = graph.addWorker('Worker', {
  engine: Engine.vllm({ model: 'Qwen/Qwen3-VL-8B-Instruct', parallelism: { tensor: 2 }, enableMultimodal: true, mmEncoderTpMode: 'data', maxModelLen: 65536 }),
  resources: { requests: { cpu: 8, memory: '64Gi' } }, sharedMemorySize: '32Gi',
});

new GraphIngress(chart, 'ingress', {
  rules: [{ graph, host: 'vision.example.com', path: '/v1' }], className: 'nginx', tlsSecretName: 'vision-tls', timeout: Duration.minutes(10),
  metadata: { name: 'qwen3-vl', annotations: { 'nginx.ingress.kubernetes.io/proxy-body-size': '64m', 'cert-manager.io/cluster-issuer': 'letsencrypt' } },
});
new GraphMonitoring(chart, 'monitoring', { graph, dashboard: false, labels: { prometheus: 'vision' }, sla: { timeToFirstToken: Duration.seconds(2) } });
new ComponentScaling(chart, 'scaling', { component: worker, minReplicas: 2, maxReplicas: 10, metrics: [ScalingMetric.timeToFirstToken(Duration.seconds(2))] });

app.synth();
