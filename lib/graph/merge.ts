import type { SchemaNode } from '../schemas';

type Record = { readonly [key: string]: unknown };

/**
 * Lays `patch` over `base` as Kubernetes would: maps field by field, lists that have keys (containers, env, volumes,
 * mounts, ports) entry by entry, all other lists (command, args, tolerations) whole. Null removes a field.
 *
 * The directive `$patch: replace` in a map, or as an entry of a list, puts the patch in the place of what was there;
 * `$patch: delete` in an entry of a list that has keys removes the entry of that key.
 *
 * Both may use typed or wire names; the result has wire names. Neither is changed.
 */
export function merge(base: unknown, patch: unknown, schema: SchemaNode | undefined): unknown {
  if (patch === undefined) return base;
  if (isRecord(patch)) return mergeRecords(isRecord(base) && patch[DIRECTIVE] !== 'replace' ? base : {}, patch, schema);
  return Array.isArray(patch) ? mergeLists(base, patch, schema) : patch;
}

/** The key of a directive, as in Kubernetes' strategic merge patches. */
const DIRECTIVE = '$patch';

function mergeLists(base: unknown, patch: readonly unknown[], schema: SchemaNode | undefined): readonly unknown[] {
  const entries = patch.filter(entry => !isReplacement(entry));
  const keys = schema?.['x-kubernetes-list-map-keys'];
  if (!keys || !Array.isArray(base)) return entries;
  return entries.length < patch.length ? mergeEntries([], entries, keys, schema.items) : mergeEntries(base, entries, keys, schema.items);
}

function isReplacement(entry: unknown): boolean {
  return isRecord(entry) && entry[DIRECTIVE] === 'replace' && Object.keys(entry).length === 1;
}

function mergeRecords(base: Record, patch: Record, schema: SchemaNode | undefined): Record {
  const merged: { [key: string]: unknown } = {};
  for (const [key, value] of Object.entries(base)) merged[wireName(key, schema)] = value;
  for (const [key, value] of Object.entries(patch)) {
    const name = wireName(key, schema);
    if (value !== undefined && key !== DIRECTIVE) merged[name] = value === null ? undefined : merge(merged[name], value, fieldSchema(name, schema));
  }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}

function mergeEntries(base: readonly unknown[], patch: readonly unknown[], keys: readonly string[], items: SchemaNode | undefined): unknown[] {
  const merged: unknown[] = [...base];
  const positions = new Map(base.map((entry, index) => [identity(entry, keys, items), index]));
  for (const entry of patch) {
    const position = positions.get(identity(entry, keys, items));
    if (isRecord(entry) && entry[DIRECTIVE] === 'delete') {
      if (position !== undefined) merged[position] = DELETED;
    } else if (position === undefined) merged.push(merge({}, entry, items));
    else merged[position] = merge(withoutAlternatives(merged[position], entry, items), entry, items);
  }
  return merged.filter(entry => entry !== DELETED);
}

/** Stands in the place of an entry that is removed, so that positions stay. */
const DELETED = Symbol('deleted');

/** An entry that says a thing in one way (`value`, or one source of a volume) must not keep saying it in another. */
function withoutAlternatives(base: unknown, patch: unknown, items: SchemaNode | undefined): unknown {
  if (!isRecord(base) || !isRecord(patch)) return base;
  const ways = alternatives(items);
  const chosen = Object.keys(patch).filter(key => ways.has(key));
  if (chosen.length === 0) return base;
  return Object.fromEntries(Object.entries(base).filter(([key]) => !ways.has(key) || chosen.includes(key)));
}

/** Fields of which an entry has one: value or valueFrom of a variable, the source of a volume. */
function alternatives(items: SchemaNode | undefined): ReadonlySet<string> {
  const fields = Object.keys(items?.properties ?? {});
  if (fields.includes('valueFrom')) return new Set(['value', 'valueFrom']);
  return new Set(fields.includes('emptyDir') ? fields.filter(field => field !== 'name') : []);
}

function identity(entry: unknown, keys: readonly string[], items: SchemaNode | undefined): string {
  if (!isRecord(entry)) return JSON.stringify(entry);
  return JSON.stringify(keys.map(key => entry[key] ?? items?.properties?.[key]?.default));
}

function wireName(key: string, schema: SchemaNode | undefined): string {
  return schema?.typedNames && Object.hasOwn(schema.typedNames, key) ? schema.typedNames[key] : key;
}

function fieldSchema(name: string, schema: SchemaNode | undefined): SchemaNode | undefined {
  if (schema?.properties && Object.hasOwn(schema.properties, name)) return schema.properties[name];
  return typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

/** Plain data; a Lazy or a Quantity is a value as a whole. */
function isRecord(value: unknown): value is Record {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
