import type { IConstruct } from 'constructs';
import type { DynamoGraph } from './graph';

/** The graphs of an app, and how often anything was added to them. */
interface Graphs {
  readonly all: DynamoGraph[];
  changes: number;
}

const known = new WeakMap<IConstruct, Graphs>();

/** Makes a graph known to what looks at all graphs of an app. */
export function noteGraph(graph: DynamoGraph): void {
  const { root } = graph.node;
  const graphs = known.get(root) ?? { all: [], changes: 0 };
  graphs.all.push(graph);
  graphs.changes++;
  known.set(root, graphs);
}

/** Makes it known that a graph has another component. */
export function noteComponent(graph: DynamoGraph): void {
  const graphs = known.get(graph.node.root);
  if (graphs) graphs.changes++;
}

/** The graphs of an app, in the order in which they were defined. */
export function graphsUnder(root: IConstruct): readonly DynamoGraph[] {
  return known.get(root)?.all ?? [];
}

/** Another number after each graph and each component that an app gets, so that what was found out before is known to be old. */
export function changesUnder(root: IConstruct): number {
  return known.get(root)?.changes ?? 0;
}
