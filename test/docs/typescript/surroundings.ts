/** What blocks of TypeScript take for granted: what stands above them in their page, or in the reader's own program. */
import { Chart, Size } from 'cdk8s';
import { App, Cluster, DynamoGraph, DynamoImage, Engine, KvTransfer, ModelSource, ModelWeights, OutputLayout, RdmaFabric, type Component } from 'cdk8s-dynamo';

export const MODEL = 'Qwen/Qwen3-32B';
const MODEL_AT_COMMIT = ModelSource.huggingFace(MODEL, { revision: '9216db5781bf21249d130ec9da846c4624c16137' });
export const image = DynamoImage.vllm('1.3.0');
export const fabric = RdmaFabric.infiniband();
export const engine = (tensor: number) => Engine.vllm({ model: MODEL, parallelism: { tensor }, blockSize: 64, kvTransfer: KvTransfer.nixl() });

/** A graph as YAML, before a change and after it. */
const manifest = (replicas: number) => `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata: { name: qwen3 }
spec:
  components:
    - name: Frontend
      type: frontend
      replicas: ${replicas}
      podTemplate: { spec: { containers: [{ name: main, image: "nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0" }] } }
`;
export const text = manifest(1);
export const before = [{ file: 'graph.yaml', text }];
export const after = [{ file: 'graph.yaml', text: manifest(2) }];

/** Made anew for each block, those that it asks for. */
export let app: App;
export let chart: Chart;
export let cluster: Cluster;
export let graph: DynamoGraph;
export let worker: Component;
export let frontend: Component;
export let decode: Component;
export let weights: ModelWeights;
export let qwen: DynamoGraph;
export let llama: DynamoGraph;
export let stable: DynamoGraph;
export let candidate: DynamoGraph;

export function renew(asked: ReadonlySet<string>): void {
  app = new App({ layout: OutputLayout.byGraph() });
  cluster = new Cluster(app, 'prod');
  chart = new Chart(cluster, 'reader', { namespace: 'inference' });
  if (asked.has('graph')) graph = new DynamoGraph(chart, 'graph', { image });
  if (asked.has('weights')) weights = new ModelWeights(chart, 'weights', { size: Size.gibibytes(200), models: [MODEL_AT_COMMIT] });
  if (asked.has('frontend')) frontend = served('answering', 3).components[0];
  if (asked.has('decode')) decode = served('decoding', 3).components[1];
  if (asked.has('worker')) worker = served('scaled').components[1];
  if (asked.has('qwen')) qwen = served('qwen');
  if (asked.has('llama')) llama = served('llama');
  if (asked.has('stable')) stable = served('stable');
  if (asked.has('candidate')) candidate = served('candidate');
}

/** The program that a block is part of, to its end: a chart that got nothing holds a graph, and a graph that got no component has the smallest ones. */
export function finish(program: App): void {
  if (chart.node.children.length === 0) new DynamoGraph(chart, 'graph');
  for (const graph of program.node.findAll().filter(node => node instanceof DynamoGraph)) if (graph.components.length === 0) serve(graph);
  program.synth();
}

function served(name: string, replicas?: number): DynamoGraph {
  return serve(new DynamoGraph(new Chart(cluster, name, { namespace: 'inference' }), name, { image }), replicas);
}

function serve(graph: DynamoGraph, replicas?: number): DynamoGraph {
  graph.addFrontend('Frontend', { image, replicas });
  graph.addWorker('Worker', { image, replicas, engine: Engine.vllm({ model: MODEL }) });
  return graph;
}
