import type { ValidationFinding } from '..';
import { library } from './library';
import type { NamedText } from './manifest-input';
import { hasColor } from './streams';

/**
 * Findings for people, on standard error.
 *
 * @param texts the files that they are about, to be quoted
 */
export function findingsText(findings: readonly ValidationFinding[], texts: readonly NamedText[]): string {
  return library().ValidationReport._ofFindings(findings, new Map(texts.map(({ file, text }) => [file, text]))).toText(hasColor(process.stderr));
}
