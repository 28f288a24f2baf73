/** What the findings of a conversion between API versions say. */
import type { RuleText } from './admission/rule';
import { Severity } from './finding';

/** A graph with one service. */
function graph(spec: readonly string[], service: readonly string[] = ['replicas: 2']): string {
  return `apiVersion: nvidia.com/v1alpha1
kind: DynamoGraphDeployment
metadata:
  name: qwen
spec:
${spec.map(line => `  ${line}\n`).join('')}  services:
    Worker:
      componentType: worker
${service.map(line => `      ${line}\n`).join('')}`;
}

const PLAIN = graph([]);
const BETA = 'convert --to nvidia.com/v1beta1';

const ALL: readonly RuleText[] = [
  {
    id: 'convert/no-place',
    asked: BETA,
    title: 'The other version has a place for everything',
    why: 'What it has no place for would be lost: the file stays as it is. `--allow-loss` leaves it out, with a warning.',
    passes: PLAIN,
    fails: graph([], ['ingress: { enabled: true, host: qwen.example.com }']),
  },
  {
    id: 'convert/malformed',
    asked: BETA,
    title: 'Fields can be read',
    why: 'A field that should hold a map or a list, and holds something else, cannot be converted.',
    passes: PLAIN,
    fails: graph([], ['resources: [gpu]']),
  },
  {
    id: 'convert/unknown-field',
    asked: BETA,
    title: 'Fields are known',
    why: 'A field that the version does not have has no counterpart in the other one; the API server would drop it.',
    passes: PLAIN,
    fails: graph([], ['replica: 2']),
  },
  {
    id: 'convert/claim-beside',
    asked: BETA,
    severity: Severity.NOTE,
    title: 'Claims that the operator made become objects',
    why: 'v1alpha1 lets the operator create a PersistentVolumeClaim; v1beta1 does not, so that the claim stands beside the graph.',
    passes: graph(['pvcs: [{ name: weights }]']),
    fails: graph(['pvcs: [{ name: weights, create: true, size: 100Gi, storageClass: shared, volumeAccessMode: ReadWriteMany }]']),
  },
  {
    id: 'convert/ignored',
    asked: BETA,
    severity: Severity.NOTE,
    title: 'Fields without effect are left out',
    why: 'The operator ignores them, and the other version does not have them.',
    passes: PLAIN,
    fails: graph([], ['dynamoNamespace: team-a']),
  },
  {
    id: 'convert/status-left-out',
    asked: BETA,
    severity: Severity.NOTE,
    title: 'The status is left out',
    why: 'The operator writes it.',
    passes: PLAIN,
    fails: `${PLAIN}status:\n  state: successful\n`,
  },
  {
    id: 'convert/type-without-role',
    asked: BETA,
    severity: Severity.NOTE,
    title: 'Types of components are roles that the operator knows',
    why: 'v1alpha1 takes any text; one that is no role means nothing to the operator, and v1beta1 does not take it.',
    passes: PLAIN,
    fails: PLAIN.replace('componentType: worker', 'componentType: api'),
  },
];

/** Every rule about conversions. */
export function convertRules(): readonly RuleText[] {
  return ALL;
}
