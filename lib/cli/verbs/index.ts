/** Every verb, in the order in which help lists them. */
import type { Command } from 'commander';
import { defineCompletion } from './completion';
import { defineConvert } from './convert';
import { defineDiff } from './diff';
import { defineExplain } from './explain';
import { defineGraph } from './graph';
import { defineImport } from './import';
import { defineInit } from './init';
import { defineSchema } from './schema';
import { defineSynth } from './synth';
import { defineValidate } from './validate';

export const verbs: readonly ((program: Command) => void)[] = [
  defineInit,
  defineSynth,
  defineValidate,
  defineImport,
  defineConvert,
  defineDiff,
  defineGraph,
  defineExplain,
  defineSchema,
  defineCompletion,
];
