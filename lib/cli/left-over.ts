/** Manifests in an output folder that this call did not write. */
import { type Dirent, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listed } from '../listed';
import { printable } from '../validation/report/printable';

/**
 * Manifests of earlier calls that lie beside those just written: whoever applies the folder applies them too. Nothing is
 * deleted, since they may be of other calls into the same folder.
 */
export function leftOver(folder: string, written: readonly string[]): string[] {
  const known = new Set(written.map(path => join(folder, path)));
  return manifestsIn(folder).filter(path => !known.has(path)).map(path => relative('', path)).sort();
}

export function leftOverText(paths: readonly string[]): string {
  return paths.length === 0 ? '' : `not of this call, and still there: ${printable(listed(paths))}\n`;
}

function manifestsIn(folder: string): string[] {
  return entriesOf(folder).flatMap(entry => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return entry.name.endsWith('.k8s.yaml') ? [path] : [];
    return entry.name === 'node_modules' || entry.name.startsWith('.') ? [] : manifestsIn(path);
  });
}

/** A folder that may not be looked into holds nothing that was written by us. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
