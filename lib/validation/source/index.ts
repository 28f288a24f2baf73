/** From the text of files to objects, each of whose fields knows its line and column. */
export type { LocatedFinding } from './located-finding';
export type { Position } from './position';
export { readSource, type SourceContents } from './read';
export { readDocuments, type SourceFile } from './read-documents';
export { sourceRules } from './rules';
export type { DocumentNodes, SourceObject } from './source-object';
