import { Engine, EngineRole, KvTransfer, SpeculativeConfig, type VllmEngineProps } from '../../lib/engines';

function flags(props: Partial<VllmEngineProps>, role = EngineRole.AGGREGATED): string[] {
  return Engine.vllm({ model: 'm', ...props })._args(role).slice(2);
}

test('the example of the documentation becomes exec tokens and a GPU count', () => {
  const engine = Engine.vllm({
    model: 'Qwen/Qwen3-32B',
    parallelism: { tensor: 4 },
    maxModelLen: 32768,
    gpuMemoryUtilization: 0.9,
    blockSize: 128,
    kvTransfer: KvTransfer.nixl(),
    extraArgs: ['--no-enable-prefix-caching'],
  });
  expect(engine._command()).toEqual(['python3', '-m', 'dynamo.vllm']);
  expect(engine._args(EngineRole.AGGREGATED)).toEqual([
    '--model', 'Qwen/Qwen3-32B',
    '--tensor-parallel-size', '4',
    '--max-model-len', '32768',
    '--gpu-memory-utilization', '0.9',
    '--block-size', '128',
    '--kv-transfer-config', '{"kv_connector":"NixlConnector","kv_role":"kv_both"}',
    '--no-enable-prefix-caching',
  ]);
  expect(engine._gpus()).toBe(4);
  expect(engine).toMatchObject({ model: 'Qwen/Qwen3-32B', backendFramework: 'vllm', kvBlockSize: 128, servedModelName: undefined });
});

test.each<[Partial<VllmEngineProps>, string[]]>([
  [{ servedModelName: 'qwen' }, ['--served-model-name', 'qwen']],
  [{ parallelism: { pipeline: 2, data: 4 } }, ['--pipeline-parallel-size', '2', '--data-parallel-size', '4']],
  [{ parallelism: { prefillContext: 2 } }, ['--prefill-context-parallel-size', '2']],
  [{ parallelism: { expert: true } }, ['--enable-expert-parallel']],
  [{ parallelism: { expert: false } }, ['--no-enable-expert-parallel']],
  [{ gpuMemoryUtilization: 0.90 }, ['--gpu-memory-utilization', '0.9']],
  [{ enablePrefixCaching: false }, ['--no-enable-prefix-caching']],
  [{ asyncScheduling: true }, ['--async-scheduling']],
  [{ trustRemoteCode: true }, ['--trust-remote-code']],
  [{ hfOverrides: { rope_scaling: { rope_type: 'yarn', factor: 4 }, architectures: ['A'] } }, ['--hf-overrides', '{"rope_scaling":{"rope_type":"yarn","factor":4},"architectures":["A"]}']],
  [{ speculativeConfig: SpeculativeConfig.mtp(3) }, ['--speculative-config', '{"method":"mtp","num_speculative_tokens":3}']],
  [{ speculativeConfig: SpeculativeConfig.eagle3({ model: 'draft', tokens: 2 }) }, ['--speculative-config', '{"method":"eagle3","model":"draft","num_speculative_tokens":2}']],
  [{ enableLora: true, maxLoras: 4, maxLoraRank: 64 }, ['--enable-lora', '--max-loras', '4', '--max-lora-rank', '64']],
  [{ loadFormat: 'gms' }, ['--load-format', 'gms']],
  [{ cpuOffloadGb: 0 }, ['--cpu-offload-gb', '0']],
  [{ dynReasoningParser: 'qwen3', dynToolCallParser: 'hermes' }, ['--dyn-reasoning-parser', 'qwen3', '--dyn-tool-call-parser', 'hermes']],
  [{ maxNumSeqs: undefined }, []],
])('%j renders %j', (props, tokens) => {
  expect(flags(props)).toEqual(tokens);
});

test('flags stand in the order of the props, extraArgs among them', () => {
  const engine = Engine.vllm({ dtype: 'bfloat16', extraArgs: ['--seed', '7'], parallelism: { data: 2, tensor: 4 }, model: 'm', blockSize: 64 });
  expect(engine._args(EngineRole.AGGREGATED).join(' ')).toBe('--dtype bfloat16 --seed 7 --data-parallel-size 2 --tensor-parallel-size 4 --model m --block-size 64');
});

test.each<[Partial<VllmEngineProps>, EngineRole, string]>([
  [{ enforceEager: true }, EngineRole.DECODE, '--enforce-eager --disaggregation-mode decode'],
  [{ kvTransfer: KvTransfer.lmcache(), enforceEager: true }, EngineRole.PREFILL,
    '--disaggregation-mode prefill --kv-transfer-config {"kv_connector":"LMCacheConnectorV1","kv_role":"kv_both"} --enforce-eager'],
  [{ disaggregationMode: EngineRole.PREFILL, enforceEager: true, kvTransfer: KvTransfer.lmcache() }, EngineRole.PREFILL,
    '--disaggregation-mode prefill --enforce-eager --kv-transfer-config {"kv_connector":"LMCacheConnectorV1","kv_role":"kv_both"}'],
  [{ disaggregationMode: EngineRole.AGGREGATED, enforceEager: true }, EngineRole.AGGREGATED, '--disaggregation-mode agg --enforce-eager'],
])('with %j, a worker that is %s says its role in %s', (props, role, tokens) => {
  expect(flags(props, role).join(' ')).toBe(tokens);
});

test('a role that is not the one of the component is refused', () => {
  expect(() => flags({ disaggregationMode: EngineRole.PREFILL }, EngineRole.DECODE))
    .toThrow('disaggregationMode is "prefill", and the role of the component is "decode"; leave it out, it follows from the component');
});

test.each<[EngineRole, string[]]>([
  [EngineRole.AGGREGATED, []],
  [EngineRole.PREFILL, ['--disaggregation-mode', 'prefill']],
  [EngineRole.DECODE, ['--disaggregation-mode', 'decode']],
  [EngineRole.ENCODE, ['--disaggregation-mode', 'encode', '--enable-multimodal']],
])('a worker that is %s gets %j', (role, tokens) => {
  expect(flags({}, role)).toEqual(tokens);
});

test.each<[VllmEngineProps['parallelism'], number]>([
  [undefined, 1],
  [{ tensor: 8 }, 8],
  [{ tensor: 4, pipeline: 2 }, 8],
  [{ tensor: 2, data: 4 }, 8],
  [{ tensor: 1, data: 16, expert: true }, 16],
  [{ tensor: 4, prefillContext: 2 }, 8],
])('%j takes %i GPUs', (parallelism, gpus) => {
  expect(Engine.vllm({ model: 'm', parallelism })._gpus()).toBe(gpus);
});

test('experts are spread over all tensor and data parallel GPUs', () => {
  expect(Engine.vllm({ model: 'm', parallelism: { tensor: 2, data: 4, expert: true } }).parallelism)
    .toEqual({ tensor: 2, pipeline: 1, data: 4, expert: 8, context: 1 });
});
