/** Expressions of TypeScript, and how they are printed: on one line where they fit, else an entry a line. */
import { CommentTree } from '../comment-tree';
import { isJson } from '../json';

/** Columns of a line. */
export const WIDTH = 140;

/** A piece of a program: text as it stands, or a structure that may be broken into lines. */
export type Expression = Text | ObjectLiteral | ListLiteral;

export interface Text {
  readonly text: string;
}

/** An entry: a property with its value, or one that is spread. */
export interface Entry {
  readonly key?: string;
  readonly value: Expression;
  readonly comments?: readonly string[];
}

export interface ObjectLiteral {
  readonly entries: readonly Entry[];
  /** What stands around it, such as a call. */
  readonly before?: string;
  readonly after?: string;
}

export interface ListLiteral {
  readonly items: readonly Entry[];
  readonly before?: string;
  readonly after?: string;
}

/** A text as it stands. */
export function code(text: string): Text {
  return { text };
}

/** Plain data as a literal. */
export function literal(value: unknown, comments = new CommentTree()): Expression {
  if (Array.isArray(value)) {
    return { items: value.map((item, index) => ({ value: literal(item, comments.at(index)), comments: comments.at(index).own })) };
  }
  if (!isJson(value)) return code(typeof value === 'string' ? text(value) : JSON.stringify(value) ?? 'undefined');
  return { entries: Object.entries(value).map(([key, field]) => ({ key, value: literal(field, comments.at(key)), comments: comments.at(key).own })) };
}

/** `expression` within a call or the like; only a structure can be wrapped. */
export function wrapped<Structure extends ObjectLiteral | ListLiteral>(before: string, structure: Structure, after: string): Structure {
  return { ...structure, before, after };
}

/** A string literal; one of several lines as a template. */
export function text(value: string): string {
  if (value.includes('\n') && !/[\r\u2028\u2029]/.test(value)) return `\`${value.replace(/[\\`]|\$(?=\{)/g, '\\$&')}\``;
  const quoted = JSON.stringify(value).slice(1, -1).replace(/[\u2028\u2029\u0080-\u009f\u007f]/g, escaped);
  const isSimple = !value.includes('\'') || value.includes('"');
  return isSimple ? `'${quoted.replace(/\\"/g, '"').replace(/'/g, '\\\'')}'` : `"${quoted}"`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The key of a property. */
function propertyName(key: string): string {
  if (/^[A-Za-z_$][\w$]*$/.test(key) && key !== '__proto__') return key;
  return key === '__proto__' ? '[\'__proto__\']' : text(key);
}

/** The expression as text; `column` is where it begins, `indent` where its line does, `tail` what follows on its last line. */
export function print(expression: Expression, indent: number, column: number, tail = 1): string {
  const flat = oneLine(expression);
  if (flat !== undefined && (column + flat.length + tail <= WIDTH || 'text' in expression)) return flat;
  if ('text' in expression) return expression.text;
  const { before = '', after = '' } = expression;
  const [open, close] = 'entries' in expression ? ['{', '}'] : ['[', ']'];
  const parts = 'entries' in expression ? expression.entries : expression.items;
  const pad = ' '.repeat(indent + 2);
  const lines = packed(parts, indent + 2, 'entries' in expression ? 60 : WIDTH);
  return `${before}${open}\n${lines.map(line => `${pad}${line}\n`).join('')}${' '.repeat(indent)}${close}${after}`;
}

/** Entries, as many on a line as fit where they are short and nothing is said of them. */
function packed(parts: readonly Entry[], indent: number, short: number): string[] {
  const lines: string[] = [];
  let open = false;
  for (const part of parts) {
    const flat = part.comments?.length ? undefined : entryOnOneLine(part);
    const last = lines.at(-1);
    if (open && flat !== undefined && flat.length <= short && last !== undefined && indent + last.length + flat.length + 2 <= WIDTH) {
      lines[lines.length - 1] = `${last} ${flat},`;
      continue;
    }
    for (const comment of part.comments ?? []) lines.push(`//${comment === '' ? '' : ` ${comment}`}`);
    lines.push(`${printEntry(part, indent)},`);
    open = flat !== undefined && flat.length <= short;
  }
  return lines;
}

function printEntry({ key, value }: Entry, indent: number): string {
  const name = key === undefined ? '' : `${propertyName(key)}: `;
  if (key !== undefined && 'text' in value && value.text === key) return key;
  return name + print(value, indent, indent + name.length);
}

function entryOnOneLine({ key, value, comments }: Entry): string | undefined {
  const flat = comments?.length ? undefined : oneLine(value);
  if (flat === undefined || key === undefined) return flat;
  return flat === key ? key : `${propertyName(key)}: ${flat}`;
}

function oneLine(expression: Expression): string | undefined {
  if ('text' in expression) return expression.text.includes('\n') ? undefined : expression.text;
  const { before = '', after = '' } = expression;
  const parts = ('entries' in expression ? expression.entries : expression.items).map(entryOnOneLine);
  if (parts.includes(undefined)) return undefined;
  if ('items' in expression) return `${before}[${parts.join(', ')}]${after}`;
  return parts.length === 0 ? `${before}{}${after}` : `${before}{ ${parts.join(', ')} }${after}`;
}
