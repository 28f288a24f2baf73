/** One graph in three forms: plain YAML, a Helm chart with values, and a Docker Compose file to try it on one machine without a GPU. */
import { writeFileSync } from 'node:fs';
import { Chart } from 'cdk8s';
import { App, ComposeFile, DynamoGraph, DynamoImage, Engine, HelmChart } from 'cdk8s-dynamo';

const MODEL = 'Qwen/Qwen3-0.6B';
// `cdk8s synth` names the output folder; this app has a folder of its own in it.
const app = new App({ outdir: `${process.env.CDK8S_OUTDIR ?? 'dist'}/helm-and-compose` });

const graph = new DynamoGraph(new Chart(app, 'qwen', { namespace: 'inference' }), 'qwen3', { image: DynamoImage.planner('1.3.0') });
graph.addFrontend('Frontend', { flags: {} });
graph.addWorker('Worker', { replicas: 2, engine: Engine.mocker({ model: MODEL, servedModelName: MODEL }) });

app.synth();
HelmChart.fromApp(app, { name: 'qwen', version: '0.1.0' }).write(`${app.outdir}/chart`);
writeFileSync(`${app.outdir}/compose.yaml`, ComposeFile.of(graph).toYaml());
