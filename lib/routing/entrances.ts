import type { DynamoGraph } from '../graph';

/** From where requests come to a graph: the Kubernetes namespace of a gateway, or anywhere. */
export type Entrance = { readonly namespace: string | undefined } | 'anywhere';

const entrances = new WeakMap<DynamoGraph, Entrance[]>();

/** Notes that requests come to a graph this way, for its network policy to let them in. */
export function noteEntrance(graph: DynamoGraph, entrance: Entrance): void {
  entrances.set(graph, [...entrances.get(graph) ?? [], entrance]);
}

/** From where the routes, Services and Ingresses of the app lead requests to a graph. */
export function entrancesOf(graph: DynamoGraph): readonly Entrance[] {
  return entrances.get(graph) ?? [];
}
