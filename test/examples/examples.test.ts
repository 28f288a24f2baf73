/** The examples run as a user runs them, and one of them re-creates a real manifest. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { schemaOf } from '../../lib/schemas';
import { realManifests, testWith } from '../shared';

interface Service {
  componentType: string;
  subComponentType?: string;
  replicas: number;
  envs?: object[];
  envFromSecret?: string;
  volumeMounts: { name: string; mountPoint: string }[];
  sharedMemory?: { size: string };
  resources?: { limits: { gpu: string }; requests: { gpu: string } };
  extraPodSpec: { affinity?: object; mainContainer: { env?: object[] } };
}

interface Graph {
  metadata: { name: string };
  spec: { backendFramework: string; services: { [name: string]: Service } };
}

const root = resolve(__dirname, '../..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdk8s-dynamo-examples-'));
  execFileSync('node', ['--import', 'tsx', 'examples/main.ts'], { cwd: root, env: { ...process.env, CDK8S_OUTDIR: folder }, stdio: 'pipe' });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function objects<T>(path: string): T[] {
  return parseAllDocuments(readFileSync(path, 'utf8')).map(document => document.toJS() as T);
}

test('every example writes its manifests', () => {
  const programs = readdirSync(join(root, 'examples')).filter(name => name.endsWith('.ts') && name !== 'main.ts').map(name => name.replace(/\.ts$/, ''));
  const imported = [...readFileSync(join(root, 'examples/main.ts'), 'utf8').matchAll(/import '\.\/(.*)'/g)].map(match => match[1]);
  expect(imported).toEqual([...programs].sort());
  expect(readdirSync(folder).length).toBeGreaterThanOrEqual(programs.length);
});

test('nothing goes out that no schema describes', () => {
  const kinds = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.yaml') && !/kustomization|compose|Chart|values/.test(name) && !name.includes('templates'))
    .flatMap(name => objects<{ apiVersion: string; kind: string }>(join(folder, name))).filter(object => object?.kind !== undefined);
  expect(kinds.length).toBeGreaterThan(100);
  expect([...new Set(kinds.filter(({ apiVersion, kind }) => !schemaOf(apiVersion, kind)).map(({ apiVersion, kind }) => `${apiVersion} ${kind}`))]).toEqual([]);
});

test.each(['aggregated', 'prefill-decode-v1alpha1', 'prefill-decode-v1beta1'])('%s writes what people read here', name => {
  expect(readFileSync(join(folder, `${name}.k8s.yaml`), 'utf8')).toMatchSnapshot();
});

describe('prefill-decode', () => {
  const real = () => objects<Graph>(join(realManifests ?? '', 'recipes/llama-3-70b/vllm/disagg-single-node/deploy.yaml'))[0];

  testWith(realManifests)('equals the real manifest field for field in v1alpha1', () => {
    expect(objects(join(folder, 'prefill-decode-v1alpha1.k8s.yaml'))[0]).toEqual(real());
  });

  testWith(realManifests)('equals what the operator converts that manifest to in v1beta1', () => {
    expect(objects(join(folder, 'prefill-decode-v1beta1.k8s.yaml'))[0]).toEqual(converted(real()));
  });

  test('is about forty lines of code', () => {
    const lines = readFileSync(join(root, 'examples/prefill-decode.ts'), 'utf8').split('\n');
    expect(lines.filter(line => line.trim() !== '' && !/^(\/\*\*| \*)/.test(line)).length).toBeLessThanOrEqual(50);
  });
});

/** The operator's conversion, for the fields that the manifest has. */
function converted({ metadata, spec }: Graph): object {
  return {
    apiVersion: 'nvidia.com/v1beta1',
    kind: 'DynamoGraphDeployment',
    metadata,
    spec: {
      backendFramework: spec.backendFramework,
      components: Object.entries(spec.services).map(([name, service]) => ({
        name,
        type: service.subComponentType ?? service.componentType,
        replicas: service.replicas,
        ...(service.sharedMemory && { sharedMemorySize: service.sharedMemory.size }),
        podTemplate: {
          spec: {
            ...(service.extraPodSpec.affinity && { affinity: service.extraPodSpec.affinity }),
            containers: [{
              ...service.extraPodSpec.mainContainer,
              name: 'main',
              env: [...service.envs ?? [], ...service.extraPodSpec.mainContainer.env ?? []],
              ...(service.envFromSecret && { envFrom: [{ secretRef: { name: service.envFromSecret } }] }),
              ...(service.resources && {
                resources: {
                  limits: { 'nvidia.com/gpu': service.resources.limits.gpu },
                  requests: { 'nvidia.com/gpu': service.resources.requests.gpu },
                },
              }),
              volumeMounts: service.volumeMounts.map(mount => ({ name: mount.name, mountPath: mount.mountPoint })),
            }],
          },
        },
      })),
    },
  };
}
