/** Recognises the engine of an existing container, for the import of manifests. */
import { Engine } from './engine';
import { EngineRole } from './engine-role';
import { MODE } from './engine-spec';
import { MOCKER } from './mocker';
import { canonicalGroups, type FlagGroup, groupsOf, parseFlags, tokensOf } from './parse-flags';
import { SGLANG } from './sglang';
import { shellWords } from './shell-words';
import { TRTLLM } from './trtllm';
import { VLLM } from './vllm';

const SPECS = { vllm: VLLM, sglang: SGLANG, trtllm: TRTLLM, mocker: MOCKER } as const;

/** The factories of `Engine`. */
export type EngineKind = keyof typeof SPECS;

/** An engine as found. */
export interface ParsedEngine {
  readonly kind: EngineKind;
  readonly role: EngineRole;
  /** Props of the factory, JSON as plain objects, `extraArgs` left out. */
  readonly props: Readonly<Record<string, unknown>>;
  /** Flags that no prop expresses. */
  readonly extraArgs: readonly string[];
}

const ROLES: Readonly<Record<string, EngineRole>> = {
  agg: EngineRole.AGGREGATED,
  prefill: EngineRole.PREFILL,
  decode: EngineRole.DECODE,
  encode: EngineRole.ENCODE,
};

const OLDER_MODES: Readonly<Record<string, string>> = {
  '--is-prefill-worker': 'prefill',
  '--is-decode-worker': 'decode',
  '--multimodal-encode-worker': 'encode',
};

/**
 * The engine that a container runs, from its command and arguments: exec tokens, or one script for a shell.
 *
 * Nothing where no engine is recognised, where only a shell can tell what is run (`$VAR`, `&&`), or where rendering
 * the result would not give the same set of flags.
 */
export function parseEngine(command: readonly string[] | undefined, args: readonly string[] | undefined): ParsedEngine | undefined {
  const words = wordsOf([...command ?? [], ...args ?? []]);
  const kind = words === undefined ? undefined : kindOf(words);
  if (words === undefined || kind === undefined) {
    return undefined;
  }
  const groups = groupsOf(words.slice(3))?.map(withTodaysMode);
  return groups === undefined ? undefined : engineOf(kind, groups);
}

/**
 * The engine that `parsed` describes.
 *
 * @throws as the factory does
 */
export function engineFrom(parsed: ParsedEngine): Engine {
  return Engine._of(SPECS[parsed.kind], { ...parsed.props, extraArgs: parsed.extraArgs });
}

function engineOf(kind: EngineKind, groups: readonly FlagGroup[]): ParsedEngine | undefined {
  const { flags } = SPECS[kind];
  const { values: { [MODE]: mode = 'agg', ...values }, rest } = parseFlags(flags, groups);
  const role = ROLES[String(mode)];
  if (role === undefined) {
    return undefined;
  }
  const props = nested(Object.entries(values).filter(([path]) => !path.startsWith('derived.')));
  const parsed = { kind, role, props, extraArgs: tokensOf(rest) };
  return rendersTo(parsed, groups) ? parsed : undefined;
}

/** Whether rendering gives back the flags as found; an aggregated role needs none. */
function rendersTo(parsed: ParsedEngine, groups: readonly FlagGroup[]): boolean {
  const { flags } = SPECS[parsed.kind];
  const rendered = renderedGroups(parsed);
  if (rendered === undefined) {
    return false;
  }
  const aggregated = canonicalGroups(flags, [{ flag: flags[MODE].flag, values: ['agg'] }])[0];
  const wanted = canonicalGroups(flags, groups).filter(group => group !== aggregated);
  return JSON.stringify(canonicalGroups(flags, rendered)) === JSON.stringify(wanted);
}

function renderedGroups(parsed: ParsedEngine): FlagGroup[] | undefined {
  try {
    return groupsOf(engineFrom(parsed)._args(parsed.role));
  } catch {
    // What the factory refuses, no props can express.
    return undefined;
  }
}

function wordsOf(tokens: readonly string[]): readonly string[] | undefined {
  if (!/^(\/(usr\/)?bin\/)?(ba|da)?sh$/.test(tokens[0] ?? '')) {
    return tokens;
  }
  return tokens.length === 3 && /^-[el]*c$/.test(tokens[1]) ? shellWords(tokens[2]) : undefined;
}

function kindOf(words: readonly string[]): EngineKind | undefined {
  const [python, option, module] = words;
  if (!/^python3?$/.test(python ?? '') || option !== '-m') {
    return undefined;
  }
  return (Object.keys(SPECS) as EngineKind[]).find(kind => SPECS[kind].module === module);
}

function withTodaysMode(group: FlagGroup): FlagGroup {
  const mode = OLDER_MODES[group.flag];
  return mode === undefined || group.values.length > 0 ? group : { flag: '--disaggregation-mode', values: [mode] };
}

/** `{ 'parallelism.tensor': 4 }` as `{ parallelism: { tensor: 4 } }`. */
function nested(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const props: Record<string, unknown> = {};
  for (const [path, value] of entries) {
    const [head, inner] = path.split('.');
    props[head] = inner === undefined ? value : { ...props[head] as object | undefined, [inner]: value };
  }
  return props;
}
