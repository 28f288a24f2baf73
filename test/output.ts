/** Output folders, in the file system and as values. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** Calls `body` with an empty folder that is gone afterwards. */
export function withFolder<T>(body: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-dynamo-test-'));
  try {
    return body(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Everything in a folder, by path: the text of a file, nothing for a folder. */
export function contentOf(folder: string): { [path: string]: string | undefined } {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).map(entry => {
    const path = join(entry.parentPath, entry.name);
    return [relative(folder, path), entry.isDirectory() ? undefined : readFileSync(path, 'utf8')] as const;
  });
  return Object.fromEntries(entries);
}
