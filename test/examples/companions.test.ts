/** Whatever real manifests hold beside their graphs is made by a construct of the library, or by the class of its kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ApiObject, Chart, Size } from 'cdk8s';
import type { Construct } from 'constructs';
import { parseAllDocuments } from 'yaml';
import { AdapterSource, App, ComputeDomain, ComputeDomainAllocation, DynamoGraph, DynamoModel, ModelWeights, ResourceClaimTemplate } from 'cdk8s-dynamo';
import { objectClass } from '../../lib/manifest/import/typescript/object-class';
import { typedForm } from '../../lib/manifest/import/typescript/typed-form';
import { schemaOf } from '../../lib/schemas';
import * as imports from '../../imports';
import words from '../../imports/deploy-words.json';
import { realManifests, testWith } from '../shared';

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly [field: string]: unknown;
}

interface Word {
  readonly ref?: string;
  readonly anyOf?: readonly { readonly ref?: string }[];
}

const deployWords = words as unknown as { readonly [type: string]: { readonly properties?: { readonly [word: string]: Word } } };

type Make = (scope: Construct, manifest: Manifest) => ApiObject;

/** The constructs that say more than the class of their kind. What they were not asked for, they leave out. */
const CONSTRUCTS: { readonly [kind: string]: Make } = {
  PersistentVolumeClaim: (scope, manifest) => {
    const spec = manifest.spec as { accessModes: string[]; storageClassName?: string; resources: { requests: { storage: string } } };
    return new ModelWeights(scope, 'claim', {
      size: Size.gibibytes(Number.parseInt(spec.resources.requests.storage, 10)),
      storageClassName: spec.storageClassName, accessModes: spec.accessModes, metadata: manifest.metadata,
    }).apiObject;
  },
  ComputeDomain: (scope, manifest) => {
    const { numNodes, channel } = manifest.spec as { numNodes: number; channel: { allocationMode?: string; resourceClaimTemplate: { name: string } } };
    return new ComputeDomain(scope, 'domain', {
      nodes: numNodes, allocation: channel.allocationMode as ComputeDomainAllocation | undefined,
      claimTemplateName: channel.resourceClaimTemplate.name, metadata: manifest.metadata,
    }).apiObject;
  },
  ResourceClaimTemplate: (scope, manifest) => {
    const { devices } = (manifest.spec as { spec: { devices: { requests: { name: string; exactly: { deviceClassName: string; count: number } }[] } } }).spec;
    return new ResourceClaimTemplate(scope, 'claim', {
      requests: Object.fromEntries(devices.requests.map(({ name, exactly }) => [name, exactly])), metadata: manifest.metadata,
    }).apiObject;
  },
  DynamoModel: (scope, manifest) => {
    const { modelName, baseModelName, source } = manifest.spec as { modelName: string; baseModelName: string; source: { uri: string } };
    const graph = new DynamoGraph(scope, 'graph');
    graph.addWorker('Worker', { modelRef: { name: baseModelName } });
    return new DynamoModel(scope, 'model', { graph, modelName, source: AdapterSource.of(source.uri), metadata: manifest.metadata }).apiObject;
  },
};

/** How the page calls what makes an object anew. */
function makerOf({ apiVersion, kind }: Manifest): string {
  if (kind in CONSTRUCTS) return CONSTRUCT_NAMES[kind] ?? kind;
  const known = objectClass(apiVersion, kind);
  return known === undefined ? 'ApiObject' : `${known.namespace}.${known.name}`;
}

/** Constructs that are called otherwise than what they make. */
const CONSTRUCT_NAMES: { readonly [kind: string]: string } = { PersistentVolumeClaim: 'ModelWeights' };

/** Kinds that nobody declares: the operator makes them. They go along as any object does. */
const MADE_BY_THE_OPERATOR: ReadonlySet<string> = new Set(['PodCliqueSet']);

/** What the API server fills in. */
const DEFAULTS: { readonly [kind: string]: (manifest: Manifest) => Manifest } = {
  ComputeDomain: manifest => {
    const spec = manifest.spec as { channel: object };
    return { ...manifest, spec: { ...spec, channel: { allocationMode: 'Single', ...spec.channel } } };
  },
};

function byClass(scope: Construct, manifest: Manifest): ApiObject {
  const known = objectClass(manifest.apiVersion, manifest.kind);
  if (known === undefined) {
    if (MADE_BY_THE_OPERATOR.has(manifest.kind)) return new ApiObject(scope, 'object', manifest);
    throw new Error(`nothing makes ${manifest.apiVersion} ${manifest.kind}`);
  }
  const classes = imports as unknown as { [namespace: string]: { [name: string]: new (scope: Construct, id: string, props: object) => ApiObject } };
  const typed = typedForm(manifest, schemaOf(manifest.apiVersion, manifest.kind)) as Manifest;
  const props = Object.fromEntries(Object.entries(typed).filter(([field]) => field !== 'apiVersion' && field !== 'kind'));
  return new classes[known.namespace][known.name](scope, 'object', props);
}

function made(manifest: Manifest, make: Make): unknown {
  const object = make(new Chart(new App(), 'chart'), manifest);
  return JSON.parse(JSON.stringify(object.toJson()));
}

function companions(): { readonly file: string; readonly manifest: Manifest }[] {
  if (realManifests === undefined) return [];
  return readdirSync(realManifests, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).flatMap(entry => {
    const file = join(entry.parentPath, entry.name);
    return parseAllDocuments(readFileSync(file, 'utf8'), { version: '1.1', merge: true })
      .map(document => document.toJS() as Manifest | null)
      .filter(manifest => manifest !== null)
      .filter(({ kind }) => kind !== 'DynamoGraphDeployment')
      .map(manifest => ({ file, manifest }));
  });
}

testWith(realManifests)('the class of its kind makes every companion of a real graph', () => {
  const found = companions();
  expect(found.length).toBeGreaterThan(80);
  for (const { manifest } of found) expect(made(manifest, byClass)).toEqual(manifest);
});

testWith(realManifests)('constructs make the claims, compute domains, claim templates and models of real graphs', () => {
  const found = companions().filter(({ manifest }) => manifest.kind in CONSTRUCTS);
  expect(new Set(found.map(({ manifest }) => manifest.kind))).toEqual(new Set(Object.keys(CONSTRUCTS)));
  for (const { manifest } of found) {
    expect(made(manifest, CONSTRUCTS[manifest.kind])).toEqual(DEFAULTS[manifest.kind]?.(manifest) ?? manifest);
  }
});

describe('the page of companions', () => {
  const page = readFileSync(resolve(__dirname, '../../docs/companions.md'), 'utf8');

  const rows = [...page.matchAll(/^\| (\w+) \| (.*?) \| (.*?) \| (.*?) \| (\[.*\)) \|$/gm)].map(([, kind, maker, word, typed]) => ({ kind, maker, word, typed }));

  test('names words that deploy.yaml has', () => {
    const of = (type: string, [word, ...below]: readonly string[]): boolean => {
      const held = deployWords[type]?.properties?.[word];
      const refs = held === undefined ? [] : [held, ...held.anyOf ?? []].flatMap(({ ref }) => ref ?? []);
      return held !== undefined && (below.length === 0 || refs.some(ref => of(ref, below)));
    };
    const words = rows.flatMap(({ word }) => [...word.matchAll(/`([\w.]+)`/g)].map(match => match[1]));
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter(word => !['DeployDocument', 'DeployComponent'].some(type => of(type, word.split('.'))))).toEqual([]);
  });

  test('names only what the library exports', () => {
    const library = jest.requireActual<{ readonly [name: string]: { readonly [member: string]: unknown } }>('cdk8s-dynamo');
    const cells = rows.flatMap(({ maker, typed }) => [...`${maker} ${typed}`.matchAll(/`(\w+)(?:\.(\w+))?(?:\(\))?`/g)]);
    const missing = cells.filter(([, name, member]) => (member === undefined ? library[name] : library[name]?.[member]) === undefined);
    expect(cells.length).toBeGreaterThan(60);
    expect([...new Set(missing.map(([text]) => text))].sort()).toEqual(['`ApiObject`', '`download`', '`engineConfig`', '`objects`', '`preload`']);
  });

  test('has a row for every kind that has a class', () => {
    const listed = new Set(rows.map(({ kind }) => kind));
    const kinds = Object.values(imports).flatMap(members => Object.values(members).map(member => (member as { GVK?: { kind: string } }).GVK?.kind ?? ''));
    expect([...new Set(kinds)].filter(kind => kind !== '' && !listed.has(kind))).toEqual([]);
  });

  testWith(realManifests)('lists the objects beside real graphs, and what makes each of them anew', () => {
    const listed = [...page.matchAll(/^\| [^|]*\((\w+)\) \| (\d+) \| `([\w.]+)`.*\|$/gm)].map(([, kind, count, maker]) => `${kind} ${count} ${maker}`);
    const found = new Map<string, number>();
    for (const { manifest } of companions()) {
      const key = `${manifest.kind} * ${makerOf(manifest)}`;
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    expect([...listed].sort()).toEqual([...found].map(([key, count]) => key.replace('*', String(count))).sort());
    expect(page).toContain(`hold ${companions().length} objects beside their graphs`);
  });

  test('names a construct for every kind that goes along with a graph', () => {
    expect(rows.filter(({ kind, maker }) => maker === '-' && !LEFT_TO_THEIR_CLASS.has(kind))).toEqual([]);
  });
});

/** Kinds of the cluster, of access and of sources, which follow from nothing that a graph says. */
const LEFT_TO_THEIR_CLASS: ReadonlySet<string> = new Set([
  'ThinRuntimeProfile', 'ClusterTriggerAuthentication', 'GitRepository', 'AppProject', 'Namespace', 'ServiceAccount', 'Role', 'RoleBinding', 'ClusterRole',
  'ClusterRoleBinding',
]);
