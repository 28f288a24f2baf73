/** From the text of a file to what an import writes, with everything that is wrong on the way. */
import { Severity } from '../../validation/finding';
import { type LocatedFinding, readSource, type SourceFile, type SourceObject } from '../../validation/source';
import { CommentTree } from './comment-tree';
import { graphNotes, noteOf } from './findings';
import { firedRules } from './fired-rules';
import { importGraph } from './import-graph';
import type { CommentedGraph, DeployPart, ImportedFile, ImportedObject } from './imported-file';
import { type Json, withoutNulls } from './json';
import { placeComments, settledComments } from './place-comments';
import { type DocumentComments, readComments } from './read-comments';
import { isGraph } from './read-graph';
import { isTyped } from './typed-object';

/** A file as an import found it. */
export interface ReadFile {
  readonly file: ImportedFile;
  readonly findings: readonly LocatedFinding[];
  /** As it was decoded. */
  readonly text: string;
}

/** Reads a file; nothing is thrown, whatever it holds. */
export function readFile(source: SourceFile): ReadFile {
  return new FileReader(source).read();
}

/** Objects that stand before a graph, and the graph. */
interface Group {
  readonly objects: ImportedObject[];
  graph?: CommentedGraph;
}

class FileReader {
  private readonly findings: LocatedFinding[] = [];
  private readonly groups: Group[] = [{ objects: [] }];
  private readonly comments = new Map<number, DocumentComments>();
  private header?: readonly string[];

  public constructor(private readonly source: SourceFile) {}

  public read(): ReadFile {
    const { objects, findings, text } = readSource(this.source);
    this.findings.push(...findings);
    for (const comments of readComments(text)) this.comments.set(comments.line, comments);
    for (const object of objects) this.object(object);
    return { file: this.file(), findings: this.findings, text };
  }

  private object(found: SourceObject): void {
    const object = withoutNulls(found.object) as Json;
    const { head = [], tree = new CommentTree() } = this.comments.get(found.locate('').line) ?? {};
    const comments = this.header ? head : [];
    this.header ??= head;
    if (isKustomization(object)) {
      this.findings.push(noteOf('kustomization', found, Severity.ERROR, 'a Kustomization says how manifests are made, and is none itself',
        'import what `kubectl kustomize` makes of it'));
      return;
    }
    const imported = isGraph(object) ? importGraph(object) : undefined;
    const group = this.groups[this.groups.length - 1];
    if (!imported) {
      if (isGraph(object)) this.findings.push(noteOf('kept-as-object', found, Severity.NOTE, 'has a form that no words give, and goes along as an object'));
      const settled = settledComments(object, tree);
      settled.own.unshift(...comments);
      group.objects.push({ object, comments: settled });
      return;
    }
    const placed = placeComments(imported.graph, object, tree);
    placed.own.unshift(...comments);
    group.graph = { graph: imported.graph, comments: placed };
    this.findings.push(...graphNotes(imported, found));
    this.groups.push({ objects: [] });
  }

  private file(): ImportedFile {
    const { groups } = this;
    const graphs = groups.flatMap(({ graph }) => graph ?? []);
    const objects = groups.flatMap(group => group.objects);
    const parts = partsOf(groups);
    const [off] = firedRules([{ graphs, objects }], isTyped).off;
    const rules = firedRules(parts.map(({ graph, objects: beside }) => ({ graphs: [graph], objects: beside })), () => true);
    const withRules = parts.map((part, index) => ({ ...part, off: rules.off[index] }));
    return { name: this.source.file, comments: this.header ?? [], graphs, objects, off, parts: withRules };
  }
}

/** What stands behind the last graph goes with it. */
function partsOf(groups: readonly Group[]): DeployPart[] {
  const parts = groups.flatMap(({ graph, objects }) => (graph ? [{ graph, objects, off: [] }] : []));
  const rest = groups[groups.length - 1].objects;
  return parts.map((part, index) => (index === parts.length - 1 ? { ...part, objects: [...part.objects, ...rest] } : part));
}

function isKustomization({ apiVersion }: Json): boolean {
  return String(apiVersion).startsWith('kustomize.config.k8s.io/');
}
