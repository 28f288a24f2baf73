import { fromEntries, isJson, isText } from './json';

/**
 * Variables as a map from their names, or nothing where a map cannot say the same: a name that stands twice or would
 * not keep its place, a variable without a value, a source that EnvValue has no factory for.
 */
export function envWords(env: unknown): { readonly [name: string]: unknown } | undefined {
  if (!Array.isArray(env) || env.length === 0) return undefined;
  const entries = env.map(entryOf);
  if (entries.some(entry => entry === undefined)) return undefined;
  const known = entries as [string, unknown][];
  const words = fromEntries(known);
  return Object.keys(words).join(' ') === known.map(([name]) => name).join(' ') ? words : undefined;
}

function entryOf(variable: unknown): [string, unknown] | undefined {
  if (!isJson(variable)) return undefined;
  const { name, value, valueFrom, ...rest } = variable;
  if (!isText(name) || name === '' || Object.keys(rest).length > 0) return undefined;
  if (isText(value) && valueFrom === undefined) return [name, value];
  return value === undefined && isKnownSource(valueFrom) ? [name, valueFrom] : undefined;
}

function isKnownSource(source: unknown): boolean {
  if (!isJson(source) || Object.keys(source).length !== 1) return false;
  const { secretKeyRef, configMapKeyRef, fieldRef, resourceFieldRef } = source;
  if (isJson(secretKeyRef)) return isKeyReference(secretKeyRef);
  if (isJson(configMapKeyRef)) return isKeyReference(configMapKeyRef);
  if (isJson(fieldRef)) return holdsTexts(fieldRef, ['fieldPath']);
  return isJson(resourceFieldRef) && holdsTexts(resourceFieldRef, ['resource']);
}

function isKeyReference({ optional, ...reference }: { readonly [field: string]: unknown }): boolean {
  return (optional === undefined || typeof optional === 'boolean') && holdsTexts(reference, ['key', 'name']);
}

function holdsTexts(reference: { readonly [field: string]: unknown }, fields: readonly string[]): boolean {
  return Object.keys(reference).sort().join() === fields.join() && Object.values(reference).every(isText);
}
