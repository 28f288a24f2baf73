import { Chart, Size } from 'cdk8s';
import * as cdk8s from 'cdk8s';
import { App, ArgoApplication, ArgoApplicationSet, ArgoDifferences, Cluster, DynamoApiVersion, DynamoGraph, DynamoImage, ModelSource, ModelWeights, OutputLayout, SyncWaves } from 'cdk8s-dynamo';
import { parse, parseAllDocuments } from 'yaml';

const SOURCE = { repoUrl: 'https://git.example.com/llm/deploy.git', path: './dist/' };

interface Manifest {
  kind: string;
  metadata: { name: string; namespace?: string; annotations?: { [key: string]: string } };
  spec: { [field: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- parsed
}

function synthesized(app: App): Manifest[] {
  return parseAllDocuments(app.synthYaml() as string).map(document => document.toJS() as Manifest);
}

function graphIn(scope: App | Cluster, apiVersion?: DynamoApiVersion): { chart: Chart; graph: DynamoGraph } {
  const chart = new Chart(scope, 'qwen-chart', { namespace: 'inference' });
  const weights = new ModelWeights(chart, 'cache', {
    size: Size.gibibytes(1), models: [ModelSource.huggingFace('Qwen/Qwen3-0.6B')], download: { image: DynamoImage.vllm('1.3.0') },
  });
  const graph = new DynamoGraph(chart, 'qwen', { image: DynamoImage.vllm('1.3.0'), weights, apiVersion });
  graph.addFrontend('Frontend');
  graph.addWorker('Worker', { replicas: 2, scalingAdapter: true, command: ['python3'], args: ['-m', 'dynamo.vllm', '--model', 'Qwen/Qwen3-0.6B'] });
  return { chart, graph };
}

function application(app: App): Manifest {
  const found = synthesized(app).find(({ kind }) => kind.startsWith('Application'));
  if (!found) throw new Error('there is none');
  return found;
}

test('an Application of a chart, with what its objects need', () => {
  const app = new App({ layout: OutputLayout.byGraph() });
  const { chart } = graphIn(new Cluster(app, 'prod-eu'));
  new ArgoApplication(new Chart(app, 'argocd'), 'qwen', { of: chart, source: SOURCE });
  expect(application(app)).toEqual({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name: 'qwen', namespace: 'argocd' },
    spec: {
      project: 'default',
      source: { repoURL: SOURCE.repoUrl, targetRevision: 'HEAD', path: 'dist/prod-eu/inference/qwen', directory: { recurse: true } },
      destination: { name: 'prod-eu', namespace: 'inference' },
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        syncOptions: ['ServerSideApply=true', 'RespectIgnoreDifferences=true', 'SkipDryRunOnMissingResource=true', 'CreateNamespace=true'],
      },
      ignoreDifferences: [{
        group: 'nvidia.com', kind: 'DynamoGraphDeployment', name: 'qwen', namespace: 'inference',
        jqPathExpressions: ['.spec.components[] | select(.name == "Worker") | .replicas'],
      }],
    },
  });
});

test('its objects have their waves, and nothing else has', () => {
  const app = new App({ layout: OutputLayout.byGraph() });
  const { chart } = graphIn(app);
  new DynamoGraph(new Chart(app, 'other', { namespace: 'inference' }), 'other', { image: DynamoImage.vllm('1.3.0') }).addFrontend('Frontend');
  new ArgoApplication(new Chart(app, 'argocd'), 'qwen', { of: chart, source: SOURCE });
  const waves = () => Object.fromEntries(synthesized(app).map(({ kind, metadata }) =>
    [`${kind}/${metadata.name.replace(/-[0-9a-f]{8}$/, '')}`, metadata.annotations?.['argocd.argoproj.io/sync-wave']]));
  const expected = {
    'PersistentVolumeClaim/cache': '-10', 'Job/cache-qwen-qwen3-0-6b': '-10', 'DynamoGraphDeployment/qwen': '0',
    'DynamoGraphDeployment/other': undefined, 'Application/qwen': undefined,
  };
  expect(waves()).toEqual(expected);
  expect(waves()).toEqual(expected);
});

test('waves follow what changes between two syntheses, but not over what somebody wrote', () => {
  const app = new App();
  const chart = new Chart(app, 'c');
  const graphs = ['a', 'b', 'c'].map(id => new DynamoGraph(chart, id, {
    image: DynamoImage.vllm('1.3.0'), metadata: id === 'c' ? { annotations: { 'argocd.argoproj.io/sync-wave': '7' } } : undefined,
  }));
  graphs.forEach(graph => graph.addFrontend('Frontend'));
  SyncWaves.use(app);
  SyncWaves.use(app);
  const waves = () => Object.fromEntries(synthesized(app).map(({ metadata }) => [metadata.name, metadata.annotations?.['argocd.argoproj.io/sync-wave']]));
  expect(waves()).toEqual({ a: '0', b: '0', c: '7' });
  graphs[1].node.addDependency(graphs[0]);
  expect(waves()).toEqual({ a: '0', b: '1', c: '7' });
});

test('v1alpha1 is pointed at as it is written; without a scaler nothing is ignored', () => {
  const app = new App({ layout: OutputLayout.byGraph() });
  new ArgoApplication(new Chart(app, 'argocd'), 'qwen', { of: graphIn(app, DynamoApiVersion.NVIDIA_V1ALPHA1).graph, source: SOURCE });
  expect(application(app).spec.ignoreDifferences[0].jsonPointers).toEqual(['/spec/services/Worker/replicas']);
  const plain = new App({ layout: OutputLayout.byGraph({ kustomizations: true }) });
  const chart = new Chart(plain, 'c', { namespace: 'n' });
  new DynamoGraph(chart, 'g', { image: DynamoImage.vllm('1.3.0') }).addFrontend('Frontend');
  new ArgoApplication(new Chart(plain, 'argocd'), 'g', { of: chart, source: { repoUrl: SOURCE.repoUrl, targetRevision: 'v1' } });
  expect(application(plain).spec).toMatchObject({ source: { repoURL: SOURCE.repoUrl, targetRevision: 'v1', path: 'n/g' }, destination: { name: 'in-cluster', namespace: 'n' } });
  expect(application(plain).spec.ignoreDifferences).toBeUndefined();
  expect(application(plain).spec.source.directory).toBeUndefined();
});

test('what scalers own can be had without an Application of ours, from constructs and from manifests', () => {
  const app = new App();
  const { chart } = graphIn(app);
  const entry = {
    group: 'nvidia.com', kind: 'DynamoGraphDeployment', name: 'qwen', namespace: 'inference',
    jqPathExpressions: ['.spec.components[] | select(.name == "Worker") | .replicas'],
  };
  const manifests = { 'qwen.yaml': app.synthYaml() as string };
  for (const differences of [ArgoDifferences.of(chart), ArgoDifferences.of(app), ArgoDifferences.fromManifests(manifests)]) {
    expect(differences.entries).toEqual([entry]);
    expect(parse(differences.toYaml())).toEqual({ ignoreDifferences: [entry] });
    expect(JSON.parse(differences.toJson())).toEqual({ ignoreDifferences: [entry] });
  }
  expect(ArgoDifferences.fromManifests({}).toYaml()).toBe('ignoreDifferences: []\n');
  expect(() => ArgoDifferences.fromManifests({ 'broken.yaml': 'a: [' })).toThrow(/^broken\.yaml:\d+:\d+: /);
});

test('a policy is laid over the default, options by their names', () => {
  const app = new App({ layout: OutputLayout.byGraph() });
  new ArgoApplication(new Chart(app, 'argocd'), 'qwen', {
    of: graphIn(app).chart, source: SOURCE, metadata: { name: 'q', namespace: 'gitops' }, project: 'llm',
    syncPolicy: { automated: { prune: false }, syncOptions: ['ServerSideApply=false', 'ApplyOutOfSyncOnly=true'] },
  });
  expect(application(app).spec.syncPolicy).toEqual({
    automated: { prune: false },
    syncOptions: ['ServerSideApply=false', 'RespectIgnoreDifferences=true', 'SkipDryRunOnMissingResource=true', 'CreateNamespace=true', 'ApplyOutOfSyncOnly=true'],
  });
  expect(application(app).metadata).toEqual({ name: 'q', namespace: 'gitops' });
});

test('an ApplicationSet finds the graphs of a cluster by their folders', () => {
  const app = new App({ layout: OutputLayout.byGraph() });
  const cluster = new Cluster(app, 'prod-eu', { server: 'https://eu.example.com' });
  graphIn(cluster);
  new ArgoApplicationSet(new Chart(app, 'argocd'), 'prod-eu', { cluster, source: SOURCE });
  const { spec } = application(app);
  expect(spec.generators).toEqual([{ git: { repoURL: SOURCE.repoUrl, revision: 'HEAD', directories: [{ path: 'dist/prod-eu/*/*' }] } }]);
  expect(spec.template.metadata.name).toBe('prod-eu-{{ trimPrefix "_" (index .path.segments 2) }}-{{ .path.basenameNormalized }}');
  expect(spec.template.spec).toMatchObject({
    source: { path: '{{ .path.path }}', directory: { recurse: true } },
    destination: { server: 'https://eu.example.com', namespace: '{{ if hasPrefix "_" (index .path.segments 2) }}default{{ else }}{{ index .path.segments 2 }}{{ end }}' },
    ignoreDifferences: [{ name: 'qwen', jqPathExpressions: ['.spec.components[] | select(.name == "Worker") | .replicas'] }],
  });
});

test('a whole cluster is an Application too', () => {
  const app = new App({ layout: OutputLayout.byGraph() });
  const cluster = new Cluster(app, 'prod-eu');
  graphIn(cluster);
  new ArgoApplication(new Chart(app, 'argocd'), 'all', { of: cluster, source: SOURCE });
  expect(application(app).spec).toMatchObject({ source: { path: 'dist/prod-eu' }, destination: { name: 'prod-eu' } });
});

test.each<[string, () => unknown, string]>([
  ['an app of cdk8s', () => new ArgoApplication(new Chart(new cdk8s.App(), 'argocd'), 'a', { of: new Chart(new cdk8s.App(), 'c'), source: SOURCE }), 'needs the App of cdk8s-dynamo'],
  ['an Application that deploys itself', () => {
    const chart = new Chart(new App(), 'c');
    return new ArgoApplication(chart, 'a', { of: chart, source: SOURCE });
  }, 'c/a: stands in what it deploys; put it into a chart outside of it'],
  ['an Application without a layout', () => {
    const app = new App();
    new ArgoApplication(new Chart(app, 'argocd'), 'a', { of: graphIn(app).chart, source: SOURCE });
    return app.synthYaml();
  }, 'qwen-chart: say with `path` where it lies, or give the App a layout (OutputLayout.byGraph())'],
  ['an Application of several folders', () => {
    const app = new App({ layout: OutputLayout.byGraph() });
    const chart = new Chart(app, 'c', { namespace: 'n' });
    for (const id of ['a', 'b']) new DynamoGraph(chart, id, { image: DynamoImage.vllm('1.3.0') }).addFrontend('Frontend');
    new ArgoApplication(new Chart(app, 'argocd'), 'a', { of: chart, source: SOURCE });
    return app.synthYaml();
  }, 'c: its objects lie in n/a, n/b; deliver each graph or chart by itself, or a whole Cluster'],
  ['an ApplicationSet without a layout', () => {
    const app = new App();
    return new ArgoApplicationSet(new Chart(app, 'argocd'), 'a', { cluster: new Cluster(app, 'c'), source: SOURCE });
  }, 'argocd/a: give the App a layout'],
])('%s is an error', (_, create, message) => {
  expect(create).toThrow(message);
});
