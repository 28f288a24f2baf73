/**
 * What an unquoted YAML text means to Kubernetes. Its tools read YAML 1.1 as go-yaml v2 does: `yes` and `on` are
 * booleans, `010` is eight, `1:30` and dates are strings.
 */

const TRUE: ReadonlySet<string> = new Set(['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON']);
const FALSE: ReadonlySet<string> = new Set(['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF']);
const NULL: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);

const DIGITS = /^[-+]?[0-9]/;
const NUMBER_START = /^[-+.0-9]/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|([1-9][0-9]*|0))$/;

/** The value of a text without quotes and tag. Infinities and not-a-number come as numbers, although JSON has no word for them. */
export function plainValue(text: string): string | number | boolean | null {
  if (text.length <= 5) {
    if (NULL.has(text)) return null;
    if (TRUE.has(text)) return true;
    if (FALSE.has(text)) return false;
  }
  if (!NUMBER_START.test(text)) return text;
  if (NOT_FINITE.test(text)) return text.endsWith('n') || text.endsWith('N') ? Number.NaN : text.startsWith('-') ? -Infinity : Infinity;
  return numberOf(DIGITS.test(text) ? text.replaceAll('_', '') : text) ?? text;
}

function numberOf(text: string): number | undefined {
  const integer = INTEGER.exec(text);
  if (!integer) return FLOAT.test(text) ? Number(text) : undefined;
  const [, sign, hexadecimal, binary, octal, decimal] = integer;
  const size = decimal !== undefined
    ? Number(decimal)
    : parseInt(hexadecimal ?? binary ?? octal, hexadecimal !== undefined ? 16 : binary !== undefined ? 2 : 8);
  // Plus nothing turns the negative zero into zero.
  return (sign === '-' ? -size : size) + 0;
}
