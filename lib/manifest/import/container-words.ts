import { envWords } from './env-words';
import type { Fields } from './fields';
import { fromEntries, isJson, isText, isTexts, type Json } from './json';

const FIELDS = { imagePullPolicy: 'imagePullPolicy', startupProbe: 'startupProbe', securityContext: 'securityContext' };

/** What every main container says in words, in both API versions. */
export function containerWords(container: Fields): Json {
  return {
    ...fromEntries([
      ['image', container.take('image', isText)],
      ['workingDir', container.take('workingDir', isText)],
      ['command', container.take('command', isTokens)],
      ['args', container.take('args', isTokens)],
    ]),
    ...container.takeAll(FIELDS),
  };
}

/** Variables and the Secret that more come from, of a container or of a service. */
export function environmentWords(from: Fields, env: string): Json {
  const isMappable = (value: unknown): value is unknown[] => envWords(value) !== undefined;
  return fromEntries([['env', envWords(from.take(env, isMappable))]]);
}

/** The one Secret of which every key becomes a variable. */
export function secretOfEnvFrom(container: Fields): Json {
  const [source] = container.take('envFrom', isOneSecret) ?? [];
  return fromEntries([['envFromSecret', source?.secretRef.name]]);
}

function isOneSecret(value: unknown): value is [{ readonly secretRef: { readonly name: string } }] {
  if (!Array.isArray(value) || value.length !== 1) return false;
  const [source] = value as unknown[];
  if (!isJson(source) || Object.keys(source).join() !== 'secretRef') return false;
  const { secretRef } = source;
  return isJson(secretRef) && Object.keys(secretRef).join() === 'name' && isText(secretRef.name);
}

function isTokens(value: unknown): value is string[] {
  return isTexts(value);
}
