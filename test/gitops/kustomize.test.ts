import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart, Size } from 'cdk8s';
import { App, DynamoApiVersion, DynamoGraph, DynamoImage, Engine, GraphService, KustomizeSchema, ModelSource, ModelWeights, OutputLayout } from 'cdk8s-dynamo';
import { parseAllDocuments, stringify } from 'yaml';
import { command, outputOf } from '../commands';
import { withFolder } from '../output';
import { testWith } from '../shared';

const kubectl = command('kubectl');
const image = DynamoImage.vllm('1.3.0');

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly [field: string]: unknown;
}

function fill(app: App, apiVersion: DynamoApiVersion, overrides?: object): void {
  const chart = new Chart(app, 'qwen', { namespace: 'inference' });
  const weights = new ModelWeights(chart, 'model-cache', { size: Size.gibibytes(1), models: [ModelSource.huggingFace('a/b')], download: { image } });
  const graph = new DynamoGraph(chart, 'qwen', { image, weights, apiVersion, overrides: overrides as { [field: string]: unknown } | undefined });
  graph.addFrontend('Frontend', { replicas: 2, env: { A: 'a', B: 'b' } });
  graph.addWorker('Worker', { engine: Engine.vllm({ model: 'a/b' }), env: { C: 'c' } });
  new GraphService(chart, 'public', { graph });
}

/** What `kubectl kustomize` makes of an app and patches in an overlay. */
function overlaid(apiVersion: DynamoApiVersion, patches: readonly object[], openapi = true): Manifest[] {
  return withFolder(folder => {
    const app = new App({ outdir: join(folder, 'base'), layout: OutputLayout.byGraph({ kustomizations: true }) });
    fill(app, apiVersion);
    app.synth();
    mkdirSync(join(folder, 'overlay'));
    writeFileSync(join(folder, 'overlay', 'openapi.json'), KustomizeSchema.openApi());
    writeFileSync(join(folder, 'overlay', 'kustomization.yaml'), stringify({
      resources: ['../base'], ...openapi && { openapi: { path: 'openapi.json' } }, patches: patches.map(patch => ({ patch: stringify(patch) })),
    }));
    return manifests(outputOf(kubectl, ['kustomize', join(folder, 'overlay')]));
  });
}

function manifests(text: string): Manifest[] {
  return parseAllDocuments(text).map(document => document.toJS() as Manifest);
}

/** Entries of lists by their names, since kustomize puts those of a patch first. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(inOrder);
    return items.every(item => typeof item === 'object') ? items.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, field]) => [key, inOrder(field)]));
}

const BETA = {
  spec: {
    components: [{
      name: 'Worker', replicas: 3,
      podTemplate: { spec: { containers: [{ name: 'main', env: [{ name: 'C', value: 'other' }, { name: 'D', value: 'd' }], ports: [{ name: 'x', containerPort: 9, protocol: 'TCP' }] }] } },
    }],
  },
};

const ALPHA = {
  spec: { services: { Worker: { replicas: 3, envs: [{ name: 'D', value: 'd' }], extraPodSpec: { mainContainer: { volumeMounts: [{ name: 'model-cache', mountPath: '/other' }] } } } } },
};

function graphOf(objects: readonly Manifest[]): unknown {
  return inOrder(objects.find(({ kind }) => kind === 'DynamoGraphDeployment'));
}

testWith(kubectl)('patches of an overlay find components, containers and variables by their names, as overrides do', () => {
  for (const [apiVersion, patch] of [[DynamoApiVersion.NVIDIA_V1BETA1, BETA], [DynamoApiVersion.NVIDIA_V1ALPHA1, ALPHA]] as const) {
    const app = new App();
    fill(app, apiVersion, patch);
    const patched = overlaid(apiVersion, [{ apiVersion, kind: 'DynamoGraphDeployment', metadata: { name: 'qwen', namespace: 'inference' }, ...patch }]);
    expect(graphOf(patched)).toEqual(graphOf(manifests(app.synthYaml())));
  }
});

testWith(kubectl)('a directive removes one component', () => {
  const [graph] = overlaid(DynamoApiVersion.NVIDIA_V1BETA1, [{
    apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeployment', metadata: { name: 'qwen', namespace: 'inference' },
    spec: { components: [{ name: 'Frontend', $patch: 'delete' }] },
  }]).filter(({ kind }) => kind === 'DynamoGraphDeployment') as unknown as { spec: { components: { name: string }[] } }[];
  expect(graph.spec.components.map(({ name }) => name)).toEqual(['Worker']);
});

testWith(kubectl)('kinds of Kubernetes keep the keys that kustomize knows', () => {
  const patch = (name: string) => [
    {
      apiVersion: 'batch/v1', kind: 'Job', metadata: { name, namespace: 'inference' },
      spec: { template: { spec: { initContainers: [{ name: 'download', env: [{ name: 'HF_ENDPOINT', value: 'https://hub' }] }] } } },
    },
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 'public', namespace: 'inference' }, spec: { ports: [{ port: 80, nodePort: 30080 }] } },
  ];
  const [job] = overlaid(DynamoApiVersion.NVIDIA_V1BETA1, []).filter(({ kind }) => kind === 'Job');
  const both = [true, false].map(openapi => inOrder(overlaid(DynamoApiVersion.NVIDIA_V1BETA1, patch(job.metadata.name), openapi)));
  expect(both[0]).toEqual(both[1]);
});

testWith(kubectl)('without it a patch of one component takes the others away', () => {
  const patched = overlaid(DynamoApiVersion.NVIDIA_V1BETA1, [{
    apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeployment', metadata: { name: 'qwen', namespace: 'inference' }, ...BETA,
  }], false).filter(({ kind }) => kind === 'DynamoGraphDeployment') as unknown as { spec: { components: object[] } }[];
  expect(patched[0].spec.components).toEqual(BETA.spec.components);
});

test('it is small, and the same each time', () => {
  expect(KustomizeSchema.openApi()).toBe(KustomizeSchema.openApi());
  expect(KustomizeSchema.openApi().length).toBeLessThan(40_000);
});
