import * as fs from 'node:fs';
import * as path from 'node:path';

/** Takes back one change of the file system. */
type Undo = () => void;

/**
 * Fills a folder whole or not at all: `write` gets an empty folder beside it, and what it wrote there is moved into
 * `folder` once it returns. Files that were there and were not written again stay.
 *
 * @throws what `write` throws, or the file system when a file cannot be moved; `folder` is then as it was
 */
export function fillFolder(folder: string, write: (staging: string) => void): void {
  const target = path.resolve(folder);
  const workplace = fs.mkdtempSync(path.join(placeBeside(target), `.${path.basename(target)}-`));
  try {
    const staging = path.join(workplace, 'new');
    fs.mkdirSync(staging);
    write(staging);
    moveAll(staging, target, path.join(workplace, 'former'));
  } finally {
    fs.rmSync(workplace, { recursive: true, force: true });
  }
}

/** A folder on the same file system as `target`, outside of it unless that cannot be. */
function placeBeside(target: string): string {
  if (!fs.existsSync(target)) return firstExisting(path.dirname(target));
  const real = fs.realpathSync(target);
  const parent = path.dirname(real);
  return isWritable(parent) && fs.statSync(parent).dev === fs.statSync(real).dev ? parent : real;
}

function firstExisting(folder: string): string {
  return fs.existsSync(folder) ? folder : firstExisting(path.dirname(folder));
}

function isWritable(folder: string): boolean {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Moves the content of `staging` into `target`; where a move fails, undoes those before it. */
function moveAll(staging: string, target: string, former: string): void {
  const undo: Undo[] = [];
  try {
    moveFolder(staging, target, former, undo);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

function moveFolder(from: string, to: string, former: string, undo: Undo[]): void {
  const created = fs.mkdirSync(to, { recursive: true });
  if (created !== undefined) undo.push(() => fs.rmSync(created, { recursive: true }));
  fs.mkdirSync(former);
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const move = entry.isDirectory() ? moveFolder : moveFile;
    move(path.join(from, entry.name), path.join(to, entry.name), path.join(former, entry.name), undo);
  }
}

function moveFile(from: string, to: string, former: string, undo: Undo[]): void {
  const there = fs.lstatSync(to, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) {
    fs.renameSync(to, former);
    undo.push(() => fs.renameSync(former, to));
  }
  fs.renameSync(from, to);
  undo.push(() => fs.rmSync(to));
}
