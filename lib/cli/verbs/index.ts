/** Every verb, in the order in which help lists them. */
import type { Command } from 'commander';
import { defineCompletion } from './completion';
import { defineExplain } from './explain';
import { defineValidate } from './validate';

export const verbs: readonly ((program: Command) => void)[] = [
  defineValidate,
  defineExplain,
  defineCompletion,
];
