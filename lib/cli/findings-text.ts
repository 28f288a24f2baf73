import type { Severity, ValidationFinding } from '..';
import { colorsFor } from './streams';

/** Findings for people, on standard error. */
export function findingsText(findings: readonly ValidationFinding[]): string {
  const { red, yellow, cyan } = colorsFor(process.stderr);
  const paint: { readonly [severity in `${Severity}`]: (text: string) => string } = { error: red, warning: yellow, note: cyan };
  return findings.map(({ severity, rule, message, mend, path, object, file, line, column }) => [
    `${[file, line, column].filter(part => part !== undefined).join(':') || object}: ${paint[severity](severity)} [${rule}]${object && file ? ` ${object}` : ''}`,
    `  ${path === '' ? '' : `${path}: `}${message}`,
    ...(mend === undefined ? [] : [`  mend: ${mend}`]),
    '',
  ].join('\n')).join('\n');
}
