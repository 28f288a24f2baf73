/** What a file of manifests holds, read for an import. */
import type { CommentTree } from './comment-tree';
import type { ImportedGraph } from './imported-graph';
import type { Json } from './json';

/** An object that goes along as it is. */
export interface ImportedObject {
  readonly object: Json;
  /** By the path in the object. */
  readonly comments: CommentTree;
}

/** A graph with what is said of it. */
export interface CommentedGraph {
  readonly graph: ImportedGraph;
  /** What the graph has to give back. */
  readonly object: Json;
  /** By the path in `ImportedGraph`: `metadata`, `words`, `components`. */
  readonly comments: CommentTree;
}

/** A graph, and the objects that go along with it. */
export interface ImportedPart {
  readonly graph: CommentedGraph;
  readonly objects: readonly ImportedObject[];
}

/** A part, and the rules that its objects break as they are. */
export interface DeployPart extends ImportedPart {
  readonly off: readonly string[];
  /** Words of the document that took the place of objects. */
  readonly devices?: Json;
  /** What is said of those, by word and name. */
  readonly deviceComments?: CommentTree;
}

/** Everything that becomes one deploy.yaml or one program. */
export interface ImportedFile {
  /** Its name, as it was given. */
  readonly name: string;
  /** Comments about the file as a whole. */
  readonly comments: readonly string[];
  readonly graphs: readonly CommentedGraph[];
  readonly objects: readonly ImportedObject[];
  /** Ids of the rules that the objects break as they are, sorted. */
  readonly off: readonly string[];
  /** The same by graphs, for a deploy.yaml. */
  readonly parts: readonly DeployPart[];
  /** Its deploy.yaml, where that was written to be checked. */
  readonly deployYaml?: string;
}
