/** The example of a company, as its readers see it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { GraphPicture, type ManifestText } from 'cdk8s-dynamo';

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec: { readonly rules: readonly { readonly backendRefs: readonly { readonly name: string; readonly weight: number }[] }[] };
}

const root = resolve(__dirname, '../..');
let printed: string;
let written: ManifestText[];
let objects: Manifest[];

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-dynamo-company-'));
  try {
    printed = execFileSync('bash', ['-c', 'node --import tsx examples/company.ts 2>&1'], { cwd: root, env: { ...process.env, CDK8S_OUTDIR: folder }, encoding: 'utf8' });
    written = readdirSync(folder).sort().map(file => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
    objects = written.flatMap(({ text }) => parseAllDocuments(text).map(document => document.toJS() as Manifest));
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);

test('has two teams, three models, each in two Dynamo namespaces, and all that stands beside them', () => {
  const kinds: { [kind: string]: number } = {};
  for (const { kind } of objects) kinds[kind] = (kinds[kind] ?? 0) + 1;
  expect(kinds).toEqual({
    Application: 1, Gateway: 1, HTTPRoute: 2, ExternalSecret: 2, Dataset: 2, AlluxioRuntime: 2, DataLoad: 2,
    DynamoGraphDeployment: 6, PodMonitor: 6, PrometheusRule: 6, ScaledObject: 6, ConfigMap: 6,
  });
});

test('gives validation nothing to say', () => {
  expect(printed).toBe('');
});

test('sends each model to its two versions by their shares', () => {
  const rules = objects.filter(({ kind }) => kind === 'HTTPRoute').flatMap(({ spec }) => spec.rules);
  expect(rules.map(({ backendRefs }) => backendRefs.map(({ name, weight }) => `${name} ${weight}`))).toEqual([
    ['qwen3-32b-stable-frontend 90', 'qwen3-32b-candidate-frontend 10'],
    ['llama3-70b-stable-frontend 100', 'llama3-70b-candidate-frontend 0'],
    ['gpt-oss-120b-stable-frontend 50', 'gpt-oss-120b-candidate-frontend 50'],
  ]);
});

test('is as long as the README says', () => {
  const [, lines] = /company\.ts\) has (\d+) lines/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  const code = readFileSync(join(root, 'examples/company.ts'), 'utf8').split('\n').filter(line => line.trim() !== '' && !/^\s*(\/\*\*|\*|\/\/)/.test(line));
  expect(code.length).toBe(Number(lines));
});

test('looks as the README shows it', () => {
  expect(GraphPicture.ofTexts(written).toSvg()).toBe(readFileSync(join(root, 'docs/company.svg'), 'utf8'));
});
