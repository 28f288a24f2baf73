import type { EngineRole } from './engine-role';
import { ENGINE_CONFIG_FILE, engineConfigText } from './engine-config';
import { checkedValues } from './engine-check';
import { type EngineSpec, withConfig } from './engine-spec';
import { orderedValues } from './flag-order';
import { type FlagValues, renderFlags } from './flag-values';
import type { JsonObject } from './json';
import { KvTransfer } from './kv-transfer';
import { MOCKER } from './mocker';
import type { MockerEngineProps } from './mocker-engine-props';
import type { ResolvedParallelism } from './parallelism';
import { SGLANG } from './sglang';
import type { SglangEngineProps } from './sglang-engine-props';
import { TRTLLM } from './trtllm';
import type { TrtllmEngineProps } from './trtllm-engine-props';
import { VLLM } from './vllm';
import type { VllmEngineProps } from './vllm-engine-props';

/**
 * What runs in a worker: an inference engine with typed flags, from which command, arguments and GPU count follow.
 *
 * The same engine serves every role; disaggregation flags follow from the role, multinode flags from the operator. Flags are
 * written in the order of the props; those that follow from the role stand before the props of the transfer of the KV cache, else last.
 */
export class Engine {
  /**
   * vLLM.
   *
   * @param props flags of dynamo.vllm and of vLLM
   * @throws when a value is out of range, or `extraArgs` holds a flag that a prop, the role or the operator sets
   */
  public static vllm(props: VllmEngineProps): Engine {
    return new Engine(VLLM, props);
  }

  /**
   * SGLang.
   *
   * @param props flags of dynamo.sglang and of SGLang
   * @throws when a value is out of range, or `extraArgs` holds a flag that a prop, the role or the operator sets
   */
  public static sglang(props: SglangEngineProps): Engine {
    return new Engine(SGLANG, props);
  }

  /**
   * TensorRT-LLM.
   *
   * @param props flags of dynamo.trtllm, and settings of TensorRT-LLM
   * @throws when a value is out of range, or `extraArgs` holds a flag that a prop, the role or the operator sets
   */
  public static trtllm(props: TrtllmEngineProps): Engine {
    return new Engine(TRTLLM, props);
  }

  /**
   * The mocker: plays an engine without a GPU, for tests of everything around it.
   *
   * @param props flags of dynamo.mocker
   * @throws when a value is out of range, or `extraArgs` holds a flag that a prop, the role or the operator sets
   */
  public static mocker(props: MockerEngineProps): Engine {
    return new Engine(MOCKER, props);
  }

  /**
   * An engine from a description whose props are checked but not typed, such as that of an existing manifest.
   *
   * @internal
   */
  public static _of(spec: EngineSpec, props: JsonObject): Engine {
    return new Engine(spec, props);
  }

  /** The model: a path in the container, or a name on Hugging Face. */
  public readonly model: string;

  /** Name that requests use, if it is not `model`. */
  public readonly servedModelName?: string;

  /** What `spec.backendFramework` says: `vllm`, `sglang` or `trtllm`; nothing for the mocker. */
  public readonly backendFramework?: string;

  /** How the model is split over GPUs. */
  public readonly parallelism: ResolvedParallelism;

  /** Size of a KV cache block in tokens, if it is set; routers have to agree with it. */
  public readonly kvBlockSize?: number;

  private readonly values: FlagValues;
  private readonly config?: JsonObject;
  private readonly gpus: number;

  private constructor(private readonly spec: EngineSpec, props: object) {
    this.values = checkedValues(spec, props);
    this.config = this.values.engineConfig as JsonObject | undefined;
    const known = withConfig(spec, this.values, this.config);
    this.model = String(known.model);
    this.servedModelName = optional(known.servedModelName, String);
    this.backendFramework = spec.backendFramework;
    this.parallelism = spec.parallelism(known);
    this.kvBlockSize = optional(known[spec.blockSize], Number);
    this.gpus = spec.gpus(known, this.parallelism);
  }

  /**
   * The command of the container, in exec form.
   *
   * @internal
   */
  public _command(): string[] {
    return ['python3', '-m', this.spec.module];
  }

  /**
   * The arguments of the container, every flag and every value a token, in the order of the props.
   *
   * @internal
   */
  public _args(role: EngineRole): string[] {
    return renderFlags(this.spec.flags, orderedValues(this.spec, this.values, role), role);
  }

  /**
   * GPUs of one whole replica, those of all its nodes together.
   *
   * @internal
   */
  public _gpus(): number {
    return this.gpus;
  }

  /**
   * What a prop was set to; nothing where it was not.
   *
   * @internal
   */
  public _value(prop: string): unknown {
    return this.values[prop];
  }

  /**
   * Files that belong into a ConfigMap, mounted at `ENGINE_CONFIG_DIRECTORY`.
   *
   * @internal
   */
  public _configFiles(): Readonly<Record<string, string>> {
    return this.config === undefined ? {} : { [ENGINE_CONFIG_FILE]: engineConfigText(this.config) };
  }

  /**
   * Variables of the container.
   *
   * @internal
   */
  public _env(): Readonly<Record<string, string>> {
    const { kvTransfer } = this.values;
    return kvTransfer instanceof KvTransfer ? kvTransfer._env() : {};
  }
}

function optional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === undefined ? undefined : read(value);
}
