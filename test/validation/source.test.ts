import { readSource, sourceRules } from '../../lib/validation/source';

function read(text: string | Uint8Array) {
  return readSource({ file: 'deploy.yaml', text });
}

/** The only object of a text without faults. */
function object(text: string | Uint8Array) {
  const { objects, findings } = read(text);
  expect(findings).toEqual([]);
  expect(objects).toHaveLength(1);
  return objects[0];
}

/** What Kubernetes reads where a text is unquoted. */
function value(text: string): unknown {
  return object(`apiVersion: v1\nkind: K\nvalue: ${text}\n`).object.value;
}

const GRAPH = `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata:
  name: llama
  annotations:
    nvidia.com/enable-grove: "false"
spec:
  components:
    - name: worker
      replicas: 2
    - name: frontend
      podTemplate: {spec: {containers: [{name: main, args: [a, b]}]}}
`;

describe('positions', () => {
  const at = (path: string, text = GRAPH) => {
    const { file, line, column, endColumn } = object(text).locate(path);
    return `${file}:${line}:${column}-${endColumn ?? ''}`;
  };

  test.each([
    ['spec.components[0].replicas', 'deploy.yaml:10:7-18'],
    ['spec.components[0].name', 'deploy.yaml:9:7-19'],
    ['spec.components', 'deploy.yaml:8:3-13'],
    ['metadata.annotations["nvidia.com/enable-grove"]', 'deploy.yaml:6:5-37'],
    ['spec.components[1].podTemplate.spec.containers[0].args[1]', 'deploy.yaml:12:64-65'],
  ])('%s stands where it is written', (path, position) => {
    expect(at(path)).toBe(position);
  });

  test.each([
    ['spec.components[0].type', 'spec.components[0]'],
    ['spec.components[7].name', 'spec.components'],
    ['spec.backendFramework', 'spec'],
    ['metadata.labels["a/b"]', 'metadata'],
    ['spec.components[0].replicas.more', 'spec.components[0].replicas'],
    ['spec.(unreadable)', 'spec'],
  ])('%s is not there, so that its ancestor stands for it', (path, ancestor) => {
    expect(at(path)).toBe(at(ancestor));
  });

  test('the whole object stands at its start', () => {
    expect(at('')).toBe('deploy.yaml:1:1-31');
  });

  test('is the same with carriage returns', () => {
    expect(at('spec.components[0].replicas', GRAPH.replaceAll('\n', '\r\n'))).toBe('deploy.yaml:10:7-18');
  });

  test('counts lines over documents', () => {
    const { objects } = read(`# first\n${GRAPH}---\n${GRAPH}`);
    expect(objects.map(found => found.locate('spec.components[0].replicas').line)).toEqual([11, 24]);
  });

  test('follows aliases and merges to where a field is written', () => {
    const text = 'apiVersion: v1\nkind: K\nbase: &base\n  size: 1\nlist:\n  - *base\nmerged:\n  <<: *base\n  other: 2\n';
    expect(at('list[0].size', text)).toBe('deploy.yaml:4:3-10');
    expect(at('merged.size', text)).toBe('deploy.yaml:4:3-10');
    expect(at('merged.other', text)).toBe('deploy.yaml:9:3-11');
  });

  test('items of a List have their own', () => {
    const { objects, findings } = read('apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: A\n    spec: {x: 1}\n  - apiVersion: v1\n    kind: B\n    spec:\n      x: 1\n');
    expect(findings).toEqual([]);
    expect(objects.map(({ object: { kind }, locate }) => [kind, locate('spec.x').line])).toEqual([['A', 6], ['B', 10]]);
  });
});

describe('values are those that Kubernetes reads', () => {
  test.each<[string, unknown]>([
    ['yes', true], ['On', true], ['y', true], ['TRUE', true], ['no', false], ['off', false], ['N', false],
    ['"yes"', 'yes'], ['!!str yes', 'yes'], ['tRUE', 'tRUE'],
    ['~', null], ['', null], ['Null', null], ['nULL', 'nULL'],
    ['010', 8], ['0o10', 8], ['0x1F', 31], ['-0b11', -3], ['08', 8], ['1_000', 1000], ['+1', 1], ['-0', 0],
    ['1.5', 1.5], ['.5', 0.5], ['1e3', 1000], ['1e', '1e'], ['1.2.3', '1.2.3'], ['-a', '-a'], ['.', '.'],
    ['1:30', '1:30'], ['2026-01-31', '2026-01-31'], ['8Gi', '8Gi'], ['0x', '0x'], ['1_000.5', 1000.5],
    ['!!int "3"', 3], ['|\n  yes', 'yes\n'],
  ])('%s', (text, expected) => {
    expect(value(text)).toEqual(expected);
    expect(Object.is(value(text), -0)).toBe(false);
  });

  test('fields of a map win over those that are merged in, and earlier maps over later ones', () => {
    const merged = object('apiVersion: v1\nkind: K\na: &a {p: 1, q: 1}\nb: &b {p: 2, q: 2, r: 2}\nc: {<<: [*a, *b], p: 3}\n').object.c;
    expect(merged).toEqual({ p: 3, q: 1, r: 2 });
  });

  test('JSON is read as what it is', () => {
    expect(object('{\n\t"apiVersion": "v1",\n\t"kind": "K",\n\t"value": "yes"\n}\n').object).toEqual({ apiVersion: 'v1', kind: 'K', value: 'yes' });
  });

  test('a bracket may close at the indent of its key, as Kubernetes has it', () => {
    expect(object('apiVersion: v1\nkind: K\nspec:\n  args: [\n    a,\n  ]\n').object.spec).toEqual({ args: ['a'] });
  });

  test('directives belong to the document behind them', () => {
    expect(object('%YAML 1.2\n---\napiVersion: v1\nkind: K\n').object.kind).toBe('K');
  });
});

describe('each rule', () => {
  test.each(sourceRules().map(rule => [rule.id, rule] as const))('%s finds nothing in what passes, and itself in what fails', (id, rule) => {
    expect(read(rule.passes).findings).toEqual([]);
    const { findings } = read(rule.fails);
    expect(findings.map(finding => finding.rule)).toEqual([id]);
    expect(findings[0].position).toMatchObject({ file: 'deploy.yaml', line: expect.any(Number), column: expect.any(Number) });
  });
});

test('empty documents are none', () => {
  expect(read('')).toMatchObject({ objects: [], findings: [] });
  expect(read('---\n# nothing\n---\n~\n---\n\n...\n')).toMatchObject({ objects: [], findings: [] });
});
