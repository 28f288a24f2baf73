import { type App, Chart, Duration, Testing } from 'cdk8s';
import { ComponentScaling, type ComponentScalingProps, DynamoApiVersion, DynamoGraph, Engine, GraphMonitoring, MetricsSource, PrometheusAuthentication, PrometheusServer, Scaler, ScalingMetric } from 'cdk8s-dynamo';

const IMAGE = 'registry.example/vllm-runtime:1.3.0';
const ADDRESS = 'http://prometheus.monitoring:9090';

function app(): App {
  const app = Testing.app();
  PrometheusServer.use(app, { address: ADDRESS });
  return app;
}

function graphIn(root: App, name = 'qwen3', apiVersion?: DynamoApiVersion): DynamoGraph {
  return new DynamoGraph(new Chart(root, 'chart', { namespace: 'inference' }), name, { image: IMAGE, apiVersion });
}

function worker(root = app()) {
  return graphIn(root).addWorker('Worker', { engine: Engine.vllm({ model: 'Qwen/Qwen3-32B' }) });
}

function scaling(props: Partial<ComponentScalingProps> = {}): ComponentScaling {
  const { component = worker() } = props;
  return new ComponentScaling(Chart.of(component.graph), 'scaling', { component, maxReplicas: 8, metrics: [ScalingMetric.waitingRequests(4)], ...props });
}

const errorsOf = ({ apiObject }: ComponentScaling): string[] => apiObject.node.validate();
const triggersOf = (metric: ScalingMetric, component = worker()) => {
  const scaled = scaling({ component, metrics: [metric] });
  expect(errorsOf(scaled)).toEqual([]);
  return (scaled.apiObject.toJson().spec.triggers as { type: string; metricType: string; metadata: { query: string; threshold: string } }[])[0];
};

test('one line makes KEDA scale a worker by its queue, through the adapter that the operator makes', () => {
  const scaled = scaling();
  expect(errorsOf(scaled)).toEqual([]);
  expect(scaled.apiObject.toJson()).toEqual({
    apiVersion: 'keda.sh/v1alpha1',
    kind: 'ScaledObject',
    metadata: { name: 'qwen3-worker', namespace: 'inference' },
    spec: {
      scaleTargetRef: { apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeploymentScalingAdapter', name: 'qwen3-worker' },
      minReplicaCount: 1,
      maxReplicaCount: 8,
      triggers: [{
        type: 'prometheus',
        name: 'waitingRequests-1',
        metricType: 'AverageValue',
        metadata: {
          serverAddress: ADDRESS,
          query: 'sum(dynamo_frontend_stage_requests{dynamo_graph_deployment="qwen3",namespace="inference",stage=~"preprocess|route|dispatch"})',
          threshold: '4',
        },
      }],
    },
  });
});

test.each([[DynamoApiVersion.NVIDIA_V1BETA1, { scalingAdapter: {} }], [DynamoApiVersion.NVIDIA_V1ALPHA1, { scalingAdapter: { enabled: true } }]])('the adapter is turned on in %s, and aimed at in it', (apiVersion, expected) => {
  const component = graphIn(app(), 'qwen3', apiVersion).addWorker('Worker');
  const { apiObject } = scaling({ component });
  const spec = component.graph.apiObject.toJson().spec as { components?: object[]; services?: { Worker: object } };
  expect(spec.components?.[0] ?? spec.services?.Worker).toMatchObject(expected);
  expect(spec.components?.[0] ?? spec.services?.Worker).not.toHaveProperty('replicas');
  expect(apiObject.toJson().spec.scaleTargetRef.apiVersion).toBe(apiVersion);
});

test('a frontend follows its CPU, without KEDA', () => {
  const component = graphIn(Testing.app()).addFrontend('Frontend', { resources: { requests: { cpu: 2 } } });
  const scaled = scaling({ component, minReplicas: 2, metrics: [ScalingMetric.cpuUtilization(70)], scaleDown: { stabilization: Duration.minutes(10), replicas: 1 } });
  expect(errorsOf(scaled)).toEqual([]);
  expect(scaled.scaler).toBe(Scaler.HPA);
  expect(scaled.apiObject.toJson()).toEqual({
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'qwen3-frontend', namespace: 'inference' },
    spec: {
      scaleTargetRef: { apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeploymentScalingAdapter', name: 'qwen3-frontend' },
      minReplicas: 2,
      maxReplicas: 8,
      metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } }],
      behavior: { scaleDown: { stabilizationWindowSeconds: 600, policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] } },
    },
  });
});

test('CPU beside a query is a trigger of KEDA', () => {
  const scaled = scaling({ metrics: [ScalingMetric.cpuUtilization(70), ScalingMetric.activeRequests(32)], scaleUp: { percent: 100, period: Duration.seconds(30) } });
  expect(scaled.apiObject.toJson().spec).toMatchObject({
    advanced: { horizontalPodAutoscalerConfig: { behavior: { scaleUp: { policies: [{ type: 'Percent', value: 100, periodSeconds: 30 }] } } } },
    triggers: [{ type: 'cpu', metricType: 'Utilization', metadata: { value: '70' } }, { type: 'prometheus' }],
  });
});

describe('a metric type that the quantity needs', () => {
  test.each([
    ['waitingRequests', ScalingMetric.waitingRequests(4), 'AverageValue', '4'],
    ['activeRequests', ScalingMetric.activeRequests(32), 'AverageValue', '32'],
    ['routerQueue', ScalingMetric.routerQueue(2), 'AverageValue', '2'],
    ['kvCacheUtilization', ScalingMetric.kvCacheUtilization(80), 'AverageValue', '0.8'],
    ['timeToFirstToken', ScalingMetric.timeToFirstToken(Duration.millis(500)), 'Value', '0.5'],
    ['interTokenLatency', ScalingMetric.interTokenLatency(Duration.millis(20)), 'Value', '0.02'],
    ['a sum of your own', ScalingMetric.prometheus({ query: 'sum(x)', threshold: 3 }), 'AverageValue', '3'],
    ['an average of your own', ScalingMetric.prometheus({ query: 'avg(x)', threshold: 3, perReplica: false }), 'Value', '3'],
  ])('%s', (_, metric, metricType, threshold) => {
    expect(triggersOf(metric)).toMatchObject({ metricType, metadata: { threshold } });
  });

  test('a latency without requests asks for no replicas, not for what no number is', () => {
    expect(triggersOf(ScalingMetric.timeToFirstToken(Duration.seconds(1))).metadata.query).toMatch(/^\(histogram_quantile\(0\.95, .*\) >= 0\) or vector\(0\)$/);
  });

  test('prefill and decode workers follow the requests that wait for them', () => {
    const graph = graphIn(app());
    const query = (metric: ScalingMetric, component: ReturnType<typeof worker>) => triggersOf(metric, component).metadata.query;
    expect(query(ScalingMetric.waitingRequests(1), graph.addPrefill('Prefill'))).toContain('phase!="decode"');
  });

  test.each([
    ['timeToFirstToken', ScalingMetric.timeToFirstToken(Duration.seconds(1))],
    ['kvCacheUtilization', ScalingMetric.kvCacheUtilization(80)],
    ['cpuUtilization', ScalingMetric.cpuUtilization(80)],
  ])('%s would count the pods of a group of nodes', (name, metric) => {
    const component = graphIn(app()).addWorker('Worker', { multinode: { nodeCount: 4 }, engine: Engine.vllm({ model: 'm', parallelism: { tensor: 32 } }) });
    expect(errorsOf(scaling({ component, metrics: [metric] }))[0]).toContain(`qwen3/Worker: scaling by ${name} counts pods, and each replica of this component has 4`);
  });

  test('requests scale a component of several nodes by groups', () => {
    const component = graphIn(app()).addWorker('Worker', { multinode: { nodeCount: 4 }, engine: Engine.vllm({ model: 'm', parallelism: { tensor: 32 } }) });
    expect(errorsOf(scaling({ component }))).toEqual([]);
  });
});

test('where the platform scrapes, the query asks for the series that its monitors make', () => {
  const component = worker();
  new GraphMonitoring(Chart.of(component.graph), 'monitoring', { graph: component.graph, source: MetricsSource.PLATFORM });
  expect(triggersOf(ScalingMetric.activeRequests(8), component).metadata.query).toBe('sum(dynamo_frontend_active_requests{namespace="inference",pod=~"qwen3-(0-)?(worker)-.+"})');
});

test('KEDA signs in by Secrets that are named, and sends the headers of a tenant', () => {
  const root = Testing.app();
  PrometheusServer.use(root, {
    address: 'https://mimir.example',
    authentication: PrometheusAuthentication.bearerToken({ secretName: 'prometheus-token', key: 'token' }),
    headers: { 'X-Scope-OrgID': 'search' },
  });
  const component = worker(root);
  const scaled = scaling({ component });
  const authentication = Chart.of(scaled).toJson().find((object: { kind: string }) => object.kind === 'TriggerAuthentication');
  expect(authentication).toMatchObject({ metadata: { name: 'qwen3-worker', namespace: 'inference' }, spec: { secretTargetRef: [{ parameter: 'bearerToken', name: 'prometheus-token', key: 'token' }] } });
  expect(scaled.apiObject.toJson().spec.triggers[0]).toMatchObject({
    authenticationRef: { name: 'qwen3-worker' },
    metadata: { authModes: 'bearer', customHeaders: 'X-Scope-OrgID=search' },
  });
});

test('KEDA signs in by an object that is there already', () => {
  const root = Testing.app();
  PrometheusServer.use(root, { address: 'https://mimir.example', authentication: PrometheusAuthentication.fromTriggerAuthentication('mimir', 'basic', 'ClusterTriggerAuthentication') });
  const scaled = scaling({ component: worker(root) });
  expect(Chart.of(scaled).toJson().map(({ kind }: { kind: string }) => kind)).toEqual(['DynamoGraphDeployment', 'ScaledObject']);
  expect(scaled.apiObject.toJson().spec.triggers[0]).toMatchObject({ authenticationRef: { name: 'mimir', kind: 'ClusterTriggerAuthentication' }, metadata: { authModes: 'basic' } });
});

test('names fit into what KEDA takes, and stay apart', () => {
  const name = (component: string) => {
    const graph = graphIn(app(), 'llama-3-3-70b-instruct-fp8-disagg');
    return scaling({ component: graph.addWorker(component) }).apiObject.name;
  };
  expect(name('worker')).toBe('llama-3-3-70b-instruct-fp8-disagg-worker');
  expect(name('decode-of-the-night-shift')).toMatch(/^llama-3-3-70b-instruct-fp8-disagg-decode-of-t-[0-9a-f]{8}$/);
  expect(name('decode-of-the-night-shift').length).toBeLessThanOrEqual(54);
  expect(name('decode-of-the-night-shift')).not.toBe(name('decode-of-the-night-share'));
});

test('while Prometheus is silent, a number of replicas runs at least', () => {
  expect(scaling({ fallbackReplicas: 4 }).apiObject.toJson().spec.fallback).toEqual({ failureThreshold: 3, replicas: 4, behavior: 'currentReplicasIfHigher' });
  expect(errorsOf(scaling({ fallbackReplicas: 4, metrics: [ScalingMetric.timeToFirstToken(Duration.seconds(1))] }))[0])
    .toContain('qwen3/Worker: fallbackReplicas needs metrics that count for each replica, and timeToFirstToken does not; leave one of the two out');
});

test('hours of the week are a trigger of their own', () => {
  expect(triggersOf(ScalingMetric.schedule({ start: '0 8 * * 1-5', end: '0 18 * * 1-5', timezone: 'Europe/Berlin', replicas: 6 })))
    .toEqual({ type: 'cron', metricType: 'AverageValue', metadata: { timezone: 'Europe/Berlin', start: '0 8 * * 1-5', end: '0 18 * * 1-5', desiredReplicas: '6' } });
});

describe('what is refused', () => {
  test.each([
    [{ minReplicas: 0 }, 'qwen3/Worker: minReplicas is 0; it has to be 1 or more'],
    [{ minReplicas: 9 }, 'qwen3/Worker: maxReplicas is 8; it has to be a whole number from minReplicas, 9'],
    [{ metrics: [] }, 'qwen3/Worker: metrics is empty'],
  ])('%j', (props, message) => {
    expect(() => scaling(props)).toThrow(message);
  });

  test('a query without a Prometheus', () => {
    expect(errorsOf(scaling({ component: worker(Testing.app()) }))[0]).toContain('qwen3/Worker: waitingRequests is a question to Prometheus, whose address is not known; say PrometheusServer.use(app, { address })');
  });

  test('a query where a HorizontalPodAutoscaler is asked for', () => {
    expect(errorsOf(scaling({ scaler: Scaler.HPA }))[0]).toContain('qwen3/Worker: a HorizontalPodAutoscaler cannot scale by waitingRequests; use Scaler.KEDA');
  });

  test('a graph in the API without adapters, and an address that is none', () => {
    expect(() => scaling({ component: graphIn(app(), 'qwen3', DynamoApiVersion.DYNAMO_V1ALPHA1).addWorker('Worker') })).toThrow('dynamo.ai/v1alpha1 has no scaling adapters');
    expect(() => PrometheusServer.use(Testing.app(), { address: 'prometheus:9090' })).toThrow('has to begin with http:// or https://');
  });

  test('the KV cache of a frontend, and thresholds that are none', () => {
    const component = graphIn(app()).addFrontend('Frontend');
    expect(errorsOf(scaling({ component, metrics: [ScalingMetric.kvCacheUtilization(80)] }))[0]).toContain('Frontend runs no engine, so it has no KV cache to scale by');
    expect(errorsOf(scaling({ metrics: [ScalingMetric.waitingRequests(0)] }))[0]).toContain('the threshold of waitingRequests is 0; it has to be above 0');
    expect(() => ScalingMetric.cpuUtilization(0.7)).toThrow('cpuUtilization of 0.7 is no percentage');
  });
});
