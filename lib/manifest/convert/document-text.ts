/** A converted object as YAML in which the comments of the source stand where what they speak of stands now. */
import { isAlias, isMap, isScalar, isSeq, visit, type Document, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { yaml } from '../../on-demand';
import { isRecord, type Wire } from '../../validation/admission/wire';
import { keyText } from '../../validation/source/plain';
import { plainValue } from '../../validation/source/scalar';
import type { Conversion } from './conversion';

/** A document of the source: its nodes, and the object that was read from it. */
export interface SourceDocument {
  readonly document: Document.Parsed;
  readonly object: Wire;
  readonly text: string;
}

/** The text of a converted object, without a marker before or behind it. */
export function documentText(conversion: Conversion, object: Wire, source: SourceDocument): string {
  const writer = new Writer(conversion, source);
  return withLostComments(writer.text(object), source.document);
}

/** An object that has no source, as text. */
export function plainText(object: Wire): string {
  return yaml().stringify(object, { lineWidth: 0, version: '1.1' });
}

class Writer {
  private readonly nodes = new Map<object, Node>();
  private readonly document: Document;

  public constructor(private readonly conversion: Conversion, private readonly source: SourceDocument) {
    this.index(source.object, source.document.contents);
    this.document = new (yaml().Document)(null, { schema: 'failsafe', version: '1.2' });
    this.document.commentBefore = source.document.commentBefore;
    this.document.comment = source.document.comment;
  }

  public text(object: Wire): string {
    const contents = this.node(object);
    const root = this.source.document.contents as Node | null;
    contents.commentBefore ??= root?.commentBefore;
    contents.comment ??= root?.comment;
    this.document.contents = contents;
    return this.document.toString({ lineWidth: 0, indentSeq: indentsLists(this.source.text) });
  }

  /** Remembers the node of each map and list of the object, where no alias stands between. */
  private index(value: unknown, node: unknown): void {
    if (Array.isArray(value) && isSeq(node)) {
      this.nodes.set(value, node);
      value.forEach((item, index) => this.index(item, node.items[index]));
    } else if (isRecord(value) && isMap(node)) {
      this.nodes.set(value, node);
      for (const pair of node.items) {
        const key = keyText(pair.key);
        if (key !== undefined) this.index(value[key], pair.value);
      }
    }
  }

  private node(value: unknown): Node {
    if (Array.isArray(value)) return this.reused(value) ?? this.list(value);
    if (isRecord(value)) return this.reused(value) ?? this.map(value);
    return scalar(value);
  }

  /** What was taken over as it is keeps its node, with comments and quotes. */
  private reused(value: object): Node | undefined {
    const node = this.nodes.get(value);
    return node && isPlainTree(node) ? node : undefined;
  }

  private list(values: readonly unknown[]): Node {
    const list = new (yaml().YAMLSeq)();
    list.items = values.map(value => commentBeforeItem(this.node(value)));
    list.flow = values.length === 0;
    return list;
  }

  private map(value: Wire): Node {
    const map = new (yaml().YAMLMap)();
    for (const key of Object.keys(value)) if (value[key] !== undefined) map.items.push(this.pair(value, key));
    map.flow = map.items.length === 0;
    const node = this.nodes.get(value);
    if (node) {
      map.commentBefore = node.commentBefore;
      map.comment = node.comment;
    }
    return map;
  }

  private pair(map: Wire, key: string): Pair<Node, Node> {
    const source = this.sourcePair(map, key);
    const name = scalar(key);
    const node = this.node(map[key]);
    const sourceKey = source?.key as Node | undefined;
    const sourceValue = source?.value as Node | null | undefined;
    if (sourceKey) {
      name.commentBefore = sourceKey.commentBefore;
      name.spaceBefore = sourceKey.spaceBefore;
    }
    const kept = isScalar(sourceValue) && isScalar(node) && isSame(sourceValue, map[key]) ? sourceValue : node;
    if (sourceValue && kept !== sourceValue && !isAlias(sourceValue)) {
      // A comment between a key and its map would tear a scalar off its key.
      if (isScalar(kept)) name.commentBefore = joinedComments(name.commentBefore, sourceValue.commentBefore);
      else kept.commentBefore ??= sourceValue.commentBefore;
      kept.comment ??= sourceValue.comment;
    }
    return new (yaml().Pair)<Node, Node>(name, kept);
  }

  private sourcePair(map: Wire, key: string): Pair | undefined {
    const origin = this.conversion.originOf(map, key) ?? { source: map, key };
    const node = this.nodes.get(origin.source);
    return isMap(node) ? (node as YAMLMap).items.find(pair => keyText(pair.key) === origin.key) : undefined;
  }
}

/** What is said before the first key of an item is said of the item. */
function commentBeforeItem(item: Node): Node {
  const key = isMap(item) ? item.items.at(0)?.key as Scalar | undefined : undefined;
  if (!key?.commentBefore) return item;
  item.commentBefore = joinedComments(item.commentBefore, key.commentBefore);
  item.spaceBefore ??= key.spaceBefore;
  key.commentBefore = null;
  key.spaceBefore = false;
  return item;
}

function joinedComments(...comments: readonly (string | null | undefined)[]): string | null {
  return comments.filter(comment => comment !== null && comment !== undefined).join('\n') || null;
}

/** Whether a scalar of the source says this text itself. */
function isSame({ value, anchor, tag }: Scalar, text: unknown): boolean {
  return typeof text === 'string' && String(value) === text && anchor === undefined && tag === undefined;
}

/** A scalar that Kubernetes' tools, which read YAML 1.1, take for this value. */
function scalar(value: unknown): Scalar {
  const { Scalar: ScalarNode } = yaml();
  const node = new ScalarNode(typeof value === 'string' ? value : String(value));
  if (typeof value === 'string' && plainValue(value) !== value) node.type = 'QUOTE_DOUBLE';
  return node;
}

/** Whether nothing in a tree is said elsewhere: no alias, no anchor, no merge, no null that says nothing. */
function isPlainTree(node: Node): boolean {
  let plain = true;
  visit(node, {
    Alias: () => {
      plain = false;
      return visit.BREAK;
    },
    Node: (_key, { anchor }: Node & { anchor?: string }) => {
      if (anchor === undefined) return undefined;
      plain = false;
      return visit.BREAK;
    },
    Pair: (_key, pair) => {
      if (!isScalar(pair.key) || pair.key.value !== '<<') return undefined;
      plain = false;
      return visit.BREAK;
    },
  });
  return plain;
}

/** Whether the author indents lists below their key. */
function indentsLists(text: string): boolean {
  const [, key, item] = /^( *)(?:- )?[\w.-]+:[ \t]*\n( *)- /m.exec(text) ?? [];
  return (item ?? '').length > (key ?? '').length;
}

/** Comments whose place is gone stand at the head, so that none is lost. */
function withLostComments(text: string, source: Document.Parsed): string {
  const kept = new Map<string, number>();
  for (const line of commentLines(text)) kept.set(line, (kept.get(line) ?? 0) + 1);
  const lost = commentsOf(source).filter(line => {
    const count = kept.get(line) ?? 0;
    kept.set(line, count - 1);
    return count <= 0 && line !== '';
  });
  return lost.length === 0 ? text : `${lost.map(line => `# ${line}`).join('\n')}\n${text}`;
}

function commentLines(text: string): string[] {
  return text.split('\n').flatMap(line => {
    const start = line.search(/(?:^|\s)#/);
    return start < 0 ? [] : [line.slice(line.indexOf('#', start) + 1).trim()];
  });
}

function commentsOf(document: Document.Parsed): string[] {
  const found: string[] = [];
  const add = (comment: string | null | undefined) => found.push(...(comment ?? '').split('\n').map(line => line.trim()).filter(line => line !== ''));
  add(document.commentBefore);
  visit(document, {
    Node: (_key, node) => {
      add(node.commentBefore);
      add(node.comment);
    },
  });
  add(document.comment);
  return found;
}
