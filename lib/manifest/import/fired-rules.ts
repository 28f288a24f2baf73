import { ApiObject, type ApiObjectProps, App, Chart } from 'cdk8s';
import { validateApp } from '../../app-validation';
import { synthPass } from '../../synth-pass';
import { TypedObject } from '../../typed-object';
import { Validation } from '../../validation/settings';
import { buildGraph } from './build-graph';
import type { ImportedFile, ImportedObject } from './imported-file';
import { isTyped } from './typed-object';

/** What keeps imported objects from being synthesized. */
export interface FiredRules {
  /** Ids of rules that can be switched off, sorted. */
  readonly off: readonly string[];
  /** Errors that remain although those rules are off. */
  readonly errors: readonly string[];
}

/** Finds the rules that the objects break, by synthesizing them. */
export function firedRules(file: Pick<ImportedFile, 'graphs' | 'objects'>): FiredRules {
  const off = new Set<string>();
  for (;;) {
    const errors = synthErrors(file, [...off]);
    const found = errors.map(ruleOf).filter(rule => rule !== undefined && !off.has(rule));
    if (found.length === 0) return { off: [...off].sort(), errors };
    found.forEach(rule => rule !== undefined && off.add(rule));
  }
}

function synthErrors({ graphs, objects }: Pick<ImportedFile, 'graphs' | 'objects'>, off: string[]): string[] {
  const app = new App();
  const chart = new Chart(app, 'import');
  if (off.length > 0) Validation.configure(chart, { off });
  graphs.forEach(({ graph }, index) => buildGraph(chart, `graph${index}`, graph));
  objects.forEach((object, index) => addObject(chart, `object${index}`, object));
  try {
    synthPass(app, findings => validateApp(app, findings));
    return [];
  } catch (error) {
    return String(error instanceof Error ? error.message : error).split('\n').slice(1).map(line => line.trim());
  }
}

function addObject(chart: Chart, id: string, { object }: ImportedObject): void {
  const props = object as unknown as ApiObjectProps;
  if (isTyped(object)) new TypedObject(chart, id, props);
  else new ApiObject(chart, id, props);
}

/** The rule at the end of an error: `… [dgd/name-budget]`. */
function ruleOf(error: string): string | undefined {
  return /\[([a-z][a-z-]*\/[a-z0-9-]+)\]$/.exec(error)?.[1];
}
