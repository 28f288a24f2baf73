import type { SchemaNode } from '../schemas';

type Fields = { readonly [name: string]: unknown };

const defaulted = new WeakMap<SchemaNode, readonly [string, SchemaNode][]>();

/** Deeper than any schema that a cluster serves. */
const DEPTH_LIMIT = 1000;

/**
 * The object as the API server validates and stores it: without the nulls that mean nothing, and with the defaults of
 * the schema where a field is absent, nested ones only inside objects that are there.
 *
 * @param object the wire form; it stays as it is, and what needs no change is shared with the result
 * @param schema schema of the object's kind
 */
export function withDefaults(object: unknown, schema: SchemaNode): unknown {
  return completed(object, schema, 0);
}

function completed(value: unknown, schema: SchemaNode, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > DEPTH_LIMIT) return value;
  if (Array.isArray(value)) return schema.items ? completedList(value, schema.items, depth) : value;
  return completedObject(value as Fields, schema, depth);
}

function completedList(values: readonly unknown[], items: SchemaNode, depth: number): readonly unknown[] {
  let changed: unknown[] | undefined;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] === null && !items.nullable && items.default !== undefined ? defaultOf(items) : values[index];
    const now = completed(value, items, depth + 1);
    if (now === values[index]) continue;
    changed ??= [...values];
    changed[index] = now;
  }
  return changed ?? values;
}

function completedObject(value: Fields, schema: SchemaNode, depth: number): Fields {
  const { properties, additionalProperties } = schema;
  const values = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  let changes: Map<string, unknown> | undefined;
  for (const name of Object.keys(value)) {
    const field = properties && Object.hasOwn(properties, name) ? properties[name] : values;
    if (!field) continue;
    const held = value[name];
    const now = completed(isDropped(held, field) ? defaultOf(field) : held, field, depth + 1);
    if (now !== held) (changes ??= new Map()).set(name, now);
  }
  for (const [name, field] of defaultedFields(schema)) {
    if (!Object.hasOwn(value, name)) (changes ??= new Map()).set(name, completed(defaultOf(field), field, depth + 1));
  }
  return changes ? changed(value, changes) : value;
}

/** The fields of an object that have a default. */
function defaultedFields(schema: SchemaNode): readonly [string, SchemaNode][] {
  const known = defaulted.get(schema);
  if (known) return known;
  const fields = Object.entries(schema.properties ?? {}).filter(([, field]) => field.default !== undefined);
  defaulted.set(schema, fields);
  return fields;
}

/** A copy, so that whoever changes the object leaves the schema as it is. */
function defaultOf(schema: SchemaNode): unknown {
  return typeof schema.default === 'object' ? structuredClone(schema.default) : schema.default;
}

/** Null stands for nothing, except where the schema says that it is a value. */
function isDropped(value: unknown, schema: SchemaNode): boolean {
  return value === undefined || (value === null && !schema.nullable);
}

function changed(value: Fields, changes: ReadonlyMap<string, unknown>): Fields {
  const entries = Object.entries(value).map(([name, held]): [string, unknown] => [name, changes.has(name) ? changes.get(name) : held]);
  const added = [...changes].filter(([name]) => !Object.hasOwn(value, name));
  return Object.fromEntries([...entries, ...added].filter(([, held]) => held !== undefined));
}
