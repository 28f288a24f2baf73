/** What a verb writes: whole or not at all, also when it is interrupted. */
import { lstatSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fillFolder } from '../output-folder';
import { systemFailure } from './failure';
import { Progress } from './progress';

/** The path that stands for standard output. */
export const STANDARD_OUTPUT = '-';

/** Signals that end a process. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes files, by their paths in a folder.
 *
 * @throws CliError if one cannot be written; the folder is then as it was
 */
export async function writeFolder(folder: string, files: { readonly [path: string]: string }): Promise<void> {
  await undisturbed(() => folder, () => fillFolder(folder, staging => {
    const progress = new Progress('writing', 'files');
    const entries = Object.entries(files);
    for (const [index, [path, text]] of entries.entries()) {
      progress.at(index, entries.length);
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      writeFileSync(join(staging, path), text);
    }
    progress.end();
  }));
}

/**
 * Writes one file.
 *
 * @throws CliError if it cannot be written; what was there before is then still there
 */
export async function writeFile(path: string, text: string): Promise<void> {
  await undisturbed(() => path, () => {
    // A device or a pipe is written to as it is.
    const there = lstatSync(path, { throwIfNoEntry: false });
    if (there && !there.isFile()) writeFileSync(path, text);
    else replaceFile(path, text);
  });
}

/**
 * Writes files over themselves.
 *
 * @throws CliError if one cannot be written; all of them are then as they were, unless one could not even be moved
 */
export async function writeOver(files: readonly { readonly path: string; readonly text: string }[]): Promise<void> {
  let current = '';
  await undisturbed(() => current, () => {
    const staged: (readonly [workplace: string, real: string])[] = [];
    try {
      for (const { path, text } of files) {
        current = path;
        const real = realpathSync(path);
        const workplace = mkdtempSync(join(dirname(real), `.${basename(real)}-`));
        staged.push([workplace, real]);
        writeFileSync(join(workplace, 'new'), text, { mode: statSync(real).mode });
      }
      for (const [workplace, real] of staged) renameSync(join(workplace, 'new'), real);
    } finally {
      for (const [workplace] of staged) rmSync(workplace, { recursive: true, force: true });
    }
  });
}

function replaceFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const workplace = mkdtempSync(join(dirname(path), `.${basename(path)}-`));
  try {
    const staged = join(workplace, 'new');
    writeFileSync(staged, text);
    renameSync(staged, path);
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

/** Signals wait until everything stands where it belongs; the process ends by them then. */
async function undisturbed(path: () => string, write: () => void): Promise<void> {
  let received: NodeJS.Signals | undefined;
  const wait = (signal: NodeJS.Signals) => {
    received = signal;
  };
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    write();
    // Those that came while the writing let no event in arrive now.
    await new Promise(resolve => setImmediate(resolve));
  } catch (error) {
    throw systemFailure(error, path());
  } finally {
    for (const signal of SIGNALS) process.off(signal, wait);
    if (received) process.kill(process.pid, received);
  }
}
