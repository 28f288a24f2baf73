/** How findings speak of values and types. */

const SHOWN_CHARACTERS = 80;

/** A value as it stands in a message: quoted, and shortened where it is long. */
export function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value);
}

/** What kind of value it is: `a list`, `the string "two"`. */
export function described(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return `the ${typeof value} ${shown(value)}`;
}

/** A type of the schema in words. */
export function typeInWords(type: string): string {
  if (type === 'integer') return 'a whole number';
  if (type === 'array') return 'a list';
  return type === 'object' ? 'an object' : `a ${type}`;
}
