/** As much of the shell's grammar as it takes to see which words end up in which command. */

/** A word of a command, its quotes removed. */
export interface Word {
  readonly text: string;
  /** Whether a blank in front was escaped, and so became part of the word. */
  readonly escapedBlank: boolean;
}

/** A simple command. */
export type Command = readonly Word[];

const BLANK = /[ \t\r]/;
const ARRAY = /^\w+\+?=$/;
const LIST = /^\$\{(\w+)\[[@*]\]\}$/;
/** Words up to which a list is put in its place. */
const LONGEST_COMMAND = 1000;

const SEPARATORS = ';&|()\n';

/** Splits a script into its simple commands. Linear in the length of the script. */
export function commandsOf(script: string): Command[] {
  return new ShellReader(script).read();
}

class ShellReader {
  private readonly commands: Command[] = [];
  private readonly arrays = new Map<string, Word[]>();
  private command: Word[] = [];
  private array: string | undefined;
  private word: string | undefined;
  private escapedBlank = false;
  private position = 0;

  public constructor(private readonly script: string) {}

  public read(): Command[] {
    while (this.position < this.script.length) this.step(this.script[this.position]);
    this.endCommand();
    return this.commands;
  }

  private step(character: string): void {
    if (character === '\\') this.escape();
    else if (character === '\'') this.quote('\'');
    else if (character === '"') this.quote('"');
    else if (character === '#' && this.word === undefined) this.skipTo('\n');
    else if (character === '$' && this.script[this.position + 1] === '(') this.substitution();
    else if (this.array !== undefined && (character === ')' || character === '\n')) this.inArray(character);
    else if (character === '(' && this.word !== undefined && ARRAY.test(this.word)) this.beginArray(this.word);
    else if (character === '>' || character === '<') this.redirection();
    else if (SEPARATORS.includes(character)) this.separator();
    else if (BLANK.test(character)) this.blank();
    else this.take(character);
  }

  private take(text: string): void {
    this.word = (this.word ?? '') + text;
    this.position += text.length;
  }

  private blank(): void {
    this.endWord();
    this.position++;
  }

  private separator(): void {
    this.endCommand();
    this.position++;
  }

  /** `name=(`: the words up to the parenthesis are values of a list, whatever lines they stand on. */
  private beginArray(assignment: string): void {
    this.array = assignment.replace(/\+?=$/, '');
    if (!assignment.endsWith('+=')) this.arrays.delete(this.array);
    this.word = undefined;
    this.endCommand();
    this.position++;
  }

  private inArray(character: string): void {
    this.endWord();
    this.position++;
    if (character !== ')') return;
    const name = this.array ?? '';
    const values = this.arrays.get(name);
    if (values) for (const value of this.command) values.push(value);
    else this.arrays.set(name, this.command);
    this.array = undefined;
    this.command = [];
  }

  /** A backslash before the end of a line joins the lines; before a blank, it makes the blank part of a word. */
  private escape(): void {
    const next = this.script[this.position + 1] ?? '';
    this.position += 2;
    if (next === '\n') return;
    if (next === '\r' && this.script[this.position] === '\n') {
      this.position++;
      return;
    }
    if (BLANK.test(next) && this.word === undefined) this.escapedBlank = true;
    this.word = (this.word ?? '') + next;
  }

  private quote(mark: string): void {
    const start = this.position + 1;
    let end = start;
    while (end < this.script.length && this.script[end] !== mark) end += mark === '"' && this.script[end] === '\\' ? 2 : 1;
    this.word = (this.word ?? '') + this.script.slice(start, end);
    this.position = end + 1;
  }

  /** `$(…)` is part of the word that it stands in. */
  private substitution(): void {
    let depth = 0;
    let end = this.position + 1;
    for (; end < this.script.length; end++) {
      if (this.script[end] === '(') depth++;
      else if (this.script[end] === ')' && --depth === 0) break;
    }
    this.take(this.script.slice(this.position, end + 1));
  }

  private redirection(): void {
    if (this.script.startsWith('<<', this.position) && this.script[this.position + 2] !== '<') {
      this.hereDocument();
      return;
    }
    this.endWord();
    this.position++;
    // `>>`, `>&`, `<&`
    if ('>&<'.includes(this.script[this.position] ?? ' ')) this.position++;
  }

  /** The lines up to the delimiter are input of a command, no commands themselves. */
  private hereDocument(): void {
    const lineEnd = this.lineEnd(this.position);
    const delimiter = this.script.slice(this.position + 2, lineEnd).replace(/^-/, '').trim().split(/\s/)[0].replace(/['"\\]/g, '');
    this.endCommand();
    let line = lineEnd + 1;
    while (line < this.script.length) {
      const end = this.lineEnd(line);
      const text = this.script.slice(line, end).trim();
      line = end + 1;
      if (text === delimiter) break;
    }
    this.position = line;
  }

  private lineEnd(from: number): number {
    const end = this.script.indexOf('\n', from);
    return end < 0 ? this.script.length : end;
  }

  private skipTo(character: string): void {
    const end = this.script.indexOf(character, this.position);
    this.position = end < 0 ? this.script.length : end;
  }

  private endWord(): void {
    if (this.word !== undefined) {
      const values = this.arrays.get(LIST.exec(this.word)?.[1] ?? '');
      // Lists that are made of themselves would grow without end.
      if (values && this.command.length + values.length <= LONGEST_COMMAND) for (const value of values) this.command.push(value);
      else this.command.push({ text: this.word, escapedBlank: this.escapedBlank });
    }
    this.word = undefined;
    this.escapedBlank = false;
  }

  private endCommand(): void {
    this.endWord();
    if (this.command.length > 0) this.commands.push(this.command);
    this.command = [];
  }
}
