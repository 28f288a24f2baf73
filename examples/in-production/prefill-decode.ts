/**
 * Llama 3.3 70B with prefill and decode apart on EFA: weights from a bucket, each side scaled by what it is short of, every graph
 * of the cluster delivered by one ApplicationSet of an Argo CD elsewhere.
 */
import { Chart, Duration, Size } from 'cdk8s';
import {
  App, ArgoApplicationSet, BackendFramework, Cluster, ComponentDisruptionBudget, ComponentScaling, DynamoGraph, DynamoImage, DynamoPlatform, Engine,
  GatewayReference, GraphHttpRoute, GraphMonitoring, k8s, KvTransfer, ModelSource, ModelWeights, OutputLayout, PlatformPart, RdmaFabric,
  RouteBackend, ScalingMetric,
} from 'cdk8s-dynamo';

const app = new App({ layout: OutputLayout.byGraph() });
const cluster = new Cluster(app, 'eks-us');
const chart = new Chart(cluster, 'llama-disagg', { namespace: 'inference' });
DynamoPlatform.fromExisting(chart, 'platform', {
  grove: PlatformPart.EXISTING, podMonitors: false, prometheusEndpoint: 'http://prometheus-operated.monitoring.svc.cluster.local:9090',
});
const reader = new k8s.ServiceAccount(chart, 'model-reader', {
  metadata: { name: 'model-reader', annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/model-reader' } },
});
const weights = new ModelWeights(chart, 'model-cache', {
  size: Size.gibibytes(300), storageClassName: 'efs-rwx', readOnly: true,
  models: [ModelSource.s3('s3://models/llama-3.3-70b/6f6073b', { image: 'public.ecr.aws/aws-cli/aws-cli:2.31.0' })],
  download: { image: DynamoImage.vllm('1.3.0'), serviceAccountName: reader.name, keepFinished: Duration.days(7) },
});
const graph = new DynamoGraph(chart, 'llama-disagg', {
  backendFramework: BackendFramework.VLLM, image: DynamoImage.vllm('1.3.0'), weights, telemetry: { nixl: true },
});
const engine = Engine.vllm({
  model: weights.modelPath('llama-3.3-70b/6f6073b'), parallelism: { tensor: 4 }, servedModelName: 'meta-llama/Llama-3.3-70B-Instruct',
  kvTransfer: KvTransfer.nixl(),
});
graph.addFrontend('Frontend', { replicas: 2 });
const prefill = graph.addPrefill('Prefill', { engine, fabric: RdmaFabric.awsEfa() });
const decode = graph.addDecode('Decode', { engine, fabric: RdmaFabric.awsEfa() });

new GraphHttpRoute(chart, 'route', {
  gateway: GatewayReference.of('inference-gateway', { namespace: 'gateways' }), hostnames: ['llama.example.com'],
  rules: [{ backends: [RouteBackend.graph(graph)] }], metadata: { name: 'llama-disagg' },
});
new GraphMonitoring(chart, 'monitoring', { graph, dashboard: false, sla: { timeToFirstToken: Duration.seconds(1) } });
new ComponentScaling(chart, 'prefill-scaling', { component: prefill, minReplicas: 2, maxReplicas: 8, metrics: [ScalingMetric.waitingRequests(2)] });
new ComponentScaling(chart, 'decode-scaling', {
  component: decode, minReplicas: 2, maxReplicas: 8, metrics: [ScalingMetric.activeRequests(64), ScalingMetric.kvCacheUtilization(80)],
});
for (const component of [prefill, decode]) {
  new ComponentDisruptionBudget(chart, `${component.componentName} budget`, { component, maxUnavailable: 1, metadata: { name: component.serviceName } });
}
new ArgoApplicationSet(new Chart(app, 'argocd'), 'eks-us', {
  cluster, project: 'llm', source: { repoUrl: 'https://git.example.com/llm/deploy.git', targetRevision: 'main', path: 'dist' },
});

app.synth();
