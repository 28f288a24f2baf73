/** Plain data as nodes of YAML: on one line where it fits, else a line an entry; texts so that every reader of YAML agrees on them. */
import type * as Yaml from 'yaml';
import { yaml } from '../../../on-demand';
import { plainValue } from '../../../validation/source/scalar';
import { CommentTree } from '../comment-tree';
import { isJson } from '../json';

/** Columns of a line. */
export const WIDTH = 140;

const OPTIONS = { version: '1.1', merge: false } as const;

/** Makes the nodes of one document. */
export class YamlNodes {
  private readonly library = yaml();

  /** The node of a value that begins at `column`. */
  public node(value: unknown, column: number, indent: number, comments = new CommentTree()): Yaml.Node {
    const flat = this.flat(value);
    const isCommented = comments.below.length > 0;
    if (!isCommented && flat !== undefined && column + flat.length <= WIDTH) return this.flow(value);
    if (Array.isArray(value)) return this.list(value, indent, comments);
    return isJson(value) ? this.map(Object.entries(value), indent, comments) : this.scalar(value, column);
  }

  /** A map with an entry a line. */
  public map(entries: readonly (readonly [string, unknown])[], indent: number, comments = new CommentTree()): Yaml.YAMLMap {
    const map = new this.library.YAMLMap();
    for (const [key, value] of entries) this.addTo(map, key, value, indent, comments.at(key));
    return map;
  }

  /** Adds an entry, with what is said of it above it. */
  public addTo(map: Yaml.YAMLMap, key: string, value: unknown, indent: number, comments = new CommentTree(), isInPlace = true): Yaml.Pair {
    const inside = isInPlace && (isJson(value) || Array.isArray(value)) ? comments : new CommentTree();
    const node = this.node(value, indent + key.length + 2, indent + 2, inside);
    return this.addNode(map, key, node, inside === comments ? comments.own : comments.all);
  }

  public addNode(map: Yaml.YAMLMap, key: string, node: Yaml.Node, comments: readonly string[] = []): Yaml.Pair {
    const name = this.scalar(key, 0);
    if (comments.length > 0) name.commentBefore = commentText(comments);
    const pair = new this.library.Pair(name, node);
    map.items.push(pair);
    return pair;
  }

  private list(items: readonly unknown[], indent: number, comments: CommentTree): Yaml.YAMLSeq {
    const list = new this.library.YAMLSeq();
    items.forEach((item, index) => {
      const about = comments.at(index);
      const node = this.node(item, indent + 2, indent + 2, about);
      if (about.own.length > 0) node.commentBefore = commentText(about.own);
      list.items.push(node);
    });
    return list;
  }

  private scalar(value: unknown, column: number): Yaml.Scalar {
    const scalar = new this.library.Scalar(value);
    if (typeof value !== 'string') return scalar;
    if (value.includes('\n')) scalar.type = this.isBlock(value) ? 'BLOCK_LITERAL' : 'QUOTE_DOUBLE';
    else if (plainValue(value) !== value) scalar.type = value.includes('\'') ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
    else if (column + value.length > WIDTH && value.includes(' ') && isFoldable(value) && !this.isPlain(value)) scalar.type = 'BLOCK_FOLDED';
    return scalar;
  }

  /** Whether the text comes back out of a literal block as it went in. */
  private isBlock(value: string): boolean {
    return !/[\r\u0085\u2028\u2029]/.test(value) && !/^[ \t]*\n?[ \t]/.test(value) && value.trim() !== '' && !/\t/.test(value.split('\n').map(line => line.slice(0, 1)).join(''));
  }

  private isPlain(value: string): boolean {
    const text = new this.library.Document(value, OPTIONS).toString({ lineWidth: 0 }).trimEnd();
    return text === value;
  }

  private flow(value: unknown): Yaml.Node {
    if (Array.isArray(value)) {
      const list = new this.library.YAMLSeq();
      list.flow = true;
      list.items = value.map(item => this.flow(item));
      return list;
    }
    if (!isJson(value)) return this.scalar(value, 0);
    const map = new this.library.YAMLMap();
    map.flow = true;
    map.items = Object.entries(value).map(([key, field]) => new this.library.Pair(this.scalar(key, 0), this.flow(field)));
    return map;
  }

  /** The value on one line, or nothing where that would hide a text of several lines. */
  private flat(value: unknown): string | undefined {
    if (hasLines(value)) return undefined;
    const document = new this.library.Document(undefined, OPTIONS);
    document.contents = this.flow(value) as Yaml.Document['contents'];
    return document.toString({ lineWidth: 0 }).trimEnd();
  }
}

function hasLines(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\n');
  if (Array.isArray(value)) return value.some(hasLines);
  return isJson(value) && Object.entries(value).some(([key, field]) => key.includes('\n') || hasLines(field));
}

/** Folding turns a line break into one blank; a text with several blanks in a row would change. */
function isFoldable(value: string): boolean {
  return !/ {2}|^ | $|\t/.test(value);
}

/** Comments as the library wants them: what follows the sharp. */
export function commentText(lines: readonly string[]): string {
  return lines.map(line => (line === '' ? '' : ` ${line}`)).join('\n');
}
