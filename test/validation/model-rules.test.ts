import { checkReferences } from '../../lib/validation/references';
import { readSource } from '../../lib/validation/source';

function found(text: string): string[] {
  const { objects, findings } = readSource({ file: 'set.yaml', text });
  expect(findings).toEqual([]);
  return checkReferences(objects.map(({ object }) => object)).flat().filter(({ rule }) => /^model\/|base-model|route-backend/.test(rule)).map(({ rule, message }) => `${rule}: ${message}`);
}

const LORA = 'DYN_LORA_ENABLED';
const worker = (command = '[python3, -m, dynamo.vllm, --model, a/b, --enable-lora]', env = `{ name: ${LORA}, value: "true" }`, more = '') =>
  `apiVersion: nvidia.com/v1beta1\nkind: DynamoGraphDeployment\nmetadata: { name: g, namespace: x }\nspec:\n  ${more}\n  components:\n    - { name: w, type: worker, modelRef: { name: a/b }, podTemplate: { spec: { containers: [{ name: main, command: ${command}, env: [${env}] }] } } }\n`;
const adapter = (more = 'source: { uri: "hf://o/r" }', type = 'lora', metadata = 'name: m, namespace: x') =>
  `---\napiVersion: nvidia.com/v1alpha1\nkind: DynamoModel\nmetadata: { ${metadata} }\nspec: { modelName: o/r, baseModelName: a/b, modelType: ${type}, ${more} }\n`;
const ENABLED = 'model/adapters-not-enabled: g/w';

test.each<[string, string, string[]]>([
  ['that may load adapters', worker(), []],
  ['without the flag', worker('[python3, -m, dynamo.vllm, --model, a/b]'), [`${ENABLED} runs its engine without --enable-lora`]],
  ['of SGLang without the flag', worker('[python3, -m, dynamo.sglang, --model-path, a/b]'), [`${ENABLED} runs its engine without --enable-lora`]],
  ['of TensorRT-LLM', worker('[python3, -m, dynamo.trtllm, --model-path, a/b]'), [`${ENABLED} runs TensorRT-LLM, into which no adapter is loaded`]],
  ['whose file of settings may say it', worker('[python3, -m, dynamo.vllm, --model, a/b, --config, /etc/vllm.yaml]'), []],
  ['of SGLang that starts with adapters', worker('[python3, -m, dynamo.sglang, --model-path, a/b, --lora-paths, "l=o/r"]'), []],
  ['of a shell with the flag', worker('[sh, -c, "python3 -m dynamo.vllm --model a/b --enable-lora"]'), []],
  ['of a shell without the flag', worker('[sh, -c, "python3 -m dynamo.vllm --model a/b"]'), [`${ENABLED} runs its engine without --enable-lora`]],
  ['of a shell with flags in a variable', worker('[sh, -c, "python3 -m dynamo.vllm --model a/b $FLAGS"]'), []],
  ['of a command that is not known', worker('[serve]', ''), []],
  ['without the variable', worker(undefined, ''), [`${ENABLED} has no ${LORA} in its environment`]],
  ['with the variable off', worker(undefined, `{ name: ${LORA}, value: "false" }`), [`${ENABLED} has ${LORA} off`]],
  ['with the variable from elsewhere', worker(undefined, `{ name: ${LORA}, valueFrom: { configMapKeyRef: { name: c, key: k } } }`), []],
  ['with variables of a ConfigMap', worker(undefined, '], envFrom: [{ configMapRef: { name: c } }'), []],
  ['with the variable of the graph', worker(undefined, '', `env: [{ name: ${LORA}, value: "1" }]`), []],
  ['that is offline', worker(undefined, `{ name: ${LORA}, value: "1" }, { name: HF_HUB_OFFLINE, value: "1" }`), ['model/adapter-offline: hf://o/r is out of reach for g/w, which has HF_HUB_OFFLINE']],
])('a LoRA for a worker %s', (_, text, findings) => {
  expect(found(text + adapter())).toEqual(findings);
});

test.each<[string, string, string[]]>([
  ['from S3, of a worker that is offline', worker(undefined, `{ name: ${LORA}, value: "1" }, { name: HF_HUB_OFFLINE, value: "1" }`) + adapter('source: { uri: "s3://b/p" }'), []],
  ['that nothing is loaded for', worker('[python3, -m, dynamo.vllm, --model, a/b]', '') + adapter('', 'base'), []],
  ['in another Kubernetes namespace', worker() + adapter(undefined, undefined, 'name: m, namespace: z'), ['reference/base-model-missing: no component among these objects has the modelRef "a/b"']],
  ['of a name that another has', worker() + adapter() + adapter(undefined, undefined, 'name: m2, namespace: x'), ['model/offered-twice: "o/r" is offered by the DynamoModel "m" already']],
  ['that is said twice', worker() + adapter() + adapter(), []],
  ['for a graph that is said twice', `${worker(undefined, '')}---\n${worker(undefined, '')}${adapter()}`, [`${ENABLED} has no ${LORA} in its environment`]],
  ['of a name that another has elsewhere', adapter('', 'base') + adapter('', 'base', 'name: m2, namespace: x') + worker().replace(/^/, '---\n'), []],
])('a model %s', (_, text, findings) => {
  expect(found(text)).toEqual(findings);
});

test('a route may lead to the Service that the operator makes for a model', () => {
  const route = (name: string) => `---\napiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: { name: r, namespace: x }\nspec: { rules: [{ backendRefs: [{ name: ${name}, port: 9090 }] }] }\n`;
  expect(found(worker() + route('dynamo-model-c14cddc0'))).toEqual([]);
  expect(found(worker() + route('dynamo-model-00000000'))).toHaveLength(1);
});
