/** Speculative decoding of SGLang: a cheaper method drafts tokens that the model then accepts or rejects. */
export interface SglangSpeculative {
  /**
   * What drafts, such as `EAGLE` or `EAGLE3`.
   *
   * Source: `--speculative-algorithm` of SGLang.
   */
  readonly algorithm: string;
  /**
   * The draft model: a path in the container, or a name on Hugging Face.
   *
   * Source: `--speculative-draft-model-path` of SGLang.
   * @default - layers of the model itself
   */
  readonly draftModelPath?: string;
  /**
   * Steps that are drafted ahead.
   *
   * Source: `--speculative-num-steps` of SGLang.
   * @default - that of SGLang
   */
  readonly numSteps?: number;
  /**
   * Branches of each drafted step.
   *
   * Source: `--speculative-eagle-topk` of SGLang.
   * @default - that of SGLang
   */
  readonly eagleTopk?: number;
  /**
   * Tokens that are drafted for each step.
   *
   * Source: `--speculative-num-draft-tokens` of SGLang.
   * @default - that of SGLang
   */
  readonly numDraftTokens?: number;
}

/** Flags of SGLang for kernels, graphs and the spread of load. */
export interface SglangExecutionFlags {
  /**
   * Kernels for attention, such as `fa4` or `nsa`.
   *
   * Source: `--attention-backend` of SGLang.
   * @default - that of SGLang
   */
  readonly attentionBackend?: string;
  /**
   * Kernels for experts, such as `flashinfer_trtllm`.
   *
   * Source: `--moe-runner-backend` of SGLang.
   * @default - that of SGLang
   */
  readonly moeRunnerBackend?: string;
  /**
   * How tokens reach the GPUs of their experts, such as `deepep`.
   *
   * Source: `--moe-a2a-backend` of SGLang.
   * @default - that of SGLang
   */
  readonly moeA2aBackend?: string;
  /**
   * Whether experts are spread anew as load shifts.
   *
   * Source: `--enable-eplb` of SGLang.
   * @default false
   */
  readonly enableEplb?: boolean;
  /**
   * Further copies of experts; 0 for none.
   *
   * Source: `--ep-num-redundant-experts` of SGLang.
   * @default 0
   */
  readonly epNumRedundantExperts?: number;
  /**
   * Whether FlashInfer does not try its kernels out at start.
   *
   * Source: `--disable-flashinfer-autotune` of SGLang.
   * @default false
   */
  readonly disableFlashinferAutotune?: boolean;
  /**
   * Whether the model runs without CUDA graphs.
   *
   * Source: `--disable-cuda-graph` of SGLang.
   * @default false
   */
  readonly disableCudaGraph?: boolean;
  /**
   * Largest batch that a CUDA graph is captured for.
   *
   * Source: `--cuda-graph-max-bs` of SGLang.
   * @default - that of SGLang
   */
  readonly cudaGraphMaxBs?: number;
  /**
   * How requests are spread over data parallel ranks, such as `round_robin`.
   *
   * Source: `--load-balance-method` of SGLang.
   * @default - that of SGLang
   */
  readonly loadBalanceMethod?: string;
  /**
   * Whether prefill requests go to data parallel ranks in turn, where the engine is disaggregated.
   *
   * Source: `--prefill-round-robin-balance` of SGLang.
   * @default false
   */
  readonly prefillRoundRobinBalance?: boolean;
  /**
   * Whether only attention is data parallel; `parallelism.data` then shares the GPUs of `parallelism.tensor`.
   *
   * Source: `--enable-dp-attention` of SGLang.
   * @default false
   */
  readonly enableDpAttention?: boolean;
  /**
   * Whether the output layer is data parallel too.
   *
   * Source: `--enable-dp-lm-head` of SGLang.
   * @default false
   */
  readonly enableDpLmHead?: boolean;
  /**
   * Longest step before the engine counts as hung, in seconds.
   *
   * Source: `--watchdog-timeout` of SGLang.
   * @default - that of SGLang
   */
  readonly watchdogTimeout?: number;
  /**
   * Tokens between two pieces of a streamed answer.
   *
   * Source: `--stream-interval` of SGLang.
   * @default 1
   */
  readonly streamInterval?: number;
  /**
   * Speculative decoding.
   *
   * Source: the flags of its members.
   * @default - none
   */
  readonly speculative?: SglangSpeculative;
}
