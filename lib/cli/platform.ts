import type { PlatformProfile } from '..';
import { CliError } from './cli-error';
import { nearestOf } from './nearest-of';

/** The facts of a platform that are either so or not. */
const FACTS = ['grove', 'lws', 'volcano', 'inferencePool', 'checkpoint', 'gpuDiscovery'] as const satisfies readonly (keyof PlatformProfile)[];

/** Those that are counted. */
const COUNTS = ['gpusPerNode'] as const satisfies readonly (keyof PlatformProfile)[];

/**
 * A platform from words such as `grove=false` and `gpusPerNode=8`.
 *
 * @throws CliError if a word is none of the facts, or has no such value
 */
export function platformOf(words: readonly string[]): PlatformProfile {
  return Object.fromEntries(words.map(word => {
    const [name, value] = word.split('=');
    if (COUNTS.some(count => count === name)) return [name, countOf(word, name, value)];
    if (FACTS.some(fact => fact === name)) return [name, truthOf(word, name, value)];
    throw new CliError(`--platform ${word}: there is no ${name}`, nearestOf(name, [...FACTS, ...COUNTS]));
  }));
}

function truthOf(word: string, name: string, value = 'true'): boolean {
  if (value === 'true' || value === 'false') return value === 'true';
  throw new CliError(`--platform ${word}: is neither true nor false`, `write ${name}=true or ${name}=false`);
}

function countOf(word: string, name: string, value = ''): number {
  if (/^[1-9][0-9]{0,3}$/.test(value)) return Number(value);
  throw new CliError(`--platform ${word}: is no whole number above 0`, `write ${name}=8, say`);
}
