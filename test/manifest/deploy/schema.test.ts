import Ajv from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { DeployFile } from 'cdk8s-dynamo';
import { deployRules } from '../../../lib/validation/deploy-rules';

const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(DeployFile.jsonSchema()));

/** Whether an editor is content with every document of a text. */
function editorAccepts(text: string): boolean {
  const documents = [...parseAllDocuments(text, { merge: true })];
  return documents.length > 0 && documents.every(document => validate(document.toJS()));
}

/** Whether the reader finds nothing that a schema could find. */
function readerAccepts(text: string): boolean {
  const structural = /^(deploy\/(unknown-word|type|value|missing-word)|schema\/(type|unknown-field|required))$/;
  return !DeployFile.synthText([{ file: 'deploy.yaml', text }]).report.findings.some(({ rule }) => structural.test(rule));
}

const GOOD = `
version: 1.0
name: qwen
backend: vllm
model: m/m
image: { tag: 1.3.0 }
router: { mode: kv }
volumes: { scratch: { emptyDir: {} } }
validation: { off: [reference/secret-missing] }
defaults: { tolerations: [{ key: nvidia.com/gpu, operator: Exists }] }
components:
  - { name: Frontend, type: frontend, flags: { httpPort: 8000 } }
  - name: Worker
    type: worker
    engine: { blockSize: 64, kvTransfer: nixl }
    parallelism: { tensor: 2 }
    resources: { cpu: 4, memory: 32Gi }
    fabric: { infiniband: { devicesPerGpu: 1 } }
    volumeMounts: [{ volume: scratch, path: /scratch }]
    environment: { A: 1, B: yes, C: { fieldRef: metadata.name }, Y: on }
    livenessProbe: { httpGet: { path: /live, port: 9090 } }
    sidecars: [{ name: side, image: busybox }]
    podSpec: { hostIPC: true }
    overrides: { replicas: 3, minAvailable: null, podTemplate: { spec: { containers: [{ name: main, tty: true }] } } }
overrides: { spec: { priorityClassName: high } }
variants:
  large: { components: [{ name: Worker, replicas: 9 }] }
`;

describe('the schema and the reader agree', () => {
  test('on what is good', () => {
    expect([editorAccepts(GOOD), validate.errors]).toEqual([true, null]);
    expect(DeployFile.synthText([{ file: 'deploy.yaml', text: GOOD }]).report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each([
    ['an unknown word', 'model: m/m', 'modell: m/m'],
    ['an unknown word of a component', 'type: worker', 'typ: worker'],
    ['a wrong type', 'backend: vllm', 'backend: [vllm]'],
    ['a wrong value', 'type: worker', 'type: workers'],
    ['a flag of another engine', 'blockSize: 64', 'pageSize: 64'],
    ['a flag of another launcher', 'httpPort: 8000', 'endpoint: x'],
    ['a number for a tag', 'tag: 1.3.0', 'tag: 1.3'],
    ['no name', 'name: qwen\n', ''],
    ['a component without a name', '- { name: Frontend, ', '- { '],
    ['an unknown field of Kubernetes', 'path: /live', 'pth: /live'],
    ['a wrong field of Kubernetes', 'hostIPC: true', 'hostIPC: maybe'],
    ['a sidecar without a name', 'name: side, ', ''],
    ['an unknown override', 'minAvailable: null', 'minAvailabe: 1'],
    ['a wrong override', 'tty: true', 'tty: 3'],
    ['an unknown override of the graph', 'priorityClassName: high', 'priorityClass: high'],
    ['an unknown word of a variant', 'replicas: 9', 'replica: 9'],
    ['an unknown word of defaults', 'defaults: { tol', 'defaults: { replica: 1, tol'],
    ['a wrong resource', 'cpu: 4', 'cpus: 4'],
    ['an unknown fabric', 'infiniband: {', 'infinibnd: {'],
    ['a wrong variable', 'fieldRef: metadata', 'fieldReff: metadata'],
  ])('on %s', (_, from, to) => {
    expect(GOOD).toContain(from);
    const bad = GOOD.replace(from, to);
    expect([editorAccepts(bad), readerAccepts(bad)]).toEqual([false, false]);
  });

  test('on the examples of all rules that are about structure', () => {
    const structural = ['deploy/unknown-word', 'deploy/type', 'deploy/value', 'deploy/missing-word'];
    for (const { id, passes, fails } of deployRules()) {
      expect([id, editorAccepts(passes)]).toEqual([id, true]);
      if (structural.includes(id)) expect([id, editorAccepts(fails)]).toEqual([id, false]);
    }
  });

  test('on every deploy.yaml among the examples', () => {
    const folder = join(__dirname, '..', '..', '..', 'examples');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => /deploy\.ya?ml$/.test(file));
    for (const file of files) expect([file, editorAccepts(readFileSync(join(folder, file), 'utf8'))]).toEqual([file, true]);
  });
});

test('every word is documented', () => {
  const { properties, definitions } = JSON.parse(DeployFile.jsonSchema());
  const words = { ...properties, ...definitions.DeployComponent.properties };
  expect(Object.keys(words).filter(word => !words[word].description)).toEqual([]);
});

describe('the compact schema', () => {
  const [whole, compact] = [DeployFile.jsonSchema(), DeployFile._compactJsonSchema()];
  type Json = { readonly [key: string]: unknown };
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).filter(([key, field]) => key !== 'description' || typeof field === 'object').map(([key, field]) => [key, bare(field)]));
  };

  test('differs in descriptions alone, and is half as large', () => {
    expect(bare(JSON.parse(compact))).toEqual(bare(JSON.parse(whole)));
    expect(compact.length).toBeLessThan(whole.length / 2);
    expect(compact.trimEnd()).not.toContain('\n');
  });

  test('describes every word as the whole one does', () => {
    const { properties, definitions } = JSON.parse(whole) as { properties: Json; definitions: Json };
    const own = (all: Json) => Object.fromEntries(Object.entries(all).filter(([name]) => !name.includes('.')));
    const short = JSON.parse(compact) as { properties: Json; definitions: Json };
    expect(short.properties).toEqual(properties);
    expect(own(short.definitions)).toEqual(own(definitions));
  });
});
