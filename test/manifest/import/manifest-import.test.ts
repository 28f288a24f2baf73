import { DeployFile, ImportTarget, ManifestImport } from 'cdk8s-dynamo';
import { objectsOfProgram } from './run-program';
import { inOrder, objectsOf } from './same-objects';

const GRAPH = `# License: Apache-2.0
apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata:
  name: qwen
spec:
  backendFramework: vllm
  components:
  - name: Frontend
    type: frontend
    replicas: 1
    podTemplate:
      spec:
        containers:
        - name: main
          image: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0
  # Serves the model.
  - name: Worker
    type: worker
    replicas: 2 # one a node
    podTemplate:
      spec:
        containers:
        - name: main
          image: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0
          command: [python3, -m, dynamo.vllm]
          args: [--model, Qwen/Qwen3-32B, --tensor-parallel-size, "4"]
          resources:
            limits: { nvidia.com/gpu: "4" }
            requests: { nvidia.com/gpu: "4" }
          env:
          # Where the weights lie.
          - { name: HF_HOME, value: /models }
          volumeMounts:
          - { name: models, mountPath: /models }
        volumes:
        - { name: models, persistentVolumeClaim: { claimName: models } }
`;

const CLAIM = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: models\ndata: { a: b }\n';

function rules(texts: { [name: string]: string }): string[] {
  const { findings } = ManifestImport.fromTexts(texts).report;
  return findings.map(({ rule, severity, file, line }) => `${severity} ${rule} ${file}:${line}`);
}

test('a graph becomes a short deploy.yaml that reads as a person would write it', () => {
  expect(ManifestImport.fromTexts({ 'qwen.yaml': GRAPH }).toDeployYaml()['qwen.yaml']).toBe(`# License: Apache-2.0
version: 1.0
name: qwen
backend: vllm
image: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0
volumes: { models: { persistentVolumeClaim: { claimName: models } } }
components:
  - name: Frontend
    type: frontend
    replicas: 1
  # Serves the model.
  - name: Worker
    type: worker
    # one a node
    replicas: 2
    model: Qwen/Qwen3-32B
    parallelism: { tensor: 4 }
    environment:
      # Where the weights lie.
      HF_HOME: /models
    volumeMounts: { /models: models }
`);
});

test('a graph becomes a program that reads as a person would write it', () => {
  expect(ManifestImport.fromTexts({ 'qwen.yaml': GRAPH }).toTypeScript()['qwen.yaml']).toBe(`// License: Apache-2.0
import { Chart } from 'cdk8s';
import { App, BackendFramework, DynamoGraph, Engine, GraphVolume } from 'cdk8s-dynamo';

const models = GraphVolume.of({ name: 'models', persistentVolumeClaim: { claimName: 'models' } });

const app = new App();
const chart = new Chart(app, 'qwen');

const graph = new DynamoGraph(chart, 'qwen', {
  image: 'nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.3.0', backendFramework: BackendFramework.VLLM,
});
graph.addFrontend('Frontend', { replicas: 1 });
// Serves the model.
graph.addWorker('Worker', {
  engine: Engine.vllm({ model: 'Qwen/Qwen3-32B', parallelism: { tensor: 4 } }),
  // one a node
  replicas: 2,
  env: {
    // Where the weights lie.
    HF_HOME: '/models',
  },
  volumeMounts: [{ volume: models, path: '/models' }],
});

app.synth();
`);
});

test('what was said once and what follows by itself is told', () => {
  const { findings } = ManifestImport.fromTexts({ 'qwen.yaml': GRAPH }).report;
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'import/hoisted: image of 2 components stands once, in the graph',
    'import/derived: command, arguments and GPUs of Worker follow from its vllm engine',
  ]);
});

test('a placeholder switches its rule off, and the report says so', () => {
  const imported = ManifestImport.fromTexts({ 'qwen.yaml': GRAPH.replaceAll('1.3.0', 'my-tag') });
  expect(imported.toDeployYaml()['qwen.yaml']).toContain('validation: { \'off\': [ dgd/image-tag-not-semver ] }\n');
  expect(imported.toTypeScript()['qwen.yaml']).toContain('Validation.configure(chart, { off: [\'dgd/image-tag-not-semver\'] });\n');
  expect(imported.report.findings.filter(({ severity }) => severity === 'warning').map(({ message }) => message))
    .toEqual(['breaks rules as it is, which are switched off in what is written: dgd/image-tag-not-semver']);
  expect(imported.isLossless).toBe(true);
});

test('a field that no schema knows comes back by overrides', () => {
  const text = GRAPH.replace('    replicas: 1\n', '    replicas: 1\n    brandNew: { field: [1, 2] }\n');
  const [yaml] = Object.values(ManifestImport.fromTexts({ 'qwen.yaml': text }).toDeployYaml());
  expect(yaml).toContain('overrides: { brandNew: { field: [ 1, 2 ] } }');
  expect(inOrder(Object.values(DeployFile.synthText([{ file: 'd', text: yaml }]).files).flatMap(objectsOf))).toEqual(objectsOf(text));
});

test('a text that deploy.yaml reads as a secret is an error there, and none in a program', () => {
  const text = GRAPH.replace('value: /models', 'value: "${{ secrets.X }}"');
  const imported = ManifestImport.fromTexts({ 'qwen.yaml': text });
  expect(imported.isLossless).toBe(false);
  expect(imported.report.findings.find(({ rule }) => rule === 'import/lossy')?.message).toBe('deploy.yaml does not give it back as it is: the secret X cannot stand here');
  const program = ManifestImport.fromTexts({ 'qwen.yaml': text }, { target: ImportTarget.TYPESCRIPT });
  expect(program.isLossless).toBe(true);
  expect(objectsOfProgram(program.toTypeScript()['qwen.yaml'])).toEqual(objectsOf(text));
});

describe('files beside the graph', () => {
  test('join the graph that names them', () => {
    const imported = ManifestImport.fromTexts({ 'a/graph.yaml': GRAPH, 'a/other.yaml': GRAPH.replaceAll('models', 'weights').replaceAll('qwen', 'q2'), 'b/map.yaml': CLAIM });
    expect(imported.isLossless).toBe(true);
    expect(imported.toDeployYaml()['a/graph.yaml']).toContain('kind: ConfigMap');
    expect(imported.toDeployYaml()['a/other.yaml']).not.toContain('kind: ConfigMap');
    expect(Object.keys(imported.toDeployYaml())).toEqual(['a/graph.yaml', 'a/other.yaml']);
    expect(objectsOfProgram(imported.toTypeScript()['a/graph.yaml']).map(({ kind }) => kind)).toContain('ConfigMap');
  });

  test('are an error where there is no graph for them', () => {
    expect(rules({ 'map.yaml': CLAIM })).toEqual(['error import/no-graph map.yaml:1']);
    expect(ManifestImport.fromTexts({ 'map.yaml': CLAIM }).isLossless).toBe(false);
  });
});

describe('what is no manifest is a finding with its place', () => {
  test.each([
    ['a Kustomization', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n', 'error import/kustomization x.yaml:1'],
    ['a template', `{{- if .Values.x }}\n${CLAIM}`, 'error yaml/syntax x.yaml:1'],
    ['values', 'replicas: 3\n', 'error yaml/not-an-object x.yaml:1'],
    ['broken YAML', `${CLAIM}---\na: [b\n`, 'error yaml/syntax x.yaml:'],
    ['a binary', 'a\0b', 'error yaml/encoding x.yaml:1'],
  ])('%s', (_, text, finding) => {
    expect(rules({ 'x.yaml': text, 'qwen.yaml': GRAPH }).some(rule => rule.startsWith(finding))).toBe(true);
    const imported = ManifestImport.fromTexts({ 'x.yaml': text, 'qwen.yaml': GRAPH });
    expect([imported.isLossless, Object.keys(imported.toDeployYaml())]).toEqual([false, ['qwen.yaml']]);
  });

  test('an empty file is nothing', () => {
    expect(rules({ 'x.yaml': '# nothing\n' })).toEqual([]);
  });
});

describe('a Dynamo namespace that is written into components', () => {
  const tied = GRAPH.replace('          command: [python3', '          env: [{ name: DYN_NAMESPACE, value: team-a }]\n          command: [python3')
    .replace('          env:\n          # Where the weights lie.\n          - { name: HF_HOME, value: /models }\n', '')
    .replace('vllm-runtime:1.3.0\n  # Serves', 'vllm-runtime:1.3.0\n          command: [python3, -m, dynamo.frontend]\n          args: [--namespace, team-a, --router-mode, kv]\n  # Serves');

  test('stays, and the report says how to take it out', () => {
    const imported = ManifestImport.fromTexts({ 'qwen.yaml': tied });
    expect(imported.report.findings.find(({ rule }) => rule === 'import/not-relocatable')?.message)
      .toBe('keeps what ties the graph to one Dynamo namespace: Frontend: --namespace team-a; Worker: DYN_NAMESPACE');
    expect(Object.values(DeployFile.synthText([{ file: 'd', text: imported.toDeployYaml()['qwen.yaml'] }]).files).flatMap(objectsOf)).toEqual(objectsOf(tied));
  });

  test('is taken out where it is asked for', () => {
    const imported = ManifestImport.fromTexts({ 'qwen.yaml': tied }, { relocatable: true });
    expect(imported.report.findings.map(({ rule }) => rule)).toContain('import/relocated');
    expect(imported.toDeployYaml()['qwen.yaml']).not.toContain('team-a');
    expect(imported.toDeployYaml()['qwen.yaml']).toContain('flags: { router: { mode: kv } }');
  });

  test('stays where components stand in several', () => {
    const imported = ManifestImport.fromTexts({ 'qwen.yaml': tied.replace('--namespace, team-a', '--namespace, team-b') }, { relocatable: true });
    expect(imported.toDeployYaml()['qwen.yaml']).toContain('team-b');
    expect(imported.report.findings.find(({ rule }) => rule === 'import/not-relocatable')?.message).toContain('several Dynamo namespaces: team-a, team-b');
  });
});

test('what nodes have to have is said by their labels, with its comment', () => {
  const affinity = `        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms:
              - matchExpressions:
                # The engine is built for these.
                - { key: nvidia.com/gpu.product, operator: In, values: [NVIDIA-H100, NVIDIA-H200] }
`;
  const worker = (text: string) => ManifestImport.fromTexts({ 'qwen.yaml': `${GRAPH}${text}` }).toDeployYaml()['qwen.yaml'];
  expect(worker(affinity)).toContain('    # The engine is built for these.\n    requiredNodeLabels: { nvidia.com/gpu.product: [ NVIDIA-H100, NVIDIA-H200 ] }\n');
  expect(worker(affinity.replace('operator: In', 'operator: NotIn'))).toContain('operator: NotIn');
});

describe('devices that are claimed', () => {
  const CLAIMING = GRAPH.replace('          env:\n', `          env:
          # No adapter of its own.
          - { name: UCX_TLS, value: tcp }
`).replace('            limits: {', '            claims: [{ name: compute-domain-channel }, { name: nic }]\n            limits: {') + `        resourceClaims:
        # Four nodes of one rack.
        - { name: compute-domain-channel, resourceClaimTemplateName: rack-channel }
        - { name: nic, resourceClaimTemplateName: adapters }
`;
  const DOMAIN = `---
# The rack.
apiVersion: resource.nvidia.com/v1beta1
kind: ComputeDomain
metadata: { name: rack }
spec: { numNodes: 0, channel: { allocationMode: Single, resourceClaimTemplate: { name: rack-channel } } }
`;
  const imported = (text: string) => {
    const read = ManifestImport.fromTexts({ 'qwen.yaml': text });
    expect(read.isLossless).toBe(true);
    const { 'qwen.yaml': written } = read.toDeployYaml();
    const { files } = DeployFile.synthText([{ file: 'deploy.yaml', text: written }]);
    expect(inOrder(Object.values(files).flatMap(objectsOf))).toEqual(objectsOf(text));
    return written;
  };

  test('are claimed by one word, and what makes the claim is a word as well', () => {
    const written = imported(CLAIMING + DOMAIN);
    expect(written).toContain(`computeDomains:
  # The rack.
  rack: {}
`);
    expect(written).toContain(`    # Four nodes of one rack.
    deviceClaims: [ rack, { name: nic, resourceClaimTemplateName: adapters } ]
`);
    expect(written).not.toMatch(/objects:|resourceClaims|claims:/);
  });

  test('stay as they are where the words would say another thing', () => {
    expect(imported(CLAIMING + DOMAIN.replace('allocationMode: Single, ', ''))).toMatch(/^objects:/m);
    expect(imported(CLAIMING + DOMAIN.replace('name: rack }', 'name: rack, namespace: other }'))).toMatch(/^objects:/m);
    expect(imported(CLAIMING.replace('{ name: nic }', '{ name: nic, request: first }') + DOMAIN)).toContain('resourceClaims:');
  });
});

test('an object in a file of its own goes along with the graph that names it, among many of one folder', () => {
  const graph = (name: string) => `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata: { name: ${name} }
spec:
  components:
    - name: Worker
      type: worker
      podTemplate: { spec: { volumes: [{ name: cache, persistentVolumeClaim: { claimName: ${name}-cache } }] } }
`;
  const claim = (name: string) => `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: ${name}-cache }\n`
    + 'spec: { accessModes: [ReadWriteMany], resources: { requests: { storage: 10Gi } } }\n';
  const names = ['llama', 'qwen'];
  const { report } = ManifestImport.fromTexts(Object.fromEntries([
    ...names.map(name => [`all/${name}.yaml`, graph(name)]), ...[...names, 'nobody'].map(name => [`all/claim-${name}.yaml`, claim(name)]),
  ]) as { [name: string]: string });
  const told = report.findings.filter(({ rule }) => rule === 'import/joined' || rule === 'import/no-graph');
  expect(told.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'all/claim-llama.yaml: goes along with the graph in all/llama.yaml',
    'all/claim-qwen.yaml: goes along with the graph in all/qwen.yaml',
    'all/claim-nobody.yaml: belongs to no graph of the import, and stands in nothing that is written',
  ]);
});
