/** Patterns as the API server reads them (RE2, the syntax of Go), run by the regular expressions of JavaScript. */

const SPACE = '\\t\\n\\f\\r ';
const NOT_SPACE = '\\u{0}-\\u{8}\\u{b}\\u{e}-\\u{1f}\\u{21}-\\u{10ffff}';

const POSIX_CLASSES: { readonly [name: string]: string } = {
  alnum: '0-9A-Za-z', alpha: 'A-Za-z', ascii: '\\u{0}-\\u{7f}', blank: '\\t ', cntrl: '\\u{0}-\\u{1f}\\u{7f}', digit: '0-9', graph: '!-~',
  lower: 'a-z', print: ' -~', punct: '!-\\/:-@\\[-`\\{-~', space: '\\t\\n\\v\\f\\r ', upper: 'A-Z', word: '0-9A-Za-z_', xdigit: '0-9A-Fa-f',
};

/** Characters that JavaScript wants escaped outside a class, and may have escaped inside one. */
const SYNTAX = '^$\\.*+?()[]{}|/';

const compiledPatterns = new Map<string, RegExp>();

/**
 * The regular expression for a pattern of RE2.
 *
 * @throws SyntaxError if the pattern is none, or uses what JavaScript does not have
 */
export function regularExpression(pattern: string): RegExp {
  const known = compiledPatterns.get(pattern);
  if (known) return known;
  const compiled = new Translation(pattern).expression();
  compiledPatterns.set(pattern, compiled);
  return compiled;
}

class Translation {
  private position = 0;
  private flags = 'u';

  public constructor(private readonly pattern: string) {}

  public expression(): RegExp {
    this.leadingFlags();
    let source = '';
    while (this.position < this.pattern.length) source += this.atom();
    return new RegExp(source, this.flags);
  }

  /** `(?i)` and its like, which JavaScript knows for a whole expression only. */
  private leadingFlags(): void {
    const found = /^\(\?([ims]+)\)/.exec(this.pattern);
    if (!found) return;
    this.flags += [...new Set(found[1])].join('');
    this.position = found[0].length;
  }

  private atom(): string {
    const character = this.next();
    if (character === '\\') return this.escape(false);
    if (character === '[') return this.characterClass();
    if (character === '.') return this.flags.includes('s') ? '.' : '[^\\n]';
    if (character === '(' && this.pattern.startsWith('?P<', this.position)) {
      this.position += 3;
      return '(?<';
    }
    if (character === '{' && !/^\d+(,\d*)?\}/.test(this.pattern.slice(this.position, this.position + 12))) return '\\{';
    if (character === '}' && !/\{\d+(,\d*)?$/.test(this.pattern.slice(Math.max(0, this.position - 13), this.position - 1))) return '\\}';
    return character === ']' ? '\\]' : character;
  }

  private next(): string {
    const character = String.fromCodePoint(this.pattern.codePointAt(this.position) ?? 0);
    this.position += character.length;
    return character;
  }

  private escape(inClass: boolean): string {
    if (this.position >= this.pattern.length) throw new SyntaxError(`trailing backslash in ${this.pattern}`);
    const character = this.next();
    switch (character) {
      case 's': return inClass ? SPACE : `[${SPACE}]`;
      case 'S': return inClass ? NOT_SPACE : `[${NOT_SPACE}]`;
      case 'A': return '(?<![^])';
      case 'z': return '(?![^])';
      case 'a': return '\\u{7}';
      case 'x': return this.hexadecimal();
      case 'Q': return this.quoted();
      case 'p': case 'P': return this.property(character);
      case '-': return inClass ? '\\-' : '-';
      default: return /[A-Za-z0-9]/.test(character) ? `\\${character}` : literal(character);
    }
  }

  private hexadecimal(): string {
    const found = /^(?:\{([0-9A-Fa-f]+)\}|([0-9A-Fa-f]{2}))/.exec(this.pattern.slice(this.position));
    if (!found) throw new SyntaxError(`invalid escape in ${this.pattern}`);
    this.position += found[0].length;
    return `\\u{${found[1] ?? found[2]}}`;
  }

  private quoted(): string {
    const end = this.pattern.indexOf('\\E', this.position);
    const text = this.pattern.slice(this.position, end < 0 ? undefined : end);
    this.position = end < 0 ? this.pattern.length : end + 2;
    return [...text].map(literal).join('');
  }

  /** `\pL` and `\p{Greek}`: general categories by one letter, and scripts without the name of the property. */
  private property(letter: string): string {
    const found = /^(?:\{(\^?)(\w+)\}|(\w))/.exec(this.pattern.slice(this.position));
    if (!found) throw new SyntaxError(`invalid escape in ${this.pattern}`);
    this.position += found[0].length;
    const name = found[2] ?? found[3];
    const negated = (letter === 'P') !== (found[1] === '^');
    return `\\${negated ? 'P' : 'p'}{${name.length <= 2 ? name : `Script=${name}`}}`;
  }

  private characterClass(): string {
    let source = '[';
    if (this.pattern[this.position] === '^') source += this.next();
    if (this.pattern[this.position] === ']') source += `\\${this.next()}`;
    while (this.pattern[this.position] !== ']') {
      if (this.position >= this.pattern.length) throw new SyntaxError(`missing ] in ${this.pattern}`);
      source += this.classMember();
    }
    this.position++;
    return `${source}]`;
  }

  private classMember(): string {
    const posix = /^\[:(\w+):\]/.exec(this.pattern.slice(this.position, this.position + 12));
    if (posix && Object.hasOwn(POSIX_CLASSES, posix[1])) {
      this.position += posix[0].length;
      return POSIX_CLASSES[posix[1]];
    }
    const character = this.next();
    if (character === '\\') return this.escape(true);
    return character === '[' ? '\\[' : character;
  }
}

function literal(character: string): string {
  return SYNTAX.includes(character) ? `\\${character}` : character;
}
