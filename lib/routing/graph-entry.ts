import { type Component, ComponentType, type DynamoGraph } from '../graph';

/** Port of a frontend's Service, and of the pool that the operator makes. */
export const HTTP_PORT = 8000;

/** What takes the requests for a graph. */
export interface GraphEntry {
  readonly kind: 'Service' | 'InferencePool';
  readonly name: string;
}

/** What a backend is to a route. */
export interface RouteTarget extends GraphEntry {
  readonly group: string;
  readonly port: number;
}

/**
 * The pool of a graph with an endpoint picker, or the Service of its frontend. Both are made by the operator.
 *
 * @throws if nothing in the graph takes requests, or it is not clear what
 */
export function entryOf(graph: DynamoGraph): GraphEntry {
  if (graph.components.some(({ type }) => type === ComponentType.EPP)) return { kind: 'InferencePool', name: `${graph.name}-pool` };
  return { kind: 'Service', name: frontendOf(graph).serviceName };
}

/**
 * The one frontend of a graph.
 *
 * @throws if there is none, or more than one
 */
export function frontendOf(graph: DynamoGraph): Component {
  const frontends = graph.components.filter(({ type }) => type === ComponentType.FRONTEND);
  if (frontends.length === 1) return frontends[0];
  if (frontends.length === 0) throw new Error(`graph "${graph.name}" takes no requests: it has no frontend; add one with addFrontend`);
  const names = frontends.map(({ componentName }) => componentName).join(', ');
  throw new Error(`graph "${graph.name}" has several frontends: ${names}; name the component that takes the requests`);
}
