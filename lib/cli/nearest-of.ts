import { nearest } from '../validation/nearest';

/** A mend for a word that is not known: the nearest one, or those that there are. */
export function nearestOf(word: string, known: readonly string[], listed = known): string {
  const close = nearest(word, known);
  return close === undefined ? `there are: ${[...new Set(listed)].join(', ')}` : `did you mean ${close}?`;
}
