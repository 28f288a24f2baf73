/** Prometheus' own parser and evaluator, where the machine has it. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFolder } from '../output';

const known = spawnSync('promtool', ['--version']).status === 0;

/** `test` where promtool is on the path, `test.skip` where it is not. */
export const testWithPromtool = known ? test : test.skip;

/** What promtool answers to files by these names; it is given the first. */
export function promtool(command: readonly string[], files: { readonly [name: string]: unknown }): { ok: boolean; output: string } {
  return withFolder(folder => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(content));
    const { status, stdout, stderr } = spawnSync('promtool', [...command, Object.keys(files)[0]], { cwd: folder, encoding: 'utf8' });
    return { ok: status === 0, output: `${stdout}${stderr}` };
  });
}
