import { ComponentType, type DynamoGraph } from '../graph';
import { Cluster } from '../gitops/layout/cluster';
import { graphsUnder } from '../graph/graphs-under';
import type { DynamoNamespace } from '../tenancy';
import { isIntended, type TenancyGraph } from '../tenancy/discovery';

const SEEKERS: ReadonlySet<ComponentType | undefined> = new Set([ComponentType.FRONTEND, ComponentType.EPP]);
const WORKERS: ReadonlySet<ComponentType | undefined> = new Set([ComponentType.WORKER, ComponentType.PREFILL, ComponentType.DECODE]);

/**
 * The other graphs of the Kubernetes namespace whose frontends serve this one, or that its frontends serve: their Dynamo namespaces lie in
 * each other. Requests go the one way and answers come the other, on connections of their own.
 */
export function neighbours(graph: DynamoGraph): DynamoGraph[] {
  const own = tenancyGraph(graph);
  const cluster = Cluster.of(graph);
  return inNamespaceOf(graph).filter(other => serveEachOther(own, tenancyGraph(other)) && Cluster.of(other) === cluster);
}

/** The other graphs of the Kubernetes namespace, in the same cluster. */
export function besides(graph: DynamoGraph): DynamoGraph[] {
  const cluster = Cluster.of(graph);
  return inNamespaceOf(graph).filter(other => Cluster.of(other) === cluster);
}

/** The other graphs of Kubernetes namespaces of that name, of every cluster. */
function inNamespaceOf(graph: DynamoGraph): DynamoGraph[] {
  const { namespace } = graph;
  return graphsUnder(graph.node.root).filter(other => other !== graph && other.namespace === namespace);
}

function serveEachOther(one: TenancyGraph, other: TenancyGraph): boolean {
  const serves = (frontend: TenancyGraph, worker: TenancyGraph) => isIntended(frontend, worker) && frontend.hasFrontends && worker.hasWorkers;
  return serves(one, other) || serves(other, one);
}

/** A graph as discovery sees it, asked for what is needed: thousands of graphs have millions of pairs. */
class SeenGraph implements TenancyGraph {
  public constructor(private readonly graph: DynamoGraph) {}

  public get name(): string {
    return this.graph.name;
  }

  public get kubernetesNamespace(): string {
    return this.graph.namespace ?? '';
  }

  public get dynamoNamespace(): DynamoNamespace | undefined {
    return this.graph.dynamoNamespace;
  }

  public get hasFrontends(): boolean {
    return this.graph.components.some(({ type }) => SEEKERS.has(type));
  }

  public get hasWorkers(): boolean {
    return this.graph.components.some(({ type }) => WORKERS.has(type));
  }

  public get globalDynamoNamespace(): boolean {
    return this.graph.components.some(component => component._isGlobal);
  }
}

const seen = new WeakMap<DynamoGraph, SeenGraph>();

function tenancyGraph(graph: DynamoGraph): TenancyGraph {
  const known = seen.get(graph) ?? new SeenGraph(graph);
  seen.set(graph, known);
  return known;
}
