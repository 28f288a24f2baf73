import { withFolder } from '../output';
import { run, type RunOptions, write } from './run';

const GRAPH = `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata: {name: qwen}
spec:
  components:
    - name: Worker
      type: worker
      replicas: -1
`;
const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: engine}\n';
const validate = (args: readonly string[], options?: RunOptions) => run(['validate', ...args], options);

test('prints findings with file, line and column, and exits 1', () => {
  expect(validate(['-'], { input: GRAPH })).toMatchObject({
    code: 1, err: '', out: expect.stringContaining(`<stdin>:8:7: error [schema/minimum] DynamoGraphDeployment/qwen
  spec.components[0].replicas: must be at least 0, but is -1
  help: docs/rules.md#schemaminimum
  8 |       replicas: -1
    |       ^^^^^^^^`),
  });
});

test('warnings alone exit 0, and 1 where they are raised or strict', () => {
  const input = CONFIG.replace('{name: engine}', '{name: engine}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n    - {name: a, image: b, envFrom: [{secretRef: {name: gone}}]}');
  expect(validate(['-'], { input })).toMatchObject({ code: 0, out: expect.stringContaining('0 errors, 1 warning\n') });
  expect(validate(['-', '--strict'], { input })).toMatchObject({ code: 1, out: expect.stringContaining('1 error, 0 warnings\n') });
  const rule = /\[(.*?)\]/.exec(validate(['-'], { input }).out)?.[1] ?? '';
  expect(validate(['-', '--raise', rule], { input }).code).toBe(1);
  expect(validate(['-', '--off', rule], { input })).toMatchObject({ code: 0, out: `0 errors, 0 warnings; switched off: ${rule}\n` });
});

test.each([
  ['json', (out: string) => (JSON.parse(out) as { ok: boolean }).ok, false],
  ['sarif', (out: string) => (JSON.parse(out) as { version: string }).version, '2.1.0'],
  ['junit', (out: string) => out.split('\n')[0], '<?xml version="1.0" encoding="UTF-8"?>'],
] as const)('--output %s is nothing but that', (format, look, expected) => {
  const { code, out, err } = validate(['-', '--output', format], { input: GRAPH });
  expect([code, err, look(out)]).toEqual([1, '', expected]);
});

test('a rule that is not known is told with the nearest one', () => {
  expect(validate(['-', '--off', 'dgd/main-image-mising'])).toEqual({
    code: 2, out: '', err: 'error: dgd/main-image-mising: there is no such rule; did you mean dgd/main-image-missing?\n',
  });
});

test('the platform decides', () => {
  const input = `${GRAPH.replace('-1', '1')}      multinode: {nodeCount: 2}\n`;
  const lacks = (...args: string[]) => validate(['-', ...args], { input }).out.includes('[lint/several-nodes-without-provider]');
  expect([lacks(), lacks('--platform', 'grove=false,lws=false'), lacks('--platform', 'grove=false', '--platform', 'lws')]).toEqual([false, true, false]);
  expect(validate(['-', '--platform', 'grov=no'])).toMatchObject({ code: 2, err: 'error: --platform grov=no: there is no grov; did you mean grove?\n' });
  expect(validate(['-', '--platform', 'grove=no'])).toMatchObject({ code: 2, err: 'error: --platform grove=no: is neither true nor false; write grove=true or grove=false\n' });
});

test('GPUs of a node are a fact of the platform that is counted', () => {
  const container = '{name: main, image: "r/vllm-runtime:1.3.0", command: [python3, -m, dynamo.vllm, --model, m, -tp, "16"], resources: {limits: {nvidia.com/gpu: 16}}}';
  const input = `${GRAPH.replace('-1', '1')}      podTemplate: {spec: {containers: [${container}]}}\n`;
  const isBeyond = (...args: string[]) => validate(['-', ...args], { input }).out.includes('[lint/gpus-beyond-node]');
  expect([isBeyond(), isBeyond('--platform', 'gpusPerNode=8'), isBeyond('--platform', 'gpusPerNode=16,grove=true')]).toEqual([false, true, false]);
  for (const word of ['gpusPerNode', 'gpusPerNode=0', 'gpusPerNode=many']) {
    expect(validate(['-', '--platform', word])).toMatchObject({ code: 2, err: `error: --platform ${word}: is no whole number above 0; write gpusPerNode=8, say\n` });
  }
});

test('CRDs of the user stand for those of the library', () => withFolder(folder => {
  write(folder, {
    'crds/models.yaml': `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: dynamomodels.nvidia.com}
spec:
  group: nvidia.com
  names: {kind: DynamoModel, plural: dynamomodels}
  scope: Namespaced
  versions:
    - name: v1alpha1
      served: true
      storage: true
      schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {size: {type: integer, maximum: 3}}}}}}
`,
    'model.yaml': 'apiVersion: nvidia.com/v1alpha1\nkind: DynamoModel\nmetadata: {name: m}\nspec: {size: 4}\n',
  });
  expect(validate(['model.yaml', '--crds', 'crds'], { cwd: folder })).toMatchObject({ code: 1, out: expect.stringContaining('spec.size: must be at most 3, but is 4') });
}));

test('CRDs of the user may share parts by anchors, and say where they are broken', () => withFolder(folder => {
  const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: dynamomodels.nvidia.com}
spec:
  group: nvidia.com
  names: {kind: DynamoModel, plural: dynamomodels}
  versions:
    - {name: v1alpha1, served: true, storage: true, schema: &schema {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {size: {type: integer}}}}}}}
    - {name: v1, served: true, storage: false, schema: *schema}
`;
  write(folder, {
    'crds/models.yaml': crd,
    'broken/models.yaml': `${crd}  bad: [\n`,
    'model.yaml': 'apiVersion: nvidia.com/v1\nkind: DynamoModel\nmetadata: {name: m}\nspec: {size: big}\n',
  });
  expect(validate(['model.yaml', '--crds', 'crds'], { cwd: folder })).toMatchObject({ code: 1, out: expect.stringContaining('spec.size: must be a whole number, but is the string "big"') });
  expect(validate(['model.yaml', '--crds', 'broken'], { cwd: folder }).err).toMatch(/^error: broken\/models\.yaml:10: is no YAML: [^()]*\n$/);
}));

describe('a folder', () => {
  const FILES = {
    'base/configmap.yaml': CONFIG,
    'base/kustomization.yaml': 'resources: [configmap.yaml]\npatches: [{path: patches/graph.yaml}]\n',
    'base/patches/graph.yaml': 'apiVersion: nvidia.com/v1beta1\nkind: DynamoGraphDeployment\nmetadata: {name: qwen}\n',
    'chart/Chart.yaml': 'apiVersion: v2\nname: chart\nversion: 1.0.0\n',
    'chart/values.yaml': 'kind: small\n',
    'chart/templates/graph.yaml': 'apiVersion: v1\nkind: {{ .Values.kind }}\n',
    'kind.yaml': 'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\n',
    'package.json': '{"name": "x"}',
    'package-lock.json': '{"name": "x"}',
    'README.md': 'kind: x\n',
    '.github/workflows/x.yaml': 'kind: x\n',
    'node_modules/x/x.yaml': 'kind: x\n',
  };

  test('leaves out what is none of ours, and says so', () => withFolder(folder => {
    write(folder, FILES);
    expect(validate(['.'], { cwd: folder })).toEqual({
      code: 0,
      out: '0 errors, 0 warnings\n',
      err: `left out, a patch of a kustomization: base/patches/graph.yaml
left out, part of a Helm chart: chart/Chart.yaml, chart/values.yaml
left out, the templates of a Helm chart: chart/templates
left out, a lock file: package-lock.json
left out, no object of Kubernetes: base/kustomization.yaml, package.json
left out, the configuration of a tool: kind.yaml
`,
    });
  }));

  test('a file that is named itself is validated whatever it holds', () => withFolder(folder => {
    write(folder, FILES);
    expect(validate(['package.json'], { cwd: folder })).toMatchObject({ code: 1, out: expect.stringContaining('[yaml/not-an-object]') });
  }));

  test('what is half an object is told, not left out', () => withFolder(folder => {
    write(folder, { 'a.yaml': 'kind: ConfigMap\nmetadata: {name: a}\n', 'b.yaml': 'apiVersion: v1\nkind: [\n' });
    expect(validate(['.'], { cwd: folder })).toMatchObject({ code: 1, out: expect.stringMatching(/a\.yaml:1:1.*has no apiVersion[^]*b\.yaml:2:7: error \[yaml\/syntax\]/s) });
  }));

  test('with nothing in it is a failure, since it was meant to hold something', () => withFolder(folder => {
    expect(validate(['.'], { cwd: folder })).toEqual({
      code: 2, out: '', err: 'error: .: there is nothing to validate; name files, or a folder that holds objects of Kubernetes\n',
    });
  }));
});

test('thousands of files in one call, each finding with its file', () => withFolder(folder => {
  write(folder, Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`${index % 20}/${index}.yaml`, GRAPH.replace('qwen', `qwen-${index}`)])));
  const { code, out, err } = validate(['.', '--output', 'json'], { cwd: folder, env: { NODE_OPTIONS: '--max-old-space-size=300' } });
  const files = new Set((JSON.parse(out) as { findings: { file: string; rule: string }[] }).findings.filter(({ rule }) => rule === 'schema/minimum').map(({ file }) => file));
  expect([code, err, files.size]).toEqual([1, '', 2_000]);
}), 60_000);
