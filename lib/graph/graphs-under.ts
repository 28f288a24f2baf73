import type { IConstruct } from 'constructs';
import type { DynamoGraph } from './graph';

const known = new WeakMap<IConstruct, DynamoGraph[]>();

/** Makes a graph known to what looks at all graphs of an app. */
export function noteGraph(graph: DynamoGraph): void {
  const { root } = graph.node;
  const graphs = known.get(root);
  if (graphs) graphs.push(graph);
  else known.set(root, [graph]);
}

/** The graphs of an app, in the order in which they were defined. */
export function graphsUnder(root: IConstruct): readonly DynamoGraph[] {
  return known.get(root) ?? [];
}
