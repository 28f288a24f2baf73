import type { IConstruct } from 'constructs';
import { type GraphLayoutOptions, OutputLayout } from '../../../gitops';
import type { GraphContext } from './word';

/** The layouts that documents say. */
const said = new WeakMap<IConstruct, string>();

/**
 * Lays the output of a run out as a document says.
 *
 * @throws if another document says otherwise
 */
export function useLayout({ chart: { node: { root } } }: GraphContext, word: GraphLayoutOptions | 'byGraph'): void {
  const { kustomizations = false, stages = false } = word === 'byGraph' ? {} : word;
  const text = JSON.stringify({ kustomizations, stages });
  if ((said.get(root) ?? text) !== text) throw new Error(`another document says another layout, ${said.get(root)}; it holds for all of a run`);
  said.set(root, text);
  OutputLayout._set(root, OutputLayout.byGraph({ kustomizations, stages }));
}

/** A folder for each graph, unless a document says a layout. */
export function layoutUnlessSaid({ chart: { node: { root } } }: GraphContext): void {
  if (!said.has(root)) OutputLayout._set(root, OutputLayout.byGraph());
}
