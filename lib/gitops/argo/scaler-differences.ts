import type { argoproj } from '../../../imports';
import type { Wire } from '../../validation/admission/wire';
import { nameOf, namespaceOf } from '../../validation/references/object-index';
import { scaledReplicas } from '../scaled-replicas';

/** The replicas of the components that have a scaler, an entry a graph. */
export function scalerDifferences(graphs: readonly Wire[]): argoproj.IgnoreDifference[] {
  return graphs.flatMap(graph => {
    const scaled = scaledReplicas(graph);
    if (scaled.length === 0) return [];
    const alpha = scaled[0].pointer.startsWith('/spec/services/');
    return [{
      group: String(graph.apiVersion).split('/')[0],
      kind: String(graph.kind),
      name: nameOf(graph),
      ...namespaceOf(graph) !== undefined && { namespace: namespaceOf(graph) },
      ...alpha
        ? { jsonPointers: scaled.map(({ pointer }) => pointer) }
        : { jqPathExpressions: scaled.map(({ component }) => `.spec.components[] | select(.name == ${JSON.stringify(component)}) | .replicas`) },
    }];
  });
}
