import type { Command } from 'commander';
import { isPath, type OptionWords, programOptions, verbWords } from './words';

/** For fish 3 and newer. */
export function fishCompletion(program: Command): string {
  const verbs = verbWords(program);
  const lines = [
    '# fish completion for cdk8s-dynamo',
    '#   cdk8s-dynamo completion fish | source',
    complete('__fish_use_subcommand', '-f'),
    ...programOptions(program).map(option => complete('__fish_use_subcommand', ...optionWords(option))),
    ...verbs.map(({ name, summary }) => complete('__fish_use_subcommand', '-a', name, '-d', quoted(summary))),
  ];
  for (const { name, options, arguments: positional } of verbs) {
    const condition = `__fish_seen_subcommand_from ${name}`;
    const choices = positional[0]?.choices ?? [];
    if (choices.length > 0) lines.push(complete(condition, '-f', '-a', quoted(choices.join(' '))));
    for (const option of options) lines.push(complete(condition, ...optionWords(option)));
  }
  return `${lines.join('\n')}\n`;
}

function complete(condition: string, ...words: readonly string[]): string {
  return ['complete', '-c', 'cdk8s-dynamo', '-n', quoted(condition), ...words].join(' ');
}

function optionWords({ flags, description, takesValue, value: name, choices }: OptionWords): string[] {
  const spellings = flags.flatMap(flag => (flag.startsWith('--') ? ['-l', flag.slice(2)] : ['-s', flag.slice(1)]));
  const value = choices.length > 0 ? ['-x', '-a', quoted(choices.join(' '))] : [isPath(name) ? '-r' : '-x'];
  return [...spellings, ...(takesValue ? value : []), '-d', quoted(description)];
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
