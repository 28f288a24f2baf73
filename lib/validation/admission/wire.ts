/** Reading of parsed objects whose shape nothing has checked yet. */

/** An object on the wire. */
export interface Wire {
  readonly [field: string]: unknown;
}

const NOTHING: Wire = Object.freeze({});

/** The object, or an empty one where the value is something else. */
export function record(value: unknown): Wire {
  return isRecord(value) ? value : NOTHING;
}

/** Whether the value is an object and no list. */
export function isRecord(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The list, or an empty one where the value is something else. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The string, or nothing. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The strings of a list; numbers and booleans as YAML authors write them among arguments. */
export function texts(value: unknown): readonly string[] {
  return list(value).map(item => (typeof item === 'object' ? '' : String(item)));
}

/** The whole number, or nothing. */
export function integer(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}

const COUNT = /^[0-9]{1,9}$/;

/** A whole number that may stand in a string, such as the count of an extended resource. */
export function count(value: unknown): number | undefined {
  if (typeof value === 'string') return COUNT.test(value) ? Number(value) : undefined;
  return integer(value);
}

/** Whether something was written there; null counts as nothing, as it does for the API server. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Whether two parsed values are the same, wherever their keys stand. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isSet(one) || !isSet(other)) return !isSet(one) && !isSet(other);
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((item, index) => same(item, other[index]));
  if (!isRecord(one) || !isRecord(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(key => same(one[key], other[key]));
}
