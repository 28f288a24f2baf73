/** What a container starts: the Dynamo modules in its command, with their flags. */
import type { ContainerView, VariableView } from '../admission/container-view';
import type { ComponentView, GraphView } from '../admission/graph-view';
import { commandsOf, type Command } from './shell';

/** A Dynamo module that a command starts. */
export interface Launch {
  /** `vllm` of `python3 -m dynamo.vllm`. */
  readonly module: string;
  /** The words after the module. */
  readonly words: readonly string[];
  /** Values by flag, without the dashes; a flag without a value has ''. */
  readonly flags: ReadonlyMap<string, string>;
}

/** A shell's script, and what is handed to it besides. */
export interface Script {
  readonly text: string;
  readonly commands: readonly Command[];
  readonly path: string;
  /** Arguments after the script: the shell makes them $0, $1 and so on. */
  readonly rest: readonly string[];
  readonly restPath: string;
}

/** What a container starts. */
export interface ContainerLaunches {
  readonly container: ContainerView;
  readonly path: string;
  readonly script?: Script;
  readonly launches: readonly Launch[];
}

/** Engines by the module that starts them. */
export const ENGINES: readonly string[] = ['vllm', 'sglang', 'trtllm'];

const SHELL = /(^|\/)(ba|da|z|a|k)?sh$/;
const SHELL_OPTION = /^-[a-z]*c$/;
const MODULE = /^dynamo\.([A-Za-z_]+)/;

/** Programs that show a command without running it. */
const PRINTERS: ReadonlySet<string> = new Set(['echo', 'printf', 'cat']);

const known = new WeakMap<ComponentView, readonly ContainerLaunches[]>();

/** What the containers of a component start; the main container first. */
export function launchesOf(component: ComponentView, graph: GraphView): readonly ContainerLaunches[] {
  const earlier = known.get(component);
  if (earlier) return earlier;
  const found = [...component.containers]
    .sort((one, other) => Number(other === component.main) - Number(one === component.main))
    .map(container => containerLaunches(container, defaultCommand(container, component), [...graph.variables, ...container.variables]));
  known.set(component, found);
  return found;
}

/** What the main container starts. */
export function mainLaunches(component: ComponentView, graph: GraphView): ContainerLaunches | undefined {
  return component.main && launchesOf(component, graph)[0];
}

/** The one engine that the main container starts. */
export function engineLaunch(component: ComponentView, graph: GraphView): Launch | undefined {
  const launches = mainLaunches(component, graph)?.launches.filter(launch => ENGINES.includes(launch.module)) ?? [];
  return launches.length === 1 ? launches[0] : undefined;
}

/** Whether the command starts with a shell that takes a script. */
export function isShell(command: readonly string[]): boolean {
  return command.length > 1 && SHELL.test(command[0]) && command.slice(1, 4).some(word => SHELL_OPTION.test(word));
}

/** The command that the operator gives to a main container without one. */
function defaultCommand(container: ContainerView, { main, type, frontendSidecar }: ComponentView): readonly string[] {
  if (container.command.length > 0) return container.command;
  if (type === 'frontend' || container.name === frontendSidecar?.value) return ['python3'];
  return container === main && type !== 'epp' ? ['/bin/sh', '-c'] : [];
}

function containerLaunches(container: ContainerView, command: readonly string[], variables: readonly VariableView[]): ContainerLaunches {
  const words = [...command, ...container.args];
  const fromArgs = container.command.length === 0 || container.args.length > 0;
  const path = `${container.path}.${fromArgs ? 'args' : 'command'}`;
  if (!isShell(words)) return { container, path, launches: launchesIn([words], variables) };
  const script = scriptOf(container, command);
  return { container, path, script, launches: script ? launchesIn(script.commands.map(each => each.map(word => word.text)), variables) : [] };
}

function scriptOf(container: ContainerView, command: readonly string[]): Script | undefined {
  const words = [...command, ...container.args];
  const at = words.findIndex((word, index) => index > 0 && SHELL_OPTION.test(word)) + 1;
  if (at >= words.length) return undefined;
  const inArgs = at >= command.length;
  const index = inArgs ? at - command.length : at;
  const restInArgs = at + 1 >= command.length;
  return {
    text: words[at],
    commands: commandsOf(words[at]),
    path: `${container.path}.${inArgs ? 'args' : 'command'}[${index}]`,
    rest: words.slice(at + 1),
    restPath: `${container.path}.${restInArgs ? 'args' : 'command'}`,
  };
}

function launchesIn(commands: readonly (readonly string[])[], variables: readonly VariableView[]): Launch[] {
  const launches: Launch[] = [];
  for (const command of commands) {
    const at = command.findIndex((word, index) => index > 0 && command[index - 1] === '-m' && MODULE.test(word));
    if (at < 0 || PRINTERS.has(command[0])) continue;
    const words = command.slice(at + 1);
    launches.push({ module: MODULE.exec(command[at])?.[1] ?? '', words, flags: flagsOf(words, variables) });
  }
  return launches;
}

function flagsOf(words: readonly string[], variables: readonly VariableView[]): Map<string, string> {
  const flags = new Map<string, string>();
  for (const [index, word] of words.entries()) {
    if (!word.startsWith('-')) continue;
    const equals = word.indexOf('=');
    const name = (equals < 0 ? word : word.slice(0, equals)).replace(/^--?/, '');
    const next = words[index + 1];
    const value = equals >= 0 ? word.slice(equals + 1) : next === undefined || next.startsWith('--') ? '' : next;
    flags.set(name, resolve(value, variables));
  }
  return flags;
}

const VARIABLE = /^\$(\w+|\{\w+\}|\(\w+\))$/;

/** A value that is one variable of the container is that variable's. */
function resolve(value: string, variables: readonly VariableView[]): string {
  if (!VARIABLE.test(value)) return value;
  const name = value.replace(/\W/g, '');
  return variables.findLast(variable => variable.name === name)?.value ?? value;
}

const NUMBER = /^[1-9][0-9]{0,5}$/;

/** The number that one of the flags has; `fallback` where none is there, nothing where its value is not known. */
export function numberFlag(flags: ReadonlyMap<string, string>, names: readonly string[], fallback: number): number | undefined {
  for (const name of names) {
    const value = flags.get(name);
    if (value !== undefined) return NUMBER.test(value) ? Number(value) : undefined;
  }
  return fallback;
}
