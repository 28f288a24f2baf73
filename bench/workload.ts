/** What is measured: charts of one graph each. */
import { ApiObject, type ApiObjectProps, App, Chart } from 'cdk8s';
import type { Construct } from 'constructs';

/** Fills `chart` with the eight objects of one inference graph; `index` tells graphs apart. */
export function buildGraph(chart: Chart, index: number): void {
  for (const component of ['frontend', 'prefill', 'decode', 'planner']) {
    object(chart, component, { apiVersion: 'apps/v1', kind: 'Deployment', spec: deployment(component, index) });
  }
  object(chart, 'service', {
    apiVersion: 'v1',
    kind: 'Service',
    spec: { selector: { app: `frontend-${index}` }, ports: [{ name: 'http', port: 8000, targetPort: 'http', protocol: 'TCP' }] },
  });
  object(chart, 'weights', {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    spec: { accessModes: ['ReadWriteMany'], storageClassName: 'shared', resources: { requests: { storage: '200Gi' } } },
  });
  object(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', data: { 'planner.yaml': 'ttft: 0.2\nitl: 0.02\n', 'log': 'info' } });
  object(chart, 'monitor', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
    spec: { selector: { matchLabels: { graph: `graph-${index}` } }, podMetricsEndpoints: [{ port: 'system', path: '/metrics', interval: '15s' }] },
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

function object(scope: Construct, id: string, props: ApiObjectProps & { readonly [field: string]: unknown }): void {
  new ApiObject(scope, id, props);
}

function deployment(component: string, index: number): object {
  const labels = { app: `${component}-${index}`, graph: `graph-${index}`, component };
  return {
    replicas: 2,
    selector: { matchLabels: labels },
    template: {
      metadata: { labels, annotations: { 'prometheus.io/scrape': 'true', 'prometheus.io/port': '9090' } },
      spec: {
        serviceAccountName: `graph-${index}`,
        terminationGracePeriodSeconds: 60,
        tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
        containers: [container(component, index)],
        volumes: [
          { name: 'weights', persistentVolumeClaim: { claimName: `weights-${index}` } },
          { name: 'shared-memory', emptyDir: { medium: 'Memory', sizeLimit: '80Gi' } },
          { name: 'settings', configMap: { name: `settings-${index}` } },
        ],
      },
    },
  };
}

function container(component: string, index: number): object {
  return {
    name: 'main',
    image: 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:0.8.0',
    command: ['python3', '-m', 'dynamo.vllm'],
    args: [
      '--model', 'Qwen/Qwen3-32B', '--tensor-parallel-size', '4', `--is-${component}-worker`,
      '--kv-transfer-config', '{"kv_connector":"NixlConnector","kv_role":"kv_both"}',
    ],
    env: [
      { name: 'DYN_NAMESPACE', value: `graph-${index}` },
      { name: 'DYN_LOG', value: 'info' },
      { name: 'HF_HOME', value: '/weights/huggingface' },
      { name: 'HF_TOKEN', valueFrom: { secretKeyRef: { name: 'hugging-face', key: 'token' } } },
      { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
    ],
    ports: [{ name: 'http', containerPort: 8000 }, { name: 'system', containerPort: 9090 }],
    resources: {
      requests: { 'cpu': '8', 'memory': '64Gi', 'nvidia.com/gpu': '4' },
      limits: { 'cpu': '16', 'memory': '128Gi', 'nvidia.com/gpu': '4' },
    },
    startupProbe: { httpGet: { path: '/live', port: 'system' }, periodSeconds: 10, failureThreshold: 180 },
    livenessProbe: { httpGet: { path: '/live', port: 'system' }, periodSeconds: 5, timeoutSeconds: 4, failureThreshold: 3 },
    readinessProbe: { httpGet: { path: '/health', port: 'system' }, periodSeconds: 5, timeoutSeconds: 4, failureThreshold: 3 },
    volumeMounts: [
      { name: 'weights', mountPath: '/weights' },
      { name: 'shared-memory', mountPath: '/dev/shm' },
      { name: 'settings', mountPath: '/etc/dynamo', readOnly: true },
    ],
  };
}
