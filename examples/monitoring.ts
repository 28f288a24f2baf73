/** A graph that is watched: Prometheus scrapes every component, alerts know what is promised, Grafana shows it. */
import { Chart, Duration } from 'cdk8s';
import { App, DynamoGraph, DynamoImage, Engine, FleetDashboard, GraphMonitoring, LogFormat } from 'cdk8s-dynamo';

const app = new App();
const chart = new Chart(app, 'monitoring', { namespace: 'inference' });

const graph = new DynamoGraph(chart, 'qwen3', {
  image: DynamoImage.vllm('1.3.0'),
  telemetry: { logFormat: LogFormat.JSONL, otlpEndpoint: 'http://otel-collector.observability:4317', traceSampleRatio: 0.05 },
});
graph.addFrontend('Frontend', { replicas: 2 });
graph.addWorker('Worker', { replicas: 2, engine: Engine.vllm({ model: 'Qwen/Qwen3-32B', parallelism: { tensor: 4 } }) });

new GraphMonitoring(chart, 'monitoring', {
  graph,
  sla: { timeToFirstToken: Duration.millis(500), interTokenLatency: Duration.millis(20) },
  alerts: { labels: { team: 'search' }, runbookBaseUrl: 'https://runbooks.example.com/dynamo' },
});

// One dashboard for the graphs of all namespaces, beside those of each graph.
new FleetDashboard(chart, 'dynamo-fleet', { metadata: { namespace: 'monitoring' } });

app.synth();
