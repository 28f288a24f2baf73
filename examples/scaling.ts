/** Frontends that follow their CPU, prefill workers that follow their queue, decode workers that follow what they are busy with. */
import { Chart, Duration } from 'cdk8s';
import { App, ComponentScaling, DynamoGraph, DynamoImage, Engine, GraphMonitoring, KvTransfer, PrometheusServer, ScalingMetric } from 'cdk8s-dynamo';

const app = new App();
PrometheusServer.use(app, { address: 'http://prometheus-operated.monitoring:9090' });
const chart = new Chart(app, 'scaling', { namespace: 'inference' });

const graph = new DynamoGraph(chart, 'llama', { image: DynamoImage.vllm('1.3.0') });
const engine = Engine.vllm({ model: 'meta-llama/Llama-3.3-70B-Instruct', parallelism: { tensor: 4 }, kvTransfer: KvTransfer.nixl() });
const frontend = graph.addFrontend('Frontend', { resources: { requests: { cpu: 2 } } });
const prefill = graph.addPrefill('Prefill', { engine });
const decode = graph.addDecode('Decode', { engine });
new GraphMonitoring(chart, 'monitoring', { graph, sla: { timeToFirstToken: Duration.seconds(1) } });

new ComponentScaling(chart, 'frontend-scaling', { component: frontend, minReplicas: 2, maxReplicas: 6, metrics: [ScalingMetric.cpuUtilization(70)] });
new ComponentScaling(chart, 'prefill-scaling', {
  component: prefill, maxReplicas: 8, metrics: [ScalingMetric.waitingRequests(2)], fallbackReplicas: 2,
});
new ComponentScaling(chart, 'decode-scaling', {
  component: decode, maxReplicas: 8,
  metrics: [ScalingMetric.activeRequests(64), ScalingMetric.kvCacheUtilization(80)],
  scaleDown: { stabilization: Duration.minutes(10), replicas: 1, period: Duration.minutes(2) },
});

app.synth();
