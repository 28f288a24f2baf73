import type { IConstruct } from 'constructs';
import { ComponentType, DynamoGraph } from './graph';
import type { TenancyGraph } from './tenancy/discovery';
import { tenancyErrors } from './tenancy/tenancy';
import { type Finding, Severity } from './validation/finding';

/** A finding about Dynamo namespaces, and the graph that it is told of. */
export interface TenancyRemark {
  readonly graph: DynamoGraph;
  readonly finding: Finding;
}

const SEEKERS: ReadonlySet<ComponentType | undefined> = new Set([ComponentType.FRONTEND, ComponentType.EPP]);
const WORKERS: ReadonlySet<ComponentType | undefined> = new Set([ComponentType.WORKER, ComponentType.PREFILL, ComponentType.DECODE]);

/** Which frontends of an app would serve workers that are none of theirs, and which names clash. */
export function tenancyRemarks(constructs: readonly IConstruct[]): TenancyRemark[] {
  const graphs = new Map(constructs.filter(construct => construct instanceof DynamoGraph).map(graph => [tenancyGraph(graph), graph]));
  return tenancyErrors([...graphs.keys()]).flatMap(({ rule, message, mend, graphs: [first] }) => {
    const graph = graphs.get(first);
    return graph ? [{ graph, finding: { rule, path: 'metadata.name', message, mend, severity: Severity.ERROR } }] : [];
  });
}

/** A graph whose Kubernetes namespace the applier decides is taken to be in one with its like. */
function tenancyGraph(graph: DynamoGraph): TenancyGraph {
  const { components } = graph;
  return {
    name: graph.name,
    kubernetesNamespace: graph.namespace ?? 'default',
    dynamoNamespace: graph.dynamoNamespace,
    hasFrontends: components.some(({ type }) => SEEKERS.has(type)),
    hasWorkers: components.some(({ type }) => WORKERS.has(type)),
    globalDynamoNamespace: components.some(component => component._isGlobal),
    components: components.map(({ componentName }) => componentName),
  };
}
