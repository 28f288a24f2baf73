import { Engine, EngineRole, type SglangEngineProps } from '../../lib/engines';

function flags(props: Partial<SglangEngineProps>, role = EngineRole.AGGREGATED): string[] {
  return Engine.sglang({ model: 'm', ...props })._args(role).slice(2);
}

test.each<[Partial<SglangEngineProps>, string[]]>([
  [{ servedModelName: 'q', parallelism: { tensor: 4 }, pageSize: 16 }, ['--served-model-name', 'q', '--tp-size', '4', '--page-size', '16']],
  [{ parallelism: { tensor: 8, data: 8, expert: 8 }, enableDpAttention: true }, ['--tp-size', '8', '--dp-size', '8', '--ep-size', '8', '--enable-dp-attention']],
  [{ chunkedPrefillSize: -1 }, ['--chunked-prefill-size', '-1']],
  [{ skipTokenizerInit: true, disableRadixCache: false }, ['--skip-tokenizer-init']],
  [
    { speculative: { algorithm: 'EAGLE', numSteps: 3, eagleTopk: 1, numDraftTokens: 4 } },
    ['--speculative-algorithm', 'EAGLE', '--speculative-num-steps', '3', '--speculative-eagle-topk', '1', '--speculative-num-draft-tokens', '4'],
  ],
  [{ enableHierarchicalCache: true, hicacheRatio: 1.5 }, ['--enable-hierarchical-cache', '--hicache-ratio', '1.5']],
  [{ disaggregationTransferBackend: 'mooncake', disaggregationBootstrapPort: 30001 }, []],
  [{ loraPaths: ['a=/a', '/b'], outputModalities: ['text', 'image'] }, ['--lora-paths', 'a=/a', '/b', '--output-modalities', 'text', 'image']],
  [{ engineConfigPath: '/config/agg.yaml' }, ['--config', '/config/agg.yaml']],
])('%j renders %j', (props, tokens) => {
  expect(flags(props)).toEqual(tokens);
});

test.each<[EngineRole, string[]]>([
  [EngineRole.AGGREGATED, []],
  [EngineRole.PREFILL, ['--disaggregation-mode', 'prefill', '--disaggregation-transfer-backend', 'nixl', '--host', '0.0.0.0']],
  [EngineRole.DECODE, ['--disaggregation-mode', 'decode', '--disaggregation-transfer-backend', 'nixl', '--host', '0.0.0.0']],
  [EngineRole.ENCODE, ['--disaggregation-mode', 'encode', '--enable-multimodal']],
])('a worker that is %s gets %j', (role, tokens) => {
  expect(flags({}, role)).toEqual(tokens);
});

test('what moves the KV cache, and where workers meet, can be chosen', () => {
  expect(flags({ disaggregationTransferBackend: 'mooncake', disaggregationBootstrapPort: 30001, host: '::' }, EngineRole.PREFILL)).toEqual([
    '--disaggregation-mode', 'prefill',
    '--disaggregation-transfer-backend', 'mooncake',
    '--disaggregation-bootstrap-port', '30001',
    '--host', '::',
  ]);
});

test.each<[Partial<SglangEngineProps>, number]>([
  [{}, 1],
  [{ parallelism: { tensor: 4, pipeline: 2 } }, 8],
  [{ parallelism: { tensor: 2, data: 2 } }, 4],
  [{ parallelism: { tensor: 16, data: 16, expert: 16 }, enableDpAttention: true }, 16],
  [{ engineConfig: { 'tp': 8, 'dp': 8, 'enable-dp-attention': true } }, 8],
])('%j takes %i GPUs', (props, gpus) => {
  expect(Engine.sglang({ model: 'm', ...props })._gpus()).toBe(gpus);
});

test('attention cannot be more data parallel than there are GPUs', () => {
  expect(() => flags({ parallelism: { tensor: 4, data: 8 }, enableDpAttention: true }))
    .toThrow('Engine.sglang: parallelism.data is 8, which does not divide parallelism.tensor (4); with enableDpAttention it shares those GPUs');
});
