import { listed } from '../listed';
import { printable } from '../validation/report/printable';
import type { SkippedFile } from './input-files';

/** What was left out and why: a reason a line, with the first few paths. */
export function skippedText(skipped: readonly SkippedFile[]): string {
  const reasons = [...new Set(skipped.map(({ why }) => why))];
  return reasons.map(reason => `left out, ${reason}: ${printable(listed(pathsOf(skipped, reason)))}\n`).join('');
}

function pathsOf(skipped: readonly SkippedFile[], reason: string): string[] {
  return skipped.filter(({ why }) => why === reason).map(({ path }) => path);
}
