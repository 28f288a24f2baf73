/** Finds the row of a flag as somebody typed it: by an alias, in its `--no-` form, with underscores. */
import { FlagKind, type FlagRow, type FlagTable, negated } from './flag-table';

/** What a typed flag stands for. */
export interface FoundFlag {
  readonly path: string;
  readonly row: FlagRow;
  /** False for the `--no-` form of a switch. */
  readonly on: boolean;
}

/** All spellings of the flags of one table. */
export class FlagIndex {
  private readonly byFlag = new Map<string, FoundFlag>();

  public constructor(table: FlagTable) {
    for (const [path, row] of Object.entries(table)) {
      for (const flag of [row.flag, ...row.aliases]) {
        this.byFlag.set(flag, { path, row, on: true });
        if (row.kind === FlagKind.SWITCH && row.negatable && flag.startsWith('--')) {
          this.byFlag.set(negated(flag), { path, row, on: false });
        }
      }
    }
  }

  /** The row of exactly this flag. */
  public find(flag: string): FoundFlag | undefined {
    return this.byFlag.get(canonicalFlag(flag));
  }

  /** The row that this flag sets, or sets one key of (`--eplb-config.window_size`). */
  public findOwner(flag: string): FoundFlag | undefined {
    return this.find(flag.split('.')[0]);
  }
}

/** Whether a token is a flag; `-1` is a value. */
export function isFlag(token: string): boolean {
  return /^--?[A-Za-z]/.test(token);
}

/** The flag as the parsers of the engines read it: they take underscores for hyphens. */
export function canonicalFlag(flag: string): string {
  return flag.startsWith('--') ? flag.replace(/_/g, '-') : flag;
}
