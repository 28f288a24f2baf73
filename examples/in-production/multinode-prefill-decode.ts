/**
 * DeepSeek R1 over two nodes for each copy, prefill and decode apart on InfiniBand: Fluid keeps the weights in memory of the GPU nodes, KAI
 * starts all pods of a copy from the queue of the team or none.
 */
import { Chart, Duration } from 'cdk8s';
import {
  App, BackendFramework, DynamoGraph, DynamoImage, Engine, ExternalSecret, FluidDataset, FluidRuntime, GraphIsolation, GraphMonitoring, GraphScheduling,
  KaiQueue, NetworkPeer, RdmaFabric, RouterMode, SecretStore,
} from 'cdk8s-dynamo';

const app = new App();
const chart = new Chart(app, 'deepseek-r1', { namespace: 'reasoning' });
const s3 = new ExternalSecret(chart, 's3-models', {
  store: SecretStore.fromClusterName('vault'), data: { id: { key: 's3/models', property: 'id' }, key: { key: 's3/models', property: 'key' } },
});
const queue = new KaiQueue(chart, 'reasoning', { gpu: { quota: 48, limit: 64 } });
const weights = new FluidDataset(chart, 'deepseek', {
  mounts: [{
    name: 'r1', mountPoint: 's3://models/deepseek-r1/56d4cbb', secretOptions: { 'aws.accessKeyId': s3.value('id'), 'aws.secretKey': s3.value('key') },
  }],
  runtime: FluidRuntime.alluxio({ replicas: 4, tieredstore: { levels: [{ mediumtype: 'MEM', path: '/dev/shm', quota: '800Gi', high: '0.95', low: '0.7' }] } }),
  preload: {}, requireCacheNode: true,
});
const graph = new DynamoGraph(chart, 'deepseek-r1', {
  backendFramework: BackendFramework.SGLANG, image: DynamoImage.sglang('1.3.0'), weights, scheduling: GraphScheduling.grove().kaiQueue(queue.name),
});
graph.addFrontend('Frontend', { replicas: 2, flags: { router: { mode: RouterMode.KV } } });
const worker = {
  engine: Engine.sglang({
    model: weights.modelPath('r1'), parallelism: { tensor: 16 }, servedModelName: 'deepseek-ai/DeepSeek-R1', trustRemoteCode: true, pageSize: 64,
    disaggregationTransferBackend: 'nixl',
  }),
  gpusPerNode: 8, fabric: RdmaFabric.infiniband(), sharedMemorySize: '80Gi',
};
graph.addPrefill('Prefill', { ...worker, replicas: 1 });
graph.addDecode('Decode', { ...worker, replicas: 2 });

new GraphIsolation(chart, 'isolation', { graph, clients: [NetworkPeer.namespace('gateways')], metadata: { name: 'deepseek-r1-isolation' } });
new GraphMonitoring(chart, 'monitoring', { graph, dashboard: false, sla: { timeToFirstToken: Duration.seconds(2), interTokenLatency: Duration.millis(50) } });

app.synth();
