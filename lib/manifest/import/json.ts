/** Plain data, as YAML and JSON know it. */

/** A map of anything. */
export interface Json { readonly [key: string]: unknown }

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value without fields that are null at any depth: to Kubernetes they are fields that are not there. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isJson(value)) return value;
  return fromEntries(Object.entries(value).filter(([, field]) => field !== null && field !== undefined).map(([key, field]) => [key, withoutNulls(field)]));
}

/** Whether two values say the same; the order of fields means nothing, the order of lists does. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((item, index) => isEqual(item, other[index]));
  if (!isJson(one) || !isJson(other)) return Object.is(one, other);
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every(key => Object.hasOwn(other, key) && isEqual(one[key], other[key]));
}

/** A text that is the same for equal values, whatever the order of their fields. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, field: unknown) => (isJson(field)
    ? Object.fromEntries(Object.keys(field).sort().map(key => [key, field[key]]))
    : field));
}

/** As Object.fromEntries, with `__proto__` a key like any other and nothing undefined. */
export function fromEntries(entries: Iterable<readonly [string, unknown]>): { [key: string]: unknown } {
  const record: { [key: string]: unknown } = {};
  for (const [key, value] of entries) {
    if (value === undefined) continue;
    Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return record;
}

export function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : isJson(value) && Object.keys(value).length === 0;
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

export function isTextMap(value: unknown): value is { readonly [key: string]: string } {
  return isJson(value) && Object.values(value).every(isText);
}
