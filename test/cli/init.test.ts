import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, withFolder } from '../output';
import { root, run, write } from './run';

const init = (folder: string, ...args: string[]) => run(['init', ...args], { cwd: folder });

test.each([
  [[]],
  [['--model', 'Qwen/Qwen3-32B', '--gpus', '4']],
  [['--backend', 'sglang', '--gpus', '16', '--namespace', 'inference']],
  [['--backend', 'trtllm', '--name', 'mine']],
  [['--backend', 'mocker']],
  [['--model', "it's: a #model/1.5B"]],
])('a deploy.yaml of %j synthesizes without a finding', args => withFolder(folder => {
  expect(init(folder, ...args)).toMatchObject({ code: 0, err: '' });
  expect(run(['synth', 'deploy.yaml'], { cwd: folder })).toMatchObject({ code: 0, err: '' });
  expect(run(['validate', '.'], { cwd: folder })).toMatchObject({ code: 0, out: '0 errors, 0 warnings\n' });
}));

test('says what it wrote and what is next', () => withFolder(folder => {
  expect(init(folder, 'inference', '--model', 'Qwen/Qwen3-32B', '--gpus', '4')).toEqual({
    code: 0,
    out: `inference/deploy.yaml
inference/cdk8s.yaml
inference/deploy.schema.json
inference/.gitignore

next:
  cd inference
  npx cdk8s-dynamo synth deploy.yaml
  kubectl apply -f dist/
`,
    err: '',
  });
  expect(readFileSync(join(folder, 'inference/deploy.yaml'), 'utf8')).toMatchSnapshot();
}));

test.each([
  [['--backend', 'vllm', '--gpus', '2', '--namespace', 'inference']],
  [['--backend', 'sglang', '--gpus', '16']],
  [['--backend', 'mocker', '--model', "it's"]],
])('an app of %j compiles, and writes what the deploy.yaml writes', args => withFolder(folder => {
  expect(init(folder, 'app', '--typescript', ...args)).toMatchObject({ code: 0, err: '' });
  expect(init(folder, 'file', ...args)).toMatchObject({ code: 0, err: '' });
  mkdirSync(join(folder, 'app/node_modules'));
  for (const name of ['cdk8s', 'constructs', 'cdk8s-plus-28', '@types', 'tsx']) symlinkSync(join(root, 'node_modules', name), join(folder, 'app/node_modules', name));
  symlinkSync(root, join(folder, 'app/node_modules/cdk8s-dynamo'));
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(folder, 'app')], { stdio: 'pipe' });
  execFileSync(process.execPath, ['--import', 'tsx', 'main.ts'], { cwd: join(folder, 'app'), stdio: 'pipe' });
  run(['synth', 'deploy.yaml'], { cwd: join(folder, 'file') });
  expect(contentOf(join(folder, 'app/dist'))).toEqual(contentOf(join(folder, 'file/dist')));
}), 60_000);

test('what is there is left alone', () => withFolder(folder => {
  write(folder, { 'deploy.yaml': 'mine' });
  expect(init(folder)).toEqual({ code: 2, out: '', err: 'error: deploy.yaml: there already; name an empty folder\n' });
  expect(contentOf(folder)).toEqual({ 'deploy.yaml': 'mine' });
}));

test.each([
  [['--gpus', '0'], 'error: --gpus 0: is no number of GPUs; write a whole number from 1 on\n'],
  [['--gpus', '12'], 'error: --gpus 12: are no whole nodes of 8 GPUs; write up to 8, or a multiple of it\n'],
  [['--name', 'A_b'], 'error: --name A_b: is no name of a graph; write up to 40 small letters, digits and hyphens, a letter first\n'],
])('%j is wrong usage', (args, err) => withFolder(folder => {
  expect(init(folder, ...args)).toEqual({ code: 2, out: '', err });
}));

test('schema --compact prints what init writes', () => withFolder(folder => {
  init(folder);
  const written = readFileSync(join(folder, 'deploy.schema.json'), 'utf8');
  expect(run(['schema', '--compact'])).toEqual({ code: 0, out: written, err: '' });
  expect(JSON.parse(written)).toMatchObject({ type: 'object', properties: { components: {} } });
  expect(run(['schema', '--compact', '-o', 'nested/s.json'], { cwd: folder })).toEqual({ code: 0, out: '', err: '' });
  expect(readFileSync(join(folder, 'nested/s.json'), 'utf8')).toBe(written);
}));

test('the schema of a package that is installed is named, not copied', () => withFolder(folder => {
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/cdk8s-dynamo'));
  const named = (dir: string) => /^# yaml-language-server: \$schema=(.*)\n/.exec(readFileSync(join(folder, dir, 'deploy.yaml'), 'utf8'))?.[1] ?? '';
  expect(init(folder)).toMatchObject({ code: 0, out: expect.not.stringContaining('schema') });
  expect(init(folder, 'a/b')).toMatchObject({ code: 0, out: expect.not.stringContaining('schema') });
  expect([named('.'), named('a/b')]).toEqual(['.', '../..'].map(up => `${up}/node_modules/cdk8s-dynamo/build/imports/deploy-schema.json`));
  for (const dir of ['.', 'a/b']) expect(JSON.parse(readFileSync(join(folder, dir, named(dir)), 'utf8'))).toEqual(JSON.parse(run(['schema']).out));
}));

test('schema --kustomize prints what overlays need', () => {
  const { code, out } = run(['schema', '--kustomize']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ definitions: { 'nvidia.com.v1beta1.DynamoGraphDeployment': { 'x-kubernetes-group-version-kind': [{ kind: 'DynamoGraphDeployment' }] } } });
  expect(run(['schema', '--kustomize', '--compact'])).toMatchObject({ code: 2, out: '' });
});
