import { Chart, Testing } from 'cdk8s';
import { App, ComponentScaling, DynamoGraph, DynamoPlatform, Engine, GraphMonitoring, MetricsSource, PrometheusServer, ScalingMetric } from 'cdk8s-dynamo';
import { checkReferences } from '../../lib/validation/references';
import { readSource } from '../../lib/validation/source';

interface Options {
  fields?: string;
  others?: string;
  annotations?: string;
}

function graph({ fields = '', others = '', annotations = '' }: Options = {}): string {
  return `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata:
  name: llama
  namespace: inference
${annotations}spec:
  components:
    - name: decode
      type: decode
      scalingAdapter: {}
${fields}${others}---
`;
}

function scaler(kind: 'ScaledObject' | 'HorizontalPodAutoscaler', spec: string, name = 'decode'): string {
  const apiVersion = kind === 'ScaledObject' ? 'keda.sh/v1alpha1' : 'autoscaling/v2';
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${name}, namespace: inference }\nspec:
  scaleTargetRef: { apiVersion: nvidia.com/v1beta1, kind: DynamoGraphDeploymentScalingAdapter, name: llama-${name} }\n${spec}---\n`;
}

function found(text: string, isScraped?: (namespace: string | undefined) => boolean): string[] {
  const { objects, findings } = readSource({ file: 'set.yaml', text });
  expect(findings).toEqual([]);
  return checkReferences(objects.map(({ object }) => object), { isScraped }).flat().map(({ rule, path, message }) => `${rule} ${path}: ${message}`);
}

const KEDA = (trigger: string, more = '  minReplicaCount: 1\n') => scaler('ScaledObject', `${more}  triggers: [${trigger}]\n`);
const QUERY = '{ type: prometheus, metadata: { serverAddress: http://p, query: sum(x), threshold: "1" } }';

function planner(config: string): string {
  return `    - name: planner
      type: planner
      podTemplate: { spec: { containers: [{ name: main, image: "registry.example/planner:1.5.0", args: ${config} }] } }\n`;
}

test.each([
  ['the planner scales decode workers', `[--config, '{"mode": "decode"}']`, true],
  ['its configuration is one word', `['--config={"mode": "disagg"}']`, true],
  ['its configuration is a file, so it may', '[--config, /etc/planner.yaml]', true],
  ['it scales prefill workers only', `[--config, '{"mode": "prefill"}']`, false],
  ['it only advises', `[--config, '{"advisory": true}']`, false],
])('%s', (_, args, clashes) => {
  expect(found(graph({ others: planner(args) }) + KEDA(QUERY)))
    .toEqual(clashes ? ['scaling/two-scalers spec.scaleTargetRef.name: the planner of llama, planner, scales decode already'] : []);
});

test('replicas that an autoscaler sets are told once', () => {
  const fields = '      replicas: 2\n';
  expect(found(graph({ fields }))).toEqual(['lint/replicas-with-scaling-adapter spec.components[0].replicas: is only where the adapter begins']);
  expect(found(graph({ fields }) + KEDA(QUERY))).toEqual(['scaling/replicas-in-manifest spec.components[0].replicas: belongs to the ScaledObject "decode"']);
});

test('autoscalers of one name in two namespaces are two', () => {
  const elsewhere = KEDA(QUERY).replaceAll('namespace: inference', 'namespace: other');
  expect(found(graph() + KEDA(QUERY) + elsewhere).filter(line => line.startsWith('scaling/two'))).toEqual([]);
});

describe('what counts the pods of a group', () => {
  const fields = '      multinode: { nodeCount: 4 }\n      podTemplate: { spec: { containers: [{ name: main, resources: { requests: { cpu: 1, memory: 1Gi } } }] } }\n';
  test.each([
    ['use of the CPU', KEDA('{ type: cpu, metricType: Utilization, metadata: { value: "60" } }'), 'spec.triggers[0].type: the trigger cpu'],
    ['a metric of pods', scaler('HorizontalPodAutoscaler', '  maxReplicas: 4\n  metrics: [{ type: Pods, pods: { metric: { name: x }, target: { type: AverageValue, averageValue: 1 } } }]\n'), 'spec.metrics[0]: a metric of type Pods'],
    ['an external value', scaler('HorizontalPodAutoscaler', '  maxReplicas: 4\n  metrics: [{ type: External, external: { metric: { name: x }, target: { type: Value, value: 1 } } }]\n'), 'spec.metrics[0]: a metric of type External with target type Value'],
    ['what is followed where nothing is said', scaler('HorizontalPodAutoscaler', '  maxReplicas: 4\n'), 'spec.metrics: use of the CPU, which is followed where nothing else is,'],
  ])('%s', (_, text, where) => {
    expect(found(graph({ fields }) + text)).toEqual([`scaling/counts-pods ${where} counts pods, and each replica of decode has 4`]);
  });

  test('not an external average', () => {
    const text = scaler('HorizontalPodAutoscaler', '  maxReplicas: 4\n  metrics: [{ type: External, external: { metric: { name: x }, target: { type: AverageValue, averageValue: 1 } } }]\n');
    expect(found(graph({ fields }) + text)).toEqual([]);
  });
});

test('a sidecar without a request for CPU is named', () => {
  const fields = '      podTemplate: { spec: { containers: [{ name: main, resources: { limits: { cpu: 1 } } }, { name: log, image: "log:1" }] } }\n';
  expect(found(graph({ fields }) + scaler('HorizontalPodAutoscaler', '  maxReplicas: 4\n'))).toEqual([
    'scaling/cpu-without-request spec.metrics: follows the cpu of decode, whose container "log" requests none',
  ]);
});

test.each([
  ['names', KEDA(`${QUERY.replace('{', '{ name: a,')}, ${QUERY.replace('{', '{ name: a,')}`), 'spec.triggers[1].name: there is another trigger "a"'],
  ['a cached CPU', KEDA('{ type: cpu, useCachedMetrics: true, metadata: { value: "60" } }'), 'spec.triggers[0].useCachedMetrics: cannot be on for cpu'],
  ['a fallback of CPU', KEDA('{ type: cpu, metadata: { value: "60" } }', '  minReplicaCount: 1\n  fallback: { failureThreshold: 3, replicas: 2 }\n'), 'spec.fallback: needs a trigger that is neither cpu nor memory'],
  ['a formula', KEDA(QUERY, '  minReplicaCount: 1\n  advanced: { scalingModifiers: { formula: a + b } }\n'), 'spec.advanced.scalingModifiers.target: is needed with a formula'],
])('KEDA refuses %s', (_, text, message) => {
  expect(found(graph() + text)).toEqual([`scaling/scaled-object ${message}`]);
});

describe('pods that are scraped twice', () => {
  const monitor = (name: string, port: string, selector = 'nvidia.com/dynamo-graph-deployment-name: llama') => `apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: { name: ${name}, namespace: inference }
spec: { selector: { matchLabels: { ${selector} } }, podMetricsEndpoints: [{ port: ${port} }] }
---
`;
  const TWICE = 'monitoring/scraped-twice spec.selector: port system of decode in llama is scraped by';

  test('a monitor of one type of component beside that of the graph', () => {
    expect(found(graph() + monitor('a', 'system') + monitor('b', 'system', 'nvidia.com/dynamo-component-type: decode'))).toEqual([`${TWICE} PodMonitor "a" already`]);
  });

  test('not a monitor of a port that no pod of the graph has, nor one in another namespace', () => {
    expect(found(graph() + monitor('a', 'http') + monitor('b', 'http'))).toEqual([]);
    expect(found(graph() + monitor('a', 'system') + monitor('b', 'system', 'nvidia.com/dynamo-component-type: decode').replace('namespace: inference', 'namespace: other')).filter(line => line.startsWith('monitoring/'))).toEqual([]);
  });

  test.each([
    ['a platform that is declared', '', () => true, true],
    ['Flux', 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: p, namespace: dynamo-system }\nspec: { chart: { spec: { chart: dynamo-platform } } }\n', undefined, true],
    ['Argo CD', 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: p }\nspec: { source: { chart: dynamo-platform, helm: { valuesObject: {} } }, destination: { namespace: dynamo-system } }\n', undefined, true],
    ['Flux, whose monitors are off', 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: p }\nspec: { chart: { spec: { chart: dynamo-platform } }, values: { dynamo-operator: { dynamo: { metrics: { podMonitors: { enabled: false } } } } } }\n', undefined, false],
    ['Flux, for another namespace', 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: p, namespace: other }\nspec: { chart: { spec: { chart: dynamo-platform } }, values: { dynamo-operator: { namespaceRestriction: { enabled: true } } } }\n', undefined, false],
  ])('%s', (_, platform, isScraped, twice) => {
    expect(found(graph() + monitor('a', 'system') + platform, isScraped)).toEqual(twice ? [`${TWICE} the monitors of the platform already`] : []);
  });
});

describe('through constructs', () => {
  function warnings(build: (graph: DynamoGraph, chart: Chart) => void): string[] {
    const app = new App({ outdir: Testing.app().outdir });
    const chart = new Chart(app, 'chart', { namespace: 'inference' });
    PrometheusServer.use(app, { address: 'http://prometheus:9090' });
    const llama = new DynamoGraph(chart, 'llama', { image: 'registry.example/vllm-runtime:1.3.0' });
    llama.addFrontend('Frontend');
    llama.addWorker('Worker', { engine: Engine.vllm({ model: 'm' }) });
    build(llama, chart);
    const stderr = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    app.synth();
    const lines = stderr.mock.calls.map(([text]) => String(text)).join('').split('\n');
    stderr.mockRestore();
    return lines.filter(line => /monitoring\/|scaling\//.test(line)).map(line => line.trim());
  }

  const scale = (llama: DynamoGraph, chart: Chart) => new ComponentScaling(chart, 'scaling', { component: llama.components[1], maxReplicas: 4, metrics: [ScalingMetric.activeRequests(8)] });

  test('a graph that is scaled and watched in one line each is found well', () => {
    expect(warnings((llama, chart) => {
      new GraphMonitoring(chart, 'monitoring', { graph: llama });
      scale(llama, chart);
    })).toEqual([]);
  });

  test('a scaler of a graph that nobody scrapes asks in vain', () => {
    expect(warnings(scale)).toEqual([expect.stringContaining('monitoring/query-without-monitor')]);
  });

  test.each([[MetricsSource.POD_MONITOR, 1], [MetricsSource.PLATFORM, 0]])('beside a platform that scrapes, %s gives %i warning', (source, count) => {
    expect(warnings((llama, chart) => {
      DynamoPlatform.fromExisting(chart, 'platform', { podMonitors: true });
      new GraphMonitoring(chart, 'monitoring', { graph: llama, source });
      scale(llama, chart);
    })).toHaveLength(count);
  });
});
