/** Every CEL rule of the Dynamo CRDs: an object that passes, one that fails, and the exact finding. */
import { Severity } from '../../lib/validation/finding';
import { validateObject } from '../../lib/validation/validate-object';

type Fields = { [name: string]: unknown };

interface RuleCase {
  readonly rule: string;
  readonly kind: 'beta' | 'alpha' | 'checkpoint';
  readonly passes: Fields;
  readonly fails: Fields;
  /** The spec before, for rules on changes. */
  readonly before?: Fields;
  readonly path: string;
  readonly message: string;
}

const component = (fields: Fields): Fields => ({ components: [{ name: 'worker', ...fields }] });
const service = (fields: Fields): Fields => ({ services: { Worker: fields } });
const memory = (fields: Fields): Fields => component({ experimental: { gpuMemoryService: fields } });
const transfer = (fields: Fields): Fields => ({ components: [], experimental: { kvTransferPolicy: { domain: 'rack', ...fields } } });
const pod = (spec: Fields): Fields => component({ podTemplate: { spec: { containers: [{ name: 'main' }], ...spec } } });
const annotated = (value: string): Fields =>
  component({ podTemplate: { metadata: { annotations: { 'nvidia.com/vllm-distributed-executor-backend': value } } } });
const clientPods = [{ name: 'client', podTemplate: {} }];
const identity = (model: string): Fields => ({ identity: { backendFramework: 'vllm', model }, job: { podTemplateSpec: {} } });
const labelPrefix = (length: number) => Array.from({ length: 6 }, () => 'a'.repeat(50)).join('.').slice(0, length);

const cases: readonly RuleCase[] = [
  {
    rule: 'cel/restart-551749', kind: 'beta', passes: { components: [] }, fails: { components: [], restart: { id: 'now' } },
    path: 'spec', message: 'a new graph has nothing to restart; leave spec.restart out until the graph exists',
  },
  {
    rule: 'cel/components-85ccf0', kind: 'beta',
    passes: { components: [{ name: 'a', type: 'epp' }, { name: 'b', type: 'worker' }] },
    fails: { components: [{ name: 'a', type: 'epp' }, { name: 'b', type: 'epp' }] },
    path: 'spec.components', message: 'a graph has one component of type epp at most',
  },
  {
    rule: 'cel/components-b0855c', kind: 'beta', passes: { components: [{ name: 'a' }, { name: 'b' }] }, fails: { components: [{ name: 'Same' }, { name: 'same' }] },
    path: 'spec.components', message: 'two components have the same name; upper and lower case count as equal',
  },
  {
    rule: 'cel/eppConfig-type-cd875b', kind: 'beta',
    passes: component({ type: 'epp', eppConfig: { configMapRef: { name: 'c', key: 'k' } } }),
    fails: component({ type: 'worker', eppConfig: { configMapRef: { name: 'c', key: 'k' } } }),
    path: 'spec.components[0]', message: 'eppConfig belongs to type epp; remove it, or set the type',
  },
  {
    rule: 'cel/minAvailable-replicas-43c0cc', kind: 'beta', passes: component({ minAvailable: 2, replicas: 2 }), fails: component({ minAvailable: 3, replicas: 2 }),
    path: 'spec.components[0]', message: 'minAvailable exceeds replicas; lower it, or scale replicas to 0',
  },
  {
    rule: 'cel/minAvailable-replicas-43c0cc', kind: 'alpha', passes: service({ minAvailable: 5, replicas: 0 }), fails: service({ minAvailable: 2 }),
    path: 'spec.services.Worker', message: 'minAvailable exceeds replicas; lower it, or scale replicas to 0',
  },
  {
    rule: 'cel/minAvailable-c9bdcd', kind: 'beta', before: component({ minAvailable: 1, replicas: 2 }),
    passes: component({ minAvailable: 1, replicas: 3 }), fails: component({ minAvailable: 2, replicas: 3 }),
    path: 'spec.components[0]', message: 'minAvailable can neither change nor be removed once it is set',
  },
  {
    rule: 'cel/minAvailable-c9bdcd', kind: 'alpha', before: service({ minAvailable: 1, replicas: 2 }), passes: service({ minAvailable: 1 }), fails: service({ replicas: 2 }),
    path: 'spec.services.Worker', message: 'minAvailable can neither change nor be removed once it is set',
  },
  {
    rule: 'cel/configMapRef-config-f7258b', kind: 'beta', passes: component({ type: 'epp', eppConfig: { configMapRef: { name: 'c', key: 'k' } } }),
    fails: component({ type: 'epp', eppConfig: {} }),
    path: 'spec.components[0].eppConfig', message: 'set either configMapRef or config, and not both',
  },
  {
    rule: 'cel/job-checkpointRef-3f83f9', kind: 'beta', passes: component({ experimental: { checkpoint: { enabled: true, job: {}, checkpointRef: '' } } }),
    fails: component({ experimental: { checkpoint: { enabled: true, job: {}, checkpointRef: 'saved' } } }),
    path: 'spec.components[0].experimental.checkpoint', message: 'job describes a checkpoint to make, so it cannot stand beside checkpointRef',
  },
  {
    rule: 'cel/extraClientContainers-mode-fdff6f', kind: 'beta', passes: memory({ mode: 'IntraPod', extraClientContainers: ['sidecar'] }),
    fails: memory({ mode: 'InterPod', extraClientContainers: ['sidecar'] }),
    path: 'spec.components[0].experimental.gpuMemoryService', message: 'extraClientContainers needs mode IntraPod',
  },
  {
    rule: 'cel/extraClientContainers-mode-0da2a2', kind: 'alpha', passes: service({ gpuMemoryService: { enabled: true, mode: 'intraPod', extraClientContainers: ['sidecar'] } }),
    fails: service({ gpuMemoryService: { enabled: true, mode: 'interPod', extraClientContainers: ['sidecar'] } }),
    path: 'spec.services.Worker.gpuMemoryService', message: 'extraClientContainers needs mode intraPod',
  },
  {
    rule: 'cel/extraClientPods-mode-6c1b39', kind: 'beta', passes: memory({ mode: 'IntraPod', extraClientPods: [] }), fails: memory({ mode: 'IntraPod', extraClientPods: clientPods }),
    path: 'spec.components[0].experimental.gpuMemoryService', message: 'extraClientPods needs mode InterPod',
  },
  {
    rule: 'cel/extraClientPods-mode-155d6e', kind: 'alpha', passes: service({ gpuMemoryService: { enabled: true, mode: 'intraPod', extraClientPods: [] } }),
    fails: service({ gpuMemoryService: { enabled: true, mode: 'intraPod', extraClientPods: clientPods } }),
    path: 'spec.services.Worker.gpuMemoryService', message: 'extraClientPods needs mode interPod',
  },
  {
    rule: 'cel/extraClientPods-10d626', kind: 'beta', passes: memory({ mode: 'InterPod' }), fails: memory({ mode: 'InterPod', extraClientPods: clientPods }),
    path: 'spec.components[0].experimental.gpuMemoryService', message: 'extraClientPods has no implementation yet; leave it empty',
  },
  {
    rule: 'cel/annotations-f31df2', kind: 'beta', passes: annotated('Ray'), fails: annotated('dask'),
    path: 'spec.components[0].podTemplate.metadata.annotations', message: 'nvidia.com/vllm-distributed-executor-backend takes mp or ray, in any case',
  },
  {
    rule: 'cel/name-image-3eaf6c', kind: 'beta', passes: pod({ containers: [{ name: 'main' }, { name: 'log', image: 'log:1' }] }),
    fails: pod({ containers: [{ name: 'main' }, { name: 'log', image: '' }] }),
    path: 'spec.components[0].podTemplate.spec.containers[1]', message: 'every container besides main needs an image',
  },
  {
    rule: 'cel/image-4e35c9', kind: 'beta', passes: pod({ initContainers: [{ name: 'fetch', image: 'fetch:1' }] }), fails: pod({ initContainers: [{ name: 'fetch' }] }),
    path: 'spec.components[0].podTemplate.spec.initContainers[0]', message: 'every init container needs an image',
  },
  {
    rule: 'cel/labelKey-clusterTopologyName-2e83e2', kind: 'beta', passes: transfer({ labelKey: 'rack' }), fails: transfer({ labelKey: 'rack', clusterTopologyName: 'default' }),
    path: 'spec.experimental.kvTransferPolicy', message: 'set either labelKey or clusterTopologyName, and not both',
  },
  {
    rule: 'cel/enforcement-preferredWeight-5f93a9', kind: 'beta', passes: transfer({ labelKey: 'rack', enforcement: 'preferred', preferredWeight: 1 }),
    fails: transfer({ labelKey: 'rack', enforcement: 'preferred' }),
    path: 'spec.experimental.kvTransferPolicy', message: 'enforcement preferred needs a preferredWeight',
  },
  {
    rule: 'cel/preferredWeight-enforcement-fbc906', kind: 'beta', passes: transfer({ labelKey: 'rack', enforcement: 'preferred', preferredWeight: 0.5 }),
    fails: transfer({ labelKey: 'rack', preferredWeight: 0.5 }),
    path: 'spec.experimental.kvTransferPolicy', message: 'preferredWeight means nothing unless enforcement is preferred; remove it',
  },
  {
    rule: 'cel/labelKey-297bcd', kind: 'beta', passes: transfer({ labelKey: `${labelPrefix(253)}/rack` }), fails: transfer({ labelKey: `${labelPrefix(254)}/rack` }),
    path: 'spec.experimental.kvTransferPolicy.labelKey', message: 'the part of labelKey before the slash is longer than 253 characters',
  },
  {
    rule: 'cel/create-size-966a09', kind: 'alpha', passes: { pvcs: [{ name: 'w', create: true, size: '1Gi', storageClass: 'nfs', volumeAccessMode: 'ReadWriteMany' }] },
    fails: { pvcs: [{ name: 'w', create: true, size: '1Gi', storageClass: 'nfs' }] },
    path: 'spec.pvcs[0]', message: 'a claim to create needs size, storageClass and volumeAccessMode',
  },
  {
    rule: 'cel/disabled-size-dbbbd6', kind: 'alpha', passes: service({ sharedMemory: { size: '1Gi' } }), fails: service({ sharedMemory: { size: '0' } }),
    path: 'spec.services.Worker.sharedMemory', message: 'give a size above 0, or set disabled to true',
  },
  {
    rule: 'cel/identity-fde354', kind: 'checkpoint', before: identity('a'), passes: identity('a'), fails: identity('b'),
    path: '', message: 'spec.identity is fixed; make a new checkpoint for another identity',
  },
];

const kinds = {
  beta: { apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeployment' },
  alpha: { apiVersion: 'nvidia.com/v1alpha1', kind: 'DynamoGraphDeployment' },
  checkpoint: { apiVersion: 'nvidia.com/v1alpha1', kind: 'DynamoCheckpoint' },
};

function findings({ kind, before }: RuleCase, spec: Fields) {
  const object = { ...kinds[kind], metadata: { name: 'graph' } };
  return validateObject({ ...object, spec }, before ? { oldObject: { ...object, spec: before } } : {});
}

test.each(cases)('$rule ($kind) $message', ruleCase => {
  expect(findings(ruleCase, ruleCase.passes)).toEqual([]);
  expect(findings(ruleCase, ruleCase.fails)).toContainEqual(expect.objectContaining({ rule: ruleCase.rule, path: ruleCase.path, message: ruleCase.message }));
});

test('a rule on changes says nothing of a new object', () => {
  expect(validateObject({ ...kinds.beta, metadata: { name: 'graph' }, spec: component({ minAvailable: 2, replicas: 3 }) })).toEqual([]);
});

test('a graph that exists may be restarted', () => {
  const graph = { ...kinds.beta, metadata: { name: 'graph' }, spec: { components: [] } };
  expect(validateObject({ ...graph, spec: { components: [], restart: { id: 'now' } } }, { oldObject: graph })).toEqual([]);
});

test('both halves of the memory service refuse pods of clients, and each says so', () => {
  const spec = service({ gpuMemoryService: { enabled: true, mode: 'intraPod', extraClientPods: clientPods } });
  expect(validateObject({ ...kinds.alpha, metadata: { name: 'graph' }, spec }).map(({ message }) => message)).toEqual([
    'extraClientPods needs mode interPod', 'extraClientPods has no implementation yet; leave it empty',
  ]);
});

test('a rule that meets a value it has no function for refuses the object, as it does in the cluster', () => {
  const spec = service({ sharedMemory: { size: 1 } });
  expect(validateObject({ ...kinds.alpha, metadata: { name: 'graph' }, spec })).toEqual([{
    rule: 'cel/not-evaluated',
    path: 'spec.services.Worker.sharedMemory',
    message: expect.stringContaining('found no matching overload for \'quantity(int)\'') as string,
    mend: 'it says: give a size above 0, or set disabled to true',
  }]);
});

test('rules stay silent on a value that its schema refuses, and run on its neighbours', () => {
  const spec = { components: [{ name: 'a', minAvailable: 'two', replicas: 1 }, { name: 'b', minAvailable: 2 }] };
  expect(validateObject({ ...kinds.beta, metadata: { name: 'graph' }, spec }).map(({ rule, path }) => [rule.split('-')[0], path])).toEqual([
    ['schema/type', 'spec.components[0].minAvailable'],
    ['cel/minAvailable', 'spec.components[1]'],
  ]);
});

test('a rule that only a new object breaks is a warning, because a manifest does not tell whether the object exists', () => {
  const restarted = cases.find(({ rule }) => rule === 'cel/restart-551749');
  expect(restarted && findings(restarted, restarted.fails)).toContainEqual(expect.objectContaining({ severity: Severity.WARNING }));
});
