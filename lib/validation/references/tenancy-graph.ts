/** A manifest of a graph, as far as discovery is concerned. */
import type { TenancyGraph } from '../../tenancy/discovery';
import { DynamoNamespace } from '../../tenancy/dynamo-namespace';
import type { GraphView } from '../admission/graph-view';
import { text } from '../admission/wire';
import { WORKER_TYPES } from '../admission/worker-types';
import type { PlacedGraph } from './object-set';

/** Where a graph is that names no Kubernetes namespace: whoever applies it decides, and most do not. */
const UNSTATED = 'default';

const SEEKERS: ReadonlySet<string | undefined> = new Set(['frontend', 'epp']);

/** Reads who looks for workers in a graph, who is one, and under which Dynamo namespace. */
export function tenancyGraph({ view, namespace }: PlacedGraph): TenancyGraph {
  const { name, components } = view;
  return {
    name,
    kubernetesNamespace: namespace ?? UNSTATED,
    dynamoNamespace: dynamoNamespaceOf(view),
    hasFrontends: components.some(({ type }) => SEEKERS.has(type)),
    hasWorkers: components.some(({ type }) => WORKER_TYPES.has(type)),
    globalDynamoNamespace: components.some(({ raw }) => raw.globalDynamoNamespace === true),
    components: components.map(component => component.name),
  };
}

/** The Dynamo namespace that the manifest names: in the field of dynamo.ai, or in the variable that every component gets. */
function dynamoNamespaceOf({ object, spec, variables }: GraphView): DynamoNamespace | undefined {
  const isProposed = text(object.apiVersion)?.startsWith('dynamo.ai/') ?? false;
  const path = (isProposed ? text(spec.dynamoNamespace) : undefined) ?? variables.find(variable => variable.name === 'DYNAMO_NAMESPACE')?.value;
  if (path !== undefined) return valid(path);
  return isProposed ? DynamoNamespace.DEFAULT : undefined;
}

/** What is no path is a finding of other rules. */
function valid(path: string): DynamoNamespace | undefined {
  try {
    return DynamoNamespace.of(path);
  } catch {
    return undefined;
  }
}
