/** Imports files together: objects in files without graphs go along with a graph, and what is written is checked. */
import { dirname } from 'node:path';
import { Severity } from '../../validation/finding';
import type { LocatedFinding, SourceFile } from '../../validation/source';
import { type CheckedFile, checkedFile, rulesOff } from './checked-file';
import { noteOf } from './findings';
import { firedRules } from './fired-rules';
import type { ImportedFile, ImportedPart } from './imported-file';
import { isJson, isText } from './json';
import { type ReadFile, readFile, type ReadOptions, type StrayObject } from './read-file';
import { ImportTarget } from './import-target';
import type { Watch } from '../watch';
import { isTyped } from './typed-object';

/** What became of files. */
export interface ImportedFiles {
  /** One for each file that holds a graph. */
  readonly files: readonly ImportedFile[];
  readonly findings: readonly LocatedFinding[];
  /** The decoded texts by file, for quoting. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Imports files; nothing is thrown, whatever they hold. */
export function importFiles(sources: readonly SourceFile[], options: ReadOptions, watch?: Watch): ImportedFiles {
  const read = sources.map(source => readFile(source, options));
  const findings = read.flatMap(file => [...file.findings]);
  const homes = read.filter(({ parts }) => parts.length > 0);
  const joined = new Map<ReadFile, StrayObject[]>(homes.map(home => [home, []]));
  for (const file of read) {
    for (const stray of file.strays) {
      const home = homeOf(stray, file, homes);
      if (home) joined.get(home)?.push(stray);
      findings.push(home
        ? noteOf('joined', stray.found, Severity.NOTE, `goes along with the graph in ${home.name}`)
        : noteOf('no-graph', stray.found, Severity.ERROR, 'belongs to no graph of the import, and stands in nothing that is written', MEND));
    }
  }
  const files = homes.map((home, index) => {
    // To check what is written takes nearly all of the time.
    watch?.(index, homes.length);
    return checked(finished(home, joined.get(home) ?? []), options);
  });
  return {
    files: files.map(({ file }) => file),
    findings: [...findings, ...files.flatMap(file => file.findings)],
    texts: new Map(read.map(({ name, text }) => [name, text])),
  };
}

function checked(file: ImportedFile, { target }: ReadOptions): CheckedFile {
  return target === ImportTarget.TYPESCRIPT ? { file, findings: rulesOff(file) } : checkedFile(file);
}

const MEND = 'import it together with the file of its graph, or leave it as it is';

/** The file whose graph names the object; else the one in the same folder; else the only one. Where several are as near, none. */
function homeOf({ object }: StrayObject, file: ReadFile, homes: readonly ReadFile[]): ReadFile | undefined {
  const name = isJson(object.metadata) && isText(object.metadata.name) ? JSON.stringify(object.metadata.name) : undefined;
  const naming = homes.filter(({ parts }) => name !== undefined && parts.some(({ graph }) => JSON.stringify(graph.object).includes(name)));
  const beside = homes.filter(home => dirname(home.name) === dirname(file.name));
  return [naming, beside, homes].find(candidates => candidates.length === 1)?.[0];
}

function finished({ name, comments, parts: own }: ReadFile, joined: readonly StrayObject[]): ImportedFile {
  const parts = own.map((part, index): ImportedPart => (index === own.length - 1 ? { ...part, objects: [...part.objects, ...joined] } : part));
  const graphs = parts.map(({ graph }) => graph);
  const objects = parts.flatMap(part => part.objects);
  const [off] = firedRules([{ graphs, objects }], isTyped).off;
  const rules = firedRules(parts.map(({ graph, objects: beside }) => ({ graphs: [graph], objects: beside })), () => true);
  return { name, comments, graphs, objects, off, parts: parts.map((part, index) => ({ ...part, off: rules.off[index] })) };
}
