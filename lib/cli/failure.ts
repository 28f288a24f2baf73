/** What went wrong in one line: the path, what the system says of it, and the mend. */
import { relative } from 'node:path';
import { printable } from '../validation/report/printable';
import { Unusable } from '../validation/unusable';
import { CliError } from './cli-error';

/** What the file system says, in words, and what one does about it. */
const SYSTEM: { readonly [code: string]: readonly [what: string, mend: string] } = {
  ENOENT: ['there is no such file or folder', 'check the spelling, and the folder that you are in'],
  EACCES: ['you have no permission', 'look at its owner and mode with ls -ld'],
  EPERM: ['you have no permission', 'look at its owner and mode with ls -ld'],
  EROFS: ['it is on a read-only file system', 'write elsewhere with -o'],
  ENOSPC: ['there is no space left on the device', 'make room, or write elsewhere with -o'],
  EDQUOT: ['your quota on the device is used up', 'make room, or write elsewhere with -o'],
  EISDIR: ['it is a folder', 'name a file'],
  ENOTDIR: ['a part of the path is a file, not a folder', 'name a folder'],
  EEXIST: ['it is there already', 'name another path, or remove it'],
  ELOOP: ['its symbolic links lead in a circle', 'look at them with ls -l'],
  ENAMETOOLONG: ['its name is too long', 'name a shorter path'],
  EMFILE: ['too many files are open', 'raise the limit with ulimit -n'],
  ENFILE: ['too many files are open', 'close some programs'],
  EIO: ['the device reports an error', 'check the disk'],
};

/** An error of the file system; where the library names a path of its own, `path` says which one the user knows. */
export function systemFailure(error: unknown, path?: string): unknown {
  const { code, path: own } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : SYSTEM[code];
  if (!known) return error;
  const [what, mend] = known;
  const where = path ?? own;
  return new CliError(where === undefined ? what : `${shown(where)}: ${what}`, mend);
}

/** The line for an error; a defect of ours says so. The stack is shown where DEBUG is set. */
export function failureText(error: unknown): string {
  const failure = systemFailure(error);
  const stack = process.env.DEBUG && error instanceof Error ? `\n${error.stack}` : '';
  if (failure instanceof CliError) return `error: ${oneLine(failure.message)}${failure.mend === undefined ? '' : `; ${oneLine(failure.mend)}`}${stack}\n`;
  const message = failure instanceof Error ? failure.message : String(failure);
  const report = stack === '' && !(failure instanceof Unusable) ? ' (a defect of cdk8s-dynamo: set DEBUG=1 for the stack, and report it)' : '';
  return `error: ${printable(message.trim())}${report}${stack}\n`;
}

/** A path as the user would write it. */
function shown(path: string): string {
  const near = relative('', path);
  if (near === '') return '.';
  return near.startsWith('..') || near.length > path.length ? path : near;
}

/** Names of files and words of users may hold anything; a terminal shall not do what they say. */
function oneLine(text: string): string {
  return printable(text.replace(/\r?\n/g, ' '));
}
