/**
 * A small company: two teams, three models, each model in a stable and a candidate version, on one platform behind one gateway.
 * Weights are cached by Fluid, workers scaled by KEDA, promises watched by alerts. A team is a row of TEAMS, and to promote a
 * candidate, or to roll back, is a change of its share.
 */
import { Chart, Duration } from 'cdk8s';
import {
  App, ComponentScaling, DynamoGraph, DynamoImage, DynamoNamespace, DynamoPlatform, Engine, ExternalSecret, FluidDataset, FluidRuntime, GraphHttpRoute,
  GraphMonitoring, InferenceGateway, type GatewayReference, PlatformDelivery, PlatformPart, RouteBackend, RouterMode, RouteNamespaces,
  ScalingMetric, SecretStore, type VllmParallelism,
} from 'cdk8s-dynamo';

interface Model {
  readonly name: string;
  readonly parallelism: VllmParallelism;
  /** Time to the first token that is promised, in milliseconds. */
  readonly ttft: number;
  readonly maxReplicas: number;
  /** Share of the requests that the candidate gets, in percent. */
  readonly candidate: number;
}

export interface Team {
  readonly name: string;
  readonly models: { readonly [id: string]: Model };
}

const RELEASES = { stable: '1.3.0', candidate: '1.4.0' };
const TEAMS: Team[] = [
  {
    name: 'search', models: {
      'qwen3-32b': { name: 'Qwen/Qwen3-32B', parallelism: { tensor: 2 }, ttft: 400, maxReplicas: 8, candidate: 10 },
      'llama3-70b': { name: 'meta-llama/Llama-3.3-70B-Instruct', parallelism: { tensor: 4 }, ttft: 800, maxReplicas: 4, candidate: 0 },
    },
  },
  { name: 'support', models: { 'gpt-oss-120b': { name: 'openai/gpt-oss-120b', parallelism: { tensor: 4 }, ttft: 600, maxReplicas: 6, candidate: 50 } } },
];

/** The platform and the gateway, which all teams share. */
function shared(app: App): GatewayReference {
  const prometheusEndpoint = 'http://prometheus-operated.monitoring.svc.cluster.local:9090';
  new DynamoPlatform(new Chart(app, 'platform'), 'platform', {
    version: '1.3.0', delivery: PlatformDelivery.argoCd(), grove: PlatformPart.BUNDLED, podMonitors: false, prometheusEndpoint,
  });
  const gateways = new Chart(app, 'gateways', { namespace: 'gateways' });
  return new InferenceGateway(gateways, 'inference', { gatewayClassName: 'agentgateway', routeNamespaces: RouteNamespaces.ALL }).reference;
}

/** Every model of a team on one cache, next to the GPUs. */
function cachedWeights(chart: Chart, team: Team): FluidDataset {
  const keys = new ExternalSecret(chart, 'models', { store: SecretStore.fromClusterName('vault'), entries: [`inference/${team.name}/models`] });
  return new FluidDataset(chart, `${team.name}-models`, {
    mounts: Object.keys(team.models).map(id => ({
      name: id, mountPoint: `s3://models/${id}`,
      secretOptions: { 'aws.accessKeyId': keys.value('id'), 'aws.secretKey': keys.value('key') },
    })),
    runtime: FluidRuntime.alluxio({ replicas: 2, tieredstore: { levels: [{ mediumtype: 'SSD', path: '/mnt/cache', quota: '500Gi' }] } }),
    preload: {},
  });
}

function version(chart: Chart, id: string, model: Model, weights: FluidDataset, name: keyof typeof RELEASES): DynamoGraph {
  const graph = new DynamoGraph(chart, `${id}-${name}`, {
    image: DynamoImage.vllm(RELEASES[name]), weights, dynamoNamespace: DynamoNamespace.of(`${id}/${name}`),
  });
  graph.addFrontend('Frontend', { replicas: 2, flags: { router: { mode: RouterMode.KV } } });
  const worker = graph.addWorker('Worker', {
    engine: Engine.vllm({ model: weights.modelPath(id), servedModelName: model.name, parallelism: model.parallelism, blockSize: 64 }),
  });
  new GraphMonitoring(chart, `${id}-${name}-monitoring`, { graph, sla: { timeToFirstToken: Duration.millis(model.ttft) } });
  new ComponentScaling(chart, `${id}-${name}-scaling`, {
    component: worker, maxReplicas: model.maxReplicas, metrics: [ScalingMetric.waitingRequests(4)],
  });
  return graph;
}

/** Everything of some teams. */
export function company(app: App, teams: Team[]): void {
  const gateway = shared(app);
  for (const team of teams) {
    const chart = new Chart(app, team.name, { namespace: team.name });
    const weights = cachedWeights(chart, team);
    const rules = Object.entries(team.models).map(([id, model]) => ({
      model: model.name,
      backends: [
        RouteBackend.graph(version(chart, id, model, weights, 'stable'), { weight: 100 - model.candidate }),
        RouteBackend.graph(version(chart, id, model, weights, 'candidate'), { weight: model.candidate }),
      ],
    }));
    new GraphHttpRoute(chart, `${team.name}-route`, { gateway, rules });
  }
}

const app = new App();
company(app, TEAMS);
app.synth();
