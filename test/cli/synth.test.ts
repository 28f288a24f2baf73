import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { contentOf, withFolder } from '../output';
import { main, root, run, runShell, write } from './run';

const GRAPH = `version: 1.0
name: qwen
backend: vllm
model: Qwen/Qwen3-0.6B
image: { engine: vllm, tag: 1.3.0 }
components:
  - { name: Frontend, type: frontend }
  - { name: Worker, type: worker, replicas: 2, parallelism: { tensor: 2 } }
variants:
  small: { components: [{ name: Worker, replicas: 1 }] }
  large: { components: [{ name: Worker, replicas: 8 }] }
`;
const PLAIN = GRAPH.replace(/variants:[^]*/, '');
const synth = (folder: string, ...args: string[]) => run(['synth', ...args], { cwd: folder });

test('writes a file a graph to dist/ and prints their paths', () => withFolder(folder => {
  write(folder, { 'deploy.yaml': GRAPH });
  expect(synth(folder, 'deploy.yaml')).toEqual({ code: 0, out: 'dist/qwen-small.k8s.yaml\ndist/qwen-large.k8s.yaml\n', err: '' });
  expect(readFileSync(join(folder, 'dist/qwen-large.k8s.yaml'), 'utf8')).toMatch(/^apiVersion: nvidia\.com\/v1beta1\nkind: DynamoGraphDeployment\n[^]*replicas: 8/);
}));

test('-o names the folder, --variant one variant', () => withFolder(folder => {
  write(folder, { 'deploy.yaml': GRAPH });
  expect(synth(folder, 'deploy.yaml', '--variant', 'small', '-o', 'a/b')).toEqual({ code: 0, out: 'a/b/qwen-small.k8s.yaml\n', err: '' });
  expect(Object.keys(contentOf(join(folder, 'a')))).toEqual(['b', 'b/qwen-small.k8s.yaml']);
  expect(synth(folder, 'deploy.yaml', '--variant', 'smal')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('did you mean "small"?') });
}));

test('standard input gives standard output, which holds nothing but documents', () => {
  const { code, out, err } = run(['synth', '-'], { input: GRAPH });
  expect([code, err]).toEqual([0, '']);
  expect(parseAllDocuments(out).map(document => document.getIn(['metadata', 'name']))).toEqual(['qwen-small', 'qwen-large']);
});

test('--api-version renders in another API', () => {
  expect(run(['synth', '-', '--api-version', 'v1alpha1'], { input: PLAIN }).out).toMatch(/^apiVersion: nvidia\.com\/v1alpha1\n/);
  expect(run(['synth', '-', '--api-version', 'dynamo.ai/v1alpha1'], { input: PLAIN }).out).toMatch(/^apiVersion: dynamo\.ai\/v1alpha1\n/);
  expect(run(['synth', '-', '--api-version', 'v2'], { input: PLAIN })).toMatchObject({ code: 2, out: '' });
});

test('--file-per resource gives a folder a graph', () => withFolder(folder => {
  write(folder, { 'deploy.yaml': `${PLAIN}objects:\n  - { apiVersion: v1, kind: ConfigMap, metadata: { name: engine }, data: { text: "a\\n---\\nb" } }\n` });
  const whole = run(['synth', 'deploy.yaml', '-o', '-'], { cwd: folder }).out;
  expect(synth(folder, 'deploy.yaml', '--file-per', 'resource')).toMatchObject({ code: 0, err: '' });
  const { qwen, ...files } = contentOf(join(folder, 'dist'));
  expect([qwen, Object.keys(files).sort()]).toEqual([undefined, ['qwen/ConfigMap.engine.k8s.yaml', 'qwen/DynamoGraphDeployment.qwen.k8s.yaml']]);
  const parsed = (text: string) => parseAllDocuments(text).map(document => document.toJS() as { kind: string }).sort((a, b) => (a.kind < b.kind ? -1 : 1));
  expect(Object.values(files).flatMap(text => parsed(text ?? '')).sort((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual(parsed(whole));
}));

test('--format helm gives a chart', () => withFolder(folder => {
  write(folder, { 'deploy.yaml': PLAIN });
  expect(synth(folder, 'deploy.yaml', '--format', 'helm', '-o', 'chart', '--chart-version', '2.1.0')).toMatchObject({ code: 0, err: '' });
  expect(readFileSync(join(folder, 'chart/Chart.yaml'), 'utf8')).toMatch(/name: qwen\n[^]*version: 2\.1\.0/);
  expect(existsSync(join(folder, 'chart/values.yaml'))).toBe(true);
  expect(synth(folder, 'deploy.yaml', '--format', 'helm', '-o', '-')).toEqual({ code: 2, out: '', err: 'error: a Helm chart is several files; name a folder with -o\n' });
  expect(synth(folder, 'deploy.yaml', '--format', 'helm', '--chart-version', 'two')).toMatchObject({ code: 2, err: expect.stringMatching(/^error: chart qwen: version "two" is no semantic version/) });
}));

test('--format compose gives a file for Docker Compose, and tells what is not as in a cluster', () => withFolder(folder => {
  const mocked = PLAIN.replace('backend: vllm', 'backend: mocker').replace(', parallelism: { tensor: 2 }', '');
  write(folder, { 'one.yaml': mocked, 'two.yaml': mocked.replace('qwen', 'two') });
  expect(synth(folder, 'one.yaml', '--format', 'compose')).toMatchObject({ code: 0, out: 'dist/compose.yaml\n' });
  const { services } = parse(readFileSync(join(folder, 'dist/compose.yaml'), 'utf8')) as { services: object };
  expect(Object.keys(services)).toEqual(expect.arrayContaining([expect.stringMatching(/frontend/i), expect.stringMatching(/worker/i)]));
  expect(synth(folder, 'one.yaml', 'two.yaml', '--format', 'compose')).toMatchObject({ code: 0, out: 'dist/qwen.compose.yaml\ndist/two.compose.yaml\n' });
  expect(synth(folder, 'one.yaml', 'two.yaml', '--format', 'compose', '-o', '-')).toMatchObject({
    code: 2, out: '', err: expect.stringContaining('error: each graph has a Compose file of its own; name a folder with -o\n'),
  });
}));

test('manifests of other calls are named, and left alone', () => withFolder(folder => {
  write(folder, { 'one.yaml': PLAIN, 'two.yaml': PLAIN.replace('qwen', 'two') });
  expect(synth(folder, 'one.yaml').err).toBe('');
  expect(synth(folder, 'two.yaml')).toEqual({ code: 0, out: 'dist/two.k8s.yaml\n', err: 'not of this call, and still there: dist/qwen.k8s.yaml\n' });
  expect(synth(folder, 'one.yaml', 'two.yaml').err).toBe('');
  expect(Object.keys(contentOf(join(folder, 'dist')))).toEqual(['qwen.k8s.yaml', 'two.k8s.yaml']);
}));

test('a finding goes to standard error with its line, and nothing is written', () => withFolder(folder => {
  write(folder, { 'deploy.yaml': PLAIN.replace('replicas: 2', 'replicas: -2'), 'dist/old.yaml': 'old' });
  const { code, out, err } = synth(folder, 'deploy.yaml');
  expect([code, out, contentOf(join(folder, 'dist'))]).toEqual([1, '', { 'old.yaml': 'old' }]);
  expect(err).toMatch(/^deploy\.yaml:8:35: error \[schema\/minimum\]/);
}));

test('rules can be switched off, raised and made strict', () => {
  const input = PLAIN.replace('tag: 1.3.0', 'tag: latest');
  expect(run(['synth', '-'], { input })).toMatchObject({ code: 0, err: expect.stringContaining('[deploy/assumed-version]') });
  expect(run(['synth', '-', '--raise', 'deploy/assumed-version'], { input })).toMatchObject({ code: 1, out: '' });
  expect(run(['synth', '-', '--off', 'deploy/assumed-version'], { input })).toMatchObject({ code: 0, err: '' });
});

test('a folder stands for the files in it that are a deploy.yaml for themselves', () => withFolder(folder => {
  write(folder, {
    'a/deploy.yaml': PLAIN, 'b/graph.yaml': PLAIN.replace('qwen', 'other'), 'b/configmap.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n',
    'base.yaml': PLAIN.replace('name: qwen\n', ''), 'c.yaml': 'extends: base.yaml\nname: third\n',
  });
  expect(synth(folder, '.')).toMatchObject({ code: 0, err: '', out: 'dist/qwen.k8s.yaml\ndist/other.k8s.yaml\ndist/third.k8s.yaml\n' });
  mkdirSync(join(folder, 'empty'));
  expect(synth(folder, 'empty')).toEqual({ code: 2, out: '', err: 'error: empty: there is no deploy.yaml; cdk8s-dynamo init writes one\n' });
}));

(process.getuid?.() === 0 ? test : test.skip)('a folder that may not be written to is one line', () => withFolder(folder => {
  chmodSync(folder, 0o755);
  write(folder, { 'deploy.yaml': PLAIN });
  expect(run(['synth', 'deploy.yaml'], { cwd: folder, uid: 65534 })).toEqual({
    code: 2, out: '', err: 'error: dist: you have no permission; look at its owner and mode with ls -ld\n',
  });
}));

test('a full disk leaves what was there, and no more', () => withFolder(folder => {
  write(folder, { 'deploy.yaml': PLAIN.replace('components:', `objects: [{ apiVersion: v1, kind: ConfigMap, metadata: { name: big }, data: { text: ${'x'.repeat(200_000)} } }]\ncomponents:`) });
  const small = join(folder, 'small');
  mkdirSync(small);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small]).status !== 0) return;
  try {
    write(small, { 'dist/qwen.k8s.yaml': 'old' });
    expect(synth(folder, 'deploy.yaml', '-o', 'small/dist')).toEqual({
      code: 2, out: '', err: 'error: small/dist: there is no space left on the device; make room, or write elsewhere with -o\n',
    });
    expect(contentOf(small)).toEqual({ dist: undefined, 'dist/qwen.k8s.yaml': 'old' });
  } finally {
    execFileSync('umount', [small]);
  }
}));

test('Ctrl-C leaves all or nothing', async () => {
  const ends = new Set<string>();
  for (let delay = 100; delay <= 900; delay += 100) {
    await new Promise<void>((resolve, reject) => {
      const folder = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim();
      write(folder, Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`in/${index}.yaml`, PLAIN.replace('qwen', `qwen-${index}`)])));
      const child = spawn(process.execPath, [main, 'synth', 'in'], { cwd: folder, stdio: 'ignore' });
      setTimeout(() => child.kill('SIGINT'), delay);
      child.on('exit', () => {
        const left = readdirSync(folder).filter(name => name !== 'in');
        const count = left.includes('dist') ? readdirSync(join(folder, 'dist')).length : 0;
        ends.add(`${left.filter(name => name !== 'dist').join()}:${count}`);
        execFileSync('rm', ['-r', folder]);
        resolve();
      }).on('error', reject);
    });
  }
  expect([...ends].filter(end => end !== ':0' && end !== ':40')).toEqual([]);
}, 60_000);

test('a reader that goes away early is no failure', () => {
  expect(runShell('cdk8s-dynamo synth - | head -1', { input: PLAIN })).toEqual({ code: 0, out: 'apiVersion: nvidia.com/v1beta1\n', err: '' });
});

test('cdk8s synth works in a folder that holds only cdk8s.yaml and deploy.yaml', () => withFolder(folder => {
  write(folder, { 'cdk8s.yaml': 'app: npx cdk8s-dynamo synth deploy.yaml\n', 'deploy.yaml': PLAIN });
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  chmodSync(main, 0o755);
  symlinkSync(main, join(folder, 'node_modules/.bin/cdk8s-dynamo'));
  const output = execFileSync(process.execPath, [join(root, 'node_modules/cdk8s-cli/bin/cdk8s'), 'synth', '--check-upgrade=false'], { cwd: folder, encoding: 'utf8' });
  expect(output).toContain('dist/qwen.k8s.yaml');
  expect(readFileSync(join(folder, 'dist/qwen.k8s.yaml'), 'utf8')).toBe(run(['synth', '-'], { input: PLAIN }).out);
}), 60_000);
