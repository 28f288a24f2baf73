/** What the checks against schemas say, each under its id. */
import { graph } from './admission/examples';
import type { RuleText } from './admission/rule';
import { gadget, gadgetCrd } from './example-crd';
import { Severity } from './finding';

function model(metadata: string): string {
  return `apiVersion: nvidia.com/v1alpha1\nkind: DynamoModel\nmetadata:\n${metadata}\nspec:\n  modelName: llama\n  baseModelName: llama\n`;
}

const SETTINGS = 'type: object\nproperties:\n  left: { type: string }\n  right: { type: string }';
const DEEP = 10_002;
const MANY = 26;

function components(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `- { name: worker-${index + 1} }`);
  return `apiVersion: nvidia.com/v1beta1\nkind: DynamoGraphDeployment\nmetadata:\n  name: llama\nspec:\n  components:\n    ${names.join('\n    ')}\n`;
}

function services(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `worker-${index + 1}: {}`);
  return `apiVersion: nvidia.com/v1alpha1\nkind: DynamoGraphDeployment\nmetadata:\n  name: llama\nspec:\n  services:\n    ${names.join('\n    ')}\n`;
}

const ALL: readonly RuleText[] = [
  {
    id: 'schema/type',
    title: 'Values are of the type that the schema says',
    why: 'The API server refuses a string where a number has to stand, and a number where a string has to; environment variables, for one, are strings.',
    passes: graph({ fields: 'replicas: 2' }),
    fails: graph({ fields: 'replicas: "2"' }),
  },
  {
    id: 'schema/required',
    title: 'Required fields are set',
    why: 'The API server refuses an object without them; a field with a default may be left out.',
    passes: graph({ fields: 'modelRef:\n  name: llama' }),
    fails: graph({ fields: 'modelRef:\n  revision: main' }),
  },
  {
    id: 'schema/unknown-field',
    title: 'Fields are those of the API version',
    why: 'The API server drops any other without a word, unless strict field validation is asked for: what was meant is not what runs.',
    passes: graph({ fields: 'sharedMemorySize: 16Gi' }),
    fails: graph({ fields: 'sharedMemmorySize: 16Gi' }),
  },
  {
    id: 'schema/enum',
    title: 'Values are among those that the schema lists',
    why: 'The API server refuses every other.',
    passes: graph({ spec: 'backendFramework: vllm' }),
    fails: graph({ spec: 'backendFramework: vLLM' }),
  },
  {
    id: 'schema/pod-enum',
    title: 'Values of pods are among those that Kubernetes knows',
    why: 'The CRD takes any text there. The API server refuses the pods that the operator makes of it, and nothing starts.',
    passes: graph({ main: 'imagePullPolicy: Always' }),
    fails: graph({ main: 'imagePullPolicy: Allways' }),
  },
  {
    id: 'schema/minimum',
    title: 'Numbers are not below the least that is allowed',
    why: 'The API server refuses them.',
    passes: graph({ fields: 'replicas: 0' }),
    fails: graph({ fields: 'replicas: -3' }),
  },
  {
    id: 'schema/maximum',
    title: 'Numbers are not above the most that is allowed',
    why: 'The API server refuses them.',
    passes: graph({ fields: 'type: worker\nexperimental:\n  failover:\n    numShadows: 1' }),
    fails: graph({ fields: 'type: worker\nexperimental:\n  failover:\n    numShadows: 2' }),
  },
  {
    id: 'schema/multiple-of',
    title: 'Numbers are multiples of what the schema says',
    why: 'The API server refuses others.',
    crd: gadgetCrd('type: object\nproperties:\n  pages: { type: integer, multipleOf: 16 }'),
    passes: gadget('{ pages: 32 }'),
    fails: gadget('{ pages: 33 }'),
  },
  {
    id: 'schema/min-length',
    title: 'Texts are long enough',
    why: 'Mostly it means that a text must not be empty; the API server refuses it.',
    passes: graph({ fields: 'compilationCache:\n  pvcName: cache' }),
    fails: graph({ fields: 'compilationCache:\n  pvcName: ""' }),
  },
  {
    id: 'schema/max-length',
    title: 'Texts are short enough',
    why: 'The API server refuses longer ones; names become labels, which have room for 63 characters.',
    passes: graph({ component: 'w'.repeat(32) }),
    fails: graph({ component: 'w'.repeat(64) }),
  },
  {
    id: 'schema/pattern',
    title: 'Texts match the pattern of the schema',
    why: 'The API server refuses others, such as quantities with a blank in them and names with an underscore.',
    passes: graph({ fields: 'sharedMemorySize: 80Gi' }),
    fails: graph({ fields: 'sharedMemorySize: 80 Gi' }),
  },
  {
    id: 'schema/format',
    title: 'Numbers and texts have the format of the schema',
    why: 'A whole number has 32 or 64 bits, a time is written as 2026-01-31T12:00:00Z; the API server refuses others.',
    passes: graph({ fields: 'replicas: 2147483647' }),
    fails: graph({ fields: 'replicas: 2147483648' }),
  },
  {
    id: 'schema/min-items',
    title: 'Lists are long enough',
    why: 'The API server refuses shorter ones.',
    crd: gadgetCrd('type: array\nminItems: 1\nitems: { type: string }'),
    passes: gadget('[first]'),
    fails: gadget('[]'),
  },
  {
    id: 'schema/max-items',
    title: 'Lists are short enough',
    why: 'The API server refuses longer ones; a graph has at most 25 components.',
    passes: components(MANY - 1),
    fails: components(MANY),
  },
  {
    id: 'schema/min-properties',
    title: 'Maps have enough entries',
    why: 'The API server refuses smaller ones.',
    crd: gadgetCrd('type: object\nminProperties: 1\nadditionalProperties: { type: string }'),
    passes: gadget('{ one: "1" }'),
    fails: gadget('{}'),
  },
  {
    id: 'schema/max-properties',
    title: 'Maps have few enough entries',
    why: 'The API server refuses larger ones; a v1alpha1 graph has at most 25 services.',
    passes: services(MANY - 1),
    fails: services(MANY),
  },
  {
    id: 'schema/duplicate',
    title: 'Keys of a list occur once',
    why: 'The items of such a list are told apart by a key (the name of a container, the path of a mount), and two with one key are refused.',
    passes: graph({ main: 'env:\n  - name: HF_HOME\n    value: /models', sidecars: '- name: log\n  image: registry.example/log:1' }),
    fails: graph({ sidecars: '- name: main\n  image: registry.example/log:1' }),
  },
  {
    id: 'schema/any-of',
    title: 'One of the alternatives holds',
    why: 'The schema lists several forms that a value may have, and the API server refuses what has none of them.',
    crd: gadgetCrd(`${SETTINGS}\nanyOf:\n  - required: [left]\n  - required: [right]`),
    passes: gadget('{ left: a, right: b }'),
    fails: gadget('{}'),
  },
  {
    id: 'schema/one-of',
    title: 'Exactly one of the alternatives holds',
    why: 'The schema lists several forms that exclude each other.',
    crd: gadgetCrd(`${SETTINGS}\noneOf:\n  - required: [left]\n  - required: [right]`),
    passes: gadget('{ left: a }'),
    fails: gadget('{ left: a, right: b }'),
  },
  {
    id: 'schema/not',
    title: 'What the schema rules out does not hold',
    why: 'The API server refuses it.',
    crd: gadgetCrd(`${SETTINGS}\nnot:\n  required: [left, right]`),
    passes: gadget('{ left: a }'),
    fails: gadget('{ left: a, right: b }'),
  },
  {
    id: 'schema/name',
    title: 'Objects have names that Kubernetes takes',
    why: 'Lower-case letters, digits, hyphens and dots, beginning and ending with a letter or a digit; the API server refuses others.',
    passes: model('  name: llama-8b'),
    fails: model('  name: Llama_8B'),
  },
  {
    id: 'schema/label',
    title: 'Labels have names and values that Kubernetes takes',
    why: 'A value has at most 63 letters, digits, hyphens, underscores and dots; a name may have a prefix and a slash before it.',
    passes: model('  name: llama\n  labels:\n    team: inference'),
    fails: model('  name: llama\n  labels:\n    team: inference team'),
  },
  {
    id: 'schema/annotation',
    title: 'Annotations have names that Kubernetes takes, and a reasonable size',
    why: 'Names are those of labels; the values are free, and have 256 KiB together.',
    passes: model('  name: llama\n  annotations:\n    example.com/team: the inference team'),
    fails: model('  name: llama\n  annotations:\n    example.com/the team: inference'),
  },
  {
    id: 'schema/too-large',
    title: 'Objects are no larger than what the API server reads',
    why: 'It reads requests of 3 MiB at most.',
    crd: gadgetCrd('type: object\nproperties:\n  text: { type: string }'),
    passes: gadget('{ text: short }'),
    fails: gadget(`\n  text: ${'x'.repeat(3 * 1024 * 1024 + 1)}`),
  },
  {
    id: 'schema/too-deep',
    title: 'Objects are not nested deeper than what the API server reads',
    why: 'Free-form fields take any JSON, but nobody reads more than 10,000 levels of it.',
    crd: gadgetCrd('type: object\nx-kubernetes-preserve-unknown-fields: true'),
    passes: gadget('{ a: { b: 1 } }'),
    fails: `{"apiVersion": "example.com/v1", "kind": "Gadget", "metadata": {"name": "gadget"}, "spec": ${'{"a": '.repeat(DEEP)}1${'}'.repeat(DEEP)}}`,
  },
  {
    id: 'schema/not-served',
    title: 'The given CRDs serve the kind',
    why: 'Where the CRDs of your own operator are given, a kind of Dynamo in an API version that they do not serve would be refused.',
    crd: gadgetCrd('type: object').replaceAll('example.com', 'nvidia.com').replaceAll('gadgets', 'dynamomodels').replaceAll('Gadget', 'DynamoModel'),
    passes: 'apiVersion: nvidia.com/v1\nkind: DynamoModel\nmetadata:\n  name: llama\n',
    fails: model('  name: llama'),
  },
];

/** Every rule that comes of schemas, whatever the CRD. */
export function schemaRules(): readonly RuleText[] {
  return ALL.map(rule => ({ severity: Severity.ERROR, ...rule }));
}
