import { ApiObject, type ApiObjectProps, App, Chart } from 'cdk8s';
import { validateApp } from '../../app-validation';
import { synthPass } from '../../synth-pass';
import { TypedObject } from '../../typed-object';
import { Validation } from '../../validation/settings';
import { buildGraph } from './build-graph';
import type { CommentedGraph, ImportedObject } from './imported-file';
import type { Json } from './json';

/** What stands together in one chart. */
export interface ChartContents {
  readonly graphs: readonly CommentedGraph[];
  readonly objects: readonly ImportedObject[];
}

/** The rules that imported objects break as they are. */
export interface FiredRules {
  /** Ids by chart, sorted. */
  readonly off: readonly (readonly string[])[];
  /** What remains wrong although those rules are off. */
  readonly errors: readonly string[];
}

/**
 * Finds the rules that keep objects from being synthesized, by synthesizing them.
 *
 * @param isTyped whether an object beside graphs is validated as its kind
 */
export function firedRules(charts: readonly ChartContents[], isTyped: (object: Json) => boolean): FiredRules {
  const off = charts.map(() => new Set<string>());
  for (;;) {
    const errors = synthErrors(charts, off.map(rules => [...rules]), isTyped);
    const found = errors.flatMap(error => firedRule(error) ?? []).filter(({ chart, rule }) => !off[chart].has(rule));
    if (found.length === 0) return { off: off.map(rules => [...rules].sort()), errors };
    for (const { chart, rule } of found) off[chart].add(rule);
  }
}

function synthErrors(charts: readonly ChartContents[], off: readonly string[][], isTyped: (object: Json) => boolean): string[] {
  const app = new App();
  try {
    charts.forEach(({ graphs, objects }, index) => {
      const chart = new Chart(app, `chart${index}`);
      if (off[index].length > 0) Validation.configure(chart, { off: off[index] });
      graphs.forEach(({ graph }, position) => buildGraph(chart, `graph${position}`, graph));
      objects.forEach(({ object }, position) => addObject(chart, `object${position}`, object, isTyped));
    });
    synthPass(app, findings => validateApp(app, findings));
    return [];
  } catch (error) {
    return String(error instanceof Error ? error.message : error).split('\n').slice(1).map(line => line.trim());
  }
}

function addObject(chart: Chart, id: string, object: Json, isTyped: (object: Json) => boolean): void {
  const props = object as unknown as ApiObjectProps;
  if (isTyped(object)) new TypedObject(chart, id, props);
  else new ApiObject(chart, id, props);
}

/** The chart at the beginning of an error, and the rule at its end: `[chart0/graph0/Resource] … [dgd/name-budget]`. */
function firedRule(error: string): { readonly chart: number; readonly rule: string } | undefined {
  const [, chart, rule] = /^\[chart(\d+)\/.*\[([a-z][a-z-]*\/[a-z0-9-]+)\]$/.exec(error) ?? [];
  return rule === undefined ? undefined : { chart: Number(chart), rule };
}
