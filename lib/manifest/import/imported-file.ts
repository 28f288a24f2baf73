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
  /** By the path in `ImportedGraph`: `metadata`, `words`, `components`. */
  readonly comments: CommentTree;
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
}

/** A graph with the objects that go along with it, and the rules that they break. */
export interface DeployPart {
  readonly graph: CommentedGraph;
  readonly objects: readonly ImportedObject[];
  readonly off: readonly string[];
}
