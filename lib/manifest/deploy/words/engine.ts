import {
  Engine, KvTransfer, type KvbmTransferOptions, type DraftModelOptions, type MockerEngineProps, type MockerParallelism, type NixlTransferOptions,
  type SglangEngineProps, type SglangParallelism, SpeculativeConfig, type TrtllmEngineProps, type TrtllmParallelism, type VllmEngineProps, type VllmParallelism,
} from '../../../engines';
import type { ComponentProps } from '../../../graph';
import { UNCLEAR } from '../recovery';
import { fieldOf, plain, textAt } from '../value';
import { backendOf } from './backend';
import { isAskedByImage } from './image';
import { type ExtraArgsWord, flagsOf } from './extra-args';
import type { ComponentContext } from './word';

/** How vLLM moves its KV cache; one of these. */
export interface KvTransferWord {
  /** From GPU to GPU with NIXL. */
  readonly nixl?: NixlTransferOptions;
  /** Out to host memory and disk with Dynamo's KV block manager. */
  readonly kvbm?: KvbmTransferOptions;
  /** Out to the storage that LMCache manages. */
  readonly lmcache?: object;
  /** From GPU to GPU with Mooncake. */
  readonly mooncake?: object;
  /** Several connectors in order. */
  readonly multi?: readonly (KvTransferWord | 'nixl' | 'kvbm' | 'lmcache' | 'mooncake')[];
  /** What `--kv-transfer-config` holds, with vLLM's names. */
  readonly of?: { readonly [key: string]: unknown };
}

/** How vLLM drafts tokens; one of these. */
export interface SpeculativeConfigWord {
  /** With an EAGLE-3 head. */
  readonly eagle3?: DraftModelOptions;
  /** With a smaller model of the same family. */
  readonly draftModel?: DraftModelOptions;
  /** With the multi-token prediction layers of the model itself; tokens that are drafted for each step. */
  readonly mtp?: number;
  /** From the prompt; tokens that are drafted for each step. */
  readonly ngram?: number;
  /** What `--speculative-config` holds, with vLLM's names. */
  readonly of?: { readonly [key: string]: unknown };
}

/** What every engine has. */
export interface EngineModelWord {
  /**
   * The model: a path in the container, or a name on Hugging Face.
   * @default - `model` of the component
   */
  readonly model?: string;
}

/** Flags of vLLM. */
export interface VllmWord extends Omit<VllmEngineProps, 'model' | 'kvTransfer' | 'speculativeConfig' | 'extraArgs'>, EngineModelWord, ExtraArgsWord {
  /**
   * How vLLM moves its KV cache.
   * @default - between no workers
   */
  readonly kvTransfer?: KvTransferWord | 'nixl' | 'kvbm' | 'lmcache' | 'mooncake';
  /**
   * How vLLM drafts tokens.
   * @default - it drafts none
   */
  readonly speculativeConfig?: SpeculativeConfigWord;
}

/** Flags of SGLang. */
export type SglangWord = Omit<SglangEngineProps, 'model' | 'extraArgs'> & EngineModelWord & ExtraArgsWord;

/** Flags of TensorRT-LLM. */
export type TrtllmWord = Omit<TrtllmEngineProps, 'model' | 'extraArgs'> & EngineModelWord & ExtraArgsWord;

/** Flags of the mocker. */
export type MockerWord = Omit<MockerEngineProps, 'model' | 'extraArgs'> & EngineModelWord & ExtraArgsWord;

/** What the words of an engine take, by the backend of the graph. */
export interface WordsByBackend {
  readonly vllm: { readonly engine?: VllmWord; readonly parallelism?: VllmParallelism };
  readonly sglang: { readonly engine?: SglangWord; readonly parallelism?: SglangParallelism };
  readonly trtllm: { readonly engine?: TrtllmWord; readonly parallelism?: TrtllmParallelism };
  readonly mocker: { readonly engine?: MockerWord; readonly parallelism?: MockerParallelism };
}

/** The words `engine`, `model` and `parallelism` of a component. */
export interface EngineWords {
  /**
   * Flags of the engine that `backend` names, in the order in which they are written; command, arguments and GPUs follow from them.
   * @default - a worker with a model and without `cmd` and `parameters` runs the engine with its own defaults
   * @example { blockSize: 64, maxModelLen: 32768 }
   */
  readonly engine?: WordsByBackend[keyof WordsByBackend]['engine'];
  /**
   * The model that the engine serves: a path in the container, or a name on Hugging Face. Its flag comes first.
   * @default - that of the graph
   */
  readonly model?: string;
  /**
   * How the model is split over GPUs; the GPUs of the component follow from it. Its flags come before those of `engine`.
   * @default - one GPU
   * @example { tensor: 4 }
   */
  readonly parallelism?: WordsByBackend[keyof WordsByBackend]['parallelism'];
}

/** Words that say what an engine does, and mean nothing to a component without one. */
export const ENGINE_WORDS: readonly string[] = ['engine', 'model', 'parallelism', 'gpusPerNode', 'engineRole'];

/** Told once, however many components run one. */
const NO_BACKEND = 'there are engines to run, and nothing says which';

type EngineProps = { [prop: string]: unknown };

const FACTORIES: { readonly [backend: string]: (props: never) => Engine } = {
  vllm: props => Engine.vllm(props), sglang: props => Engine.sglang(props), trtllm: props => Engine.trtllm(props), mocker: props => Engine.mocker(props),
};

/** The engine of a worker; nothing for one that runs a command of its own. */
export function engineOf(context: ComponentContext): Pick<ComponentProps, 'engine'> {
  const { component, document } = context;
  const [flags, parallelism] = [fieldOf(component, 'engine'), fieldOf(component, 'parallelism')];
  const model = textAt(component, 'model') ?? textAt(flags, 'model') ?? textAt(document, 'model');
  const isAsked = flags !== undefined || parallelism !== undefined;
  const hasCommand = fieldOf(component, 'cmd') !== undefined || fieldOf(component, 'parameters') !== undefined;
  if (!isAsked && (model === undefined || hasCommand)) return {};
  const backend = backendOf(document);
  if (backend === UNCLEAR || (backend === undefined && isAskedByImage(document))) return {};
  if (backend === undefined || !Object.hasOwn(FACTORIES, backend)) {
    context.report(fieldOf(document, 'components') ?? component, 'backend-missing', NO_BACKEND, 'set backend on the graph: vllm, sglang, trtllm or mocker');
    return {};
  }
  if (model === undefined) {
    context.report(flags ?? parallelism ?? component, 'missing-word', `the engine of ${context.componentName} has no model`, 'set model on the component or on the graph');
    return {};
  }
  return { engine: FACTORIES[backend](engineProps(context, model) as never) };
}

/** The props, in the order of the flags: the model and the parallelism, unless they stand among the engine's own, then those. */
function engineProps(context: ComponentContext, model: string): EngineProps {
  const { component } = context;
  const [flags, word] = [fieldOf(component, 'engine'), fieldOf(component, 'parallelism')];
  const own: EngineProps = flags ? flagProps(flagsOf(flags, context) as VllmWord) : {};
  const parallelism = word && { parallelism: { ...own.parallelism as object | undefined, ...plain(word) as object } };
  return { ...(own.model === undefined && { model }), ...(!own.parallelism && parallelism), ...own, model, ...parallelism };
}

function flagProps(flags: VllmWord): EngineProps {
  const { kvTransfer, speculativeConfig } = flags;
  return {
    ...flags,
    ...(kvTransfer !== undefined && { kvTransfer: kvTransferOf(kvTransfer) }),
    ...(speculativeConfig !== undefined && { speculativeConfig: speculativeConfigOf(speculativeConfig) }),
  };
}

function kvTransferOf(word: KvTransferWord | string): KvTransfer {
  const { nixl, kvbm, lmcache, mooncake, multi, of } = (typeof word === 'string' ? { [word]: {} } : word) as KvTransferWord;
  if (nixl) return KvTransfer.nixl(nixl);
  if (kvbm) return KvTransfer.kvbm(kvbm);
  if (lmcache) return KvTransfer.lmcache();
  if (mooncake) return KvTransfer.mooncake();
  if (multi) return KvTransfer.multi(...multi.map(kvTransferOf));
  return KvTransfer.of(of ?? {});
}

function speculativeConfigOf({ eagle3, draftModel, mtp, ngram, of }: SpeculativeConfigWord): SpeculativeConfig {
  if (eagle3) return SpeculativeConfig.eagle3(eagle3);
  if (draftModel) return SpeculativeConfig.draftModel(draftModel);
  if (mtp !== undefined) return SpeculativeConfig.mtp(mtp);
  if (ngram !== undefined) return SpeculativeConfig.ngram(ngram);
  return SpeculativeConfig.of(of ?? {});
}
