import { DynamoApiVersion, ManifestConversion, Severity, Validator } from 'cdk8s-dynamo';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { readSource } from '../../lib/validation/source';

jest.setTimeout(60_000);

const { NVIDIA_V1ALPHA1, NVIDIA_V1BETA1 } = DynamoApiVersion;

type Json = { [field: string]: unknown };

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
const amount = fc.constantFrom('1', '2', '500m', '16Gi');
// Texts that YAML 1.1, YAML 1.2 and JSON read differently when nobody quotes them.
const value = fc.constantFrom('yes', '1', '0x10', '1e3', '~', 'a: b', ' #no', '', 'line\nline', '- x', '{{ x }}', '012', 'ünï', '"q"', '2026-11-25');
const env = fc.uniqueArray(fc.record({ name: fc.constantFrom('A', 'B', 'C', 'D'), value }), { selector: ({ name }) => name, minLength: 1, maxLength: 4 });
const probe = fc.record({ httpGet: fc.record({ path: fc.constant('/live'), port: fc.constantFrom<string | number>(9090, 'system') }), periodSeconds: fc.nat(20) }, { requiredKeys: ['httpGet'] });
const nativeMount = fc.uniqueArray(fc.record({ name: fc.constantFrom('cache', 'data', 'conf'), mountPath: fc.constantFrom('/a', '/b', '/c'), readOnly: fc.boolean() },
  { requiredKeys: ['name', 'mountPath'] }), { selector: ({ mountPath }) => mountPath, minLength: 1 });
const optional = (fields: { [field: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<Json> => fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Json>;
const filled = (arbitrary: fc.Arbitrary<Json>) => arbitrary.filter(object => Object.keys(object).length > 0);

const container = {
  image: fc.constant('registry.example.com/vllm-runtime:1.3.0'),
  command: fc.constant(['python3', '-m', 'dynamo.vllm']),
  args: fc.array(value, { minLength: 1, maxLength: 3 }),
  env,
  livenessProbe: probe,
  startupProbe: probe,
  workingDir: fc.constant('/w'),
  volumeMounts: nativeMount,
  envFrom: fc.array(fc.oneof(fc.record({ secretRef: fc.record({ name: label }) }), fc.record({ configMapRef: fc.record({ name: label }) })), { minLength: 1, maxLength: 2 }),
};
const podSpec = {
  tolerations: fc.array(fc.record({ key: label, operator: fc.constant('Exists') }), { maxLength: 2 }),
  nodeSelector: fc.dictionary(label, value, { maxKeys: 2 }),
  volumes: fc.uniqueArray(fc.record({ name: fc.constantFrom('data', 'conf'), emptyDir: fc.constant({}) }), { selector: ({ name }) => name, minLength: 1 }),
  hostIPC: fc.boolean(),
};
const shared = {
  replicas: fc.nat(5),
  multinode: fc.record({ nodeCount: fc.integer({ min: 2, max: 8 }) }),
  modelRef: fc.record({ name: label }),
  globalDynamoNamespace: fc.boolean(),
  runtimeVersionOverride: fc.constant('1.3.0'),
};
const metadata = filled(optional({ labels: fc.dictionary(label, value, { minKeys: 1, maxKeys: 2 }), annotations: fc.dictionary(label, value, { minKeys: 1, maxKeys: 2 }) }));

const amounts = filled(optional({ cpu: amount, memory: amount, gpu: amount, custom: fc.dictionary(fc.constantFrom('rdma/ib', 'ephemeral-storage'), amount, { minKeys: 1 }) }));
const service = optional({
  ...shared,
  componentType: fc.constantFrom('frontend', 'worker', 'planner', 'main'),
  resources: optional({ limits: amounts, requests: amounts }),
  envs: env,
  envFromSecret: label,
  livenessProbe: probe,
  readinessProbe: probe,
  sharedMemory: fc.oneof(fc.record({ size: fc.constant('16Gi') }), fc.record({ disabled: fc.constant(true) })),
  scalingAdapter: fc.record({ enabled: fc.boolean() }),
  checkpoint: fc.record({ enabled: fc.boolean() }),
  gpuMemoryService: fc.record({ enabled: fc.boolean(), mode: fc.constantFrom('intraPod', 'interPod') }),
  dynamoNamespace: label,
  volumeMounts: fc.uniqueArray(fc.record({ name: fc.constantFrom('cache', 'weights'), mountPoint: fc.constantFrom('/m', '/n'), useAsCompilationCache: fc.boolean() },
    { requiredKeys: ['name', 'mountPoint'] }), { selector: ({ mountPoint }) => mountPoint, minLength: 1 }),
  frontendSidecar: fc.record({ image: fc.constant('f:1.3.0'), args: fc.array(value, { minLength: 1, maxLength: 2 }), envs: env, envFromSecret: label }, { requiredKeys: ['image'] }),
  extraPodMetadata: metadata,
  extraPodSpec: optional({ ...podSpec, mainContainer: optional({ ...container, name: fc.constant('main') }), containers: fc.constant([{ name: 'log', image: 'log:1' }]) }),
});
const alphaGraph = fc.record({
  services: fc.dictionary(fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,6}$/), service, { minKeys: 1, maxKeys: 3 }),
  envs: env,
  pvcs: fc.constant([{ name: 'cache', create: false }]),
  topologyConstraint: fc.record({ topologyProfile: label }),
}, { requiredKeys: ['services'] });

const nativeAmounts = fc.dictionary(fc.constantFrom('cpu', 'memory', 'nvidia.com/gpu', 'rdma/ib', 'amd.com/gpu', 'nvidia.com/mig-1g.5gb'), amount, { minKeys: 1 });
const main = optional({ ...container, readinessProbe: probe, resources: optional({ limits: nativeAmounts, requests: nativeAmounts }) }).map(fields => ({ name: 'main', ...fields }));
const component = optional({
  ...shared,
  type: fc.constantFrom('frontend', 'worker', 'prefill', 'decode', 'planner'),
  sharedMemorySize: fc.constantFrom('0', '16Gi'),
  scalingAdapter: fc.constant({}),
  compilationCache: fc.record({ pvcName: label, mountPath: fc.constant('/cache') }, { requiredKeys: ['pvcName'] }),
  experimental: filled(optional({ failover: fc.record({ mode: fc.constantFrom('IntraPod', 'InterPod') }), checkpoint: fc.record({ enabled: fc.boolean() }) })),
  podTemplate: fc.record({
    metadata,
    spec: fc.record({
      ...podSpec,
      containers: fc.tuple(main, fc.boolean()).map(([first, last]) => (last ? [{ name: 'log', image: 'log:1' }, first] : [first, { name: 'log', image: 'log:1' }])),
    }, { requiredKeys: ['containers'] }),
  }, { requiredKeys: ['spec'] }),
});
const betaGraph = fc.record({
  components: fc.uniqueArray(fc.tuple(fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,6}$/), component).map(([name, fields]) => ({ name, ...fields })),
    { selector: ({ name }) => name.toLowerCase(), minLength: 1, maxLength: 3 }),
  env,
}, { requiredKeys: ['components'] });

const object = (apiVersion: string, spec: unknown) => ({ apiVersion, kind: 'DynamoGraphDeployment', metadata: { name: 'a' }, spec });
const text = (apiVersion: string, spec: unknown) => stringify(object(apiVersion, spec), { version: '1.1', aliasDuplicateObjects: false });
const convert = (source: string, target: DynamoApiVersion) => ManifestConversion.ofTexts([{ file: 'f', text: source }], target);
const read = (source: string) => readSource({ file: 'f', text: source }).objects.map(each => each.object);
const schemaErrors = (source: string) => Validator.validateText(source, 'f').findings.filter(({ severity, rule }) => severity === Severity.ERROR && rule.startsWith('schema/'));

test('every graph of v1alpha1 that can be converted comes back as it was', () => {
  let converted = 0;
  fc.assert(fc.property(alphaGraph, spec => {
    const source = text(NVIDIA_V1ALPHA1, spec);
    const there = convert(source, NVIDIA_V1BETA1);
    if (!there.ok) return;
    converted++;
    expect(schemaErrors(there.files[0].text)).toEqual([]);
    expect(read(convert(there.files[0].text, NVIDIA_V1ALPHA1).files[0].text)).toEqual(read(source));
  }), { numRuns: 200 });
  expect(converted).toBeGreaterThan(150);
});

test('every graph of v1beta1 that can be converted comes back as it was', () => {
  let converted = 0;
  fc.assert(fc.property(betaGraph, spec => {
    const source = text(NVIDIA_V1BETA1, spec);
    const there = convert(source, NVIDIA_V1ALPHA1);
    if (!there.ok) return;
    converted++;
    expect(schemaErrors(there.files[0].text)).toEqual([]);
    expect(read(convert(there.files[0].text, NVIDIA_V1BETA1).files[0].text)).toEqual(read(source));
  }), { numRuns: 200 });
  expect(converted).toBeGreaterThan(150);
});

test('the text says what the object says', () => {
  fc.assert(fc.property(alphaGraph, spec => {
    const [graph] = ManifestConversion.convertObject(object(NVIDIA_V1ALPHA1, spec), NVIDIA_V1BETA1, { allowLoss: true }) as unknown[];
    expect(read(ManifestConversion.ofTexts([{ file: 'f', text: text(NVIDIA_V1ALPHA1, spec) }], NVIDIA_V1BETA1, { allowLoss: true }).files[0].text)).toEqual([graph]);
  }), { numRuns: 60 });
});
