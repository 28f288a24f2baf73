/** What every verb does with good input, bad input, and a file system that refuses. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProgram } from '../../lib/cli';
import { contentOf, withFolder } from '../output';
import { main, run, runShell, write } from './run';

const DEPLOY = 'version: 1.0\nname: qwen\nbackend: vllm\nmodel: Qwen/Qwen3-0.6B\nimage: { engine: vllm, tag: 1.3.0 }\ncomponents:\n  - { name: Frontend, type: frontend }\n  - { name: Worker, type: worker, replicas: 2 }\n';
const MANIFEST = run(['synth', '-'], { input: DEPLOY }).out;
/** Manifests with much in them, so that neither a pipe nor a small disk holds what is made of them. */
const BIG = `${MANIFEST}---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: big\ndata:\n  text: ${'x'.repeat(200_000)}\n`;
const FILES = {
  'deploy.yaml': DEPLOY, 'graph.yaml': MANIFEST, 'big.yaml': BIG, 'bad.yaml': `${DEPLOY}  - [\n`, 'broken.yaml': `${MANIFEST}  bad: [\n`, 'crds/mine.yaml': 'kind: [\n',
};

interface Case {
  /** Good input. */
  readonly good: string;
  /** Code of good input. */
  readonly code?: number;
  /** Input with an error in the YAML, and the code that it ends with. */
  readonly bad: string;
  readonly badCode?: number;
  readonly told: RegExp;
  /** The arguments with a path in them. */
  readonly reads?: (path: string) => string;
  /** The arguments that write to a folder or a file. */
  readonly writes?: (path: string) => string;
  /** The arguments that print much. */
  readonly prints?: string;
}

const CASES: { readonly [verb: string]: Case } = {
  init: { good: 'new', bad: 'new --gpus 0', badCode: 2, told: /^error: --gpus 0: /, writes: path => path },
  synth: { good: 'deploy.yaml -o -', bad: 'bad.yaml', told: /^bad\.yaml:9:\d+: error \[yaml\/syntax\]/, reads: path => path, writes: path => `big.deploy.yaml -o ${path}` },
  validate: { good: 'graph.yaml', bad: 'broken.yaml', told: /broken\.yaml:\d+:\d+: error \[yaml\/syntax\]/, reads: path => path },
  import: { good: 'graph.yaml', bad: 'broken.yaml', told: /broken\.yaml:\d+:\d+: error \[yaml\/syntax\]/, reads: path => path, writes: path => `big.yaml -o ${path}`, prints: 'big.yaml' },
  convert: { good: 'graph.yaml --to v1alpha1', bad: 'broken.yaml --to v1alpha1', told: /broken\.yaml:\d+:\d+: error \[yaml\/syntax\]/, reads: path => `${path} --to v1alpha1`, writes: path => `big.yaml --to v1alpha1 -o ${path}`, prints: 'big.yaml --to v1alpha1' },
  diff: { good: 'deploy.yaml graph.yaml', bad: 'graph.yaml broken.yaml', badCode: 2, told: /broken\.yaml:\d+:\d+: error \[yaml\/syntax\]/, reads: path => `${path} graph.yaml` },
  graph: { good: 'deploy.yaml', bad: 'broken.yaml', told: /broken\.yaml:\d+:\d+: error \[yaml\/syntax\]/, reads: path => path, writes: path => `graph.yaml --output svg -o ${path}/graph.svg` },
  explain: { good: 'deploy.yaml', bad: 'dgd.spec.nope', badCode: 2, told: /^error: DynamoGraphDeployment\.spec has no field nope; /, reads: path => `dgd.spec --crds ${path}` },
  schema: { good: '', bad: 'more', badCode: 2, told: /^error: too many arguments/, writes: path => `-o ${path}/schema.json`, prints: '' },
  completion: { good: 'bash', bad: 'tcsh', badCode: 2, told: /Allowed choices are bash, zsh, fish/, prints: 'zsh' },
};

const verbs = Object.entries(CASES);
const reading = verbs.flatMap(([verb, { reads }]) => (reads ? [[verb, reads] as const] : []));
const writing = verbs.flatMap(([verb, { writes }]) => (writes ? [[verb, writes] as const] : []));
const printing = verbs.flatMap(([verb, { prints }]) => (prints === undefined ? [] : [[verb, prints] as const]));
const isRoot = process.getuid?.() === 0;

/** A folder with files of every sort, that everybody may look into. */
function inFolder(body: (folder: string, verb: (verb: string, words: string, uid?: number) => ReturnType<typeof run>) => void): void {
  withFolder(folder => {
    chmodSync(folder, 0o755);
    write(folder, { ...FILES, 'big.deploy.yaml': DEPLOY.replace('components:', `objects: [{ apiVersion: v1, kind: ConfigMap, metadata: { name: big }, data: { text: ${'x'.repeat(200_000)} } }]\ncomponents:`) });
    body(folder, (verb, words, uid) => run([verb, ...words.split(' ').filter(word => word !== '')], { cwd: folder, uid }));
  });
}

test('every verb is in the table', () => expect(Object.keys(CASES)).toEqual(createProgram().commands.map(command => command.name())));

test.each(verbs)('%s: good input', (verb, { good }) => inFolder((_, call) => {
  expect(call(verb, good)).toMatchObject({ code: 0, out: expect.stringMatching(/\S/) });
}));

test.each(verbs)('%s: bad input is told, and nothing is made of it', (verb, { bad, badCode = 1, told }) => inFolder((folder, call) => {
  const before = contentOf(folder);
  const { code, out, err } = call(verb, bad);
  expect([code, out + err]).toEqual([badCode, expect.stringMatching(told)]);
  expect(out + err).not.toMatch(/\n +at |a defect of/);
  expect(contentOf(folder)).toEqual(before);
}));

test.each(reading)('%s: a missing file is one line', (verb, reads) => inFolder((_, call) => {
  expect(call(verb, reads('nope.yaml'))).toEqual({
    code: 2, out: '', err: expect.stringMatching(/^error: nope\.yaml: there is no such file[^\n]*; [^\n]+\n$/),
  });
}));

(isRoot ? test : test.skip).each(reading)('%s: an unreadable folder is one line', (verb, reads) => inFolder((folder, call) => {
  mkdirSync(join(folder, 'secret'), { mode: 0o700 });
  expect(call(verb, reads('secret'), 65534)).toEqual({ code: 2, out: '', err: 'error: secret: you have no permission; look at its owner and mode with ls -ld\n' });
}));

(isRoot ? test : test.skip).each(writing)('%s: a folder that may not be written to is one line, and stays as it is', (verb, writes) => inFolder((folder, call) => {
  mkdirSync(join(folder, 'theirs'), { mode: 0o755 });
  expect(call(verb, writes('theirs'), 65534)).toEqual({ code: 2, out: '', err: expect.stringMatching(/^error: theirs[^\n]*: you have no permission; [^\n]+\n$/m) });
  expect(contentOf(join(folder, 'theirs'))).toEqual({});
}));

(isRoot ? test : test.skip).each(writing)('%s: a full disk is one line, and holds what it held', (verb, writes) => inFolder((folder, call) => {
  const small = join(folder, 'small');
  mkdirSync(small);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', small]).status !== 0) return;
  try {
    write(small, { 'old.txt': 'old' });
    expect(call(verb, writes('small'))).toEqual({
      code: 2, out: '', err: expect.stringMatching(/^error: small[^\n]*: there is no space left on the device; make room, or write elsewhere with -o\n$/m),
    });
    expect(contentOf(small)).toEqual({ 'old.txt': 'old' });
  } finally {
    execFileSync('umount', [small]);
  }
}));

test.each(verbs)('%s: a full disk behind standard output is told', (verb, { good }) => inFolder(folder => {
  const { code, err } = runShell(`cdk8s-dynamo ${verb} ${good} > /dev/full`, { cwd: folder });
  expect([code, err]).toEqual([2, expect.stringContaining('error: there is no space left on the device; make room, or write elsewhere with -o\n')]);
}));

test.each(printing)('%s: a reader that goes away early is no failure', (verb, prints) => inFolder(folder => {
  const { code, err } = runShell(`cdk8s-dynamo ${verb} ${prints} 2>notes | head -c 1 > /dev/null; cat notes >&2; exit "\${PIPESTATUS[0]}"`, { cwd: folder });
  expect([code, err]).toEqual([0, expect.not.stringMatching(/EPIPE|defect|^error/)]);
}));

test.each(verbs)('%s: a reader that was never there is no failure', (verb, { good }) => inFolder(folder => {
  const { code, err } = runShell(`cdk8s-dynamo ${verb} ${good} 2>notes | true; code="\${PIPESTATUS[0]}"; cat notes >&2; exit "$code"`, { cwd: folder });
  expect([code, err]).toEqual([0, expect.not.stringMatching(/EPIPE|defect|^error/)]);
}));

test.each(verbs)('%s: nobody who reads what is wrong changes nothing of the exit code', (verb, { bad, badCode = 1 }) => inFolder(folder => {
  expect(runShell(`cdk8s-dynamo ${verb} ${bad} 2>&1 | true; exit "\${PIPESTATUS[0]}"`, { cwd: folder }).code).toBe(badCode);
}));

describe('Ctrl-C leaves all or nothing', () => {
  const GRAPHS = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`in/${index}.yaml`, MANIFEST.replaceAll('qwen', `qwen-${index + 10}`)]));

  test.each([
    ['convert in --to v1alpha1 --in-place', 'in', /v1alpha1/],
    ['convert in --to v1alpha1 -o out', 'out', /v1alpha1/],
    ['import in -o out', 'out', /^components:/m],
  ])('%s', async (words, where, done) => {
    const ends = new Set<string>();
    for (let delay = 150; delay <= 1_500; delay += 150) ends.add(await interrupted(words, where, done, delay));
    expect([...ends].filter(end => !/^(0|60) of 60$/.test(end))).toEqual([]);
  }, 60_000);

  /** How many of the files were made, of how many: none or all, and nothing that the verb left beside them. */
  function interrupted(words: string, where: string, done: RegExp, delay: number): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'cdk8s-dynamo-test-'));
    write(folder, GRAPHS);
    const child = spawn(process.execPath, [main, ...words.split(' ')], { cwd: folder, stdio: 'ignore' });
    setTimeout(() => child.kill('SIGINT'), delay);
    return new Promise((resolve, reject) => {
      child.on('error', reject).on('exit', () => {
        const there = Object.entries(contentOf(folder)).filter(([path, text]) => text !== undefined && path.startsWith(`${where}/`));
        const others = Object.keys(contentOf(folder)).filter(path => !/^(in|out)(\/\d+\.yaml)?$/.test(path));
        rmSync(folder, { recursive: true });
        const count = there.filter(([, text]) => done.test(text ?? '')).length;
        resolve(`${count} of ${where === 'out' && count === 0 ? 60 - there.length : there.length}${others.join()}`);
      });
    });
  }
});
