/**
 * A disaggregated graph without a GPU: mockers play the engines, to try out everything around them.
 * Re-creates components/src/dynamo/profiler/templates/dgd/mocker/disagg.yaml.
 */
import { Chart } from 'cdk8s';
import { App, DynamoGraph, Engine, Validation } from 'cdk8s-dynamo';

const MODEL = 'nvidia/Llama-3.1-8B-Instruct-FP8';
const worker = {
  replicas: 1,
  engine: Engine.mocker({ model: MODEL, servedModelName: MODEL, extraArgs: ['--speedup-ratio', '1.0'] }),
  envFromSecret: 'hf-token-secret',
  workingDir: '/workspace',
};

const app = new App();
const chart = new Chart(app, 'mocker');
const graph = new DynamoGraph(chart, 'mocker-disagg', { image: 'nvcr.io/nvidia/ai-dynamo/dynamo-planner:my-tag' });
graph.addFrontend('Frontend', { replicas: 1, command: ['python3'], flags: {} });
graph.addDecode('decode', worker);
graph.addPrefill('prefill', worker);

// The manifest leaves the release open, which the operator would refuse.
Validation.configure(graph, { off: ['dgd/image-tag-not-semver'] });

app.synth();
