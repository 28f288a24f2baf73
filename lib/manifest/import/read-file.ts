/** From the text of a file to its graphs in words, with everything that is wrong on the way. */
import { Severity } from '../../validation/finding';
import { type LocatedFinding, readSource, type SourceFile, type SourceObject } from '../../validation/source';
import { CommentTree } from './comment-tree';
import type { ImportTarget } from './import-target';
import { graphNotes, noteOf, relocationNotes } from './findings';
import { importGraph } from './import-graph';
import type { CommentedGraph, ImportedObject, ImportedPart } from './imported-file';
import { type Json, withoutNulls } from './json';
import { placeComments, settledComments } from './place-comments';
import { type DocumentComments, readComments } from './read-comments';
import { isGraph } from './read-graph';
import { relocated } from './relocate';

/** A file as an import found it. */
export interface ReadFile {
  readonly name: string;
  /** What stands above everything. */
  readonly comments: readonly string[];
  readonly parts: readonly ImportedPart[];
  /** Objects of a file without graphs. */
  readonly strays: readonly StrayObject[];
  readonly findings: readonly LocatedFinding[];
  /** As it was decoded. */
  readonly text: string;
}

/** An object beside which there is no graph. */
export interface StrayObject extends ImportedObject {
  readonly found: SourceObject;
}

/** How files are read. */
export interface ReadOptions {
  /** Whether what ties graphs to one Dynamo namespace is taken out. */
  readonly relocatable?: boolean;
  /** What the file becomes. Default: either. */
  readonly target?: ImportTarget;
}

/** Reads a file; nothing is thrown, whatever it holds. */
export function readFile(source: SourceFile, options: ReadOptions = {}): ReadFile {
  return new FileReader(source, options).read();
}

/** Objects that stand before a graph, and the graph. */
interface Group {
  readonly objects: StrayObject[];
  graph?: CommentedGraph;
}

class FileReader {
  private readonly findings: LocatedFinding[] = [];
  private readonly groups: Group[] = [{ objects: [] }];
  private readonly comments = new Map<number, DocumentComments>();
  private header?: readonly string[];

  public constructor(private readonly source: SourceFile, private readonly options: ReadOptions) {}

  public read(): ReadFile {
    const { objects, findings, text } = readSource(this.source);
    this.findings.push(...findings);
    for (const comments of readComments(text)) this.comments.set(comments.line, comments);
    for (const object of objects) this.object(object);
    const parts = partsOf(this.groups);
    const strays = parts.length > 0 ? [] : this.groups.flatMap(group => group.objects);
    return { name: this.source.file, comments: this.header ?? [], parts, strays, findings: this.findings, text };
  }

  private object(found: SourceObject): void {
    const object = withoutNulls(found.object) as Json;
    if (isKustomization(object)) {
      this.findings.push(noteOf('kustomization', found, Severity.ERROR, 'says how manifests are made, and is none itself',
        'import what `kubectl kustomize` makes of it'));
      return;
    }
    const { head = [], tree = new CommentTree() } = this.comments.get(found.locate('').line) ?? {};
    const above = this.header ? head : [];
    this.header ??= head;
    if (isGraph(object) && this.graph(found, object, tree, above)) return;
    const comments = settledComments(object, tree);
    comments.own.unshift(...above);
    this.groups[this.groups.length - 1].objects.push({ object, comments, found });
  }

  private graph(found: SourceObject, source: Json, tree: CommentTree, above: readonly string[]): boolean {
    const { object, ...ties } = relocated(source);
    const wanted = this.options.relocatable ? object : source;
    const imported = importGraph(wanted);
    if (!imported) {
      this.findings.push(noteOf('kept-as-object', found, Severity.NOTE, 'has a form that no words give, and goes along as an object'));
      return false;
    }
    const comments = placeComments(imported.graph, source, tree);
    comments.own.unshift(...above);
    this.groups[this.groups.length - 1].graph = { graph: imported.graph, object: wanted, comments };
    this.findings.push(...graphNotes(imported, found, this.options.target), ...relocationNotes(ties, this.options.relocatable ?? false, found));
    this.groups.push({ objects: [] });
    return true;
  }
}

/** What stands behind the last graph goes with it. */
function partsOf(groups: readonly Group[]): ImportedPart[] {
  const parts = groups.flatMap(({ graph, objects }) => (graph ? [{ graph, objects }] : []));
  const rest = groups[groups.length - 1].objects;
  return parts.map((part, index) => (index === parts.length - 1 ? { ...part, objects: [...part.objects, ...rest] } : part));
}

function isKustomization({ apiVersion }: Json): boolean {
  return String(apiVersion).startsWith('kustomize.config.k8s.io/');
}
