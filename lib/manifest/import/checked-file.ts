/** What an import writes, read again: a deploy.yaml has to give the very objects of the manifest. */
import { Severity } from '../../validation/finding';
import type { LocatedFinding } from '../../validation/source';
import { synthesize } from '../deploy/synthesis';
import { withDeviceWords } from './deploy-yaml/device-words';
import { writeDeployYaml } from './deploy-yaml/write-deploy-yaml';
import { exactGraph, raw } from './exact-graph';
import type { DeployPart, ImportedFile } from './imported-file';
import { canonicalText, isJson, isText, type Json, withoutNulls } from './json';

/** A file that gives its objects back, or findings that name those that it does not. */
export interface CheckedFile {
  readonly file: ImportedFile;
  readonly findings: readonly LocatedFinding[];
}

/** The file in the shortest form that gives its objects back. */
export function checkedFile(file: ImportedFile): CheckedFile {
  const switchedOff = rulesOff(file);
  const parts = file.parts.map(withDeviceWords);
  if (parts.some((part, index) => part !== file.parts[index])) {
    const short = written({ ...file, parts });
    if (lostObjects(short).length === 0) return { file: short, findings: switchedOff };
  }
  const whole = written(file);
  if (lostObjects(whole).length === 0) return { file: whole, findings: switchedOff };
  const plain = written({ ...file, parts: file.parts.map(inOverrides) });
  const lost = lostObjects(plain);
  return lost.length === 0 ? { file: plain, findings: switchedOff } : { file: whole, findings: [...switchedOff, ...lost] };
}

/** A file, and the text that it becomes. */
type WrittenFile = ImportedFile & { readonly deployYaml: string };

function written(file: ImportedFile): WrittenFile {
  return { ...file, deployYaml: writeDeployYaml(file) };
}

/** A part of which overrides say everything, so that no word of deploy.yaml reads its texts as more than texts. */
function inOverrides(part: DeployPart): DeployPart {
  const { graph, object } = part.graph;
  const exact = exactGraph(raw(graph), object);
  return exact ? { ...part, graph: { ...part.graph, graph: exact } } : part;
}

function lostObjects(file: WrittenFile): LocatedFinding[] {
  const { graphs, findings } = synthesize([{ file: file.name, text: file.deployYaml }], { read: () => '', objectsOnly: true });
  const made = new Set(graphs.flatMap(({ objects }) => objects.map(object => canonicalText(withoutNulls(object)))));
  const errors = findings.all.filter(({ severity }) => severity === Severity.ERROR);
  const wanted = [...file.graphs, ...file.objects].map(({ object }) => object);
  return wanted.filter(object => !made.has(canonicalText(object))).map(object => ({
    rule: 'import/lossy', severity: Severity.ERROR, path: '', object: titleOf(object), position: { file: file.name, line: 1, column: 1 },
    message: `deploy.yaml does not give it back as it is${errors.length > 0 ? `: ${errors[0].message}` : ''}`,
    mend: 'import it as TypeScript, or put what differs into overrides',
  }));
}

/** The rules that the file switches off. */
export function rulesOff({ name, off, parts }: ImportedFile): LocatedFinding[] {
  const rules = [...new Set([...off, ...parts.flatMap(part => part.off)])].sort();
  if (rules.length === 0) return [];
  return [{
    rule: 'import/rules-off', severity: Severity.WARNING, path: '', position: { file: name, line: 1, column: 1 },
    message: `breaks rules as it is, which are switched off in what is written: ${rules.join(', ')}`,
    mend: 'mend what they say, such as a placeholder, and switch them on again',
  }];
}

function titleOf({ kind, metadata }: Json): string {
  return `${String(kind)}/${isJson(metadata) && isText(metadata.name) ? metadata.name : '?'}`;
}
