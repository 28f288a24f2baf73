import { checkReferences } from '../../lib/validation/references';
import { readSource } from '../../lib/validation/source';

function found(text: string): string[] {
  const { objects } = readSource({ file: 'set.yaml', text });
  return checkReferences(objects.map(({ object }) => object)).flat().filter(({ rule }) => /^(weights|secret)\/|dataset|juicefs/.test(rule)).map(({ rule, message }) => `${rule}: ${message}`);
}

const claim = (...modes: string[]) => `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: cache }\nspec: { accessModes: [${modes.join(', ')}], resources: { requests: { storage: 1Gi } } }\n---\n`;
const component = (name: string, more = '', pod = '') => `    - name: ${name}\n${more}      podTemplate: { spec: { ${pod}containers: [{ name: main, volumeMounts: [{ name: cache, mountPath: /c }] }] } }\n`;
const graph = (...components: string[]) => `apiVersion: nvidia.com/v1beta1\nkind: DynamoGraphDeployment\nmetadata: { name: g }\nspec:\n  components:\n${components.join('')}`;
const NODE = 'nodeSelector: { kubernetes.io/hostname: a }, ';

describe('a volume for one node', () => {
  test.each<[string, string, string[]]>([
    ['one pod', claim('ReadWriteOnce') + graph(component('a')), []],
    ['pods of one node', claim('ReadWriteOnce') + graph(component('a', '', NODE), component('b', '', NODE)), []],
    ['many nodes as well', claim('ReadWriteOnce', 'ReadOnlyMany') + graph(component('a'), component('b')), []],
    ['none that mounts it', claim('ReadWriteOnce') + graph(component('a', '      replicas: 0\n')), []],
    ['two components', claim('ReadWriteOnce') + graph(component('a'), component('b')), ['weights/single-node: 2 pods mount "cache" (g/a, g/b), and ReadWriteOnce is for one node']],
    ['several nodes of one copy', claim('ReadWriteOnce') + graph(component('a', '      multinode: { nodeCount: 4 }\n')), ['weights/single-node: 4 pods mount "cache" (g/a), and ReadWriteOnce is for one node']],
    ['pods of two nodes', claim('ReadWriteOnce') + graph(component('a', '', NODE), component('b', '', NODE.replace(': a', ': b'))), ['weights/single-node: 2 pods mount "cache" (g/a, g/b), and ReadWriteOnce is for one node']],
    ['two pods on one node, where one pod may', claim('ReadWriteOncePod') + graph(component('a', '      replicas: 2\n', NODE)), ['weights/single-node: 2 pods mount "cache" (g/a), and ReadWriteOncePod is for one pod']],
  ])('%s', (_, text, findings) => {
    expect(found(text)).toEqual(findings);
  });
});

const job = (name: string, command: string, metadata = '') => `---\napiVersion: batch/v1\nkind: Job\nmetadata: { name: ${name}${metadata} }\nspec: { template: { spec: { restartPolicy: Never, containers: [{ name: d, command: ${command}, volumeMounts: [{ name: v, mountPath: /c }] }], volumes: [{ name: v, persistentVolumeClaim: { claimName: cache } }] } } }\n`;
const worker = (model: string, offline = '"1"') => `apiVersion: nvidia.com/v1beta1\nkind: DynamoGraphDeployment\nmetadata: { name: g }\nspec:\n  components:\n    - name: w\n      podTemplate: { spec: { containers: [{ name: main, command: [python3, -m, dynamo.vllm], args: [--model, ${model}], env: [{ name: HF_HUB_OFFLINE, value: ${offline} }], volumeMounts: [{ name: cache, mountPath: /c }] }] } }\n`;

describe('what is served offline', () => {
  const missing = 'weights/offline-model-missing: w serves a/b offline, and what is downloaded is a/c';
  test.each<[string, string, string[]]>([
    ['is downloaded', worker('a/b') + job('d-0a1b2c3d', '[hf, download, a/b]'), []],
    ['is not', worker('a/b') + job('d-0a1b2c3d', '[hf, download, a/c]'), [missing]],
    ['is not, by the older command', worker('a/b') + job('d-0a1b2c3d', '[huggingface-cli, download, a/c]'), [missing]],
    ['may be, where a script downloads', worker('a/b') + job('d-0a1b2c3d', '[sh, -c, "hf download $MODEL"]'), []],
    ['is a path', worker('/c/a') + job('d-0a1b2c3d', '[hf, download, a/c]'), []],
    ['is online', worker('a/b', '"0"') + job('d-0a1b2c3d', '[hf, download, a/c]'), []],
  ])('%s', (_, text, findings) => {
    expect(found(claim('ReadWriteMany') + text)).toEqual(findings);
  });
});

test.each<[string, string, boolean]>([
  ['a fixed name', job('model-download', '[hf, download, a/b]'), true],
  ['a hash', job('model-download-9f8e7d6c', '[hf, download, a/b]'), false],
  ['a word of hexadecimal letters', job('model-facade', '[hf, download, a/b]'), true],
  ['a hook of Argo CD', job('download', '[hf, download, a/b]', ', annotations: { argocd.argoproj.io/hook: PreSync }'), false],
  ['a hook of Helm', job('download', '[hf, download, a/b]', ', annotations: { helm.sh/hook: pre-install }'), false],
  ['replacing', job('download', '[hf, download, a/b]', ', annotations: { argocd.argoproj.io/sync-options: Replace=true }'), false],
])('a Job with %s', (_, text, isFound) => {
  expect(found(claim('ReadWriteMany') + worker('a/b') + text).some(finding => finding.startsWith('weights/job-name-fixed'))).toBe(isFound);
});

test.each<[string, string, string[]]>([
  ['values of a Secret', 'kind: Secret\napiVersion: v1\nmetadata: { name: s }\ndata: { A: YQ==, B: "" }\n', ['secret/values-in-manifest: holds the values of A']],
  ['encrypted values', 'kind: Secret\napiVersion: v1\nmetadata: { name: s }\nstringData: { A: "ENC[x]" }\nsops: {}\n', []],
  ['a token that the cluster fills in', 'kind: Secret\napiVersion: v1\nmetadata: { name: s }\ntype: kubernetes.io/service-account-token\ndata: { token: YQ== }\n', []],
  ['a Dataset and its DataLoad in two namespaces', 'apiVersion: data.fluid.io/v1alpha1\nkind: DataLoad\nmetadata: { name: l, namespace: a }\nspec: { dataset: { name: d, namespace: b } }\n', ['reference/load-dataset-missing: the Dataset is in b, and the DataLoad in a']],
])('%s', (_, text, findings) => {
  expect(found(text)).toEqual(findings);
});

describe('what downloads is in the image that is to do it', () => {
  const download = (command: string, image: string) => found(job('d-0a1b2c3d', command).replace('name: d,', `name: d, image: "${image}",`)).filter(rule => rule.includes('tool'));
  test.each<[string, string, string, boolean]>([
    ['aws in a runtime', '[aws, s3, sync, s3://a/b, /c]', 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0', true],
    ['aws by its path in a runtime by its digest', '[/usr/local/bin/aws, s3, sync, s3://a/b, /c]', 'mirror.example.com/sglang-runtime@sha256:0a', true],
    ['aws in the image of the AWS CLI', '[aws, s3, sync, s3://a/b, /c]', 'public.ecr.aws/aws-cli/aws-cli:2.31.0', false],
    ['aws in an image of one\'s own', '[aws, s3, sync, s3://a/b, /c]', 'registry.example.com/vllm-runtime-with-aws:1', false],
    ['hf in a runtime', '[hf, download, a/b]', 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0', false],
    ['hf in the image of the AWS CLI', '[hf, download, a/b]', 'public.ecr.aws/aws-cli/aws-cli:2.31.0', true],
    ['a script', '[sh, -c, "aws s3 sync s3://a/b /c"]', 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0', false],
  ])('%s', (_, command, image, isFound) => {
    expect(download(command, image)).toHaveLength(isFound ? 1 : 0);
  });
});
