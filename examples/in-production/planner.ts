/**
 * Prefill and decode workers that an SLA planner scales apart: the planner finds metrics through the platform, Flux applies platform,
 * weights, graph and monitors one after the other, and leaves the replicas to the planner.
 */
import { Chart, Size } from 'cdk8s';
import {
  App, BackendFramework, DynamoGraph, DynamoImage, DynamoPlatform, Engine, FluxKustomizations, GraphMonitoring, GraphService, KvTransfer, LogFormat,
  ModelSource, ModelWeights, OutputLayout, PlatformDelivery, PlatformPart, RdmaFabric, SecretReference, Validation,
} from 'cdk8s-dynamo';

const model = 'meta-llama/Llama-3.3-70B-Instruct';
const image = DynamoImage.vllm('1.3.0');

const app = new App({ layout: OutputLayout.byGraph({ stages: true }) });
const chart = new Chart(app, 'llama-sla', { namespace: 'inference' });
new DynamoPlatform(chart, 'platform', {
  version: '1.3.0', delivery: PlatformDelivery.flux({ repository: 'oci://registry.example.com/ai-dynamo' }), grove: PlatformPart.BUNDLED, podMonitors: false,
  prometheusEndpoint: 'http://prometheus-operated.monitoring.svc.cluster.local:9090',
});
// The team that owns the Kubernetes namespace keeps the Secret.
Validation.configure(chart, { off: ['reference/secret-missing'] });
const token = SecretReference.fromName('hf-token-secret');
const weights = new ModelWeights(chart, 'model-cache', {
  size: Size.gibibytes(300), storageClassName: 'filestore-rwx',
  models: [ModelSource.huggingFace(model, { revision: '6f6073b423013f6a7d4d9f39144961bfbfbc386b', exclude: ['original/*'] })],
  download: { image, token: token.value('HF_TOKEN') },
});
const graph = new DynamoGraph(chart, 'llama-sla', {
  backendFramework: BackendFramework.VLLM, image, weights,
  telemetry: { logFormat: LogFormat.JSONL, otlpEndpoint: 'http://otel-collector.observability:4317', traceSampleRatio: 0.05 },
});
const engine = (tensor: number) => Engine.vllm({ model, parallelism: { tensor }, blockSize: 64, kvTransfer: KvTransfer.nixl() });
const fabric = RdmaFabric.gkeRoce();
graph.addFrontend('Frontend', { replicas: 2 });
graph.addPlanner('Planner', {
  image: DynamoImage.planner('1.3.0'), config: { optimizationTarget: 'sla', ttftMs: 800, itlMs: 30, maxGpuBudget: 32, enableLoadScaling: true },
});
graph.addPrefill('Prefill', { engine: engine(2), fabric });
graph.addDecode('Decode', { engine: engine(4), fabric });

new GraphService(chart, 'service', {
  graph, metadata: { name: 'llama-sla-public', annotations: { 'networking.gke.io/load-balancer-type': 'Internal' } },
});
new GraphMonitoring(chart, 'monitoring', { graph, dashboard: false });
new FluxKustomizations(new Chart(app, 'flux'), 'llama-sla', {
  of: chart, sourceRef: { kind: 'GitRepository', name: 'deploy' }, path: 'dist', dependsOn: ['prometheus'],
});

app.synth();
