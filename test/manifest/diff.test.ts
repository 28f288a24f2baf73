import { ChangeEffect, DynamoApiVersion, GraphDiff, ManifestConversion } from 'cdk8s-dynamo';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { realManifests, testWith } from '../shared';

const OLD = `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata: {name: qwen, namespace: prod, labels: {team: search}}
spec:
  backendFramework: vllm
  components:
    - name: Frontend
      type: frontend
      podTemplate:
        spec:
          containers:
            - {name: main, image: "registry.example.com/vllm-runtime:1.3.0"}
    - name: Prefill
      type: prefill
      replicas: 1
      podTemplate:
        spec:
          containers:
            - name: main
              image: registry.example.com/vllm-runtime:1.3.0
              args: [--model, Qwen/Qwen3-32B, --max-model-len, "4096"]
              resources: {limits: {nvidia.com/gpu: "1"}}
    - name: Decode
      type: decode
      replicas: 2
      podTemplate:
        spec:
          containers:
            - name: main
              image: registry.example.com/vllm-runtime:1.3.0
              command: [python3, -m, dynamo.vllm]
              args: [--model, Qwen/Qwen3-32B, --max-model-len, "4096"]
              env: [{name: A, value: "1"}, {name: B, value: "2"}]
              resources: {limits: {nvidia.com/gpu: 2, memory: 1024Mi}}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: cache, namespace: prod}
spec: {accessModes: [ReadWriteMany], storageClassName: fast, resources: {requests: {storage: 500Gi}}}
---
apiVersion: v1
kind: Secret
metadata: {name: token, namespace: prod}
stringData: {HF_TOKEN: do-not-show}
---
apiVersion: batch/v1
kind: Job
metadata: {name: download, namespace: prod}
spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: "a:1"}]}}}
`;

const diff = (before: string, after: string) => GraphDiff.ofTexts([{ file: 'old.yaml', text: before }], [{ file: 'new.yaml', text: after }]);
/** The new text has each of the pairs replaced. */
const edited = (...pairs: [string, string][]) => pairs.reduce((text, [from, to]) => {
  expect(text).toContain(from);
  return text.replace(from, to);
}, OLD);
const DECODE_IMAGE = 'image: registry.example.com/vllm-runtime:1.3.0\n              command';

describe('what a reviewer reads', () => {
  test('a release with a bit of everything', () => {
    const change = diff(OLD, edited(
      ['team: search', 'team: ads'],
      [DECODE_IMAGE, DECODE_IMAGE.replace('1.3.0', '1.4.0')],
      ['replicas: 2', 'replicas: 4'],
      ['{name: B, value: "2"}', '{name: B, value: "3"}, {name: C, value: ""}'],
      ['storage: 500Gi', 'storage: 250Gi'],
      ['do-not-show', 'nor-this'],
      ['image: "a:1"', 'image: "a:2"'],
    ).replace('--max-model-len, "4096"]\n              env', '--max-model-len, "8192"]\n              env'));
    expect(change.toText()).toBe(`~ DynamoGraphDeployment/qwen in prod: rolls pods
    ~ metadata.labels.team: search -> ads  (in place)
  ~ Prefill: rolls pods, because all workers of a graph share one hash, and that of Decode changes
  ~ Decode: rolls pods
      ~ replicas: 2 -> 4  (in place: scales up)
      ~ podTemplate.spec.containers[main].image: registry.example.com/vllm-runtime:1.3.0 -> registry.example.com/vllm-runtime:1.4.0
      ~ podTemplate.spec.containers[main].args: --max-model-len 4096 -> 8192
      ~ podTemplate.spec.containers[main].env[B].value: 2 -> 3
      + podTemplate.spec.containers[main].env[C]: {"name":"C","value":""}  (the worker hash is made of it)

! PersistentVolumeClaim/cache in prod: refused
    ~ spec.resources.requests.storage: 500Gi -> 250Gi  (a claim does not shrink; make a new one and copy the data)

~ Secret/token in prod: in place
    ~ stringData.HF_TOKEN: (hidden) -> (hidden)  (running pods see it where they mount it, after a while; variables only in new pods)

! Job/download in prod: must be recreated
    ~ spec.template.spec.containers[a].image: a:1 -> a:2  (the field is immutable)

4 objects: 1 changed in place, 1 rolling pods, 1 to be recreated, 1 refused; pods of 2 components roll.
`);
    expect(change.exitCode).toBe(2);
    expect(change.toJson()).not.toContain('do-not-show');
  });

  test('nothing', () => {
    const change = diff(OLD, OLD);
    expect([change.toText(), change.exitCode, change.effect]).toEqual(['No changes.\n', 0, ChangeEffect.NONE]);
  });
});

test.each<[string, [string, string][]]>([
  ['the order of variables', [['{name: A, value: "1"}, {name: B, value: "2"}', '{name: B, value: "2"}, {name: A, value: "1"}']]],
  ['another word for the same amount', [['nvidia.com/gpu: 2, memory: 1024Mi', 'nvidia.com/gpu: "2", memory: 1Gi']]],
  ['a default that is written out', [['type: frontend', 'type: frontend\n      replicas: 1']]],
  ['an empty list', [['type: frontend\n      podTemplate:\n        spec:\n', 'type: frontend\n      podTemplate:\n        spec:\n          tolerations: []\n']]],
])('%s is no change', (_what, pairs) => {
  expect(diff(OLD, edited(...pairs)).objects).toEqual([]);
});

describe('what happens to the pods', () => {
  const effects = (change: GraphDiff) => Object.fromEntries(change.objects[0].components.map(({ name, effect }) => [name, effect]));

  test('scaling rolls nothing', () => {
    const change = diff(OLD, edited(['replicas: 2', 'replicas: 3']));
    expect(effects(change)).toEqual({ Decode: ChangeEffect.IN_PLACE });
    expect(change.exitCode).toBe(1);
  });

  test('a frontend rolls alone, a worker takes the other workers along', () => {
    expect(effects(diff(OLD, edited(['main, image: "registry.example.com/vllm-runtime:1.3.0"', 'main, image: "registry.example.com/vllm-runtime:1.4.0"']))))
      .toEqual({ Frontend: ChangeEffect.ROLLS });
    expect(effects(diff(OLD, edited(['name: A, value: "1"', 'name: A, value: "9"'])))).toEqual({ Prefill: ChangeEffect.ROLLS, Decode: ChangeEffect.ROLLS });
  });

  test('a variable of the graph rolls everything', () => {
    expect(effects(diff(OLD, edited(['backendFramework: vllm', 'backendFramework: vllm\n  env: [{name: X, value: y}]']))))
      .toEqual({ Frontend: ChangeEffect.ROLLS, Prefill: ChangeEffect.ROLLS, Decode: ChangeEffect.ROLLS });
  });
});

describe('what the operator refuses', () => {
  test.each<[string, [string, string][], string, ChangeEffect]>([
    ['another engine', [['backendFramework: vllm', 'backendFramework: sglang']], 'dgd/backend-framework-changed', ChangeEffect.RECREATE],
    ['another name of a component', [['name: Decode', 'name: Decoder']], 'dgd/components-changed', ChangeEffect.RECREATE],
    ['several nodes', [['type: decode', 'type: decode\n      multinode: {nodeCount: 2}']], 'dgd/multinode-changed', ChangeEffect.RECREATE],
    ['replicas beside an adapter', [['replicas: 2', 'replicas: 3\n      scalingAdapter: {}']], 'dgd/replicas-of-adapter-changed', ChangeEffect.REFUSED],
  ])('%s', (_what, pairs, rule, effect) => {
    const change = diff(OLD, edited(...pairs));
    expect(change.objects[0].effect).toBe(effect);
    expect(change.toText()).toContain(`[${rule}]`);
    expect(change.exitCode).toBe(2);
  });

  test('an identity that the CRD holds fast', () => {
    const checkpoint = (model: string) => `apiVersion: nvidia.com/v1alpha1\nkind: DynamoCheckpoint\nmetadata: {name: a}\nspec:\n  identity: {model: ${model}, backendFramework: vllm}\n`
      + '  job: {podTemplateSpec: {spec: {containers: [{name: main, image: "a:1"}]}}}\n';
    expect(diff(checkpoint('a'), checkpoint('b')).exitCode).toBe(2);
  });
});

test('what comes and goes', () => {
  const [graph, ...rest] = OLD.split('---\n');
  expect(diff(graph, rest.join('---\n')).objects.map(({ kind, effect }) => [kind, effect])).toEqual([
    ['PersistentVolumeClaim', ChangeEffect.ADDED], ['Secret', ChangeEffect.ADDED], ['Job', ChangeEffect.ADDED], ['DynamoGraphDeployment', ChangeEffect.REMOVED],
  ]);
});

test('a side that cannot be read is told', () => {
  const change = diff(OLD, 'a: [');
  expect([change.ok, change.exitCode, change.findings[0].file]).toEqual([false, 2, 'new.yaml']);
});

test('a value cannot pose as a line of the report', () => {
  const text = diff(OLD, edited(['team: search', 'team: "x\\n! Fake/refused\\e[31m"'])).toText();
  expect(text).toContain('search -> x⏎! Fake/refused [31m');
});

test('a graph and what converts to it are one', () => {
  const alpha = ManifestConversion.ofTexts([{ file: 'a', text: OLD }], DynamoApiVersion.NVIDIA_V1ALPHA1).files[0].text;
  const change = diff(alpha, OLD);
  expect(change.objects.map(({ fields, components }) => [fields.map(({ path }) => path), components])).toEqual([[['apiVersion'], []]]);
  expect(change.exitCode).toBe(1);
});

test('compared with itself in another order, nothing changes', () => {
  fc.assert(fc.property(fc.jsonValue(), value => {
    const object = { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'a' }, spec: { value, other: 1 } };
    const turned = { spec: { other: 1, value: structuredClone(value) }, metadata: { name: 'a' }, kind: 'Thing', apiVersion: 'example.com/v1' };
    expect(GraphDiff.ofObjects([object], [turned]).objects).toEqual([]);
  }));
});

testWith(realManifests)('real graphs are what they convert to', () => {
  const files = execFileSync('grep', ['-rl', 'nvidia.com/v1alpha1', realManifests ?? ''], { encoding: 'utf8' }).trim().split('\n');
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const beta = ManifestConversion.ofTexts([{ file, text }], DynamoApiVersion.NVIDIA_V1BETA1).files[0].text;
    const change = diff(text, beta);
    expect({ file, paths: change.objects.flatMap(({ fields, components }) => [...fields.map(({ path }) => path).filter(path => path !== 'apiVersion'), ...components]) })
      .toEqual({ file, paths: [] });
  }
});
