import { DeployFile, DeployOriginKind } from 'cdk8s-dynamo';

const TEXT = `name: qwen
backend: vllm
image: { tag: 1.3.0 }
environment: { HF_HOME: /model-cache }
defaults:
  envFromSecret: hf-token
components:
  - name: Frontend
    type: frontend
  - name: Worker
    type: worker
    model: m/m
    parallelism: { tensor: 4 }
    livenessProbe: { httpGet: { path: /live, port: 80 } }
    overrides:
      minAvailable: 1
`;

/** \`line:column rule\` of what is found once one text stands in the place of another. */
function found(from: string, to: string): string[] {
  expect(TEXT).toContain(from);
  const { report } = DeployFile.synthText([{ file: 'deploy.yaml', text: TEXT.replace(from, to) }]);
  return report.findings.filter(({ severity }) => severity === 'error').map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

describe('a finding stands where the word does', () => {
  test.each([
    ['a misspelt field of Kubernetes', 'path: /live', 'pth: /live', 'deploy.yaml:14:33 schema/unknown-field'],
    ['a wrong override', 'minAvailable: 1', 'minAvailable: one', 'deploy.yaml:16:7 schema/type'],
    ['a rule of the operator', 'minAvailable: 1', 'replicas: -1', 'deploy.yaml:16:7 schema/minimum'],
    ['what an engine refuses', 'tensor: 4', 'tensor: -4', 'deploy.yaml:13:20 deploy/construct'],
    ['what does not fit together', 'tensor: 4 }', 'tensor: 3 }\n    multinode: 2', 'deploy.yaml:14:5 object/not-renderable'],
    ['an image', 'image: { tag: 1.3.0 }', 'image: r.example/x:1.3.0\nvalidation: { raised: [reference/secret-missing] }', 'deploy.yaml:7:3 reference/secret-missing'],
  ])('%s', (_, from, to, finding) => {
    expect(found(from, to)).toContain(finding);
  });

  test('what is fine is fine', () => {
    expect(found('name: qwen', 'name: qwen')).toEqual([]);
  });

  test('one mistake does not hide another', () => {
    expect(found('type: frontend', 'type: front\n    replicas: many\n    imag: x')).toEqual([
      'deploy.yaml:9:5 deploy/value', 'deploy.yaml:10:5 deploy/type', 'deploy.yaml:11:5 deploy/unknown-word',
    ]);
    expect(found('tensor: 4', 'tensor: -4').length + found('path: /live', 'pth: /live').length)
      .toBe(found('tensor: 4 }\n    livenessProbe: { httpGet: { path', 'tensor: -4 }\n    livenessProbe: { httpGet: { pth').length + 1);
  });
});

describe('origins', () => {
  const synthesis = DeployFile.synthText([{ file: 'deploy.yaml', text: TEXT }]);
  const origin = (field: string) => synthesis.originsOf('DynamoGraphDeployment/qwen', field)
    .map(({ kind, word, derived, line }) => [kind, word, line, derived ? 'derived' : 'said']);
  const main = 'spec.components[1].podTemplate.spec.containers[0]';

  test.each([
    ['spec.components[1].name', [['file', 'components[1].name', 10, 'said']]],
    ['spec.components[1].minAvailable', [['file', 'components[1].overrides.minAvailable', 16, 'said']]],
    [`${main}.args[1]`, [['file', 'components[1].model', 12, 'said']]],
    [`${main}.args[3]`, [['file', 'components[1].parallelism.tensor', 13, 'said']]],
    [`${main}.resources.limits["nvidia.com/gpu"]`, [['file', 'components[1].parallelism.tensor', 13, 'said']]],
    [`${main}.livenessProbe.httpGet.port`, [['file', 'components[1].livenessProbe.httpGet.port', 14, 'said']]],
    [`${main}.envFrom[0].secretRef.name`, [['file', 'defaults.envFromSecret', 6, 'said']]],
    [`${main}.image`, [['file', 'image.tag', 3, 'derived'], ['file', 'backend', 2, 'derived']]],
    ['spec.backendFramework', [['file', 'backend', 2, 'said']]],
    [`${main}.command[2]`, [['file', 'backend', 2, 'derived']]],
    [`${main}.name`, [[DeployOriginKind.LIBRARY, undefined, undefined, 'said']]],
    ['spec.env[0].value', [['file', 'environment.HF_HOME', 4, 'said']]],
  ])('%s', (field, expected) => {
    expect(origin(field)).toEqual(expected);
  });

  test('every field has one', () => {
    const origins = synthesis.originsIn('DynamoGraphDeployment/qwen');
    expect(origins[`${main}.args[3]`]).toMatchObject({ word: 'components[1].parallelism.tensor', line: 13 });
    expect(origins.kind).toEqual({ kind: 'library' });
  });

  test('what follows from the type of a component comes from there', () => {
    const prefill = DeployFile.synthText([{ file: 'deploy.yaml', text: TEXT.replace('type: worker', 'type: prefill') }]);
    const told = (index: number) => prefill.originsOf('DynamoGraphDeployment/qwen', `${main}.args[${index}]`);
    expect([told(4), told(5)]).toMatchObject([[{ word: 'components[1].type', line: 11, derived: true }], [{ word: 'components[1].type', line: 11, derived: false }]]);
  });

  test('a field of an object that goes along comes from its own word alone', () => {
    const text = 'name: a\nimage: a/b:1.3.0\ncomponents:\n  - { name: F, type: frontend }\nobjects:\n  - { apiVersion: v1, kind: ConfigMap, metadata: { name: c }, data: { kind: b } }\n';
    const own = DeployFile.synthText([{ file: 'deploy.yaml', text }]);
    const words = (field: string) => own.originsOf('ConfigMap/c', field).map(({ word }) => word);
    expect([words('data.kind'), words('kind'), words('metadata.name')]).toEqual([['objects[0].data.kind'], ['objects[0].kind'], ['objects[0].metadata.name']]);
  });

  test('what is not there is told', () => {
    expect(() => synthesis.originsOf('DynamoGraphDeployment/qwen', 'spec.replicas')).toThrow('DynamoGraphDeployment/qwen has no field spec.replicas');
    expect(() => synthesis.originsOf('Pod/qwen', 'spec')).toThrow('there is no Pod/qwen; there is DynamoGraphDeployment/qwen');
  });
});

test('devices that cannot be claimed are told one by one, and once', () => {
  const text = `name: q
backend: vllm
model: m/m
image: { tag: 1.3.0 }
computeDomains:
  rack: { nodes: 0.5 }
  other: { claimName: a.b }
resourceClaimTemplates:
  x: { requests: {} }
components:
  - { name: Worker, type: worker, deviceClaims: [rack, x, { name: nic }] }
`;
  const { findings } = DeployFile.synthText([{ file: 'deploy.yaml', text }]).report;
  expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    expect.stringContaining('deploy/construct ComputeDomain "rack": nodes is 0.5'),
    expect.stringContaining('deploy/construct ComputeDomain "other": the claim name "a.b"'),
    expect.stringContaining('deploy/construct ResourceClaimTemplate "x": requests is empty'),
    'deploy/unknown-claim says neither resourceClaimTemplateName nor resourceClaimName',
  ]);
});
