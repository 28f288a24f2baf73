/**
 * Qwen 3 8B that starts in seconds: the warm engine is captured once, before the graph, and workers start from its snapshot. So two of them are
 * enough for the quiet hours, and KEDA adds others within a minute.
 */
import { Chart, Duration, Size } from 'cdk8s';
import {
  App, BackendFramework, CheckpointStartupPolicy, ComponentScaling, DynamoCheckpoint, DynamoGraph, DynamoImage, DynamoPlatform, Engine, GatewayReference,
  GraphHttpRoute, GraphMonitoring, ModelSource, ModelWeights, PlatformPart, RouteBackend, ScalingMetric, SyncWaves,
} from 'cdk8s-dynamo';

const model = 'Qwen/Qwen3-8B';
const image = DynamoImage.vllm('1.3.0');

const app = new App();
const chart = new Chart(app, 'qwen-burst', { namespace: 'inference' });
SyncWaves.use(chart);
DynamoPlatform.fromExisting(chart, 'platform', {
  grove: PlatformPart.EXISTING, checkpoint: true, podMonitors: false,
  prometheusEndpoint: 'http://prometheus-operated.monitoring.svc.cluster.local:9090',
});
const weights = new ModelWeights(chart, 'model-cache', {
  size: Size.gibibytes(50), storageClassName: 'shared-rwx',
  models: [ModelSource.huggingFace(model, { revision: 'b968826d9c46dd6066d109eabc6255188de91218' })], download: { image },
});
const graph = new DynamoGraph(chart, 'qwen-burst', { backendFramework: BackendFramework.VLLM, image, weights });
graph.addFrontend('Frontend', { replicas: 2 });
const worker = graph.addWorker('Worker', {
  image: 'registry.example.com/ai-dynamo/vllm-placeholder:1.3.0', engine: Engine.vllm({ model, dtype: 'bfloat16', maxModelLen: 32768 }),
  // A snapshot holds TCP connections, but none over RDMA.
  env: { UCX_TLS: 'tcp,self' },
});

new GraphHttpRoute(chart, 'route', {
  gateway: GatewayReference.of('inference-gateway', { namespace: 'gateways' }), hostnames: ['burst.example.com'],
  rules: [{ backends: [RouteBackend.graph(graph)] }], metadata: { name: 'qwen-burst' },
});
new GraphMonitoring(chart, 'monitoring', { graph, dashboard: false, sla: { timeToFirstToken: Duration.millis(300) } });
new ComponentScaling(chart, 'scaling', {
  component: worker, minReplicas: 2, maxReplicas: 24, metrics: [ScalingMetric.waitingRequests(2)],
  scaleUp: { replicas: 8, period: Duration.seconds(30) }, scaleDown: { stabilization: Duration.minutes(2) },
});
new DynamoCheckpoint(chart, worker.serviceName, { component: worker, startupPolicy: CheckpointStartupPolicy.WAIT_FOR_CHECKPOINT, deadline: Duration.hours(2) });

app.synth();
