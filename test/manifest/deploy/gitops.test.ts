import { Chart, Duration, Size } from 'cdk8s';
import {
  App, ArgoApplication, ArgoApplicationSet, ArgoHealthChecks, BackendFramework, Cluster, DeployFile, DynamoGraph, DynamoImage, Engine, FluxKustomizations,
  GraphMonitoring, ModelSource, ModelWeights, OutputLayout, SyncWaves,
} from 'cdk8s-dynamo';
import { run, write } from '../../cli/run';
import { command, outputOf } from '../../commands';
import { contentOf, withFolder } from '../../output';
import { testWith } from '../../shared';

const MODEL = 'Qwen/Qwen3-32B';
const REPOSITORY = 'https://git.example.com/llm/deploy.git';
const GRAPH = `
name: qwen
namespace: inference
backend: vllm
model: ${MODEL}
image: { tag: 1.3.0 }
weights: { size: 200Gi, storageClassName: shared, download: true }
monitoring: true
components:
  - { name: Frontend, type: frontend }
  - { name: Worker, type: worker, scalingAdapter: true }
`;

function synth(...documents: readonly string[]): ReturnType<typeof DeployFile.synthText> {
  return DeployFile.synthText([{ file: 'deploy.yaml', text: documents.join('---\n') }]);
}

function filesOf(...documents: readonly string[]): { [name: string]: string } {
  const { files, report } = synth(...documents);
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return files;
}

/** What a program writes, by path. */
function program(layout: OutputLayout | undefined, define: (app: App) => void): { [name: string]: string } {
  return withFolder(outdir => {
    const app = new App({ outdir, layout });
    define(app);
    app.synth();
    return Object.fromEntries(Object.entries(contentOf(outdir)).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])));
  });
}

function graphChart(scope: App | Cluster): Chart {
  const chart = new Chart(scope, 'qwen', { namespace: 'inference' });
  const image = DynamoImage.vllm('1.3.0');
  const weights = new ModelWeights(chart, 'weights', {
    size: Size.gibibytes(200), storageClassName: 'shared', models: [ModelSource.huggingFace(MODEL)], download: { image }, metadata: { name: 'model-cache' },
  });
  const graph = new DynamoGraph(chart, 'qwen', { image, backendFramework: BackendFramework.VLLM, weights });
  graph.addFrontend('Frontend');
  graph.addWorker('Worker', { engine: Engine.vllm({ model: MODEL }), scalingAdapter: true });
  new GraphMonitoring(chart, 'monitoring', { graph });
  return chart;
}

describe('is what a program writes', () => {
  test('with Argo CD, in the folders of a cluster', () => {
    const text = `${GRAPH}gitops:
  cluster: { name: prod-eu, server: "https://10.0.0.1:6443" }
  layout: { kustomizations: true }
  argoApplication: { source: { repoUrl: "${REPOSITORY}", path: dist }, project: llm, labels: { team: search }, syncPolicy: { automated: { prune: false } } }
  argoApplicationSet: { source: { repoUrl: "${REPOSITORY}", targetRevision: main } }
  argoHealthChecks: true
`;
    expect(filesOf(text)).toEqual(program(OutputLayout.byGraph({ kustomizations: true }), app => {
      const cluster = new Cluster(app, 'prod-eu', { server: 'https://10.0.0.1:6443' });
      const chart = graphChart(cluster);
      const argocd = new Chart(app, 'argocd');
      new ArgoHealthChecks(argocd, 'health');
      new ArgoApplicationSet(argocd, 'prod-eu', { cluster, source: { repoUrl: REPOSITORY, targetRevision: 'main' } });
      new ArgoApplication(argocd, 'prod-eu-qwen', {
        of: chart, source: { repoUrl: REPOSITORY, path: 'dist' }, project: 'llm', metadata: { labels: { team: 'search' } },
        syncPolicy: { automated: { prune: false } },
      });
    }));
  });

  test('with Flux, a folder for each step', () => {
    const text = `${GRAPH}gitops:
  layout: { stages: true }
  fluxKustomizations: { sourceRef: { kind: GitRepository, name: deploy }, path: dist, timeout: 1h, dependsOn: [platform], spec: { postBuild: { substitute: { A: b } } } }
`;
    expect(filesOf(text)).toEqual(program(OutputLayout.byGraph({ stages: true }), app => {
      const chart = graphChart(app);
      new FluxKustomizations(new Chart(app, 'flux'), 'qwen', {
        of: chart, sourceRef: { kind: 'GitRepository', name: 'deploy' }, path: 'dist', timeout: Duration.hours(1), dependsOn: ['platform'],
        spec: { postBuild: { substitute: { A: 'b' } } },
      });
    }));
  });

  test('with sync waves, in a file', () => {
    expect(filesOf(`${GRAPH}gitops: { syncWaves: true }\n`)).toEqual(program(undefined, app => SyncWaves.use(graphChart(app))));
  });

  test('with an Application that says where the file lies', () => {
    expect(filesOf(`${GRAPH}gitops: { argoApplication: { source: { repoUrl: "${REPOSITORY}" }, path: rendered/qwen } }\n`)).toEqual(program(undefined, app => {
      new ArgoApplication(new Chart(app, 'argocd'), 'qwen', { of: graphChart(app), source: { repoUrl: REPOSITORY }, path: 'rendered/qwen' });
    }));
  });
});

describe('without a layout', () => {
  test('what is delivered by folders lies in folders', () => {
    expect(Object.keys(filesOf(`${GRAPH}gitops: { argoApplication: { source: { repoUrl: "${REPOSITORY}" } } }\n`))).toContain('inference/qwen/PodMonitor.qwen.k8s.yaml');
  });

  test('the layout of a later document counts', () => {
    const files = filesOf(
      `${GRAPH}gitops: { cluster: eu, argoApplicationSet: { source: { repoUrl: "${REPOSITORY}" } } }\n`,
      `${GRAPH.replace('qwen', 'next').replace(/weights.*\n/, '')}gitops: { cluster: eu, layout: { kustomizations: true } }\n`,
    );
    expect(files['argocd/argocd/ApplicationSet.eu.k8s.yaml']).not.toContain('recurse');
    expect(files['eu/inference/kustomization.yaml']).toMatch(/resources:\n {2}- next\n {2}- qwen\n$/);
  });
});

describe('graphs together', () => {
  const base = `gitops: { cluster: eu, layout: { kustomizations: true }, argoHealthChecks: true, argoApplicationSet: { source: { repoUrl: "${REPOSITORY}" } } }\n`;
  const other = GRAPH.replace('qwen', 'next').replace(/weights.*\n/, '');

  test('make once what all of them say', () => {
    const files = filesOf(GRAPH + base, other + base);
    expect(Object.keys(files).filter(name => /^argocd\/.*k8s\.yaml/.test(name))).toEqual([
      'argocd/argocd/ConfigMap.argocd-cm.k8s.yaml', 'argocd/argocd/ApplicationSet.eu.k8s.yaml',
    ]);
  });

  test('one graph stands in two clusters as two variants, and their folders are one output', () => {
    const text = `${GRAPH}gitops: { layout: { kustomizations: true }, argoApplication: { source: { repoUrl: "${REPOSITORY}" } } }
variants:
  eu: { name: qwen, gitops: { cluster: prod-eu } }
  us: { name: qwen, gitops: { cluster: prod-us } }
`;
    const files = filesOf(text);
    expect(files['argocd/argocd/kustomization.yaml']).toMatch(/- Application\.prod-eu-qwen\.k8s\.yaml\n {2}- Application\.prod-us-qwen\.k8s\.yaml\n$/);
    expect(files['prod-us/inference/qwen/DynamoGraphDeployment.qwen.k8s.yaml']).toBe(files['prod-eu/inference/qwen/DynamoGraphDeployment.qwen.k8s.yaml']);
    expect(Object.keys(files).filter(name => /^prod-\w+\/kustomization/.test(name))).toHaveLength(2);
  });

  test('two variants that are delivered one by one share a file', () => {
    const text = `${GRAPH}variants: { a: {}, b: {} }
gitops: { argoHealthChecks: true }
`;
    const files = filesOf(text);
    expect(Object.keys(files)).toEqual(['qwen-a.k8s.yaml', 'argocd.k8s.yaml', 'qwen-b.k8s.yaml']);
    expect(files['argocd.k8s.yaml'].match(/^kind/gm)).toHaveLength(1);
  });
});

describe('what is wrong is told where it stands', () => {
  const other = GRAPH.replace('qwen', 'next').replace(/weights.*\n/, '');
  const source = `source: { repoUrl: "${REPOSITORY}" }`;

  test.each([
    ['a name that no object can have', [`${GRAPH}gitops: { argoApplication: { ${source}, name: Not_Valid } }\n`], /^12:93 Application\/Not_Valid/],
    ['a cluster that no folder can be called after', [`${GRAPH}gitops: { cluster: ../x }\n`], /^12:11 .*cluster "..\/x": a name has letters/],
    ['a set without a cluster', [`${GRAPH}gitops: { argoApplicationSet: { ${source} } }\n`], /^12:.*name the cluster, or use argoApplication/],
    ['two layouts', [`${GRAPH}gitops: { layout: byGraph }\n`, `${other}gitops: { layout: { stages: true } }\n`], /^24:.*another document says another layout/],
    ['two addresses of a cluster', [`${GRAPH}gitops: { cluster: eu }\n`, `${other}gitops: { cluster: { name: eu, server: "https://a" } }\n`], /^24:11 .*has another server/],
    ['a cluster called as a graph', [GRAPH, `${other}gitops: { cluster: qwen }\n`], /^23:11 .*is called as a graph is/],
    ['a graph called as what delivers it', [`${GRAPH.replace('name: qwen', 'name: argocd')}gitops: { argoHealthChecks: true }\n`], /^12:.*a graph is called "argocd"/],
    ['two sets for a cluster', [`${GRAPH}gitops: { cluster: eu, argoApplicationSet: { ${source} } }\n`, `${other}gitops: { cluster: eu, argoApplicationSet: { ${source}, project: a } }\n`],
      /^24:.*another document says otherwise/],
    ['a duration that is none', [`${GRAPH}gitops: { fluxKustomizations: { sourceRef: { kind: GitRepository, name: d }, timeout: long } }\n`], /^12:.*"long" is no duration/],
    ['a kind of source that Flux does not have', [`${GRAPH}gitops: { fluxKustomizations: { sourceRef: { kind: Git, name: d } } }\n`], /^12:.*"GitRepository", .* but is "Git"/],
  ])('%s', (_, documents, finding) => {
    const { files, report } = synth(...documents);
    expect(report.findings.map(({ line, column, object, message }) => `${line}:${column} ${object ?? ''} ${message}`)).toContainEqual(expect.stringMatching(finding));
    expect(files).toEqual({});
  });
});

test('a value of an Application knows the words that it comes from', () => {
  const synthesis = synth(`${GRAPH}gitops: { cluster: eu, argoApplication: { source: { repoUrl: "${REPOSITORY}", path: dist } } }\n`);
  const origins = (field: string) => synthesis.originsOf('Application/eu-qwen', field).map(({ word }) => word);
  expect(origins('spec.source.repoURL')).toEqual(['gitops.argoApplication.source.repoUrl']);
  expect(origins('spec.source.path')).toEqual(['namespace', 'gitops.cluster', 'gitops.argoApplication.source.path']);
});

describe('the command line', () => {
  const text = `${GRAPH}gitops: { layout: { kustomizations: true }, argoHealthChecks: true }\n`;

  test('writes folders, and prints objects alone', () => withFolder(folder => {
    write(folder, { 'deploy.yaml': text });
    expect(run(['synth', 'deploy.yaml'], { cwd: folder })).toMatchObject({ code: 0, out: expect.stringContaining('dist/inference/qwen/kustomization.yaml\n') });
    expect(run(['synth', 'deploy.yaml', '-o', '-'], { cwd: folder }).out).not.toContain('kustomize.config.k8s.io');
    expect(run(['validate', 'deploy.yaml', 'dist'], { cwd: folder })).toMatchObject({ code: 0 });
    expect(run(['diff', 'dist', 'deploy.yaml'], { cwd: folder })).toMatchObject({ code: 0 });
  }));

  test('makes a chart or a Compose file of the graph, however its manifests are laid out', () => withFolder(folder => {
    write(folder, { 'deploy.yaml': text, 'plain.yaml': GRAPH });
    write(folder, { 'cluster.yaml': `${GRAPH}gitops: { cluster: eu }\n` });
    for (const format of ['helm', 'compose']) {
      const made = (file: string) => {
        run(['synth', file, '--format', format, '-o', `${format}-${file}`], { cwd: folder });
        return contentOf(`${folder}/${format}-${file}`);
      };
      expect(made('deploy.yaml')).toEqual(made('plain.yaml'));
      expect(made('cluster.yaml')).toEqual(made('plain.yaml'));
      expect(Object.keys(made('plain.yaml')).length).toBeGreaterThan(0);
    }
  }));
});

const kubectl = command('kubectl');

testWith(kubectl)('kubectl kustomize builds what is written', () => withFolder(folder => {
  write(folder, { 'deploy.yaml': `${GRAPH}gitops: { cluster: eu, layout: { kustomizations: true, stages: true } }\n` });
  run(['synth', 'deploy.yaml'], { cwd: folder });
  expect(outputOf(kubectl, ['kustomize', `${folder}/dist/eu`]).match(/^kind: (.*)$/gm)?.sort()).toEqual([
    'kind: ConfigMap', 'kind: DynamoGraphDeployment', 'kind: Job', 'kind: PersistentVolumeClaim', 'kind: PodMonitor', 'kind: PrometheusRule',
  ]);
}));
