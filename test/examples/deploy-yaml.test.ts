/** Each archetype is there as a deploy.yaml too: it gives the objects of the program, in a quarter of the lines of the manifest. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { DeployFile } from 'cdk8s-dynamo';
import { realManifests, testWith } from '../shared';

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

const root = resolve(__dirname, '../..');
/** What a quarter of a manifest can be read in. */
const COLUMNS = 140;

const programs = readdirSync(join(root, 'examples')).filter(name => name.endsWith('.ts')).map(name => name.slice(0, -'.ts'.length));
/** Those that re-create manifests. */
const archetypes = programs.filter(name => originals(`${name}.ts`).length > 0);
/** Those that are there in both forms. */
const twins = programs.filter(name => existsSync(join(root, 'examples', `${name}.deploy.yaml`)));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdk8s-dynamo-deploy-examples-'));
  for (const name of twins) {
    execFileSync('node', ['--import', 'tsx', `examples/${name}.ts`], { cwd: root, env: { ...process.env, CDK8S_OUTDIR: join(folder, name) }, stdio: 'pipe' });
  }
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function textOf(name: string): string {
  return readFileSync(join(root, 'examples', name), 'utf8');
}

/** The manifests that an example re-creates, as its first comment says. */
function originals(name: string): string[] {
  return [...textOf(name).matchAll(/Re-creates (\S+\.yaml)/g)].map(match => match[1]);
}

/** API version and kind of what a program writes beyond the manifest, which its deploy.yaml need not. */
function besides(name: string): readonly string[] {
  return /Writes besides: (.*)\./.exec(textOf(`${name}.ts`))?.[1].split(', ') ?? [];
}

/** The objects in an order of their own. Lists in them are compared as they stand. */
function objectsIn(texts: readonly string[]): Manifest[] {
  const identity = ({ apiVersion, kind, metadata }: Manifest) => `${apiVersion} ${kind} ${metadata.name}`;
  return texts.flatMap(text => parseAllDocuments(text)).map(document => document.toJS() as Manifest | null).filter(object => object !== null)
    .sort((one, other) => (identity(one) < identity(other) ? -1 : 1));
}

function lines(text: string): number {
  return text.split('\n').filter(line => line.trim() !== '' && !line.trim().startsWith('#')).length;
}

test('every archetype is there in both forms, which name the same manifests', () => {
  expect(archetypes.length).toBeGreaterThan(15);
  for (const name of archetypes) {
    const twin = `${name}.deploy.yaml`;
    expect([twin, existsSync(join(root, 'examples', twin)) && originals(twin)]).toEqual([twin, originals(`${name}.ts`)]);
  }
});

test.each(twins)('%s.deploy.yaml gives the objects of its program', name => {
  const { files, report } = DeployFile.synthText([{ file: `${name}.deploy.yaml`, text: textOf(`${name}.deploy.yaml`) }]);
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const further = besides(name);
  const program = objectsIn(readdirSync(join(folder, name)).map(file => readFileSync(join(folder, name, file), 'utf8')));
  expect(objectsIn(Object.values(files))).toEqual(program.filter(({ apiVersion, kind }) => !further.includes(`${apiVersion} ${kind}`)));
});

test.each(twins)('%s.deploy.yaml fits on a screen', name => {
  expect(textOf(`${name}.deploy.yaml`).split('\n').filter(line => line.length > COLUMNS)).toEqual([]);
});

testWith(realManifests)('takes a quarter of the lines of the manifest', () => {
  const shares = archetypes.map(name => {
    const manifests = originals(`${name}.ts`).map(path => lines(readFileSync(join(realManifests ?? '', path), 'utf8')));
    return { name, share: lines(textOf(`${name}.deploy.yaml`)) / manifests.reduce((sum, count) => sum + count, 0) };
  });
  expect(shares.filter(({ share }) => share > 0.25)).toEqual([]);
});
