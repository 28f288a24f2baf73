/** What is wrong with commands that a page shows: verbs, options and values that the command line does not have. */
import type { Command } from 'commander';
import { createProgram } from '../../lib/cli';

const verbs: readonly Command[] = createProgram().commands;

/** The faults of each `cdk8s-dynamo …` in a text of a shell. */
export function commandFaults(text: string): readonly string[] {
  return [...text.matchAll(/\bcdk8s-dynamo (\w[^`|&#>)\n]*)/g)].map(([, call]) => call.trim()).flatMap(call => faultsOf(call.split(/\s+/)).map(fault => `${call}: ${fault}`));
}

function faultsOf([name, ...words]: readonly string[]): readonly string[] {
  const verb = verbs.find(command => command.name() === name);
  if (verb === undefined) return [`there is no verb ${name}`];
  return words.flatMap((word, index) => {
    if (!/^--?\w/.test(word)) return [];
    const option = verb.options.find(({ short, long }) => word === short || word === long);
    if (option === undefined) return word === '--help' ? [] : [`${name} has no option ${word}`];
    const value = words[index + 1];
    const known = option.argChoices === undefined || value === undefined || option.argChoices.includes(value);
    return known ? [] : [`${word} takes ${option.argChoices?.join(', ')}, not ${value}`];
  });
}
