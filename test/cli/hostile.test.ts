/** Files that nobody meant to write: every verb tells what is wrong with each of them in one run, and makes nothing of them. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, withFolder } from '../output';
import { type Ended, run, write } from './run';

const DEPLOY = 'name: qwen\nbackend: vllm\nmodel: m/m\nimage: { tag: 1.3.0 }\ncomponents:\n  - { name: Frontend, type: frontend }\n';
const MANIFEST = run(['synth', '-'], { input: DEPLOY }).out;
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const latin1 = (text: string) => Buffer.from(text.replace('qwen', 'qwén'), 'latin1');
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghi'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`)].join('\n');

/** What is wrong with a text, by the rule that tells. */
const SPOILT: { readonly [rule: string]: (text: string) => string | Buffer } = {
  'yaml/encoding in UTF-16': utf16,
  'yaml/encoding in Latin-1': latin1,
  'yaml/encoding with binary': text => `${text}# \0\n`,
  'yaml/syntax of a bracket': text => `${text}x: [\n`,
  'yaml/syntax of a tab': text => `${text}x:\n\ty: 1\n`,
  'yaml/duplicate-key': text => `${text}name: a\nname: b\n`,
  'yaml/aliases in a bomb': text => `${text}${bomb}\nz: *i\n`,
  'yaml/aliases in a circle': text => `${text}x: &x { y: *x }\n`,
  'yaml/depth of maps': text => `${text}x: ${'{ a: '.repeat(3_000)}1${' }'.repeat(3_000)}\n`,
  'yaml/depth of lists': text => `${text}x: ${'['.repeat(50_000)}${']'.repeat(50_000)}\n`,
  'yaml/key that is a map': text => `${text}? { a: b }\n: c\n`,
};
const rules = Object.keys(SPOILT);

/** A file for each of them in a folder, with a good one beside them. */
function inFolder(text: string, body: (folder: string, files: readonly string[]) => void): void {
  withFolder(folder => {
    write(folder, { 'in/good.yaml': text });
    const files = rules.map(rule => `in/${rule.replaceAll(/\W/g, '-')}.yaml`);
    rules.forEach((rule, index) => writeFileSync(join(folder, files[index]), SPOILT[rule](text.replace('name: qwen', `name: qwen-${index}`))));
    body(folder, files);
  });
}

function expectTold({ code, out, err }: Ended, expectedCode: number, files: readonly string[]): void {
  const told = out + err;
  expect([code, told]).toEqual([expectedCode, expect.not.stringMatching(/\n +at |a defect of|RangeError|TypeError|undefined|\[object/)]);
  const missing = rules.filter((rule, index) => !new RegExp(`^${files[index]}:\\d+:\\d+: error \\[${rule.split(' ')[0]}\\]`, 'm').test(told));
  expect(missing).toEqual([]);
}

test.each([
  ['synth', 1, []], ['validate', 1, []], ['graph', 1, []], ['explain', 1, []],
] as const)('%s of deploy.yaml files', (verb, code, args) => inFolder(DEPLOY, (folder, files) => {
  // Of those in a folder only what can be told to be one is.
  const paths = verb === 'explain' || verb === 'graph' ? [] : ['in/good.yaml', ...files];
  if (paths.length > 0) expectTold(run([verb, ...paths, ...args], { cwd: folder }), code, files);
  else for (const [index, file] of files.entries()) expect(run([verb, file], { cwd: folder })).toMatchObject({ code, out: '', err: expect.stringContaining(`[${rules[index].split(' ')[0]}]`) });
  expect(Object.keys(contentOf(folder)).filter(path => !path.startsWith('in'))).toEqual([]);
}), 60_000);

test.each([
  ['validate', 1, ['in']],
  ['import', 1, ['in', '-o', 'out']],
  ['convert', 1, ['in', '--to', 'v1alpha1', '-o', 'out']],
  ['diff', 2, ['in', 'in/good.yaml']],
  ['graph', 1, ['in', '-o', 'out.svg']],
] as const)('%s of manifests in a folder', (verb, code, args) => inFolder(MANIFEST, (folder, files) => {
  expectTold(run([verb, ...args], { cwd: folder }), code, files);
  expect(Object.keys(contentOf(folder)).filter(path => !path.startsWith('in'))).toEqual([]);
}), 60_000);

test.each(['synth - -o -', 'validate -', 'import -', 'convert - --to v1alpha1', 'graph -', 'diff - good.yaml', 'explain -'])('%s: nothing at all, and nothing but comments', words => withFolder(folder => {
  write(folder, { 'good.yaml': MANIFEST });
  for (const input of ['', '\n# a comment\n', '---\n---\n']) {
    const { code, out, err } = run(words.split(' '), { cwd: folder, input });
    expect([[0, 1], out + err]).toEqual([expect.arrayContaining([code]), expect.not.stringMatching(/\n +at |a defect of|undefined/)]);
  }
}));

test('a byte that is no UTF-8 never becomes another character', () => {
  const input = Buffer.concat([Buffer.from(`${DEPLOY}annotations: { note: caf`), Buffer.from([0xe9]), Buffer.from(' }\n')]);
  expect(run(['synth', '-'], { input })).toEqual({ code: 1, out: '', err: expect.stringContaining('<stdin>:7:25: error [yaml/encoding]\n  has the byte 0xE9, which is not valid UTF-8 there\n') });
});

test('a mark at the beginning and lines that end in CR LF are fine', () => {
  expect(run(['synth', '-'], { input: `\uFEFF${DEPLOY.replaceAll('\n', '\r\n')}` })).toMatchObject({ code: 0, out: MANIFEST });
});

describe('names of files', () => {
  test('that are no UTF-8, or steer a terminal, are read, and shown without effect', () => withFolder(folder => {
    for (const name of [Buffer.from([0xff, 0xfe]), Buffer.from('e\u001b[31m'), Buffer.from('two\nlines'), Buffer.from('a b'), Buffer.from('-o')]) {
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name, Buffer.from('.yaml')]), MANIFEST.replace('name: Frontend', 'name: Front_end'));
    }
    const { code, out, err } = run(['validate', '.'], { cwd: folder });
    expect([code, err, out]).toEqual([1, '', expect.not.stringMatching(/\u001b/)]);
    const names = new Set([...out.matchAll(/^(.*\.yaml):\d+:\d+: error/gm)].map(([, name]) => name));
    expect([...names].sort()).toEqual(['-o.yaml', 'a b.yaml', 'e\uFFFD[31m.yaml', 'two lines.yaml', '\uFFFD\uFFFD.yaml'].sort());
  }));

  test('of folders may end as those of files do', () => withFolder(folder => {
    write(folder, { 'dir.yaml/deploy.yaml': DEPLOY });
    expect(run(['synth', '.', '-o', '-'], { cwd: folder })).toEqual({ code: 0, out: MANIFEST, err: '' });
  }));

  test('a link that leads nowhere is said to be one', () => withFolder(folder => {
    mkdirSync(join(folder, 'a'));
    symlinkSync('nowhere', join(folder, 'a/gone.yaml'));
    expect(run(['validate', 'a'], { cwd: folder })).toEqual({ code: 2, out: '', err: 'error: a/gone.yaml: its symbolic link leads nowhere; look at it with ls -l\n' });
  }));
});

test('a graph with twenty thousand components is refused in reasonable time', () => {
  const input = `name: q\nimage: a:1.3.0\ncomponents:\n${Array.from({ length: 20_000 }, (_, index) => `  - { name: c${index}, type: frontend }\n`).join('')}`;
  expect(run(['synth', '-'], { input })).toEqual({ code: 1, out: '', err: expect.stringMatching(/^<stdin>:3:1: error \[schema\/max-items\]/) });
}, 30_000);
