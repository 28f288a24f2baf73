/** The published runtime, installed once into a virtual environment beside other temporary files. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const version = '1.6.1';
const MINUTE = 60_000;

/** What the frontend and the mocker import; the package asks for far more, which they do without. */
const imported = ['msgspec', 'packaging', 'pydantic<=2.13.5', 'pyyaml', 'typing_extensions', 'uvloop'];

/** The Python that has the runtime, or why there is none. */
export type RuntimePackage = { readonly python: string } | { readonly reason: string };

/** Installs the runtime where it is not installed yet; two at once do not disturb each other. */
export function installRuntime(): RuntimePackage {
  if (process.platform !== 'linux') return { reason: `ai-dynamo is published for Linux, not for ${process.platform}` };
  if (spawnSync('python3', ['-c', 'import venv, ensurepip']).status !== 0) return { reason: 'python3 with venv is not installed' };
  const caches = join(tmpdir(), 'cdk8s-dynamo');
  const installed = join(caches, `ai-dynamo-${version}`);
  const python = join(installed, 'bin', 'python');
  if (existsSync(python)) return { python };
  mkdirSync(caches, { recursive: true });
  const fresh = mkdtempSync(join(caches, 'installing-'));
  const reason = install(fresh);
  if (reason === undefined && !existsSync(installed)) renameSync(fresh, installed);
  else rmSync(fresh, { recursive: true, force: true });
  return reason === undefined ? { python } : { reason };
}

function install(folder: string): string | undefined {
  const python = join(folder, 'bin', 'python');
  const pip = ['-m', 'pip', 'install', '--quiet', '--retries', '1', '--timeout', '20'];
  return failure('python3', ['-m', 'venv', folder])
    ?? failure(python, [...pip, '--no-deps', `ai-dynamo==${version}`, `ai-dynamo-runtime==${version}`])
    ?? failure(python, [...pip, '--only-binary', ':all:', ...imported])
    ?? failure(python, ['-c', 'import dynamo.frontend.main, dynamo.mocker.main']);
}

function failure(command: string, args: string[]): string | undefined {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', timeout: 3 * MINUTE });
  if (status === 0) return undefined;
  const lines = stderr.trim().split('\n');
  const said = lines.findLast(line => line.startsWith('ERROR')) ?? lines.at(-1);
  return `ai-dynamo ${version} cannot be installed: ${error?.message ?? said ?? `${command} failed`}`;
}
