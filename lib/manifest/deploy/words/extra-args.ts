import { fieldsOf, plain, type Value } from '../value';
import { tokensOf } from './command';
import type { ComponentContext } from './word';

/** What flags of every kind have beside those with a word. */
export interface ExtraArgsWord {
  /**
   * Further flags, as a list of tokens or as one text that is split into words, rendered where this word stands: for what has no word of
   * its own.
   * @default - none
   * @example --gpu-memory-utilization 0.90
   */
  readonly extraArgs?: readonly (string | number | boolean)[] | string;
}

/** Flags as plain values, in their order, with further ones as tokens. */
export function flagsOf(flags: Value, context: ComponentContext): object {
  return Object.fromEntries(fieldsOf(flags).map(([name, value]) => [name, name === 'extraArgs' ? tokensOf(value, context) : plain(value)]));
}
