/** From the text of a file to what an import writes, with everything that is wrong on the way. */
import { Severity } from '../../validation/finding';
import { type LocatedFinding, readSource, type SourceFile, type SourceObject } from '../../validation/source';
import { CommentTree } from './comment-tree';
import { firedRules } from './fired-rules';
import type { HoistedGraph } from './hoist';
import { importGraph } from './import-graph';
import type { CommentedGraph, ImportedFile, ImportedObject } from './imported-file';
import { isJson, isText, type Json, withoutNulls } from './json';
import { isGraph } from './read-graph';

/** A file as an import found it. */
export interface ReadFile {
  readonly file: ImportedFile;
  readonly hoisted: readonly HoistedGraph[];
  readonly findings: readonly LocatedFinding[];
  /** As it was decoded. */
  readonly text: string;
}

/** Reads a file; nothing is thrown, whatever it holds. */
export function readFile(source: SourceFile): ReadFile {
  const contents = readSource(source);
  const findings = [...contents.findings];
  const graphs: CommentedGraph[] = [];
  const hoisted: HoistedGraph[] = [];
  const objects: ImportedObject[] = [];
  for (const found of contents.objects) {
    const object = withoutNulls(found.object) as Json;
    const graph = isGraph(object) ? importGraph(object) : undefined;
    if (graph) {
      hoisted.push(graph);
      graphs.push({ graph: graph.graph, comments: new CommentTree() });
      continue;
    }
    if (isGraph(object)) findings.push(keptAsObject(found));
    objects.push({ object, comments: new CommentTree() });
  }
  const { off } = firedRules({ graphs, objects });
  return { file: { name: source.file, comments: [], graphs, objects, off }, hoisted, findings, text: contents.text };
}

function keptAsObject({ object, locate }: SourceObject): LocatedFinding {
  const { metadata } = object;
  return {
    rule: 'import/kept-as-object', severity: Severity.NOTE, path: '', position: locate(''),
    object: `DynamoGraphDeployment/${isJson(metadata) && isText(metadata.name) ? metadata.name : '?'}`,
    message: 'has no components that words could say, and goes along as the object that it is',
  };
}
