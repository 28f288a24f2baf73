import { fieldSteps } from '../../validation/source/field-steps';
import { validateObject } from '../../validation/validate-object';
import { fromEntries, isJson, type Json } from './json';

/**
 * The object without the fields that do not fit its schema: unknown ones, and values of another type. Those have no
 * word, and are said by overrides.
 */
export function typedPart(object: Json): Json {
  const misfits = validateObject(object).filter(({ rule }) => MISFITS.has(rule)).map(({ path }) => fieldSteps(path)).filter(steps => steps.length > 1);
  return misfits.reduce<unknown>((part, steps) => without(part, steps), object) as Json;
}

const MISFITS: ReadonlySet<string> = new Set(['schema/unknown-field', 'schema/type', 'schema/enum']);

function without(value: unknown, [step, ...rest]: readonly (string | number)[]): unknown {
  if (Array.isArray(value) && typeof step === 'number' && rest.length > 0) {
    return value.map((item: unknown, index) => (index === step ? without(item, rest) : item));
  }
  // An item that does not fit leaves the list as a whole, whose other items would move up.
  if (!isJson(value) || typeof step !== 'string' || !Object.hasOwn(value, step)) return value;
  const isWhole = rest.length === 0 || (Array.isArray(value[step]) && rest.length === 1);
  return fromEntries(Object.entries(value).map(([key, field]) => [key, key !== step ? field : isWhole ? undefined : without(field, rest)]));
}
