import type { SchemaNode } from '../../schemas';
import { formOf, formText } from '../../validation/pattern-forms';

/** The bounds of a schema in words. */
export function constraintsOf(schema: SchemaNode): string[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minLength, maxLength, minItems, maxItems, minProperties, maxProperties } = schema;
  const keys = schema['x-kubernetes-list-map-keys'];
  return [
    said(minimum, value => (exclusiveMinimum ? `more than ${value}` : `at least ${value}`)),
    said(maximum, value => (exclusiveMaximum ? `less than ${value}` : `at most ${value}`)),
    said(multipleOf, value => `a multiple of ${value}`),
    said(minLength, value => `at least ${counted(value, 'character')}`),
    said(maxLength, value => `at most ${counted(value, 'character')}`),
    said(minItems, value => `at least ${counted(value, 'item')}`),
    said(maxItems, value => `at most ${counted(value, 'item')}`),
    said(minProperties, value => `at least ${counted(value, 'entr')}`),
    said(maxProperties, value => `at most ${counted(value, 'entr')}`),
    said(schema.pattern, patternText),
    said(schema.format, formatText),
    said(keys, value => `no two items with the same ${value.join(' and ')}`),
    schema['x-kubernetes-list-type'] === 'set' ? 'no two equal items' : undefined,
    schema.nullable ? 'may be null' : undefined,
    schema['x-kubernetes-preserve-unknown-fields'] ? 'may have any other field' : undefined,
  ].filter(text => text !== undefined);
}

/** `a quantity such as 4, 500m or 32Gi`. */
export function patternText(pattern: string): string {
  const form = formOf(pattern);
  return form ? formText(form) : `matches ${pattern}`;
}

function formatText(format: string): string {
  const bits = /^int(32|64)$/.exec(format)?.[1];
  return bits === undefined ? `in the format ${format}` : `a ${bits}-bit integer`;
}

function said<T>(value: T | undefined, text: (value: T) => string): string | undefined {
  return value === undefined ? undefined : text(value);
}

function counted(number: number, word: string): string {
  if (word === 'entr') return `${number} ${number === 1 ? 'entry' : 'entries'}`;
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
