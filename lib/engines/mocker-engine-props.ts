import type { EngineRole } from './engine-role';

/** Timing of the mocker, looked up in the performance data of AI Configurator for a real engine. */
export interface MockerPerformanceModel {
  /**
   * The hardware, such as `h200_sxm`.
   *
   * Source: `--aic-system` of dynamo.mocker.
   */
  readonly system: string;
  /**
   * The engine: `vllm`, `sglang` or `trtllm`.
   *
   * Source: `--aic-backend` of dynamo.mocker.
   * @default - that of `engineType`
   */
  readonly backend?: string;
  /**
   * Version of that engine.
   *
   * Source: `--aic-backend-version` of dynamo.mocker.
   * @default - the newest with data
   */
  readonly backendVersion?: string;
  /**
   * Tensor parallelism of that engine.
   *
   * Source: `--aic-tp-size` of dynamo.mocker.
   * @default 1
   */
  readonly tensorParallel?: number;
  /**
   * Tensor parallelism of its experts.
   *
   * Source: `--aic-moe-tp-size` of dynamo.mocker.
   * @default - that of dynamo.mocker
   */
  readonly moeTensorParallel?: number;
  /**
   * Expert parallelism.
   *
   * Source: `--aic-moe-ep-size` of dynamo.mocker.
   * @default - that of dynamo.mocker
   */
  readonly moeExpertParallel?: number;
  /**
   * Data parallelism of attention.
   *
   * Source: `--aic-attention-dp-size` of dynamo.mocker.
   * @default - that of dynamo.mocker
   */
  readonly attentionDataParallel?: number;
}

import type { MockerParallelism } from './parallelism';

/** Props of `Engine.mocker`. */
export interface MockerEngineProps {
  /**
   * The model whose tokenizer is used: a path in the container, or a name on Hugging Face.
   *
   * Source: `--model-path` of dynamo.mocker.
   */
  readonly model: string;
  /**
   * Name that requests use.
   *
   * Source: `--model-name` of dynamo.mocker.
   * @default - `model`
   */
  readonly servedModelName?: string;
  /**
   * How the mocker pretends to split the model. It takes no GPU.
   *
   * Source: the flags of its members.
   * @default - one copy
   */
  readonly parallelism?: MockerParallelism;
  /**
   * Engine whose scheduler is simulated: `vllm` or `sglang`.
   *
   * Source: `--engine-type` of dynamo.mocker.
   * @default vllm
   */
  readonly engineType?: string;
  /**
   * How much faster than the real engine; 0 for no delay at all.
   *
   * Source: `--speedup-ratio` of dynamo.mocker.
   * @default 1
   */
  readonly speedupRatio?: number;
  /**
   * Time that start takes, in seconds.
   *
   * Source: `--startup-time` of dynamo.mocker.
   * @default 0
   */
  readonly startupTime?: number;
  /**
   * Size of a KV cache block, in tokens.
   *
   * Source: `--block-size` of dynamo.mocker.
   * @default - that of dynamo.mocker
   */
  readonly blockSize?: number;
  /**
   * KV cache blocks of one worker.
   *
   * Source: `--num-gpu-blocks-override` of dynamo.mocker.
   * @default - that of dynamo.mocker
   */
  readonly numGpuBlocks?: number;
  /**
   * Most requests in one step.
   *
   * Source: `--max-num-seqs` of dynamo.mocker.
   * @default - that of dynamo.mocker
   */
  readonly maxNumSeqs?: number;
  /**
   * Most tokens in one step.
   *
   * Source: `--max-num-batched-tokens` of dynamo.mocker.
   * @default - that of dynamo.mocker
   */
  readonly maxNumBatchedTokens?: number;
  /**
   * Whether requests share the KV blocks of equal beginnings; false renders its `--no-` form.
   *
   * Source: `--enable-prefix-caching` of dynamo.mocker.
   * @default true
   */
  readonly enablePrefixCaching?: boolean;
  /**
   * Whether long prompts are computed in pieces; false renders its `--no-` form.
   *
   * Source: `--enable-chunked-prefill` of dynamo.mocker.
   * @default true
   */
  readonly enableChunkedPrefill?: boolean;
  /**
   * Workers in one pod.
   *
   * Source: `--num-workers` of dynamo.mocker.
   * @default 1
   */
  readonly numWorkers?: number;
  /**
   * Path in the container of measured latencies that the timing follows; exclusive with `performanceModel`.
   *
   * Source: `--planner-profile-data` of dynamo.mocker.
   * @default - a formula
   */
  readonly plannerProfileData?: string;
  /**
   * Timing of a real engine; exclusive with `plannerProfileData`.
   *
   * Source: `--aic-perf-model` and the flags of its members.
   * @default - a formula
   */
  readonly performanceModel?: MockerPerformanceModel;
  /**
   * How requests reach the worker: `tcp` or `nats`.
   *
   * Source: `--request-plane` of dynamo.mocker.
   * @default - that of the platform
   */
  readonly requestPlane?: string;
  /**
   * The role of the component, said where its flag shall stand among the others, or to render the flag of an aggregated worker. It follows
   * from the component; another role than that one is refused when the component is synthesized.
   *
   * Source: `--disaggregation-mode` of dynamo.mocker.
   * @default - as the component has it: last; none for an aggregated worker
   */
  readonly disaggregationMode?: EngineRole;
  /**
   * Further flags, one token an entry, rendered where this prop stands: for what no prop expresses.
   * @default - none
   */
  readonly extraArgs?: string[];
}
