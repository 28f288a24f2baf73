/** `'%s has %d'.format([name, count])`. */

const CLAUSE = /%(?:\.(\d+))?([%sdfeobxX])/g;

/** @throws Error if there are fewer values than clauses, or one of another type than its clause */
export function formatText(template: string, values: unknown[]): string {
  let index = 0;
  return template.replace(CLAUSE, (_, precision: string | undefined, verb: string) => {
    if (verb === '%') return '%';
    if (index >= values.length) throw new Error(`format() needs a value for each clause of ${JSON.stringify(template)}`);
    return clause(verb, values[index++], Number(precision ?? 6));
  });
}

function clause(verb: string, value: unknown, precision: number): string {
  switch (verb) {
    case 's': return plainText(value);
    case 'f': return Number(value).toFixed(precision);
    case 'e': return Number(value).toExponential(precision).replace(/e([+-])(\d)$/, 'e$10$2');
    case 'x': return hexadecimal(value);
    case 'X': return hexadecimal(value).toUpperCase();
    default: return integer(verb, value);
  }
}

function plainText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().replace('.000Z', 'Z');
  if (Array.isArray(value)) return `[${value.map(plainText).join(', ')}]`;
  if (value instanceof Map) return `{${[...value].map(([key, member]) => `${plainText(key)}: ${plainText(member)}`).sort().join(', ')}}`;
  if (value === null) return 'null';
  return typeof value === 'string' ? value : String(value as bigint);
}

function hexadecimal(value: unknown): string {
  return typeof value === 'string' ? Buffer.from(value).toString('hex') : integer('x', value);
}

function integer(verb: string, value: unknown): string {
  if (typeof value === 'boolean' && verb === 'b') return value ? '1' : '0';
  if (typeof value !== 'bigint') throw new Error(`%${verb} of format() needs an integer`);
  const radix = { b: 2, o: 8, x: 16 }[verb] ?? 10;
  return value.toString(radix);
}
