/** Charts in the hands of Helm itself. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart, Duration } from 'cdk8s';
import fc from 'fast-check';
import {
  App, ArgoApplicationSet, Cluster, DynamoGraph, DynamoImage, Engine, ExternalSecret, FleetDashboard, GraphMonitoring, HelmChart, OutputLayout, RouterMode,
  SecretStore,
} from 'cdk8s-dynamo';
import { parseAllDocuments, stringify } from 'yaml';
import { command, outputOf } from '../commands';
import { withFolder } from '../output';
import { testWith } from '../shared';

const helm = command('helm');
const testHelm = testWith(helm);

interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; annotations?: { [key: string]: string } };
  [field: string]: unknown;
}

function objects(yaml: string): Manifest[] {
  return parseAllDocuments(yaml).map(document => document.toJS() as Manifest | null).filter(object => object !== null);
}

/** Without what is Helm's own, in an order that does not depend on Helm's. */
function plain(manifests: Manifest[]): Manifest[] {
  const key = ({ kind, metadata }: Manifest) => `${kind}/${metadata.namespace}/${metadata.name}`;
  return manifests.map(manifest => {
    const { annotations, ...metadata } = manifest.metadata;
    const others = Object.entries(annotations ?? {}).filter(([name]) => !name.startsWith('helm.sh/'));
    return { ...manifest, metadata: { ...metadata, ...others.length > 0 && { annotations: Object.fromEntries(others) } } };
  }).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function render(chart: HelmChart, ...args: string[]): Manifest[] {
  return withFolder(folder => {
    chart.write(folder);
    return objects(outputOf(helm, ['template', 'release', folder, '--namespace', 'elsewhere', ...args]));
  });
}

/** What the examples of this project synthesize, by file name. */
function synthesizedExamples(): [string, string][] {
  return withFolder(folder => {
    execFileSync('node', ['--import', 'tsx', 'examples/main.ts'], { cwd: join(__dirname, '..', '..'), env: { ...process.env, CDK8S_OUTDIR: folder }, stdio: 'pipe' });
    return readdirSync(folder).filter(name => name.endsWith('.k8s.yaml')).map(name => [name, readFileSync(join(folder, name), 'utf8')]);
  });
}

const ODD = `apiVersion: v1
kind: ConfigMap
metadata: { name: alerts, namespace: llm }
data:
  go: '{{ $labels.pod }} has {{ printf "%.1f" $value }} {{- range . }}{{ end -}}'
  jinja: "{% if x %}{{{ x }}}{% endif %} {{ '{{' }}"
  selector: 'rate(x{namespace="llm",dynamo_namespace="llm-llama"}[5m])'
  node: fluid.io/s-alluxio-llm-weights
  host: http://llama-frontend.llm.svc.cluster.local:8000/llm-llama2/llm
  block: |
    {{/* a comment */}}
    a: {{"b"}}
`;
const GRAPH = `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata: { name: llama, namespace: llm }
spec:
  components:
    - { name: Frontend, type: frontend, podTemplate: { spec: { containers: [{ name: main, image: r.example.com/dynamo/vllm:1.3.0 }] } } }
    - { name: Worker, type: worker, replicas: 0, podTemplate: { spec: { containers: [{ name: main, image: r.example.com/dynamo/vllm:1.3.0, args: ['{{ x }}'] }] } } }
`;

testHelm('with its own values a chart renders to the plain manifests', () => {
  const manifests = { 'a.yaml': `${GRAPH}---\n${ODD}` };
  expect(plain(render(HelmChart.fromManifests(manifests, { name: 'c' })))).toEqual(plain(objects(manifests['a.yaml'])));
});

testHelm('so do all examples, and helm lint has nothing to say', () => {
  const examples = synthesizedExamples();
  expect(examples.length).toBeGreaterThan(10);
  for (const [name, yaml] of examples) {
    const chart = HelmChart.fromManifests({ [name]: yaml }, { name: 'example' });
    withFolder(folder => {
      chart.write(folder);
      expect({ name, objects: plain(objects(outputOf(helm, ['template', 'release', folder]))) }).toEqual({ name, objects: plain(objects(yaml)) });
      expect(outputOf(helm, ['lint', '--strict', folder])).toContain('1 chart(s) linted, 0 chart(s) failed');
    });
  }
}, 120_000);

/** A graph with everything that holds templates of other tools: alerts, dashboards, an ApplicationSet, a templated Secret. */
function watchedApp(): App {
  const app = new App({ layout: OutputLayout.byGraph() });
  const cluster = new Cluster(app, 'prod');
  const chart = new Chart(cluster, 'llama', { namespace: 'llm' });
  const graph = new DynamoGraph(chart, 'llama', { image: DynamoImage.vllm('1.3.0') });
  graph.addFrontend('Frontend', { flags: { router: { mode: RouterMode.KV } } });
  graph.addPrefill('Prefill', { engine: Engine.vllm({ model: 'Qwen/Qwen3-0.6B' }) });
  graph.addDecode('Decode', { engine: Engine.vllm({ model: 'Qwen/Qwen3-0.6B' }) });
  new GraphMonitoring(chart, 'monitoring', { graph, sla: { timeToFirstToken: Duration.millis(500), interTokenLatency: Duration.millis(20) } });
  new FleetDashboard(chart, 'fleet');
  const store = SecretStore.fromClusterName('vault');
  new ExternalSecret(chart, 'db', { store, data: { user: { key: 'db' } }, template: { uri: 'postgres://{{ .user }}@db' } });
  new ArgoApplicationSet(new Chart(app, 'argocd'), 'prod', { cluster, source: { repoUrl: 'https://git.example.com/llm/deploy.git', path: 'dist' } });
  return app;
}

/** The texts in a value that hold two braces, such as `{{ $labels.pod }}`. */
function templates(value: unknown): string[] {
  if (typeof value === 'string') return value.includes('{{') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(templates) : [];
}

testHelm('alerts, dashboards and templates of other tools come back as they were', () => {
  const app = watchedApp();
  const before = plain(objects(app.synthYaml() as string));
  const kinds = new Set(before.filter(object => templates(object).length > 0).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['ApplicationSet', 'ConfigMap', 'ExternalSecret', 'PrometheusRule']);
  expect(templates(before).filter(text => text.includes('$labels') || text.includes('$value')).length).toBeGreaterThan(5);
  const after = plain(render(HelmChart.fromApp(app, { name: 'c' })));
  expect(after.map(({ kind, metadata }) => `${kind}/${metadata.name}`)).toEqual(before.map(({ kind, metadata }) => `${kind}/${metadata.name}`));
  for (const [index, object] of after.entries()) expect(object).toEqual(before[index]);
});

testHelm('another namespace changes their queries, and leaves their templates alone', () => {
  const app = watchedApp();
  const before = objects(app.synthYaml() as string);
  const after = render(HelmChart.fromApp(app, { name: 'c' }), '--set', 'namespaces.llm=prod');
  const rule = (manifests: Manifest[]) => manifests.filter(({ kind }) => kind === 'PrometheusRule');
  expect(templates(rule(after))).toEqual(templates(rule(before)));
  expect(JSON.stringify(rule(before))).toContain('namespace=\\"llm\\"');
  expect(JSON.stringify(rule(after))).not.toContain('namespace=\\"llm\\"');
});

testHelm('so does the chart that the command writes for a deploy.yaml', () => withFolder(folder => {
  const deploy = join(folder, 'deploy.yaml');
  writeFileSync(deploy, 'name: llama\nnamespace: llm\nbackend: vllm\nmodel: Qwen/Qwen3-0.6B\nimage: { engine: vllm, tag: 1.3.0 }\nmonitoring: { sla: { timeToFirstToken: 500ms } }\n'
  + 'components: [{ name: Frontend, type: frontend }, { name: Worker, type: worker }]\n');
  const synth = (...args: string[]) => outputOf(process.execPath, ['--import', 'tsx', join(__dirname, '../../lib/cli/main.ts'), 'synth', deploy, ...args]);
  synth('--format', 'helm', '-o', join(folder, 'chart'));
  const before = objects(synth('-o', '-'));
  expect(templates(before).length).toBeGreaterThan(5);
  expect(plain(objects(outputOf(helm, ['template', 'release', join(folder, 'chart')])))).toEqual(plain(before));
}), 60_000);

testHelm('values change namespace, images and replicas, wherever they are named', () => {
  const chart = HelmChart.fromManifests({ 'a.yaml': `${GRAPH}---\n${ODD}` }, { name: 'c' });
  const [alerts, graph] = plain(render(chart, '--set', 'namespace=prod,graphs.llama.image.tag=1.4.0,graphs.llama.image.registry=mirror.example.com/d',
    '--set', 'graphs.llama.components.Frontend.replicas=0,graphs.llama.components.Worker.replicas=8'));
  expect([alerts.metadata.namespace, graph.metadata.namespace]).toEqual(['prod', 'prod']);
  expect(alerts.data).toMatchObject({
    selector: 'rate(x{namespace="prod",dynamo_namespace="prod-llama"}[5m])',
    node: 'fluid.io/s-alluxio-prod-weights',
    host: 'http://llama-frontend.prod.svc.cluster.local:8000/llm-llama2/llm',
  });
  expect((graph.spec as { components: unknown }).components).toEqual([
    { name: 'Frontend', type: 'frontend', replicas: 0, podTemplate: { spec: { containers: [{ name: 'main', image: 'mirror.example.com/d/vllm:1.4.0' }] } } },
    { name: 'Worker', type: 'worker', replicas: 8, podTemplate: { spec: { containers: [{ name: 'main', image: 'mirror.example.com/d/vllm:1.4.0', args: ['{{ x }}'] }] } } },
  ]);
});

testHelm('an empty namespace is that of the release', () => {
  const chart = HelmChart.fromManifests({ 'a.yaml': ODD }, { name: 'c' });
  expect(render(chart, '--set', 'namespace=')[0].metadata.namespace).toBe('elsewhere');
});

testHelm('a value that the chart does not know, or that cannot be, is refused by name', () => {
  const chart = HelmChart.fromManifests({ 'a.yaml': GRAPH }, { name: 'c' });
  expect(() => render(chart, '--set', 'graphs.llama.replicas=2')).toThrow(/replicas/);
  expect(() => render(chart, '--set', 'graphs.llama.components.Worker.replicas=-1')).toThrow(/graphs\/llama\/components\/Worker\/replicas|graphs\.llama\.components\.Worker\.replicas/);
  expect(() => render(chart, '--set', 'graphs.llama.image.tag=latest')).toThrow(/tag/);
  expect(render(chart, '--set', 'global.anything=1')).toHaveLength(1);
});

testHelm.each(['{\n\n', '\n', '\n\n\n', 'a\n ', '{{\n\n\n', ' \n', '\n{ '])('%j at the end of an object arrives as it was', text => {
  const yaml = `${stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'odd', namespace: 'llm' }, data: { z: text } })}---\n${GRAPH}`;
  expect(plain(render(HelmChart.fromManifests({ 'a.yaml': yaml }, { name: 'c' })))).toEqual(plain(objects(yaml)));
});

testHelm('any text arrives as it was', () => {
  const text = fc.oneof(fc.string(), fc.array(fc.constantFrom('{', '{{', '}}', '-', '"', '\\', '`', ' ', '\n', 'llm', 'llm-llama', '.llm.svc', '$', '%', '#', ':', '', 'é'))
    .map(parts => parts.join('')));
  const names = fc.stringMatching(/^[a-z]{1,8}$/);
  fc.assert(fc.property(fc.dictionary(names, text, { minKeys: 40, maxKeys: 60 }), data => {
    const manifest = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'odd', namespace: 'llm' }, data };
    const yaml = `${stringify(manifest)}---\n${GRAPH}`;
    expect(plain(render(HelmChart.fromManifests({ 'a.yaml': yaml }, { name: 'c' })))).toEqual(plain(objects(yaml)));
  }), { numRuns: 12 });
}, 60_000);
