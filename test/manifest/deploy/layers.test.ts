import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DeployFile, type DeployOptions } from 'cdk8s-dynamo';
import { withFolder } from '../../output';

/** The graphs of files, by the name of the file that each would be written to. */
function graphs(files: { [name: string]: string }, options: DeployOptions = {}) {
  return withFolder(folder => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { files: written, report } = DeployFile.synth([join(folder, 'deploy.yaml')], options);
    const findings = report.findings.filter(({ severity }) => severity === 'error').map(({ rule, file, line, message }) =>
      `${file?.slice(folder.length + 1)}:${line} ${rule} ${message.replaceAll(`${folder}/`, '')}`);
    return { findings, graphs: Object.fromEntries(Object.entries(written).map(([name, text]) => [name, parse(text)])) };
  });
}

const BASE = `
name: base
backend: vllm
image: { tag: 1.3.0 }
environment: { A: "1", B: "2" }
components:
  - { name: Frontend, type: frontend, replicas: 1 }
  - { name: Worker, type: worker, model: m/m, environment: { X: "1" }, tolerations: [{ key: a }, { key: b }] }
`;

describe('extends', () => {
  test('lays a file over its base: maps by field, components by name, other lists whole, null removes', () => {
    const own = `
extends: base.yaml
name: own
environment: { B: null, C: "3" }
components:
  - { name: Worker, replicas: 3, environment: { Z: "2" }, tolerations: [{ key: c }] }
  - { name: Second, type: worker, model: n/n }
`;
    const { spec } = graphs({ 'deploy.yaml': own, 'base.yaml': BASE }).graphs['own.k8s.yaml'];
    expect(spec.env).toEqual([{ name: 'A', value: '1' }, { name: 'C', value: '3' }]);
    expect(spec.components.map(({ name, replicas }: { name: string; replicas: number }) => [name, replicas])).toEqual([['Frontend', 1], ['Worker', 3], ['Second', undefined]]);
    expect(spec.components[1].podTemplate.spec).toMatchObject({
      tolerations: [{ key: 'c' }], containers: [{ env: [{ name: 'X', value: '1' }, { name: 'Z', value: '2' }] }],
    });
  });

  test('$patch removes a component, and replaces a list', () => {
    const own = `
extends: base.yaml
components: [{ name: Frontend, $patch: delete }]
`;
    expect(graphs({ 'deploy.yaml': own, 'base.yaml': BASE }).graphs['base.k8s.yaml'].spec.components.map(({ name }: { name: string }) => name)).toEqual(['Worker']);
    const all = `
extends: base.yaml
components: [{ $patch: replace }, { name: Only }]
`;
    expect(graphs({ 'deploy.yaml': all, 'base.yaml': BASE }).graphs['base.k8s.yaml'].spec.components.map(({ name }: { name: string }) => name)).toEqual(['Only']);
  });

  test('a base has a base; a circle is told', () => {
    const files = { 'deploy.yaml': 'extends: middle.yaml\n', 'middle.yaml': 'extends: base.yaml\nname: middle\n', 'base.yaml': BASE };
    expect(Object.keys(graphs(files).graphs)).toEqual(['middle.k8s.yaml']);
    expect(graphs({ ...files, 'base.yaml': `extends: deploy.yaml\n${BASE}` }).findings).toEqual([
      'base.yaml:1 deploy/extends comes back to deploy.yaml: deploy.yaml extends middle.yaml extends base.yaml extends deploy.yaml',
    ]);
  });

  test('a mistake in the base is told there', () => {
    expect(graphs({ 'deploy.yaml': 'extends: base.yaml\n', 'base.yaml': `${BASE}    replica: 3\n`.replace('    replica', 'replica') }).findings).toEqual([
      'base.yaml:9 deploy/unknown-word "replica" is no word of a graph',
    ]);
  });

  test('a base that is not there is told', () => {
    expect(graphs({ 'deploy.yaml': 'extends: no.yaml\n' }).findings).toEqual(['deploy.yaml:1 deploy/extends no.yaml cannot be read: there is no such file']);
  });
});

describe('variants', () => {
  const VARIANTS = `${BASE}variants:
  small: { components: [{ name: Worker, replicas: 1 }] }
  large: { name: huge, environment: { GPU: b200 }, components: [{ name: Worker, replicas: 9, parallelism: { tensor: 8 } }] }
`;
  const replicas = (found: ReturnType<typeof graphs>) => Object.entries(found.graphs).map(([file, graph]) => [file, graph.metadata.name, graph.spec.components[1].replicas]);

  test('each is a graph of its own', () => {
    expect(replicas(graphs({ 'deploy.yaml': VARIANTS }))).toEqual([['base-small.k8s.yaml', 'base-small', 1], ['huge.k8s.yaml', 'huge', 9]]);
  });

  test('one is chosen, and called the same', () => {
    expect(replicas(graphs({ 'deploy.yaml': VARIANTS }, { variant: 'small' }))).toEqual([['base-small.k8s.yaml', 'base-small', 1]]);
  });

  test('one that is not there is told', () => {
    expect(graphs({ 'deploy.yaml': VARIANTS }, { variant: 'smal' }).findings).toEqual([
      'deploy.yaml:9 deploy/unknown-variant there is no variant "smal"; the variants are small, large',
    ]);
  });

  test('they are checked although another one is chosen', () => {
    const misspelt = VARIANTS.replace('GPU: b200 }', 'GPU: b200 }, imag: x');
    expect(graphs({ 'deploy.yaml': misspelt }, { variant: 'small' }).findings).toEqual(['deploy.yaml:11 deploy/unknown-word "imag" is no word of large']);
  });
});

describe('one file', () => {
  test('defaults lie under every component, engines under workers only', () => {
    const text = `
name: qwen
backend: vllm
image: { tag: 1.3.0 }
defaults: { replicas: 2, engine: { blockSize: 32 }, model: m/m, environment: { A: "1" } }
components:
  - { name: Frontend, type: frontend, replicas: 1 }
  - { name: Worker, type: worker, environment: { B: "2" } }
`;
    const [frontend, worker] = graphs({ 'deploy.yaml': text }).graphs['qwen.k8s.yaml'].spec.components;
    expect([frontend.replicas, worker.replicas]).toEqual([1, 2]);
    expect(worker.podTemplate.spec.containers[0]).toMatchObject({
      args: ['--model', 'm/m', '--block-size', '32'], env: [{ name: 'A', value: '1' }, { name: 'B', value: '2' }],
    });
  });

  test('a fabric among defaults is for workers', () => {
    const text = `
name: q
backend: vllm
image: { tag: 1.3.0 }
defaults: { fabric: infiniband }
components:
  - { name: Frontend, type: frontend }
  - { name: Worker, type: worker, model: m/m }
`;
    const { findings, graphs: made } = graphs({ 'deploy.yaml': text });
    expect(findings).toEqual([]);
    const [frontend, worker] = made['q.k8s.yaml'].spec.components.map(({ podTemplate }: { podTemplate: { spec: { containers: { resources?: object }[] } } }) => podTemplate.spec.containers[0].resources);
    expect([frontend, worker]).toEqual([undefined, expect.objectContaining({ requests: { 'nvidia.com/gpu': '1', 'rdma/ib': '1' } })]);
  });

  test('a graph that cannot be rendered is not missed by what stands beside it', () => {
    const text = `
name: q
image: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0
monitoring: true
components:
  - { name: Frontend, type: frontend, fabric: infiniband }
`;
    const { findings } = DeployFile.synthText([{ file: 'deploy.yaml', text }]).report;
    expect(findings.map(({ rule, line }) => `${line} ${rule}`)).toEqual(['6 object/not-renderable']);
  });

  test('a secret that defaults declare may be used by any component', () => {
    const text = `
name: qwen
image: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0
defaults: { secrets: [A, B] }
components:
  - { name: One, environment: { X: "\${{ secrets.A }}" } }
  - { name: Two, fabric: { infiniband: { devicesPerPod: 1, environment: { Y: "\${{ secrets.C }}" } } }, secrets: [C] }
`;
    const { findings } = DeployFile.synthText([{ file: 'deploy.yaml', text }]).report;
    expect(findings.filter(({ rule }) => rule.startsWith('deploy/')).map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'deploy/secret-unused the secret B is declared, and no environment uses it',
    ]);
  });

  test('anchors and merge keys share', () => {
    const text = `
name: qwen
image: &image nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0
components:
  - &worker { name: One, image: *image, replicas: 2, parameters: &args [--a, --b] }
  - { <<: *worker, name: Two, parameters: *args }
`;
    const [one, two] = graphs({ 'deploy.yaml': text }).graphs['qwen.k8s.yaml'].spec.components;
    expect(two).toEqual({ ...one, name: 'Two' });
  });

  test('documents are graphs, each in its own file; one name twice takes its namespace', () => {
    const text = ['a', 'b'].map(namespace => `name: qwen\nnamespace: ${namespace}\n${BASE.replace('name: base\n', '')}`).join('---\n');
    expect(Object.keys(graphs({ 'deploy.yaml': text }).graphs)).toEqual(['a-qwen.k8s.yaml', 'b-qwen.k8s.yaml']);
    const same = `${BASE}---${BASE}`;
    expect(graphs({ 'deploy.yaml': same }).findings).toEqual(['deploy.yaml:10 deploy/duplicate-name there is another graph "base" in deploy.yaml:2']);
  });

  test('objects go along as they are, namespace and all', () => {
    const text = `${BASE}namespace: inference\nobjects:\n  - { apiVersion: v1, kind: ConfigMap, metadata: { name: c }, data: {} }\n`;
    const { files } = DeployFile.synthText([{ file: 'deploy.yaml', text }]);
    expect(files['base.k8s.yaml'].split('---\n')).toContain('apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata: {}\n');
  });
});

test.each<[string, string, DeployOptions, string]>([
  ['a file that holds nothing', '# to come\n', {}, '1 deploy/not-a-graph the file holds nothing'],
  ['a variant of a file without any', BASE, { variant: 'h100' }, '2 deploy/unknown-variant there is no variant "h100", nor any other'],
])('%s is an error', (_, text, options, expected) => {
  const { findings } = DeployFile.synthText([{ file: 'deploy.yaml', text }], options).report;
  expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, line, message }) => `${line} ${rule} ${message}`)).toEqual([expected]);
});
