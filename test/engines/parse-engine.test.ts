import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { EngineRole } from '../../lib/engines';
import { engineFrom, parseEngine, type ParsedEngine } from '../../lib/engines/parse-engine';
import { realManifests, testWith } from '../shared';

const VLLM = ['python3', '-m', 'dynamo.vllm'];

function parsed(kind: ParsedEngine['kind'], props: object, rest: Partial<ParsedEngine> = {}): ParsedEngine {
  return { kind, role: EngineRole.AGGREGATED, props: { ...props }, extraArgs: [], ...rest };
}

test.each<[string[], ParsedEngine]>([
  [[...VLLM, '--model', 'm', '--tensor-parallel-size', '4', '--gpu-memory-utilization', '0.90'], parsed('vllm', { model: 'm', parallelism: { tensor: 4 }, gpuMemoryUtilization: 0.9 })],
  [[...VLLM, '--model=m', '--max_model_len=4096', '-tp', '2'], parsed('vllm', { model: 'm', maxModelLen: 4096, parallelism: { tensor: 2 } })],
  [[...VLLM, '--model', 'm', '--disaggregation-mode', 'decode'], parsed('vllm', { model: 'm' }, { role: EngineRole.DECODE })],
  [[...VLLM, '--model', 'm', '--disaggregation-mode', 'agg'], parsed('vllm', { model: 'm' })],
  [[...VLLM, '--model', 'm', '--is-prefill-worker'], parsed('vllm', { model: 'm' }, { role: EngineRole.PREFILL })],
  [[...VLLM, '--model', 'm', '-ep'], parsed('vllm', { model: 'm', parallelism: { expert: true } })],
  [[...VLLM, '--model', 'm', '--output-modalities', 'text', 'image'], parsed('vllm', { model: 'm', outputModalities: ['text', 'image'] })],
  [[...VLLM, '--model', 'm', '--no-async-scheduling'], parsed('vllm', { model: 'm', asyncScheduling: false })],
  [[...VLLM, '--model', 'm', '--speculative-config', '{"method":"mtp"}'], parsed('vllm', { model: 'm', speculativeConfig: { method: 'mtp' } })],
  [[...VLLM, '--model', 'm', '--speculative-config', '$(CONFIG)', '--seed', '7'], parsed('vllm', { model: 'm' }, { extraArgs: ['--speculative-config', '$(CONFIG)', '--seed', '7'] })],
  [[...VLLM, '--model', 'm', '--block-size', '16', '--block-size', '32'], parsed('vllm', { model: 'm' }, { extraArgs: ['--block-size', '16', '--block-size', '32'] })],
  [['python', '-m', 'dynamo.trtllm', '--model-path', 'm', '--max-num-tokens', '8192'], parsed('trtllm', { model: 'm', maxNumTokens: 8192 })],
  [['python3', '-m', 'dynamo.mocker', '--model-path', 'm', '--aic-perf-model', '--aic-system', 'h100_sxm'], parsed('mocker', { model: 'm', performanceModel: { system: 'h100_sxm' } })],
  [
    ['/bin/sh', '-c', 'exec python3 -m dynamo.sglang \\\n  --model-path "Qwen/Q 3" --tp 2 --chunked-prefill-size -1 \\\n  --kv-events-config \'{"publisher": "zmq"}\'\n'],
    parsed('sglang', { model: 'Qwen/Q 3', parallelism: { tensor: 2 }, chunkedPrefillSize: -1, kvEventsConfig: { publisher: 'zmq' } }),
  ],
])('%j', (tokens, engine) => {
  expect(parseEngine(tokens.slice(0, 3), tokens.slice(3))).toEqual(engine);
});

test.each<[string, string[]]>([
  ['no engine', ['python3', '-m', 'dynamo.frontend']],
  ['no command', []],
  ['a wrapper', ['./start.sh', 'python3', '-m', 'dynamo.vllm', '--model', 'm']],
  ['no model', [...VLLM, '--block-size', '16']],
  ['a value before any flag', [...VLLM, 'serve', '--model', 'm']],
  ['a flag of the operator', [...VLLM, '--model', 'm', '--nnodes', '2']],
  ['GPUs that only the cluster knows', [...VLLM, '--model', 'm', '--tensor-parallel-size', '$(GPUS)']],
  ['an unknown role', [...VLLM, '--model', 'm', '--disaggregation-mode', 'other']],
  ['flags that rendering would add to', ['python3', '-m', 'dynamo.sglang', '--model-path', 'm', '--disaggregation-mode', 'prefill']],
  ...['$MODEL', '"$MODEL"', '"`id`"', 'm && ls', 'm | tee log', 'm; ls', 'm\nls', 'm > log', 'm*', '{a,b}', '~/m', '\'m', '"m', 'm # why', 'm \\']
    .map((model): [string, string[]] => [`the script … --model ${model}`, ['sh', '-c', `python3 -m dynamo.vllm --model ${model}`]]),
])('nothing is recognised in %s', (_, tokens) => {
  expect(parseEngine(tokens, undefined)).toBeUndefined();
});

test('quotes keep what a shell would otherwise read', () => {
  const script = `python3 -m dynamo.vllm --model 'a $b' --served-model-name "c \\"d\\" \\n" --tokenizer e\\ f''`;
  expect(parseEngine(['bash', '-lc'], [script])?.props).toEqual({ model: 'a $b', servedModelName: 'c "d" \\n', tokenizer: 'e f' });
});

const names = fc.stringMatching(/^[A-Za-z0-9/._ -]*[A-Za-z0-9]$/).filter(name => /^[A-Za-z0-9/._]/.test(name));
const sizes = fc.integer({ min: 1, max: 1_000_000 });
const shares = fc.double({ min: 0.001, max: 1, noNaN: true });
const objects = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string())));
const extras = fc.subarray(['--seed', '--foo', '--no-bar']).map(flags => flags.flatMap(flag => [flag, '1']));

const vllm = fc.record({
  model: names,
  servedModelName: names,
  parallelism: fc.record({ tensor: sizes, data: sizes, expert: fc.boolean() }, { requiredKeys: [] }),
  maxModelLen: sizes,
  gpuMemoryUtilization: shares,
  blockSize: sizes,
  kvTransfer: objects,
  hfOverrides: objects,
  enablePrefixCaching: fc.boolean(),
  cpuOffloadGb: fc.double({ min: 0, max: 1e9, noNaN: true }),
  extraArgs: extras,
}, { requiredKeys: ['model'] });

const sglang = fc.record({
  model: names,
  parallelism: fc.record({ tensor: sizes, pipeline: sizes, data: sizes, expert: sizes }, { requiredKeys: [] }),
  memFractionStatic: shares,
  chunkedPrefillSize: fc.integer({ min: -1, max: 65536 }),
  skipTokenizerInit: fc.boolean(),
  disaggregationBootstrapPort: fc.integer({ min: 1, max: 65535 }),
  speculative: fc.record({ algorithm: names, numSteps: sizes }),
  kvEventsConfig: objects,
  extraArgs: extras,
}, { requiredKeys: ['model'] });

const trtllm = fc.record({ model: names, parallelism: fc.record({ tensor: sizes, expert: sizes }), publishKvEvents: fc.boolean(), engineConfig: objects, extraArgs: extras }, { requiredKeys: ['model'] });
const mocker = fc.record({ model: names, speedupRatio: shares, performanceModel: fc.record({ system: names }), extraArgs: extras }, { requiredKeys: ['model'] });

test.each<[ParsedEngine['kind'], fc.Arbitrary<object>]>([['vllm', vllm], ['sglang', sglang], ['trtllm', trtllm], ['mocker', mocker]])(
  'what %s renders is recognised, and renders the same again',
  (kind, props) => {
    fc.assert(fc.property(props, fc.constantFrom(EngineRole.AGGREGATED, EngineRole.PREFILL, EngineRole.DECODE), (given, role) => {
      const engine = engineFrom({ kind, role, props: { ...given, extraArgs: undefined }, extraArgs: (given as { extraArgs?: string[] }).extraArgs ?? [] });
      const found = parseEngine(engine._command(), engine._args(role));
      expect(found?.role).toBe(role);
      const again = engineFrom(found as ParsedEngine);
      expect(again._args(role)).toEqual(engine._args(role));
      // The file stays where it is; only the flag that names it is in the arguments.
      expect('engineConfig' in given || again._gpus() === engine._gpus()).toBe(true);
    }));
  },
);

testWith(realManifests)('real workers in exec form are recognised', () => {
  const workers = realWorkers(String(realManifests)).filter(tokens => /^python3?$/.test(tokens[0]));
  const found = workers.filter(tokens => parseEngine(tokens, undefined) !== undefined);
  expect(workers.length).toBeGreaterThan(100);
  expect(found.length / workers.length).toBeGreaterThan(0.9);
});

/** Command and arguments of every container of an engine. */
function realWorkers(folder: string): string[][] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter(file => file.endsWith('.yaml'))
    .flatMap(file => parseAllDocuments(readFileSync(join(folder, file), 'utf8')).flatMap(document => containers(document.toJS())))
    .filter(tokens => /^dynamo\.(vllm|sglang|trtllm|mocker)$/.test(tokens[2] ?? ''));
}

function containers(node: unknown): string[][] {
  if (typeof node !== 'object' || node === null) {
    return [];
  }
  const { command, args } = node as { command?: unknown; args?: unknown };
  const own = Array.isArray(command) ? [[...command, ...Array.isArray(args) ? args : []].map(String)] : [];
  return [...own, ...Object.values(node).flatMap(containers)];
}
