import type { TrtllmParallelism } from './parallelism';
import type { DynamoRuntimeFlags } from './runtime-flags';

/** Props of `Engine.trtllm`. */
export interface TrtllmEngineProps extends DynamoRuntimeFlags {
  /**
   * The model: a path in the container, or a name on Hugging Face.
   *
   * Source: `--model` of dynamo.trtllm.
   */
  readonly model: string;
  /**
   * Name that requests use.
   *
   * Source: `--served-model-name` of dynamo.trtllm.
   * @default - `model`
   */
  readonly servedModelName?: string;
  /**
   * How the model is split over GPUs; the GPU count of the component follows from it.
   *
   * Source: the flags of its members.
   * @default - that of `engineConfig`, else one GPU
   */
  readonly parallelism?: TrtllmParallelism;
  /**
   * Whether attention is data parallel over the GPUs of `parallelism.tensor`; false renders its `--no-` form.
   *
   * Source: `--enable-attention-dp` of dynamo.trtllm.
   * @default - that of TensorRT-LLM
   */
  readonly enableAttentionDp?: boolean;
  /**
   * Longest context, prompt and answer together, in tokens.
   *
   * Source: `--max-seq-len` of dynamo.trtllm.
   * @default - that of the model
   */
  readonly maxSeqLen?: number;
  /**
   * Most requests in one step.
   *
   * Source: `--max-batch-size` of dynamo.trtllm.
   * @default - that of TensorRT-LLM
   */
  readonly maxBatchSize?: number;
  /**
   * Most tokens in one step.
   *
   * Source: `--max-num-tokens` of dynamo.trtllm.
   * @default - that of TensorRT-LLM
   */
  readonly maxNumTokens?: number;
  /**
   * Most beams of a beam search.
   *
   * Source: `--max-beam-width` of dynamo.trtllm.
   * @default - that of TensorRT-LLM
   */
  readonly maxBeamWidth?: number;
  /**
   * Share of the memory left after loading that the KV cache takes, above 0 and at most 1.
   *
   * Source: `--free-gpu-memory-fraction` of dynamo.trtllm.
   * @default - that of TensorRT-LLM
   */
  readonly freeGpuMemoryFraction?: number;
  /**
   * Size of a KV cache block, in tokens.
   *
   * Source: `--kv-block-size` of dynamo.trtllm.
   * @default - that of dynamo.trtllm
   */
  readonly kvBlockSize?: number;
  /**
   * Whether KV events go to the router; false renders its `--no-` form. Older workers know `publishEventsAndMetrics` instead.
   *
   * Source: `--publish-kv-events` of dynamo.trtllm.
   * @default - that of dynamo.trtllm
   */
  readonly publishKvEvents?: boolean;
  /**
   * Whether KV events and metrics are published; false renders its `--no-` form; the older name.
   *
   * Source: `--publish-events-and-metrics` of dynamo.trtllm.
   * @default - that of dynamo.trtllm
   */
  readonly publishEventsAndMetrics?: boolean;
  /**
   * How weights are loaded; `gms` for the GPU memory service.
   *
   * Source: `--load-format` of dynamo.trtllm.
   * @default - that of dynamo.trtllm
   */
  readonly loadFormat?: string;
  /**
   * Settings of that loader.
   *
   * Source: `--model-loader-extra-config` of dynamo.trtllm.
   * @default - none
   */
  readonly modelLoaderExtraConfig?: { [key: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of the engine's
  /**
   * Whether images, audio and video are taken; false renders its `--no-` form.
   *
   * Source: `--enable-multimodal` of dynamo.trtllm.
   * @default - that of dynamo.trtllm
   */
  readonly enableMultimodal?: boolean;
  /**
   * What the model takes and makes, such as `text` or `multimodal`.
   *
   * Source: `--modality` of dynamo.trtllm.
   * @default - text
   */
  readonly modality?: string;
  /**
   * Directory in the container that requests may name files of.
   *
   * Source: `--allowed-local-media-path` of dynamo.trtllm.
   * @default - none
   */
  readonly allowedLocalMediaPath?: string;
  /**
   * What keeps answers to a grammar: `xgrammar` or `llguidance`.
   *
   * Source: `--guided-decoding-backend` of dynamo.trtllm.
   * @default - none
   */
  readonly guidedDecodingBackend?: string;
  /**
   * Path in the container of a YAML file with further settings; exclusive with `engineConfig`.
   *
   * Source: `--extra-engine-args` of dynamo.trtllm.
   * @default - none
   */
  readonly engineConfigPath?: string;
  /**
   * Further settings, with TensorRT-LLM's names (`kv_cache_config`, `cuda_graph_config`); becomes a file in a ConfigMap. Goes before flags.
   *
   * Source: the file that `--extra-engine-args` of dynamo.trtllm names.
   * @default - none
   */
  readonly engineConfig?: { [key: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of the engine's
  /**
   * Further flags, one token an entry, rendered where this prop stands: for what no prop expresses.
   * @default - none
   */
  readonly extraArgs?: string[];
}
