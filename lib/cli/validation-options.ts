/** The options of every verb that validates. */
import type { Command } from 'commander';
import type { ValidationSettings } from '..';
import { collect } from './action';
import { inputFiles } from './input-files';
import { platformOf } from './platform';
import { checkRules } from './rule-ids';

export interface ValidationOptions {
  readonly crds?: readonly string[];
  readonly strict?: boolean;
  readonly off?: readonly string[];
  readonly raise?: readonly string[];
  readonly platform?: readonly string[];
}

export function addValidationOptions(command: Command): Command {
  return command
    .option('--crds <path>', 'CRDs of your operator: a file, or a folder of them (repeatable)', collect)
    .option('--strict', 'names of objects that are not among the files are errors, not warnings')
    .option('--off <rules>', 'rules that do not apply, between commas (repeatable)', collect)
    .option('--raise <rules>', 'rules whose warnings are errors (repeatable)', collect)
    .option('--platform <facts>', 'what the cluster has, such as grove=false,lws=true (repeatable)', collect);
}

/** @throws CliError if a rule or a fact is not known, or a path cannot be read */
export function validationSettings({ crds, strict, off, raise, platform }: ValidationOptions): ValidationSettings {
  checkRules([...off ?? [], ...raise ?? []]);
  return {
    ...(strict && { strict }),
    ...(off && { off: [...off] }),
    ...(raise && { raised: [...raise] }),
    ...(platform && { platform: platformOf(platform) }),
    ...(crds && { crds: crdFiles(crds) }),
  };
}

/** The files at paths of CRDs. */
export function crdFiles(paths: readonly string[]): string[] {
  return inputFiles(paths).files.map(({ path }) => path);
}
