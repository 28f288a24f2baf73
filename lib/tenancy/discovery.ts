import type { DynamoNamespace } from './dynamo-namespace';
import { DiscoveryMatcher, sight, type Sight } from './matchers';

/** A graph, as far as discovery is concerned. */
export interface TenancyGraph {
  /** Name of the graph. */
  readonly name: string;
  /** Kubernetes namespace of the graph; discovery stops at its edge. */
  readonly kubernetesNamespace: string;
  /**
   * Dynamo namespace of the graph.
   * @default - the operator's own, `<Kubernetes namespace>-<graph>`
   */
  readonly dynamoNamespace?: DynamoNamespace;
  /** Whether the graph has components that look for workers: frontends or endpoint pickers. */
  readonly hasFrontends: boolean;
  /** Whether the graph has components that serve a model. */
  readonly hasWorkers: boolean;
  /**
   * Whether the graph gives up its own Dynamo namespace for the global one, `dynamo` (`globalDynamoNamespace` of its components).
   * @default false
   */
  readonly globalDynamoNamespace?: boolean;
  /**
   * Names of the components.
   * @default - not checked for duplicates
   */
  readonly components?: readonly string[];
}

/** Whether the frontends of one graph see the workers of another, of the same Kubernetes namespace. */
export interface Sighting {
  /** Graph of the frontends. */
  readonly frontend: TenancyGraph;
  /** Graph of the workers. */
  readonly worker: TenancyGraph;
  /** Under today's matcher. */
  readonly startsWith: Sight;
  /** Under a matcher that respects `-` as a boundary. */
  readonly boundary: Sight;
  /** Under a matcher that takes the exact name, with or without a worker hash. */
  readonly exact: Sight;
  /** Whether the one was meant to serve the other: itself, its own Dynamo namespace, one below it, or everything. */
  readonly intended: boolean;
}

/** What the workers of a graph register under, less the hash: the global name, the encoding, or the operator's own. */
export function registeredName({ name, kubernetesNamespace, dynamoNamespace, globalDynamoNamespace }: TenancyGraph): string {
  if (dynamoNamespace !== undefined) return dynamoNamespace.encoded;
  if (globalDynamoNamespace === true) return 'dynamo';
  return `${kubernetesNamespace}-${name.replaceAll('.', '-')}`;
}

/** The prefix by which the frontends of a graph find workers. */
export function discoveryPrefix(graph: TenancyGraph): string {
  return graph.dynamoNamespace?.discoveryPrefix ?? registeredName(graph);
}

/** Who sees whom: a row for each graph with frontends and graph with workers of one Kubernetes namespace, in the order of `graphs`. */
export function sightings(graphs: readonly TenancyGraph[]): Sighting[] {
  return graphs.filter(({ hasFrontends }) => hasFrontends).flatMap(frontend => {
    const prefix = discoveryPrefix(frontend);
    return graphs
      .filter(worker => worker.hasWorkers && worker.kubernetesNamespace === frontend.kubernetesNamespace)
      .map(worker => {
        const base = registeredName(worker);
        return {
          frontend,
          worker,
          startsWith: sight(DiscoveryMatcher.STARTS_WITH, prefix, base),
          boundary: sight(DiscoveryMatcher.BOUNDARY, prefix, base),
          exact: sight(DiscoveryMatcher.EXACT, prefix, base),
          intended: isIntended(frontend, worker),
        };
      });
  });
}

function isIntended(frontend: TenancyGraph, worker: TenancyGraph): boolean {
  if (frontend === worker) return true;
  const own = frontend.dynamoNamespace;
  if (own === undefined) return frontend.globalDynamoNamespace === true;
  if (own.isDefault) return true;
  const other = worker.dynamoNamespace;
  return other !== undefined && (own.isSameAs(other) || own.isAncestorOf(other));
}
