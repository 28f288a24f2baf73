/**
 * Qwen 3 8B on Intel XPUs, which workers claim with dynamic resource allocation (DRA), behind a KV-aware router. The platform scrapes the pods
 * already, so that alerts and scaling ask for its series.
 */
import { Chart, Size } from 'cdk8s';
import {
  App, BackendFramework, ComponentScaling, DynamoGraph, DynamoImage, DynamoPlatform, Engine, GraphIngress, GraphMonitoring, MetricsSource, ModelSource,
  ModelWeights, PlatformPart, ResourceClaimTemplate, RouterMode, ScalingMetric,
} from 'cdk8s-dynamo';

const model = 'Qwen/Qwen3-8B';
const image = DynamoImage.vllm('1.3.0');

const app = new App();
const chart = new Chart(app, 'qwen-xpu', { namespace: 'inference' });
const xpu = new ResourceClaimTemplate(chart, 'xpu', { requests: { gpu: { deviceClassName: 'gpu.intel.com' } } });
DynamoPlatform.fromExisting(chart, 'platform', {
  grove: PlatformPart.EXISTING, prometheusEndpoint: 'http://prometheus-operated.monitoring.svc.cluster.local:9090',
});
const weights = new ModelWeights(chart, 'model-cache', {
  size: Size.gibibytes(50), storageClassName: 'shared-rwx', models: [ModelSource.huggingFace(model, { revision: 'b968826d9c46dd6066d109eabc6255188de91218' })],
  download: { image },
});
const graph = new DynamoGraph(chart, 'qwen-xpu', { backendFramework: BackendFramework.VLLM, image, weights });
graph.addFrontend('Frontend', { replicas: 2, flags: { router: { mode: RouterMode.KV } } });
const worker = graph.addWorker('Worker', {
  image: DynamoImage.of({ repository: 'vllm-runtime-xpu', tag: '1.3.0' }), engine: Engine.vllm({ model, blockSize: 64, enablePrefixCaching: true }),
  deviceClaims: [xpu], env: { VLLM_TARGET_DEVICE: 'xpu' },
});

new GraphIngress(chart, 'ingress', { rules: [{ graph, host: 'qwen-xpu.example.com' }], className: 'traefik', metadata: { name: 'qwen-xpu' } });
new GraphMonitoring(chart, 'monitoring', { graph, source: MetricsSource.PLATFORM, dashboard: false });
new ComponentScaling(chart, 'scaling', { component: worker, minReplicas: 2, maxReplicas: 8, metrics: [ScalingMetric.waitingRequests(4)] });

app.synth();
