import type { DynamoGraph } from '../graph';
import { Cluster } from '../gitops/layout/cluster';
import { changesUnder, graphsUnder } from '../graph/graphs-under';
import { groupedBy, groupedByEach } from '../grouped';
import { Member, serveEachOther } from './member';
import { sharedBy, type SharedClaims } from './shared-claims';

/**
 * The graphs of one Kubernetes namespace of one cluster, found by what they have to do with each other: thousands of graphs have millions
 * of pairs, and few of these matter.
 */
export class Neighbourhood {
  /** The graphs, in the order in which they were defined. */
  public readonly graphs: readonly DynamoGraph[];

  private readonly members: ReadonlyMap<DynamoGraph, Member>;
  /** By their Dynamo namespace. */
  private readonly at: ReadonlyMap<string, readonly Member[]>;
  /** By their Dynamo namespace and each above it. */
  private readonly below: ReadonlyMap<string, readonly Member[]>;
  /** Those whose frontends serve whatever there is. */
  private readonly everywhere: readonly Member[];
  private shared?: ReadonlyMap<DynamoGraph, readonly SharedClaims[]>;

  public constructor(graphs: readonly DynamoGraph[]) {
    const members = graphs.map((graph, position) => new Member(graph, position));
    this.graphs = graphs;
    this.members = new Map(members.map(member => [member.graph, member]));
    this.at = groupedByEach(members, ({ path }) => path.slice(0, 1));
    this.below = groupedByEach(members, ({ path }) => path);
    this.everywhere = members.filter(({ servesEverything }) => servesEverything);
  }

  /**
   * The other graphs whose frontends serve this one, or that its frontends serve: their Dynamo namespaces lie in each other. Requests go the
   * one way and answers come the other, on connections of their own.
   */
  public neighbours(graph: DynamoGraph): DynamoGraph[] {
    const own = this.members.get(graph);
    if (!own) return [];
    return [...this.candidates(own)].filter(other => other !== own && serveEachOther(own, other))
      .sort((one, other) => one.position - other.position).map(other => other.graph);
  }

  /** What a graph mounts that others mount as well. */
  public sharedClaims(graph: DynamoGraph): readonly SharedClaims[] {
    this.shared ??= groupedByEach(sharedBy(this.graphs), ({ graphs }) => graphs);
    return this.shared.get(graph) ?? [];
  }

  private candidates(own: Member): ReadonlySet<Member> {
    if (own.servesEverything) return new Set(this.members.values());
    const above = own.path.flatMap(path => this.at.get(path) ?? []);
    const below = own.path.length === 0 ? [] : this.below.get(own.path[0]) ?? [];
    return new Set([...this.everywhere, ...above, ...below]);
  }
}

interface Neighbourhoods {
  readonly changes: number;
  readonly byGraph: ReadonlyMap<DynamoGraph, Neighbourhood>;
}

const known = new WeakMap<object, Neighbourhoods>();

/** The neighbourhood of a graph, found out once for all graphs of an app, and again once it has more of them. */
export function neighbourhoodOf(graph: DynamoGraph): Neighbourhood {
  const { root } = graph.node;
  const changes = changesUnder(root);
  let all = known.get(root);
  if (all?.changes !== changes) {
    all = { changes, byGraph: neighbourhoods(graphsUnder(root)) };
    known.set(root, all);
  }
  return all.byGraph.get(graph) ?? new Neighbourhood([graph]);
}

function neighbourhoods(graphs: readonly DynamoGraph[]): Map<DynamoGraph, Neighbourhood> {
  const clusters = groupedBy(graphs, graph => Cluster.of(graph));
  const groups = [...clusters.values()].flatMap(together => [...groupedBy(together, ({ namespace }) => namespace).values()]);
  return new Map(groups.flatMap(group => {
    const neighbourhood = new Neighbourhood(group);
    return group.map(graph => [graph, neighbourhood] as const);
  }));
}
