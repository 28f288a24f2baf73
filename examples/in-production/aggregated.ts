/**
 * Qwen 3 8B, a worker a GPU: weights at a pinned revision, an Ingress with TLS, frontends that follow their CPU, and enough workers
 * while nodes are drained. Prometheus here knows ServiceMonitors only.
 */
import { Chart, Size } from 'cdk8s';
import {
  App, BackendFramework, ComponentDisruptionBudget, ComponentScaling, DynamoGraph, DynamoImage, Engine, GraphIngress, GraphMonitoring, MetricsSource,
  ModelSource, ModelWeights, ScalingMetric,
} from 'cdk8s-dynamo';

const model = 'Qwen/Qwen3-8B';
const image = DynamoImage.vllm('1.3.0');

const app = new App();
const chart = new Chart(app, 'qwen3-8b', { namespace: 'inference' });
const weights = new ModelWeights(chart, 'model-cache', {
  size: Size.gibibytes(50), storageClassName: 'shared-rwx',
  models: [ModelSource.huggingFace(model, { revision: 'b968826d9c46dd6066d109eabc6255188de91218' })], download: { image },
});
const graph = new DynamoGraph(chart, 'qwen3-8b', { backendFramework: BackendFramework.VLLM, image, weights });
const frontend = graph.addFrontend('Frontend', { resources: { requests: { cpu: 2, memory: '4Gi' } } });
const worker = graph.addWorker('Worker', { replicas: 3, engine: Engine.vllm({ model, maxModelLen: 32768 }) });

new GraphIngress(chart, 'ingress', {
  rules: [{ graph, host: 'qwen.example.com' }], className: 'nginx', tlsSecretName: 'qwen-tls',
  metadata: { name: 'qwen3-8b', annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' } },
});
new GraphMonitoring(chart, 'monitoring', {
  graph, source: MetricsSource.SERVICE_MONITOR, labels: { release: 'prometheus' }, dashboard: false,
  alerts: { runbookBaseUrl: 'https://runbooks.example.com/dynamo', missingWorkersMinutes: 5 },
});
new ComponentScaling(chart, 'scaling', { component: frontend, minReplicas: 2, maxReplicas: 6, metrics: [ScalingMetric.cpuUtilization(70)] });
new ComponentDisruptionBudget(chart, 'budget', { component: worker, minAvailable: 2, metadata: { name: worker.serviceName } });

app.synth();
