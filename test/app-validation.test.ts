/** What a synthesis of our App says of objects, and what it does about it. */
import { Chart } from 'cdk8s';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Construct } from 'constructs';
import { App, Cluster, DynamoGraph, k8s, nvidia, Validation, Validator } from 'cdk8s-dynamo';

let printed: string;

beforeEach(() => {
  printed = '';
  jest.spyOn(process.stderr, 'write').mockImplementation(text => {
    printed += String(text);
    return true;
  });
});

afterEach(() => jest.restoreAllMocks());

function app(): App {
  return new App({ outdir: mkdtempSync(join(tmpdir(), 'cdk8s-dynamo-validation-')) });
}

function graph(scope: Chart, name: string, replicas = 1): DynamoGraph {
  const llama = new DynamoGraph(scope, name, { image: 'vllm-runtime:1.3.0' });
  llama.addWorker('Worker', { replicas, command: ['python3', '-m', 'dynamo.vllm'], args: ['--model', 'a'], envFromSecret: 'hf-token-secret' });
  return llama;
}

test('the errors of all constructs appear together, and nothing is written', () => {
  const broken = app();
  const chart = new Chart(broken, 'chart');
  graph(chart, 'one', -1);
  new nvidia.DynamoModel(chart, 'model', { spec: { modelName: 'm', baseModelName: 'b', modelType: 'lora' } });
  expect(() => broken.synth()).toThrow(/\[chart\/one\/Resource\] .*schema\/minimum\][\s\S]*\[chart\/model\] DynamoModel/);
  expect(existsSync(broken.outdir) ? readdirSync(broken.outdir) : []).toEqual([]);
});

test('warnings are told and do not stop it', () => {
  const warned = app();
  graph(new Chart(warned, 'chart'), 'one');
  warned.synth();
  expect(printed).toBe('warning: [chart/one/Resource] DynamoGraphDeployment "one": spec.components[0].podTemplate.spec.containers[0].envFrom[0].secretRef.name: '
    + 'there is no Secret "hf-token-secret" among these objects; make sure that the cluster has it, or add an ExternalSecret [reference/secret-missing]\n');
  expect(readdirSync(warned.outdir)).toEqual(['chart.k8s.yaml']);
});

test('what is said of many places is said once', () => {
  const warned = app();
  const chart = new Chart(warned, 'chart');
  for (const name of ['one', 'two', 'three', 'four', 'five']) graph(chart, name);
  warned.synth();
  expect(printed.match(/secret-missing/g)).toHaveLength(1);
  expect(printed).toContain('(and 4 more of the same, in chart/two/Resource, chart/three/Resource, chart/four/Resource and 1 more)\n');
});

describe('what is declared twice', () => {
  function twice(scopes: readonly Construct[]): string {
    const root = scopes[0].node.root as App;
    for (const scope of scopes) {
      const qwen = new DynamoGraph(new Chart(scope, 'serving', { namespace: 'inference' }), 'qwen', { image: 'vllm-runtime:1.3.0' });
      qwen.addFrontend('Frontend');
      qwen.addWorker('Worker');
    }
    try {
      root.synth();
    } catch (error) {
      return (error as Error).message;
    }
    return printed;
  }

  test('is one object, told by the paths of both, and nothing else is told of it', () => {
    const root = app();
    expect(twice([new Construct(root, 'blue'), new Construct(root, 'green')])).toBe('Validation failed with the following errors:\n'
      + '  [green/serving/qwen/Resource] DynamoGraphDeployment "qwen": metadata.name: there is another DynamoGraphDeployment "qwen" in the namespace inference '
      + 'at blue/serving/qwen/Resource; to Kubernetes the two are one object; rename one, remove it, or put each into the Cluster that it is for '
      + '[reference/duplicate-object]');
  });

  test('is two in two clusters', () => {
    const root = app();
    expect(twice([new Cluster(root, 'blue'), new Cluster(root, 'green')])).toBe('');
  });

  test('is a warning where it may well be said twice alike', () => {
    const root = app();
    for (const id of ['blue', 'green']) new k8s.Namespace(new Chart(root, id), 'namespace', { metadata: { name: 'inference' } });
    root.synth();
    expect(printed).toBe('warning: [green/namespace] Namespace "inference": metadata.name: there is another Namespace "inference" at blue/namespace; '
      + 'to Kubernetes the two are one object; rename one, or remove it [reference/duplicate-object]\n');
  });
});

test('in strict mode, what is missing is an error', () => {
  const strict = app();
  graph(new Chart(strict, 'chart'), 'one');
  Validation.configure(strict, { strict: true });
  expect(() => strict.synth()).toThrow('[reference/secret-missing]');
});

test('a rule is switched off for one construct and listed; elsewhere it holds', () => {
  const partly = app();
  const chart = new Chart(partly, 'chart');
  Validation.configure(graph(chart, 'one'), { off: ['reference/secret-missing'] });
  graph(chart, 'two');
  partly.synth();
  expect(printed).not.toContain('DynamoGraphDeployment "one"');
  expect(printed).toContain('DynamoGraphDeployment "two"');
  expect(printed).toContain('note: [chart/one] rules switched off here: reference/secret-missing\n');
});

test('a rule is raised for an app', () => {
  const raised = app();
  graph(new Chart(raised, 'chart'), 'one');
  Validation.configure(raised, { raised: ['reference/secret-missing'] });
  expect(() => raised.synth()).toThrow('[reference/secret-missing]');
});

test('the platform decides the rules that depend on it', () => {
  const withoutGrove = app();
  const llama = new DynamoGraph(new Chart(withoutGrove, 'chart'), 'one', { image: 'vllm-runtime:1.3.0', priorityClassName: 'high' });
  llama.addFrontend('Frontend');
  withoutGrove.synth();
  Validation.configure(withoutGrove, { platform: { grove: false } });
  expect(() => withoutGrove.synth()).toThrow('priorityClassName');
});

test('the CRDs of the operator that is really there decide, where they are given', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'cdk8s-dynamo-crds-')), 'crd.yaml');
  writeFileSync(file, JSON.stringify({
    apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'dynamomodels.nvidia.com' },
    spec: {
      group: 'nvidia.com', names: { kind: 'DynamoModel', plural: 'dynamomodels' }, scope: 'Namespaced',
      versions: [{ name: 'v1alpha1', served: true, storage: true, schema: { openAPIV3Schema: {
        type: 'object', properties: { spec: { type: 'object', properties: { modelName: { type: 'string', maxLength: 2 }, baseModelName: { type: 'string' } } } },
      } } }],
    },
  }));
  const own = app();
  new nvidia.DynamoModel(new Chart(own, 'chart'), 'model', { spec: { modelName: 'long', baseModelName: 'b' } });
  own.synth();
  Validation.configure(own, { crds: [file] });
  expect(() => own.synth()).toThrow('spec.modelName: must have at most 2 characters, but has 4 [schema/max-length]');
});

test('the same rules hold for text and for objects from anywhere', () => {
  const text = 'apiVersion: nvidia.com/v1alpha1\nkind: DynamoModel\nmetadata:\n  name: m\nspec:\n  modelName: m\n  baseModelNam: b\n';
  const report = Validator.validateText(text, 'model.yaml');
  expect(report.ok).toBe(false);
  expect(report.findings).toContainEqual(expect.objectContaining({ rule: 'schema/unknown-field', path: 'spec.baseModelNam', file: 'model.yaml', line: 7, column: 3, object: 'DynamoModel/m' }));
  expect(report.toText()).toContain('model.yaml:7:3');
  expect(JSON.parse(report.toSarif())).toMatchObject({ version: '2.1.0' });
  expect(JSON.parse(report.toJson())).toBeDefined();
  expect(report.toJunit()).toContain('<testsuite');
  const objects = [{ apiVersion: 'nvidia.com/v1alpha1', kind: 'DynamoModel', metadata: { name: 'm' }, spec: { modelName: 'm', baseModelName: 'b' } }];
  expect(Validator.validateObjects(objects).ok).toBe(true);
});
