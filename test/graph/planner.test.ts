import { Testing } from 'cdk8s';
import { type Component, DynamoGraph, type PlannerConfig, PrometheusServer } from 'cdk8s-dynamo';

function planned(config: PlannerConfig, workers: (graph: DynamoGraph) => Component[] = graph => [graph.addPrefill('p'), graph.addDecode('d')], env?: { [name: string]: string }) {
  const graph = new DynamoGraph(Testing.chart(), 'llama');
  PrometheusServer.use(graph, { address: 'http://prometheus:9090' });
  workers(graph);
  graph.addPlanner('Planner', { config, env });
  const components = graph.apiObject.toJson().spec.components as { name: string; podTemplate: { spec: { containers: { args: string[]; env: object[] }[] } } }[];
  const [{ args, env: variables }] = components.find(({ name }) => name === 'Planner')?.podTemplate.spec.containers ?? [];
  return { config: JSON.parse(args[1]) as object, env: variables };
}

test.each([
  ['disagg is the planner\'s own', (graph: DynamoGraph) => [graph.addPrefill('p'), graph.addDecode('d')], undefined],
  ['workers that do both', (graph: DynamoGraph) => [graph.addWorker('w')], 'agg'],
  ['prefill workers alone', (graph: DynamoGraph) => [graph.addPrefill('p')], 'prefill'],
  ['decode workers alone', (graph: DynamoGraph) => [graph.addDecode('d')], 'decode'],
])('the mode follows from the workers: %s', (_, workers, mode) => {
  expect((planned({}, workers).config as { mode?: string }).mode).toBe(mode);
});

test('settings are written in the planner\'s words, and one that is told wins over one that follows', () => {
  expect(planned({ mode: 'decode', decodeScaleUpKvRate: 80, extra: { namespace: 'x' } }, graph => [graph.addWorker('w')]).config)
    .toEqual({ mode: 'decode', environment: 'kubernetes', decode_scale_up_kv_rate: 80, namespace: 'x' });
});

test('the planner asks the Prometheus of its graph, or that of its own environment', () => {
  expect(planned({}).env).toEqual([{ name: 'PROMETHEUS_ENDPOINT', value: 'http://prometheus:9090' }]);
  expect(planned({}, undefined, { PROMETHEUS_ENDPOINT: 'http://other:9090' }).env).toEqual([{ name: 'PROMETHEUS_ENDPOINT', value: 'http://other:9090' }]);
});

test.each([
  [{ mode: 'disaggregated' }, 'Planner: config.mode is "disaggregated"; it has to be one of disagg, prefill, decode, agg'],
  [{ ttftMs: 0 }, 'Planner: config.ttftMs is 0; it has to be above 0'],
  [{ minEndpoint: 0.5 }, 'Planner: config.minEndpoint is 0.5; it has to be a whole number from 0'],
  [{ minGpuBudget: 16, maxGpuBudget: 8 }, 'Planner: config.minGpuBudget, 16, is above config.maxGpuBudget, 8'],
  [{ decodeScaleUpKvRate: 120 }, 'Planner: config.decodeScaleUpKvRate is 120; it has to be from 0 to 100'],
  [{ enableThroughputScaling: false }, 'Planner: config.enableThroughputScaling is off and enableLoadScaling is not on, so nothing would ever scale; turn one of them on'],
  [{ mode: 'x', ttftMs: -1 }, 'Planner: config.mode is "x"; it has to be one of disagg, prefill, decode, agg; config.ttftMs is -1; it has to be above 0'],
])('%j is refused before a pod stops at it', (config, message) => {
  expect(() => planned(config)).toThrow(message);
});

test('no bound is no bound', () => {
  expect(planned({ minGpuBudget: 4, maxGpuBudget: -1 }).config).toMatchObject({ min_gpu_budget: 4, max_gpu_budget: -1 });
});
