import type { KvTransfer } from './kv-transfer';

/** Flags of vLLM for its KV cache and its scheduler. */
export interface VllmCacheFlags {
  /**
   * Share of each GPU's memory that the engine takes, above 0 and at most 1.
   *
   * Source: `--gpu-memory-utilization` of vLLM.
   * @default - that of vLLM
   */
  readonly gpuMemoryUtilization?: number;
  /**
   * Longest context, prompt and answer together, in tokens.
   *
   * Source: `--max-model-len` of vLLM.
   * @default - that of the model
   */
  readonly maxModelLen?: number;
  /**
   * Most requests in one step.
   *
   * Source: `--max-num-seqs` of vLLM.
   * @default - that of vLLM
   */
  readonly maxNumSeqs?: number;
  /**
   * Most tokens in one step.
   *
   * Source: `--max-num-batched-tokens` of vLLM.
   * @default - that of vLLM
   */
  readonly maxNumBatchedTokens?: number;
  /**
   * Size of a KV cache block, in tokens.
   *
   * Source: `--block-size` of vLLM.
   * @default - that of vLLM
   */
  readonly blockSize?: number;
  /**
   * Type of the numbers in the KV cache, such as `fp8`.
   *
   * Source: `--kv-cache-dtype` of vLLM.
   * @default - that of vLLM
   */
  readonly kvCacheDtype?: string;
  /**
   * How the KV cache moves to other workers and other storage.
   *
   * Source: `--kv-transfer-config` of vLLM.
   * @default - it does not move
   */
  readonly kvTransfer?: KvTransfer;
  /**
   * Where KV events go, with vLLM's names (`publisher`, `topic`, `endpoint`).
   *
   * Source: `--kv-events-config` of vLLM.
   * @default - that of dynamo.vllm
   */
  readonly kvEventsConfig?: { [key: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of the engine's
  /**
   * Host memory for offloaded KV blocks, in GiB, all GPUs of a replica together.
   *
   * Source: `--kv-offloading-size` of vLLM.
   * @default - no offloading
   */
  readonly kvOffloadingSize?: number;
  /**
   * What offloads KV blocks: `native` or `lmcache`.
   *
   * Source: `--kv-offloading-backend` of vLLM.
   * @default - that of vLLM
   */
  readonly kvOffloadingBackend?: string;
  /**
   * Host memory for weights that do not fit, in GiB a GPU.
   *
   * Source: `--cpu-offload-gb` of vLLM.
   * @default 0
   */
  readonly cpuOffloadGb?: number;
  /**
   * Whether requests share the KV blocks of equal beginnings; false renders its `--no-` form.
   *
   * Source: `--enable-prefix-caching` of vLLM.
   * @default - that of vLLM
   */
  readonly enablePrefixCaching?: boolean;
  /**
   * Whether long prompts are computed in pieces between decode steps; false renders its `--no-` form.
   *
   * Source: `--enable-chunked-prefill` of vLLM.
   * @default - that of vLLM
   */
  readonly enableChunkedPrefill?: boolean;
  /**
   * Whether a step is scheduled while the one before still runs; false renders its `--no-` form.
   *
   * Source: `--async-scheduling` of vLLM.
   * @default - that of vLLM
   */
  readonly asyncScheduling?: boolean;
  /**
   * Whether layers of different kinds share one layout of KV blocks; false renders its `--no-` form.
   *
   * Source: `--disable-hybrid-kv-cache-manager` of vLLM.
   * @default - that of vLLM
   */
  readonly disableHybridKvCacheManager?: boolean;
  /**
   * Python class of the scheduler.
   *
   * Source: `--scheduler-cls` of vLLM.
   * @default - that of vLLM
   */
  readonly schedulerCls?: string;
  /**
   * How states of Mamba layers are cached, such as `align`.
   *
   * Source: `--mamba-cache-mode` of vLLM.
   * @default - that of vLLM
   */
  readonly mambaCacheMode?: string;
  /**
   * Type of the numbers in the states of Mamba layers.
   *
   * Source: `--mamba-ssm-cache-dtype` of vLLM.
   * @default - that of vLLM
   */
  readonly mambaSsmCacheDtype?: string;
  /**
   * Whether states of Mamba layers are rounded at random; false renders its `--no-` form.
   *
   * Source: `--enable-mamba-cache-stochastic-rounding` of vLLM.
   * @default - that of vLLM
   */
  readonly enableMambaCacheStochasticRounding?: boolean;
  /**
   * Rounds of the generator for that rounding.
   *
   * Source: `--mamba-cache-philox-rounds` of vLLM.
   * @default - that of vLLM
   */
  readonly mambaCachePhiloxRounds?: number;
}
