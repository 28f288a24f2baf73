/** Files that a verb makes of files, one of each, and where they go. */
import { basename, join, relative } from 'node:path';
import { STANDARD_OUTPUT, writeFile, writeFolder, writeOver } from './output';
import type { MadeFile } from './result-json';

export interface MadeOfFile {
  /** The file that it was made of. */
  readonly from: string;
  /** Its path in a folder of what was made. */
  readonly path: string;
  readonly text: string;
}

/** Where files go: to standard output, into a folder, into one file, or over those that they were made of. */
export type Target = { readonly to: 'stdout' | 'in-place' } | { readonly to: 'folder' | 'file'; readonly path: string };

/** What `-o` stands for. */
export function targetOf(out: string | undefined, isFile: (path: string) => boolean = () => false): Target {
  if (out === undefined || out === STANDARD_OUTPUT) return { to: 'stdout' };
  return { to: isFile(out) ? 'file' : 'folder', path: out };
}

/** Writes them, unless they go to standard output. */
export async function writeMade(files: readonly MadeOfFile[], target: Target): Promise<void> {
  if (target.to === 'in-place') await writeOver(files.map(({ from, text }) => ({ path: from, text })));
  else if (target.to === 'file') for (const { text } of files) await writeFile(target.path, text);
  else if (target.to === 'folder' && files.length > 0) await writeFolder(target.path, Object.fromEntries(files.map(({ path, text }) => [path, text])));
}

/** What is said of them to programs. */
export function shownMade(files: readonly MadeOfFile[], target: Target): MadeFile[] {
  return files.map(({ from, path, text }) => {
    switch (target.to) {
      case 'stdout': return { path, from, text };
      case 'in-place': return { path: from, from };
      case 'file': return { path: target.path, from };
      case 'folder': return { path: join(target.path, path), from };
    }
  });
}

/** The path of a file from the folder that was named on the command line, or its own name; one for standard input. */
export function pathFrom(paths: readonly string[], file: string): string {
  if (file === '<stdin>') return 'stdin.yaml';
  return paths.map(path => relative(path, file)).find(path => path !== '' && !path.startsWith('..')) ?? basename(file);
}
