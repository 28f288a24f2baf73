import { fromEntries, isEmpty, type Json } from './json';

/** The fields of a map, from which one after the other is taken; what is left at the end has no word of its own. */
export class Fields {
  private readonly left: Map<string, unknown>;

  public constructor(record: Json) {
    this.left = new Map(Object.entries(record));
  }

  /** The field, if it is there and `isFit`; it is then taken. */
  public take<T>(name: string, isFit: (value: unknown) => value is T): T | undefined {
    const value = this.left.get(name);
    if (value === undefined || !isFit(value)) return undefined;
    this.left.delete(name);
    return value;
  }

  /** The field whatever it holds. An empty map or list stays, as the constructs write none. */
  public takeAny(name: string): unknown {
    const value = this.left.get(name);
    if (isEmpty(value)) return undefined;
    this.left.delete(name);
    return value;
  }

  /** The fields by the words that they become. */
  public takeAll(words: { readonly [field: string]: string }): Json {
    return fromEntries(Object.entries(words).map(([field, word]) => [word, this.takeAny(field)]));
  }

  /** Everything that was not taken. */
  public rest(): Json | undefined {
    return this.left.size === 0 ? undefined : fromEntries(this.left);
  }
}
