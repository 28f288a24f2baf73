/** A deploy.yaml that re-creates a manifest gives the objects of its program, in a quarter of the lines of the manifest. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { DeployFile } from 'cdk8s-dynamo';
import { realManifests, testWith } from '../shared';

const root = resolve(__dirname, '../..');
const examples = ['gpu-memory-service', 'lora', 'mocker', 'multinode-prefill-decode', 'planner', 'single-worker', 'xpu'];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdk8s-dynamo-deploy-examples-'));
  for (const name of examples) {
    execFileSync('node', ['--import', 'tsx', `examples/${name}.ts`], { cwd: root, env: { ...process.env, CDK8S_OUTDIR: join(folder, name) }, stdio: 'pipe' });
  }
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function textOf(name: string): string {
  return readFileSync(join(root, 'examples', name), 'utf8');
}

function objects(text: string): unknown[] {
  return parseAllDocuments(text).map(document => document.toJS() as unknown).filter(object => object !== null);
}

/** Each object as JSON, whatever the order in which they are written. */
function comparable(texts: readonly string[]): string[] {
  return texts.flatMap(objects).map(object => JSON.stringify(object)).sort();
}

function lines(text: string): number {
  return text.split('\n').filter(line => line.trim() !== '' && !line.trim().startsWith('#')).length;
}

test.each(examples)('%s.deploy.yaml gives the objects of its program', name => {
  const { files, report } = DeployFile.synthText([{ file: `${name}.deploy.yaml`, text: textOf(`${name}.deploy.yaml`) }]);
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(comparable(Object.values(files))).toEqual(comparable(readdirSync(join(folder, name)).map(file => readFileSync(join(folder, name, file), 'utf8'))));
});

testWith(realManifests)('takes a quarter of the lines of the manifest', () => {
  const shares = examples.map(name => {
    const text = textOf(`${name}.deploy.yaml`);
    const original = /# Re-creates (\S+)/.exec(text)?.[1] ?? '';
    return lines(text) / lines(readFileSync(join(realManifests ?? '', original), 'utf8'));
  }).sort((one, other) => one - other);
  expect(shares[Math.floor(shares.length / 2)]).toBeLessThanOrEqual(0.25);
});
