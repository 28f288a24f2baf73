/**
 * Tables of flags: a row says which flag a prop becomes and what it may hold.
 *
 * A new flag is one prop in a struct and one row in that engine's table.
 */

/** How a value is written. */
export enum FlagKind {
  /** Text, in the token after the flag. */
  TEXT,
  /** A whole number, in the token after the flag. */
  WHOLE,
  /** A number, in the token after the flag. */
  NUMBER,
  /** The flag alone; nothing, or its `--no-` form, for false. */
  SWITCH,
  /** A JSON object on one line, in the token after the flag. */
  JSON,
  /** One token a value, after the flag. */
  LIST,
}

/** One flag. */
export interface FlagRow {
  /** The flag as it is rendered. */
  readonly flag: string;
  readonly kind: FlagKind;
  /** Other spellings that mean the same. */
  readonly aliases: readonly string[];
  /** Smallest value. */
  readonly minimum?: number;
  /** The value must be larger than this. */
  readonly above?: number;
  /** Largest value. */
  readonly maximum?: number;
  /** Whether a `--no-` form exists. */
  readonly negatable?: boolean;
}

/** Rows by the path of their prop (`model`, `parallelism.tensor`). */
export type FlagTable<Path extends string = string> = Readonly<Record<Path, FlagRow>>;

/** Paths of all props of a struct, those of the nested structs `Nested` included, those in `Apart` left out. */
export type FlagPath<Props, Nested extends keyof Props = never, Apart extends keyof Props = never>
  = | Exclude<keyof Props, Nested | Apart> & string
    | { [Name in Nested & string]: `${Name}.${keyof NonNullable<Props[Name]> & string}` }[Nested & string];

/** Text. */
export function text(flag: string, ...aliases: string[]): FlagRow {
  return { flag, aliases, kind: FlagKind.TEXT };
}

/** A whole number of at least 1. */
export function count(flag: string, ...aliases: string[]): FlagRow {
  return whole(flag, 1, ...aliases);
}

/** A whole number of at least `minimum`. */
export function whole(flag: string, minimum: number, ...aliases: string[]): FlagRow {
  return { flag, aliases, kind: FlagKind.WHOLE, minimum };
}

/** A TCP port. */
export function port(flag: string): FlagRow {
  return { flag, aliases: [], kind: FlagKind.WHOLE, minimum: 1, maximum: 65535 };
}

/** A number of at least 0. */
export function number(flag: string, ...aliases: string[]): FlagRow {
  return { flag, aliases, kind: FlagKind.NUMBER, minimum: 0 };
}

/** A share: above 0, at most 1. */
export function share(flag: string, ...aliases: string[]): FlagRow {
  return { flag, aliases, kind: FlagKind.NUMBER, above: 0, maximum: 1 };
}

/** A switch without a `--no-` form: false renders nothing. */
export function switchOn(flag: string, ...aliases: string[]): FlagRow {
  return { flag, aliases, kind: FlagKind.SWITCH };
}

/** A switch with a `--no-` form, which false renders. */
export function switchOnOff(flag: string, ...aliases: string[]): FlagRow {
  return { flag, aliases, kind: FlagKind.SWITCH, negatable: true };
}

/** A JSON object. */
export function json(flag: string, ...aliases: string[]): FlagRow {
  return { flag, aliases, kind: FlagKind.JSON };
}

/** One or more texts. */
export function list(flag: string, ...aliases: string[]): FlagRow {
  return { flag, aliases, kind: FlagKind.LIST };
}

/** The `--no-` form of a flag. */
export function negated(flag: string): string {
  return flag.replace(/^--/, '--no-');
}
