/** What the findings of an import say. Their examples are manifests that are imported; `# config.yaml` begins a file of that name. */
import type { RuleText } from './admission/rule';
import { Severity } from './finding';

const IMAGE = 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0';

/** A graph of components that are written as lists of the fields of their main container and of their pod. */
function graph(...components: readonly string[]): string {
  return `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata:
  name: qwen
spec:
  components:
${components.join('')}`;
}

function component(name: string, ...container: readonly string[]): string {
  const lines = [`image: ${IMAGE}`, ...container].map((line, index) => `          ${index === 0 ? '- name: main\n            ' : '  '}${line}\n`);
  return `    - name: ${name}\n      podTemplate:\n        spec:\n          containers:\n${lines.join('')}`;
}

const FRONTEND = component('Frontend');
const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: engine-config\n';
const TIED = graph(component('Worker', 'command: [python3, -m, dynamo.vllm]', 'env: [{ name: DYN_NAMESPACE, value: team-a }]'));

const ENGINE = component('Worker', 'command: [python3, -m, dynamo.vllm]', 'args: [--model, Qwen/Qwen3-0.6B]',
  'resources: { requests: { nvidia.com/gpu: "1" }, limits: { nvidia.com/gpu: "1" } }');

const IMPORT = 'import';

const ALL: readonly RuleText[] = [
  {
    id: 'import/kustomization',
    asked: IMPORT,
    title: 'What is imported is a manifest',
    why: 'A Kustomization says how manifests are made. What `kubectl kustomize` makes of it can be imported.',
    passes: graph(FRONTEND),
    fails: 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [graph.yaml]\n',
  },
  {
    id: 'import/no-graph',
    asked: IMPORT,
    title: 'Objects are imported with a graph',
    why: 'A deploy.yaml holds graphs, and other objects beside them. An object to which no graph of the import belongs stands in nothing that is written.',
    passes: `${graph(FRONTEND)}---\n${CONFIG}`,
    fails: CONFIG,
  },
  {
    id: 'import/lossy',
    asked: IMPORT,
    title: 'What is written gives the manifest back',
    why: 'deploy.yaml is synthesized and compared with the manifest; here it cannot say what the manifest says. A program may be able to.',
    passes: graph(component('Frontend', 'env: [{ name: PASSWORD, value: none }]')),
    fails: graph(component('Frontend', 'env: [{ name: PASSWORD, value: "${{ secrets.PASSWORD }}" }]')),
  },
  {
    id: 'import/rules-off',
    asked: IMPORT,
    severity: Severity.WARNING,
    title: 'The manifest breaks no rule',
    why: 'It is imported as it is, with the rules that it breaks switched off in what is written, so that it can be applied. Mend it and switch them on.',
    passes: graph(FRONTEND),
    fails: graph(FRONTEND).replace(':1.3.0', ':my-tag'),
  },
  {
    id: 'import/joined',
    asked: IMPORT,
    severity: Severity.NOTE,
    title: 'An object goes along with a graph of another file',
    why: 'It stands in a file without a graph, and belongs to the one that names it, or that lies beside it.',
    passes: `${graph(FRONTEND)}---\n${CONFIG}`,
    fails: `# graph.yaml\n${graph(FRONTEND)}# config.yaml\n${CONFIG}`,
  },
  {
    id: 'import/kept-as-object',
    asked: IMPORT,
    severity: Severity.NOTE,
    title: 'A graph has a form that words can give',
    why: 'Where it has not, because two components have one name or the like, the graph goes along unchanged, as any other object.',
    passes: graph(FRONTEND),
    fails: graph(FRONTEND, FRONTEND),
  },
  {
    id: 'import/hoisted',
    asked: IMPORT,
    severity: Severity.NOTE,
    title: 'What components share stands once',
    why: 'What was written in each of several components is said once, in the graph. The objects that come of it are the same.',
    passes: graph(FRONTEND),
    fails: graph(FRONTEND, component('Worker')),
  },
  {
    id: 'import/derived',
    asked: IMPORT,
    severity: Severity.NOTE,
    title: 'What follows by itself is not written',
    why: 'Commands, arguments and GPUs follow from an engine and its parallelism; they are compared with those of the manifest.',
    passes: graph(FRONTEND),
    fails: graph(ENGINE.replace('podTemplate', 'type: worker\n      podTemplate')).replace('spec:', 'spec:\n  backendFramework: vllm'),
  },
  {
    id: 'import/overridden',
    asked: IMPORT,
    severity: Severity.NOTE,
    title: 'Fields without a word stand in overrides',
    why: 'Overrides are merged into what is written as Kubernetes merges, so that nothing is lost.',
    passes: graph(FRONTEND),
    fails: graph(FRONTEND.replace('podTemplate:', 'podTemplate:\n        metadata: { name: frontend }')),
  },
  {
    id: 'import/relocated',
    asked: `${IMPORT} --relocatable`,
    severity: Severity.NOTE,
    title: 'What ties a graph to one Dynamo namespace is taken out',
    why: 'The graph then moves with its name, or with `dynamoNamespace`. It is no longer quite that of the manifest.',
    passes: graph(FRONTEND),
    fails: TIED,
  },
  {
    id: 'import/not-relocatable',
    asked: IMPORT,
    severity: Severity.NOTE,
    title: 'A graph is tied to one Dynamo namespace',
    why: 'Variables such as `DYN_NAMESPACE`, and flags such as `--namespace`, hold it there whatever its name is. '
      + '`--relocatable` takes them out where that is safe.',
    passes: graph(FRONTEND),
    fails: TIED,
  },
];

/** Every rule about imports. */
export function importRules(): readonly RuleText[] {
  return ALL;
}
