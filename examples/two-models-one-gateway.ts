/**
 * Two models behind one inference gateway. Each graph has a Dynamo namespace of its own and an endpoint picker; the gateway takes the
 * model from the request, and the route sends it to the pool of that graph.
 */
import { Chart } from 'cdk8s';
import {
  App, DynamoGraph, DynamoImage, DynamoNamespace, Engine, GraphHttpRoute, InferenceGateway, RouteBackend, RouteNamespaces,
} from 'cdk8s-dynamo';

const MODELS = { llama: 'meta-llama/Llama-3.3-70B-Instruct', qwen: 'Qwen/Qwen3-32B' };
const runtime = DynamoImage.vllm('1.3.0');
const sidecar = { name: 'sidecar-frontend', image: runtime.reference, args: ['-m', 'dynamo.frontend', '--router-mode', 'direct'] };
const plugins = [{ type: 'disagg-profile-handler' }, { name: 'decode-filter', type: 'label-filter', parameters: {
  label: 'nvidia.com/dynamo-component-type', validValues: ['decode'], allowsNoLabel: true,
} }, { type: 'dyn-decode-scorer' }, { type: 'max-score-picker' }];
const decode = ['decode-filter', 'dyn-decode-scorer', 'max-score-picker'].map(pluginRef => ({ pluginRef, weight: 1 }));

function serve(chart: Chart, name: string, model: string): DynamoGraph {
  const graph = new DynamoGraph(chart, name, { image: runtime, dynamoNamespace: DynamoNamespace.of(name) });
  graph.addEndpointPicker('Epp', {
    image: DynamoImage.frontend('1.3.0'), eppConfig: { config: { plugins, schedulingProfiles: [{ name: 'decode', plugins: decode }] } },
  });
  graph.addDecode('Worker', {
    engine: Engine.vllm({ model, parallelism: { tensor: 4 }, servedModelName: model, blockSize: 64 }), replicas: 2,
    frontendSidecar: sidecar.name, sidecars: [sidecar], envFromSecret: 'hf-token-secret',
  });
  return graph;
}

const app = new App();
const gateways = new Chart(app, 'gateways', { namespace: 'gateways' });
const { reference } = new InferenceGateway(gateways, 'inference-gateway', { gatewayClassName: 'agentgateway', routeNamespaces: RouteNamespaces.ALL });
const chart = new Chart(app, 'two-models-one-gateway', { namespace: 'inference' });
new GraphHttpRoute(chart, 'models', {
  gateway: reference, hostnames: ['models.example.com'],
  rules: Object.entries(MODELS).map(([name, model]) => ({ model, backends: [RouteBackend.graph(serve(chart, name, model))] })),
});

app.synth();
