/**
 * Llama 3.1 8B that fails over in seconds: a GPU memory service keeps the weights on the GPUs, a shadow engine stands by, and drains leave one
 * worker at least. The weights are those of the data team, mounted from their Dataset in another Kubernetes namespace.
 */
import { Chart, Duration } from 'cdk8s';
import {
  App, ArgoApplication, BackendFramework, ComponentDisruptionBudget, DynamoGraph, DynamoImage, DynamoPlatform, Engine, FluidDataset, FluidRuntime,
  GraphAlert, GraphMonitoring, GraphService, OutputLayout, PlatformDelivery, PlatformPart,
} from 'cdk8s-dynamo';

const app = new App({ layout: OutputLayout.byGraph() });
const chart = new Chart(app, 'llama-ha', { namespace: 'inference' });
new DynamoPlatform(chart, 'platform', {
  version: '1.4.0', delivery: PlatformDelivery.argoCd({ project: 'platform' }), grove: PlatformPart.BUNDLED, podMonitors: false,
});
const weights = new FluidDataset(chart, 'llama', {
  mounts: [{ name: 'llama-8b', mountPoint: 'dataset://data-team/llama-3.1-8b' }], runtime: FluidRuntime.thin(),
});
const graph = new DynamoGraph(chart, 'llama-ha', {
  backendFramework: BackendFramework.VLLM, image: DynamoImage.vllm('1.4.0'), weights,
});
const frontend = graph.addFrontend('Frontend', { replicas: 3 });
const worker = graph.addWorker('Worker', {
  replicas: 2, gpuMemoryService: { mode: 'IntraPod' }, failover: { mode: 'IntraPod' },
  engine: Engine.vllm({
    model: weights.modelPath('llama-8b'), parallelism: { tensor: 2 }, servedModelName: 'meta-llama/Llama-3.1-8B-Instruct', gpuMemoryUtilization: 0.85,
  }),
});

new GraphService(chart, 'service', { graph, loadBalancerSourceRanges: ['10.0.0.0/8'], metadata: { name: 'llama-ha-public' } });
new GraphMonitoring(chart, 'monitoring', {
  graph, dashboard: false, sla: { timeToFirstToken: Duration.millis(300) }, alerts: { restarts: 5, without: [GraphAlert.QUEUE_GROWING] },
});
for (const component of [frontend, worker]) {
  new ComponentDisruptionBudget(chart, `${component.componentName} budget`, { component, minAvailable: 1, metadata: { name: component.serviceName } });
}
new ArgoApplication(new Chart(app, 'argocd'), 'llama-ha', {
  of: chart, source: { repoUrl: 'https://git.example.com/llm/deploy.git', path: 'dist' }, syncPolicy: { automated: { prune: false, selfHeal: true } },
});

app.synth();
