/** Runs the command line as a user does: the compiled program, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const root = join(__dirname, '..', '..');
export const main = join(root, 'build', 'lib', 'cli', 'main.js');

if (!existsSync(main)) throw new Error('The command line is tested as it is compiled, and it is not: run `npx projen jsii` first.');

export interface Ended {
  /** Exit code; nothing where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly env?: { readonly [name: string]: string };
  /** The user that it runs as, where the tests may choose one. */
  readonly uid?: number;
}

/** Runs `cdk8s-dynamo` to its end. */
export function run(args: readonly string[], { cwd = root, input = '', env = {}, uid }: RunOptions = {}): Ended {
  return ended(spawnSync(process.execPath, [main, ...args], { ...common(env), cwd, input, uid }));
}

/** Runs a line of a shell in which `cdk8s-dynamo` is a command. */
export function runShell(line: string, { cwd = root, input = '', env = {} }: RunOptions = {}): Ended {
  const script = `cdk8s-dynamo() { "${process.execPath}" "${main}" "$@"; }\n${line}`;
  return ended(spawnSync('bash', ['-o', 'pipefail', '-c', script], { ...common(env), cwd, input }));
}

/** Writes files into a folder, by path. */
export function write(folder: string, files: { readonly [path: string]: string }): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Only what the caller sets and what a process needs: no colour, no debugging, whatever the tests run in. */
function common(env: { readonly [name: string]: string }) {
  return { encoding: 'utf8' as const, env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env }, maxBuffer: 1 << 28 };
}

function ended({ status, stdout, stderr, error }: ReturnType<typeof spawnSync>): Ended {
  if (error) throw error;
  return { code: status, out: String(stdout), err: String(stderr) };
}
