/** Recognises the engine of an existing container, for the import of manifests. */
import { Engine } from './engine';
import { EngineRole } from './engine-role';
import { type EngineSpec, MODE } from './engine-spec';
import { MOCKER } from './mocker';
import { propsOf } from './parse-flags';
import { SGLANG } from './sglang';
import { TRTLLM } from './trtllm';
import { VLLM } from './vllm';

const SPECS = { vllm: VLLM, sglang: SGLANG, trtllm: TRTLLM, mocker: MOCKER } as const;

/** The factories of `Engine`. */
export type EngineKind = keyof typeof SPECS;

/** An engine as found. */
export interface ParsedEngine {
  readonly kind: EngineKind;
  readonly role: EngineRole;
  /** Props of the factory, in the order of their flags, JSON as plain objects. */
  readonly props: Readonly<Record<string, unknown>>;
}

const ROLES: Readonly<Record<string, EngineRole>> = {
  agg: EngineRole.AGGREGATED, prefill: EngineRole.PREFILL, decode: EngineRole.DECODE, encode: EngineRole.ENCODE,
};

/** The engine that runs as `tokens`, one a token; nothing where none renders exactly those. */
export function parseEngine(tokens: readonly string[]): ParsedEngine | undefined {
  const kind = (Object.keys(SPECS) as EngineKind[]).find(each => programOf(SPECS[each]) === tokens.slice(0, 3).join(' '));
  const props = kind && propsOf(SPECS[kind].flags, tokens.slice(3), EngineRole.AGGREGATED);
  if (!kind || !props) return undefined;
  const { [MODE]: mode, ...others } = props;
  if (mode === undefined) return rendering(tokens, { kind, role: EngineRole.AGGREGATED, props });
  const role = ROLES[String(mode)];
  // The role follows from the component; only where its flag stands elsewhere, the props say it.
  return role && (rendering(tokens, { kind, role, props: others }) ?? rendering(tokens, { kind, role, props: { ...props, [MODE]: role } }));
}

/**
 * The engine that `parsed` describes.
 *
 * @throws as the factory does
 */
export function engineFrom({ kind, props }: ParsedEngine): Engine {
  return Engine._of(SPECS[kind], props);
}

function programOf({ module }: EngineSpec): string {
  return `python3 -m ${module}`;
}

/** The engine, if it renders exactly as `tokens`. */
function rendering(tokens: readonly string[], parsed: ParsedEngine): ParsedEngine | undefined {
  try {
    const engine = engineFrom(parsed);
    return [...engine._command(), ...engine._args(parsed.role)].join('\0') === tokens.join('\0') ? parsed : undefined;
  } catch {
    // What the factory refuses, no props can express.
    return undefined;
  }
}
