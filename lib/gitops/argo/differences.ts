import { Lazy } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { argoproj } from '../../../imports';
import { nameOf, namespaceOf } from '../../validation/references/object-index';
import { graphManifestsIn } from '../delivered';
import { nonEmpty } from '../../graph/plain';
import { scaledReplicas } from '../scaled-replicas';
import type { ArgoDeliveryProps } from './argo-props';

/** What others own in a scope: what the caller says, and the replicas of components that have a scaler. Asked for at synthesis. */
export function ignoreDifferences(scope: IConstruct, { ignoreDifferences: own = [] }: ArgoDeliveryProps): argoproj.IgnoreDifference[] {
  return Lazy.any({ produce: () => nonEmpty([...scalerDifferences(scope), ...own]) }) as argoproj.IgnoreDifference[];
}

function scalerDifferences(scope: IConstruct): argoproj.IgnoreDifference[] {
  return graphManifestsIn(scope).flatMap(graph => {
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
