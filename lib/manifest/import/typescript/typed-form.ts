import type { SchemaNode } from '../../../schemas';
import { fromEntries, isJson } from '../json';

/** The value under the names that the generated types have for its fields (`hostIpc` for `hostIPC`). */
export function typedForm(value: unknown, schema: SchemaNode | undefined): unknown {
  if (Array.isArray(value)) return value.map(item => typedForm(item, schema?.items));
  if (!isJson(value) || !schema) return value;
  const typedNames = new Map(Object.entries(schema.typedNames ?? {}).map(([typed, wire]) => [wire, typed]));
  const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  return fromEntries(Object.entries(value).map(([name, field]) => {
    const inner = schema.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : values;
    return [typedNames.get(name) ?? name, typedForm(field, inner)];
  }));
}
