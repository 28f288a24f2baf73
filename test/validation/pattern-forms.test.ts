/** Patterns in words: each that our schemas have, and what somebody may have meant. */
import data from '../../imports/schemas.json';
import { formOf, formText, patternBroken } from '../../lib/validation/pattern-forms';
import { regularExpression } from '../../lib/validation/regular-expression';

const patterns = new Set<string>();
collect(data);

function collect(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  if ('pattern' in node && typeof node.pattern === 'string') patterns.add(node.pattern);
  Object.values(node).forEach(collect);
}

/** The pattern that a field has, by a value that says which. */
const one = (what: string) => [...patterns].find(pattern => formOf(pattern)?.what === what) ?? '';

test.each([...patterns])('%s is said in words, with examples that it takes', pattern => {
  const form = formOf(pattern);
  expect(form && formText(form)).not.toContain('^');
  expect(form?.examples.filter(example => !regularExpression(pattern).test(example))).toEqual([]);
});

test.each([
  ['a quantity', '32GB', 'must be a quantity such as 4, 500m or 32Gi, but is "32GB"', 'did you mean 32G or 32Gi?'],
  ['a quantity', '80 Gi', 'must be a quantity such as 4, 500m or 32Gi, but is "80 Gi"', 'did you mean 80Gi?'],
  ['a quantity', '32gib', expect.anything(), 'did you mean 32Gi?'],
  ['a quantity', '512KB', expect.anything(), 'did you mean 512k or 512Ki?'],
  ['a quantity', '1.5 terabytes', expect.anything(), 'did you mean 1.5T or 1.5Ti?'],
  ['a quantity', '1,5', expect.anything(), 'did you mean 1.5?'],
  ['a quantity', '4 cores', expect.anything(), 'did you mean 4?'],
  ['a quantity', '500 millicores', expect.anything(), 'did you mean 500m?'],
  ['a quantity', 'much', expect.anything(), undefined],
  ['a quantity', '50%', expect.anything(), undefined],
  ['a duration', '30', expect.stringMatching(/^must be a duration such as 30s/), 'did you mean 30s?'],
  ['a duration', '5 minutes', expect.anything(), 'did you mean 5m?'],
  ['a size in bytes', '20Mi', 'must be a size in bytes such as 20MB or 512KiB, but is "20Mi"', 'did you mean 20MiB?'],
  ['a version of three numbers', 'v1.3', 'must be a version of three numbers such as 1.3.0, but is "v1.3"', 'did you mean 1.3.0?'],
  ['a name of lower-case letters, digits and hyphens', 'My Worker_1', expect.anything(), 'did you mean my-worker-1?'],
  ['a name of letters, digits and hyphens', 'Worker_1', expect.anything(), 'did you mean Worker-1?'],
  ['a name of letters, digits and hyphens', '__', expect.anything(), undefined],
  ['a host name', 'https://Llama.example.com:8443/v1', expect.anything(), 'did you mean llama.example.com?'],
  ['a host name', 'my_host.example.com', expect.anything(), 'did you mean my-host.example.com?'],
  ['names of letters, digits and hyphens between slashes', 'llama_8b/v1', expect.anything(), 'did you mean llama-8b/v1?'],
])('%s: %s', (what, value, message, mend) => {
  expect(patternBroken(value, one(what))).toEqual({ message, mend });
});

test('a day is hours where there are no days', () => {
  expect(patternBroken('1 day', '^([0-9]{1,5}(h|m|s|ms)){1,4}$').mend).toBe('did you mean 24h?');
  expect(patternBroken('1 day', '^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$').mend).toBe('did you mean 1d?');
});

test('a pattern that only its author knows is shown as it is', () => {
  expect(patternBroken('a', '^b$')).toEqual({ message: '"a" does not match ^b$' });
});
