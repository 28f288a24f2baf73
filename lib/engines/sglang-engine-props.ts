import type { SglangParallelism } from './parallelism';
import type { DynamoRuntimeFlags } from './runtime-flags';
import type { SglangExecutionFlags } from './sglang-execution-flags';

/** Props of `Engine.sglang`. */
export interface SglangEngineProps extends SglangExecutionFlags, DynamoRuntimeFlags {
  /**
   * The model: a path in the container, or a name on Hugging Face.
   *
   * Source: `--model-path` of SGLang.
   */
  readonly model: string;
  /**
   * Name that requests use.
   *
   * Source: `--served-model-name` of SGLang.
   * @default - `model`
   */
  readonly servedModelName?: string;
  /**
   * How the model is split over GPUs; the GPU count of the component follows from it.
   *
   * Source: the flags of its members.
   * @default - one GPU
   */
  readonly parallelism?: SglangParallelism;
  /**
   * Address that the engine listens on.
   *
   * Source: `--host` of SGLang.
   * @default - `0.0.0.0` where the engine is disaggregated, else that of SGLang
   */
  readonly host?: string;
  /**
   * Longest context, prompt and answer together, in tokens.
   *
   * Source: `--context-length` of SGLang.
   * @default - that of the model
   */
  readonly contextLength?: number;
  /**
   * Share of each GPU's memory for weights and KV cache, above 0 and at most 1.
   *
   * Source: `--mem-fraction-static` of SGLang.
   * @default - that of SGLang
   */
  readonly memFractionStatic?: number;
  /**
   * Size of a KV cache block, in tokens.
   *
   * Source: `--page-size` of SGLang.
   * @default - that of SGLang
   */
  readonly pageSize?: number;
  /**
   * Type of the numbers in the KV cache, such as `fp8_e4m3`.
   *
   * Source: `--kv-cache-dtype` of SGLang.
   * @default - that of SGLang
   */
  readonly kvCacheDtype?: string;
  /**
   * Where KV events go, with SGLang's names (`publisher`, `topic`, `endpoint`).
   *
   * Source: `--kv-events-config` of SGLang.
   * @default - that of dynamo.sglang
   */
  readonly kvEventsConfig?: { [key: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of the engine's
  /**
   * Most tokens of a prompt in one step; -1 for no limit.
   *
   * Source: `--chunked-prefill-size` of SGLang.
   * @default - that of SGLang
   */
  readonly chunkedPrefillSize?: number;
  /**
   * Most prompt tokens in one step.
   *
   * Source: `--max-prefill-tokens` of SGLang.
   * @default - that of SGLang
   */
  readonly maxPrefillTokens?: number;
  /**
   * Most requests in one step.
   *
   * Source: `--max-running-requests` of SGLang.
   * @default - that of SGLang
   */
  readonly maxRunningRequests?: number;
  /**
   * Whether requests do not share the KV cache of equal beginnings.
   *
   * Source: `--disable-radix-cache` of SGLang.
   * @default false
   */
  readonly disableRadixCache?: boolean;
  /**
   * Whether KV blocks are offloaded to host memory (HiCache).
   *
   * Source: `--enable-hierarchical-cache` of SGLang.
   * @default false
   */
  readonly enableHierarchicalCache?: boolean;
  /**
   * Host memory for offloaded blocks, as a multiple of the KV cache on the GPU.
   *
   * Source: `--hicache-ratio` of SGLang.
   * @default - that of SGLang
   */
  readonly hicacheRatio?: number;
  /**
   * Host memory for offloaded blocks, in GB a GPU; goes before `hicacheRatio`.
   *
   * Source: `--hicache-size` of SGLang.
   * @default - that of SGLang
   */
  readonly hicacheSize?: number;
  /**
   * When blocks are offloaded, such as `write_through`.
   *
   * Source: `--hicache-write-policy` of SGLang.
   * @default - that of SGLang
   */
  readonly hicacheWritePolicy?: string;
  /**
   * Storage behind host memory, such as `nixl` or `mooncake`.
   *
   * Source: `--hicache-storage-backend` of SGLang.
   * @default - none
   */
  readonly hicacheStorageBackend?: string;
  /**
   * How states of Mamba layers are cached, such as `extra_buffer`.
   *
   * Source: `--mamba-radix-cache-strategy` of SGLang.
   * @default - that of SGLang
   */
  readonly mambaRadixCacheStrategy?: string;
  /**
   * What moves the KV cache from prefill to decode workers, such as `nixl` or `mooncake`. Rendered where the engine is disaggregated.
   *
   * Source: `--disaggregation-transfer-backend` of SGLang.
   * @default nixl
   */
  readonly disaggregationTransferBackend?: string;
  /**
   * Port on which prefill and decode workers find each other. Rendered where the engine is disaggregated.
   *
   * Source: `--disaggregation-bootstrap-port` of SGLang.
   * @default - that of SGLang
   */
  readonly disaggregationBootstrapPort?: number;
  /**
   * Type of the numbers in weights and activations, such as `bfloat16`.
   *
   * Source: `--dtype` of SGLang.
   * @default - that of SGLang
   */
  readonly dtype?: string;
  /**
   * How weights are quantized, such as `modelopt_fp4`.
   *
   * Source: `--quantization` of SGLang.
   * @default - that of the model
   */
  readonly quantization?: string;
  /**
   * How weights are loaded; `gms` for the GPU memory service.
   *
   * Source: `--load-format` of SGLang.
   * @default - that of SGLang
   */
  readonly loadFormat?: string;
  /**
   * Settings of that loader, with SGLang's names.
   *
   * Source: `--model-loader-extra-config` of SGLang.
   * @default - none
   */
  readonly modelLoaderExtraConfig?: { [key: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of the engine's
  /**
   * Whether Python code that comes with the model may run.
   *
   * Source: `--trust-remote-code` of SGLang.
   * @default false
   */
  readonly trustRemoteCode?: boolean;
  /**
   * Whether the engine leaves the tokenizer to the frontend.
   *
   * Source: `--skip-tokenizer-init` of SGLang.
   * @default false
   */
  readonly skipTokenizerInit?: boolean;
  /**
   * SGLang's own parser for reasoning; see also `dynReasoningParser`.
   *
   * Source: `--reasoning-parser` of SGLang.
   * @default - none
   */
  readonly reasoningParser?: string;
  /**
   * SGLang's own parser for tool calls; see also `dynToolCallParser`.
   *
   * Source: `--tool-call-parser` of SGLang.
   * @default - none
   */
  readonly toolCallParser?: string;
  /**
   * SGLang's own chat template: a name, or a path in the container.
   *
   * Source: `--chat-template` of SGLang.
   * @default - the model's own
   */
  readonly chatTemplate?: string;
  /**
   * Whether LoRA adapters may be loaded.
   *
   * Source: `--enable-lora` of SGLang.
   * @default false
   */
  readonly enableLora?: boolean;
  /**
   * LoRA adapters that are there from the start: paths in the container, or `name=path`.
   *
   * Source: `--lora-paths` of SGLang.
   * @default - none
   */
  readonly loraPaths?: string[];
  /**
   * Most LoRA adapters in one step.
   *
   * Source: `--max-loras-per-batch` of SGLang.
   * @default - that of SGLang
   */
  readonly maxLorasPerBatch?: number;
  /**
   * Highest rank of a LoRA adapter.
   *
   * Source: `--max-lora-rank` of SGLang.
   * @default - that of SGLang
   */
  readonly maxLoraRank?: number;
  /**
   * Whether images, audio and video are taken. Set by itself where the engine encodes.
   *
   * Source: `--enable-multimodal` of SGLang.
   * @default false
   */
  readonly enableMultimodal?: boolean;
  /**
   * Path in the container of a YAML file with further flags; exclusive with `engineConfig`.
   *
   * Source: `--config` of SGLang.
   * @default - none
   */
  readonly engineConfigPath?: string;
  /**
   * Further flags, by their names without the hyphens in front; becomes a file in a ConfigMap.
   *
   * Source: the file that `--config` of SGLang names.
   * @default - none
   */
  readonly engineConfig?: { [key: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of the engine's
  /**
   * Further flags, one token an entry, rendered where this prop stands: for what no prop expresses.
   * @default - none
   */
  readonly extraArgs?: string[];
}
