import { Validator } from 'cdk8s-dynamo';
import { describeFinding } from '../../lib/validation/finding';
import { checkReferences, referenceRules } from '../../lib/validation/references';
import { readSource } from '../../lib/validation/source';

function rulesFound(text: string, strict = false): string[] {
  return found(text, strict).map(({ rule }) => rule);
}

function found(text: string, strict = false) {
  const { objects, findings } = readSource({ file: 'set.yaml', text });
  expect(findings).toEqual([]);
  return checkReferences(objects.map(({ object }) => object), { strict }).flat();
}

describe('each rule', () => {
  test.each(referenceRules().map(rule => [rule.id, rule] as const))('%s finds nothing in what passes, and itself in what fails', (id, rule) => {
    expect(rulesFound(rule.passes)).toEqual([]);
    expect(rulesFound(rule.fails)).toEqual([id]);
  });

  test('tells what each finds, to the letter', () => {
    expect(Object.fromEntries(referenceRules().map(({ id, fails }) => [id, found(fails).map(describeFinding)]))).toMatchSnapshot();
  });

  test('has an id of its own', () => {
    const ids = referenceRules().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

const WORKER = `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata:
  name: llama
  namespace: inference
spec:
  components:
    - name: worker
      podTemplate:
        spec:
`;

/** A graph whose worker has these lines in its pod. */
function worker(...lines: string[]): string {
  return WORKER + lines.map(line => `          ${line}\n`).join('');
}

function object(apiVersion: string, kind: string, name: string, more = ''): string {
  return `---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n${more}`;
}

describe('what a graph of v1beta1 names', () => {
  test.each<[string, string[], string]>([
    ['pull secret', ['imagePullSecrets: [{name: registry}]'], 'secret'],
    ['variable from a Secret', ['containers: [{name: main, env: [{name: A, valueFrom: {secretKeyRef: {name: registry, key: a}}}]}]'], 'secret'],
    ['variable from a ConfigMap in an init container', ['initContainers: [{name: i, env: [{name: A, valueFrom: {configMapKeyRef: {name: registry, key: a}}}]}]'], 'config-map'],
    ['volume from a Secret', ['volumes: [{name: v, secret: {secretName: registry}}]'], 'secret'],
    ['projected ConfigMap', ['volumes: [{name: v, projected: {sources: [{configMap: {name: registry}}]}}]'], 'config-map'],
    ['mount without a volume', ['containers: [{name: main, volumeMounts: [{name: registry, mountPath: /m}]}]'], 'claim'],
  ])('%s', (_, lines, kind) => {
    expect(found(worker(...lines))).toMatchObject([{ rule: `reference/${kind}-missing`, severity: 'warning', message: expect.stringContaining('"registry"') }]);
  });

  test.each([
    ['optional Secret', 'volumes: [{name: v, secret: {secretName: registry, optional: true}}]'],
    ['mount of a volume', 'volumes: [{name: v, emptyDir: {}}]\n          containers: [{name: main, volumeMounts: [{name: v, mountPath: /m}]}]'],
    ['ServiceAccount of the operator', 'serviceAccountName: llama-k8s-service-discovery'],
  ])('%s is no fault', (_, line) => {
    expect(found(worker(line))).toEqual([]);
  });

  test('compilation cache', () => {
    expect(rulesFound(WORKER.replace('      podTemplate', '      compilationCache: {pvcName: cache}\n      podTemplate'))).toEqual(['reference/claim-missing']);
  });

  test('a name is told once an object, with a suggestion', () => {
    const claim = (volume: string) => `- {name: ${volume}, persistentVolumeClaim: {claimName: model-cahce}}`;
    expect(found(worker('volumes:', claim('a'), claim('b')) + object('v1', 'PersistentVolumeClaim', 'model-cache')))
      .toMatchObject([{ path: 'spec.components[0].podTemplate.spec.volumes[0].persistentVolumeClaim.claimName', mend: 'did you mean "model-cache"?' }]);
  });
});

describe('what a graph of v1alpha1 names', () => {
  const alpha = (spec: string) => `apiVersion: nvidia.com/v1alpha1\nkind: DynamoGraphDeployment\nmetadata:\n  name: llama\nspec:\n${spec}`;

  test('Secrets of services, claims of the graph, and mounts', () => {
    const text = alpha('  pvcs: [{name: made, create: true}, {name: bound}]\n  services:\n    Worker:\n      envFromSecret: hf-token\n      volumeMounts: [{name: made}, {name: bound}, {name: other}]\n'
      + '      frontendSidecar: {image: i, envFromSecret: side}\n      extraPodSpec: {mainContainer: {envFrom: [{configMapRef: {name: config}}]}}\n');
    expect(found(text).map(({ rule, path }) => [rule, path])).toEqual([
      ['reference/claim-missing', 'spec.pvcs[1].name'],
      ['reference/claim-missing', 'spec.services.Worker.volumeMounts[2].name'],
      ['reference/secret-missing', 'spec.services.Worker.envFromSecret'],
      ['reference/secret-missing', 'spec.services.Worker.frontendSidecar.envFromSecret'],
      ['reference/config-map-missing', 'spec.services.Worker.extraPodSpec.mainContainer.envFrom[0].configMapRef.name'],
    ]);
  });
});

describe('what Fluid names', () => {
  const option = '{name: a, valueFrom: {secretKeyRef: {name: keys, key: a}}}';
  const dataset = (spec: string) => object('data.fluid.io/v1alpha1', 'Dataset', 'd', `spec: {${spec}}\n`);
  const runtime = (kind: string, spec: string) => object('data.fluid.io/v1alpha1', kind, 'd', `spec: {${spec}}\n`);

  test.each<[string, string, string]>([
    ['an option of a mount', dataset(`mounts: [{mountPoint: s3://m}, {mountPoint: s3://n, encryptOptions: [${option}]}]`), 'spec.mounts[1].encryptOptions[0].valueFrom.secretKeyRef.name'],
    ['an option of all mounts', dataset(`sharedEncryptOptions: [${option}]`), 'spec.sharedEncryptOptions[0].valueFrom.secretKeyRef.name'],
    ['the keys of Jindo', runtime('JindoRuntime', 'secret: keys'), 'spec.secret'],
    ['a pull secret of a runtime', runtime('AlluxioRuntime', 'imagePullSecrets: [{name: keys}]'), 'spec.imagePullSecrets[0].name'],
    ['a pull secret of a component', runtime('AlluxioRuntime', 'jobWorker: {env: {A: b}, imagePullSecrets: [{name: keys}]}'), 'spec.jobWorker.imagePullSecrets[0].name'],
    ['a variable of JuiceFS', runtime('JuiceFSRuntime', 'worker: {env: [{name: A, valueFrom: {secretKeyRef: {name: keys, key: a}}}]}'), 'spec.worker.env[0].valueFrom.secretKeyRef.name'],
    ['a volume of a FUSE client', runtime('ThinRuntime', 'volumes: [{name: v, secret: {secretName: keys}}]'), 'spec.volumes[0].secret.secretName'],
  ])('%s', (_, text, path) => {
    const missing = (more = '') => found(text + more).filter(({ rule }) => rule === 'reference/secret-missing');
    expect(missing()).toMatchObject([{ path, severity: 'warning', message: 'there is no Secret "keys" among these objects' }]);
    expect(missing(object('v1', 'Secret', 'keys'))).toEqual([]);
    expect(missing(object('external-secrets.io/v1', 'ExternalSecret', 'x', 'spec: {target: {name: keys}, dataFrom: [{extract: {key: k}}]}\n'))).toEqual([]);
  });

  test('a Secret of another Kubernetes namespace is none', () => {
    const text = dataset(`sharedEncryptOptions: [${option}]`).replace('  name: d\n', '  name: d\n  namespace: a\n');
    expect(rulesFound(text + object('v1', 'Secret', 'keys', '  namespace: b\n'))).toContain('reference/secret-missing');
    expect(rulesFound(text + object('v1', 'Secret', 'keys', '  namespace: a\n'))).not.toContain('reference/secret-missing');
  });

  test('the settings of HDFS', () => {
    expect(rulesFound(runtime('AlluxioRuntime', 'hadoopConfig: hdfs'))).toContain('reference/config-map-missing');
  });
});

test('a checkpoint needs what its Job needs', () => {
  const job = '{podTemplateSpec: {spec: {containers: [{name: main, envFrom: [{secretRef: {name: hf-token}}]}]}}}';
  expect(found(object('nvidia.com/v1alpha1', 'DynamoCheckpoint', 'c', `spec: {job: ${job}}\n`)))
    .toMatchObject([{ rule: 'reference/secret-missing', path: 'spec.job.podTemplateSpec.spec.containers[0].envFrom[0].secretRef.name' }]);
});

describe('namespaces', () => {
  const claim = worker('volumes: [{name: v, persistentVolumeClaim: {claimName: models}}]');

  test.each<[string | undefined, string[]]>([
    [undefined, []], ['inference', []], ['training', ['sharing/claim-elsewhere']],
  ])('a claim in %s', (namespace, expected) => {
    expect(rulesFound(claim + object('v1', 'PersistentVolumeClaim', 'models', namespace && `  namespace: ${namespace}\n`))).toEqual(expected);
  });

  test('a queue has none', () => {
    expect(rulesFound(WORKER.replace('  name: llama\n', '  name: llama\n  annotations: {nvidia.com/kai-scheduler-queue: research}\n') + object('scheduling.run.ai/v2', 'Queue', 'research'))).toEqual([]);
  });

  test('objects of one name in two of them are two', () => {
    expect(rulesFound(object('v1', 'Secret', 'a', '  namespace: x\n') + object('v1', 'Secret', 'a', '  namespace: y\n'))).toEqual([]);
    expect(rulesFound(object('v1', 'Secret', 'a', '  namespace: x\n') + object('v1', 'Secret', 'a', '  namespace: x\n'))).toEqual(['reference/duplicate-object']);
  });
});

describe('objects that others make', () => {
  test.each([
    ['ExternalSecret', object('external-secrets.io/v1', 'ExternalSecret', 'x', 'spec: {target: {name: hf-token}, dataFrom: [{extract: {key: hf}}]}\n')],
    ['SealedSecret', object('bitnami.com/v1alpha1', 'SealedSecret', 'hf-token')],
  ])('a Secret from an %s', (_, maker) => {
    expect(rulesFound(worker('imagePullSecrets: [{name: hf-token}]') + maker)).toEqual([]);
  });

  test('a claim template from a ComputeDomain', () => {
    expect(rulesFound(worker('resourceClaims: [{name: c, resourceClaimTemplateName: channel}]')
      + object('resource.nvidia.com/v1beta1', 'ComputeDomain', 'd', 'spec: {channel: {resourceClaimTemplate: {name: channel}}}\n'))).toEqual([]);
  });
});

describe('targets', () => {
  const scaler = (target: string) => object('keda.sh/v1alpha1', 'ScaledObject', 's', `spec: {scaleTargetRef: ${target}}\n`);

  test('an adapter that no component asks for comes with the mend', () => {
    expect(found(WORKER + scaler('{apiVersion: nvidia.com/v1beta1, kind: DynamoGraphDeploymentScalingAdapter, name: llama-worker}')))
      .toMatchObject([{ rule: 'reference/scale-target-missing', mend: expect.stringContaining('set scalingAdapter on the component of llama') }]);
  });

  test('a graph cannot be scaled', () => {
    expect(found(WORKER + scaler('{apiVersion: nvidia.com/v1beta1, kind: DynamoGraphDeployment, name: llama}'))).toMatchObject([{ path: 'spec.scaleTargetRef.kind' }]);
  });

  test('kinds that nobody here knows are left alone', () => {
    expect(rulesFound(scaler('{apiVersion: example.com/v1, kind: Thing, name: x}'))).toEqual([]);
  });

  test('a pool is there where the graph has an endpoint picker', () => {
    const route = object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'r', 'spec: {rules: [{backendRefs: [{group: inference.networking.k8s.io, kind: InferencePool, name: llama-pool}]}]}\n');
    expect(rulesFound(WORKER + route)).toEqual(['reference/route-backend-missing']);
    expect(rulesFound(WORKER.replace('- name: worker', '- name: epp\n      type: epp') + route)).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ['component', '{matchLabels: {nvidia.com/dynamo-component: worker}}', []],
    ['component of another case', '{matchLabels: {nvidia.com/dynamo-component: Worker}}', ['reference/monitor-selects-nothing']],
    ['Dynamo namespace', '{matchLabels: {nvidia.com/dynamo-namespace: inference-llama}}', []],
    ['another Dynamo namespace', '{matchLabels: {nvidia.com/dynamo-namespace: llama}}', ['reference/monitor-selects-nothing']],
    ['one of several', '{matchExpressions: [{key: nvidia.com/dynamo-graph-deployment-name, operator: In, values: [qwen, llama]}]}', []],
    ['none of several', '{matchExpressions: [{key: nvidia.com/dynamo-graph-deployment-name, operator: NotIn, values: [qwen, llama]}]}', ['reference/monitor-selects-nothing']],
    ['labels of others', '{matchLabels: {app: other}}', []],
  ])('a monitor by %s', (_, selector, expected) => {
    expect(rulesFound(WORKER + object('monitoring.coreos.com/v1', 'PodMonitor', 'm', `  namespace: monitoring\nspec: {namespaceSelector: {any: true}, selector: ${selector}}\n`))).toEqual(expected);
  });

  test('a monitor looks into its own namespace alone, unless it says otherwise', () => {
    const monitor = (selector: string) => object('monitoring.coreos.com/v1', 'PodMonitor', 'm', `  namespace: monitoring\nspec: {${selector}selector: {matchLabels: {nvidia.com/dynamo-component: worker}}}\n`);
    expect(rulesFound(WORKER + monitor(''))).toEqual(['reference/monitor-selects-nothing']);
    expect(rulesFound(WORKER + monitor('namespaceSelector: {matchNames: [inference]}, '))).toEqual([]);
  });
});

test('objects of the operator are told apart from those of others by the graph', () => {
  const pool = object('inference.networking.k8s.io/v1', 'InferencePool', 'llama-pool', '  namespace: elsewhere\n');
  expect(rulesFound(WORKER.replace('- name: worker', '- name: epp\n      type: epp') + pool)).toEqual([]);
  expect(rulesFound(object('nvidia.com/v1beta1', 'DynamoGraphDeploymentScalingAdapter', 'llama-worker'))).toEqual(['reference/operator-owned']);
});

test('strict makes an error of each', () => {
  expect(found(worker('serviceAccountName: x'), true)).toMatchObject([{ severity: 'error' }]);
});

test('thousands of objects take a time that grows with their number', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => [
    { apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeployment', metadata: { name: `g${index}` }, spec: { components: [{ name: 'w', podTemplate: { spec: { serviceAccountName: `s${index}` } } }] } },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: `s${index + 1}` } },
    { apiVersion: 'monitoring.coreos.com/v1', kind: 'PodMonitor', metadata: { name: `m${index}` }, spec: { selector: { matchLabels: { 'nvidia.com/dynamo-component': 'w' } } } },
  ]).flat();
  const time = (count: number) => {
    const objects = many(count);
    const start = performance.now();
    expect(checkReferences(objects).flat().map(({ rule }) => rule)).toEqual(['reference/service-account-missing']);
    return performance.now() - start;
  };
  time(500);
  const small = Math.min(time(1000), time(1000), time(1000));
  expect(Math.min(time(8000), time(8000))).toBeLessThan(40 * small);
}, 60_000);

test('a graph that stands in two files does not meet itself', () => {
  const text = `${WORKER}    - { name: Frontend, type: frontend }\n    - { name: decode, type: decode }\n`.replace('      podTemplate:\n        spec:\n', '');
  expect(rulesFound(`${text}---\n${text}`)).toEqual(['reference/duplicate-object']);
});

test('files tell of each other where what they both hold stands', () => {
  const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: engine }\n';
  expect(Validator.validateText(`# first\n${text}---\n${text}`, 'both.yaml').findings.map(({ message }) => message))
    .toEqual(['there is another ConfigMap "engine" at both.yaml:2; to Kubernetes the two are one object']);
});

describe('a leak into several graphs', () => {
  const graph = (name: string, namespace?: string) => `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata: { name: ${name}${namespace === undefined ? '' : `, namespace: ${namespace}`} }
spec: { components: [{ name: Frontend, type: frontend }, { name: ${name}-worker, type: worker }] }
`;
  const severities = (...graphs: string[]) => found(graphs.join('---\n')).filter(({ rule }) => rule === 'tenancy/leak').map(({ severity }) => severity);

  test('is an error where one of them is met for sure, and a warning where all may be elsewhere', () => {
    expect(severities(graph('llama', 'default'), graph('llama2', 'default'), graph('llama3'))).toEqual(['error']);
    expect(severities(graph('llama', 'default'), graph('llama2'), graph('llama3'))).toEqual(['warning']);
    expect(severities(graph('llama'), graph('llama2', 'default'), graph('llama3', 'default'))).toEqual(['warning']);
  });
});
