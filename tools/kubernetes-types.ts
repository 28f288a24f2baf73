/**
 * The core types that CRDs embed, of the Kubernetes release that `@kubernetes/client-node` is built from, completed
 * by `crds/kubernetes.yaml` with what that package does not carry.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Schema } from './schema';
import { readSource } from './source-text';

/** `crds/kubernetes.yaml`. */
interface Supplement {
  /** Schemas laid over those of the package, and types of our own. */
  readonly types: { readonly [name: string]: Schema };
  /** `Type.field` to the values that the API server accepts where a pod is made, though no CRD says so. */
  readonly podEnums: { readonly [field: string]: readonly string[] };
}

/** Types that objects embed; everything that they refer to comes along. */
const ROOTS = [
  'PodTemplateSpec', 'EnvVar', 'Probe', 'JobSpec', 'ResourceClaim', 'ConfigMapKeySelector', 'SecretKeySelector',
  'LocalObjectReference', 'LabelSelector', 'Condition', 'PersistentVolumeClaimSpec', 'HorizontalPodAutoscalerBehavior', 'MetricSpec',
  'AggregationRule', 'DeploymentSpec', 'HorizontalPodAutoscalerSpec', 'IngressSpec', 'NetworkPolicySpec', 'ObjectReference', 'PersistentVolumeSpec',
  'PolicyRule', 'PodDisruptionBudgetSpec', 'ResourceClaimTemplateSpec', 'RoleRef', 'ServiceSpec', 'Subject',
];

/** How the package names the models of autoscaling/v2, of groups whose names clash, and of all others; the first that there is counts. */
const MODEL_PREFIXES = ['V2', 'CoreV1', 'RbacV1', 'V1'];

const INT_OR_STRING: Schema = { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] };

let types: ReadonlyMap<string, Schema> | undefined;

/** Name without the `V1` of the package (`PodSpec`) to its schema; references are written `kubernetes#Name`. */
export function kubernetesTypes(): ReadonlyMap<string, Schema> {
  types ??= readTypes();
  return types;
}

/** `Type.field` to the values that the API server accepts for it where a pod is made. */
export function podEnums(): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(supplement().podEnums));
}

function supplement(): Supplement {
  return readSource(join(__dirname, '..', 'crds', 'kubernetes.yaml')) as Supplement;
}

function readTypes(): ReadonlyMap<string, Schema> {
  const { types: supplements } = supplement();
  const found = new Map<string, Schema>();
  const pending = [...ROOTS, ...Object.keys(supplements)];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (found.has(name)) continue;
    const schema = overlay(readModel(name), supplements[name]);
    found.set(name, schema);
    pending.push(...references(schema));
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Lays a supplement over a schema, keyword by keyword and field by field. */
function overlay(schema: Schema, added: Schema | undefined): Schema {
  if (!added) return schema;
  const properties = Object.entries(added.properties ?? {})
    .map(([name, property]) => [name, overlay(schema.properties?.[name] ?? {}, property)]);
  const whole = added.$ref !== undefined || added['x-kubernetes-int-or-string'] ? {} : schema;
  return {
    ...whole,
    ...(schema.description !== undefined && { description: schema.description }),
    ...added,
    ...(schema.properties && { properties: { ...schema.properties, ...Object.fromEntries(properties) } }),
  };
}

function references(schema: Schema): string[] {
  const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  const inner = [schema.items, values, ...Object.values(schema.properties ?? {})];
  const own = schema.$ref?.startsWith('kubernetes#') ? [schema.$ref.slice('kubernetes#'.length)] : [];
  return [...own, ...inner.flatMap(part => (part ? references(part) : []))];
}

/** The schema that the package knows for a type; an empty one for a type of our own. */
function readModel(name: string): Schema {
  const file = MODEL_PREFIXES.map(prefix => join(modelFolder(), `${prefix}${name}`)).find(path => existsSync(`${path}.js`));
  if (!file) return {};
  const declaration = readFileSync(`${file}.d.ts`, 'utf8');
  const attributes = /attributeTypeMap = (\[[\s\S]*?\n\]);/.exec(readFileSync(`${file}.js`, 'utf8'))?.[1] ?? '[]';
  const fields = JSON.parse(attributes) as { baseName: string; type: string; format: string }[];
  const required = fields.filter(field => new RegExp(`^ {4}'_?${field.baseName}': `, 'm').test(declaration)).map(field => field.baseName);
  return {
    type: 'object',
    description: comment(/\/\*\*\n((?:\*.*\n)+)\*\/\nexport declare class/.exec(declaration)?.[1]),
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(fields.map(field => [field.baseName, {
      ...typeSchema(field.type, field.format),
      ...fieldDescription(field.baseName, declaration),
    }])),
  };
}

/** Fields that refer to another type have none of their own; the type's description stands for it. What is a word of TypeScript has `_` before it. */
function fieldDescription(name: string, declaration: string): Schema {
  const description = comment(new RegExp(`/\\*\\*\\n((?: {4}\\*.*\\n)+?) {4}\\*/\\n {4}'_?${name.replace('$', '\\$')}'`).exec(declaration)?.[1]);
  return description === undefined ? {} : { description };
}

function modelFolder(): string {
  return join(dirname(require.resolve('@kubernetes/client-node')), 'gen', 'models');
}

function comment(text: string | undefined): string | undefined {
  return text?.replace(/^ *\* ?/gm, '').replace(/\\(['"])/g, '$1').replace(/\s+/g, ' ').trim();
}

function typeSchema(type: string, format: string): Schema {
  const list = /^(?:Array|Set)<(.*)>$/.exec(type);
  if (list) return { type: 'array', items: typeSchema(list[1], format) };
  const map = /^\{ \[key: string\]: (.*); \}$/.exec(type);
  if (map) return { type: 'object', additionalProperties: typeSchema(map[1], format) };
  switch (type) {
    case 'string': return { type: 'string', ...(format && { format }) };
    case 'boolean': return { type: 'boolean' };
    case 'number': return format.startsWith('int') ? { type: 'integer', format } : { type: 'number' };
    case 'Date': case 'V1MicroTime': return { type: 'string', format: 'date-time' };
    case 'IntOrString': return INT_OR_STRING;
    case 'any': return { 'x-kubernetes-preserve-unknown-fields': true };
    default: return { $ref: `kubernetes#${type.replace(/^(Core|Rbac)?V[12]/, '')}` };
  }
}
