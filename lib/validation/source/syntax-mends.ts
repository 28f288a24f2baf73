/** What one may do about a text that is no YAML. The parser says what it met, which is often behind what is wrong. */

const INDENT = 'let it begin as far in as what it belongs beside';
const OPEN = 'look before it for a quote or a bracket that is not closed';

const MENDS: readonly (readonly [code: RegExp, message: RegExp, mend: string])[] = [
  [/^TAB_AS_INDENT$/, /^/, 'indent with spaces'],
  [/^MISSING_CHAR$/, /without - indicator/, INDENT],
  [/^MISSING_CHAR$|^UNEXPECTED_TOKEN$|^MULTILINE_IMPLICIT_KEY$/, /^/, OPEN],
  [/^BAD_INDENT$/, /flow/i, OPEN],
  [/^BAD_INDENT$/, /^/, INDENT],
  [/^BLOCK_AS_IMPLICIT_KEY$/, /^/, `${INDENT}, or quote a text that holds ": "`],
  [/^BAD_SCALAR_START$/, /^/, 'quote the text'],
  [/^BAD_DQ_ESCAPE$/, /^/, 'write \\\\ for a backslash, or quote the text with \''],
];

/** What the parser says. */
export interface SyntaxFault {
  readonly code: string;
  readonly message: string;
}

export function syntaxMend({ code, message }: SyntaxFault): string | undefined {
  return MENDS.find(([codes, messages]) => codes.test(code) && messages.test(message))?.[2];
}
