/** From the bytes of a file to its text, with everything that YAML does not allow in a text. */
import { isUtf8 } from 'node:buffer';
import { Severity } from '../finding';
import type { SourceProblem } from './located-finding';

const RULE = 'yaml/encoding';
const SAVE = 'save the file as UTF-8 without a byte order mark';

export interface DecodedText {
  readonly text: string;
  readonly problems: readonly SourceProblem[];
}

/** Decodes the bytes of a file, or takes a text whose byte order mark may still stand in it. */
export function decodeText(source: string | Uint8Array): DecodedText {
  const decoded = typeof source === 'string' ? { text: source, problems: [] } : decodeBytes(source);
  if (!decoded.text.startsWith('\uFEFF')) return decoded;
  const text = decoded.text.slice(1);
  if (decoded.problems.length > 0) return { ...decoded, text };
  return { text, problems: [{ rule: RULE, severity: Severity.NOTE, offset: 0, message: 'starts with a byte order mark', mend: SAVE }] };
}

function decodeBytes(bytes: Uint8Array): DecodedText {
  const wide = utf16Name(bytes);
  if (wide !== undefined) {
    return {
      text: new TextDecoder(wide).decode(bytes),
      problems: [{ rule: RULE, offset: 0, message: `is encoded in ${wide.toUpperCase()}; Kubernetes' tools read UTF-8`, mend: SAVE }],
    };
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (isUtf8(bytes)) return { text, problems: [] };
  const offset = Math.max(0, text.indexOf('\uFFFD'));
  return { text, problems: [{ rule: RULE, offset, end: offset + 1, message: 'is not valid UTF-8', mend: SAVE }] };
}

/** The name of UTF-16's variant, told by the mark or by the zero beside an ASCII character. */
function utf16Name(bytes: Uint8Array): string | undefined {
  if (bytes.length < 2) return undefined;
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return undefined;
}

// Every code unit that YAML calls not printable, a carriage return that ends no line, and half a surrogate pair.
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\uFFFE\uFFFF]|\r(?!\n)|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The first character in the text that no YAML may have, or nothing. */
export function forbiddenCharacter(text: string): SourceProblem | undefined {
  const offset = text.search(FORBIDDEN);
  if (offset < 0) return undefined;
  const code = text.charCodeAt(offset);
  return { rule: RULE, offset, end: offset + 1, message: `has ${nameOf(code)}`, mend: mendOf(code) };
}

function nameOf(code: number): string {
  if (isByte(code)) return `the byte 0x${(code & 0xff).toString(16).toUpperCase()}, which is not valid UTF-8 there`;
  return `${characterName(code)}, which YAML does not allow`;
}

/** Half a surrogate pair in whose place a byte stood that is no UTF-8. */
function isByte(code: number): boolean {
  return code >= 0xdc80 && code <= 0xdcff;
}

function characterName(code: number): string {
  if (code === 0) return 'a NUL byte';
  if (code === 0x0d) return 'a carriage return without a line feed';
  return `the character U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function mendOf(code: number): string {
  if (code === 0) return `${SAVE}; for binary content use base64`;
  if (isByte(code)) return SAVE;
  return code === 0x0d ? 'end lines in a line feed' : 'remove it, or write it as an escape in double quotes';
}
