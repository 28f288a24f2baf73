import { execFileSync } from 'node:child_process';
import { Chart, Duration, Testing } from 'cdk8s';
import { App, DynamoGraph, ExternalSecret, type ExternalSecretProps, type ImagePullSecretProps, SecretReference, SecretStore } from 'cdk8s-dynamo';

const store = SecretStore.fromClusterName('vault');
const remote = { key: 'inference/hugging-face', property: 'token' };

const spec = (props: Partial<ExternalSecretProps>) => new ExternalSecret(Testing.chart(), 'hf', { store, data: { HF_TOKEN: remote }, ...props }).apiObject.toJson().spec;
const pull = (props: Partial<ImagePullSecretProps>) => ExternalSecret.imagePull(Testing.chart(), 'registry', { store, ...props });

test('a token is fetched, and written down nowhere', () => {
  const token = ExternalSecret.huggingFaceToken(Testing.chart(), 'hf-token-secret', { store, token: remote });
  expect(token.apiObject.toJson()).toEqual({
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name: 'hf-token-secret', annotations: { 'argocd.argoproj.io/sync-wave': '-40' } },
    spec: { secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' }, data: [{ secretKey: 'HF_TOKEN', remoteRef: remote }] },
  });
  expect(token.secret.name).toBe('hf-token-secret');
  expect(token.value('HF_TOKEN').valueFrom).toEqual({ secretKeyRef: { name: 'hf-token-secret', key: 'HF_TOKEN' } });
  expect(() => token.value('TOKEN')).toThrow('ExternalSecret "hf-token-secret": there is no key "TOKEN"; it has HF_TOKEN');
});

test('names, types, whole entries and intervals can be said', () => {
  expect(spec({ store: SecretStore.fromName('own'), secretName: 'other', entries: ['s3'], refreshInterval: Duration.minutes(5), type: 'Opaque' })).toEqual({
    secretStoreRef: { kind: 'SecretStore', name: 'own' },
    refreshInterval: '300s',
    target: { name: 'other', template: { type: 'Opaque' } },
    data: [{ secretKey: 'HF_TOKEN', remoteRef: remote }],
    dataFrom: [{ extract: { key: 's3' } }],
  });
});

test('of whole entries any key may be asked for', () => {
  const secret = new ExternalSecret(Testing.chart(), 's3', { store, entries: ['s3'] });
  expect(secret.value('AWS_ACCESS_KEY_ID').valueFrom.secretKeyRef?.key).toBe('AWS_ACCESS_KEY_ID');
});

describe('an image pull secret', () => {
  test('takes the whole configuration from the store', () => {
    expect(pull({ dockerConfig: { key: 'registry' } }).apiObject.toJson().spec).toMatchObject({
      target: { template: { type: 'kubernetes.io/dockerconfigjson' } },
      data: [{ secretKey: '.dockerconfigjson', remoteRef: { key: 'registry' } }],
    });
  });

  test('or is made of registry, user name and password', () => {
    const { target, data } = pull({ registry: 'registry.example.com', username: '$oauthtoken', password: { key: 'ngc' } }).apiObject.toJson().spec;
    expect(data).toEqual([{ secretKey: 'password', remoteRef: { key: 'ngc' } }]);
    expect(target.template.type).toBe('kubernetes.io/dockerconfigjson');
    // What Go makes of the template, by hand: the password is quoted as JSON, the pair is in base64.
    const password = 'a"b\\c';
    const made = (target.template.data['.dockerconfigjson'] as string)
      .replace('{{ .password | toJson }}', JSON.stringify(password))
      .replace('{{ printf "%s:%s" "$oauthtoken" .password | b64enc }}', () => execFileSync('base64', ['-w0'], { input: `$oauthtoken:${password}`, encoding: 'utf8' }));
    expect(JSON.parse(made)).toEqual({ auths: { 'registry.example.com': { username: '$oauthtoken', password, auth: Buffer.from(`$oauthtoken:${password}`).toString('base64') } } });
  });

  test.each<[string, Partial<ImagePullSecretProps>, string]>([
    ['nothing', {}, 'registry: needs either dockerConfig, or registry, username and password'],
    ['half', { registry: 'r', username: 'u' }, 'registry: needs either dockerConfig, or registry, username and password'],
    ['both', { dockerConfig: { key: 'a' }, registry: 'r' }, 'registry: dockerConfig says registry, user name and password itself'],
    ['a template in a name', { registry: '{{ .x }}', username: 'u', password: { key: 'a' } }, 'registry: "{{ .x }}" has characters that stand in no registry or user name'],
  ])('of %s is refused', (_, props, message) => {
    expect(() => pull(props)).toThrow(message);
  });
});

test.each([['Upper'], ['a_b'], [''], ['a'.repeat(254)]])('no Secret is called "%s"', name => {
  expect(() => SecretReference.fromName(name)).toThrow(`Secret "${name}": has to be lower-case letters, digits, "-" and "."`);
});

test('an ExternalSecret without values is refused', () => {
  expect(() => spec({ data: {} })).toThrow('ExternalSecret "hf": has no values; give it data or entries');
});

test('a graph that uses it lacks nothing', () => {
  const app = new App();
  const chart = new Chart(app, 'graph', { namespace: 'inference' });
  const token = ExternalSecret.huggingFaceToken(chart, 'hf-token-secret', { store, token: remote });
  const registry = ExternalSecret.imagePull(chart, 'registry', { store, dockerConfig: { key: 'registry' } });
  const graph = new DynamoGraph(chart, 'qwen', { image: 'registry.example.com/vllm-runtime:1.3.0', imagePullSecrets: [registry.secret.name] });
  graph.addFrontend('Frontend', { envFromSecret: token.secret.name });
  graph.addWorker('Worker', { env: { HF_TOKEN: token.value('HF_TOKEN') }, resources: { gpus: 1 } });
  const warnings = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  app.synthYaml();
  expect(warnings.mock.calls.join('\n')).not.toContain('secret-missing');
  warnings.mockRestore();
});
