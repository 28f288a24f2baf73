const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** The text without characters that would steer a terminal or an editor. */
export function printable(text: string): string {
  return text.replace(CONTROL, '\uFFFD');
}
