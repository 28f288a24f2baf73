import type * as Yaml from 'yaml';
import { yaml } from '../../../on-demand';

/** Characters of JSON from which on a value that stands several times is written once. */
const WORTH_AN_ANCHOR = 80;

/** Values that components have alike: the first is marked with an anchor, the others are aliases of it. */
export class Anchors {
  private readonly places = new Map<string, { readonly word: string; readonly pairs: Yaml.Pair[] }>();

  /** Notes the value of a word. */
  public add(word: string, value: unknown, pair: Yaml.Pair): void {
    const key = JSON.stringify(value);
    if (typeof value !== 'object' || key.length < WORTH_AN_ANCHOR) return;
    const known = this.places.get(key);
    if (known) known.pairs.push(pair);
    else this.places.set(key, { word, pairs: [pair] });
  }

  /** Puts aliases in the place of what stands there again. */
  public settle(): void {
    const given = new Map<string, number>();
    for (const { word, pairs: [first, ...others] } of this.places.values()) {
      if (others.length === 0) continue;
      const count = (given.get(word) ?? 0) + 1;
      given.set(word, count);
      const name = count === 1 ? word : `${word}${count}`;
      (first.value as { anchor?: string }).anchor = name;
      for (const pair of others) pair.value = new (yaml().Alias)(name);
    }
  }
}
