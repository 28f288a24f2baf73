/**
 * One graph for two clusters, delivered by Argo CD: a folder for each cluster, namespace and graph, what is needed first in earlier
 * waves, replicas left to the scaler, and health that Argo CD can tell.
 */
import { Chart, Size } from 'cdk8s';
import {
  App, ArgoApplicationSet, ArgoHealthChecks, Cluster, DynamoGraph, DynamoImage, Engine, EnvValue, GraphPodMonitor, ModelSource, ModelWeights, OutputLayout,
} from 'cdk8s-dynamo';

const MODEL = 'Qwen/Qwen3-32B';
const image = DynamoImage.vllm('1.3.0');
const source = { repoUrl: 'https://git.example.com/llm/deploy.git', targetRevision: 'main', path: 'dist/gitops' };

// `cdk8s synth` names the output folder; this app has a folder of its own in it.
const app = new App({ outdir: `${process.env.CDK8S_OUTDIR ?? 'dist'}/gitops`, layout: OutputLayout.byGraph({ kustomizations: true }) });
const argocd = new Chart(app, 'argocd', { namespace: 'argocd' });
new ArgoHealthChecks(argocd, 'health');

for (const { name, replicas } of [{ name: 'prod-eu', replicas: 4 }, { name: 'prod-us', replicas: 8 }]) {
  const cluster = new Cluster(app, name);
  const chart = new Chart(cluster, 'qwen', { namespace: 'inference' });
  const weights = new ModelWeights(chart, 'model-cache', {
    size: Size.gibibytes(200), models: [ModelSource.huggingFace(MODEL)], retain: true,
    download: { image, token: EnvValue.fromSecret('hf-token-secret', 'HF_TOKEN') },
  });
  const graph = new DynamoGraph(chart, 'qwen3-32b', { image, weights });
  graph.addFrontend('Frontend', { flags: {} });
  graph.addWorker('Worker', { replicas, scalingAdapter: true, engine: Engine.vllm({ model: MODEL, parallelism: { tensor: 2 } }) });
  new GraphPodMonitor(chart, 'metrics', { graph });
  new ArgoApplicationSet(argocd, name, { cluster, source, project: 'llm' });
}

app.synth();
