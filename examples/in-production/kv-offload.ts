/**
 * Qwen 3 32B with KV cache blocks that move to host memory and disk: long conversations, busy in office hours. Jindo caches the weights from OSS,
 * compiled kernels stay on a claim, and the workers follow the clock and their queue.
 */
import { Chart, Duration } from 'cdk8s';
import {
  App, BackendFramework, ComponentScaling, DynamoGraph, DynamoImage, DynamoPlatform, Engine, ExternalSecret, FluidDataset, FluidRuntime, GraphMonitoring, k8s,
  KvTransfer, PlatformPart, RouterMode, ScalingMetric, SecretStore,
} from 'cdk8s-dynamo';

const app = new App();
const chart = new Chart(app, 'qwen-chat', { namespace: 'chat' });
const oss = new ExternalSecret(chart, 'oss-models', {
  store: SecretStore.fromClusterName('vault'), data: { id: { key: 'oss', property: 'id' }, secret: { key: 'oss', property: 'secret' } },
});
DynamoPlatform.fromExisting(chart, 'platform', {
  grove: PlatformPart.EXISTING, podMonitors: false, prometheusEndpoint: 'http://prometheus-operated.monitoring.svc.cluster.local:9090',
});
const weights = new FluidDataset(chart, 'qwen', {
  mounts: [{
    name: 'qwen3-32b', mountPoint: 'oss://models/qwen3-32b/9216db5', options: { 'fs.oss.endpoint': 'oss-cn-hangzhou-internal.aliyuncs.com' },
    secretOptions: { 'fs.oss.accessKeyId': oss.value('id'), 'fs.oss.accessKeySecret': oss.value('secret') },
  }],
  runtime: FluidRuntime.jindo({ replicas: 2, tieredstore: { levels: [{ mediumtype: 'SSD', path: '/mnt/disk1', quota: '100Gi', high: '0.95', low: '0.7' }] } }),
  preload: { replicas: 2 },
});
const graph = new DynamoGraph(chart, 'qwen-chat', { backendFramework: BackendFramework.VLLM, image: DynamoImage.vllm('1.3.0'), weights });
graph.addFrontend('Frontend', { replicas: 2, flags: { router: { mode: RouterMode.KV } } });
const worker = graph.addWorker('Worker', {
  engine: Engine.vllm({
    model: weights.modelPath('qwen3-32b'), parallelism: { tensor: 2 }, servedModelName: 'Qwen/Qwen3-32B', blockSize: 64,
    kvTransfer: KvTransfer.kvbm({ cpuCacheGb: 100, diskCacheGb: 400 }),
  }),
  resources: { requests: { 'memory': '160Gi', 'ephemeral-storage': '450Gi' } },
  compilationCache: { pvcName: 'compilation-cache', mountPath: '/home/dynamo/.cache/vllm' },
});

new GraphMonitoring(chart, 'monitoring', { graph, dashboard: false, sla: { timeToFirstToken: Duration.millis(800) } });
new k8s.PersistentVolumeClaim(chart, 'compilation-cache', {
  metadata: { name: 'compilation-cache' },
  spec: { accessModes: ['ReadWriteMany'], storageClassName: 'shared-rwx', resources: { requests: { storage: k8s.Quantity.fromString('20Gi') } } },
});
new ComponentScaling(chart, 'scaling', {
  component: worker, minReplicas: 2, maxReplicas: 12,
  metrics: [ScalingMetric.schedule({ start: '0 8 * * 1-5', end: '0 20 * * 1-5', timezone: 'Asia/Shanghai', replicas: 6 }), ScalingMetric.waitingRequests(4)],
});

app.synth();
