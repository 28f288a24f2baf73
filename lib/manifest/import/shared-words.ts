import type { ComponentWords, ImportedComponent } from './imported-graph';
import { fromEntries } from './json';

/** Words that several components have alike, and for each component those that it has for itself. */
export interface SharedWords {
  /** Those of all components. */
  readonly common: ComponentWords;
  /** Those of all components but frontends, beyond the common ones. */
  readonly workers: ComponentWords;
  readonly own: readonly ComponentWords[];
}

/**
 * Finds what is said of each component in the same words.
 *
 * @param minimum characters of JSON below which saying it once is not worth a name
 */
export function sharedWords(components: readonly ImportedComponent[], minimum: number): SharedWords {
  const common = worthwhile(alike(components.map(({ words }) => words)), minimum);
  const workers = worthwhile(alike(components.filter(isWorker).map(({ words }) => without(words, common))), minimum);
  return {
    common, workers,
    own: components.map(component => without(without(component.words, common), isWorker(component) ? workers : {})),
  };
}

export function isWorker({ kind }: ImportedComponent): boolean {
  return kind !== 'frontend';
}

function worthwhile(words: ComponentWords, minimum: number): ComponentWords {
  return JSON.stringify(words).length < minimum ? {} : words;
}

/** Overrides say what differs from the words of the very component. */
function alike(all: readonly ComponentWords[]): ComponentWords {
  const [first = {}, ...others] = all;
  if (others.length === 0) return {};
  return fromEntries(Object.entries(first).filter(([word, value]) => word !== 'overrides'
    && others.every(words => JSON.stringify(words[word]) === JSON.stringify(value))));
}

function without(words: ComponentWords, shared: ComponentWords): ComponentWords {
  return fromEntries(Object.entries(words).filter(([word]) => !Object.hasOwn(shared, word)));
}
