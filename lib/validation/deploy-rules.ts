/** What the rules about deploy.yaml say; `lib/manifest/deploy` applies them. */
import type { RuleText } from './admission/rule';
import { Severity } from './finding';

/** The half of a rule's id after `deploy/`. */
export type DeployRule
  = | 'unknown-word' | 'type' | 'value' | 'missing-word' | 'version' | 'duplicate-name' | 'name-mended' | 'assumed-version' | 'word-out-of-place'
    | 'backend-missing' | 'unknown-volume' | 'unknown-claim' | 'needs-shell' | 'secret-undeclared' | 'secret-unused' | 'secret-out-of-place'
    | 'secret-name-taken' | 'extends' | 'unknown-variant' | 'construct' | 'not-a-graph';

interface DeployRuleText extends Omit<RuleText, 'id'> {
  readonly id: `deploy/${DeployRule}`;
}

const IMAGE = 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0';

function graph(...lines: readonly string[]): string {
  return ['name: qwen', `image: ${IMAGE}`, ...lines, ''].join('\n');
}

function frontend(...lines: readonly string[]): string {
  return graph('components:', '  - name: Frontend', '    type: frontend', ...lines.map(line => `    ${line}`));
}

const ALL: readonly DeployRuleText[] = [
  {
    id: 'deploy/unknown-word',
    title: 'Words of deploy.yaml are known',
    why: 'A misspelled word would change nothing, without a word about it. A field of the CRD that has no word of its own goes into `overrides`.',
    passes: frontend('replicas: 2'),
    fails: frontend('replica: 2'),
  },
  {
    id: 'deploy/type',
    title: 'Words have the kind of value that they take',
    why: 'Plain texts mean what they mean to Kubernetes, where `1.10` is a number and `yes` a boolean: quote a string that reads as another kind of value.',
    passes: frontend('replicas: 2'),
    fails: frontend('replicas: two'),
  },
  {
    id: 'deploy/value',
    title: 'Words have one of the values that they take',
    why: 'Anything else has no meaning.',
    passes: frontend('replicas: 2'),
    fails: graph('components:', '  - name: Frontend', '    type: front'),
  },
  {
    id: 'deploy/missing-word',
    title: 'What a graph cannot be without is there',
    why: 'A graph needs a name and components, a component a name. They may come from the file that this one extends, or from a variant.',
    passes: frontend(),
    fails: graph('components:', '  - type: frontend'),
  },
  {
    id: 'deploy/version',
    title: 'The version of deploy.yaml is 1.0',
    why: 'There is one version so far. What a later one means cannot be guessed.',
    passes: `version: 1.0\n${frontend()}`,
    fails: `version: 2.0\n${frontend()}`,
  },
  {
    id: 'deploy/duplicate-name',
    title: 'Names are given once',
    why: 'The operator names objects after graph and component in lower case, and files are named after graphs: one would take the place of the other.',
    passes: frontend(),
    fails: frontend('replicas: 1').replace(/\n$/, '\n  - name: frontend\n'),
  },
  {
    id: 'deploy/name-mended',
    severity: Severity.NOTE,
    title: 'Names of components have no underscores',
    why: 'Kubernetes takes none in the names that are made of it. deploy.yaml writes `-` in its place.',
    passes: graph('components:', '  - name: backend-1'),
    fails: graph('components:', '  - name: backend_1'),
  },
  {
    id: 'deploy/assumed-version',
    severity: Severity.WARNING,
    title: 'The tag of an image tells the version of Dynamo',
    why: 'The operator refuses a component of which it cannot tell the version. deploy.yaml assumes the release that this library is built for, and '
      + 'writes it as `runtimeVersionOverride`: set it to the release that is really in the image, or use its tag.',
    passes: frontend('image: registry.example.com/frontend:1.3.0'),
    fails: frontend('image: registry.example.com/frontend:latest'),
  },
  {
    id: 'deploy/word-out-of-place',
    title: 'Words of one type of component stand there only',
    why: 'A frontend has no engine, and only a planner has a configuration of its kind: the word would change nothing.',
    passes: graph('components:', '  - name: Planner', '    type: planner', '    config: { mode: agg }'),
    fails: frontend('config: { mode: agg }'),
  },
  {
    id: 'deploy/backend-missing',
    title: 'A graph with engines names its backend',
    why: 'The flags of an engine, and its command, are those of vLLM, SGLang or TensorRT-LLM. An image that is the runtime of one tells which.',
    passes: graph('model: Qwen/Qwen3-0.6B', 'components:', '  - name: Worker', '    type: worker'),
    fails: graph('components:', '  - name: Worker', '    type: worker', '    model: Qwen/Qwen3-0.6B').replace('vllm-runtime', 'serving'),
  },
  {
    id: 'deploy/unknown-volume',
    title: 'Mounted volumes are there',
    why: 'A mount names a volume of `volumes`, or an existing claim as `claimName`.',
    passes: frontend('volumeMounts: [{ claimName: model-cache, path: /model-cache }]'),
    fails: frontend('volumeMounts: [{ volume: model-cache, path: /model-cache }]'),
  },
  {
    id: 'deploy/unknown-claim',
    title: 'Devices that are claimed are there',
    why: 'A claim names a domain of `computeDomains`, a template of `resourceClaimTemplates`, or what is in the cluster.',
    passes: graph('computeDomains: { rack: {} }', 'components:', '  - name: Worker', '    type: worker', '    deviceClaims: [rack]'),
    fails: graph('computeDomains: { rack: {} }', 'components:', '  - name: Worker', '    type: worker', '    deviceClaims: [rak]'),
  },
  {
    id: 'deploy/needs-shell',
    title: 'Commands that are one text need no shell',
    why: 'Such a text is split into words, with quotes as in a shell; nothing runs a shell. What needs one is written `[/bin/sh, -c, "…"]`; what '
      + 'only looks as if it did stands in quotes. `$(NAME)` is filled in by Kubernetes.',
    passes: frontend('cmd: python3 -m dynamo.frontend --http-port $(PORT)', 'environment: { PORT: 8000 }'),
    fails: frontend('cmd: python3 setup.py && python3 -m dynamo.frontend'),
  },
  {
    id: 'deploy/secret-undeclared',
    title: 'Secrets that are used are declared',
    why: 'A name that is misspelled would refer to a key that no Secret has, and the pod would not start.',
    passes: frontend('secrets: [DB_URI]', 'environment: { DB: "${{ secrets.DB_URI }}" }'),
    fails: frontend('environment: { DB: "${{ secrets.DB_URI }}" }'),
  },
  {
    id: 'deploy/secret-unused',
    severity: Severity.WARNING,
    title: 'Secrets that are declared are used',
    why: 'It is either left over, or misspelled where it should be used.',
    passes: frontend('secrets: [DB_URI]', 'environment: { DB: "${{ secrets.DB_URI }}" }'),
    fails: frontend('secrets: [DB_URI]'),
  },
  {
    id: 'deploy/secret-out-of-place',
    title: 'Secrets are used in environment alone',
    why: 'Nothing but an environment variable can refer to a key of a Secret; elsewhere the text would stay as it stands. '
      + 'Arguments take a variable as `$(NAME)`.',
    passes: frontend('secrets: [KEY]', 'environment: { KEY: "${{ secrets.KEY }}" }', 'cmd: [serve, --key, $(KEY)]'),
    fails: frontend('secrets: [KEY]', 'environment: { KEY: "${{ secrets.KEY }}" }', 'cmd: [serve, --key, "${{ secrets.KEY }}"]'),
  },
  {
    id: 'deploy/secret-name-taken',
    title: 'A secret within a longer text has a variable of its own',
    why: 'Kubernetes fills in variables only: a variable of the name of the secret comes before the text, so that no other value may have that name.',
    passes: frontend('secrets: [PASSWORD]', 'environment: { DB: "postgres://dynamo:${{ secrets.PASSWORD }}@db" }'),
    fails: frontend('secrets: [PASSWORD]', 'environment: { PASSWORD: none, DB: "postgres://dynamo:${{ secrets.PASSWORD }}@db" }'),
  },
  {
    id: 'deploy/extends',
    title: 'Files that are extended can be read',
    why: 'A base file is a deploy.yaml of one document, found from the folder of the file that extends it. '
      + 'It may extend another one, but not come back to itself.',
    passes: frontend(),
    fails: `extends: no-such-file.yaml\n${frontend()}`,
  },
  {
    id: 'deploy/unknown-variant',
    title: 'The variant that is asked for is there',
    why: 'Nothing says in what it would differ.',
    passes: `${frontend()}variants:\n  large: { components: [{ name: Frontend, replicas: 4 }] }\n`,
    fails: `${frontend()}variants:\n  large: { components: [{ name: Frontend, replicas: 4 }] }\n`,
  },
  {
    id: 'deploy/construct',
    title: 'What the words say fits together',
    why: 'The constructs behind the words refuse it; the message says why.',
    passes: graph('backend: vllm', 'components:', '  - name: Worker', '    type: worker', '    model: Qwen/Qwen3-0.6B', '    parallelism: { tensor: 4 }'),
    fails: graph('backend: vllm', 'components:', '  - name: Worker', '    type: worker', '    model: Qwen/Qwen3-0.6B', '    parallelism: { tensor: 0 }'),
  },
  {
    id: 'deploy/not-a-graph',
    title: 'Documents of deploy.yaml describe graphs',
    why: 'A document is a map of words. Kubernetes objects go under `objects`, or stay in a file of their own.',
    passes: frontend(),
    fails: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: config\n',
  },
];

/** Every rule about deploy.yaml. */
export function deployRules(): readonly RuleText[] {
  return ALL;
}

/** How much a finding of a rule weighs. */
export function severityOf(rule: DeployRule): Severity {
  return ALL.find(({ id }) => id === `deploy/${rule}`)?.severity ?? Severity.ERROR;
}
