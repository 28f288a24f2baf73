import type { ComponentWords, ImportedComponent, ImportedGraph } from './imported-graph';
import { fromEntries, type Json } from './json';

/** A graph, and what its components now take from it. */
export interface HoistedGraph {
  readonly graph: ImportedGraph;
  /** The words, with the number of components that had them. */
  readonly hoisted: readonly { readonly word: string; readonly components: number }[];
}

/** Words that a graph has for its components; it gives them to every component that has none of its own. */
const WORDS = ['image', 'workingDir', 'imagePullSecrets'];

/** Says once in the graph what its components say alike, where no component would get what it did not have. */
export function hoist(graph: ImportedGraph): HoistedGraph {
  return WORDS.reduce<HoistedGraph>(hoistWord, { graph, hoisted: [] });
}

function hoistWord({ graph, hoisted }: HoistedGraph, word: string): HoistedGraph {
  const values = graph.components.map(({ words }) => words[word]);
  const shared = mostFrequent(values);
  const count = values.filter(value => isSame(value, shared)).length;
  // A component that names no Secrets of its own adds none to those of the graph; any other word of its own wins.
  const isSafe = !values.includes(undefined) && (word !== 'imagePullSecrets' || count === values.length);
  if (count < 2 || !isSafe) return { graph, hoisted };
  const components = graph.components.map(component => (isSame(component.words[word], shared) ? withoutWord(component, word) : component));
  return {
    graph: { ...graph, words: fromEntries([[word, shared], ...Object.entries(graph.words)]), components },
    hoisted: [...hoisted, { word, components: count }],
  };
}

function withoutWord(component: ImportedComponent, word: string): ImportedComponent {
  const { [word]: _, ...words } = component.words as Json;
  return { ...component, words: words as ComponentWords };
}

/** The value that stands most often; of several the first. */
function mostFrequent(values: readonly unknown[]): unknown {
  const counts = values.map(value => values.filter(other => isSame(other, value)).length);
  return values[counts.indexOf(Math.max(...counts))];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
