/**
 * A rehearsal on CPU: mockers play the engines of a graph that is to come, behind the same router, with the same monitors, scaling and network
 * policy. Flux installs the platform and delivers the graph.
 */
import { Chart } from 'cdk8s';
import {
  App, ComponentScaling, DynamoGraph, DynamoImage, DynamoNamespace, DynamoPlatform, Engine, FluxKustomizations, GraphIsolation, GraphMonitoring, NetworkPeer,
  OutputLayout, PlatformDelivery, RouterMode, ScalingMetric,
} from 'cdk8s-dynamo';

const app = new App({ layout: OutputLayout.byGraph({ kustomizations: true, stages: true }) });
const chart = new Chart(app, 'rehearsal', { namespace: 'staging' });
new DynamoPlatform(chart, 'platform', {
  version: '1.3.0', delivery: PlatformDelivery.flux(), podMonitors: false, serviceMonitors: true,
  prometheusEndpoint: 'http://prometheus-operated.monitoring:9090',
});
const graph = new DynamoGraph(chart, 'rehearsal', { image: DynamoImage.planner('1.3.0'), dynamoNamespace: DynamoNamespace.of('rehearsal') });
const engine = Engine.mocker({
  model: 'meta-llama/Llama-3.3-70B-Instruct', speedupRatio: 1, blockSize: 64,
  performanceModel: { system: 'h200_sxm', tensorParallel: 4 },
});
const cpu = { requests: { cpu: 2, memory: '4Gi' } };
const frontend = graph.addFrontend('Frontend', { flags: { router: { mode: RouterMode.KV } }, resources: cpu });
graph.addPrefill('Prefill', { replicas: 2, engine, resources: cpu });
graph.addDecode('Decode', { replicas: 4, engine, resources: cpu });

new GraphIsolation(chart, 'isolation', {
  graph, clients: [NetworkPeer.pods({ app: 'load-test' })], apiServer: [NetworkPeer.cidr('10.96.0.1/32')], metadata: { name: 'rehearsal-isolation' },
});
new GraphMonitoring(chart, 'monitoring', { graph });
new ComponentScaling(chart, 'scaling', {
  component: frontend, minReplicas: 1, maxReplicas: 4, metrics: [ScalingMetric.cpuUtilization(60), ScalingMetric.memoryUtilization(80)],
});
new FluxKustomizations(new Chart(app, 'flux'), 'rehearsal', { of: chart, sourceRef: { kind: 'OCIRepository', name: 'manifests' } });

app.synth();
