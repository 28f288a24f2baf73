/**
 * gpt-oss 120B on TensorRT-LLM with prefill and decode apart behind a KV-aware router, on a claim that another team fills. It stands in a
 * Dynamo namespace of its own, and prefill workers follow the queue of the router.
 */
import { Chart, Duration } from 'cdk8s';
import {
  App, BackendFramework, ComponentScaling, DynamoGraph, DynamoImage, DynamoNamespace, DynamoPlatform, Engine, GatewayReference, GraphHttpRoute,
  GraphMonitoring, ModelWeights, PlatformPart, RdmaFabric, RouteBackend, RouterMode, ScalingMetric, Validation,
} from 'cdk8s-dynamo';

const app = new App();
const chart = new Chart(app, 'gpt-oss', { namespace: 'inference' });
DynamoPlatform.fromExisting(chart, 'platform', {
  grove: PlatformPart.EXISTING, podMonitors: false, prometheusEndpoint: 'http://prometheus-operated.monitoring.svc.cluster.local:9090',
});
// The claim is filled, and kept, by the team that trains.
Validation.configure(chart, { off: ['reference/claim-missing'] });
const weights = ModelWeights.fromClaimName(chart, 'weights', 'team-models', { mountPath: '/models', readOnly: true, offline: true });
const graph = new DynamoGraph(chart, 'gpt-oss', {
  backendFramework: BackendFramework.TRTLLM, image: DynamoImage.tensorRtLlm('1.3.0'), weights, dynamoNamespace: DynamoNamespace.of('gpt-oss/blue'),
});
const engine = Engine.trtllm({
  model: 'openai/gpt-oss-120b', parallelism: { tensor: 4 }, kvBlockSize: 32, publishEventsAndMetrics: true, freeGpuMemoryFraction: 0.85,
  engineConfig: { cache_transceiver_config: { backend: 'DEFAULT', max_tokens_in_buffer: 8192 } },
});
graph.addFrontend('Frontend', { replicas: 2, flags: { router: { mode: RouterMode.KV, temperature: 0.2 } } });
const prefill = graph.addPrefill('Prefill', { engine, fabric: RdmaFabric.azureInfiniband() });
graph.addDecode('Decode', { replicas: 4, engine, fabric: RdmaFabric.azureInfiniband() });

new GraphHttpRoute(chart, 'route', {
  gateway: GatewayReference.of('inference-gateway', { namespace: 'gateways' }), metadata: { name: 'gpt-oss' },
  rules: [{ path: '/gpt-oss', backends: [RouteBackend.graph(graph)] }],
});
new GraphMonitoring(chart, 'monitoring', {
  graph, dashboard: false, sla: { timeToFirstToken: Duration.millis(700), interTokenLatency: Duration.millis(15), quantile: 0.99 },
});
new ComponentScaling(chart, 'scaling', {
  component: prefill, minReplicas: 2, maxReplicas: 6, metrics: [ScalingMetric.routerQueue(2)], fallbackReplicas: 3,
  scaleUp: { replicas: 2, period: Duration.minutes(1) },
});

app.synth();
