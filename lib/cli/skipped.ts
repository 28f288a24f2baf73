import { printable } from '../validation/report/printable';
import type { SkippedFile } from './input-files';

/** How many are named one by one. */
const NAMED = 5;

/** What was left out and why: a reason a line, with the first few paths. */
export function skippedText(skipped: readonly SkippedFile[]): string {
  const reasons = [...new Set(skipped.map(({ why }) => why))];
  return reasons.map(reason => `left out, ${reason}: ${pathsText(skipped.filter(({ why }) => why === reason))}\n`).join('');
}

function pathsText(files: readonly SkippedFile[]): string {
  const rest = files.length - NAMED;
  return printable(files.slice(0, NAMED).map(({ path }) => path).join(', ')) + (rest > 0 ? ` and ${rest} more` : '');
}
