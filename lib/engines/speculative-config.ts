import type { JsonObject } from './json';
import { checkProps } from '../props';

/** Options of speculative decoding with a draft model. */
export interface DraftModelOptions {
  /** The draft model: a path, or a name on Hugging Face. */
  readonly model: string;
  /** Tokens that are drafted for each step. */
  readonly tokens: number;
  /**
   * GPUs that the draft model is split over.
   * @default - that of vLLM
   */
  readonly draftTensorParallel?: number;
}

/**
 * Speculative decoding: a cheaper method drafts tokens that the model then accepts or rejects.
 *
 * Source: `--speculative-config` of vLLM.
 */
export class SpeculativeConfig {
  /**
   * Drafts with an EAGLE-3 head.
   *
   * @param options the head and how far it drafts
   * @throws when a number is not a whole number of at least 1
   */
  public static eagle3(options: DraftModelOptions): SpeculativeConfig {
    checkProps('SpeculativeConfig.eagle3', 'DraftModelOptions', options);
    return SpeculativeConfig.drafting('eagle3', options);
  }

  /**
   * Drafts with a smaller model of the same family.
   *
   * @param options the model and how far it drafts
   * @throws when a number is not a whole number of at least 1
   */
  public static draftModel(options: DraftModelOptions): SpeculativeConfig {
    checkProps('SpeculativeConfig.draftModel', 'DraftModelOptions', options);
    return SpeculativeConfig.drafting('draft_model', options);
  }

  /**
   * Drafts with the multi-token prediction layers of the model itself.
   *
   * @param tokens tokens that are drafted for each step
   * @throws when that is not a whole number of at least 1
   */
  public static mtp(tokens: number): SpeculativeConfig {
    return new SpeculativeConfig({ method: 'mtp', num_speculative_tokens: atLeastOne('mtp', 'tokens', tokens) });
  }

  /**
   * Drafts by looking the last tokens up in the prompt.
   *
   * @param tokens tokens that are drafted for each step
   * @throws when that is not a whole number of at least 1
   */
  public static ngram(tokens: number): SpeculativeConfig {
    return new SpeculativeConfig({ method: 'ngram', num_speculative_tokens: atLeastOne('ngram', 'tokens', tokens) });
  }

  /**
   * Any other method.
   *
   * @param config what `--speculative-config` holds, with vLLM's names
   */
  public static of(config: { [key: string]: any }): SpeculativeConfig { // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of vLLM's
    return new SpeculativeConfig(config);
  }

  private static drafting(method: string, options: DraftModelOptions): SpeculativeConfig {
    return new SpeculativeConfig({
      method,
      model: options.model,
      num_speculative_tokens: atLeastOne(method, 'tokens', options.tokens),
      ...options.draftTensorParallel === undefined
        ? {}
        : { draft_tensor_parallel_size: atLeastOne(method, 'draftTensorParallel', options.draftTensorParallel) },
    });
  }

  private constructor(private readonly config: JsonObject) {}

  /** @internal */
  public _toJson(): JsonObject {
    return this.config;
  }
}

function atLeastOne(method: string, name: string, value: number): number {
  if (!Number.isInteger(value) || value < 1) {
    throw new Error(`SpeculativeConfig ${method}: ${name} is ${value}; give a whole number of at least 1`);
  }
  return value;
}
