/** The comments of a file, by what they speak of. */
import type { Document, Node, Pair } from 'yaml';
import { yaml } from '../../on-demand';
import { splitDocuments } from '../../validation/source/documents';
import { parseDocument } from '../../validation/source/parse-document';
import { keyText } from '../../validation/source/plain';
import { CommentTree, type Step } from './comment-tree';

/** The comments of a document. */
export interface DocumentComments {
  /** Line on which its content begins, the first is 1. */
  readonly line: number;
  /** What stands above the content. */
  readonly head: readonly string[];
  /** By the path in the content. */
  readonly tree: CommentTree;
}

/** Reads the comments of a text; a document that cannot be parsed has none. */
export function readComments(text: string): DocumentComments[] {
  return splitDocuments(text).flatMap(source => {
    const parsed = parseDocument(source);
    if (!parsed || 'problem' in parsed) return [];
    const { document } = parsed;
    const { contents } = document;
    const head = [...linesOf(document.commentBefore), ...linesOf(contents?.commentBefore), ...linesOf(takeFirst(contents))];
    const reader = new CommentReader(document);
    if (contents) reader.read(contents, []);
    const start = source.offset + (contents?.range[0] ?? 0);
    const line = text.slice(0, start).split('\n').length;
    return [{ line, head, tree: reader.settled() }];
  });
}

/** What stands above the first field is about the whole. */
function takeFirst(contents: Node | null): string | undefined {
  const first = yaml().isMap(contents) ? contents.items[0]?.key as { commentBefore?: string | null } | undefined : undefined;
  const comment = first?.commentBefore ?? undefined;
  if (first) first.commentBefore = undefined;
  return comment;
}

class CommentReader {
  private readonly tree = new CommentTree();
  private readonly library = yaml();

  public constructor(private readonly document: Document.Parsed) {}

  public settled(): CommentTree {
    this.tree.add([], linesOf(this.document.comment));
    return this.tree;
  }

  public read(node: Node, path: readonly Step[]): void {
    if (path.length > 0) this.tree.add(path, linesOf(node.commentBefore));
    this.tree.add(path, linesOf(node.comment));
    if (this.library.isMap(node)) node.items.forEach(pair => this.readPair(pair, path));
    if (this.library.isSeq(node)) node.items.forEach((item, index) => this.readAny(item, [...path, index]));
  }

  private readPair({ key, value }: Pair, path: readonly Step[]): void {
    const inner = [...path, keyText(key) ?? ''];
    const { commentBefore, comment } = key as { commentBefore?: string; comment?: string };
    this.tree.add(inner, [...linesOf(commentBefore), ...linesOf(comment)]);
    this.readAny(value, inner);
  }

  private readAny(value: unknown, path: readonly Step[]): void {
    if (this.library.isNode(value)) this.read(value, path);
  }
}

/** The lines of a comment without the sharp and the blank after it. */
function linesOf(comment: string | null | undefined): string[] {
  return comment ? comment.split('\n').map(line => line.replace(/^ /, '').trimEnd()) : [];
}
