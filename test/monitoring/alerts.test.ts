import { Duration, Testing } from 'cdk8s';
import { type DynamoGraph, Engine, GraphAlert, GraphAlerts, type GraphAlertsProps, GraphMonitoring, type GraphMonitoringProps, MetricsSource } from 'cdk8s-dynamo';
import { aggregated, disaggregated } from './graphs';
import { promtool, testWithPromtool } from './promtool';

interface Rule {
  alert: GraphAlert;
  expr: string;
  for?: string;
  labels: { [name: string]: string };
  annotations: { [name: string]: string };
}

const SLA = { timeToFirstToken: Duration.millis(500), interTokenLatency: Duration.millis(20) };

function groups(graph: DynamoGraph, props: Partial<GraphMonitoringProps> = {}): { groups: { rules: Rule[] }[] } {
  const { alerts } = new GraphMonitoring(Testing.chart(), 'monitoring', { graph, sla: SLA, ...props });
  expect(alerts?.apiObject.node.validate()).toEqual([]);
  return alerts?.apiObject.toJson().spec;
}

function rulesOf(graph: DynamoGraph, props: Partial<GraphAlertsProps> = {}): Rule[] {
  return new GraphAlerts(Testing.chart(), 'alerts', { graph, ...props }).apiObject.toJson().spec.groups[0].rules as Rule[];
}

test('every alert says how severe it is, whose it is, what the matter is and what to do', () => {
  for (const { labels, annotations } of groups(disaggregated()).groups[0].rules) {
    expect(labels).toMatchObject({ severity: expect.stringMatching(/^(critical|warning)$/), dynamo_graph_deployment: 'llama', namespace: 'inference' });
    expect(Object.keys(annotations)).toEqual(['action', 'description', 'summary']);
  }
});

test('the alerts of a graph, in their order', () => {
  expect(groups(disaggregated()).groups[0].rules.map(({ alert }) => alert)).toEqual([
    GraphAlert.FRONTEND_DOWN, GraphAlert.WORKERS_MISSING, GraphAlert.WORKERS_MISSING, GraphAlert.WORKER_DOWN, GraphAlert.RESTARTS,
    GraphAlert.TIME_TO_FIRST_TOKEN, GraphAlert.INTER_TOKEN_LATENCY, GraphAlert.REQUEST_ERRORS, GraphAlert.REQUESTS_REJECTED,
    GraphAlert.QUEUE_GROWING, GraphAlert.KV_CACHE_FULL,
  ]);
});

test('without promises there is no alert about latencies, and what is left out is', () => {
  const alerts = rulesOf(aggregated(), { without: [GraphAlert.RESTARTS] }).map(({ alert }) => alert);
  expect(alerts).not.toContain(GraphAlert.TIME_TO_FIRST_TOKEN);
  expect(alerts).not.toContain(GraphAlert.RESTARTS);
});

test('what the planner aims at is promised', () => {
  const graph = disaggregated();
  graph.addPlanner('Planner', { config: { ttftMs: 300, itlMs: 12.5 } });
  const latencies = rulesOf(graph).filter(({ alert }) => alert.includes('Sla')).map(({ expr }) => expr.split(' > ').at(-1));
  expect(latencies).toEqual(['0.3', '0.0125']);
});

test('a graph without frontends, and one whose workers are scaled to none, have no alerts about them', () => {
  const graph = aggregated();
  graph.addWorker('spare', { replicas: 0, engine: Engine.sglang({ model: 'Qwen/Qwen3-32B' }) });
  expect(rulesOf(graph).filter(({ alert }) => alert === GraphAlert.WORKERS_MISSING).map(({ annotations }) => annotations.summary)).toEqual(['qwen3 has no worker that answers']);
});

test('labels and runbooks go with every alert', () => {
  for (const { alert, labels, annotations } of rulesOf(aggregated(), { labels: { team: 'search' }, runbookBaseUrl: 'https://runbooks.example/dynamo/' })) {
    expect(labels.team).toBe('search');
    expect(annotations.runbook_url).toBe(`https://runbooks.example/dynamo/${alert}`);
  }
});

test.each([
  [{ kvCachePercent: 0.95 * 200 }, 'qwen3: kvCachePercent is 190; it has to be between 0 and 100'],
  [{ queuedRequests: -1 }, 'qwen3: queuedRequests is -1; it has to be a whole number from 0'],
  [{ sla: { quantile: 95 } }, 'qwen3: sla.quantile is 95; it has to be between 0 and 1'],
])('%j is refused', (props, message) => {
  expect(() => rulesOf(aggregated(), props)).toThrow(message);
});

describe('Prometheus', () => {
  testWithPromtool.each([MetricsSource.POD_MONITOR, MetricsSource.PLATFORM])('parses the rules of graphs scraped by %s', source => {
    for (const graph of [aggregated(), disaggregated()]) {
      const { ok, output } = promtool(['check', 'rules'], { 'rules.json': groups(graph, { source }) });
      expect(output).toMatch(/SUCCESS: \d+ rules found/);
      expect(ok).toBe(true);
    }
  });

  testWithPromtool('is the one that refuses what is no expression', () => {
    const spec = groups(aggregated());
    spec.groups[0].rules[0].expr += ' >';
    expect(promtool(['check', 'rules'], { 'rules.json': spec }).ok).toBe(false);
  });

  const OF = 'dynamo_graph_deployment="llama",namespace="inference"';
  const component = (name: string, pod: string) => `${OF},dynamo_graph_component="${name}",pod="${pod}"`;
  const up = (name: string, pod: string, values: string) => ({ series: `up{${component(name, pod)}}`, values });
  const ALL_UP = [up('Frontend', 'f-0', '1x60'), up('Prefill', 'p-0', '1x60'), up('Decode', 'd-0', '1x60')];
  /** Requests of whom a share has its first token within half a second. */
  const ttft = (within: number) => [
    { series: `dynamo_frontend_time_to_first_token_seconds_bucket{${component('Frontend', 'f-0')},model="m",le="0.5"}`, values: `0+${within}x60` },
    { series: `dynamo_frontend_time_to_first_token_seconds_bucket{${component('Frontend', 'f-0')},model="m",le="1"}`, values: '0+100x60' },
    { series: `dynamo_frontend_time_to_first_token_seconds_bucket{${component('Frontend', 'f-0')},model="m",le="+Inf"}`, values: '0+100x60' },
  ];
  const itl = (within: number) => [
    { series: `dynamo_frontend_inter_token_latency_seconds_bucket{${OF},model="m",le="0.02"}`, values: `0+${within}x60` },
    { series: `dynamo_frontend_inter_token_latency_seconds_bucket{${OF},model="m",le="+Inf"}`, values: '0+100x60' },
    { series: `dynamo_frontend_inter_token_latency_seconds_bucket{${OF},model="m",le="0.04"}`, values: '0+100x60' },
  ];
  const requests = (status: string, errorType: string, values: string) => ({ series: `dynamo_frontend_requests_total{${OF},model="m",status="${status}",error_type="${errorType}"}`, values });

  testWithPromtool.each([
    ['all is well', ALL_UP, []],
    ['the series are those of another graph', [...ALL_UP, { series: 'up{dynamo_graph_deployment="llama2",namespace="inference",dynamo_graph_component="Decode",pod="x"}', values: '1x30 0x30' }], []],
    ['the same name is used in another Kubernetes namespace', [...ALL_UP, { series: 'up{dynamo_graph_deployment="llama",namespace="other",dynamo_graph_component="Decode",pod="x"}', values: '1x30 0x30' }], []],
    ['no frontend answers', [up('Frontend', 'f-0', '0x60'), ...ALL_UP.slice(1)], [GraphAlert.FRONTEND_DOWN]],
    ['no prefill worker ever answered', [ALL_UP[0], ALL_UP[2]], [GraphAlert.WORKERS_MISSING]],
    ['nothing is there at all: the frontend is the matter', [], [GraphAlert.FRONTEND_DOWN]],
    ['one decode worker of two stopped', [...ALL_UP, up('Decode', 'd-1', '1x40 0x20')], [GraphAlert.WORKER_DOWN]],
    ['a decode worker still loads', [...ALL_UP, up('Decode', 'd-1', '0x60')], []],
    ['a process starts over and over', [...ALL_UP, { series: `dynamo_component_uptime_seconds{${component('Decode', 'd-0')}}`, values: '0+60x40 0 60 0 60 0 60 0 60 0 60 0 60' }], [GraphAlert.RESTARTS]],
    ['a process started once more', [...ALL_UP, { series: `dynamo_component_uptime_seconds{${component('Decode', 'd-0')}}`, values: '0+60x40 0+60x20' }], []],
    ['one request in ten is late', [...ALL_UP, ...ttft(90)], [GraphAlert.TIME_TO_FIRST_TOKEN]],
    ['one request in fifty is late', [...ALL_UP, ...ttft(98)], []],
    ['one token in ten is late', [...ALL_UP, ...itl(90)], [GraphAlert.INTER_TOKEN_LATENCY]],
    ['one request in five fails', [...ALL_UP, requests('success', '', '0+80x60'), requests('error', 'internal', '0+20x60')], [GraphAlert.REQUEST_ERRORS]],
    ['one request in five is malformed', [...ALL_UP, requests('success', '', '0+80x60'), requests('error', 'validation', '0+20x60')], []],
    ['requests are turned away', [...ALL_UP, { series: `dynamo_frontend_model_rejection_total{${OF},model="m",endpoint="completions"}`, values: '0+3x60' }], [GraphAlert.REQUESTS_REJECTED]],
    ['the queue grows', [...ALL_UP, { series: `dynamo_frontend_stage_requests{${OF},stage="dispatch",phase="prefill"}`, values: '0+2x60' }], [GraphAlert.QUEUE_GROWING]],
    ['the queue is long and shrinks', [...ALL_UP, { series: `dynamo_frontend_stage_requests{${OF},stage="dispatch",phase="prefill"}`, values: '200-2x60' }], []],
    ['a KV cache is nearly full', [...ALL_UP, { series: `vllm:kv_cache_usage_perc{${component('Decode', 'd-0')},model_name="m",engine="0"}`, values: '0.97x60' }], [GraphAlert.KV_CACHE_FULL]],
    ['a KV cache is well used', [...ALL_UP, { series: `vllm:kv_cache_usage_perc{${component('Decode', 'd-0')},model_name="m",engine="0"}`, values: '0.9x60' }], []],
  ])('after an hour in which %s', (_, series, firing) => {
    expect(firingOf(groups(disaggregated()), series)).toEqual(firing);
  });

  /** Names of the alerts that fire: promtool tells what it got where it expected nothing. */
  function firingOf(spec: object, series: object[]): string[] {
    const { output } = promtool(['test', 'rules'], {
      'test.json': {
        rule_files: ['rules.json'],
        evaluation_interval: '1m',
        tests: [{ interval: '1m', input_series: series, alert_rule_test: Object.values(GraphAlert).map(alertname => ({ eval_time: '55m', alertname, exp_alerts: [] })) }],
      },
      'rules.json': spec,
    });
    return [...output.matchAll(/alertname: (\w+), time: 55m,/g)].map(match => match[1]);
  }
});
