/** From tokens back to props: the inverse of rendering, to the letter. */
import type { EngineRole } from './engine-role';
import { FlagIndex, type FoundFlag, isFlag } from './flag-index';
import { FlagKind, type FlagTable } from './flag-table';
import { EXTRA_ARGS, renderFlags } from './flag-values';
import { parseJsonObject } from './json';

/** A flag and the tokens up to the next one. */
interface FlagGroup {
  readonly flag: string;
  readonly tokens: readonly string[];
}

/** Props in the order of their flags. */
export type ParsedProps = Readonly<Record<string, unknown>>;

/**
 * The props that render as `tokens`; nothing where the first token is no flag.
 *
 * What no prop renders so, or is there twice, becomes `extraArgs`, with all that stands between two such flags.
 */
export function propsOf(table: FlagTable, tokens: readonly string[], role: EngineRole): ParsedProps | undefined {
  const groups = groupsOf(tokens);
  if (groups === undefined) return undefined;
  const found = typedValues(table, groups, role);
  const [first, last] = [found.indexOf(undefined), found.lastIndexOf(undefined)];
  const props: Record<string, unknown> = {};
  groups.forEach((_, position) => {
    if (position === first) props[EXTRA_ARGS] = groups.slice(first, last + 1).flatMap(group => group.tokens);
    const typed = found[position];
    const isProp = typed !== undefined && !typed.path.startsWith('derived.');
    if (isProp && (position < first || position > last)) set(props, typed.path, typed.value);
  });
  return props;
}

interface TypedValue {
  readonly path: string;
  readonly value: unknown;
}

function typedValues(table: FlagTable, groups: readonly FlagGroup[], role: EngineRole): (TypedValue | undefined)[] {
  const index = new FlagIndex(table);
  const owners = groups.map(group => index.findOwner(group.flag)?.path);
  return groups.map(({ flag, tokens }, position) => {
    const found = index.find(flag);
    const isAlone = owners.filter(path => path === owners[position]).length === 1;
    const value = found === undefined || !isAlone ? undefined : valueOf(found, tokens.slice(1));
    if (found === undefined || value === undefined) return undefined;
    const rendered = renderFlags(table, { [found.path]: value }, role);
    return rendered.join('\0') === tokens.join('\0') ? { path: found.path, value } : undefined;
  });
}

function groupsOf(tokens: readonly string[]): FlagGroup[] | undefined {
  const groups: { flag: string; tokens: string[] }[] = [];
  for (const token of tokens) {
    const last = groups.at(-1);
    if (isFlag(token)) groups.push({ flag: token.split('=')[0], tokens: [token] });
    else if (last === undefined) return undefined;
    else last.tokens.push(token);
  }
  return groups;
}

/** `parallelism.tensor` as a member of `parallelism`. */
function set(props: Record<string, unknown>, path: string, value: unknown): void {
  const [head, inner] = path.split('.');
  props[head] = inner === undefined ? value : { ...props[head] as object | undefined, [inner]: value };
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
