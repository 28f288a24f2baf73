import { shellWords } from '../../shell-words';
import { isEqual } from '../json';

/**
 * Tokens as one text that deploy.yaml splits into the same tokens, or nothing where none does: a token of several
 * lines, an `exec` in front, which a shell would not run.
 */
export function commandText(tokens: readonly string[]): string | undefined {
  // A script stands best by itself.
  const isScript = tokens.length === 1 && tokens[0].includes(' ');
  if (tokens.length === 0 || isScript || tokens.some(token => /[\r\n]/.test(token))) return undefined;
  const text = tokens.map(quoted).join(' ');
  return isEqual(wordsOf(text), tokens) ? text : undefined;
}

/** A token as a shell reads it; in single quotes where it has any meaning to one. */
function quoted(token: string): string {
  if (/^[\w@%+=:,./-]+$/.test(token)) return token;
  if (!token.includes('\'')) return `'${token}'`;
  return /["$`\\]/.test(token) ? `'${token.replaceAll('\'', '\'\\\'\'')}'` : `"${token}"`;
}

/** Words as deploy.yaml splits them. `$(VAR)` is Kubernetes' there also without quotes, and within them it stays as it is. */
function wordsOf(text: string): string[] | undefined {
  return shellWords(text);
}
