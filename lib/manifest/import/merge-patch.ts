import type { SchemaNode } from '../../schemas';
import { isEqual, isJson, type Json } from './json';

/** There is no patch that makes the one of the other. */
export const NO_PATCH = Symbol('no patch');

/**
 * The patch which the constructs' merge lays over `base` to get `target`: maps field by field, null where a field
 * goes, lists with keys entry by entry where that can be said, all other values whole. Nothing where both are equal.
 */
export function patchBetween(base: unknown, target: unknown, schema: SchemaNode | undefined): unknown {
  if (isEqual(base, target)) return undefined;
  if (isJson(base) && isJson(target)) return patchOfMaps(base, target, schema);
  const keys = schema?.['x-kubernetes-list-map-keys'];
  if (Array.isArray(base) && Array.isArray(target) && keys) return patchOfEntries(base, target, keys, schema.items);
  return target;
}

function patchOfMaps(base: Json, target: Json, schema: SchemaNode | undefined): unknown {
  const patch: { [key: string]: unknown } = {};
  for (const key of Object.keys(base)) {
    if (!Object.hasOwn(target, key)) patch[key] = null;
  }
  for (const [key, value] of Object.entries(target)) {
    const inner = Object.hasOwn(base, key) ? patchBetween(base[key], value, fieldSchema(key, schema)) : value;
    if (inner === NO_PATCH) return NO_PATCH;
    if (inner !== undefined) patch[key] = inner;
  }
  return patch;
}

/** Entries keep their places and new ones follow; one that goes, or moves, cannot be said. */
function patchOfEntries(base: readonly unknown[], target: readonly unknown[], keys: readonly string[], items: SchemaNode | undefined): unknown {
  const identity = (entry: unknown) => JSON.stringify(isJson(entry) ? keys.map(key => entry[key] ?? items?.properties?.[key]?.default) : entry);
  if (base.length > target.length || base.some((entry, index) => identity(entry) !== identity(target[index]))) return NO_PATCH;
  const changed = base.map((entry, index) => patchBetween(entry, target[index], items));
  if (changed.includes(NO_PATCH)) return NO_PATCH;
  const named = changed.flatMap((patch, index) => (patch === undefined ? [] : [{ ...keysOf(target[index], keys), ...patch as Json }]));
  return [...named, ...target.slice(base.length)];
}

function keysOf(entry: unknown, keys: readonly string[]): Json {
  return isJson(entry) ? Object.fromEntries(keys.filter(key => entry[key] !== undefined).map(key => [key, entry[key]])) : {};
}

function fieldSchema(name: string, schema: SchemaNode | undefined): SchemaNode | undefined {
  if (schema?.properties && Object.hasOwn(schema.properties, name)) return schema.properties[name];
  return typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}
