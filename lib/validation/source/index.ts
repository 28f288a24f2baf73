/** From the text of files to objects, each of whose fields knows its line and column. */
export type { LocatedFinding } from './located-finding';
export type { Position } from './position';
export { readSource, type SourceContents, type SourceFile } from './read';
export { sourceRules } from './rules';
export type { SourceObject } from './source-object';
