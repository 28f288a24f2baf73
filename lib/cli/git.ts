/** Files as they stand at a revision of the git repository that one is in. */
import { execFileSync } from 'node:child_process';
import { basename, normalize } from 'node:path';
import { CliError } from './cli-error';
import { decoded } from './decoded';

/** A path at a revision. */
export class Revision {
  /** What `REV:path` stands for; nothing where git knows no such revision. */
  public static parse(word: string): { readonly revision: Revision; readonly path: string } | undefined {
    const [, name, path] = /^([^:]+):(.*)$/s.exec(word) ?? [];
    return name === undefined || !isRevision(name) ? undefined : { revision: new Revision(name), path: path === '' ? '.' : path };
  }

  /** The revision of that name; nothing where git knows none. */
  public static find(name: string): Revision | undefined {
    return isRevision(name) ? new Revision(name) : undefined;
  }

  private constructor(private readonly name: string) {}

  /** The files at a path, or below it, from the current folder. */
  public files(path: string): string[] {
    const listed = git(['ls-tree', '-r', '-z', '--name-only', this.name, '--', normalize(path)]).toString().split('\0').filter(name => name !== '');
    if (listed.length === 0) throw new CliError(`${this.name}:${path}: there is no such file or folder at that revision`, 'paths are from the folder that you are in');
    return listed.filter(name => !basename(name).startsWith('.'));
  }

  /** The contents of files, in one go. */
  public texts(paths: readonly string[]): { readonly file: string; readonly text: string }[] {
    const answer = git(['cat-file', '--batch'], paths.map(path => `${this.name}:./${normalize(path)}\n`).join(''));
    let offset = 0;
    return paths.map(path => {
      const head = answer.indexOf('\n', offset);
      const size = Number(/ blob (\d+)$/.exec(answer.subarray(offset, head).toString())?.[1]);
      if (Number.isNaN(size)) throw new CliError(`${this.name}:${path}: there is no such file at that revision`);
      offset = head + 1 + size + 1;
      return { file: `${this.name}:${path}`, text: decoded(answer.subarray(head + 1, offset - 1)) };
    });
  }
}

function isRevision(name: string): boolean {
  if (name.startsWith('-')) return false;
  try {
    git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
    return true;
  } catch {
    return false;
  }
}

function git(args: readonly string[], input = ''): Buffer {
  try {
    return execFileSync('git', args, { input, maxBuffer: 1 << 30, stdio: ['pipe', 'pipe', 'pipe'] });
  } catch (error) {
    const { code, stderr } = error as { readonly code?: string; readonly stderr?: Buffer };
    throw new CliError(code === 'ENOENT' ? 'git is not installed' : `git: ${String(stderr).trim().replace(/^fatal: /, '')}`);
  }
}
