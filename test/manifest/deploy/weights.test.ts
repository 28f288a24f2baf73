import { Chart, Size } from 'cdk8s';
import { App, BackendFramework, DeployFile, DynamoGraph, Engine, ModelSource, ModelWeights, SecretReference } from 'cdk8s-dynamo';
import { parseAllDocuments } from 'yaml';

const HEAD = 'name: qwen\nnamespace: inference\nbackend: vllm\nmodel: Qwen/Qwen3-32B\nimage: registry.example.com/vllm-runtime:1.3.0\n';
const WORKER = 'components:\n  - { name: Worker, type: worker }\n';

function synth(...lines: string[]) {
  const { report, files } = DeployFile.synthText([{ file: 'deploy.yaml', text: HEAD + lines.map(line => `${line}\n`).join('') + WORKER }]);
  const objects: any[] = Object.values(files).flatMap(text => parseAllDocuments(String(text)).map(document => document.toJS() as unknown)); // eslint-disable-line @typescript-eslint/no-explicit-any -- manifests
  return { objects, findings: report.findings.map(({ rule, message }) => `${rule}: ${message}`), of: (kind: string) => objects.find(object => object.kind === kind) };
}

test('a new volume, with the model of the graph on it', () => {
  const { of, objects } = synth('weights: { size: 500Gi, storageClassName: shared, download: true }');
  expect(objects.map(({ kind }) => kind)).toEqual(['PersistentVolumeClaim', 'Job', 'DynamoGraphDeployment']);
  expect(of('PersistentVolumeClaim')).toMatchObject({ metadata: { name: 'model-cache', namespace: 'inference' }, spec: { storageClassName: 'shared', resources: { requests: { storage: '500Gi' } } } });
  expect(of('Job').spec.template.spec.initContainers[0]).toMatchObject({ image: 'registry.example.com/vllm-runtime:1.3.0', command: ['hf', 'download', 'Qwen/Qwen3-32B'] });
  expect(of('DynamoGraphDeployment').spec.components[0].podTemplate.spec.containers[0]).toMatchObject({
    env: [{ name: 'HF_HOME', value: '/model-cache' }, { name: 'HF_HUB_OFFLINE', value: '1' }], volumeMounts: [{ name: 'model-cache', mountPath: '/model-cache' }],
  });
});

test('models, tokens, times and environment by their words', () => {
  const { of, objects, findings } = synth(
    'secrets: [{ name: TOKEN, secret: hf, key: token }, { name: AWS_ACCESS_KEY_ID, secret: s3 }]',
    'weights:', '  size: 2Ti', '  name: weights', '  models:',
    '    - { huggingFace: Qwen/Qwen3-32B, revision: c1899de289a04d12100db370d81485cdf75e47ca, exclude: ["original/*"] }',
    '    - { s3: "s3://models/llama/v2", path: llama, image: { registry: registry.example.com, repository: aws-cli, tag: 2.31.0 } }',
    '  download: { token: "${{ secrets.TOKEN }}", deadline: 3h, keepFinished: 1d, backoffLimit: 2, environment: { A: 1.10, AWS_ACCESS_KEY_ID: "${{ secrets.AWS_ACCESS_KEY_ID }}" } }');
  const jobs = objects.filter(({ kind }) => kind === 'Job');
  expect(jobs.map(job => job.spec.template.spec.initContainers[0].command.slice(0, 3))).toEqual([['hf', 'download', 'Qwen/Qwen3-32B'], ['aws', 's3', 'sync']]);
  expect(jobs[1].spec.template.spec.initContainers[0].image).toBe('registry.example.com/aws-cli:2.31.0');
  expect(jobs[0].spec).toMatchObject({ activeDeadlineSeconds: 10_800, ttlSecondsAfterFinished: 86_400, backoffLimit: 2 });
  expect(jobs[0].spec.template.spec.initContainers[0].env).toEqual([
    { name: 'HF_HOME', value: '/model-cache' },
    { name: 'HF_TOKEN', valueFrom: { secretKeyRef: { name: 'hf', key: 'token' } } },
    { name: 'A', value: '1.10' },
    { name: 'AWS_ACCESS_KEY_ID', valueFrom: { secretKeyRef: { name: 's3', key: 'AWS_ACCESS_KEY_ID' } } },
  ]);
  expect(of('PersistentVolumeClaim').metadata.name).toBe('weights');
  expect(findings.filter(finding => finding.startsWith('deploy/'))).toEqual([]);
});

test('an existing claim, for the graph or for a component', () => {
  const { objects } = synth('weights: { claimName: shared, mountPath: /models, readOnly: true }', 'defaults: { weights: { claimName: own } }');
  expect(objects.map(({ kind }) => kind)).toEqual(['DynamoGraphDeployment']);
  expect(objects[0].spec.components[0].podTemplate.spec.containers[0].volumeMounts).toEqual([{ name: 'own', mountPath: '/model-cache' }]);
});

test('a cache of Fluid, and a server of ModelExpress', () => {
  const fluid = synth('secrets: [{ name: KEY, secret: s3 }]', 'weights:', '  name: llama', '  mountPath: /models', '  fluid:',
    '    mounts: [{ name: llama, mountPoint: "s3://models/llama", secretOptions: { aws.accessKeyId: "${{ secrets.KEY }}" } }]',
    '    runtime: { alluxio: { replicas: 1, tieredstore: { levels: [{ mediumtype: MEM, path: /dev/shm, quota: 200Gi }] } } }', '    preload: {}');
  expect(fluid.objects.map(({ kind }) => kind)).toEqual(['Dataset', 'AlluxioRuntime', 'DataLoad', 'DynamoGraphDeployment']);
  expect(fluid.of('Dataset').spec.mounts[0].encryptOptions).toEqual([{ name: 'aws.accessKeyId', valueFrom: { secretKeyRef: { name: 's3', key: 'KEY' } } }]);
  const express = synth('weights: { modelExpress: "http://model-express:8001" }');
  expect(express.of('DynamoGraphDeployment').spec.components[0].podTemplate.spec.containers[0].env[0]).toEqual({ name: 'MODEL_EXPRESS_URL', value: 'http://model-express:8001' });
});

test.each<[string, string, string]>([
  ['neither size nor claim', 'weights: { mountPath: /models }', 'deploy/missing-word: weights have no size'],
  ['no size', 'weights: { size: much }', 'deploy/value: "much" is no size such as 500Gi or 2Ti'],
  ['no duration', 'weights: { size: 1Gi, download: { deadline: soon } }', 'deploy/value: "soon" is no duration such as 500ms, 90s, 30m or 3h'],
  ['a branch', 'weights: { size: 1Gi, models: [{ huggingFace: a/b, revision: main }] }', 'deploy/construct: model "a/b": the revision "main" has to be a commit of 40 hexadecimal digits; branches and tags move'],
  ['two sources', 'weights: { size: 1Gi, models: [{ huggingFace: a/b, s3: "s3://a/b" }] }', 'deploy/construct: a model has either huggingFace or s3, which say where it comes from'],
  ['two runtimes', 'weights: { fluid: { mounts: [{ name: a, mountPoint: "s3://a/b" }], runtime: { alluxio: {}, jindo: {} } } }', 'deploy/construct: runtime is one of alluxio, juicefs, jindo and thin'],
  ['a key in plain text', 'weights: { fluid: { mounts: [{ name: a, mountPoint: "s3://a/b", secretOptions: { k: plain } }], runtime: { thin: {} } } }', 'deploy/construct: an option of secretOptions is a secret, such as ${{ secrets.AWS_ACCESS_KEY_ID }}'],
  ['an unknown secret', 'weights: { size: 1Gi, download: { token: "${{ secrets.TOKEN }}" } }', 'deploy/secret-undeclared: the secret TOKEN is not declared'],
  ['a misspelled word', 'weights: { size: 1Gi, mountpath: /m }', 'deploy/unknown-word: "mountpath" is no word of weights'],
])('%s is a finding', (_, line, finding) => {
  expect(synth(line).findings).toContain(finding);
});

test('quantities that are none are all told at their own lines, and not by a construct that nobody wrote', () => {
  const text = 'name: qwen\nimage: a/b:1.3.0\nweights:\n  size: much\n  download:\n    deadline: soon\n    keepFinished: long\ncomponents:\n  - { name: F, type: frontend }\n';
  const { report } = DeployFile.synthText([{ file: 'deploy.yaml', text }]);
  expect(report.findings.filter(({ rule }) => rule === 'deploy/value').map(({ line, path }) => [line, path])).toEqual([
    [4, 'weights.size'], [6, 'weights.download.deadline'], [7, 'weights.download.keepFinished'],
  ]);
  expect(report.toText()).not.toContain('construct:');
});

test('a program says the same, byte for byte', () => {
  const revision = 'c1899de289a04d12100db370d81485cdf75e47ca';
  const text = [
    'name: qwen', 'namespace: inference', 'backend: vllm', 'model: Qwen/Qwen3-32B', 'image: registry.example.com/vllm-runtime:1.3.0',
    'secrets: [{ name: HF_TOKEN, secret: hf-token-secret }]',
    'weights:', '  size: 500Gi', `  models: [{ huggingFace: Qwen/Qwen3-32B, revision: ${revision} }]`, '  download: { token: "${{ secrets.HF_TOKEN }}" }',
    'components:', '  - { name: Frontend, type: frontend }', '  - { name: Worker, type: worker, parallelism: { tensor: 2 } }', '',
  ].join('\n');
  const { files } = DeployFile.synthText([{ file: 'deploy.yaml', text }]);
  const app = new App();
  const chart = new Chart(app, 'qwen', { namespace: 'inference' });
  const image = 'registry.example.com/vllm-runtime:1.3.0';
  const weights = new ModelWeights(chart, 'model-cache', {
    size: Size.gibibytes(500), models: [ModelSource.huggingFace('Qwen/Qwen3-32B', { revision })],
    download: { image, token: SecretReference.fromName('hf-token-secret').value('HF_TOKEN') },
  });
  const graph = new DynamoGraph(chart, 'qwen', { image, weights, backendFramework: BackendFramework.VLLM });
  graph.addFrontend('Frontend');
  graph.addWorker('Worker', { engine: Engine.vllm({ model: 'Qwen/Qwen3-32B', parallelism: { tensor: 2 } }) });
  expect(Object.values(files)).toEqual([app.synthYaml()]);
});
