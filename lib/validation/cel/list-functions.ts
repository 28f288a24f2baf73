import type { Environment } from '@marcbachmann/cel-js' with { 'resolution-mode': 'import' };
import { register, registerNamespace } from './registration';

type Equals = (a: unknown, b: unknown) => boolean;

/** The lists library of Kubernetes, and `sets`. */
export function registerListFunctions(environment: Environment): void {
  const equals = equality(environment);
  register(environment, {
    'list.sum(): dyn': sum,
    'list.min(): dyn': (values: unknown[]) => extreme(values, 'min', isLess),
    'list.max(): dyn': (values: unknown[]) => extreme(values, 'max', (a, b) => isLess(b, a)),
    'list.isSorted(): bool': (values: unknown[]) => values.every((value, index) => index === 0 || !isLess(value, values[index - 1])),
    'list.indexOf(dyn): int': (values: unknown[], wanted: unknown) => BigInt(values.findIndex(value => equals(value, wanted))),
    'list.lastIndexOf(dyn): int': (values: unknown[], wanted: unknown) => BigInt(values.findLastIndex(value => equals(value, wanted))),
  });
  registerSets(environment, equals);
}

function registerSets(environment: Environment, equals: Equals): void {
  const contains = (whole: unknown[], part: unknown[]) => part.every(wanted => whole.some(value => equals(value, wanted)));
  registerNamespace(environment, 'sets', 'SetsNamespace');
  register(environment, {
    'SetsNamespace.contains(list, list): bool': (_: object, whole: unknown[], part: unknown[]) => contains(whole, part),
    'SetsNamespace.equivalent(list, list): bool': (_: object, a: unknown[], b: unknown[]) => contains(a, b) && contains(b, a),
    'SetsNamespace.intersects(list, list): bool': (_: object, a: unknown[], b: unknown[]) => a.some(value => contains(b, [value])),
  });
}

/** The engine's own `==`, on the two variables that every rule has. */
function equality(environment: Environment): Equals {
  const comparison = environment.parse('self == oldSelf');
  return (a, b) => a === b || comparison({ self: a, oldSelf: b }) === true;
}

function sum(values: unknown[]): unknown {
  if (values.every(value => typeof value === 'bigint')) return values.reduce((total, value) => total + value, 0n);
  if (values.every(value => typeof value === 'number')) return values.reduce((total, value) => total + value, 0);
  throw new Error('sum() needs a list of numbers of one type');
}

function extreme(values: unknown[], name: string, isBetter: (a: unknown, b: unknown) => boolean): unknown {
  if (values.length === 0) throw new Error(`${name} called on empty list`);
  return values.reduce((best, value) => (isBetter(value, best) ? value : best));
}

/** @throws Error where the two have no order */
function isLess(a: unknown, b: unknown): boolean {
  const isNumeric = (value: unknown) => typeof value === 'bigint' || typeof value === 'number';
  const sameKind = typeof a === typeof b || (isNumeric(a) && isNumeric(b));
  const ordered = isNumeric(a) || typeof a === 'string' || typeof a === 'boolean' || a instanceof Date;
  if (!sameKind || !ordered) throw new Error('values of a list have no order');
  return (a as number) < (b as number);
}
