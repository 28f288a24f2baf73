/**
 * Programs of others, where they are installed: in a folder of the path, or in the folder that CDK8S_DYNAMO_TOOLS names. Tests that
 * need one that is absent are skipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Path of a program, or nothing. */
export function command(...names: readonly string[]): string | undefined {
  const folders = [process.env.CDK8S_DYNAMO_TOOLS ?? '', ...(process.env.PATH ?? '').split(delimiter)].filter(folder => folder !== '');
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(path => existsSync(path));
}

/** What a program writes; an error with what it complained of where it fails. */
export function outputOf(program: string | undefined, args: readonly string[], input?: string): string {
  const { status, stdout, stderr, error } = spawnSync(program ?? '', args, { encoding: 'utf8', input, maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${program ?? 'nothing'} ${args.join(' ')}: ${error?.message ?? stderr + stdout}`);
  return stdout;
}
