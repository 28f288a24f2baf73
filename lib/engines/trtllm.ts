/** TensorRT-LLM: its table of flags, and how it counts GPUs. */
import { disaggregationMode, type EngineSpec, MODE, orOne } from './engine-spec';
import { count, type FlagPath, type FlagTable, json, share, switchOnOff, text } from './flag-table';
import { RUNTIME_FLAGS } from './runtime-flag-table';
import type { TrtllmEngineProps } from './trtllm-engine-props';

/** Only the configuration file can set it, but GPUs follow from it. */
const CONTEXT = 'derived.contextParallel';

type Path = FlagPath<TrtllmEngineProps, 'parallelism', 'extraArgs' | 'engineConfig'>;

const FLAGS: FlagTable<Path> = {
  'model': text('--model-path', '--model'),
  'servedModelName': text('--served-model-name'),
  'engineConfigPath': text('--extra-engine-args'),
  'parallelism.tensor': count('--tensor-parallel-size'),
  'parallelism.pipeline': count('--pipeline-parallel-size'),
  'parallelism.expert': count('--expert-parallel-size'),
  'enableAttentionDp': switchOnOff('--enable-attention-dp'),
  'maxSeqLen': count('--max-seq-len'),
  'maxBatchSize': count('--max-batch-size'),
  'maxNumTokens': count('--max-num-tokens'),
  'maxBeamWidth': count('--max-beam-width'),
  'freeGpuMemoryFraction': share('--free-gpu-memory-fraction'),
  'kvBlockSize': count('--kv-block-size'),
  'publishKvEvents': switchOnOff('--publish-kv-events'),
  'publishEventsAndMetrics': switchOnOff('--publish-events-and-metrics'),
  'loadFormat': text('--load-format'),
  'modelLoaderExtraConfig': json('--model-loader-extra-config'),
  'enableMultimodal': switchOnOff('--enable-multimodal'),
  'modality': text('--modality'),
  'allowedLocalMediaPath': text('--allowed-local-media-path'),
  'guidedDecodingBackend': text('--guided-decoding-backend'),
  ...RUNTIME_FLAGS,
};

/** TensorRT-LLM. */
export const TRTLLM: EngineSpec = {
  module: 'dynamo.trtllm',
  factory: 'Engine.trtllm',
  backendFramework: 'trtllm',
  flags: FLAGS,
  reserved: ['engineConfigPath', 'enableAttentionDp', 'parallelism.tensor', 'parallelism.pipeline', 'parallelism.expert'],
  blockSize: 'kvBlockSize',
  derive: (values, role) => ({ [MODE]: disaggregationMode(values, role) }),
  derivedBefore: {},
  parallelism: values => ({
    tensor: orOne(values['parallelism.tensor']),
    pipeline: orOne(values['parallelism.pipeline']),
    data: values.enableAttentionDp === true ? orOne(values['parallelism.tensor']) : 1,
    expert: orOne(values['parallelism.expert']),
    context: orOne(values[CONTEXT]),
  }),
  // Attention that is data parallel runs on the GPUs of tensor parallelism.
  gpus: (_, { tensor, pipeline, context }) => tensor * pipeline * context,
  problems: values => values.publishKvEvents === undefined || values.publishEventsAndMetrics === undefined
    ? []
    : ['publishKvEvents and publishEventsAndMetrics are the new and the old name of one flag; keep one of the two'],
  config: {
    keys: {
      'parallelism.tensor': ['tensor_parallel_size'],
      'parallelism.pipeline': ['pipeline_parallel_size'],
      'parallelism.expert': ['moe_expert_parallel_size'],
      'enableAttentionDp': ['enable_attention_dp'],
      [CONTEXT]: ['context_parallel_size'],
    },
  },
};
