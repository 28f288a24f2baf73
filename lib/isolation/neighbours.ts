import { type Component, ComponentType, type DynamoGraph } from '../graph';
import { graphsUnder } from '../graph/graphs-under';
import { isIntended, type TenancyGraph } from '../tenancy/discovery';

const SEEKERS: ReadonlySet<ComponentType | undefined> = new Set([ComponentType.FRONTEND, ComponentType.EPP]);
const WORKERS: ReadonlySet<ComponentType | undefined> = new Set([ComponentType.WORKER, ComponentType.PREFILL, ComponentType.DECODE]);

/**
 * The other graphs of the Kubernetes namespace whose frontends serve this one, or that its frontends serve: their Dynamo namespaces lie in
 * each other. Requests go the one way and answers come the other, on connections of their own.
 */
export function neighbours(graph: DynamoGraph): DynamoGraph[] {
  const own = tenancyGraph(graph);
  return graphsUnder(graph.node.root).filter(other => other !== graph && other.namespace === graph.namespace && serveEachOther(own, tenancyGraph(other)));
}

function serveEachOther(one: TenancyGraph, other: TenancyGraph): boolean {
  const serves = (frontend: TenancyGraph, worker: TenancyGraph) => frontend.hasFrontends && worker.hasWorkers && isIntended(frontend, worker);
  return serves(one, other) || serves(other, one);
}

function tenancyGraph(graph: DynamoGraph): TenancyGraph {
  const has = (types: ReadonlySet<ComponentType | undefined>) => graph.components.some(({ type }: Component) => types.has(type));
  return {
    name: graph.name,
    kubernetesNamespace: graph.namespace ?? '',
    dynamoNamespace: graph.dynamoNamespace,
    hasFrontends: has(SEEKERS),
    hasWorkers: has(WORKERS),
    globalDynamoNamespace: graph.components.some(component => component._isGlobal),
  };
}
