import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoApiVersion, ManifestConversion, Severity, Validator } from 'cdk8s-dynamo';
import { parseAllDocuments } from 'yaml';
import { readSource } from '../../lib/validation/source';
import { realManifests, testWith } from '../shared';

const { NVIDIA_V1ALPHA1, NVIDIA_V1BETA1 } = DynamoApiVersion;

const ALPHA = `# The graph of the search team.
apiVersion: nvidia.com/v1alpha1
kind: DynamoGraphDeployment
metadata:
  name: llama
spec:
  pvcs:
    - name: cache
      create: false
  services:
    Frontend: # what users call
      componentType: frontend
      replicas: 1
      extraPodSpec:
        mainContainer:
          image: registry.example.com/vllm-runtime:1.3.0
    # The expensive part.
    Decode:
      componentType: worker
      subComponentType: decode
      envFromSecret: hf-token
      replicas: 2 # one a zone
      resources:
        limits: { gpu: "2", custom: { rdma/ib: "1" } }
      sharedMemory:
        size: 16Gi
      volumeMounts:
        - name: cache
          mountPoint: /models
      scalingAdapter:
        enabled: true
      extraPodSpec:
        mainContainer:
          image: "registry.example.com/vllm-runtime:1.3.0"
          command: [python3, -m, dynamo.vllm] # as in the examples
          env:
            - name: DEBUG
              value: "yes"
---
apiVersion: v1
kind: ConfigMap
metadata:   {name:   untouched}
`;

const BETA = `# The graph of the search team.
apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata:
  name: llama
  annotations:
    cdk8s-dynamo/converted-from: '{"apiVersion":"nvidia.com/v1alpha1","spec":{"services":{"Decode":{"envs":null,"extraPodSpec":{"mainContainer":{"env":{"$from":"envs"}}}}}}}'
spec:
  components:
    # what users call
    - name: Frontend
      type: frontend
      replicas: 1
      podTemplate:
        spec:
          containers:
            - name: main
              image: registry.example.com/vllm-runtime:1.3.0
    # The expensive part.
    - name: Decode
      type: decode
      replicas: 2 # one a zone
      scalingAdapter: {}
      sharedMemorySize: 16Gi
      podTemplate:
        spec:
          containers:
            - name: main
              image: "registry.example.com/vllm-runtime:1.3.0"
              command: [ python3, -m, dynamo.vllm ] # as in the examples
              env:
                - name: DEBUG
                  value: "yes"
              envFrom:
                - secretRef:
                    name: hf-token
              resources:
                limits:
                  nvidia.com/gpu: "2"
                  rdma/ib: "1"
              volumeMounts:
                - name: cache
                  mountPath: /models
---
apiVersion: v1
kind: ConfigMap
metadata:   {name:   untouched}
`;

function convert(text: string, target: DynamoApiVersion, options = {}) {
  return ManifestConversion.ofTexts([{ file: 'graph.yaml', text }], target, options);
}

function service(fields: string): string {
  return `apiVersion: nvidia.com/v1alpha1\nkind: DynamoGraphDeployment\nmetadata: {name: llama, namespace: prod}\nspec:\n  services:\n    Worker:\n      componentType: worker\n${
    fields.split('\n').map(line => `      ${line}`).join('\n')}\n`;
}

function component(fields: string): string {
  return `apiVersion: nvidia.com/v1beta1\nkind: DynamoGraphDeployment\nmetadata: {name: llama}\nspec:\n  components:\n    - name: Worker\n      type: worker\n${
    fields.split('\n').map(line => `      ${line}`).join('\n')}\n`;
}

function parsed(text: string): unknown[] {
  return parseAllDocuments(text).map(document => document.toJS() as unknown);
}

describe('a graph of v1alpha1', () => {
  const there = convert(ALPHA, NVIDIA_V1BETA1);

  test('becomes one of v1beta1, with its comments, and its neighbours stay byte for byte', () => {
    expect(there.files[0].text).toBe(BETA);
    expect(there.findings).toEqual([]);
    expect(there.convertedObjects).toBe(1);
  });

  test('comes back as it was', () => {
    expect(parsed(convert(there.files[0].text, NVIDIA_V1ALPHA1).files[0].text)).toEqual(parsed(ALPHA));
  });

  test('comes back with what was edited in between', () => {
    const edited = there.files[0].text.replace('replicas: 2', 'replicas: 3').replace('"yes"', '"no"');
    expect(parsed(convert(edited, NVIDIA_V1ALPHA1).files[0].text)).toEqual(parsed(ALPHA.replace('replicas: 2', 'replicas: 3').replace('"yes"', '"no"')));
  });

  test('says the same on its way back without the annotation', () => {
    const plain = convert(ALPHA, NVIDIA_V1BETA1, { withoutWayBack: true }).files[0].text;
    expect(plain).not.toContain('converted-from');
    const back = convert(plain, NVIDIA_V1ALPHA1, { withoutWayBack: true }).files[0].text;
    expect(back).toContain('envs:');
    expect(parsed(convert(back, NVIDIA_V1BETA1, { withoutWayBack: true }).files[0].text)).toEqual(parsed(plain));
  });

  test('that is of the target version already stays as it is', () => {
    expect(convert(BETA, NVIDIA_V1BETA1).files[0].text).toBe(BETA);
  });
});

describe('what v1beta1 has no place for', () => {
  test.each([
    ['ingress:\n  enabled: true\n  host: a.example.com', 'spec.services.Worker.ingress', 'v1beta1 makes no Ingress'],
    ['labels: {team: search}', 'spec.services.Worker.labels', 'v1beta1 has no labels for all objects of one component'],
    ['annotations: {team: search}', 'spec.services.Worker.annotations', 'v1beta1 has no annotations for all objects of one component'],
    ['subComponentType: encode', 'spec.services.Worker.subComponentType', 'v1beta1 has no finer role "encode" of "worker"'],
  ])('%s is an error, or with leave a warning', (fields, path, message) => {
    const result = convert(service(fields), NVIDIA_V1BETA1);
    expect(result.ok).toBe(false);
    expect(result.findings).toMatchObject([{ rule: 'convert/no-place', severity: Severity.ERROR, path, message, file: 'graph.yaml', line: 8 }]);
    expect(result.files[0].text).toBe(service(fields));
    const lossy = convert(service(fields), NVIDIA_V1BETA1, { allowLoss: true });
    expect(lossy.ok).toBe(true);
    expect(lossy.findings[0].severity).toBe(Severity.WARNING);
    expect(lossy.convertedObjects).toBe(1);
  });

  test('a claim to create becomes an object beside the graph', () => {
    const text = service('replicas: 1').replace('spec:\n', 'spec:\n  pvcs:\n    - {name: data, create: true, size: 10Gi, storageClass: fast, volumeAccessMode: ReadWriteMany}\n');
    const result = convert(text, NVIDIA_V1BETA1);
    expect(result.findings).toMatchObject([{ rule: 'convert/claim-beside', severity: Severity.NOTE }]);
    expect(parsed(result.files[0].text)[1]).toEqual({
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'data', namespace: 'prod' },
      spec: { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '10Gi' } }, storageClassName: 'fast' },
    });
  });

  test('an unknown field, or one of another shape, is told and nothing is lost', () => {
    expect(convert(service('replica: 1'), NVIDIA_V1BETA1).findings).toMatchObject([{ rule: 'convert/unknown-field', path: 'spec.services.Worker.replica' }]);
    expect(convert(service('extraPodSpec: [1]'), NVIDIA_V1BETA1).findings).toMatchObject([{ rule: 'convert/malformed', path: 'spec.services.Worker.extraPodSpec' }]);
    expect(convert('a: [', NVIDIA_V1BETA1).findings).toMatchObject([{ rule: 'yaml/syntax' }]);
  });

  test('what the operator ignores is a note', () => {
    expect(convert(service('dynamoNamespace: x\nautoscaling: {enabled: true}'), NVIDIA_V1BETA1).findings.map(({ severity, path }) => [severity, path]))
      .toEqual([['note', 'spec.services.Worker.dynamoNamespace'], ['note', 'spec.services.Worker.autoscaling']]);
  });
});

describe('what v1alpha1 has no place for', () => {
  test.each([
    ['experimental: {grove: {forceScalingGroup: true}}', 'spec.components[0].experimental.grove.forceScalingGroup'],
    ['frontendSidecar: side\npodTemplate: {spec: {containers: [{name: main}, {name: side, image: a}]}}', 'spec.components[0].frontendSidecar'],
    ['podTemplate: {metadata: {finalizers: [a]}, spec: {containers: [{name: main}]}}', 'spec.components[0].podTemplate.metadata.finalizers'],
  ])('%s', (fields, path) => {
    expect(convert(component(fields), NVIDIA_V1ALPHA1).findings).toMatchObject([{ rule: 'convert/no-place', path }]);
  });
});

describe('YAML as people write it', () => {
  const one = (text: string) => convert(text, NVIDIA_V1BETA1);

  test('anchors, aliases and merge keys are written out', () => {
    const text = service('replicas: &two 2').replace('spec:\n', 'spec:\n  envs: &env [{name: A, value: x}]\n')
      + '    Other: {componentType: worker, replicas: *two, extraPodSpec: {mainContainer: {image: "a:1.3.0", env: *env}}}\n';
    const [graph] = parsed(one(text).files[0].text) as { spec: { env: unknown; components: { replicas: number; podTemplate?: { spec: { containers: { env: unknown }[] } } }[] } }[];
    expect(graph.spec.env).toEqual([{ name: 'A', value: 'x' }]);
    expect(graph.spec.components.map(({ replicas }) => replicas)).toEqual([2, 2]);
    expect(graph.spec.components[1].podTemplate?.spec.containers[0].env).toEqual([{ name: 'A', value: 'x' }]);
  });

  test('comments whose place is gone stand at the head', () => {
    const text = service('autoscaling: # until the planner is there\n  enabled: true # since May\nreplicas: 1');
    expect(one(text).files[0].text).toMatch(/^# until the planner is there\n# since May\napiVersion/);
  });

  test('the items of a List are converted where they stand', () => {
    const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }, ...parsed(service('replicas: 1'))] });
    const result = one(list);
    expect(result.convertedObjects).toBe(1);
    const [{ items }] = parsed(result.files[0].text) as { items: { apiVersion: string }[] }[];
    expect(items.map(({ apiVersion }) => apiVersion)).toEqual(['v1', 'nvidia.com/v1beta1']);
  });

  test('a forged annotation does no harm', () => {
    for (const note of ['{', '[]', '{"apiVersion":"nvidia.com/v1alpha1","spec":{"services":{"Worker":{"replicas":99}}}}']) {
      const text = component('replicas: 1').replace('{name: llama}', `{name: llama, annotations: {cdk8s-dynamo/converted-from: '${note}'}}`);
      const [graph] = parsed(convert(text, NVIDIA_V1ALPHA1).files[0].text) as { spec: { services: { Worker: { replicas: number } } } }[];
      expect(graph.spec.services.Worker.replicas).toBe(1);
    }
  });
});

describe('what is merged', () => {
  test('the main container wins over the fields of the service, and lists are joined', () => {
    const [graph] = ManifestConversion.convertObject({
      apiVersion: 'nvidia.com/v1alpha1',
      kind: 'DynamoGraphDeployment',
      metadata: { name: 'a' },
      spec: {
        services: {
          W: {
            envs: [{ name: 'A', value: '1' }, { name: 'B', value: '1' }],
            resources: { limits: { gpu: '1', cpu: '2' } },
            extraPodSpec: { mainContainer: { image: 'i', env: [{ name: 'B', value: '2' }], resources: { limits: { cpu: '4' } } } },
          },
        },
      },
    }, NVIDIA_V1BETA1, { withoutWayBack: true }) as [{ spec: { components: { podTemplate: { spec: { containers: unknown[] } } }[] } }];
    expect(graph.spec.components[0].podTemplate.spec.containers[0]).toEqual({
      name: 'main', image: 'i', env: [{ name: 'A', value: '1' }, { name: 'B', value: '2' }], resources: { limits: { 'nvidia.com/gpu': '1', cpu: '4' } },
    });
  });
});

describe('the other kinds', () => {
  test('a scaling adapter names its component', () => {
    const adapter = { apiVersion: 'nvidia.com/v1alpha1', kind: 'DynamoGraphDeploymentScalingAdapter', metadata: { name: 'a' }, spec: { replicas: 1, dgdRef: { name: 'g', serviceName: 'W' } } };
    const [beta] = ManifestConversion.convertObject(adapter, NVIDIA_V1BETA1) as unknown[];
    expect(beta).toEqual({ ...adapter, apiVersion: 'nvidia.com/v1beta1', spec: { replicas: 1, dgdRef: { name: 'g', componentName: 'W' } } });
    expect(ManifestConversion.convertObject(beta, NVIDIA_V1ALPHA1)).toEqual([adapter]);
  });

  test('a request that applies nothing by itself still does not', () => {
    const request = {
      apiVersion: 'nvidia.com/v1alpha1',
      kind: 'DynamoGraphDeploymentRequest',
      metadata: { name: 'a' },
      spec: { model: 'm', backend: 'vllm', profilingConfig: { profilerImage: 'p:1.3.0', config: { sla: { isl: 1, ttft: 2 } }, nodeSelector: { a: 'b' } } },
    };
    const [beta] = ManifestConversion.convertObject(request, NVIDIA_V1BETA1) as [{ spec: unknown }];
    expect(beta.spec).toEqual({
      model: 'm', backend: 'vllm', image: 'p:1.3.0', workload: { isl: 1 }, sla: { ttft: 2 }, autoApply: false,
      overrides: { profilingJob: { template: { spec: { containers: [], nodeSelector: { a: 'b' } } } } },
    });
    expect(ManifestConversion.convertObject(beta, NVIDIA_V1ALPHA1)).toEqual([request]);
  });

  test('for dynamo.ai there is no conversion', () => {
    expect(() => ManifestConversion.ofTexts([], DynamoApiVersion.DYNAMO_V1ALPHA1)).toThrow('Cannot convert to dynamo.ai/v1alpha1');
  });
});

describe('real manifests', () => {
  const real = realManifests ?? '';
  const files = () => execFileSync('find', [real, '-name', '*.y*ml', '-type', 'f'], { encoding: 'utf8' }).trim().split('\n').sort();
  const objects = (text: string) => readSource({ file: 'f', text }).objects.map(({ object }) => object);
  const errorsOf = (text: string) => Validator.validateText(text, 'f').findings.filter(({ severity }) => severity === Severity.ERROR).map(({ rule, message }) => rule + message);

  testWith(realManifests)('of v1alpha1 give v1beta1 without a new error, and come back as they were', () => {
    let graphs = 0;
    for (const file of files()) {
      const text = readFileSync(join(file), 'utf8');
      const there = ManifestConversion.ofTexts([{ file, text }], NVIDIA_V1BETA1);
      if (there.convertedObjects === 0) continue;
      graphs += there.convertedObjects;
      expect({ file, findings: there.findings.filter(({ severity }) => severity !== Severity.NOTE) }).toEqual({ file, findings: [] });
      const [{ text: beta }] = there.files;
      const known = new Set(errorsOf(text));
      expect({ file, errors: errorsOf(beta).filter(error => !known.has(error)) }).toEqual({ file, errors: [] });
      const [{ text: back }] = ManifestConversion.ofTexts([{ file, text: beta }], NVIDIA_V1ALPHA1).files;
      expect({ file, objects: withoutNulls(objects(back)) }).toEqual({ file, objects: withoutNulls(objects(text)) });
    }
    expect(graphs).toBeGreaterThan(50);
  });
});

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null).map(([key, field]) => [key, withoutNulls(field)]));
}
