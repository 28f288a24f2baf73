/** Objects that pass and fail the CEL rules of KEDA's CRDs, by the id of the rule. */
import type { RuleExamples } from './rule-examples';

function scaledObject(counts: string): string {
  return `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: decode
spec:
  ${counts}
  scaleTargetRef:
    name: decode
  triggers:
    - type: cpu
      metadata: {}
`;
}

export const KEDA: RuleExamples = {
  'cel/minReplicaCount-maxReplicaCount-4f146a': {
    passes: scaledObject('minReplicaCount: 2\n  maxReplicaCount: 8'),
    fails: scaledObject('minReplicaCount: 200'),
  },
};
