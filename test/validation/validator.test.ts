import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { crdSchemas } from '../../lib/validation/crd-schemas';
import { Severity } from '../../lib/validation/finding';
import { validateObjects, validateText } from '../../lib/validation/validator';
import { operatorCrds, realManifests, testWith } from '../shared';

const GRAPH = `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata:
  name: llama
spec:
  components:
    - name: worker
      type: worker
      replicas: 2
      podTemplate:
        spec:
          containers:
            - name: main
              image: registry.example.com/vllm-runtime:1.5.0
              command: [python3, -m, dynamo.vllm]
              args: [--model, Qwen/Qwen3-0.6B]
              envFrom:
                - secretRef: {name: hf-token}
              resources:
                limits: {nvidia.com/gpu: 1}
`;

const SECRET = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: hf-token\n';

function found(text: string, options = {}) {
  return validateText([{ file: 'deploy.yaml', text }], options).findings.map(({ severity, rule, position }) => `${severity} ${rule} ${position?.line}`);
}

test('what is right in all respects has no findings', () => {
  expect(validateText([{ file: 'graph.yaml', text: GRAPH }, { file: 'secret.yaml', text: SECRET }])).toMatchObject({ findings: [], switchedOff: [], ok: true });
});

test('schema, admission and references are checked together, in the order of the file', () => {
  const text = GRAPH.replace('replicas: 2', 'replicas: -2').replace('name: main', 'name: engine').replace('kind: Dynamo', 'colour: red\nkind: Dynamo');
  expect(found(text)).toEqual([
    'error schema/unknown-field 2', 'error schema/minimum 10', 'error dgd/main-image-missing 13', 'warning reference/secret-missing 19',
  ]);
});

test('references reach over files, and their findings name the file', () => {
  const { findings } = validateText([{ file: 'secret.yaml', text: SECRET.replace('hf-token', 'other') }, { file: 'graph.yaml', text: GRAPH }]);
  expect(findings).toMatchObject([{ rule: 'reference/secret-missing', object: 'DynamoGraphDeployment/llama', position: { file: 'graph.yaml', line: 18 } }]);
});

test('a broken document does not hide the findings of others', () => {
  expect(found(`a: [\n---\n${GRAPH.replace('replicas: 2', 'replicas: -2')}`)).toEqual(['error yaml/syntax 1', 'error schema/minimum 11', 'warning reference/secret-missing 20']);
});

describe('options', () => {
  test('strict makes errors of what is missing', () => {
    expect(found(GRAPH)).toEqual(['warning reference/secret-missing 18']);
    expect(found(GRAPH, { strict: true })).toEqual(['error reference/secret-missing 18']);
    expect(validateText([{ file: 'deploy.yaml', text: GRAPH }]).ok).toBe(true);
    expect(validateText([{ file: 'deploy.yaml', text: GRAPH }], { strict: true }).ok).toBe(false);
  });

  test('a rule that is switched off finds nothing, and is listed', () => {
    const verdict = validateText([{ file: 'deploy.yaml', text: GRAPH }], { off: ['reference/secret-missing', 'lint/name-cut', 'lint/name-cut'] });
    expect(verdict).toMatchObject({ findings: [], switchedOff: ['lint/name-cut', 'reference/secret-missing'] });
  });

  test('a rule that is raised finds errors', () => {
    expect(found(GRAPH, { raised: ['reference/secret-missing'] })).toEqual(['error reference/secret-missing 18']);
  });

  test('the platform decides what the operator would refuse', () => {
    const text = GRAPH.replace('      type: worker', '      type: worker\n      minAvailable: 1');
    const grove = (on: boolean) => found(text, { platform: { grove: on } }).some(line => line.includes('dgd/min-available-needs-grove'));
    expect([grove(true), grove(false)]).toEqual([false, true]);
  });

  testWith(operatorCrds)('CRDs of the user take the place of those built in', () => {
    const crds = readdirSync(operatorCrds as string).filter(name => name.endsWith('.yaml')).map(name => parse(readFileSync(join(operatorCrds as string, name), 'utf8')) as unknown);
    const text = GRAPH.replace('replicas: 2', 'replicas: -2');
    expect(found(text, { schemas: crdSchemas(crds) })).toEqual(found(text));
    const other = JSON.parse(JSON.stringify(crds).replaceAll('"v1beta1"', '"v1beta9"')) as unknown[];
    expect(found(GRAPH.replace('v1beta1', 'v1beta9').replace('replicas: 2', 'replicas: -2'), { schemas: crdSchemas(other) })).toContain('error schema/minimum 9');
  });
});

test('objects without files are found by their constructs', () => {
  const object = { apiVersion: 'nvidia.com/v1alpha1', kind: 'DynamoModel', metadata: { name: 'm' }, spec: { modelName: 'm', baseModelName: 'b', modelType: 'lorra' } };
  const { findings, ok } = validateObjects([{ object, construct: 'app/chart/model' }]);
  expect(ok).toBe(false);
  expect(findings).toContainEqual(expect.objectContaining({
    rule: 'schema/enum', path: 'spec.modelType', severity: Severity.ERROR, construct: 'app/chart/model', object: 'DynamoModel/m',
  }));
});

testWith(realManifests)('every finding in real manifests has a place that is there', () => {
  const names = readdirSync(realManifests as string, { recursive: true, encoding: 'utf8' }).filter(name => /\.ya?ml$/.test(name));
  const files = names.map(file => ({ file, text: readFileSync(join(realManifests as string, file)) }));
  const { findings, texts } = validateText(files);
  expect(findings.length).toBeGreaterThan(0);
  for (const { position } of findings) {
    const line = texts.get(position?.file ?? '')?.split('\n')[(position?.line ?? 0) - 1] ?? '';
    expect(line.length).toBeGreaterThanOrEqual(position?.column ?? Infinity);
  }
}, 60_000);
