import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFolder } from '../output';
import { run, write } from './run';

const GRAPH = 'version: 1.0\nname: qwen\nbackend: vllm\nmodel: Qwen/Qwen3-0.6B\nimage: { engine: vllm, tag: 1.3.0 }\ncomponents:\n  - { name: Frontend, type: frontend }\n  - { name: Worker, type: worker, replicas: 2, parallelism: { tensor: 2 } }\n';

test('a deploy.yaml and its manifests are one picture', () => {
  const drawn = run(['graph', '-'], { input: GRAPH });
  expect(drawn).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^flowchart [^]*Worker/) });
  expect(run(['graph', '-'], { input: run(['synth', '-'], { input: GRAPH }).out }).out).toBe(drawn.out);
});

test.each([
  ['dot', /^(?:strict )?digraph/], ['svg', /^<svg/], ['json', /^\{/], ['mermaid', /^flowchart/],
])('--output %s, by the ending of the file as well', (format, expected) => withFolder(folder => {
  write(folder, { 'deploy.yaml': GRAPH });
  const { out } = run(['graph', 'deploy.yaml', '--output', format], { cwd: folder });
  expect(out).toMatch(expected);
  const name = `picture.${format === 'mermaid' ? 'mmd' : format}`;
  expect(run(['graph', 'deploy.yaml', '-o', name], { cwd: folder })).toEqual({ code: 0, out: '', err: '' });
  expect(readFileSync(join(folder, name), 'utf8')).toBe(out);
}));

test('what synth wrote of a deploy.yaml beside it is no second graph', () => withFolder(folder => {
  write(folder, { 'deploy.yaml': GRAPH });
  const alone = run(['graph', '.'], { cwd: folder });
  run(['synth', 'deploy.yaml'], { cwd: folder });
  expect(run(['graph', '.'], { cwd: folder })).toEqual(alone);
}));

test('of a request for a graph it says that there is nothing to draw', () => {
  const request = 'name: sizing\nmodel: m/m\nrequest: { workload: { requestRate: 10 } }\n';
  expect(run(['graph', '-'], { input: request })).toMatchObject({ code: 0, err: 'note: a request for a graph has nothing to draw; the graph that comes of it has\n' });
});

test('--tenancy prints a table', () => {
  expect(run(['graph', '--tenancy', '-'], { input: GRAPH })).toMatchObject({ code: 0, err: '', out: expect.stringContaining('qwen') });
  expect(run(['graph', '--output', 'table', '-'], { input: GRAPH })).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^error: --output table: graphs are no table/) });
});

test('bad input exits 1, a missing file 2', () => {
  expect(run(['graph', '-'], { input: GRAPH.replace('replicas: 2', 'replicas: -2') })).toMatchObject({ code: 1, out: '', err: expect.stringContaining('schema/minimum') });
  expect(run(['graph', '-'], { input: 'apiVersion: v1\nkind: [\n' })).toMatchObject({ code: 1, err: expect.stringContaining('yaml/syntax') });
  expect(run(['graph', 'nope.yaml'])).toMatchObject({ code: 2, out: '' });
});
