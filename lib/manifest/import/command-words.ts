/** Commands that the constructs write by themselves: engines by their props, frontends and routers by their flags. */
import { EngineRole } from '../../engines';
import { FRONTEND, launchArgs, type Launcher, launchCommand, STANDALONE_ROUTER } from '../../engines/launchers';
import { parseEngine } from '../../engines/parse-engine';
import { propsOf } from '../../engines/parse-flags';
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
  const { command = [], args = [], ...words } = component.words;
  const parsed = parseEngine([...command, ...args]);
  if (!parsed) return component;
  const engine: ImportedEngine = { kind: parsed.kind, props: parsed.props };
  const made = engineOf(engine);
  const split = splitOf(command, made._command());
  if (!split || Object.keys(made._env()).length > 0) return component;
  const role = ROLES[component.kind];
  const isEncoder = component.kind === 'worker' && parsed.role === EngineRole.ENCODE;
  return {
    name: component.name,
    kind: isEncoder ? 'encode' : component.kind,
    words: fromEntries([
      ['engine', engine],
      ['engineRole', isEncoder || parsed.role === role ? undefined : parsed.role],
      ...Object.entries(split),
      ...Object.entries(withGpus(words, made._gpus())),
    ]),
  };
}

/** The command as a word of its own, where it is only the beginning of the program's; nothing where it is more than that. */
function splitOf(command: readonly string[], program: readonly string[]): Pick<ComponentWords, 'command'> | undefined {
  if (isEqual(command, program)) return {};
  return command.length > 0 && command.length < program.length ? { command } : undefined;
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
  const { command = [], args = [], ...words } = component.words;
  const program = launchCommand(launcher);
  const tokens = [...command, ...args];
  const split = isEqual(tokens.slice(0, program.length), program) ? splitOf(command, program) : undefined;
  const flags = split && flagsOf(tokens.slice(program.length), launcher);
  if (!flags || launcher.required.some(name => flags[name] === undefined)) return component;
  return { ...component, kind: component.kind === 'component' ? 'router' : component.kind, words: { flags, ...split, ...words } };
}

function flagsOf(args: readonly string[], launcher: Launcher): Json | undefined {
  const flags = propsOf(launcher.flags, args, EngineRole.AGGREGATED);
  return flags && isEqual(rendered(launcher, flags), args) ? flags : undefined;
}

function rendered(launcher: Launcher, flags: Json): string[] | undefined {
  try {
    return launchArgs(launcher, flags);
  } catch {
    // What the flags refuse is written as it stands.
    return undefined;
  }
}
