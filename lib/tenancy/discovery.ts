import type { DynamoNamespace } from './dynamo-namespace';
import { DiscoveryMatcher, seesEverything, sight, type Sight } from './matchers';

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
  return graphs.filter(({ hasFrontends }) => hasFrontends).flatMap(frontend => graphs
    .filter(worker => worker.hasWorkers && worker.kubernetesNamespace === frontend.kubernetesNamespace)
    .map(worker => sighting(frontend, worker)));
}

/**
 * Those of `sightings` in which something may be seen: one name has to begin with the other. Thousands of graphs have
 * millions of pairs, and few of these.
 */
export function encounters(graphs: readonly TenancyGraph[]): Sighting[] {
  const names = new Map<string, WorkerNames>();
  for (const graph of graphs) {
    if (!graph.hasWorkers) continue;
    const known = names.get(graph.kubernetesNamespace) ?? new WorkerNames();
    names.set(graph.kubernetesNamespace, known);
    known.add(registeredName(graph), graph);
  }
  return graphs.filter(({ hasFrontends }) => hasFrontends).flatMap(frontend =>
    (names.get(frontend.kubernetesNamespace)?.near(discoveryPrefix(frontend)) ?? []).map(worker => sighting(frontend, worker)));
}

function sighting(frontend: TenancyGraph, worker: TenancyGraph): Sighting {
  const prefix = discoveryPrefix(frontend);
  const base = registeredName(worker);
  return {
    frontend,
    worker,
    startsWith: sight(DiscoveryMatcher.STARTS_WITH, prefix, base),
    boundary: sight(DiscoveryMatcher.BOUNDARY, prefix, base),
    exact: sight(DiscoveryMatcher.EXACT, prefix, base),
    intended: isIntended(frontend, worker),
  };
}

/** The names under which workers of one Kubernetes namespace register. */
class WorkerNames {
  private readonly graphs = new Map<string, TenancyGraph[]>();
  private sorted?: readonly string[];

  public add(name: string, graph: TenancyGraph): void {
    const known = this.graphs.get(name);
    if (known) known.push(graph);
    else this.graphs.set(name, [graph]);
    this.sorted = undefined;
  }

  /** The graphs whose name begins with `prefix`, or with whose name `prefix` begins; all where the prefix is the word for everything. */
  public near(prefix: string): TenancyGraph[] {
    this.sorted ??= [...this.graphs.keys()].sort();
    if (seesEverything(prefix)) return this.sorted.flatMap(name => this.graphs.get(name) ?? []);
    const shorter = Array.from({ length: prefix.length }, (_, length) => prefix.slice(0, length)).filter(name => this.graphs.has(name));
    const longer: string[] = [];
    for (let index = firstNotBelow(this.sorted, prefix); this.sorted[index]?.startsWith(prefix); index++) longer.push(this.sorted[index]);
    return [...shorter, ...longer].flatMap(name => this.graphs.get(name) ?? []);
  }
}

/** Index of the first entry that is not below `text`. */
function firstNotBelow(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the frontends of one graph are meant to serve another: itself, its own Dynamo namespace, one below it, or everything. */
export function isIntended(frontend: TenancyGraph, worker: TenancyGraph): boolean {
  if (frontend === worker) return true;
  const own = frontend.dynamoNamespace;
  if (own === undefined) return frontend.globalDynamoNamespace === true;
  if (own.isDefault) return true;
  const other = worker.dynamoNamespace;
  return other !== undefined && (own.isSameAs(other) || own.isAncestorOf(other));
}
