/** Manifests in an output folder that this call did not write. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** How many are named one by one. */
const NAMED = 5;

/**
 * Says which manifests of earlier calls lie beside those just written: whoever applies the folder applies them too. Nothing is
 * deleted, since they may be of other calls into the same folder.
 */
export function leftOverText(folder: string, written: readonly string[]): string {
  const known = new Set(written.map(path => join(path)));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.k8s.yaml') && !known.has(name)).sort();
  if (names.length === 0) return '';
  const listed = names.slice(0, NAMED).map(name => join(relative('', folder), name)).join(', ');
  return `not of this call, and still there: ${listed}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ''}\n`;
}
