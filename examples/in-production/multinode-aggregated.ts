/**
 * Kimi K2 over four GB200 nodes for each copy, which reach each other's memory over NVLink: JuiceFS caches the weights beside them and loads every
 * night what is new. Without Grove, LeaderWorkerSet and Volcano start the pods of a copy together.
 */
import { Chart, Duration } from 'cdk8s';
import {
  App, BackendFramework, ComponentDisruptionBudget, ComputeDomain, DynamoGraph, DynamoImage, DynamoPlatform, Engine, EnvValue, FluidDataset, FluidRuntime,
  GraphMonitoring, GraphScheduling, GraphService, GraphServiceType, Validation,
} from 'cdk8s-dynamo';

const app = new App();
const chart = new Chart(app, 'kimi-k2', { namespace: 'agents' });
// The storage team keeps the Secret of the file system in every Kubernetes namespace.
Validation.configure(chart, { off: ['reference/secret-missing'] });
const rack = new ComputeDomain(chart, 'kimi-rack');
DynamoPlatform.fromExisting(chart, 'platform', { leaderWorkerSet: true, volcano: true, podMonitors: false });
const weights = new FluidDataset(chart, 'kimi', {
  mounts: [{ name: 'models', mountPoint: 'juicefs:///models', secretOptions: { metaurl: EnvValue.fromSecret('juicefs', 'metaurl') } }],
  runtime: FluidRuntime.juicefs({ replicas: 2, tieredstore: { levels: [{ mediumtype: 'SSD', path: '/mnt/nvme/juicefs', quota: '2Ti', low: '0.1' }] } }),
  preload: { paths: ['/kimi-k2'], schedule: '0 3 * * *' },
});
const graph = new DynamoGraph(chart, 'kimi-k2', {
  backendFramework: BackendFramework.VLLM, image: DynamoImage.vllm('1.3.0'), weights, scheduling: GraphScheduling.leaderWorkerSet(),
});
graph.addFrontend('Frontend', { replicas: 2 });
const worker = graph.addWorker('Worker', {
  replicas: 2, gpusPerNode: 4, deviceClaims: [rack], nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-GB200' }, sharedMemorySize: '64Gi',
  podAnnotations: { 'scheduling.volcano.sh/queue-name': 'agents' },
  engine: Engine.vllm({
    model: weights.modelPath('models/kimi-k2'), parallelism: { tensor: 16 },
    servedModelName: 'moonshotai/Kimi-K2-Instruct', trustRemoteCode: true,
  }),
});

new GraphService(chart, 'service', { graph, type: GraphServiceType.CLUSTER_IP, metadata: { name: 'kimi-k2-public' } });
new GraphMonitoring(chart, 'monitoring', { graph, dashboard: false, sla: { timeToFirstToken: Duration.seconds(3) }, alerts: { kvCachePercent: 90 } });
new ComponentDisruptionBudget(chart, 'budget', { component: worker, maxUnavailable: 1, metadata: { name: worker.serviceName } });

app.synth();
