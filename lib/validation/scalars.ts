/** What a schema says of a value that has no fields and no items. */
import type { SchemaNode } from '../schemas';
import { formatBroken } from './formats';
import { identity } from './identity';
import { nearest } from './nearest';
import { patternBroken } from './pattern-forms';
import { regularExpression } from './regular-expression';
import { characters, isInteger } from './value-types';
import { described, shown } from './wording';

/** The API server reads 3 MiB at most. */
export const REQUEST_BYTES = 3 * 1024 * 1024;

const INT32_LIMIT = 2 ** 31;

/** Takes what is wrong: the rule without its prefix, what to say, and the mend. */
export type Report = (rule: string, message: string, mend?: string) => void;

/** Whether the value is one of those that there are. */
export function enumeration(value: unknown, allowed: readonly unknown[], report: Report): void {
  if (allowed.includes(value) || (typeof value === 'object' && allowed.some(item => identity(item) === identity(value)))) return;
  const near = typeof value === 'string' ? nearest(value, allowed.filter(item => typeof item === 'string')) : undefined;
  report('enum', `must be one of ${allowed.map(item => JSON.stringify(item)).join(', ')}, but is ${shown(value)}`, near && `did you mean "${near}"?`);
}

/** The same for what the API server refuses only in the pods that are made from it. */
export function podEnumeration(value: unknown, allowed: readonly string[], report: Report): void {
  if (typeof value !== 'string' || allowed.includes(value)) return;
  const words = allowed.filter(word => word !== '');
  const near = nearest(value, words);
  report('pod-enum', `must be one of ${words.map(word => JSON.stringify(word)).join(', ')}, but is ${shown(value)}; the API server refuses what is made from it`,
    near && `did you mean "${near}"?`);
}

/** Whether the value is a whole number or a string. */
export function intOrString(value: unknown, schema: SchemaNode, report: Report): void {
  if (typeof value === 'string' || isInteger(value)) return;
  const mend = typeof value === 'number' && Number.isFinite(value) && schema.pattern ? `write "${value}"` : undefined;
  report('type', `must be a whole number or a string, but is ${described(value)}`, mend);
}

/** Length, format and pattern of a string. */
export function string(value: string, schema: SchemaNode, report: Report): void {
  const { minLength, maxLength, format, pattern } = schema;
  if (value.length > REQUEST_BYTES) {
    report('too-large', `has ${value.length} characters; the API server reads 3 MiB at most`);
    return;
  }
  if (minLength !== undefined && value.length < 2 * minLength && characters(value) < minLength) {
    report('min-length', minLength === 1 ? 'must not be empty' : `must have at least ${minLength} characters, but has ${characters(value)}`);
  }
  if (maxLength !== undefined && value.length > maxLength && characters(value) > maxLength) {
    report('max-length', `must have at most ${maxLength} characters, but has ${characters(value)}`);
    return;
  }
  const wanted = format === undefined ? undefined : formatBroken(value, format);
  if (wanted !== undefined) report('format', `must be ${wanted}, but is ${shown(value)}`);
  if (pattern !== undefined) matching(value, pattern, report);
}

function matching(value: string, pattern: string, report: Report): void {
  try {
    if (regularExpression(pattern).test(value)) return;
    const { message, mend } = patternBroken(value, pattern);
    report('pattern', message, mend);
  } catch (error) {
    report('pattern', `cannot be checked against ${pattern}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Bounds of a number. */
export function number(value: number, schema: SchemaNode, report: Report): void {
  const { minimum, maximum, format, multipleOf } = schema;
  if (minimum !== undefined && (value < minimum || (schema.exclusiveMinimum && value === minimum))) {
    report('minimum', `must be ${schema.exclusiveMinimum ? 'more than' : 'at least'} ${minimum}, but is ${value}`);
  }
  if (maximum !== undefined && (value > maximum || (schema.exclusiveMaximum && value === maximum))) {
    report('maximum', `must be ${schema.exclusiveMaximum ? 'less than' : 'at most'} ${maximum}, but is ${value}`);
  }
  if (multipleOf !== undefined && !Number.isInteger(value / multipleOf)) report('multiple-of', `must be a multiple of ${multipleOf}, but is ${value}`);
  if (format === 'int32' && (value >= INT32_LIMIT || value < -INT32_LIMIT)) report('format', `must fit into 32 bits, but is ${value}`);
}
