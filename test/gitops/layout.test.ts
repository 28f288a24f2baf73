import { ApiObject, Chart, Size } from 'cdk8s';
import { App, Cluster, DynamoGraph, DynamoImage, GraphPodMonitor, ModelSource, ModelWeights, OutputLayout } from 'cdk8s-dynamo';
import { parse } from 'yaml';
import { command, outputOf } from '../commands';
import { contentOf, withFolder } from '../output';
import { testWith } from '../shared';

const kubectl = command('kubectl');

function fill(app: App, clusters: readonly string[]): void {
  for (const name of clusters) {
    const cluster = new Cluster(app, name);
    const shared = new Chart(cluster, 'shared', { namespace: 'inference' });
    const weights = new ModelWeights(shared, 'model-cache', {
      size: Size.gibibytes(1), models: [ModelSource.huggingFace('Qwen/Qwen3-0.6B')], download: { image: DynamoImage.vllm('1.3.0') },
    });
    const qwen = new Chart(cluster, 'qwen-chart', { namespace: 'inference' });
    const graph = new DynamoGraph(qwen, 'qwen', { image: DynamoImage.vllm('1.3.0'), weights });
    graph.addFrontend('Frontend');
    new GraphPodMonitor(qwen, 'metrics', { graph });
    const both = new Chart(cluster, 'llamas', { namespace: 'inference' });
    for (const id of ['llama', 'llama-next']) new DynamoGraph(both, id, { image: DynamoImage.vllm('1.3.0') }).addFrontend('Frontend');
    new ApiObject(both, 'grant', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'both', namespace: 'gateway' } });
    new ApiObject(new Chart(cluster, 'namespaces'), 'ns', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'inference' } });
  }
}

/** Files below a folder, without the hash in the name of the download Job. */
function written(layout: OutputLayout, clusters: readonly string[], body?: (folder: string) => void): { [path: string]: string } {
  return withFolder(outdir => {
    const app = new App({ outdir, layout });
    fill(app, clusters);
    app.synth();
    body?.(outdir);
    return Object.fromEntries(Object.entries(contentOf(outdir)).flatMap(([path, text]) => (text === undefined ? [] : [[path.replace(/-[0-9a-f]{8}\b/, '-HASH'), text]])));
  });
}

test('by cluster, namespace and graph, one file an object', () => {
  expect(Object.keys(written(OutputLayout.byGraph(), ['prod-eu', 'prod-us'])).filter(path => path.startsWith('prod-eu/')).sort()).toEqual([
    'prod-eu/_cluster/namespaces/Namespace.inference.k8s.yaml',
    'prod-eu/gateway/llamas/ConfigMap.both.k8s.yaml',
    'prod-eu/inference/llama-next/DynamoGraphDeployment.llama-next.k8s.yaml',
    'prod-eu/inference/llama/DynamoGraphDeployment.llama.k8s.yaml',
    'prod-eu/inference/qwen/DynamoGraphDeployment.qwen.k8s.yaml',
    'prod-eu/inference/qwen/PodMonitor.qwen.k8s.yaml',
    'prod-eu/inference/shared/Job.model-cache-qwen-qwen3-0-6b-HASH.k8s.yaml',
    'prod-eu/inference/shared/PersistentVolumeClaim.model-cache.k8s.yaml',
  ]);
});

test('without a cluster its part is left out, and an object of another namespace says so in its name', () => {
  withFolder(outdir => {
    const app = new App({ outdir, layout: OutputLayout.byGraph({ kustomizations: true }) });
    const chart = new Chart(app, 'c', { namespace: 'inference' });
    new DynamoGraph(chart, 'qwen', { image: DynamoImage.vllm('1.3.0') }).addFrontend('Frontend');
    new ApiObject(chart, 'grant', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'grant', namespace: 'gateway' } });
    app.synth();
    const files = contentOf(outdir);
    expect(Object.keys(files).filter(path => files[path] !== undefined).sort()).toEqual([
      'inference/kustomization.yaml', 'inference/qwen/ConfigMap.grant.gateway.k8s.yaml', 'inference/qwen/DynamoGraphDeployment.qwen.k8s.yaml',
      'inference/qwen/kustomization.yaml', 'kustomization.yaml',
    ]);
    expect(files['inference/qwen/kustomization.yaml']).toBe(`apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - ConfigMap.grant.gateway.k8s.yaml
  - DynamoGraphDeployment.qwen.k8s.yaml
`);
  });
});

test('with stages there is a folder for each step, listed in the order of the steps', () => {
  const files = written(OutputLayout.byGraph({ kustomizations: true, stages: true }), ['prod-eu']);
  const folders = new Set(Object.keys(files).map(path => path.split('/').slice(0, -1).join('/')));
  expect([...folders].filter(folder => folder.split('/').length === 4).sort()).toEqual([
    'prod-eu/_cluster/namespaces/00-foundation', 'prod-eu/gateway/llamas/10-secrets', 'prod-eu/inference/llama-next/50-graphs',
    'prod-eu/inference/llama/50-graphs', 'prod-eu/inference/qwen/50-graphs', 'prod-eu/inference/qwen/60-traffic', 'prod-eu/inference/shared/40-weights',
  ]);
  expect(parse(files['prod-eu/inference/qwen/kustomization.yaml']).resources).toEqual(['50-graphs', '60-traffic']);
  expect(parse(files['prod-eu/inference/kustomization.yaml']).resources[0]).toBe('shared');
  expect(files['kustomization.yaml']).toBeUndefined();
});

testWith(kubectl)('kubectl kustomize builds what was written', () => {
  for (const stages of [false, true]) {
    written(OutputLayout.byGraph({ kustomizations: true, stages }), ['prod-eu'], folder => {
      const built = outputOf(kubectl, ['kustomize', `${folder}/prod-eu`]);
      expect([...built.matchAll(/^kind: (.*)/gm)].map(match => match[1]).sort()).toEqual([
        'ConfigMap', 'DynamoGraphDeployment', 'DynamoGraphDeployment', 'DynamoGraphDeployment', 'Job', 'Namespace', 'PersistentVolumeClaim', 'PodMonitor',
      ]);
    });
  }
});

test('the same graph may stand in two clusters, and not twice in one', () => {
  expect(() => written(OutputLayout.byGraph(), ['a', 'b'])).not.toThrow();
  const app = new App();
  for (const id of ['x', 'y']) new DynamoGraph(new Chart(app, id, { namespace: 'n' }), 'qwen', { image: DynamoImage.vllm('1.3.0') }).addFrontend('Frontend');
  expect(() => app.synthYaml()).toThrow('qwen');
});

test('a cluster that cannot name a folder is refused', () => {
  expect(() => new Cluster(new App(), 'c', { clusterName: '../prod' })).toThrow('cluster "../prod": a name has letters, digits');
});

test('moving constructs to another scope renames no object', () => {
  const names = (scope: (app: App) => Chart) => {
    const app = new App();
    const chart = scope(app);
    const weights = new ModelWeights(chart, 'model-cache', {
      size: Size.gibibytes(1), models: [ModelSource.huggingFace('Qwen/Qwen3-0.6B')], download: { image: DynamoImage.vllm('1.3.0') },
    });
    const graph = new DynamoGraph(chart, 'qwen', { image: DynamoImage.vllm('1.3.0'), weights });
    graph.addFrontend('Frontend');
    new GraphPodMonitor(chart, 'metrics', { graph });
    return chart.node.findAll().flatMap(construct => (construct instanceof ApiObject ? [`${construct.kind}/${construct.name}`] : []));
  };
  expect(names(app => new Chart(new Cluster(app, 'prod'), 'elsewhere'))).toEqual(names(app => new Chart(app, 'here')));
});
