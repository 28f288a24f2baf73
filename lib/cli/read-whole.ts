import type { ValidationFinding } from '..';

/** Whether all files could be read: else nobody knows what is missing, and what is made of the rest would pass for the whole. */
export function areReadWhole(findings: readonly ValidationFinding[]): boolean {
  return !findings.some(({ rule, severity }) => severity === 'error' && rule.startsWith('yaml/'));
}
