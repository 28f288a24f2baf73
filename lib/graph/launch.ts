/** What a container runs, split over `command` and `args`. */
import type { ComponentProps } from './component-props';

/** A program and its arguments, in exec form. */
export interface Launch {
  readonly command: readonly string[];
  readonly args: readonly string[];
}

/**
 * Command and arguments, where the component may have some of its own. A command that is only the beginning of the
 * program's (`python3` of `python3 -m dynamo.vllm`) leaves the rest of it to the arguments; any other one replaces it.
 */
export function splitLaunch(launch: Launch, own: Pick<ComponentProps, 'command' | 'args'>): Pick<ComponentProps, 'command' | 'args'> {
  const { command = [...launch.command], args } = own;
  if (args !== undefined) return { command, args };
  const isBeginning = command.length > 0 && command.length < launch.command.length && command.every((token, index) => token === launch.command[index]);
  const derived = [...isBeginning ? launch.command.slice(command.length) : [], ...launch.args];
  return { command, args: derived.length > 0 ? derived : undefined };
}
