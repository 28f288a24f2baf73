import { isUtf8 } from 'node:buffer';

/**
 * The text of a file. A byte that is no UTF-8 becomes half a surrogate pair, which no YAML may have: so every verb tells where it is, and
 * none goes on with another character in its place.
 */
export function decoded(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString();
  let start = 0;
  while (lengthAt(bytes, start) > 0) start += lengthAt(bytes, start);
  return `${bytes.toString('utf8', 0, start)}${String.fromCharCode(0xdc00 + bytes[start])}${bytes.toString('utf8', start + 1)}`;
}

/** How many bytes the character takes; none where there is no character. */
function lengthAt(bytes: Buffer, start: number): number {
  const first = bytes[start];
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  return isUtf8(bytes.subarray(start, start + length)) ? length : 0;
}
