/** From a struct of props to values by path, and from those to tokens; both keep the order in which the caller wrote the props. */
import type { EngineRole } from './engine-role';
import { FlagKind, type FlagRow, type FlagTable, negated } from './flag-table';
import { isJsonObject, isJsonSource, jsonText } from './json';

/** Values by the path of their prop, in the order in which the props were written; what is undefined is not set. */
export type FlagValues = Readonly<Record<string, unknown>>;

/** Tokens that go out as they are, where they stand among the props. */
export const EXTRA_ARGS = 'extraArgs';

/** The values that `props` sets, by path: those that `table` has rows for, and the `apart` ones. */
export function valuesOf(table: FlagTable, props: object, apart: readonly string[]): FlagValues {
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined) continue;
    if (Object.hasOwn(table, name) || apart.includes(name)) values[name] = value;
    else if (isJsonObject(value)) setMembers(values, table, name, value);
  }
  return values;
}

function setMembers(values: Record<string, unknown>, table: FlagTable, name: string, members: object): void {
  for (const [inner, value] of Object.entries(members)) {
    const path = `${name}.${inner}`;
    if (value !== undefined && Object.hasOwn(table, path)) values[path] = value;
  }
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

/** Tokens for `values`, in their order. */
export function renderFlags(table: FlagTable, values: FlagValues, role: EngineRole): string[] {
  return Object.entries(values).flatMap(([path, value]) => path === EXTRA_ARGS ? value as readonly string[] : renderFlag(table[path], value, role));
}

function renderFlag(row: FlagRow, value: unknown, role: EngineRole): string[] {
  if (value === undefined) {
    return [];
  }
  switch (row.kind) {
    case FlagKind.SWITCH:
      return renderSwitch(row, value === true);
    case FlagKind.JSON:
      return [row.flag, jsonText(isJsonSource(value) ? value._toJson(role) : value)];
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
