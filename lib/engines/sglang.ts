/** SGLang: its table of flags, and how it counts GPUs. */
import { EngineRole } from './engine-role';
import { disaggregationMode, type EngineSpec, MODE, orOne } from './engine-spec';
import { count, type FlagPath, type FlagTable, json, list, number, port, share, switchOn, text, whole } from './flag-table';
import { RUNTIME_FLAGS } from './runtime-flag-table';
import type { FlagValues } from './flag-values';
import type { SglangEngineProps } from './sglang-engine-props';

type Path = FlagPath<SglangEngineProps, 'parallelism' | 'speculative', 'extraArgs' | 'engineConfig'>;

const FLAGS: FlagTable<Path> = {
  'model': text('--model-path', '--model'),
  'servedModelName': text('--served-model-name'),
  'engineConfigPath': text('--config'),
  'disaggregationTransferBackend': text('--disaggregation-transfer-backend'),
  'disaggregationBootstrapPort': port('--disaggregation-bootstrap-port'),
  'host': text('--host'),
  'parallelism.tensor': count('--tp-size', '--tp', '--tensor-parallel-size'),
  'parallelism.pipeline': count('--pp-size', '--pp', '--pipeline-parallel-size'),
  'parallelism.data': count('--dp-size', '--dp', '--data-parallel-size'),
  'parallelism.expert': count('--ep-size', '--ep', '--expert-parallel-size'),
  'enableDpAttention': switchOn('--enable-dp-attention'),
  'enableDpLmHead': switchOn('--enable-dp-lm-head'),
  'loadBalanceMethod': text('--load-balance-method'),
  'prefillRoundRobinBalance': switchOn('--prefill-round-robin-balance'),
  'dtype': text('--dtype'),
  'quantization': text('--quantization'),
  'loadFormat': text('--load-format'),
  'modelLoaderExtraConfig': json('--model-loader-extra-config'),
  'trustRemoteCode': switchOn('--trust-remote-code'),
  'skipTokenizerInit': switchOn('--skip-tokenizer-init'),
  'contextLength': count('--context-length'),
  'memFractionStatic': share('--mem-fraction-static'),
  'pageSize': count('--page-size'),
  'kvCacheDtype': text('--kv-cache-dtype'),
  'kvEventsConfig': json('--kv-events-config'),
  'chunkedPrefillSize': whole('--chunked-prefill-size', -1),
  'maxPrefillTokens': count('--max-prefill-tokens'),
  'maxRunningRequests': count('--max-running-requests'),
  'disableRadixCache': switchOn('--disable-radix-cache'),
  'enableHierarchicalCache': switchOn('--enable-hierarchical-cache'),
  'hicacheRatio': number('--hicache-ratio'),
  'hicacheSize': whole('--hicache-size', 0),
  'hicacheWritePolicy': text('--hicache-write-policy'),
  'hicacheStorageBackend': text('--hicache-storage-backend'),
  'mambaRadixCacheStrategy': text('--mamba-radix-cache-strategy'),
  'attentionBackend': text('--attention-backend'),
  'moeRunnerBackend': text('--moe-runner-backend'),
  'moeA2aBackend': text('--moe-a2a-backend'),
  'enableEplb': switchOn('--enable-eplb'),
  'epNumRedundantExperts': whole('--ep-num-redundant-experts', 0),
  'disableFlashinferAutotune': switchOn('--disable-flashinfer-autotune'),
  'disableCudaGraph': switchOn('--disable-cuda-graph'),
  'cudaGraphMaxBs': count('--cuda-graph-max-bs'),
  'speculative.algorithm': text('--speculative-algorithm', '--speculative-algo'),
  'speculative.draftModelPath': text('--speculative-draft-model-path', '--speculative-draft-model'),
  'speculative.numSteps': count('--speculative-num-steps'),
  'speculative.eagleTopk': count('--speculative-eagle-topk'),
  'speculative.numDraftTokens': count('--speculative-num-draft-tokens'),
  'enableLora': switchOn('--enable-lora'),
  'loraPaths': list('--lora-paths'),
  'maxLorasPerBatch': count('--max-loras-per-batch'),
  'maxLoraRank': count('--max-lora-rank'),
  'enableMultimodal': switchOn('--enable-multimodal'),
  'chatTemplate': text('--chat-template'),
  'reasoningParser': text('--reasoning-parser'),
  'toolCallParser': text('--tool-call-parser'),
  'streamInterval': count('--stream-interval'),
  'watchdogTimeout': number('--watchdog-timeout'),
  ...RUNTIME_FLAGS,
};

/** SGLang. */
export const SGLANG: EngineSpec = {
  module: 'dynamo.sglang',
  factory: 'Engine.sglang',
  backendFramework: 'sglang',
  flags: FLAGS,
  reserved: [
    'engineConfigPath', 'host', 'disaggregationTransferBackend', 'disaggregationBootstrapPort', 'enableMultimodal', 'enableDpAttention',
    'parallelism.tensor', 'parallelism.pipeline', 'parallelism.data', 'parallelism.expert',
  ],
  blockSize: 'pageSize',
  derive,
  derivedBefore: { [MODE]: ['disaggregationTransferBackend', 'disaggregationBootstrapPort'] },
  parallelism: values => ({
    tensor: orOne(values['parallelism.tensor']),
    pipeline: orOne(values['parallelism.pipeline']),
    data: orOne(values['parallelism.data']),
    expert: orOne(values['parallelism.expert']),
    context: 1,
  }),
  gpus: (values, { tensor, pipeline, data }) => tensor * pipeline * (values.enableDpAttention === true ? 1 : data),
  problems,
  config: {
    keys: {
      'parallelism.tensor': ['tp-size', 'tp', 'tensor-parallel-size'],
      'parallelism.pipeline': ['pp-size', 'pp', 'pipeline-parallel-size'],
      'parallelism.data': ['dp-size', 'dp', 'data-parallel-size'],
      'parallelism.expert': ['ep-size', 'ep', 'expert-parallel-size'],
      'enableDpAttention': ['enable-dp-attention'],
      'pageSize': ['page-size'],
      'servedModelName': ['served-model-name'],
    },
  },
};

function derive(values: FlagValues, role: EngineRole): FlagValues {
  const mode = { [MODE]: disaggregationMode(values, role) };
  switch (role) {
    case EngineRole.PREFILL:
    case EngineRole.DECODE:
      return {
        ...mode,
        disaggregationTransferBackend: values.disaggregationTransferBackend ?? 'nixl',
        // Both sides meet through a port that the engine would otherwise open on localhost alone.
        host: values.host ?? '0.0.0.0',
      };
    case EngineRole.ENCODE:
      return { ...mode, enableMultimodal: true, disaggregationTransferBackend: undefined, disaggregationBootstrapPort: undefined };
    default:
      return { ...mode, disaggregationTransferBackend: undefined, disaggregationBootstrapPort: undefined };
  }
}

function problems(values: FlagValues): string[] {
  const tensor = orOne(values['parallelism.tensor']);
  const data = orOne(values['parallelism.data']);
  if (values.enableDpAttention !== true || tensor % data === 0) {
    return [];
  }
  return [`parallelism.data is ${data}, which does not divide parallelism.tensor (${tensor}); with enableDpAttention it shares those GPUs`];
}
