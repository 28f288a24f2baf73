import { Chart, Duration } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { App, DeployFile, ExternalSecret, SecretStore } from 'cdk8s-dynamo';

function synth(...lines: string[]) {
  const text = ['name: qwen', 'image: registry.example.com/vllm-runtime:1.3.0', ...lines, ''].join('\n');
  const { report, files } = DeployFile.synthText([{ file: 'deploy.yaml', text }]);
  const objects: any[] = Object.values(files).flatMap(file => parseAllDocuments(String(file)).map(document => document.toJS() as unknown)); // eslint-disable-line @typescript-eslint/no-explicit-any -- manifests
  return { objects, findings: report.findings.map(({ rule, message }) => `${rule}: ${message}`) };
}

test('secrets are fetched from a store, one ExternalSecret a Secret', () => {
  const { objects, findings } = synth(
    'secrets:',
    '  - { name: HF_TOKEN, secret: hf-token-secret, externalSecret: { store: vault, key: inference/hugging-face, property: token } }',
    '  - { name: DB_URI, externalSecret: { store: own, storeKind: SecretStore, key: db } }',
    'environment: { HF_TOKEN: "${{ secrets.HF_TOKEN }}", DB: "${{ secrets.DB_URI }}" }',
    'components:',
    '  - { name: Worker, secrets: [{ name: OTHER, externalSecret: { store: own, storeKind: SecretStore, key: other } }], environment: { O: "${{ secrets.OTHER }}" } }');
  expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(['ExternalSecret hf-token-secret', 'ExternalSecret qwen-secrets', 'DynamoGraphDeployment qwen']);
  expect(objects[0].spec).toEqual({
    secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' },
    data: [{ secretKey: 'HF_TOKEN', remoteRef: { key: 'inference/hugging-face', property: 'token' } }],
  });
  expect(objects[1].spec).toEqual({
    secretStoreRef: { kind: 'SecretStore', name: 'own' },
    data: [{ secretKey: 'DB_URI', remoteRef: { key: 'db' } }, { secretKey: 'OTHER', remoteRef: { key: 'other' } }],
  });
  expect(findings).toEqual([]);
});

test('a secret of a component alone is fetched too', () => {
  const { objects } = synth('components:',
    '  - { name: Worker, secrets: [{ name: KEY, externalSecret: { store: vault, key: k } }], environment: { K: "${{ secrets.KEY }}" } }');
  expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(['ExternalSecret qwen-secrets', 'DynamoGraphDeployment qwen']);
});

test('one Secret of two stores is a finding', () => {
  const { findings } = synth('secrets: [{ name: A, externalSecret: { store: a, key: a } }, { name: B, externalSecret: { store: b, key: b } }]',
    'environment: { A: "${{ secrets.A }}", B: "${{ secrets.B }}" }', 'components: [{ name: Worker }]');
  expect(findings).toContain('deploy/construct: the Secret "qwen-secrets" comes from the store a, and this key of it from b');
});

test('Secrets that images are pulled with are fetched as a program fetches them', () => {
  const { objects, findings } = synth(
    'imagePullSecrets:',
    '  - other',
    '  - { name: ngc, externalSecret: { store: vault, registry: nvcr.io, username: $oauthtoken, password: { key: ngc, property: key }, refreshInterval: 4h } }',
    'components: [{ name: Worker }]');
  expect(findings).toEqual(['reference/secret-missing: there is no Secret "other" among these objects']);
  const app = new App();
  const chart = new Chart(app, 'qwen');
  const made = ExternalSecret.imagePull(chart, 'ngc', {
    store: SecretStore.fromClusterName('vault'), registry: 'nvcr.io', username: '$oauthtoken', password: { key: 'ngc', property: 'key' },
    refreshInterval: Duration.hours(4),
  });
  expect(objects[0]).toEqual(made.apiObject.toJson());
  expect(objects[1].spec.components[0].podTemplate.spec.imagePullSecrets).toEqual([{ name: 'other' }, { name: 'ngc' }]);
});

test('a key of a Secret that pods take as a whole is used', () => {
  const secrets = 'secrets: [{ name: KEY, secret: s3, externalSecret: { store: vault, key: s3 } }]';
  expect(synth(secrets, 'components: [{ name: Worker, envFromSecret: s3 }]').findings).toEqual([]);
  expect(synth(secrets, 'components: [{ name: Worker, envFromSecret: other }]').findings).toContain('deploy/secret-unused: the secret KEY is declared, and no environment uses it');
});
