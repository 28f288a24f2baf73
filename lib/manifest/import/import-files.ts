/** Imports files together: objects in files without graphs go along with a graph, and what is written is checked. */
import { dirname } from 'node:path';
import { Severity } from '../../validation/finding';
import type { LocatedFinding, SourceFile } from '../../validation/source';
import { type CheckedFile, checkedFile, rulesOff } from './checked-file';
import { noteOf } from './findings';
import { firedRules } from './fired-rules';
import type { ImportedFile, ImportedPart } from './imported-file';
import { isJson, isText } from './json';
import { groupedBy, groupedByEach } from '../../grouped';
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
  const near = new Homes(homes);
  const joined = new Map<ReadFile, StrayObject[]>(homes.map(home => [home, []]));
  for (const file of read) {
    for (const stray of file.strays) {
      const home = near.of(stray, file);
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

/** Files with graphs, by what an object that stands apart has to do with them. */
class Homes {
  private readonly byFolder: ReadonlyMap<string, readonly ReadFile[]>;
  private known?: ReadonlyMap<string, readonly ReadFile[]>;

  public constructor(private readonly all: readonly ReadFile[]) {
    this.byFolder = groupedBy(all, ({ name }) => dirname(name));
  }

  /** The file whose graph names the object; else the one in the same folder; else the only one. Where several are as near, none. */
  public of({ object }: StrayObject, file: ReadFile): ReadFile | undefined {
    const naming = isJson(object.metadata) && isText(object.metadata.name) ? this.naming.get(object.metadata.name) : undefined;
    return [naming, this.byFolder.get(dirname(file.name)), this.all].find(candidates => candidates?.length === 1)?.[0];
  }

  /** By each text and each key of their graphs; found out where an object asks for it. */
  private get naming(): ReadonlyMap<string, readonly ReadFile[]> {
    return this.known ??= groupedByEach(this.all, ({ parts }) => new Set(parts.flatMap(({ graph }) => [...textsIn(graph.object)])));
  }
}

function* textsIn(value: unknown): Iterable<string> {
  if (isText(value)) yield value;
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item);
  else if (isJson(value)) {
    for (const [key, field] of Object.entries(value)) {
      yield key;
      yield* textsIn(field);
    }
  }
}

function finished({ name, comments, parts: own }: ReadFile, joined: readonly StrayObject[]): ImportedFile {
  const parts = own.map((part, index): ImportedPart => (index === own.length - 1 ? { ...part, objects: [...part.objects, ...joined] } : part));
  const graphs = parts.map(({ graph }) => graph);
  const objects = parts.flatMap(part => part.objects);
  const [off] = firedRules([{ graphs, objects }], isTyped).off;
  // Of one graph, and objects that fit their kinds, the same is asked twice.
  const rules = parts.length === 1 && objects.every(({ object }) => isTyped(object))
    ? { off: [off] }
    : firedRules(parts.map(({ graph, objects: beside }) => ({ graphs: [graph], objects: beside })), () => true);
  return { name, comments, graphs, objects, off, parts: parts.map((part, index) => ({ ...part, off: rules.off[index] })) };
}
