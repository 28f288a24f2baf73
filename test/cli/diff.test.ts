import { execFileSync } from 'node:child_process';
import { withFolder } from '../output';
import { run, write } from './run';

const GRAPH = `version: 1.0
name: qwen
backend: vllm
model: Qwen/Qwen3-0.6B
image: { engine: vllm, tag: 1.3.0 }
components:
  - { name: Frontend, type: frontend }
  - { name: Worker, type: worker, replicas: 2 }
`;
const MANIFEST = run(['synth', '-'], { input: GRAPH }).out;
const diff = (folder: string, ...args: string[]) => run(['diff', ...args], { cwd: folder });

test('the same is no change, whether a deploy.yaml or what it comes to', () => withFolder(folder => {
  write(folder, { 'a.yaml': GRAPH, 'b/graph.yaml': MANIFEST });
  expect(diff(folder, 'a.yaml', 'b')).toMatchObject({ code: 0, err: '' });
}));

test('a change exits 1, and tells what it does', () => withFolder(folder => {
  write(folder, { 'old.yaml': MANIFEST, 'new.yaml': MANIFEST.replace('replicas: 2', 'replicas: 3') });
  expect(diff(folder, 'old.yaml', 'new.yaml')).toMatchObject({ code: 1, err: '', out: expect.stringMatching(/Worker[^]*replicas/) });
  expect(JSON.parse(diff(folder, 'old.yaml', 'new.yaml', '--output', 'json').out)).toMatchObject({ refused: false, objects: [{ kind: 'DynamoGraphDeployment' }] });
}));

test('a refused change exits 2', () => withFolder(folder => {
  write(folder, { 'old.yaml': MANIFEST, 'new.yaml': MANIFEST.replace('name: Worker', 'name: Other') });
  expect(diff(folder, 'old.yaml', 'new.yaml')).toMatchObject({ code: 2, err: '', out: expect.stringContaining('[dgd/components-changed]') });
}));

test('a deploy.yaml with an error exits 2 and tells where', () => withFolder(folder => {
  write(folder, { 'old.yaml': GRAPH, 'new.yaml': GRAPH.replace('replicas: 2', 'replicas: -2') });
  expect(diff(folder, 'old.yaml', 'new.yaml')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^new\.yaml:8:35: error/) });
}));

describe('git', () => {
  const inRepository = (body: (folder: string) => void) => withFolder(folder => {
    const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder, stdio: 'pipe' });
    write(folder, { 'deploy/base.yaml': GRAPH.replace('name: qwen\n', ''), 'deploy/qwen.yaml': 'extends: base.yaml\nname: qwen\n', 'deploy/config.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n' });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    write(folder, { 'deploy/base.yaml': GRAPH.replace('name: qwen\n', '').replace('replicas: 2', 'replicas: 5') });
    body(folder);
  });

  test('a revision alone is about the same path; what is extended is of that revision too', () => inRepository(folder => {
    expect(diff(folder, 'HEAD', 'deploy/qwen.yaml')).toMatchObject({ code: 1, err: '', out: expect.stringMatching(/replicas.*2.*5/) });
    expect(diff(folder, 'HEAD', 'deploy')).toMatchObject({ code: 1, err: '', out: expect.stringMatching(/replicas.*2.*5/) });
  }));

  test('a path at a revision', () => inRepository(folder => {
    expect(diff(folder, 'HEAD:deploy', 'HEAD:deploy/')).toMatchObject({ code: 0, err: '' });
    expect(diff(folder, 'HEAD:nope', 'deploy')).toEqual({ code: 2, out: '', err: 'error: HEAD:nope: there is no such file or folder at that revision; paths are from the folder that you are in\n' });
  }));

  test('from a folder below the root', () => inRepository(folder => {
    expect(run(['diff', 'HEAD', 'qwen.yaml'], { cwd: `${folder}/deploy` })).toMatchObject({ code: 1, err: '' });
  }));

  test('no such revision', () => inRepository(folder => {
    expect(diff(folder, 'nope', 'deploy')).toEqual({
      code: 2, out: '', err: 'error: nope: there is no such file, folder or revision; a path at a revision of git is written REVISION:PATH\n',
    });
  }));
});
