import type { k8s } from '../../imports';
import type { PodProps } from './pod-props';

/**
 * Affinity with the labels that nodes have to have.
 *
 * @throws if `affinity` says as well which nodes will do, or a label has no values
 */
export function affinityOf(name: string, { affinity, requiredNodeLabels = {} }: PodProps): k8s.Affinity | undefined {
  const matchExpressions = Object.entries(requiredNodeLabels).map(([key, values]) => {
    if (values.length === 0) throw new Error(`${name}: requiredNodeLabels names no value of ${key}, so that no node has one; name one, or leave the label out`);
    return { key, operator: 'In', values };
  });
  if (matchExpressions.length === 0) return affinity;
  const { nodeAffinity } = affinity ?? {};
  if (nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution !== undefined) {
    throw new Error(`${name}: requiredNodeLabels and affinity.nodeAffinity both say which nodes will do; say it in one of the two`);
  }
  return {
    ...affinity,
    nodeAffinity: { ...nodeAffinity, requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] } },
  };
}
