/** What a terminal sees: colour, and a line of progress for what takes long. `script` plays the terminal. */
import { spawnSync } from 'node:child_process';
import { withFolder } from '../output';
import { main, write } from './run';

const GRAPH = 'name: qwen\nbackend: vllm\nmodel: m/m\nimage: { tag: 1.3.0 }\ncomponents:\n  - { name: Frontend, type: frontend }\n  - { name: Worker, type: worker, parallelism: { tensor: 2 } }\n';
const ESCAPE = '\u001b[';
const ERASE = '\r\u001b[2K';
const there = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;
const onTerminal = there ? test : test.skip;

/** Everything that a terminal is sent. */
function shown(folder: string, words: string, env: { readonly [name: string]: string } = {}): string {
  const { stdout, status } = spawnSync('script', ['-qec', `"${process.execPath}" "${main}" ${words}`, '/dev/null'], {
    cwd: folder, encoding: 'utf8', input: '', maxBuffer: 1 << 28, env: { PATH: process.env.PATH, HOME: process.env.HOME, TERM: 'xterm', ...env },
  });
  expect(status).not.toBeNull();
  return stdout;
}

onTerminal('findings have colour, unless somebody wants none', () => withFolder(folder => {
  write(folder, { 'bad.yaml': GRAPH.replace('vllm', 'vlm') });
  const colored = (words: string, env?: { readonly [name: string]: string }) => shown(folder, words, env).includes(`${ESCAPE}31m`);
  expect(colored('validate bad.yaml')).toBe(true);
  expect(colored('validate bad.yaml', { NO_COLOR: '1' })).toBe(false);
  expect(colored('validate bad.yaml --no-color')).toBe(false);
  expect(colored('validate bad.yaml', { TERM: 'dumb' })).toBe(false);
  expect(colored('validate bad.yaml | cat')).toBe(false);
}));

onTerminal('what is quick shows no progress', () => withFolder(folder => {
  write(folder, { 'deploy.yaml': GRAPH });
  expect(shown(folder, 'synth deploy.yaml')).toBe('dist/qwen.k8s.yaml\r\n');
}));

onTerminal('what takes long shows a line that moves on through all of it, and is gone at the end', () => withFolder(folder => {
  write(folder, Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`in/${index}.yaml`, GRAPH.replace('qwen', `qwen-${index + 1_000}`)])));
  const [before, ...lines] = shown(folder, 'synth in -o out').split(ERASE);
  expect([before, lines.at(-1)]).toEqual(['', '2000 files in out\r\n']);
  const counts = lines.slice(0, -1).filter(line => line !== '').map(line => /^(\w+) ([\d,]+) of ([\d,]+) (graphs|constructs|findings|files)$/.exec(line) ?? [line]);
  expect(counts.filter(({ length }) => length === 1)).toEqual([]);
  const phases = new Set(counts.map(([, doing]) => doing));
  expect([...phases]).toEqual(expect.arrayContaining(['validating']));
  for (const phase of phases) {
    const done = counts.filter(([, doing]) => doing === phase).map(([, , count]) => Number(count.replaceAll(',', '')));
    expect(done).toEqual([...new Set(done)].sort((one, other) => one - other));
  }
}), 120_000);
