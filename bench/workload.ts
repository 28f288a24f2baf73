/** What is measured: charts of one graph each, with what stands beside it. */
import { ApiObject, type ApiObjectProps, App, Chart, Size } from 'cdk8s';
import {
  DynamoGraph, DynamoImage, Engine, GraphAlerts, GraphPodMonitor, GraphVolume, KvTransfer, ModelWeights, RdmaFabric, RouterMode,
} from 'cdk8s-dynamo';

/** Fills `chart` with the eight objects of one inference graph; `index` tells graphs apart. */
export function buildGraph(chart: Chart, index: number): void {
  // Names of one length: none is the beginning of another.
  const name = `graph-${String(index).padStart(5, '0')}`;
  const weights = new ModelWeights(chart, `weights-${name}`, { size: Size.gibibytes(200), storageClassName: 'shared' });
  const settings = GraphVolume.of({ name: 'settings', configMap: { name: `settings-${name}` } });
  const volumeMounts = [{ volume: weights.volume, path: '/weights' }, { volume: settings, path: '/etc/dynamo', readOnly: true }];
  const graph = new DynamoGraph(chart, name, { image: DynamoImage.vllm('1.3.0'), env: { HF_HOME: '/weights', DYN_LOG: 'info' } });
  graph.addFrontend('Frontend', { replicas: 2, flags: { router: { mode: RouterMode.KV } }, volumeMounts });
  const engine = Engine.vllm({
    model: 'Qwen/Qwen3-32B', parallelism: { tensor: 4 }, maxModelLen: 32768, gpuMemoryUtilization: 0.9, blockSize: 64, kvTransfer: KvTransfer.nixl(),
  });
  const worker = {
    engine,
    volumeMounts,
    fabric: RdmaFabric.infiniband(),
    sharedMemorySize: '80Gi',
    resources: { requests: { cpu: '8', memory: '64Gi' }, limits: { cpu: '16', memory: '128Gi' } },
    tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
    startupProbe: { httpGet: { path: '/live', port: 'system' }, periodSeconds: 10, failureThreshold: 180 },
  };
  graph.addPrefill('Prefill', { replicas: 4, ...worker });
  graph.addDecode('Decode', { replicas: 2, ...worker });
  new GraphPodMonitor(chart, 'pods', { graph });
  new GraphAlerts(chart, 'alerts', { graph });
  object(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `settings-${name}` }, data: { 'planner.yaml': 'ttft: 0.2\nitl: 0.02\n' } });
  object(chart, 'service', {
    apiVersion: 'v1', kind: 'Service', spec: { selector: { app: name }, ports: [{ name: 'http', port: 8000, targetPort: 'http', protocol: 'TCP' }] },
  });
  object(chart, 'account', { apiVersion: 'v1', kind: 'ServiceAccount', automountServiceAccountToken: false });
  object(chart, 'budget', {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    spec: { minAvailable: 1, selector: { matchLabels: { 'nvidia.com/dynamo-graph-deployment-name': name } } },
  });
}

/** The same objects as plain cdk8s objects. */
export function buildPlainGraph(chart: Chart, index: number): void {
  for (const [number, manifest] of manifestsOfGraph(index).entries()) new ApiObject(chart, `object-${number}`, manifest);
}

/** What the objects of one graph render to. */
export function manifestsOfGraph(index: number): ApiObjectProps[] {
  const chart = new Chart(new App(), `graph-${index}`);
  buildGraph(chart, index);
  return chart.toJson() as ApiObjectProps[];
}

/** Adds `count` charts to `app`, each filled by `fill`; where asked, each depends on a chart with a namespace. */
export function addCharts(app: App, count: number, dependent: boolean, fill: (chart: Chart, index: number) => void): void {
  const shared = new Chart(app, 'shared');
  object(shared, 'namespace', { apiVersion: 'v1', kind: 'Namespace' });
  for (let index = 0; index < count; index++) {
    const chart = new Chart(app, `graph-${index}`);
    fill(chart, index);
    if (dependent) chart.addDependency(shared);
  }
}

function object(scope: Chart, id: string, props: ApiObjectProps & { readonly [field: string]: unknown }): void {
  new ApiObject(scope, id, props);
}
