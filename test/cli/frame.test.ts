/** What every verb has in common. */
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { withFolder } from '../output';
import { run, runShell, write } from './run';

const GOOD = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';
const BAD = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: A_B}\ndata: {a: 1}\n';

test('without a verb it prints how it is used, and fails', () => {
  const { code, out, err } = run([]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^Usage: cdk8s-dynamo VERB …/);
});

test.each([
  [['validat'], "error: unknown command 'validat'\n(Did you mean validate?)\n(add --help for how it is used)\n"],
  [['validate'], "error: missing required argument 'path'\n(add --help for how it is used)\n"],
  [['validate', '--stric', '.'], "error: unknown option '--stric'\n(Did you mean --strict?)\n(add --help for how it is used)\n"],
  [['validate', '--output', 'xml', '.'], "error: option '--output <format>' argument 'xml' is invalid. Allowed choices are text, json, sarif, junit.\n(add --help for how it is used)\n"],
])('wrong usage: %j', (args, err) => {
  expect(run(args)).toEqual({ code: 2, out: '', err });
});

test.each([['--version'], ['-V']])('%s prints the version', flag => {
  expect(run([flag])).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' });
});

test('a missing file is one line with its path and the mend', () => {
  expect(run(['validate', 'nope/graph.yaml'])).toEqual({
    code: 2, out: '', err: 'error: nope/graph.yaml: there is no such file or folder; check the spelling, and the folder that you are in\n',
  });
});

test('with DEBUG the stack is shown too', () => {
  expect(run(['validate', 'nope.yaml'], { env: { DEBUG: '1' } }).err).toMatch(/^error: nope\.yaml: .*\n.*Error.*\n +at /);
});

(process.getuid?.() === 0 ? test : test.skip)('an unreadable folder is one line with its path and the mend', () => withFolder(folder => {
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'secret'), { mode: 0o700 });
  expect(run(['validate', '.'], { cwd: folder, uid: 65534 })).toEqual({
    code: 2, out: '', err: 'error: secret: you have no permission; look at its owner and mode with ls -ld\n',
  });
}));

test('links that lead in a circle are visited once', () => withFolder(folder => {
  write(folder, { 'a/graph.yaml': GOOD });
  symlinkSync('..', join(folder, 'a', 'up'));
  symlinkSync('nowhere.yaml', join(folder, 'a', 'gone'));
  expect(run(['validate', 'a'], { cwd: folder })).toEqual({ code: 0, out: '0 errors, 0 warnings\n', err: '' });
}));

describe('colour', () => {
  const show = (env: { readonly [name: string]: string }, ...args: string[]) => run(['validate', '-', ...args], { input: BAD, env }).out.includes('\u001b[');

  test('there is none in a pipe, also on a build server', () => expect(show({ CI: 'true' })).toBe(false));
  test('none of what explain prints either', () => expect(run(['explain', 'dgd.spec'], { env: { CI: 'true' } }).out).not.toContain('\u001b['));
  test('FORCE_COLOR makes it', () => expect(show({ FORCE_COLOR: '1' })).toBe(true));
  test('NO_COLOR is stronger', () => expect(show({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false));
  test('--no-color is strongest', () => expect(show({ FORCE_COLOR: '1' }, '--no-color')).toBe(false));
});

test('a reader that goes away early is no failure', () => withFolder(folder => {
  write(folder, Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.yaml`, BAD])));
  const { code, out, err } = runShell('cdk8s-dynamo validate . | head -1; echo "${PIPESTATUS[0]}"', { cwd: folder });
  expect([code, out.split('\n').at(-2), err]).toEqual([0, '1', '']);
}));

test('a full disk behind standard output is told', () => {
  expect(runShell('cdk8s-dynamo validate - > /dev/full', { input: BAD })).toEqual({
    code: 2, out: '', err: 'error: there is no space left on the device; make room, or write elsewhere with -o\n',
  });
});
