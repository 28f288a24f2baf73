import type { SpeculativeConfig } from './speculative-config';

/** Flags of vLLM for kernels, graphs and the spread of experts. */
export interface VllmExecutionFlags {
  /**
   * Kernels for attention, such as `FLASH_ATTN` or `FLASHINFER_MLA`.
   *
   * Source: `--attention-backend` of vLLM.
   * @default - that of vLLM
   */
  readonly attentionBackend?: string;
  /**
   * Kernels for the prefill of Kimi delta attention, such as `flashkda`.
   *
   * Source: `--kda-prefill-backend` of vLLM.
   * @default - that of vLLM
   */
  readonly kdaPrefillBackend?: string;
  /**
   * How long processes wait for each other on the CPU, in seconds, such as while large weights load.
   *
   * Source: `--cpu-distributed-timeout-seconds` of vLLM.
   * @default - that of vLLM
   */
  readonly cpuDistributedTimeoutSeconds?: number;
  /**
   * Settings of attention, with vLLM's names.
   *
   * Source: `--attention-config` of vLLM.
   * @default - that of vLLM
   */
  readonly attentionConfig?: { [key: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of the engine's
  /**
   * Kernels for experts, such as `flashinfer_trtllm`.
   *
   * Source: `--moe-backend` of vLLM.
   * @default - that of vLLM
   */
  readonly moeBackend?: string;
  /**
   * Kernels for Mamba layers.
   *
   * Source: `--mamba-backend` of vLLM.
   * @default - that of vLLM
   */
  readonly mambaBackend?: string;
  /**
   * Settings of kernels, with vLLM's names.
   *
   * Source: `--kernel-config` of vLLM.
   * @default - that of vLLM
   */
  readonly kernelConfig?: { [key: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of the engine's
  /**
   * Whether FlashInfer tries its kernels out at start; false renders its `--no-` form.
   *
   * Source: `--enable-flashinfer-autotune` of vLLM.
   * @default - that of vLLM
   */
  readonly enableFlashinferAutotune?: boolean;
  /**
   * Whether the model runs without CUDA graphs; false renders its `--no-` form.
   *
   * Source: `--enforce-eager` of vLLM.
   * @default - that of vLLM
   */
  readonly enforceEager?: boolean;
  /**
   * Settings of compilation and CUDA graphs, with vLLM's names.
   *
   * Source: `--compilation-config` of vLLM.
   * @default - that of vLLM
   */
  readonly compilationConfig?: { [key: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of the engine's
  /**
   * Largest batch that a CUDA graph is captured for.
   *
   * Source: `--max-cudagraph-capture-size` of vLLM.
   * @default - that of vLLM
   */
  readonly maxCudagraphCaptureSize?: number;
  /**
   * Whether NCCL replaces vLLM's own all-reduce; false renders its `--no-` form.
   *
   * Source: `--disable-custom-all-reduce` of vLLM.
   * @default - that of vLLM
   */
  readonly disableCustomAllReduce?: boolean;
  /**
   * How tokens reach the GPUs of their experts, such as `deepep_low_latency`.
   *
   * Source: `--all2all-backend` of vLLM.
   * @default - that of vLLM
   */
  readonly all2allBackend?: string;
  /**
   * Whether experts are spread anew as load shifts; false renders its `--no-` form.
   *
   * Source: `--enable-eplb` of vLLM.
   * @default - that of vLLM
   */
  readonly enableEplb?: boolean;
  /**
   * Settings of that spread, with vLLM's names (`num_redundant_experts`, `window_size`).
   *
   * Source: `--eplb-config` of vLLM.
   * @default - that of vLLM
   */
  readonly eplbConfig?: { [key: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of the engine's
  /**
   * Whether data parallel ranks may join and leave while the engine runs; false renders its `--no-` form.
   *
   * Source: `--enable-elastic-ep` of vLLM.
   * @default - that of vLLM
   */
  readonly enableElasticEp?: boolean;
  /**
   * What starts data parallel ranks: `mp` or `ray`; elastic expert parallelism needs `ray`.
   *
   * Source: `--data-parallel-backend` of vLLM.
   * @default - that of vLLM
   */
  readonly dataParallelBackend?: string;
  /**
   * Speculative decoding.
   *
   * Source: `--speculative-config` of vLLM.
   * @default - none
   */
  readonly speculativeConfig?: SpeculativeConfig;
}
