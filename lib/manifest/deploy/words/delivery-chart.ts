import { Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import type { GraphContext } from './word';

/** Charts that are made here, and what was said of what they hold. */
const charts = new WeakSet<IConstruct>();
const said = new WeakMap<IConstruct, string>();

/**
 * The chart of what delivers others, outside of all that is delivered; documents share it.
 *
 * @throws if a graph is called as it is
 */
export function deliveryChart({ chart: { node: { root } } }: GraphContext, id: 'argocd' | 'flux'): Chart {
  const known = root.node.tryFindChild(id);
  if (known && charts.has(known)) return known as Chart;
  if (known) throw new Error(`a graph is called "${id}", as the file of what delivers graphs is; give it another name`);
  const chart = new Chart(root as Construct, id);
  charts.add(chart);
  return chart;
}

/**
 * Makes what several documents may say, as those do that extend one file, and what is there once.
 *
 * @throws if documents say different things
 */
export function once(chart: Chart, id: string, props: object, context: GraphContext, make: (scope: Chart, id: string) => Construct): void {
  const text = JSON.stringify(props);
  const known = chart.node.tryFindChild(id);
  if (known && said.get(known) !== text) throw new Error(`another document says otherwise: ${said.get(known)}; it holds for all of a run`);
  if (known) return;
  const made = make(chart, id);
  said.set(made, text);
  context.makesElsewhere(made);
}
