/** How workers are found whose engine and shadow share a pod: by their containers, since by the pod they would be one worker. */
import type { ApiObject } from 'cdk8s';
import type { nvidia } from '../../imports';

const DISCOVERY_MODE = 'nvidia.com/dynamo-kube-discovery-mode';

type Annotations = { readonly [name: string]: unknown } | null | undefined;

/**
 * Annotates the graph of a component with failover inside of its pod, unless somebody said how its workers are found.
 *
 * @param said annotations that the author of the graph gave or took away
 */
export function discoverByContainer(graph: ApiObject, failover: nvidia.ExperimentalFailover | undefined, said: readonly Annotations[]): void {
  if (!failover || failover.mode === 'InterPod' || said.some(annotations => annotations && Object.hasOwn(annotations, DISCOVERY_MODE))) return;
  graph.metadata.addAnnotation(DISCOVERY_MODE, 'container');
}
