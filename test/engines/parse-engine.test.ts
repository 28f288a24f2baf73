import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { EngineRole } from '../../lib/engines';
import { engineFrom, parseEngine, type ParsedEngine } from '../../lib/engines/parse-engine';
import { realManifests, testWith } from '../shared';

const VLLM = ['python3', '-m', 'dynamo.vllm'];

function parsed(kind: ParsedEngine['kind'], props: object, role = EngineRole.AGGREGATED): ParsedEngine {
  return { kind, role, props: { ...props } };
}

test.each<[string[], ParsedEngine]>([
  [[...VLLM, '--model', 'm', '--tensor-parallel-size', '4', '--gpu-memory-utilization', '0.9'], parsed('vllm', { model: 'm', parallelism: { tensor: 4 }, gpuMemoryUtilization: 0.9 })],
  [[...VLLM, '--model', 'm', '--disaggregation-mode', 'decode'], parsed('vllm', { model: 'm' }, EngineRole.DECODE)],
  [[...VLLM, '--disaggregation-mode', 'decode', '--model', 'm'], parsed('vllm', { disaggregationMode: 'decode', model: 'm' }, EngineRole.DECODE)],
  [[...VLLM, '--model', 'm', '--disaggregation-mode', 'agg'], parsed('vllm', { model: 'm', disaggregationMode: 'aggregated' })],
  [[...VLLM, '--model', 'm', '--enable-expert-parallel'], parsed('vllm', { model: 'm', parallelism: { expert: true } })],
  [[...VLLM, '--model', 'm', '--output-modalities', 'text', 'image'], parsed('vllm', { model: 'm', outputModalities: ['text', 'image'] })],
  [[...VLLM, '--model', 'm', '--no-async-scheduling'], parsed('vllm', { model: 'm', asyncScheduling: false })],
  [[...VLLM, '--model', 'm', '--speculative-config', '{"method":"mtp"}'], parsed('vllm', { model: 'm', speculativeConfig: { method: 'mtp' } })],
  [['python3', '-m', 'dynamo.trtllm', '--model-path', 'm', '--max-num-tokens', '8192'], parsed('trtllm', { model: 'm', maxNumTokens: 8192 })],
  [['python3', '-m', 'dynamo.mocker', '--model-path', 'm', '--aic-perf-model', '--aic-system', 'h100_sxm'], parsed('mocker', { model: 'm', performanceModel: { system: 'h100_sxm' } })],
])('%j', (tokens, engine) => {
  expect(parseEngine(tokens)).toEqual(engine);
});

test.each<[string, string[], object]>([
  ['a flag without a prop', ['--model', 'm', '--seed', '7', '--max-model-len', '4096'], { model: 'm', extraArgs: ['--seed', '7'], maxModelLen: 4096 }],
  ['what Kubernetes fills in', ['--model', 'm', '--speculative-config', '$(CONFIG)'], { model: 'm', extraArgs: ['--speculative-config', '$(CONFIG)'] }],
  ['a flag that is there twice', ['--model', 'm', '--block-size', '16', '--block-size', '32'], { model: 'm', extraArgs: ['--block-size', '16', '--block-size', '32'] }],
  ['another spelling of a number', ['--model', 'm', '--gpu-memory-utilization', '0.90'], { model: 'm', extraArgs: ['--gpu-memory-utilization', '0.90'] }],
  ['JSON with blanks', ['--model', 'm', '--hf-overrides', '{"a": 1}'], { model: 'm', extraArgs: ['--hf-overrides', '{"a": 1}'] }],
  ['an alias', ['--model', 'm', '-q', 'fp8'], { model: 'm', extraArgs: ['-q', 'fp8'] }],
  ['what stands between two such flags', ['--model', 'm', '--foo', '--dtype', 'auto', '--bar'], { model: 'm', extraArgs: ['--foo', '--dtype', 'auto', '--bar'] }],
])('%s goes into extraArgs, where it stands', (_, args, props) => {
  expect(JSON.stringify(parseEngine([...VLLM, ...args])?.props)).toBe(JSON.stringify(props));
});

test('props keep the order of the flags', () => {
  const found = parseEngine([...VLLM, '--enforce-eager', '--model', 'm', '--block-size', '16', '--tensor-parallel-size', '2', '--data-parallel-size', '3']);
  expect(JSON.stringify(found?.props)).toBe('{"enforceEager":true,"model":"m","blockSize":16,"parallelism":{"tensor":2,"data":3}}');
});

test.each<[string, string[]]>([
  ['no engine', ['python3', '-m', 'dynamo.frontend']],
  ['no command', []],
  ['a wrapper', ['./start.sh', 'python3', '-m', 'dynamo.vllm', '--model', 'm']],
  ['another interpreter', ['python', '-m', 'dynamo.vllm', '--model', 'm']],
  ['a script', ['sh', '-c', 'python3 -m dynamo.vllm --model m']],
  ['no model', [...VLLM, '--block-size', '16']],
  ['a value before any flag', [...VLLM, 'serve', '--model', 'm']],
  ['a flag of the operator', [...VLLM, '--model', 'm', '--nnodes', '2']],
  ['GPUs that only the cluster knows', [...VLLM, '--model', 'm', '--tensor-parallel-size', '$(GPUS)']],
  ['parallelism by an alias', [...VLLM, '--model', 'm', '-tp', '2']],
  ['parallelism in two places', [...VLLM, '--model', 'm', '--tensor-parallel-size', '2', '--block-size', '16', '--data-parallel-size', '2']],
  ['the older flag of a role', [...VLLM, '--model', 'm', '--is-prefill-worker']],
  ['an unknown role', [...VLLM, '--model', 'm', '--disaggregation-mode', 'other']],
  ['flags that rendering would add to', ['python3', '-m', 'dynamo.sglang', '--model-path', 'm', '--disaggregation-mode', 'prefill']],
])('nothing is recognised in %s', (_, tokens) => {
  expect(parseEngine(tokens)).toBeUndefined();
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
      const engine = engineFrom({ kind, role, props: { ...given } });
      const found = parseEngine([...engine._command(), ...engine._args(role)]);
      expect(found?.role).toBe(role);
      const again = engineFrom(found as ParsedEngine);
      expect(again._args(role)).toEqual(engine._args(role));
      // The file stays where it is; only the flag that names it is in the arguments.
      expect('engineConfig' in given || again._gpus() === engine._gpus()).toBe(true);
    }));
  },
);

testWith(realManifests)('two of three real workers in exec form have props that render them token by token', () => {
  const workers = realWorkers(String(realManifests)).filter(tokens => /^python3?$/.test(tokens[0]));
  const found = workers.filter(tokens => parseEngine(tokens) !== undefined);
  expect(workers.length).toBeGreaterThan(100);
  expect(found.length / workers.length).toBeGreaterThan(0.66);
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
