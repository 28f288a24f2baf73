/** One mistake is one finding: what follows from it is not told beside it. And two mistakes are two. */
import { DeployFile } from 'cdk8s-dynamo';

const TEXT = `name: qwen
namespace: inference
backend: vllm
model: Qwen/Qwen3-32B
image: { tag: 1.3.0 }
defaults:
  envFromSecret: hf-token
components:
  - name: Frontend
    type: frontend
    flags: { httpPort: 8000 }
  - name: Prefill
    type: prefill
    replicas: 2
    parallelism: { tensor: 4 }
    engine: { blockSize: 64 }
  - name: Decode
    type: decode
    parallelism: { tensor: 4 }
    engine: { blockSize: 64 }
    mainContainer: { env: [{ name: A, value: b }] }
objects:
  - { apiVersion: v1, kind: Secret, metadata: { name: hf-token } }
`;

/** What is found once texts stand in the places of others: `line:column rule; mend`. */
function found(...changes: readonly (readonly [from: string | RegExp, to: string])[]): string[] {
  const text = changes.reduce((changed, [from, to]) => {
    expect(changed).toMatch(from);
    return changed.replace(from, to);
  }, TEXT);
  const { findings } = DeployFile.synthText([{ file: 'deploy.yaml', text }]).report;
  return findings.map(({ line, column, rule, mend }) => `${line}:${column} ${rule}${mend === undefined ? '' : `; ${mend}`}`);
}

test('without a mistake there is no finding', () => expect(found()).toEqual([]));

test.each([
  ['a misspelt backend', 'backend: vllm', 'backend: vlm', '3:1 deploy/value; did you mean "vllm"?'],
  ['a backend that there is not', 'backend: vllm', 'backend: tensorflow', '3:1 deploy/value'],
  ['a backend that is a list', 'backend: vllm', 'backend: [vllm]', '3:1 deploy/type'],
  ['a misspelt word for it', 'backend: vllm', 'bakend: vllm', '3:1 deploy/unknown-word; did you mean "backend"?'],
  ['no backend', 'backend: vllm\n', '', '4:1 deploy/missing-word; or set backend on the graph: vllm, sglang, trtllm or mocker'],
  ['a misspelt name', /^name/, 'nmae', '1:1 deploy/unknown-word; did you mean "name"?'],
  ['a misspelt list of components', 'components:', 'componets:', '8:1 deploy/unknown-word; did you mean "components"?'],
  ['a misspelt image', 'image:', 'imag:', '5:1 deploy/unknown-word; did you mean "image"?'],
  ['a misspelt tag', 'tag:', 'tga:', '5:10 deploy/unknown-word; did you mean "tag"?'],
  ['an image that is a number', 'image: { tag: 1.3.0 }', 'image: [1]', '5:1 deploy/type'],
  ['an image with an unknown word alone', '{ tag: 1.3.0 }', '{ frob: 1.3.0 }', '5:10 deploy/unknown-word; the words are listed in docs/deploy-yaml.md; a field without a word goes into overrides'],
  ['a model that is a list', 'model: Qwen/Qwen3-32B', 'model: [Qwen/Qwen3-32B]', '4:1 deploy/type'],
  ['a misspelt type', 'type: prefill', 'type: prefil', '13:5 deploy/value; did you mean "prefill"?'],
  ['a type that there is not', 'type: prefill', 'type: predictor', '13:5 deploy/value'],
  ['a misspelt name of a component', '- name: Prefill', '- nmae: Prefill', '12:5 deploy/unknown-word; did you mean "name"?'],
  ['a name of a component that is a list', '- name: Prefill', '- name: [Prefill]', '12:5 deploy/type'],
  ['a number that is a text', 'replicas: 2', 'replicas: "2"', '14:5 deploy/type; write 2'],
  ['a number that is a word', 'replicas: 2', 'replicas: two', '14:5 deploy/type'],
  ['a misspelt parallelism', /tensor/, 'tesnor', '15:20 deploy/unknown-word; did you mean "tensor"?'],
  ['a parallelism that is none', /tensor: 4/, 'tensor: many', '15:20 deploy/type'],
  ['a namespace that no object may be in', 'namespace: inference', 'namespace: Inference', '2:1 schema/name'],
  ['two components of one name', '- name: Decode', '- name: Prefill', '17:5 deploy/duplicate-name; give it another name'],
  ['a text where words are meant', 'defaults:', 'router: kv\ndefaults:', '6:1 deploy/type; its words are mode, minInitialWorkers, enforceDisagg, activeDecodeBlocksThreshold, activePrefillTokensThreshold and 17 more'],
  ['an anchor that there is not', '{ blockSize: 64 }\n  - name: Decode', '{ <<: *engin }\n  - name: Decode', '16:19 yaml/aliases'],
  ['a size without its unit', 'defaults:', 'weights: { size: 300, models: [] }\ndefaults:', '6:12 deploy/type; write "300"'],
  ['a mount without what it mounts', 'envFromSecret: hf-token\n', 'envFromSecret: hf-token\n  volumeMounts: [{ clam: model-cache, path: /cache }]\n',
    '8:20 deploy/unknown-word; the words are listed in docs/deploy-yaml.md; a field without a word goes into overrides'],
  ['a misspelt secret', 'defaults:\n', 'secrets: [HF_TOKEN]\ndefaults:\n  environment: { TOKEN: "${{ secrets.HF_TOKN }}" }\n',
    '8:18 deploy/secret-undeclared; did you mean HF_TOKEN? or add HF_TOKN to secrets'],
  ['a source of weights that is none', 'defaults:', 'weights: { size: 300Gi, models: [{ s3: models/llama }] }\ndefaults:', '6:34 deploy/construct'],
  ['a misspelt graph of a route', 'defaults:', 'routing: { httpRoute: { gateway: { name: g }, rules: [{ backends: [{ graph: qwn }] }] } }\ndefaults:', '6:68 deploy/construct'],
  ['a misspelt field of Kubernetes that has to be there', 'name: A,', 'nmae: A,', '21:30 schema/unknown-field; did you mean "name"?'],
])('%s', (_, from, to, finding) => {
  expect(found([from, to])).toEqual([finding]);
});

test('what would be made for workers that could not be made is not told of', () => {
  const mend = 'deploy/missing-word; set model on the component or on the graph';
  expect(found([/model: .*/, 'models: [{ name: support, source: example/lora }]'])).toEqual([`16:5 ${mend}`, `20:5 ${mend}`]);
});

test('an amount that v1alpha1 takes as text, and its operator cannot read, is found where it stands', () => {
  expect(found(['backend: vllm', 'apiVersion: nvidia.com/v1alpha1\nbackend: vllm'], ['replicas: 2', 'resources: { memory: 150GB }'])).toEqual([
    '15:18 dgd/resource-not-a-quantity; did you mean 150G or 150Gi?',
  ]);
});

test('several mistakes are told together, also in words whose meaning a misspelt one tells', () => {
  expect(found(['backend: vllm', 'backend: vlm'], ['type: prefill', 'type: prefil'], ['blockSize', 'blokSize'], ['flags: { httpPort: 8000 }', 'replicas: -1'], ['replicas: 2', 'replicas: two'])).toEqual([
    '3:1 deploy/value; did you mean "vllm"?',
    '11:5 schema/minimum',
    '13:5 deploy/value; did you mean "prefill"?',
    '14:5 deploy/type',
    '16:15 deploy/unknown-word; did you mean "blockSize"?',
  ]);
});

test('what an anchor brings to several places is told once', () => {
  const text = TEXT.replace('- name: Prefill\n    type: prefill\n    replicas: 2', '- &engine\n    name: Prefill\n    type: prefill\n    replcas: 2')
    .replace(/- name: Decode[^]*(?=objects:)/, '- { <<: *engine, name: Decode, type: decode }\n');
  const { findings } = DeployFile.synthText([{ file: 'deploy.yaml', text }]).report;
  expect(findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(['15:5 deploy/unknown-word']);
});
