/** Splits the script of `sh -c` into words, where that needs no shell: no variable, no substitution, no operator. */

/** Characters that mean something to a shell outside quotes. */
const SPECIAL = /[$`&|;<>()*?[\]{}~#!]/;

/** What a quoted backslash escapes. */
const ESCAPED_IN_QUOTES = /[$`"\\]/;

/**
 * The words of `script`, or nothing where a shell would do more than split it.
 *
 * A backslash before the end of a line joins lines; an `exec` in front changes nothing for the words after it and is dropped.
 */
export function shellWords(script: string): string[] | undefined {
  const words = new Splitter(script.replace(/\\\r?\n/g, ' ').trim()).words();
  return words?.[0] === 'exec' ? words.slice(1) : words;
}

class Splitter {
  private position = 0;
  private word: string | undefined;
  private readonly found: string[] = [];

  public constructor(private readonly script: string) {}

  public words(): string[] | undefined {
    while (this.position < this.script.length) {
      if (!this.step(this.script[this.position])) {
        return undefined;
      }
    }
    this.endWord();
    return this.found;
  }

  /** Takes in what begins at the position; false where a shell is needed. */
  private step(character: string): boolean {
    this.position += 1;
    switch (character) {
      case ' ':
      case '\t':
        this.endWord();
        return true;
      case '\n':
        return false;
      case '\'':
        return this.literal();
      case '"':
        return this.quoted();
      case '\\':
        return this.escaped();
      default:
        this.add(character);
        return !SPECIAL.test(character);
    }
  }

  private literal(): boolean {
    const end = this.script.indexOf('\'', this.position);
    this.add(this.script.slice(this.position, end));
    this.position = end + 1;
    return end >= 0;
  }

  private quoted(): boolean {
    this.add('');
    while (this.position < this.script.length) {
      const character = this.script[this.position];
      const next = this.script[this.position + 1] ?? '';
      this.position += 1;
      if (character === '"') {
        return true;
      }
      if (character === '$' || character === '`') {
        return false;
      }
      if (character === '\\' && ESCAPED_IN_QUOTES.test(next)) {
        this.position += 1;
        this.add(next);
        continue;
      }
      this.add(character);
    }
    return false;
  }

  private escaped(): boolean {
    if (this.position === this.script.length) {
      return false;
    }
    this.add(this.script[this.position]);
    this.position += 1;
    return true;
  }

  private add(text: string): void {
    this.word = (this.word ?? '') + text;
  }

  private endWord(): void {
    if (this.word !== undefined) {
      this.found.push(this.word);
      this.word = undefined;
    }
  }
}
