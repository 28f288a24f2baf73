/** Schemas from CRDs that somebody else wrote: those of the operator that is really there. */
import { schemaOf, type SchemaNode } from '../schemas';
import { Unusable } from './unusable';

/** The schema of a kind, or nothing where the kind is not known. */
export type SchemaLookup = (apiVersion: string, kind: string) => SchemaNode | undefined;

/** Deeper than any schema that a cluster serves. */
const DEPTH_LIMIT = 500;

interface CustomResourceDefinition {
  readonly metadata?: { readonly name?: string };
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly { readonly name: string; readonly served?: boolean; readonly schema?: { readonly openAPIV3Schema?: SchemaNode } }[];
  };
}

/**
 * Looks kinds up in CRDs. Kinds that none of them defines come from the schemas that this library is built with; of
 * those that one does, only the versions that it serves are known.
 *
 * @param objects parsed objects; what is no CustomResourceDefinition among them is passed over
 * @throws if a CustomResourceDefinition is not of version v1, is incomplete, or is nested beyond reason
 */
export function crdSchemas(objects: readonly unknown[]): SchemaLookup {
  const schemas = new Map<string, SchemaNode>();
  const defined = new Set<string>();
  for (const object of objects) {
    if (!isRecord(object) || object.kind !== 'CustomResourceDefinition') continue;
    const { spec } = complete(object);
    defined.add(`${spec.group}/${spec.names.kind}`);
    for (const { name, served, schema } of spec.versions) {
      if (served === false || !schema?.openAPIV3Schema) continue;
      const apiVersion = `${spec.group}/${name}`;
      schemas.set(`${apiVersion}/${spec.names.kind}`, withPodEnums(schema.openAPIV3Schema, schemaOf(apiVersion, spec.names.kind)));
    }
  }
  return (apiVersion, kind) => schemas.get(`${apiVersion}/${kind}`)
    ?? (defined.has(`${apiVersion.replace(/\/[^/]*$/, '')}/${kind}`) ? undefined : schemaOf(apiVersion, kind));
}

function complete(object: { readonly [key: string]: unknown }): CustomResourceDefinition {
  const name = isRecord(object.metadata) && typeof object.metadata.name === 'string' ? object.metadata.name : 'unnamed';
  if (object.apiVersion !== 'apiextensions.k8s.io/v1') throw new Unusable(`CustomResourceDefinition ${name}: only apiextensions.k8s.io/v1 is supported`);
  const { spec } = object;
  const isComplete = isRecord(spec) && typeof spec.group === 'string' && isRecord(spec.names) && typeof spec.names.kind === 'string'
    && Array.isArray(spec.versions) && spec.versions.every(isVersion);
  if (!isComplete) throw new Unusable(`CustomResourceDefinition ${name}: group, kind, or a version with its schema is missing`);
  if (isDeeperThan(object, DEPTH_LIMIT)) throw new Unusable(`CustomResourceDefinition ${name}: nested more than ${DEPTH_LIMIT} levels deep`);
  return object as unknown as CustomResourceDefinition;
}

function isVersion(version: unknown): boolean {
  if (!isRecord(version) || typeof version.name !== 'string') return false;
  return isRecord(version.schema) && isRecord(version.schema.openAPIV3Schema);
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Level by level, so that no depth exhausts the stack; what is shared is looked at once. */
function isDeeperThan(object: object, limit: number): boolean {
  const seen = new Set<object>();
  let level: object[] = [object];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    const next = level.flatMap(value => Object.values(value) as unknown[])
      .filter((value): value is object => typeof value === 'object' && value !== null && !seen.has(value));
    for (const value of next) seen.add(value);
    level = [...new Set(next)];
  }
  return false;
}

const podEnumsBelow = new WeakMap<SchemaNode, boolean>();

function hasPodEnums(schema: SchemaNode): boolean {
  const known = podEnumsBelow.get(schema);
  if (known !== undefined) return known;
  const found = schema.podEnum !== undefined || parts(schema).some(hasPodEnums);
  podEnumsBelow.set(schema, found);
  return found;
}

function parts({ items, additionalProperties, properties }: SchemaNode): SchemaNode[] {
  const values = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  return [items, values, ...Object.values(properties ?? {})].filter(part => part !== undefined);
}

/** What pods refuse stands in no CRD: it is taken over from the same fields of the schema that this library has of the kind. */
function withPodEnums(schema: SchemaNode, own: SchemaNode | undefined): SchemaNode {
  if (!own || !hasPodEnums(own)) return schema;
  const { items, additionalProperties, properties } = schema;
  return {
    ...schema,
    ...(own.podEnum && schema.type === 'string' && { podEnum: own.podEnum }),
    ...(items && { items: withPodEnums(items, own.items) }),
    ...(typeof additionalProperties === 'object' && typeof own.additionalProperties === 'object'
      && { additionalProperties: withPodEnums(additionalProperties, own.additionalProperties) }),
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, withPodEnums(field, member(own, name))])) }),
  };
}

function member({ properties }: SchemaNode, name: string): SchemaNode | undefined {
  return properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
}
