import type { VllmParallelism } from './parallelism';
import type { DynamoRuntimeFlags } from './runtime-flags';
import type { VllmCacheFlags } from './vllm-cache-flags';
import type { VllmExecutionFlags } from './vllm-execution-flags';

/** Props of `Engine.vllm`. */
export interface VllmEngineProps extends VllmCacheFlags, VllmExecutionFlags, DynamoRuntimeFlags {
  /**
   * The model: a path in the container, or a name on Hugging Face.
   *
   * Source: `--model` of vLLM.
   */
  readonly model: string;
  /**
   * Name that requests use.
   *
   * Source: `--served-model-name` of vLLM.
   * @default - `model`
   */
  readonly servedModelName?: string;
  /**
   * How the model is split over GPUs; the GPU count of the component follows from it.
   *
   * Source: the flags of its members.
   * @default - one GPU
   */
  readonly parallelism?: VllmParallelism;
  /**
   * Type of the numbers in weights and activations, such as `bfloat16`.
   *
   * Source: `--dtype` of vLLM.
   * @default - that of vLLM
   */
  readonly dtype?: string;
  /**
   * How weights are quantized, such as `modelopt_fp4`.
   *
   * Source: `--quantization` of vLLM.
   * @default - that of the model
   */
  readonly quantization?: string;
  /**
   * How weights are loaded, such as `fastsafetensors`; `gms` for the GPU memory service.
   *
   * Source: `--load-format` of vLLM.
   * @default - that of vLLM
   */
  readonly loadFormat?: string;
  /**
   * How safetensors files are read: `lazy` through mapped memory, `eager` whole files at once, `prefetch` ahead into the page cache.
   *
   * Source: `--safetensors-load-strategy` of vLLM.
   * @default - that of vLLM
   */
  readonly safetensorsLoadStrategy?: string;
  /**
   * Settings of that loader, with vLLM's names.
   *
   * Source: `--model-loader-extra-config` of vLLM.
   * @default - none
   */
  readonly modelLoaderExtraConfig?: { [key: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of the engine's
  /**
   * Whether Python code that comes with the model may run; false renders its `--no-` form.
   *
   * Source: `--trust-remote-code` of vLLM.
   * @default - that of vLLM
   */
  readonly trustRemoteCode?: boolean;
  /**
   * Replaces keys of the model's Hugging Face configuration.
   *
   * Source: `--hf-overrides` of vLLM.
   * @default - none
   */
  readonly hfOverrides?: { [key: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of the engine's
  /**
   * Tokenizer: a path in the container, or a name on Hugging Face.
   *
   * Source: `--tokenizer` of vLLM.
   * @default - `model`
   */
  readonly tokenizer?: string;
  /**
   * Kind of tokenizer, such as `mistral` or `deepseek_v4`.
   *
   * Source: `--tokenizer-mode` of vLLM.
   * @default - that of vLLM
   */
  readonly tokenizerMode?: string;
  /**
   * vLLM's own parser for reasoning; see also `dynReasoningParser`.
   *
   * Source: `--reasoning-parser` of vLLM.
   * @default - none
   */
  readonly reasoningParser?: string;
  /**
   * Path in the container of a Python file with further parsers for reasoning.
   *
   * Source: `--reasoning-parser-plugin` of vLLM.
   * @default - none
   */
  readonly reasoningParserPlugin?: string;
  /**
   * Whether LoRA adapters may be loaded; false renders its `--no-` form.
   *
   * Source: `--enable-lora` of vLLM.
   * @default - that of vLLM
   */
  readonly enableLora?: boolean;
  /**
   * Most LoRA adapters in one step.
   *
   * Source: `--max-loras` of vLLM.
   * @default - that of vLLM
   */
  readonly maxLoras?: number;
  /**
   * Highest rank of a LoRA adapter.
   *
   * Source: `--max-lora-rank` of vLLM.
   * @default - that of vLLM
   */
  readonly maxLoraRank?: number;
  /**
   * Whether images, audio and video are taken; false renders its `--no-` form. Set by itself where the engine encodes.
   *
   * Source: `--enable-multimodal` of vLLM.
   * @default - that of dynamo.vllm
   */
  readonly enableMultimodal?: boolean;
  /**
   * Most images, audio clips and videos in one request, by kind.
   *
   * Source: `--limit-mm-per-prompt` of vLLM.
   * @default - that of vLLM
   */
  readonly limitMmPerPrompt?: { [key: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of the engine's
  /**
   * How the encoder is split: `weights` or `data`.
   *
   * Source: `--mm-encoder-tp-mode` of vLLM.
   * @default - that of vLLM
   */
  readonly mmEncoderTpMode?: string;
  /**
   * Kernels for the attention of the encoder, such as `TORCH_SDPA` or `FLASH_ATTN`.
   *
   * Source: `--mm-encoder-attn-backend` of vLLM.
   * @default - that of vLLM
   */
  readonly mmEncoderAttnBackend?: string;
  /**
   * Whether the start leaves out measuring what the largest image or video takes of the GPU's memory; it has to be kept free by other
   * flags then. False renders its `--no-` form.
   *
   * Source: `--skip-mm-profiling` of vLLM.
   * @default false
   */
  readonly skipMmProfiling?: boolean;
  /**
   * Whether the encoders of a multimodal model stay unloaded; false renders its `--no-` form.
   *
   * Source: `--language-model-only` of vLLM.
   * @default - that of vLLM
   */
  readonly languageModelOnly?: boolean;
  /**
   * Whether weights and KV cache can be put aside while idle; false renders its `--no-` form.
   *
   * Source: `--enable-sleep-mode` of vLLM.
   * @default - that of vLLM
   */
  readonly enableSleepMode?: boolean;
  /**
   * Whether every request is logged; false renders its `--no-` form.
   *
   * Source: `--enable-log-requests` of vLLM.
   * @default - that of vLLM
   */
  readonly enableLogRequests?: boolean;
  /**
   * Further flags, one token an entry, rendered where this prop stands: for what no prop expresses.
   * @default - none
   */
  readonly extraArgs?: string[];
}
