import type { SchemaNode } from '../../schemas';
import { isEqual, isJson, type Json } from './json';

/**
 * The patch which the constructs' merge lays over `base` to get `target`: maps field by field, null where a field
 * goes, lists with keys entry by entry where that keeps their order, all else whole. Nothing where both are equal.
 */
export function patchBetween(base: unknown, target: unknown, schema: SchemaNode | undefined): unknown {
  if (isEqual(base, target)) return undefined;
  if (isJson(base) && isJson(target)) return patchOfMaps(base, target, schema);
  const keys = schema?.['x-kubernetes-list-map-keys'];
  if (!Array.isArray(base) || !Array.isArray(target) || !keys) return target;
  return patchOfEntries(base, target, keys, schema.items) ?? [{ $patch: 'replace' }, ...target as unknown[]];
}

function patchOfMaps(base: Json, target: Json, schema: SchemaNode | undefined): Json {
  const patch: { [key: string]: unknown } = {};
  for (const key of Object.keys(base)) {
    if (!Object.hasOwn(target, key)) patch[key] = null;
  }
  for (const [key, value] of Object.entries(target)) {
    const inner = Object.hasOwn(base, key) ? patchBetween(base[key], value, fieldSchema(key, schema)) : value;
    if (inner !== undefined) patch[key] = inner;
  }
  return patch;
}

/** Entries keep their places and new ones follow; nothing where one goes or moves. */
function patchOfEntries(base: readonly unknown[], target: readonly unknown[], keys: readonly string[], items: SchemaNode | undefined): unknown[] | undefined {
  const identity = (entry: unknown) => JSON.stringify(isJson(entry) ? keys.map(key => entry[key] ?? items?.properties?.[key]?.default) : entry);
  if (new Set(target.map(identity)).size < target.length) return undefined;
  if (base.length > target.length || base.some((entry, index) => identity(entry) !== identity(target[index]))) return undefined;
  const changed = base.flatMap((entry, index) => {
    const patch = patchBetween(entry, target[index], items);
    return patch === undefined ? [] : [{ ...keysOf(target[index], keys), ...patch as Json }];
  });
  return [...changed, ...target.slice(base.length)];
}

function keysOf(entry: unknown, keys: readonly string[]): Json {
  return isJson(entry) ? Object.fromEntries(keys.filter(key => entry[key] !== undefined).map(key => [key, entry[key]])) : {};
}

function fieldSchema(name: string, schema: SchemaNode | undefined): SchemaNode | undefined {
  if (schema?.properties && Object.hasOwn(schema.properties, name)) return schema.properties[name];
  return typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}
