import type { PlatformProfile } from '..';
import { CliError } from './cli-error';
import { nearestOf } from './nearest-of';

/** The facts of a platform that are either so or not. */
const FACTS = ['grove', 'lws', 'volcano', 'inferencePool', 'checkpoint', 'gpuDiscovery'] as const satisfies readonly (keyof PlatformProfile)[];

/**
 * A platform from words such as `grove=false`.
 *
 * @throws CliError if a word is none of the facts, or its value neither true nor false
 */
export function platformOf(words: readonly string[]): PlatformProfile {
  return Object.fromEntries(words.map(word => {
    const [name, value = 'true'] = word.split('=');
    if (!FACTS.some(fact => fact === name)) throw new CliError(`--platform ${word}: there is no ${name}`, nearestOf(name, FACTS));
    if (value !== 'true' && value !== 'false') throw new CliError(`--platform ${word}: is neither true nor false`, `write ${name}=true or ${name}=false`);
    return [name, value === 'true'];
  }));
}
