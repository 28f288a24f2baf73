/** JSON values that become flags. */
import type { EngineRole } from './engine-role';

/** A JSON object as a caller hands it in. */
export interface JsonObject { readonly [key: string]: unknown }

/** A value class that knows its own JSON form, which may depend on what the worker does. */
export interface JsonSource {
  _toJson(role: EngineRole): JsonObject;
}

/** Whether `value` is a plain JSON object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether `value` is a value class with a JSON form. */
export function isJsonSource(value: unknown): value is JsonSource {
  return isJsonObject(value) && typeof value._toJson === 'function';
}

/** The one-line form of `value`, its keys in the order in which the caller wrote them. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value);
}

/** The object that `text` holds, or nothing if it is no JSON object. */
export function parseJsonObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
