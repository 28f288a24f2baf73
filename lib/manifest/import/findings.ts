/** What an import tells of itself. */
import { Severity } from '../../validation/finding';
import type { LocatedFinding, SourceObject } from '../../validation/source';
import { backendOf } from './deploy-yaml/document';
import type { HoistedGraph } from './hoist';
import { ImportTarget } from './import-target';
import type { ImportedEngine } from './imported-graph';
import { isJson, isText } from './json';
import type { Relocation } from './relocate';

/** A finding about an object of a manifest. */
export function noteOf(rule: string, { object, locate }: SourceObject, severity: Severity, message: string, mend?: string): LocatedFinding {
  const { kind, metadata } = object;
  const name = isJson(metadata) && isText(metadata.name) ? `/${metadata.name}` : '';
  return { rule: `import/${rule}`, severity, path: '', message, mend, position: locate(''), object: `${String(kind)}${name}` };
}

/** What was said once instead of often, what follows by itself, and what words could not say. */
export function graphNotes({ graph, hoisted }: HoistedGraph, found: SourceObject, target: ImportTarget | undefined): LocatedFinding[] {
  const note = (rule: string, message: string) => noteOf(rule, found, Severity.NOTE, message);
  const { components, words } = graph;
  const isSpoken = ({ kind }: ImportedEngine) => target === ImportTarget.TYPESCRIPT || kind === backendOf(graph);
  const derived = components.filter(({ words: { engine, flags } }) => (engine ? isSpoken(engine) : flags));
  const overridden = components.filter(component => component.words.overrides);
  return [
    ...hoisted.map(({ word, components: count }) => note('hoisted', `${word} of ${count} components stands once, in the graph`)),
    ...derived.map(({ name, words: { engine } }) => note('derived', engine
      ? `command, arguments and GPUs of ${name} follow from its ${engine.kind} engine`
      : `command and arguments of ${name} follow from its flags`)),
    ...(isText(words.dynamoNamespace) ? [note('derived', `the variables of the Dynamo namespace follow from dynamoNamespace ${words.dynamoNamespace}`)] : []),
    ...overridden.map(({ name, words: { overrides = {} } }) => note('overridden', `${name} has fields without a word, which stand in overrides: ${Object.keys(overrides).join(', ')}`)),
    ...(words.overrides ? [note('overridden', `the graph has fields without a word, which stand in overrides: ${overriddenFields(words.overrides).join(', ')}`)] : []),
  ];
}

function overriddenFields({ spec, ...others }: { readonly [field: string]: unknown }): string[] {
  return [...Object.keys(others), ...(isJson(spec) ? Object.keys(spec).map(field => `spec.${field}`) : spec === null ? ['spec'] : [])];
}

/** What ties the graph to one Dynamo namespace, and what became of it. */
export function relocationNotes({ ties, kept }: Omit<Relocation, 'object'>, isWanted: boolean, found: SourceObject): LocatedFinding[] {
  if (ties.length === 0) return [];
  const what = `what ties the graph to one Dynamo namespace: ${ties.join('; ')}`;
  if (kept !== undefined) return [noteOf('not-relocatable', found, Severity.NOTE, `keeps ${what}; without it the graph would be another, for ${kept}`)];
  if (isWanted) return [noteOf('relocated', found, Severity.NOTE, `is without ${what}`)];
  return [noteOf('not-relocatable', found, Severity.NOTE, `keeps ${what}`, 'import it as relocatable to take that out')];
}
