import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, withFolder } from '../output';
import { run, write } from './run';

const ALPHA = `# what it is for
apiVersion: nvidia.com/v1alpha1
kind: DynamoGraphDeployment
metadata:
  name: qwen
spec:
  services:
    Worker:
      componentType: worker
      replicas: 2 # enough
      extraPodSpec:
        mainContainer:
          image: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0
`;
const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';

test('one file in, one document out, with its comments', () => {
  const { code, out, err } = run(['convert', '-', '--to', 'v1beta1'], { input: ALPHA });
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^# what it is for\napiVersion: nvidia\.com\/v1beta1\n[^]*components:\n[^]*replicas: 2 # enough\n/);
  expect(run(['convert', '-', '--to', 'v1alpha1'], { input: out }).out).toContain('services:\n    Worker:');
});

test('several files need a place', () => withFolder(folder => {
  write(folder, { 'in/a/graph.yaml': ALPHA, 'in/config.yaml': CONFIG, 'in/deploy.yaml': 'name: x\ncomponents: []\n' });
  expect(run(['convert', 'in', '--to', 'v1beta1'], { cwd: folder })).toEqual({
    code: 2, out: '', err: 'error: 2 files were converted; name a folder with -o, or write over them with --in-place\n',
  });
  expect(run(['convert', 'in', '--to', 'v1beta1', '-o', 'out'], { cwd: folder })).toEqual({ code: 0, out: '', err: '' });
  expect(contentOf(join(folder, 'out'))).toEqual({ a: undefined, 'a/graph.yaml': expect.stringContaining('v1beta1'), 'config.yaml': CONFIG });
  expect(run(['convert', 'in', '--to', 'v1beta1', '--in-place'], { cwd: folder })).toEqual({ code: 0, out: '', err: '' });
  expect(readFileSync(join(folder, 'in/a/graph.yaml'), 'utf8')).toBe(readFileSync(join(folder, 'out/a/graph.yaml'), 'utf8'));
}));

test('what cannot be read is a finding, and nothing is written', () => withFolder(folder => {
  write(folder, { 'graph.yaml': `${ALPHA}  bad: [\n` });
  const { code, out, err } = run(['convert', 'graph.yaml', '--to', 'v1beta1', '-o', 'out'], { cwd: folder });
  expect([code, out, Object.keys(contentOf(folder))]).toEqual([1, '', ['graph.yaml']]);
  expect(err).toMatch(/^graph\.yaml:\d+:\d+: error \[yaml\/syntax\]\n/);
}));

test('wrong usage', () => {
  expect(run(['convert', '-'])).toMatchObject({ code: 2, err: expect.stringContaining("required option '--to <version>' not specified") });
  expect(run(['convert', '-', '--to', 'v1beta1'], { input: 'name: x\ncomponents: []\n' })).toEqual({
    code: 2, out: '', err: 'error: <stdin>: is a deploy.yaml, which has no version of its own; synth it with --api-version\n',
  });
});
