import { checkReferences } from '../../lib/validation/references';
import { readSource } from '../../lib/validation/source';

function found(text: string): string[] {
  const { objects, findings } = readSource({ file: 'set.yaml', text });
  expect(findings).toEqual([]);
  return checkReferences(objects.map(({ object }) => object)).flat().filter(({ rule }) => rule.includes('checkpoint')).map(({ rule, path, message }) => `${rule} ${path}: ${message}`);
}

const PATH = 'spec.components[0].experimental.checkpoint.checkpointRef';
const worker = (command: string, checkpoint = 'enabled: true, checkpointRef: warm') =>
  `apiVersion: nvidia.com/v1beta1\nkind: DynamoGraphDeployment\nmetadata: { name: g, namespace: x }\nspec:\n  components:\n    - { name: w, type: worker, experimental: { checkpoint: { ${checkpoint} } }, podTemplate: { spec: { containers: [{ name: main, command: ${command} }] } } }\n`;
const snapshot = (identity = 'model: a/b, backendFramework: vllm, tensorParallelSize: 2', metadata = 'name: warm, namespace: x') =>
  `---\napiVersion: nvidia.com/v1alpha1\nkind: DynamoCheckpoint\nmetadata: { ${metadata} }\nspec: { identity: { ${identity} }, job: { podTemplateSpec: {} } }\n`;
const SAME = '[python3, -m, dynamo.vllm, --model, a/b, --tensor-parallel-size, "2"]';

test.each<[string, string, string[]]>([
  ['what it holds', worker(SAME) + snapshot(), []],
  ['what it holds under another name', worker('[python3, -m, dynamo.vllm, --model, /m, --served-model-name, a/b, --tensor-parallel-size, "2"]') + snapshot(), []],
  ['another model', worker('[python3, -m, dynamo.vllm, --model, a/c]') + snapshot(), [`checkpoint/other-engine ${PATH}: w serves a/c, and the snapshot holds a/b`]],
  ['another engine', worker('[python3, -m, dynamo.sglang, --model-path, a/b]') + snapshot(), [`checkpoint/other-engine ${PATH}: w runs sglang, and the snapshot holds vllm`]],
  ['another parallelism', worker('[python3, -m, dynamo.vllm, --model, a/b]') + snapshot(), [`checkpoint/other-engine ${PATH}: w splits its model over 1 GPU, and the snapshot holds one over 2`]],
  ['a model in a variable', worker('[sh, -c, "python3 -m dynamo.vllm --model $MODEL --tensor-parallel-size 2"]') + snapshot(), []],
  ['a model at a path', worker(SAME.replace('a/b', '/models/b')) + snapshot(), []],
  ['what a snapshot of a path may hold', worker(SAME) + snapshot('model: /models/b, backendFramework: vllm, tensorParallelSize: 2'), []],
  ['another path', worker(SAME.replace('a/b', '/models/c')) + snapshot('model: /models/b, backendFramework: vllm, tensorParallelSize: 2'), [`checkpoint/other-engine ${PATH}: w serves /models/c, and the snapshot holds /models/b`]],
  ['a command that is not known', worker('[serve]') + snapshot(), []],
  ['another model, but from scratch', worker('[python3, -m, dynamo.vllm, --model, a/c]', 'enabled: false, checkpointRef: warm') + snapshot(), []],
  ['no snapshot that there is', worker(SAME), [`reference/checkpoint-missing ${PATH}: there is no DynamoCheckpoint "warm" among these objects in the namespace x`]],
  ['a snapshot of another Kubernetes namespace', worker(SAME) + snapshot(undefined, 'name: warm, namespace: z'), [`reference/checkpoint-missing ${PATH}: there is no DynamoCheckpoint "warm" among these objects in the namespace x`]],
  ['a snapshot that the graph makes', worker(SAME, 'enabled: true'), []],
])('a worker that runs %s', (_, text, findings) => {
  expect(found(text)).toEqual(findings);
});

test('in v1alpha1 too', () => {
  const text = 'apiVersion: nvidia.com/v1alpha1\nkind: DynamoGraphDeployment\nmetadata: { name: g, namespace: x }\nspec: { services: { w: { componentType: worker, checkpoint: { enabled: true, checkpointRef: warm } } } }\n';
  expect(found(text)).toEqual(['reference/checkpoint-missing spec.services.w.checkpoint.checkpointRef: there is no DynamoCheckpoint "warm" among these objects in the namespace x']);
});
