/** vLLM: its table of flags, and how it counts GPUs. */
import { EngineRole } from './engine-role';
import { disaggregationMode, type EngineSpec, MODE, orOne } from './engine-spec';
import { count, type FlagPath, type FlagTable, json, number, share, switchOnOff, text, whole } from './flag-table';
import { RUNTIME_FLAGS } from './runtime-flag-table';
import type { VllmEngineProps } from './vllm-engine-props';

type Path = FlagPath<VllmEngineProps, 'parallelism', 'extraArgs'>;

const FLAGS: FlagTable<Path> = {
  'model': text('--model'),
  'servedModelName': text('--served-model-name'),
  'parallelism.tensor': count('--tensor-parallel-size', '-tp'),
  'parallelism.pipeline': count('--pipeline-parallel-size', '-pp'),
  'parallelism.data': count('--data-parallel-size', '-dp'),
  'parallelism.prefillContext': count('--prefill-context-parallel-size', '-pcp'),
  'parallelism.expert': switchOnOff('--enable-expert-parallel', '-ep'),
  'dtype': text('--dtype'),
  'quantization': text('--quantization', '-q'),
  'loadFormat': text('--load-format'),
  'safetensorsLoadStrategy': text('--safetensors-load-strategy'),
  'modelLoaderExtraConfig': json('--model-loader-extra-config'),
  'trustRemoteCode': switchOnOff('--trust-remote-code'),
  'hfOverrides': json('--hf-overrides'),
  'tokenizer': text('--tokenizer'),
  'tokenizerMode': text('--tokenizer-mode'),
  'maxModelLen': count('--max-model-len'),
  'maxNumSeqs': count('--max-num-seqs'),
  'maxNumBatchedTokens': count('--max-num-batched-tokens'),
  'gpuMemoryUtilization': share('--gpu-memory-utilization'),
  'blockSize': count('--block-size'),
  'kvCacheDtype': text('--kv-cache-dtype'),
  'kvTransfer': json('--kv-transfer-config'),
  'kvEventsConfig': json('--kv-events-config'),
  'kvOffloadingSize': number('--kv-offloading-size'),
  'kvOffloadingBackend': text('--kv-offloading-backend'),
  'cpuOffloadGb': number('--cpu-offload-gb'),
  'enablePrefixCaching': switchOnOff('--enable-prefix-caching'),
  'enableChunkedPrefill': switchOnOff('--enable-chunked-prefill'),
  'asyncScheduling': switchOnOff('--async-scheduling'),
  'disableHybridKvCacheManager': switchOnOff('--disable-hybrid-kv-cache-manager'),
  'schedulerCls': text('--scheduler-cls'),
  'mambaBackend': text('--mamba-backend'),
  'mambaCacheMode': text('--mamba-cache-mode'),
  'mambaSsmCacheDtype': text('--mamba-ssm-cache-dtype'),
  'enableMambaCacheStochasticRounding': switchOnOff('--enable-mamba-cache-stochastic-rounding'),
  'mambaCachePhiloxRounds': whole('--mamba-cache-philox-rounds', 0),
  'attentionBackend': text('--attention-backend'),
  'kdaPrefillBackend': text('--kda-prefill-backend'),
  'cpuDistributedTimeoutSeconds': count('--cpu-distributed-timeout-seconds'),
  'attentionConfig': json('--attention-config', '-ac'),
  'moeBackend': text('--moe-backend'),
  'kernelConfig': json('--kernel-config'),
  'enableFlashinferAutotune': switchOnOff('--enable-flashinfer-autotune'),
  'enforceEager': switchOnOff('--enforce-eager'),
  'compilationConfig': json('--compilation-config', '-cc'),
  'maxCudagraphCaptureSize': count('--max-cudagraph-capture-size'),
  'disableCustomAllReduce': switchOnOff('--disable-custom-all-reduce'),
  'all2allBackend': text('--all2all-backend'),
  'enableEplb': switchOnOff('--enable-eplb'),
  'eplbConfig': json('--eplb-config'),
  'enableElasticEp': switchOnOff('--enable-elastic-ep'),
  'dataParallelBackend': text('--data-parallel-backend', '-dpb'),
  'speculativeConfig': json('--speculative-config', '-sc'),
  'enableLora': switchOnOff('--enable-lora'),
  'maxLoras': count('--max-loras'),
  'maxLoraRank': count('--max-lora-rank'),
  'enableMultimodal': switchOnOff('--enable-multimodal'),
  'limitMmPerPrompt': json('--limit-mm-per-prompt'),
  'mmEncoderTpMode': text('--mm-encoder-tp-mode'),
  'mmEncoderAttnBackend': text('--mm-encoder-attn-backend'),
  'skipMmProfiling': switchOnOff('--skip-mm-profiling'),
  'languageModelOnly': switchOnOff('--language-model-only'),
  'reasoningParser': text('--reasoning-parser'),
  'reasoningParserPlugin': text('--reasoning-parser-plugin'),
  'enableSleepMode': switchOnOff('--enable-sleep-mode'),
  'enableLogRequests': switchOnOff('--enable-log-requests'),
  ...RUNTIME_FLAGS,
};

/** vLLM. */
export const VLLM: EngineSpec = {
  module: 'dynamo.vllm',
  factory: 'Engine.vllm',
  backendFramework: 'vllm',
  flags: FLAGS,
  reserved: [
    'parallelism.tensor', 'parallelism.pipeline', 'parallelism.data', 'parallelism.prefillContext', 'parallelism.expert', 'enableMultimodal',
  ],
  blockSize: 'blockSize',
  derive: (values, role) => ({
    [MODE]: disaggregationMode(values, role),
    ...role === EngineRole.ENCODE ? { enableMultimodal: true } : {},
  }),
  derivedBefore: { [MODE]: ['kvTransfer'] },
  parallelism: values => {
    const tensor = orOne(values['parallelism.tensor']);
    const data = orOne(values['parallelism.data']);
    const context = orOne(values['parallelism.prefillContext']);
    return {
      tensor,
      pipeline: orOne(values['parallelism.pipeline']),
      data,
      expert: values['parallelism.expert'] === true ? tensor * data * context : 1,
      context,
    };
  },
  gpus: (_, { tensor, pipeline, data, context }) => tensor * pipeline * data * context,
};
