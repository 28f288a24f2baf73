import { ApiObject, Chart, Size } from 'cdk8s';
import { App, DynamoGraph, DynamoImage, Engine, GraphPodMonitor, HelmChart, ModelWeights } from 'cdk8s-dynamo';
import { parse } from 'yaml';
import { contentOf, withFolder } from '../output';

function graphApp(namespace = 'inference'): App {
  const app = new App();
  const chart = new Chart(app, 'qwen', namespace === '' ? {} : { namespace });
  const graph = new DynamoGraph(chart, 'qwen3', { image: DynamoImage.vllm('1.3.0') });
  graph.addFrontend('Frontend', { flags: {} });
  graph.addWorker('Worker', { replicas: 2, engine: Engine.vllm({ model: 'Qwen/Qwen3-0.6B' }) });
  new GraphPodMonitor(chart, 'metrics', { graph });
  return app;
}

function manifests(...documents: string[]): { [name: string]: string } {
  return { 'graph.yaml': documents.join('---\n') };
}

const GRAPH = `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata: { name: llama-8b, namespace: llm }
spec:
  components:
    - { name: Frontend, type: frontend, podTemplate: { spec: { containers: [{ name: main, image: r.example.com/dynamo/frontend:1.3.0 }] } } }
    - name: Worker
      type: worker
      replicas: 0
      podTemplate: { spec: { containers: [{ name: main, image: r.example.com/dynamo/vllm:1.3.0 }, { name: side, image: docker.io/library/proxy:2 }] } }
`;

const CLAIM = 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: weights, namespace: llm }\nspec: {}\n';
const JOB = `apiVersion: batch/v1
kind: Job
metadata: { name: download, namespace: llm }
spec:
  template:
    spec:
      containers: [{ name: main, envFrom: [{ secretRef: { name: hf-token } }] }]
      volumes: [{ name: weights, persistentVolumeClaim: { claimName: weights } }]
`;
const TOKEN = `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: hf, namespace: llm }
spec: { target: { name: hf-token } }
`;

test('the values that people change, with what they are for', () => {
  expect(HelmChart.fromApp(graphApp(), { name: 'qwen' }).files['values.yaml']).toBe(`# Kubernetes namespace of the objects; that of the release where it is empty.
namespace: inference
# What the graphs run, and how many.
graphs:
  # The graph qwen3.
  qwen3:
    image:
      # Registry and path that hold the images.
      registry: nvcr.io/nvidia/ai-dynamo
      # Tag of the images.
      tag: 1.3.0
    components:
      Frontend:
        # How many copies run; 1 unless set.
        replicas: null
      Worker:
        # How many copies run.
        replicas: 2
`);
});

test('the chart says what it is of', () => {
  expect(parse(HelmChart.fromApp(graphApp(), { name: 'qwen', version: '2.0.0-rc.1', kubeVersion: '>=1.30.0-0' }).files['Chart.yaml'])).toEqual({
    apiVersion: 'v2', name: 'qwen', description: 'qwen, synthesized by cdk8s-dynamo', type: 'application', version: '2.0.0-rc.1', appVersion: '1.3.0', kubeVersion: '>=1.30.0-0',
  });
});

test('one template an object, named after it', () => {
  expect(Object.keys(HelmChart.fromApp(graphApp(), { name: 'qwen' }).files)).toEqual([
    'Chart.yaml', 'values.yaml', 'values.schema.json', '.helmignore', 'templates/NOTES.txt',
    'templates/DynamoGraphDeployment.qwen3.yaml', 'templates/PodMonitor.qwen3.yaml',
  ]);
});

test('objects of one kind and name in several namespaces keep apart', () => {
  const secret = (namespace: string) => `apiVersion: v1\nkind: Secret\nmetadata: { name: s, namespace: ${namespace} }\n`;
  const { files } = HelmChart.fromManifests(manifests(secret('a'), secret('b'), secret('b')), { name: 'c' });
  expect(Object.keys(files).slice(-3)).toEqual(['templates/Secret.s.yaml', 'templates/Secret.s.b.yaml', 'templates/Secret.s.2.yaml']);
  expect(parse(files['values.yaml'])).toEqual({ namespaces: { a: 'a', b: 'b' } });
});

test('a release decides on the namespace of an app that names none', () => {
  const { files } = HelmChart.fromApp(graphApp(''), { name: 'qwen' });
  expect(Object.keys(parse(files['values.yaml']) as object)).toEqual(['graphs']);
  expect(files['templates/DynamoGraphDeployment.qwen3.yaml']).not.toContain('Namespace');
  expect(files['templates/NOTES.txt']).toContain('kubectl --namespace {{ .Release.Namespace }} port-forward service/qwen3-frontend 8000:8000');
});

test('an image of another registry or tag than most stays as it is', () => {
  const { files } = HelmChart.fromManifests(manifests(GRAPH), { name: 'c' });
  const images = [...files['templates/DynamoGraphDeployment.llama-8b.yaml'].matchAll(/image: (.*)/g)].map(match => match[1]);
  const part = (name: string) => `{{ (index .Values "graphs" "llama-8b" "image" "${name}") }}`;
  expect(images).toEqual([`${part('registry')}/frontend:${part('tag')}`, `${part('registry')}/vllm:${part('tag')}`, 'docker.io/library/proxy:2']);
});

test('a tag without a version is refused before the operator does, unless every component states its version', () => {
  const tag = (files: { [path: string]: string }) => JSON.parse(files['values.schema.json']).properties.graphs.properties['llama-8b'].properties.image.properties.tag.pattern as string;
  expect('latest').not.toMatch(new RegExp(tag(HelmChart.fromManifests(manifests(GRAPH), { name: 'c' }).files)));
  const stated = GRAPH.replaceAll('type: frontend', 'type: frontend, runtimeVersionOverride: 1.3.0').replace('replicas: 0', "runtimeVersionOverride: '1.3.0'");
  expect('latest').toMatch(new RegExp(tag(HelmChart.fromManifests(manifests(stated), { name: 'c' }).files)));
});

test('v1alpha1 has the same values', () => {
  const alpha = `apiVersion: nvidia.com/v1alpha1
kind: DynamoGraphDeployment
metadata: { name: g }
spec: { services: { Worker: { componentType: worker, replicas: 3, extraPodSpec: { mainContainer: { image: r.io/d/vllm:1.3.0 } } } } }
`;
  expect(parse(HelmChart.fromManifests(manifests(alpha), { name: 'c' }).files['values.yaml'])).toEqual({
    graphs: { g: { image: { registry: 'r.io/d', tag: '1.3.0' }, components: { Worker: { replicas: 3 } } } },
  });
});

test('replicas that a scaler owns and nobody wrote are no value', () => {
  const scaled = GRAPH.replace('replicas: 0', 'scalingAdapter: {}');
  expect(parse(HelmChart.fromManifests(manifests(scaled), { name: 'c' }).files['values.yaml']).graphs['llama-8b'].components).toEqual({ Frontend: { replicas: null } });
});

test('a Job that fetches weights is a hook, and what it needs before it; what holds data is made once and kept', () => {
  const { files } = HelmChart.fromManifests(manifests(GRAPH, CLAIM, JOB, TOKEN), { name: 'c' });
  const annotations = (file: string) => [...files[`templates/${file}.yaml`].matchAll(/helm\.sh\/(\S+): (.*)/g)].map(match => `${match[1]} ${match[2]}`);
  expect(annotations('Job.download')).toEqual(['hook pre-install,pre-upgrade', 'hook-weight "-10"', 'hook-delete-policy before-hook-creation']);
  expect(annotations('ExternalSecret.hf')).toEqual(['hook pre-install,pre-upgrade', 'hook-weight "-40"', 'hook-delete-policy before-hook-creation']);
  expect(annotations('PersistentVolumeClaim.weights')).toEqual([
    'resource-policy keep', 'hook pre-install,pre-upgrade', 'hook-weight "-11"', 'hook-delete-policy hook-failed',
  ]);
  expect(files['templates/PersistentVolumeClaim.weights.yaml'])
    .toContain('{{- if not (lookup "v1" "PersistentVolumeClaim" (.Values.namespace | default .Release.Namespace) "weights") }}\n');
  expect(annotations('DynamoGraphDeployment.llama-8b')).toEqual([]);
});

test('without a graph, or with hooks off, nothing is a hook, and a claim is kept all the same', () => {
  for (const chart of [
    HelmChart.fromManifests(manifests(CLAIM, JOB), { name: 'c' }),
    HelmChart.fromManifests(manifests(GRAPH, CLAIM, JOB), { name: 'c', hooks: false }),
  ]) {
    const text = Object.values(chart.files).join('\n');
    expect(text).not.toContain('helm.sh/hook');
    expect(text).toContain('helm.sh/resource-policy: keep');
  }
});

test('a definition of a kind goes where Helm looks for it', () => {
  const definition = 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: things.example.com }\n';
  expect(Object.keys(HelmChart.fromManifests(manifests(definition), { name: 'c' }).files)).toContain('crds/CustomResourceDefinition.things.example.com.yaml');
});

test.each<[string, () => unknown, string]>([
  ['a name that Helm refuses', () => HelmChart.fromApp(graphApp(), { name: 'Qwen_3' }), 'chart "Qwen_3": a name has lower case letters, digits and hyphens, and at most 53 of them'],
  ['a version that is none', () => HelmChart.fromApp(graphApp(), { name: 'qwen', version: 'v1' }), 'chart qwen: version "v1" is no semantic version such as 0.1.0'],
  ['an app without objects', () => HelmChart.fromApp(new App(), { name: 'qwen' }), 'chart qwen: there is nothing to put into it'],
  ['a document that is no object', () => HelmChart.fromManifests({ 'a.yaml': 'kind: Secret\n' }, { name: 'c' }),
    'a.yaml: a document is no Kubernetes object; it needs apiVersion, kind and metadata.name'],
  ['a text that is no YAML', () => HelmChart.fromManifests({ 'a.yaml': 'a: [\n' }, { name: 'c' }), 'a.yaml: '],
])('%s is an error', (_, create, message) => {
  expect(create).toThrow(message);
});

test('an app that is invalid makes no chart', () => {
  const app = new App();
  new DynamoGraph(new Chart(app, 'c'), 'g').addWorker('w', { image: 'r.io/d/vllm:1.3.0', replicas: -1 });
  expect(() => HelmChart.fromApp(app, { name: 'c' })).toThrow('spec.components[0].replicas');
});

test('writing leaves other files alone', () => {
  withFolder(folder => {
    HelmChart.fromApp(graphApp(), { name: 'qwen' }).write(folder);
    const first = contentOf(folder);
    HelmChart.fromApp(graphApp(), { name: 'qwen' }).write(folder);
    expect(contentOf(folder)).toEqual(first);
    expect(first['templates/PodMonitor.qwen3.yaml']).toContain('kind: PodMonitor');
  });
});

test('the same input gives the same bytes, and the objects of the app stay as they were', () => {
  const app = graphApp();
  new ModelWeights(new Chart(app, 'w', { namespace: 'inference' }), 'weights', { size: Size.gibibytes(1) });
  new ApiObject(new Chart(app, 'n'), 'n', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'inference' } });
  const before = app.synthYaml();
  const { files } = HelmChart.fromApp(app, { name: 'qwen' });
  expect(HelmChart.fromApp(app, { name: 'qwen' }).files).toEqual(files);
  expect(app.synthYaml()).toBe(before);
  expect(files['templates/Namespace.inference.yaml']).toContain('name: {{ (.Values.namespace | default .Release.Namespace) | quote }}');
});
