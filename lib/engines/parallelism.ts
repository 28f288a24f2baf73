/** How a model is split over GPUs, as each engine counts. */

/** How vLLM splits a model. */
export interface VllmParallelism {
  /**
   * GPUs that every layer is split over.
   *
   * Source: `--tensor-parallel-size` of vLLM.
   * @default 1
   */
  readonly tensor?: number;
  /**
   * Groups of layers, each on GPUs of its own.
   *
   * Source: `--pipeline-parallel-size` of vLLM.
   * @default 1
   */
  readonly pipeline?: number;
  /**
   * Copies of the attention layers inside one replica; each takes GPUs of its own.
   *
   * Source: `--data-parallel-size` of vLLM.
   * @default 1
   */
  readonly data?: number;
  /**
   * Parts that the context is split into during prefill; each takes GPUs of its own.
   *
   * Source: `--prefill-context-parallel-size` of vLLM.
   * @default 1
   */
  readonly prefillContext?: number;
  /**
   * Whether the experts are spread over all tensor, data and context parallel GPUs instead of each being split. Takes no further GPUs.
   *
   * Source: `--enable-expert-parallel` of vLLM; false renders its `--no-` form.
   * @default - that of vLLM
   */
  readonly expert?: boolean;
}

/** How SGLang splits a model. */
export interface SglangParallelism {
  /**
   * GPUs that every layer is split over. With `enableDpAttention`, all GPUs of a replica.
   *
   * Source: `--tp-size` of SGLang.
   * @default 1
   */
  readonly tensor?: number;
  /**
   * Groups of layers, each on GPUs of its own.
   *
   * Source: `--pp-size` of SGLang.
   * @default 1
   */
  readonly pipeline?: number;
  /**
   * Copies inside one replica. Each takes GPUs of its own, but with `enableDpAttention` they share those of `tensor`.
   *
   * Source: `--dp-size` of SGLang.
   * @default 1
   */
  readonly data?: number;
  /**
   * GPUs that the experts are spread over. Takes no further GPUs.
   *
   * Source: `--ep-size` of SGLang.
   * @default 1
   */
  readonly expert?: number;
}

/** How TensorRT-LLM splits a model. */
export interface TrtllmParallelism {
  /**
   * GPUs that every layer is split over.
   *
   * Source: `--tensor-parallel-size` of dynamo.trtllm.
   * @default 1
   */
  readonly tensor?: number;
  /**
   * Groups of layers, each on GPUs of its own.
   *
   * Source: `--pipeline-parallel-size` of dynamo.trtllm.
   * @default 1
   */
  readonly pipeline?: number;
  /**
   * GPUs that the experts are spread over. Takes no further GPUs.
   *
   * Source: `--expert-parallel-size` of dynamo.trtllm.
   * @default - that of TensorRT-LLM
   */
  readonly expert?: number;
}

/** How the mocker pretends to split a model. */
export interface MockerParallelism {
  /**
   * Simulated copies.
   *
   * Source: `--data-parallel-size` of dynamo.mocker.
   * @default 1
   */
  readonly data?: number;
}

/** How an engine splits its model, every number filled in. */
export interface ResolvedParallelism {
  /** GPUs that every layer is split over. */
  readonly tensor: number;
  /** Groups of layers. */
  readonly pipeline: number;
  /** Copies inside one replica. */
  readonly data: number;
  /** GPUs that the experts are spread over; 1 if they are not. */
  readonly expert: number;
  /** Parts that the context is split into. */
  readonly context: number;
}
