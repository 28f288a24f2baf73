import { Chart, Duration, Testing } from 'cdk8s';
import { ComponentScaling, MetricsSource, PrometheusServer, ScalingMetric, GraphMonitoring } from 'cdk8s-dynamo';
import { disaggregated } from '../monitoring/graphs';
import { promtool, testWithPromtool } from '../monitoring/promtool';

testWithPromtool.each([MetricsSource.POD_MONITOR, MetricsSource.PLATFORM])('Prometheus parses what scalers ask, scraped by %s', source => {
  const graph = disaggregated();
  new GraphMonitoring(Chart.of(graph), 'monitoring', { graph, source });
  PrometheusServer.use(graph, { address: 'http://prometheus:9090' });
  const time = Duration.millis(500);
  const metrics = [
    ScalingMetric.waitingRequests(4), ScalingMetric.activeRequests(8), ScalingMetric.routerQueue(2), ScalingMetric.kvCacheUtilization(80),
    ScalingMetric.timeToFirstToken(time), ScalingMetric.interTokenLatency(time),
  ];
  const { apiObject } = new ComponentScaling(Testing.chart(), 'scaling', { component: graph.components[2], maxReplicas: 2, metrics });
  const triggers = apiObject.toJson().spec.triggers as { metadata: { query: string } }[];
  const rules = triggers.map(({ metadata }, index) => ({ record: `query_${index}`, expr: metadata.query }));
  expect(promtool(['check', 'rules'], { 'rules.json': { groups: [{ name: 'queries', rules }] } }).output).toContain(`SUCCESS: ${metrics.length} rules found`);
});
