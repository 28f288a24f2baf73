import { type LocatedFinding, type SourceFile } from '../../validation/source';
import type { ImportedFile } from './imported-file';
import { readFile } from './read-file';

/** What became of files. */
export interface ImportedFiles {
  /** One for each file that holds a graph. */
  readonly files: readonly ImportedFile[];
  readonly findings: readonly LocatedFinding[];
  /** The decoded texts by file, for quoting. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Imports files; nothing is thrown, whatever they hold. */
export function importFiles(sources: readonly SourceFile[]): ImportedFiles {
  const read = sources.map(readFile);
  return {
    files: read.map(({ file }) => file).filter(({ graphs, objects }) => graphs.length + objects.length > 0),
    findings: read.flatMap(({ findings }) => findings),
    texts: new Map(read.map(({ file, text }) => [file.name, text])),
  };
}
