import { type DynamoGraph, ComponentType } from '../graph';
import { Cluster } from '../gitops/layout/cluster';
import { changesUnder, graphsUnder } from '../graph/graphs-under';
import type { DynamoNamespace } from '../tenancy';
import { isIntended, type TenancyGraph } from '../tenancy/discovery';
import { groupedBy, groupedByEach } from '../grouped';

const SEEKERS: ReadonlySet<ComponentType | undefined> = new Set([ComponentType.FRONTEND, ComponentType.EPP]);
const WORKERS: ReadonlySet<ComponentType | undefined> = new Set([ComponentType.WORKER, ComponentType.PREFILL, ComponentType.DECODE]);

/** Claims that the same graphs mount. */
export interface SharedClaims {
  /** Their names, in order. */
  readonly claims: readonly string[];
  /** Two graphs at least. */
  readonly graphs: readonly DynamoGraph[];
}

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

/** A graph as discovery sees it. */
class Member implements TenancyGraph {
  public readonly name: string;
  public readonly kubernetesNamespace: string;
  public readonly dynamoNamespace?: DynamoNamespace;
  public readonly hasFrontends: boolean;
  public readonly hasWorkers: boolean;
  public readonly globalDynamoNamespace: boolean;
  /** Its own Dynamo namespace and those above it, from the inside out, as the runtime spells them. */
  public readonly path: readonly string[];

  public constructor(public readonly graph: DynamoGraph, public readonly position: number) {
    const { components } = graph;
    this.name = graph.name;
    this.kubernetesNamespace = graph.namespace ?? '';
    this.dynamoNamespace = graph.dynamoNamespace;
    this.hasFrontends = components.some(({ type }) => SEEKERS.has(type));
    this.hasWorkers = components.some(({ type }) => WORKERS.has(type));
    this.globalDynamoNamespace = components.some(component => component._isGlobal);
    this.path = pathOf(graph.dynamoNamespace);
  }

  public get servesEverything(): boolean {
    return this.dynamoNamespace?.isDefault ?? this.globalDynamoNamespace;
  }
}

function pathOf(namespace: DynamoNamespace | undefined): string[] {
  const path: string[] = [];
  for (let place = namespace; place !== undefined; place = place.parent) path.push(place.encoded);
  return path;
}

function serveEachOther(one: Member, other: Member): boolean {
  const serves = (frontend: Member, worker: Member) => isIntended(frontend, worker) && frontend.hasFrontends && worker.hasWorkers;
  return serves(one, other) || serves(other, one);
}

function sharedBy(graphs: readonly DynamoGraph[]): SharedClaims[] {
  const users = groupedByEach(graphs, claimsOf);
  const shared = [...users].filter(([, mounting]) => mounting.length > 1).sort(([one], [other]) => (one < other ? -1 : 1));
  const bySharers = groupedBy(shared, ([, mounting]) => mounting.map(({ node }) => node.path).join());
  return [...bySharers.values()].map(entries => ({ claims: entries.map(([claim]) => claim), graphs: entries[0][1] }));
}

function claimsOf({ components }: DynamoGraph): string[] {
  return [...new Set(components.flatMap(component => component._model().props.volumeMounts ?? [])
    .flatMap(({ volume }) => volume.volume.persistentVolumeClaim?.claimName ?? []))];
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
