/** From a struct of props to values by path, and from those to tokens. */
import type { EngineRole } from './engine-role';
import { FlagKind, type FlagRow, type FlagTable, negated } from './flag-table';
import { canonicalJson, isJsonObject, isJsonSource } from './json';

/** Values by the path of their prop; what is undefined is not set. */
export type FlagValues = Readonly<Record<string, unknown>>;

/** The values that `props` sets, by path. */
export function valuesOf(table: FlagTable, props: object): FlagValues {
  return Object.fromEntries(Object.keys(table).map(path => [path, valueAt(props, path)]));
}

/** Names of set props that `table` has no row for, the `apart` ones left out. */
export function unknownProps(table: FlagTable, props: object, apart: readonly string[]): string[] {
  const known = new Set([...Object.keys(table), ...apart]);
  const heads = new Set(Object.keys(table).flatMap(path => path.includes('.') ? [path.split('.')[0]] : []));
  return Object.entries(props).filter(([, value]) => value !== undefined).flatMap(([name, value]) => {
    if (known.has(name)) {
      return [];
    }
    if (!heads.has(name) || !isJsonObject(value)) {
      return [name];
    }
    return Object.keys(value).filter(inner => value[inner] !== undefined).map(inner => `${name}.${inner}`).filter(path => !known.has(path));
  });
}

/** Tokens for `values`, in the order of the table. */
export function renderFlags(table: FlagTable, values: FlagValues, role: EngineRole): string[] {
  return Object.entries(table).flatMap(([path, row]) => renderFlag(row, values[path], role));
}

function renderFlag(row: FlagRow, value: unknown, role: EngineRole): string[] {
  if (value === undefined) {
    return [];
  }
  switch (row.kind) {
    case FlagKind.SWITCH:
      return renderSwitch(row, value === true);
    case FlagKind.JSON:
      return [row.flag, canonicalJson(isJsonSource(value) ? value._toJson(role) : value)];
    case FlagKind.LIST:
      return [row.flag, ...(value as readonly string[])];
    default:
      return [row.flag, String(value)];
  }
}

function renderSwitch(row: FlagRow, on: boolean): string[] {
  if (on) {
    return [row.flag];
  }
  return row.negatable ? [negated(row.flag)] : [];
}

function valueAt(props: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => isJsonObject(value) ? value[name] : undefined, props);
}
