import { Chart, Duration, Size } from 'cdk8s';
import { App, DynamoGraph, DynamoImage, FluxKustomizations, GraphPodMonitor, ModelSource, ModelWeights, OutputLayout } from 'cdk8s-dynamo';
import { parseAllDocuments } from 'yaml';

interface Manifest {
  kind: string;
  metadata: { name: string; namespace?: string; annotations?: { [key: string]: string } };
  spec: { [field: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- parsed
}

function synthesized(app: App, kind: string): Manifest[] {
  return parseAllDocuments(app.synthYaml() as string).map(document => document.toJS() as Manifest).filter(manifest => manifest.kind === kind);
}

function graphIn(app: App): Chart {
  const chart = new Chart(app, 'qwen-chart', { namespace: 'inference' });
  const weights = new ModelWeights(chart, 'cache', {
    size: Size.gibibytes(1), models: [ModelSource.huggingFace('Qwen/Qwen3-0.6B')], download: { image: DynamoImage.vllm('1.3.0') },
  });
  const graph = new DynamoGraph(chart, 'qwen', { image: DynamoImage.vllm('1.3.0'), weights });
  graph.addFrontend('Frontend');
  graph.addWorker('Worker', { replicas: 2, scalingAdapter: true, command: ['sh', '-c'], args: ['python3 -m dynamo.vllm --model Qwen/Qwen3-0.6B'] });
  new GraphPodMonitor(chart, 'metrics', { graph });
  return chart;
}

test('a Kustomization for each step, each after the one before', () => {
  const app = new App({ layout: OutputLayout.byGraph({ stages: true }) });
  new FluxKustomizations(new Chart(app, 'flux'), 'qwen', { of: graphIn(app), sourceRef: { kind: 'GitRepository', name: 'deploy' }, path: 'dist', dependsOn: ['platform'] });
  const outline = () => synthesized(app, 'Kustomization').map(({ metadata, spec }) => ({ name: metadata.name, namespace: metadata.namespace, path: spec.path, after: spec.dependsOn }));
  const expected = [
    { name: 'qwen-weights', namespace: 'flux-system', path: './dist/inference/qwen/40-weights', after: [{ name: 'platform' }] },
    { name: 'qwen-graphs', namespace: 'flux-system', path: './dist/inference/qwen/50-graphs', after: [{ name: 'qwen-weights' }] },
    { name: 'qwen-traffic', namespace: 'flux-system', path: './dist/inference/qwen/60-traffic', after: [{ name: 'qwen-graphs' }] },
  ];
  expect(outline()).toEqual(expected);
  expect(outline()).toEqual(expected);
});

test('it knows when a graph is ready, and leaves replicas to the scaler', () => {
  const app = new App({ layout: OutputLayout.byGraph({ stages: true }) });
  new FluxKustomizations(new Chart(app, 'flux'), 'qwen', { of: graphIn(app), sourceRef: { kind: 'OCIRepository', name: 'deploy' }, interval: Duration.hours(1), timeout: Duration.minutes(30) });
  expect(synthesized(app, 'Kustomization')[1].spec).toEqual({
    interval: '3600s', retryInterval: '2m', timeout: '1800s', sourceRef: { kind: 'OCIRepository', name: 'deploy' }, path: './inference/qwen/50-graphs',
    prune: true, wait: true, dependsOn: [{ name: 'qwen-weights' }],
    healthCheckExprs: [{
      apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeployment',
      current: "has(status.state) && status.state in ['successful']", failed: "has(status.state) && status.state in ['failed']",
    }],
    patches: [{ patch: '- op: remove\n  path: /spec/components/1/replicas\n', target: { kind: 'DynamoGraphDeployment', name: 'qwen' } }],
  });
});

test('without stages one Kustomization applies all, with further fields laid over', () => {
  const app = new App({ layout: OutputLayout.byGraph() });
  new FluxKustomizations(new Chart(app, 'flux'), 'qwen', {
    of: graphIn(app), sourceRef: { kind: 'GitRepository', name: 'deploy' }, namespace: 'team', spec: { prune: false, postBuild: { substitute: { region: 'eu' } } },
  });
  expect(synthesized(app, 'Kustomization').map(({ metadata, spec }) => [metadata.name, metadata.namespace, spec.path, spec.prune, spec.postBuild])).toEqual([
    ['qwen', 'team', './inference/qwen', false, { substitute: { region: 'eu' } }],
  ]);
});

test('steps within a stage follow dependencies', () => {
  const app = new App({ layout: OutputLayout.byGraph({ stages: true }) });
  const chart = new Chart(app, 'c', { namespace: 'n' });
  const graphs = ['a', 'a-monitored'].map(id => new DynamoGraph(chart, id, { image: DynamoImage.vllm('1.3.0') }));
  graphs.forEach(graph => graph.addFrontend('Frontend'));
  graphs[1].node.addDependency(graphs[0]);
  new FluxKustomizations(new Chart(app, 'flux'), 'second', { of: graphs[1], sourceRef: { kind: 'GitRepository', name: 'deploy' } });
  expect(synthesized(app, 'Kustomization').map(({ metadata, spec }) => [metadata.name, spec.path])).toEqual([['second-graphs-1', './n/a-monitored/51-graphs']]);
});

test.each<[string, string, string | undefined]>([
  ['a variable in braces', 'echo ${HOME}', 'disabled'],
  ['a number in braces', 'sed s/x/${1}/', 'disabled'],
  ['one that is escaped already', 'echo $${HOME}', undefined],
  ['a variable of the shell', 'echo $HOME', undefined],
  ['a variable of Kubernetes', 'echo $(HOME)', undefined],
])('%s: Flux is told to leave it where it has to be', (_, script, annotation) => {
  const app = new App({ layout: OutputLayout.byGraph() });
  const chart = new Chart(app, 'c', { namespace: 'n' });
  new DynamoGraph(chart, 'g', { image: DynamoImage.vllm('1.3.0') }).addFrontend('Frontend', { command: ['sh', '-c'], args: [script] });
  new FluxKustomizations(new Chart(app, 'flux'), 'g', { of: chart, sourceRef: { kind: 'GitRepository', name: 'deploy' } });
  expect(synthesized(app, 'DynamoGraphDeployment')[0].metadata.annotations?.['kustomize.toolkit.fluxcd.io/substitute']).toBe(annotation);
});

test('a name that is too long for a label is an error', () => {
  const app = new App({ layout: OutputLayout.byGraph({ stages: true }) });
  new FluxKustomizations(new Chart(app, 'flux'), 'q'.repeat(60), { of: graphIn(app), sourceRef: { kind: 'GitRepository', name: 'deploy' } });
  expect(() => app.synthYaml()).toThrow('is longer than 63 characters; give the construct a shorter one');
});
