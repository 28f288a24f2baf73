/** Commands that the constructs write by themselves: engines by their props, frontends and routers by their flags. */
import { EngineRole } from '../../engines';
import { FRONTEND, launchArgs, type Launcher, launchCommand, STANDALONE_ROUTER } from '../../engines/launchers';
import { parseEngine } from '../../engines/parse-engine';
import { groupsOf, parseFlags, tokensOf } from '../../engines/parse-flags';
import { engineOf } from './build-graph';
import type { ComponentKind, ComponentWords, ImportedComponent, ImportedEngine } from './imported-graph';
import { fromEntries, isEqual, type Json } from './json';

const ROLES: { readonly [kind in ComponentKind]?: EngineRole } = { worker: EngineRole.AGGREGATED, prefill: EngineRole.PREFILL, decode: EngineRole.DECODE };

/** The component with props in the place of its command, where they give the same tokens in the same order. */
export function commandWords(component: ImportedComponent): ImportedComponent {
  if (component.kind === 'frontend') return flagWords(component, FRONTEND);
  if (component.kind === 'component') return flagWords(component, STANDALONE_ROUTER);
  return component.kind in ROLES ? engineWords(component) : component;
}

function engineWords(component: ImportedComponent): ImportedComponent {
  const { command, args, ...words } = component.words;
  const parsed = parseEngine(command, args);
  if (!parsed) return component;
  const { extraArgs } = parsed;
  const engine: ImportedEngine = { kind: parsed.kind, props: { ...parsed.props, ...(extraArgs.length > 0 && { extraArgs }) } };
  const made = engineOf(engine);
  if (!isEqual(made._command(), command) || !isEqual(made._args(parsed.role), args) || Object.keys(made._env()).length > 0) return component;
  const role = ROLES[component.kind];
  const isEncoder = component.kind === 'worker' && parsed.role === EngineRole.ENCODE;
  return {
    name: component.name,
    kind: isEncoder ? 'encode' : component.kind,
    words: fromEntries([
      ['engine', engine],
      ['engineRole', isEncoder || parsed.role === role ? undefined : parsed.role],
      ...Object.entries(withGpus(words, made._gpus())),
    ]),
  };
}

/** The GPUs of the pod follow from the engine where the manifest asks for as many. */
function withGpus(words: ComponentWords, gpus: number): ComponentWords {
  if (gpus === 0) return words;
  const nodes = Number((words.multinode as Json | undefined)?.nodeCount ?? (words.multinode ? 2 : 1));
  const { gpus: asked, ...rest } = words.resources ?? {};
  const resources = asked === gpus / nodes ? rest : { gpus: 0, ...words.resources };
  const { resources: _, ...others } = words;
  return Object.keys(resources).length > 0 ? { ...others, resources } : others;
}

function flagWords(component: ImportedComponent, launcher: Launcher): ImportedComponent {
  const { command, args = [], ...words } = component.words;
  const flags = isEqual(command, launchCommand(launcher)) ? flagsOf(args, launcher) : undefined;
  if (!flags || !isEqual(tokens(launcher, flags), args) || launcher.required.some(name => flags[name] === undefined)) return component;
  return { ...component, kind: component.kind === 'component' ? 'router' : component.kind, words: { flags, ...words } };
}

function flagsOf(args: readonly string[], launcher: Launcher): Json | undefined {
  const groups = groupsOf(args);
  if (!groups) return undefined;
  const { values, rest } = parseFlags(launcher.flags, groups);
  const flags: { [name: string]: unknown } = {};
  for (const [path, value] of Object.entries(values)) {
    const [head, inner] = path.split('.');
    flags[head] = inner === undefined ? value : { ...flags[head] as Json | undefined, [inner]: value };
  }
  return rest.length > 0 ? { ...flags, extraArgs: tokensOf(rest) } : flags;
}

function tokens(launcher: Launcher, flags: Json): string[] | undefined {
  try {
    return launchArgs(launcher, flags as { extraArgs?: string[] });
  } catch {
    // What the flags refuse is written as it stands.
    return undefined;
  }
}
