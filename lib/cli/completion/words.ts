/** What there is to complete: the definitions of the program as plain values. */
import type { Command, Option } from 'commander';

export interface VerbWords {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionWords[];
  readonly arguments: readonly ArgumentWords[];
}

export interface OptionWords {
  /** Spellings, such as `-o` and `--output`. */
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  /** What help calls the value, such as `dir`. */
  readonly value: string;
  /** Values, where only these are possible. */
  readonly choices: readonly string[];
  readonly repeatable: boolean;
}

export interface ArgumentWords {
  readonly name: string;
  readonly choices: readonly string[];
  readonly variadic: boolean;
}

/** The verbs of a program, help last. */
export function verbWords(program: Command): VerbWords[] {
  const help = program.createHelp();
  return help.visibleCommands(program).map(command => ({
    name: command.name(),
    summary: help.subcommandDescription(command),
    options: [...help.visibleOptions(command), ...globalOptions(program)].map(optionWords),
    arguments: argumentsOf(command, program),
  }));
}

/** The options that stand before a verb. */
export function programOptions(program: Command): OptionWords[] {
  return program.createHelp().visibleOptions(program).map(optionWords);
}

/** Those that may stand after a verb as well. */
function globalOptions(program: Command): Option[] {
  return program.options.filter(({ long }) => long !== '--version');
}

function argumentsOf(command: Command, program: Command): ArgumentWords[] {
  if (command.name() === 'help') return [{ name: 'verb', choices: program.commands.map(verb => verb.name()), variadic: false }];
  return command.registeredArguments.map(argument => ({ name: argument.name(), choices: argument.argChoices ?? [], variadic: argument.variadic }));
}

/** Whether a value with this name is a path. */
export function isPath(name: string): boolean {
  return /^(?:path|file|dir|old|new)/.test(name);
}

function optionWords({ short, long, flags, description, required, optional, argChoices, parseArg }: Option): OptionWords {
  return {
    flags: [short, long].filter(flag => flag !== undefined),
    description,
    takesValue: required || optional,
    value: /[<[]([^>\]]*)/.exec(flags)?.[1] ?? '',
    choices: argChoices ?? [],
    repeatable: parseArg !== undefined && argChoices === undefined,
  };
}
