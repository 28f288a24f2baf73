import { Duration, Testing } from 'cdk8s';
import { FleetDashboard, GraphDashboard, GraphMonitoring, MetricsSource } from 'cdk8s-dynamo';
import { aggregated, disaggregated } from './graphs';
import { promtool, testWithPromtool } from './promtool';

interface Dashboard {
  uid: string;
  title: string;
  templating: { list: { name: string }[] };
  panels: { title: string; gridPos: { x: number; y: number; w: number; h: number }; targets: { expr: string }[]; fieldConfig: { defaults: { thresholds?: { steps: { value: number | null }[] } } } }[];
}

function dashboardOf({ apiObject }: GraphDashboard | FleetDashboard): Dashboard {
  expect(apiObject.node.validate()).toEqual([]);
  return JSON.parse(Object.values(apiObject.toJson().data as { [name: string]: string })[0]) as Dashboard;
}

test('a dashboard of a graph lies where Grafana\'s sidecar looks, and is about this graph', () => {
  const { dashboard } = new GraphMonitoring(Testing.chart(), 'monitoring', { graph: aggregated() });
  expect(dashboard?.apiObject.toJson()).toMatchObject({ kind: 'ConfigMap', metadata: { name: 'qwen3-dashboard', namespace: 'inference', labels: { grafana_dashboard: '1' } } });
  if (dashboard) expect(dashboardOf(dashboard).panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).filter(expr => !expr.includes('dynamo_graph_deployment="qwen3",namespace="inference"'))).toEqual([]);
});

test('graphs have dashboards of their own identity, the same at every synthesis', () => {
  const uid = (graph: ReturnType<typeof aggregated>) => dashboardOf(new GraphDashboard(Testing.chart(), 'dashboard', { graph })).uid;
  expect(uid(aggregated())).toBe(uid(aggregated()));
  expect(uid(aggregated())).not.toBe(uid(disaggregated()));
  expect(uid(aggregated()).length).toBeLessThanOrEqual(40);
});

test('promises are drawn as lines', () => {
  const { panels } = dashboardOf(new GraphDashboard(Testing.chart(), 'dashboard', { graph: aggregated(), sla: { timeToFirstToken: Duration.millis(250) } }));
  const limits = (title: string) => panels.find(panel => panel.title === title)?.fieldConfig.defaults.thresholds?.steps.map(({ value }) => value);
  expect(limits('Time to first token')).toEqual([null, 0.25]);
  expect(limits('Time between tokens')).toBeUndefined();
});

test('no panel lies over another', () => {
  const cells = dashboardOf(new FleetDashboard(Testing.chart(), 'fleet')).panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, cell) => `${x + cell % w},${y + Math.floor(cell / w)}`));
  expect(new Set(cells).size).toBe(cells.length);
});

test('one dashboard for all graphs lets Kubernetes namespace, Dynamo namespace and graph be chosen', () => {
  const fleet = dashboardOf(new FleetDashboard(Testing.chart(), 'fleet', { metadata: { namespace: 'monitoring' }, folder: 'Dynamo' }));
  expect(fleet.templating.list.map(({ name }) => name)).toEqual(['datasource', 'namespace', 'dynamo_namespace', 'graph']);
  expect(fleet.panels[0].targets[0].expr).toBe('sum by (dynamo_graph_component) (up{dynamo_graph_deployment=~"$graph",namespace=~"$namespace"})');
});

test('what the platform scrapes is told apart by the names of pods', () => {
  const { alerts, podMonitor, metrics } = new GraphMonitoring(Testing.chart(), 'monitoring', { graph: disaggregated(), source: MetricsSource.PLATFORM });
  expect(podMonitor).toBeUndefined();
  expect(alerts).toBeDefined();
  expect(metrics.selector).toBe('namespace="inference",pod=~"llama-(0-)?(frontend|prefill|decode)-.+"');
});

testWithPromtool('Prometheus parses every expression of a dashboard', () => {
  for (const dashboard of [new GraphDashboard(Testing.chart(), 'one', { graph: disaggregated() }), new FleetDashboard(Testing.chart(), 'all')]) {
    const exprs = dashboardOf(dashboard).panels.flatMap(({ targets }) => targets.map(({ expr }) => expr.replaceAll('$__rate_interval', '1m')));
    const { output } = promtool(['check', 'rules'], { 'rules.json': { groups: [{ name: 'panels', rules: exprs.map((expr, index) => ({ record: `panel_${index}`, expr })) }] } });
    expect(output).toContain(`SUCCESS: ${exprs.length} rules found`);
  }
});
