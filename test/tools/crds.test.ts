/** The sources in `crds/` against the operator's own CRDs, and what is generated from either. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCrds } from '../../tools/crd-file';
import { readCrdSources } from '../../tools/crd-source';
import { deploySchemas } from '../../tools/deploy-schema';
import { generate } from '../../tools/generate';
import { libraryProgram } from '../../tools/library-program';
import { propWords } from '../../tools/prop-words';
import { typeModel } from '../../tools/type-model';
import { isBuiltIn, moduleOf, namespaceOf } from '../../tools/names';
import type { CustomResourceDefinition, ExpandedSchema } from '../../tools/schema';
import { operatorCrds, testWith } from '../shared';

const root = join(__dirname, '..', '..');
const sources = readCrdSources(join(root, 'crds'));
const ofOperator = sources.filter(crd => crd.spec.group === 'nvidia.com');

function operatorsOwn(folder: string): CustomResourceDefinition[] {
  return readdirSync(folder).filter(name => name.endsWith('.yaml')).sort().flatMap(name => readCrds(join(folder, name)));
}

/** Every path of a schema with what constrains it; words are not compared. */
function constraints(schema: ExpandedSchema, path: string, found = new Map<string, string>()): Map<string, string> {
  const { properties, items, additionalProperties, required, ...keywords } = schema;
  const rules = keywords['x-kubernetes-validations']?.map(({ message, ...rule }) => rule);
  found.set(path, JSON.stringify(sorted({
    ...keywords,
    'description': undefined,
    'required': required && required.length > 0 ? [...required].sort() : undefined,
    'x-kubernetes-validations': rules,
    'additionalProperties': typeof additionalProperties === 'boolean' ? additionalProperties : undefined,
  })));
  for (const [name, property] of Object.entries(properties ?? {})) constraints(property, `${path}.${name}`, found);
  if (items) constraints(items, `${path}[]`, found);
  if (typeof additionalProperties === 'object') constraints(additionalProperties, `${path}{}`, found);
  return found;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]));
}

function allConstraints(crds: readonly CustomResourceDefinition[]): Map<string, string> {
  return new Map(crds.flatMap(({ spec }) => spec.versions.flatMap(version =>
    [...constraints(version.schema.openAPIV3Schema, `${spec.names.kind}/${version.name}`)])));
}

testWith(operatorCrds)('say, path by path, what the operator\'s CRDs say', () => {
  const theirs = allConstraints(operatorsOwn(operatorCrds ?? ''));
  const ours = allConstraints(ofOperator);
  const different = [...new Set([...theirs.keys(), ...ours.keys()])]
    .filter(path => ours.get(path) !== theirs.get(path))
    .map(path => `${path}\n  here:     ${ours.get(path) ?? 'absent'}\n  operator: ${theirs.get(path) ?? 'absent'}`);
  console.log(`${theirs.size} paths compared, ${different.length} different`);
  expect(different).toEqual([]);
});

testWith(operatorCrds)('name, serve and store the same versions', () => {
  const outline = (crds: readonly CustomResourceDefinition[]) => crds.map(({ metadata, spec }) => ({
    name: metadata.name,
    names: spec.names,
    scope: spec.scope,
    versions: spec.versions.map(({ name, served, storage, deprecated, subresources }) => ({ name, served, storage, deprecated, subresources }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  })).sort((a, b) => (a.name < b.name ? -1 : 1));
  expect(outline(ofOperator)).toEqual(outline(operatorsOwn(operatorCrds ?? '')));
});

testWith(operatorCrds)('yield the same declarations as the operator\'s CRDs', () => {
  const withoutWords = (files: Map<string, string>) => new Map([...files]
    .filter(([name]) => name.endsWith('.ts'))
    .map(([name, text]) => [name, text.replace(/^ *\/\*\*.*\*\/\n/gm, '').replace(/^ *\/\*\*\n(?: *\*.*\n)*? *\*\/\n/gm, '')]));
  expect(withoutWords(generate(operatorsOwn(operatorCrds ?? '')))).toEqual(withoutWords(generate(ofOperator)));
});

test('imports/ is what the generator writes today', () => {
  const program = libraryProgram('lib/manifest/deploy/document.ts', 'lib/index.ts');
  const written = new Map([...generate(sources), ...deploySchemas(program, typeModel(sources)), ...propWords(program)]);
  const stale = [...written].filter(([name, text]) => readFileSync(join(root, 'imports', name), 'utf8') !== text).map(([name]) => name);
  expect(stale).toEqual([]);
  expect(readdirSync(join(root, 'imports')).sort()).toEqual([...written.keys()].sort());
}, 60_000);

test('imports/ stays small for the kinds of Dynamo, and its names short', () => {
  const modules = [...generate(sources)].filter(([name]) => name.endsWith('.ts'));
  const ofDynamo = modules.filter(([name]) => ['k8s.ts', 'nvidia.com.ts', 'dynamo.ai.ts'].includes(name));
  expect(ofDynamo.reduce((lines, [, text]) => lines + text.split('\n').length, 0)).toBeLessThanOrEqual(8_000);
  const files = modules.map(([, text]) => text);
  const names = files.flatMap(text => [...text.matchAll(/^export (?:interface|class) (\w+)/gm)].map(match => match[1]));
  expect(names.filter(name => name.length > 60)).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(['DynamoGraphDeployment', 'DynamoGraphDeploymentV1Alpha1', 'Component', 'PodSpec', 'PodMonitor']));
});

test('every field and every type has a description', () => {
  const silent: string[] = [];
  const visit = (schema: ExpandedSchema, path: string): void => {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const here = `${path}.${name}`;
      if (!property.description && !/\.(metadata|podTemplate|podTemplateSpec|extraPodSpec|template)\b/.test(here)) silent.push(here);
      visit(property, here);
    }
    if (schema.items) visit(schema.items, `${path}[]`);
    if (typeof schema.additionalProperties === 'object') visit(schema.additionalProperties, `${path}{}`);
  };
  for (const { spec } of sources) for (const version of spec.versions) visit(version.schema.openAPIV3Schema, `${spec.names.kind}/${version.name}`);
  expect(silent).toEqual([]);
});

test('the complete CRDs are structural', () => {
  const broken: string[] = [];
  const visit = (schema: ExpandedSchema, path: string): void => {
    const intOrString = schema['x-kubernetes-int-or-string'];
    if (!schema.type && !intOrString && !schema['x-kubernetes-preserve-unknown-fields']) broken.push(`${path}: no type`);
    if (schema.type === 'array' && !schema.items) broken.push(`${path}: a list without items`);
    if (schema.properties && schema.additionalProperties) broken.push(`${path}: properties and additionalProperties`);
    for (const key of schema['x-kubernetes-list-map-keys'] ?? []) {
      const item = schema.items;
      if (!item?.required?.includes(key) && item?.properties?.[key]?.default === undefined) broken.push(`${path}: key ${key} is neither required nor defaulted`);
    }
    for (const [name, property] of Object.entries(schema.properties ?? {})) visit(property, `${path}.${name}`);
    if (schema.items) visit(schema.items, `${path}[]`);
    if (typeof schema.additionalProperties === 'object') visit(schema.additionalProperties, `${path}{}`);
  };
  for (const { spec } of sources) for (const version of spec.versions) visit(version.schema.openAPIV3Schema, `${spec.names.kind}/${version.name}`);
  expect(broken).toEqual([]);
});

test('kinds of Kubernetes itself are typed and known, and not to be installed', () => {
  const files = generate(sources);
  const core = files.get('k8s.ts') ?? '';
  const kinds = ['ConfigMap', 'Secret', 'Service', 'ServiceAccount', 'PersistentVolumeClaim', 'Job', 'Deployment', 'HorizontalPodAutoscaler',
    'Ingress', 'NetworkPolicy', 'Role', 'RoleBinding', 'ResourceClaimTemplate', 'PodDisruptionBudget'];
  expect(kinds.filter(kind => !core.includes(`export class ${kind} extends TypedObject`))).toEqual([]);
  expect(core).toContain("GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'ConfigMap' }");
  expect(core).toContain("GVK: GroupVersionKind = { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler' }");
  expect(files.get('schemas.json')).toContain('"v1/PersistentVolumeClaim"');
  expect(sources.map(crd => crd.spec.group).filter(isBuiltIn).length).toBeGreaterThanOrEqual(kinds.length);
});

test.each([
  ['nvidia.com', 'nvidia'], ['monitoring.coreos.com', 'monitoring'], ['external-secrets.io', 'externalSecrets'], ['data.fluid.io', 'fluid'],
  ['batch', 'k8s'], ['', 'k8s'], ['networking.k8s.io', 'k8s'], ['gateway.networking.k8s.io', 'gateway'],
])('programs call the kinds of "%s" %s', (group, namespace) => {
  expect(namespaceOf(moduleOf(group))).toBe(namespace);
});

test('two groups that would have one name are an error', () => {
  const [first] = sources.filter(crd => crd.spec.group === 'nvidia.com');
  const second = { ...first, spec: { ...first.spec, group: 'nvidia.org' } };
  expect(() => generate([first, second])).toThrow('nvidia.com and nvidia.org would both be called nvidia; name one in tools/names.ts');
});

test('a source that is no schema is refused with the place of each fault', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crds-'));
  mkdirSync(join(folder, 'example.com'));
  const path = join(folder, 'example.com', 'gadget.yaml');
  writeFileSync(path, `group: example.com
names: { kind: Gadget, plural: gadgets }
versions:
  - name: v1
    served: true
    storage: true
    schema:
      properties:
        spec: { $ref: GadgetSpec, description: What is wanted. }
types:
  GadgetSpec:
    type: object
    properties:
      size: { type: integer, description: How large, in metres. }
      names: { type: array, items: { type: string, minLenght: 1 }, description: Names. }
`);
  expect(() => readCrdSources(folder)).toThrow([
    `${path}:14:54: in metres. has no value; is there a comma in a text without quotes?`,
    `${path}:15:52: minLenght is no keyword of a schema`,
  ].join('\n'));
});
