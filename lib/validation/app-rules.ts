/** What the rules about whole apps say. Their examples are deploy.yaml or lines of a program: no one manifest could break them. */
import type { RuleText } from './admission/rule';
import { Severity } from './finding';

function graph(...lines: readonly string[]): string {
  return ['name: qwen', 'namespace: inference', 'image: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0', ...lines, ''].join('\n');
}

const FRONTEND = ['components:', '  - { name: Frontend, type: frontend }'];
const ETCD = 'annotations: { nvidia.com/dynamo-discovery-backend: etcd }';

const ALL: readonly RuleText[] = [
  {
    id: 'platform/none',
    severity: Severity.ERROR,
    title: 'A platform runs the graph',
    why: 'The app declares platforms, each for one Kubernetes namespace, and none for that of the graph: nobody would look at it.',
    passes: graph('platform: { namespaceRestricted: true, namespace: inference }', ...FRONTEND),
    fails: graph('platform: { namespaceRestricted: true, namespace: elsewhere }', ...FRONTEND),
  },
  {
    id: 'platform/elsewhere',
    severity: Severity.ERROR,
    title: 'Graphs use the platform of their own Kubernetes namespace',
    why: 'NATS and etcd of a platform that runs the graphs of one Kubernetes namespace are shared within it, and never across.',
    passes: `${graph('platform: { namespaceRestricted: true }', ...FRONTEND)}`,
    fails: [
      graph('platform: { namespaceRestricted: true }', ...FRONTEND),
      graph('platform: { namespaceRestricted: true }', 'environment: { NATS_SERVER: "nats://dynamo-platform-nats.inference.svc.cluster.local:4222" }', ...FRONTEND)
        .replace('name: qwen', 'name: llama').replace('namespace: inference', 'namespace: research'),
    ].join('---\n'),
  },
  {
    id: 'platform/no-etcd',
    severity: Severity.WARNING,
    title: 'What finds workers is there',
    why: 'The graph asks for discovery by etcd, and the platform that is declared has none: frontends never find a worker.',
    passes: graph('platform: { etcd: "etcd.storage.svc.cluster.local:2379" }', ETCD, ...FRONTEND),
    fails: graph('platform: { etcd: absent }', ETCD, ...FRONTEND),
  },
  {
    id: 'isolation/beyond-the-network',
    severity: Severity.NOTE,
    title: 'What network policies cannot keep apart',
    why: 'Isolation by the network has gaps, which a synthesis tells where it is asked for: what to do about each is in the message.',
    passes: graph(...FRONTEND),
    fails: graph('isolation: strict', ...FRONTEND),
  },
  {
    id: 'object/not-renderable',
    severity: Severity.ERROR,
    title: 'Objects can be rendered',
    why: 'What a construct was told holds together only once everything is known, and then does not; the message says why.',
    passes: graph('components:', '  - { name: Frontend, type: frontend, fabric: { infiniband: { devicesPerPod: 1 } } }'),
    fails: graph('components:', '  - { name: Frontend, type: frontend, fabric: infiniband }'),
  },
  {
    id: 'construct/invalid',
    language: 'ts',
    title: 'Constructs are content with themselves',
    why: 'A construct of a program, of this library or of another, refuses what it was told; the message is its own.',
    passes: 'chart.node.addValidation({ validate: () => [] });\n',
    fails: "chart.node.addValidation({ validate: () => ['needs a platform'] });\n",
  },
];

/** Every rule about apps. */
export function appRules(): readonly RuleText[] {
  return ALL;
}
