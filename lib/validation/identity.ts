/** When two values are one and the same to a list that is a map or a set. */
import type { SchemaNode } from '../schemas';

/** The key of an item in a list that is a map; where a field of the key is absent, its default counts. */
export function mapKey(value: unknown, keys: readonly string[], items: SchemaNode | undefined): string {
  if (typeof value !== 'object' || value === null) return identity(value);
  const entry = value as { readonly [name: string]: unknown };
  return keys.map(key => identity(entry[key] ?? items?.properties?.[key]?.default ?? null)).join(', ');
}

/** Deeper than any value that a set or an enum holds. */
const IDENTITY_DEPTH = 100;

/** Text that two values share where they are equal; the fields of an object have no order. */
export function identity(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null) return String(JSON.stringify(value));
  if (depth > IDENTITY_DEPTH) return '…';
  if (Array.isArray(value)) return `[${value.map(item => identity(item, depth + 1)).join()}]`;
  const fields = value as { readonly [name: string]: unknown };
  return `{${Object.keys(fields).sort().map(name => `${JSON.stringify(name)}:${identity(fields[name], depth + 1)}`).join()}}`;
}
