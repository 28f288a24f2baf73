import { EngineRole } from './engine-role';
import { type FlagRow, type FlagTable, text } from './flag-table';
import type { FlagValues } from './flag-values';
import { isJsonObject, type JsonObject } from './json';
import type { ResolvedParallelism } from './parallelism';

/** Path of the row that says what a worker does. */
export const MODE = 'disaggregationMode';

/** That row; the aliases are the older switches for single roles. */
export const MODE_FLAG: FlagRow = text('--disaggregation-mode', '--is-prefill-worker', '--is-decode-worker', '--multimodal-encode-worker');

/** Everything in which one engine differs from another. */
export interface EngineSpec {
  /** Python module, which is also how a command is recognised (`dynamo.vllm`). */
  readonly module: string;
  /** The factory, for messages. */
  readonly factory: string;
  /** What the CRD calls the engine; nothing for the mocker. */
  readonly backendFramework?: string;
  /** Props by path, and `derived.` rows that no prop sets. */
  readonly flags: FlagTable;
  /** Paths whose flags `extraArgs` never takes, since other things follow from them. */
  readonly reserved: readonly string[];
  /** Path of the prop that holds the size of a KV block. */
  readonly blockSize: string;
  /** Values that follow from others and from the role. A value that is set to undefined is not rendered. */
  readonly derive: (values: FlagValues, role: EngineRole) => FlagValues;
  /** Derived paths, each with the paths before the first of which it stands; one that finds none comes last. */
  readonly derivedBefore: Readonly<Record<string, readonly string[]>>;
  readonly parallelism: (values: FlagValues) => ResolvedParallelism;
  readonly gpus: (values: FlagValues, parallelism: ResolvedParallelism) => number;
  /** What is wrong although every single value is right. */
  readonly problems?: (values: FlagValues) => string[];
  /** The engine configuration that may become a file, if the engine reads one. */
  readonly config?: EngineConfigSpec;
}

/** How an engine reads a configuration file. */
export interface EngineConfigSpec {
  /** Keys of the file that say what a prop says, by the path of the prop. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

/** The values that the file sets, for props that are not set. */
export function valuesInConfig(spec: EngineConfigSpec, config: JsonObject): FlagValues {
  return Object.fromEntries(Object.entries(spec.keys).flatMap(([path, keys]) => {
    const key = keys.find(each => config[each] !== undefined);
    return key === undefined ? [] : [[path, config[key]]];
  }));
}

/** A number, or 1 where none is set. */
export function orOne(value: unknown): number {
  return typeof value === 'number' ? value : 1;
}

/**
 * What `--disaggregation-mode` says, as all engines spell it; an aggregated worker needs it only where the props ask for it.
 *
 * @throws when the props say another role
 */
export function disaggregationMode(values: FlagValues, role: EngineRole): string | undefined {
  const told = values[MODE];
  if (told !== undefined && told !== role) {
    throw new Error(`disaggregationMode is ${JSON.stringify(told)}, and the role of the component is ${JSON.stringify(role)}; leave it out, it follows from the component`);
  }
  if (role === EngineRole.AGGREGATED) return told === undefined ? undefined : 'agg';
  return role;
}

/** The values with those of the configuration file filled in. */
export function withConfig(spec: EngineSpec, values: FlagValues, config: unknown): FlagValues {
  if (spec.config === undefined || !isJsonObject(config)) {
    return values;
  }
  const set = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return { ...valuesInConfig(spec.config, config), ...set };
}
