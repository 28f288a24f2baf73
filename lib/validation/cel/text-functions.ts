import type { Environment } from '@marcbachmann/cel-js' with { 'resolution-mode': 'import' };
import { regularExpression } from '../regular-expression';
import { formatText } from './format-text';
import { register } from './registration';

/**
 * Functions of the engine that read patterns and letters as JavaScript does: rules get those below in their place,
 * under a name that no rule can write.
 */
export const REPLACED_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['matches', 'matchesRe2'],
  ['lowerAscii', 'lowerAsciiOnly'],
  ['upperAscii', 'upperAsciiOnly'],
]);

/** The string and regex libraries of Kubernetes, as far as the engine does not have them. */
export function registerTextFunctions(environment: Environment): void {
  register(environment, {
    'string.matchesRe2(string): bool': (text: string, pattern: string) => regularExpression(pattern).test(text),
    'matchesRe2(string, string): bool': (text: string, pattern: string) => regularExpression(pattern).test(text),
    'string.lowerAsciiOnly(): string': (text: string) => text.replace(/[A-Z]+/g, letters => letters.toLowerCase()),
    'string.upperAsciiOnly(): string': (text: string) => text.replace(/[a-z]+/g, letters => letters.toUpperCase()),
    'string.find(string): string': (text: string, pattern: string) => regularExpression(pattern).exec(text)?.[0] ?? '',
    'string.findAll(string): list<string>': (text: string, pattern: string) => findAll(text, pattern),
    'string.findAll(string, int): list<string>': (text: string, pattern: string, limit: bigint) => findAll(text, pattern, Number(limit)),
    'string.charAt(int): string': charAt,
    'string.replace(string, string): string': (text: string, old: string, now: string) => text.replaceAll(old, () => now),
    'string.replace(string, string, int): string': replaceSome,
    'string.reverse(): string': (text: string) => [...text].reverse().join(''),
    'string.format(list): string': formatText,
  });
}

function findAll(text: string, pattern: string, limit = -1): string[] {
  const expression = regularExpression(pattern);
  const found = [...text.matchAll(new RegExp(expression.source, `${expression.flags}g`))].map(([match]) => match);
  return limit < 0 ? found : found.slice(0, limit);
}

function charAt(text: string, index: bigint): string {
  const characters = [...text];
  const position = Number(index);
  if (position < 0 || position > characters.length) throw new Error(`index out of range: ${position}`);
  return characters[position] ?? '';
}

function replaceSome(text: string, old: string, now: string, limit: bigint): string {
  if (limit < 0n) return text.replaceAll(old, () => now);
  let left = limit;
  return text.replaceAll(old, found => (left-- > 0n ? now : found));
}
