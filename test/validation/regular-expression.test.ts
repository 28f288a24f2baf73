/** Where RE2 and JavaScript differ, patterns mean what they mean to the API server. */
import { regularExpression } from '../../lib/validation/regular-expression';

test.each<[string, string, string]>([
  ['^a\\-b_c\\_d$', 'a-b_c_d', 'a\\-b'],
  ['^.$', '\r', '\n'],
  ['^\\s$', ' ', '\u00a0'],
  ['^[\\S]$', '\u00a0', '\t'],
  ['^[[:alpha:]_]+$', 'ab_', 'a1'],
  ['\\Aab\\z', 'ab', 'ab\n'],
  ['(?i)^ab$', 'AB', 'AC'],
  ['(?s)^.$', '\n', 'ab'],
  ['^(?P<name>a)$', 'a', 'b'],
  ['^\\Qa.b\\E$', 'a.b', 'acb'],
  ['^\\x41\\x{1F600}$', 'A😀', 'A'],
  ['^\\pL+\\p{Greek}$', 'aβ', 'a1'],
  ['^a{b}$', 'a{b}', 'ab'],
  ['^a{2,3}$', 'aaa', 'a'],
  ['^[]a]$', ']', 'b'],
  ['^[^]a]$', 'b', ']'],
  ['^a]$', 'a]', 'a'],
  ['^a/b@c!d$', 'a/b@c!d', 'a'],
])('%s', (pattern, matching, other) => {
  expect(regularExpression(pattern).test(matching)).toBe(true);
  expect(regularExpression(pattern).test(other)).toBe(false);
});

test.each(['(', '[a', 'a**', '\\'])('%s is no pattern', pattern => {
  expect(() => regularExpression(pattern)).toThrow(SyntaxError);
});
