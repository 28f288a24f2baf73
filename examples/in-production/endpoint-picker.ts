/**
 * Qwen 3 32B behind an endpoint picker: the gateway asks it for the worker of each request. The InferencePool is the operator's; the
 * route to it, the Gateway, and an autoscaler of the workers stand beside the graph.
 */
import { Chart, Duration, Size } from 'cdk8s';
import {
  App, BackendFramework, ComponentScaling, DynamoGraph, DynamoImage, DynamoPlatform, Engine, EngineRole, GraphHttpRoute, GraphMonitoring, InferenceGateway,
  ModelSource, ModelWeights, PlatformPart, RouteBackend, RouteNamespaces, ScalingMetric, SyncWaves,
} from 'cdk8s-dynamo';

const model = 'Qwen/Qwen3-32B';
const image = DynamoImage.vllm('1.3.0');
const plugins = [
  { type: 'disagg-profile-handler' },
  { name: 'decoders', type: 'label-filter', parameters: { label: 'nvidia.com/dynamo-component-type', validValues: ['decode'], allowsNoLabel: true } },
  { name: 'kv', type: 'dyn-decode-scorer' },
  { name: 'best', type: 'max-score-picker' },
];
const schedulingProfiles = [{ name: 'decode', plugins: ['decoders', 'kv', 'best'].map(pluginRef => ({ pluginRef, weight: 1 })) }];

const app = new App();
const chart = new Chart(app, 'qwen', { namespace: 'inference' });
SyncWaves.use(chart);
DynamoPlatform.fromExisting(chart, 'platform', {
  grove: PlatformPart.EXISTING, podMonitors: false, prometheusEndpoint: 'http://prometheus-operated.monitoring.svc.cluster.local:9090',
});
const weights = new ModelWeights(chart, 'model-cache', {
  size: Size.gibibytes(200), storageClassName: 'shared-rwx',
  models: [ModelSource.huggingFace(model, { revision: '9216db5781bf21249d130ec9da846c4624c16137' })], download: { image, deadline: Duration.hours(2) },
});
const graph = new DynamoGraph(chart, 'qwen', { backendFramework: BackendFramework.VLLM, image, weights });
graph.addEndpointPicker('Epp', { replicas: 1, image: DynamoImage.frontend('1.3.0'), eppConfig: { config: { plugins, schedulingProfiles } } });
// Labelled decode for the picker's filter, although it prefills as well.
const worker = graph.addDecode('Worker', {
  engineRole: EngineRole.AGGREGATED, engine: Engine.vllm({ model, parallelism: { tensor: 2 }, servedModelName: model, blockSize: 64 }),
  frontendSidecar: 'frontend', sidecars: [{ name: 'frontend', image: image.reference, args: ['-m', 'dynamo.frontend', '--router-mode', 'direct'] }],
});

const { reference: gateway } = new InferenceGateway(chart, 'inference-gateway', {
  gatewayClassName: 'agentgateway', routeNamespaces: RouteNamespaces.ALL, metadata: { namespace: 'gateways' },
});
new GraphHttpRoute(chart, 'route', {
  gateway, hostnames: ['qwen.example.com'], timeout: Duration.minutes(10), metadata: { name: graph.name },
  rules: [{ model, backends: [RouteBackend.graph(graph)] }],
});
new GraphMonitoring(chart, 'monitoring', { graph, dashboard: false, sla: { timeToFirstToken: Duration.millis(400) } });
new ComponentScaling(chart, 'scaling', { component: worker, minReplicas: 2, maxReplicas: 6, metrics: [ScalingMetric.activeRequests(64)] });

app.synth();
