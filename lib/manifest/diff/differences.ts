/** Where two objects differ in meaning: lists with keys by key, quantities by amount, and what is empty as what is absent. */
import type { SchemaNode } from '../../schemas';
import { isRecord, isSet } from '../../validation/admission/wire';
import { Quantity } from '../../validation/cel/quantity';
import { fieldPath } from '../../validation/field-path';
import { identity, mapKey } from '../../validation/identity';

/** A place where two values differ. */
export interface Difference {
  /** The fields on the way; the key stands for the item of a list that has keys. */
  readonly steps: readonly string[];
  /** `podTemplate.spec.containers[main].image`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The places where two values differ, in the order of the fields. */
export function differences(before: unknown, after: unknown, schema: SchemaNode | undefined): Difference[] {
  const found: Difference[] = [];
  compare({ before, after, schema, steps: [], path: '' }, found);
  return found;
}

interface Pair {
  readonly before: unknown;
  readonly after: unknown;
  readonly schema: SchemaNode | undefined;
  readonly steps: readonly string[];
  readonly path: string;
}

function compare(pair: Pair, found: Difference[]): void {
  const { before, after, schema, steps, path } = pair;
  if (before === after || (isNothing(before, schema) && isNothing(after, schema))) return;
  if (isRecord(before) && isRecord(after)) {
    for (const name of union(Object.keys(before), Object.keys(after))) {
      compare({ before: before[name], after: after[name], schema: fieldSchema(name, schema), steps: [...steps, name], path: fieldPath(path, name) }, found);
    }
    return;
  }
  if (isListOrNothing(before) && isListOrNothing(after)) {
    const keys = keysOf(schema, before, after);
    if (keys) return compareEntries(pair, keys, found);
    if (isSameList(before ?? [], after ?? [], schema)) return;
  } else if (isSameScalar(before, after, schema)) return;
  found.push({ steps, path, before, after });
}

function isListOrNothing(value: unknown): value is readonly unknown[] | undefined | null {
  return !isSet(value) || Array.isArray(value);
}

function compareEntries({ before, after, schema, steps, path }: Pair, keys: readonly string[], found: Difference[]): void {
  const label = (item: unknown) => mapKey(item, keys, schema?.items).replaceAll('"', '').replace(/, null$/, '');
  const index = (list: unknown) => new Map((Array.isArray(list) ? list as unknown[] : []).map(item => [label(item), item]));
  const [was, is] = [index(before), index(after)];
  for (const key of union([...was.keys()], [...is.keys()])) {
    compare({ before: was.get(key), after: is.get(key), schema: schema?.items, steps: [...steps, key], path: `${path}[${key}]` }, found);
  }
}

/** Without a schema, lists of things with names are found by name. */
function keysOf(schema: SchemaNode | undefined, ...lists: unknown[]): readonly string[] | undefined {
  const items = lists.filter(Array.isArray).flat() as unknown[];
  if (items.length === 0 || !items.every(isRecord)) return undefined;
  const keys = schema?.['x-kubernetes-list-map-keys'] ?? (schema?.items ? undefined : ['name']);
  if (!keys) return undefined;
  const unique = lists.filter(Array.isArray).every(list => new Set(list.map(item => mapKey(item, keys, schema?.items))).size === list.length);
  return unique && items.every(item => isRecord(item) && isSet(item[keys[0]])) ? keys : undefined;
}

function isSameList(before: readonly unknown[], after: readonly unknown[], schema: SchemaNode | undefined): boolean {
  if (before.length !== after.length) return false;
  if (schema?.['x-kubernetes-list-type'] === 'set') {
    const sorted = (items: readonly unknown[]) => items.map(item => identity(item)).sort().join();
    return sorted(before) === sorted(after);
  }
  return before.every((item, index) => differences(item, after[index], schema?.items).length === 0);
}

function isSameScalar(before: unknown, after: unknown, schema: SchemaNode | undefined): boolean {
  if (!schema?.['x-kubernetes-int-or-string'] || !isAmount(before) || !isAmount(after)) return false;
  try {
    return Quantity.parse(String(before)).compareTo(Quantity.parse(String(after))) === 0n;
  } catch {
    return false;
  }
}

function isAmount(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

/** A list or a map of names without entries says nothing; an empty object such as `scalingAdapter: {}` may. */
function isNothing(value: unknown, schema: SchemaNode | undefined): boolean {
  if (!isSet(value)) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (!isRecord(value)) return false;
  const isPlainBlock = schema?.additionalProperties !== undefined || EMPTY_BLOCKS.some(field => schema?.properties && Object.hasOwn(schema.properties, field));
  return isPlainBlock && Object.values(value).every(field => !isSet(field));
}

/** Fields that tell blocks in which nothing means nothing: resources, metadata, affinity, securityContext. */
const EMPTY_BLOCKS = ['limits', 'labels', 'nodeAffinity', 'runAsUser'];

function fieldSchema(name: string, schema: SchemaNode | undefined): SchemaNode | undefined {
  if (schema?.properties && Object.hasOwn(schema.properties, name)) return schema.properties[name];
  return typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])];
}
