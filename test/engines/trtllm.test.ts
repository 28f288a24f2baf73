import { parse } from 'yaml';
import { Engine, EngineRole, type TrtllmEngineProps } from '../../lib/engines';

function engine(props: Partial<TrtllmEngineProps>): Engine {
  return Engine.trtllm({ model: 'm', ...props });
}

test.each<[Partial<TrtllmEngineProps>, string[]]>([
  [{ parallelism: { tensor: 8, expert: 8 }, enableAttentionDp: true }, ['--tensor-parallel-size', '8', '--expert-parallel-size', '8', '--enable-attention-dp']],
  [{ maxSeqLen: 8192, maxBatchSize: 16, maxNumTokens: 8192 }, ['--max-seq-len', '8192', '--max-batch-size', '16', '--max-num-tokens', '8192']],
  [{ freeGpuMemoryFraction: 0.85, kvBlockSize: 32 }, ['--free-gpu-memory-fraction', '0.85', '--kv-block-size', '32']],
  [{ publishEventsAndMetrics: true }, ['--publish-events-and-metrics']],
  [{ publishKvEvents: false }, ['--no-publish-kv-events']],
  [{ engineConfigPath: '/config/agg.yaml', requestPlane: 'nats' }, ['--extra-engine-args', '/config/agg.yaml', '--request-plane', 'nats']],
])('%j renders %j', (props, tokens) => {
  expect(engine(props)._args(EngineRole.AGGREGATED)).toEqual(['--model-path', 'm', ...tokens]);
});

test.each([EngineRole.PREFILL, EngineRole.DECODE, EngineRole.ENCODE])('a worker that is %s says so', role => {
  expect(engine({})._args(role)).toEqual(['--model-path', 'm', '--disaggregation-mode', role]);
});

test('the engine configuration becomes a file that the arguments name', () => {
  const configured = engine({ engineConfig: { kv_cache_config: { free_gpu_memory_fraction: 0.85 }, backend: 'pytorch' } });
  const [name] = Object.keys(configured._configFiles());
  expect(configured._args(EngineRole.AGGREGATED)).toEqual(['--model-path', 'm', '--extra-engine-args', `/etc/dynamo/engine/${name}`]);
  expect(configured._configFiles()[name]).toBe('backend: pytorch\nkv_cache_config:\n  free_gpu_memory_fraction: 0.85\n');
});

test('the file means the same to a reader of YAML 1.1', () => {
  const config = { mode: 'on', tiny: 1e-7, huge: 1e22, version: '1.0', country: 'no', octal: '010', list: [1, true, null] };
  const text = Object.values(engine({ engineConfig: config })._configFiles())[0];
  expect(parse(text, { version: '1.1' })).toEqual(config);
  expect(text).toContain('tiny: 1.0e-7\n');
});

test('the file does not depend on the order of keys', () => {
  expect(engine({ engineConfig: { b: { d: 1, c: 2 }, a: 1 } })._configFiles()).toEqual(engine({ engineConfig: { a: 1, b: { c: 2, d: 1 } } })._configFiles());
});

test.each<[Partial<TrtllmEngineProps>, number]>([
  [{}, 1],
  [{ parallelism: { tensor: 4, pipeline: 2, expert: 4 } }, 8],
  [{ parallelism: { tensor: 8 }, enableAttentionDp: true }, 8],
  [{ engineConfig: { tensor_parallel_size: 4, moe_expert_parallel_size: 4 } }, 4],
  [{ engineConfig: { tensor_parallel_size: 4, context_parallel_size: 2 }, parallelism: { tensor: 4 } }, 8],
])('%j takes %i GPUs', (props, gpus) => {
  expect(engine(props)._gpus()).toBe(gpus);
});

test.each<[Partial<TrtllmEngineProps>, string]>([
  [{ engineConfig: { tensor_parallel_size: 8 }, parallelism: { tensor: 4 } }, 'parallelism.tensor is 4 and engineConfig says 8; say it once'],
  [{ engineConfig: { tensor_parallel_size: '8' } }, 'engineConfig: parallelism.tensor is "8"; give a whole number of at least 1'],
  [{ engineConfig: {}, engineConfigPath: '/x.yaml' }, 'engineConfig becomes the file /etc/dynamo/engine/engine.yaml, and engineConfigPath names another one; keep one of the two'],
  [{ publishKvEvents: true, publishEventsAndMetrics: true }, 'publishKvEvents and publishEventsAndMetrics are the new and the old name of one flag; keep one of the two'],
  [{ extraArgs: ['--extra-engine-args', '/x.yaml'] }, 'extraArgs has --extra-engine-args; set the prop engineConfigPath, from which other things follow'],
])('%j is refused: %s', (props, message) => {
  expect(() => engine(props)).toThrow(`Engine.trtllm: ${message}`);
});
