/**
 * The platform of a cluster, installed by Argo CD, with Grove, KAI and monitors; and a graph that waits in a queue of its own.
 * The graph is validated by what this platform has.
 */
import { Chart } from 'cdk8s';
import {
  App, DynamoGraph, DynamoImage, DynamoPlatform, Engine, GraphScheduling, KaiQueue, PlatformDelivery, PlatformPart, PlatformService,
} from 'cdk8s-dynamo';

const app = new App();
const cluster = new Chart(app, 'platform');
new DynamoPlatform(cluster, 'platform', {
  version: '1.3.0',
  delivery: PlatformDelivery.argoCd({ project: 'inference' }),
  grove: PlatformPart.BUNDLED,
  kaiScheduler: PlatformPart.BUNDLED,
  nats: PlatformService.BUNDLED,
  prometheusEndpoint: 'http://prometheus-operated.monitoring.svc.cluster.local:9090',
  serviceMonitors: true,
  monitorLabels: { release: 'prometheus' },
});
const inference = new KaiQueue(cluster, 'inference', { gpu: { quota: 64 } });
const research = new KaiQueue(cluster, 'research', { parentQueue: inference.name, gpu: { quota: 16, limit: 32 } });

const graph = new DynamoGraph(new Chart(app, 'platform-research', { namespace: 'research' }), 'qwen3', {
  image: DynamoImage.vllm('1.3.0'), scheduling: GraphScheduling.grove().kaiQueue(research.name),
});
graph.addFrontend('Frontend');
graph.addWorker('Worker', { engine: Engine.vllm({ model: 'Qwen/Qwen3-32B', parallelism: { tensor: 2 } }) });

app.synth();
