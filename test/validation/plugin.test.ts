import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoValidation, type DynamoValidationProps, type Violation } from '../../lib/validation/plugin';

const folder = mkdtempSync(join(tmpdir(), 'dynamo-validation-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GRAPH = `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata:
  name: llama
spec:
  components:
    - name: worker
      replicas: -3
      podTemplate:
        spec:
          containers:
            - name: main
              image: registry.example.com/vllm-runtime:1.5.0
              envFrom:
                - secretRef: {name: hf-token}
`;

/** The report of the plugin over one manifest. */
async function report(manifest: string, props?: DynamoValidationProps) {
  const file = join(folder, 'manifest.k8s.yaml');
  writeFileSync(file, manifest);
  const violations: Violation[] = [];
  const submissions: unknown[] = [];
  await new DynamoValidation(props).validate({
    manifests: [file],
    report: { addViolation: violation => violations.push(violation), submit: (status, metadata) => submissions.push([status, metadata]) },
  });
  expect(submissions).toHaveLength(1);
  return { file, violations, submission: submissions[0] };
}

test('each finding is a violation with its place', async () => {
  const { file, violations, submission } = await report(GRAPH);
  expect(violations).toEqual([
    {
      ruleName: 'schema/minimum', recommendation: 'error: must be at least 0, but is -3', fix: expect.any(String),
      violatingResources: [{ resourceName: 'llama', manifestPath: file, locations: ['spec.components[0].replicas (line 8, column 7)'] }],
    },
    expect.objectContaining({ ruleName: 'reference/secret-missing', recommendation: expect.stringMatching(/^warning: .*"hf-token"/) }),
  ]);
  expect(submission).toEqual(['failure', { Errors: '1', Warnings: '1', Notes: '0' }]);
});

test('warnings alone do not fail', async () => {
  const { violations, submission } = await report(GRAPH.replace('-3', '3'));
  expect(violations).toHaveLength(1);
  expect(submission).toEqual(['success', { Errors: '0', Warnings: '1', Notes: '0' }]);
});

test('properties reach the rules', async () => {
  expect((await report(GRAPH.replace('-3', '3'), { strict: true })).submission).toEqual(['failure', { Errors: '1', Warnings: '0', Notes: '0' }]);
  expect((await report(GRAPH, { off: ['schema/minimum', 'reference/secret-missing'] })).submission)
    .toEqual(['success', { 'Errors': '0', 'Warnings': '0', 'Notes': '0', 'Switched off': 'reference/secret-missing, schema/minimum' }]);
});

test('CRDs come from files', async () => {
  const crd = join(folder, 'crd.yaml');
  writeFileSync(crd, JSON.stringify({
    apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'others.example.com' },
    spec: {
      group: 'example.com', names: { kind: 'Other' },
      versions: [{ name: 'v1', served: true, schema: { openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object', required: ['size'], properties: { size: { type: 'integer' } } } } } } }],
    },
  }));
  const { violations } = await report('apiVersion: example.com/v1\nkind: Other\nmetadata:\n  name: other\nspec: {}\n', { crds: [crd] });
  expect(violations.map(({ ruleName }) => ruleName)).toEqual(['schema/required']);
});

describe('named in cdk8s.yaml of an app without our constructs', () => {
  interface Report {
    readonly violations: readonly { readonly ruleName: string; readonly violatingConstructs: readonly object[] }[];
  }

  const checkout = join(__dirname, '..', '..');

  /** Runs `cdk8s synth` over an app with one graph. */
  function synth(name: string, replicas: number) {
    const app = join(folder, name);
    mkdirSync(join(app, 'plugin'), { recursive: true });
    writeFileSync(join(app, 'plugin', 'index.js'), `
      require(${JSON.stringify(require.resolve('tsx/cjs/api'))}).register();
      module.exports = require(${JSON.stringify(join(checkout, 'lib', 'validation', 'plugin.ts'))});
    `);
    writeFileSync(join(app, 'main.js'), `
      const { ApiObject, App, Chart } = require(${JSON.stringify(require.resolve('cdk8s'))});
      const app = new App({ recordConstructMetadata: true });
      const graph = { apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeployment', metadata: { name: 'llama' } };
      new ApiObject(new Chart(app, 'inference'), 'graph', { ...graph, spec: { components: [{ name: 'worker', replicas: ${replicas}, podTemplate: {
        spec: { containers: [{ name: 'main', image: 'registry.example.com/vllm-runtime:1.5.0' }] },
      } }] } });
      app.synth();
    `);
    writeFileSync(join(app, 'cdk8s.yaml'), `language: typescript
app: node main.js
validations:
  - package: ./plugin
    class: DynamoValidation
    version: 0.0.0
    properties:
      strict: true
`);
    const cli = join(checkout, 'node_modules', 'cdk8s-cli', 'bin', 'cdk8s');
    const output = join(app, 'report.json');
    const run = spawnSync(process.execPath, [cli, 'synth', '--check-upgrade=false', '--validation-reports-output-file', output], { cwd: app, encoding: 'utf8' });
    const { reports: [found] } = JSON.parse(readFileSync(output, 'utf8')) as { reports: Report[] };
    return { status: run.status, text: run.stdout + run.stderr, violations: found.violations };
  }

  test('a good graph is synthesized', () => {
    expect(synth('good', 3)).toMatchObject({ status: 0, violations: [] });
  }, 60_000);

  test('a bad one fails, and the construct is named', () => {
    const { status, text, violations } = synth('bad', -3);
    const line = readFileSync(join(folder, 'bad', 'dist', 'inference.k8s.yaml'), 'utf8').split('\n').indexOf('      replicas: -3') + 1;
    expect(status).toBe(2);
    expect(violations).toMatchObject([{ ruleName: 'schema/minimum', violatingConstructs: [{ constructPath: 'inference/graph', resourceName: 'llama' }] }]);
    expect(text).toContain(`spec.components[0].replicas (line ${line}, column 7)`);
  }, 60_000);
});
