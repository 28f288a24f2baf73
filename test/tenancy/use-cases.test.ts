/** The three use cases of Dynamo namespaces, as examples: who serves whom, by the environment in the manifests that they write. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DeployFile } from 'cdk8s-dynamo';
import { parseAllDocuments } from 'yaml';
import { withFolder } from '../output';
import { type GraphManifest, operatorEnvironment } from './operator-environment';

const root = resolve(__dirname, '../..');

type Manifest = GraphManifest & { readonly kind: string };

function objectsOf(text: string): Manifest[] {
  return parseAllDocuments(text).map(document => document.toJS() as Manifest);
}

/** What the program of an example writes. */
function objectsBy(example: string): Manifest[] {
  return withFolder(folder => {
    execFileSync('node', ['--import', 'tsx', `examples/${example}.ts`], { cwd: root, env: { ...process.env, CDK8S_OUTDIR: folder }, stdio: 'pipe' });
    return readdirSync(folder).flatMap(file => objectsOf(readFileSync(join(folder, file), 'utf8')));
  });
}

function graphsOf(example: string): GraphManifest[] {
  return objectsBy(example).filter(({ kind }) => kind === 'DynamoGraphDeployment');
}

function sorted(objects: readonly Manifest[]): Manifest[] {
  const key = ({ kind, metadata }: Manifest) => `${kind}/${metadata.name}`;
  return [...objects].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** What each graph that looks for workers finds, under the runtime's starts-with; `dynamo` is its word for everything. */
function served(example: string): { [graph: string]: string[] } {
  const graphs = graphsOf(example);
  const having = (...types: string[]) => graphs.flatMap(graph => {
    const component = graph.spec.components.find(({ type }) => types.includes(type));
    return component ? [{ name: graph.metadata.name, environment: operatorEnvironment(graph, component.type, '00000000') }] : [];
  });
  const workers = having('worker', 'decode');
  return Object.fromEntries(having('frontend', 'epp').map(({ name, environment: { DYN_NAMESPACE_PREFIX: prefix } }) => [
    name, workers.filter(({ environment }) => prefix === 'dynamo' || `${environment.DYN_NAMESPACE}-00000000`.startsWith(prefix)).map(worker => worker.name),
  ]));
}

test.each(['default-frontend', 'version-frontends', 'two-models-one-gateway', 'weighted-versions'])('%s writes the same objects from deploy.yaml', example => {
  const text = readFileSync(join(root, `examples/${example}.deploy.yaml`), 'utf8');
  const { files, report } = DeployFile.synthText([{ file: 'deploy.yaml', text }]);
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(sorted(Object.values(files).flatMap(objectsOf))).toEqual(sorted(objectsBy(example)));
});

test('a default frontend serves the models of all graphs', () => {
  expect(served('default-frontend')).toEqual({ front: ['llama-8b', 'qwen3-8b'] });
});

test('frontends of a version serve it alone, and that of the model both', () => {
  expect(served('version-frontends')).toEqual({
    'llama-8b': ['llama-8b-version-a', 'llama-8b-version-b'],
    'llama-8b-version-a': ['llama-8b-version-a'],
    'llama-8b-version-b': ['llama-8b-version-b'],
  });
});

test('two models behind one gateway are picked workers of their own', () => {
  expect(served('two-models-one-gateway')).toEqual({ llama: ['llama'], qwen: ['qwen'] });
});

test('versions under test share weights and a route, and no workers', () => {
  expect(served('weighted-versions')).toEqual({ 'qwen3-stable': ['qwen3-stable'], 'qwen3-candidate': ['qwen3-candidate'] });
});
