/** From tokens back to props: the inverse of rendering. */
import { FlagIndex, type FoundFlag, isFlag } from './flag-index';
import { FlagKind, type FlagTable } from './flag-table';
import { canonicalJson, parseJsonObject } from './json';

/** A flag and the tokens up to the next one. */
export interface FlagGroup {
  readonly flag: string;
  readonly values: readonly string[];
}

/** What tokens say: values by the path of their prop, and the flags that no prop expresses. */
export interface ParsedFlags {
  readonly values: Readonly<Record<string, unknown>>;
  readonly rest: readonly FlagGroup[];
}

/** The groups of `tokens`, `--flag=value` split; nothing where the first token is no flag. */
export function groupsOf(tokens: readonly string[]): FlagGroup[] | undefined {
  const groups: { flag: string; values: string[] }[] = [];
  for (const token of tokens) {
    if (isFlag(token)) {
      const equals = token.indexOf('=');
      groups.push(equals < 0 ? { flag: token, values: [] } : { flag: token.slice(0, equals), values: [token.slice(equals + 1)] });
      continue;
    }
    const last = groups.at(-1);
    if (last === undefined) {
      return undefined;
    }
    last.values.push(token);
  }
  return groups;
}

/** The values that `groups` set. What does not fit its prop, or is there twice, stays as it is. */
export function parseFlags(table: FlagTable, groups: readonly FlagGroup[]): ParsedFlags {
  const index = new FlagIndex(table);
  const owners = groups.map(group => index.findOwner(group.flag)?.path);
  const values: Record<string, unknown> = {};
  const rest: FlagGroup[] = [];
  groups.forEach((group, position) => {
    const found = index.find(group.flag);
    const alone = owners.filter(path => path === owners[position]).length === 1;
    const value = found === undefined || !alone ? undefined : valueOf(found, group.values);
    if (found === undefined || value === undefined) {
      rest.push(group);
      return;
    }
    values[found.path] = value;
  });
  return { values, rest };
}

/** The tokens of `groups`. */
export function tokensOf(groups: readonly FlagGroup[]): string[] {
  return groups.flatMap(group => [group.flag, ...group.values]);
}

/** A form of `groups` that is equal for all spellings and orders of the same flags. */
export function canonicalGroups(table: FlagTable, groups: readonly FlagGroup[]): string[] {
  const index = new FlagIndex(table);
  return groups.map(group => {
    const found = index.find(group.flag);
    const value = found === undefined ? undefined : valueOf(found, group.values);
    return found === undefined || value === undefined ? canonicalJson([group.flag, ...group.values]) : canonicalJson([found.path, value]);
  }).sort();
}

function valueOf({ row, on }: FoundFlag, values: readonly string[]): unknown {
  switch (row.kind) {
    case FlagKind.SWITCH:
      return values.length === 0 ? on : undefined;
    case FlagKind.LIST:
      return values.length === 0 ? undefined : [...values];
    default:
      return values.length === 1 ? scalar(row.kind, values[0]) : undefined;
  }
}

function scalar(kind: FlagKind, token: string): unknown {
  switch (kind) {
    case FlagKind.TEXT:
      return token.trim() === '' ? undefined : token;
    case FlagKind.JSON:
      return parseJsonObject(token);
    default:
      return /^-?\d+(\.\d*)?(e[-+]?\d+)?$/i.test(token) ? Number(token) : undefined;
  }
}
