/** What a new folder is about: a model, served by so many GPUs. */
import { CliError } from '../cli-error';

export const BACKENDS = ['vllm', 'sglang', 'trtllm', 'mocker'] as const;

/** GPUs that a node usually has. */
const NODE = 8;

const DEFAULT_MODEL = 'Qwen/Qwen3-0.6B';

/** What the user says of it. */
export interface BeginningWords {
  readonly name?: string;
  readonly namespace?: string;
  readonly model?: string;
  readonly gpus?: string;
  readonly backend: typeof BACKENDS[number];
}

/** What is written of it. */
export interface Beginning {
  /** Name of the graph. */
  readonly name: string;
  readonly namespace?: string;
  readonly model: string;
  readonly backend: typeof BACKENDS[number];
  /** GPUs of one worker, on all its nodes. */
  readonly gpus: number;
  readonly nodes: number;
}

/** @throws CliError if the number of GPUs makes no whole nodes, or the name is none */
export function beginning({ name, namespace, model = DEFAULT_MODEL, gpus = '1', backend }: BeginningWords): Beginning {
  const count = Number(gpus);
  if (!Number.isInteger(count) || count < 1) throw new CliError(`--gpus ${gpus}: is no number of GPUs`, 'write a whole number from 1 on');
  if (count > NODE && count % NODE !== 0) throw new CliError(`--gpus ${gpus}: are no whole nodes of ${NODE} GPUs`, `write up to ${NODE}, or a multiple of it`);
  return { name: name === undefined ? nameOf(model) : checkedName(name), namespace, model, backend, gpus: count, nodes: Math.max(1, count / NODE) };
}

function checkedName(name: string): string {
  if (/^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(name) && name.length <= 40) return name;
  throw new CliError(`--name ${name}: is no name of a graph`, 'write up to 40 small letters, digits and hyphens, a letter first');
}

/** `Qwen/Qwen3-0.6B` to `qwen3-0-6b`. */
function nameOf(model: string): string {
  const words = (model.split('/').filter(part => part !== '').at(-1) ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '');
  return words.slice(0, 30).replace(/-+$/, '') || 'graph';
}
