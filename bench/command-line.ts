/** How long the command line takes: from its start to one graph, and for many graphs in one call. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printTable, quantity, ratio } from './table';

const main = join(__dirname, '..', 'build', 'lib', 'cli', 'main.js');

const FILES = 500;

/** A call a file takes so long that some of them stand for all. */
const CALLS = 20;

/** Measures whole processes. */
export function measureCommandLine(): void {
  if (!existsSync(main)) {
    console.log('command line: skipped, not compiled\n');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-dynamo-bench-'));
  try {
    for (let index = 0; index < FILES; index++) writeFileSync(join(folder, `${index}.yaml`), deployYaml(index));
    const bare = median(11, () => node('-e', '0'));
    const one = median(11, () => synth(folder, '0.yaml'));
    const all = synth(folder, '.');
    const each = median(CALLS, () => synth(folder, '0.yaml')) * FILES;
    printTable([
      ['', 'time', 'against', 'time', 'ratio'],
      ['synth of one deploy.yaml, whole process', quantity(one, 'ms'), 'node -e 0', quantity(bare, 'ms'), ratio(one, bare)],
      ['  above it', quantity(one - bare, 'ms'), 'expected at most', '350 ms', ratio(one - bare, 350)],
      [`synth of ${FILES} files in one call`, quantity(all, 'ms'), `${FILES} calls, by ${CALLS} of them`, quantity(each, 'ms'), ratio(all, each)],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function deployYaml(index: number): string {
  return `version: 1.0
name: graph-${index}x
backend: vllm
model: Qwen/Qwen3-0.6B
image: { engine: vllm, tag: 1.3.0 }
components:
  - { name: Frontend, type: frontend }
  - { name: Worker, type: worker, replicas: 2, parallelism: { tensor: 2 } }
`;
}

function synth(folder: string, path: string): number {
  return node(main, 'synth', join(folder, path), '-o', join(folder, 'dist'));
}

/** In ms, from start to end of the process. */
function node(...args: string[]): number {
  const start = process.hrtime.bigint();
  execFileSync(process.execPath, args, { stdio: 'ignore' });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(count: number, measure: () => number): number {
  return Array.from({ length: count }, measure).sort((a, b) => a - b)[Math.floor(count / 2)];
}
