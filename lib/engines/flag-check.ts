/** Checks of what a caller typed, made before anything is rendered. Each problem names the prop and the mend. */
import { nearest } from '../validation/nearest';
import { canonicalFlag, FlagIndex, isFlag } from './flag-index';
import { FlagKind, type FlagRow, type FlagTable } from './flag-table';
import { type FlagValues, unknownProps, valuesOf } from './flag-values';
import { isJsonObject } from './json';
import { isMultinodeFlag } from './multinode-flags';

/** A struct of props, and what is to be known about it. */
export interface FlagOwner {
  /** What the caller typed, for messages. */
  readonly factory: string;
  readonly flags: FlagTable;
  /** Paths of props that have to be set. */
  readonly required: readonly string[];
  /** Names of props that are no flags. */
  readonly apart: readonly string[];
  /** What to do instead of writing the flag of a path by hand, if it is never written so. */
  readonly reserved: (path: string) => string | undefined;
}

/** The values that `props` sets, and what is wrong with them. */
export function checkFlags(owner: FlagOwner, props: object): { readonly values: FlagValues; readonly problems: string[] } {
  const values = valuesOf(owner.flags, props, owner.apart);
  const { extraArgs } = props as { extraArgs?: unknown };
  const problems = [
    ...unknownProps(owner.flags, props, owner.apart).map(name => unknownProblem(owner, name)),
    ...owner.required.filter(path => values[path] === undefined).map(path => `${path} is missing`),
    ...valueProblems(owner.flags, values),
    ...extraArgs === undefined ? [] : extraArgsProblems(extraArgs, { index: new FlagIndex(owner.flags), values, reserved: owner.reserved }),
  ];
  return { values, problems };
}

function unknownProblem(owner: FlagOwner, name: string): string {
  if (isStruct(owner.flags, name)) return `${name} holds no members; give an object with the props of its own`;
  const meant = nearest(name, [...Object.keys(owner.flags).filter(path => !path.startsWith('derived.')), ...owner.apart]);
  const mend = meant === undefined ? 'a flag without a prop goes into extraArgs' : `did you mean "${meant}"?`;
  return `${name} is no prop of ${owner.factory}; ${mend}`;
}

function isStruct(table: FlagTable, name: string): boolean {
  return Object.keys(table).some(path => path.startsWith(`${name}.`));
}

/** Problems of the values that a table renders. */
export function valueProblems(table: FlagTable, values: FlagValues): string[] {
  return Object.entries(table).flatMap(([path, row]) => {
    const value = values[path];
    const wanted = value === undefined ? undefined : unmetWish(row, value);
    return wanted === undefined ? [] : [`${path} is ${described(value)}; give ${wanted}`];
  });
}

function described(value: unknown): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** What the row asks for, if `value` is not it. */
function unmetWish(row: FlagRow, value: unknown): string | undefined {
  switch (row.kind) {
    case FlagKind.TEXT:
      return isText(value) ? undefined : 'a text that is not empty and does not begin with a hyphen';
    case FlagKind.SWITCH:
      return typeof value === 'boolean' ? undefined : 'true or false';
    case FlagKind.JSON:
      return isJsonObject(value) ? undefined : 'an object, which is rendered as JSON';
    case FlagKind.LIST:
      return Array.isArray(value) && value.length > 0 && value.every(isText)
        ? undefined
        : 'a list of at least one text, none of them empty or beginning with a hyphen';
    default:
      return isNumberOf(row, value) ? undefined : wantedNumber(row);
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && !isFlag(value);
}

function isNumberOf(row: FlagRow, value: unknown): boolean {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return false;
  }
  return (row.kind !== FlagKind.WHOLE || Number.isInteger(value))
    && value >= (row.minimum ?? -Infinity)
    && value > (row.above ?? -Infinity)
    && value <= (row.maximum ?? Infinity);
}

function wantedNumber(row: FlagRow): string {
  const bounds = [
    ...row.minimum === undefined ? [] : [`of at least ${row.minimum}`],
    ...row.above === undefined ? [] : [`above ${row.above}`],
    ...row.maximum === undefined ? [] : [`of at most ${row.maximum}`],
  ];
  return [row.kind === FlagKind.WHOLE ? 'a whole number' : 'a number', bounds.join(' and ')].join(' ').trim();
}

/** What `extraArgs` is checked against. */
interface ExtraArgsContext {
  readonly index: FlagIndex;
  readonly values: FlagValues;
  readonly reserved: FlagOwner['reserved'];
}

function extraArgsProblems(extraArgs: unknown, context: ExtraArgsContext): string[] {
  if (!Array.isArray(extraArgs) || !extraArgs.every(token => typeof token === 'string')) {
    return ['extraArgs must be a list of texts, one a token'];
  }
  const tokens: string[] = extraArgs;
  const first = tokens.length > 0 && !isFlag(tokens[0])
    ? [`extraArgs begins with ${JSON.stringify(tokens[0])}, which is no flag and would become a value of the flag before it; put its flag in front`]
    : [];
  return [...first, ...tokens.flatMap(token => tokenProblems(token, context))];
}

function tokenProblems(token: string, context: ExtraArgsContext): string[] {
  if (looksLikeSeveral(token)) {
    return [`extraArgs has ${JSON.stringify(token)}, which the engine reads as one token; write every flag and every value as an entry of its own`];
  }
  if (!isFlag(token)) {
    return [];
  }
  const refused = refusedFlag(canonicalFlag(token.split('=')[0]), context);
  return refused === undefined ? [] : [refused];
}

function looksLikeSeveral(token: string): boolean {
  return isFlag(token) ? /\s/.test(token.split('=')[0]) : /^[^\s{["']+\s+--[A-Za-z]/.test(token);
}

function refusedFlag(flag: string, { index, values, reserved }: ExtraArgsContext): string | undefined {
  if (isMultinodeFlag(flag)) {
    return `extraArgs has ${flag}, which the operator writes itself when a component spans nodes; leave it out`;
  }
  const owner = index.findOwner(flag);
  if (owner === undefined) {
    return undefined;
  }
  const instead = reserved(owner.path);
  if (instead !== undefined) {
    return `extraArgs has ${flag}; ${instead}`;
  }
  return values[owner.path] === undefined ? undefined : `extraArgs has ${flag}, which the prop ${owner.path} sets; keep one of the two`;
}
