import { readSource } from '../../lib/validation/source';
import { textReport } from '../../lib/validation/report';
import { validateText } from '../../lib/validation/validator';

const HEAD = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: config\n';

/** Milliseconds that reading a hostile text may take on a busy machine; the texts would take minutes, or all memory, where a bound is missing. */
const PATIENCE = 20_000;

function findings(text: string | Uint8Array) {
  return readSource({ file: 'hostile.yaml', text }).findings.map(({ rule, position, severity }) => `${severity} ${rule} ${position?.line}:${position?.column}`);
}

/** Nine anchors, each of ten of the one before: a billion values. */
function aliasBomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level <= 9; level++) lines.push(`a${level}: &a${level} [${Array(10).fill(`*a${level - 1}`).join(', ')}]`);
  return `${HEAD}${lines.join('\n')}\n`;
}

describe('a hostile text is a finding with a position', () => {
  test.each<[string, string | Uint8Array, string[]]>([
    ['alias bomb', aliasBomb(), ['error yaml/aliases 9:45']],
    ['alias within itself', `${HEAD}data: &data\n  more: *data\n`, ['error yaml/aliases 6:9']],
    ['alias before its anchor', `${HEAD}data: *later\nlater: &later x\n`, ['error yaml/aliases 5:7']],
    ['scalar of 10 MB', `${HEAD}data:\n  text: "${'x'.repeat(10 * 1024 * 1024)}"\n`, ['error yaml/size 1:1']],
    ['ten million items', `${HEAD}data:\n${'- a\n'.repeat(700_000)}`, ['error yaml/size 1:1']],
    ['blank lines without end', HEAD + '\n'.repeat(2_000_000), ['error yaml/size 1:1']],
    ['10,000 brackets', `${HEAD}data: ${'['.repeat(10_000)}`, ['error yaml/depth 5:206']],
    ['10,000 braces', `${HEAD}data: ${'{a: '.repeat(10_000)}`, ['error yaml/depth 5:800']],
    ['10,000 dashes', '- '.repeat(10_000), ['error yaml/depth 1:400']],
    ['2,000 levels of blocks', Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'), ['error yaml/depth 200:201']],
    ['duplicate key', `${HEAD}data:\n  a: 1\n  a: 2\n`, ['error yaml/duplicate-key 7:3']],
    ['duplicate key in other clothes', `${HEAD}data:\n  a: 1\n  "a": 2\n`, ['error yaml/duplicate-key 7:3']],
    ['__proto__ key', `${HEAD}__proto__:\n  polluted: "yes"\n`, ['warning yaml/key 5:1']],
    ['NUL byte', `${HEAD}data:\n  a: "x\0y"\n`, ['error yaml/encoding 6:8']],
    ['carriage return alone', `${HEAD}data:\r  a: x\n`, ['error yaml/encoding 5:6']],
    ['half a surrogate pair', `${HEAD}data:\n  a: \uD800\n`, ['error yaml/encoding 6:6']],
    ['UTF-16', Buffer.from(`\uFEFF${HEAD}`, 'utf16le'), ['error yaml/encoding 1:1']],
    ['UTF-16 without a mark', Buffer.from(HEAD, 'utf16le').swap16(), ['error yaml/encoding 1:1']],
    ['not UTF-8', Buffer.from(`${HEAD}data:\n  a: \xe9\n`, 'latin1'), ['error yaml/encoding 6:6']],
    ['byte order mark', `\uFEFF${HEAD}`, ['note yaml/encoding 1:1']],
    ['number as a key', `${HEAD}data:\n  8080: a\n`, ['note yaml/key 6:3']],
    ['boolean as a key', `${HEAD}data:\n  on: a\n`, ['warning yaml/key 6:3']],
    ['null as a key', `${HEAD}data:\n  ~: a\n`, ['error yaml/key 6:3']],
    ['map as a key', `${HEAD}data:\n  {a: b}: c\n`, ['error yaml/key 6:3']],
    ['template', `${HEAD}data:\n  a: {{ .Values.a }}\n`, ['error yaml/key 6:7']],
    ['unclosed quote', `${HEAD}data:\n  a: "x\n`, ['error yaml/syntax 6:7']],
    ['tab as indent', `${HEAD}data:\n\ta: x\n`, ['error yaml/syntax 6:1']],
    ['half a million errors', '}\n'.repeat(500_000), ['error yaml/syntax 1:1']],
    ['list at the root', '- a\n- b\n', ['error yaml/not-an-object 1:1']],
    ['scalar at the root', 'hello\n', ['error yaml/not-an-object 1:1']],
    ['no object of Kubernetes', 'replicaCount: 1\n', ['error yaml/not-an-object 1:1']],
    ['no object in a List', 'apiVersion: v1\nkind: List\nitems:\n  - x\n', ['error yaml/not-an-object 4:5']],
  ])('%s', (_, text, expected) => {
    const start = Date.now();
    expect(findings(text)).toEqual(expected);
    expect(Date.now() - start).toBeLessThan(PATIENCE);
  }, 2 * PATIENCE);
});

test('a broken document leaves its neighbours alone', () => {
  const { objects, findings: found } = readSource({ file: 'hostile.yaml', text: `${HEAD}---\na: [\n---\n${HEAD}---\nb: "\0"\n---\n${HEAD}` });
  expect(objects.map(({ locate }) => locate('metadata.name').line)).toEqual([4, 11, 18]);
  expect(found.map(({ rule, position }) => [rule, position?.line])).toEqual([['yaml/syntax', 6], ['yaml/encoding', 13]]);
});

test('carriage returns before line feeds are no fault', () => {
  expect(findings(HEAD.replaceAll('\n', '\r\n'))).toEqual([]);
});

test('a key called __proto__ changes no prototype', () => {
  const { objects } = readSource({ file: 'hostile.yaml', text: `${HEAD}data:\n  __proto__:\n    polluted: "yes"\n` });
  const data = objects[0].object.data as { [key: string]: unknown };
  expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  expect(Object.keys(data)).toEqual(['__proto__']);
  expect(data.polluted).toBeUndefined();
});

test('repeated keys in their thousands take no time that grows with their square', () => {
  const keys = Array.from({ length: 60_000 }, (_, index) => `  k${index}: a\n`).join('');
  const start = Date.now();
  expect(findings(`${HEAD}data:\n${keys}`)).toEqual([]);
  expect(Date.now() - start).toBeLessThan(PATIENCE);
}, 2 * PATIENCE);

test('a report of hostile findings steers no terminal', () => {
  const verdict = validateText([{ file: 'hostile.yaml', text: `${HEAD}data:\n  "\\e[31mred": 1\n  a: \u001b[31m\n---\nkind: "\\e]0;title\\a"\napiVersion: nvidia.com/v1beta1\n` }], {});
  expect(verdict.ok).toBe(false);
  expect(textReport(verdict)).not.toMatch(/[\0-\x08\x0b-\x1f]/);
});
