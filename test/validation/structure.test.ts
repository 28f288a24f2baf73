/** Every rule of the structural check: a value that passes, one that fails, and the exact finding. */
import type { SchemaNode } from '../../lib/schemas';
import { validateObject } from '../../lib/validation/validate-object';
import { validateStructure } from '../../lib/validation/structure';

type Fields = { [name: string]: unknown };

/** A finding without what is not asked for. */
function found(value: unknown, schema: SchemaNode) {
  return validateStructure({ field: value }, { type: 'object', properties: { field: schema } })
    .map(({ rule, path, message, mend }) => ({ rule, path, message, ...(mend !== undefined && { mend }) }));
}

const named: SchemaNode = { type: 'object', required: ['name'], properties: { name: { type: 'string' }, port: { type: 'integer', default: 80 } } };
const quantity: SchemaNode = { 'x-kubernetes-int-or-string': true, 'pattern': '^[0-9]+(\\.[0-9]+)?(m|Gi)?$', 'anyOf': [{ type: 'integer' }, { type: 'string' }] };
const keyed: SchemaNode = { 'type': 'array', 'items': named, 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name', 'port'] };
const longText = 'x'.repeat(3 * 1024 * 1024 + 1);

interface Case {
  readonly rule: string;
  readonly schema: SchemaNode;
  readonly passes: unknown;
  readonly fails: unknown;
  readonly path?: string;
  readonly message: string;
  readonly mend?: string;
}

const cases: readonly Case[] = [
  { rule: 'schema/type', schema: { type: 'integer' }, passes: -3, fails: '3', message: 'must be a whole number, but is the string "3"' },
  { rule: 'schema/type', schema: { type: 'integer' }, passes: 2 ** 53, fails: 1e19, message: 'must be a whole number, but is the number 10000000000000000000' },
  { rule: 'schema/type', schema: { type: 'number' }, passes: 1.5, fails: NaN, message: 'must be a number, but is the number NaN' },
  { rule: 'schema/type', schema: { type: 'string' }, passes: 'yes', fails: true, message: 'must be a string, but is the boolean true' },
  { rule: 'schema/type', schema: { type: 'boolean' }, passes: false, fails: 'yes', message: 'must be a boolean, but is the string "yes"' },
  { rule: 'schema/type', schema: named, passes: { name: 'a' }, fails: ['a'], message: 'must be an object, but is a list' },
  { rule: 'schema/type', schema: { type: 'array', items: named }, passes: [], fails: {}, message: 'must be a list, but is an object' },
  { rule: 'schema/type', schema: { type: 'array', items: { type: 'string' } }, passes: ['a'], fails: ['a', null], path: 'field[1]', message: 'must not be null' },
  {
    rule: 'schema/type', schema: quantity, passes: 8, fails: 1.5,
    message: 'must be a whole number or a string, but is the number 1.5', mend: 'write "1.5"',
  },
  {
    rule: 'schema/type', schema: { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true }, passes: { any: [1, { thing: null }] },
    fails: { any: [Infinity] }, path: 'field.any', message: 'contains Infinity, which JSON cannot hold',
  },
  { rule: 'schema/type', schema: { 'x-kubernetes-preserve-unknown-fields': true }, passes: [1, 'a'], fails: [[NaN]], message: 'contains NaN, which JSON cannot hold' },
  { rule: 'schema/required', schema: named, passes: { name: '' }, fails: { port: 1 }, path: 'field.name', message: 'is required, but not set' },
  { rule: 'schema/required', schema: named, passes: { name: 'a', port: null }, fails: { name: null }, path: 'field.name', message: 'is required, but not set' },
  {
    rule: 'schema/unknown-field', schema: named, passes: { name: 'a' }, fails: { name: 'a', prot: 1 }, path: 'field.prot',
    message: 'is no field of this API version; the API server would drop it', mend: 'did you mean "port"?',
  },
  {
    rule: 'schema/unknown-field', schema: { type: 'object' }, passes: {}, fails: { a: 1 }, path: 'field.a',
    message: 'is no field of this API version; the API server would drop it',
  },
  {
    rule: 'schema/unknown-field', schema: { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true, 'properties': { inner: named } },
    passes: { any: 1, inner: { name: 'a' } }, fails: { any: 1, inner: { name: 'a', any: 1 } }, path: 'field.inner.any',
    message: 'is no field of this API version; the API server would drop it',
  },
  {
    rule: 'schema/enum', schema: { type: 'string', enum: ['Always', 'Never'] }, passes: 'Never', fails: 'Allways',
    message: 'must be one of "Always", "Never", but is "Allways"', mend: 'did you mean "Always"?',
  },
  {
    rule: 'schema/pod-enum', schema: { type: 'string', podEnum: ['', 'Always', 'Never'] }, passes: '', fails: 'Allways',
    message: 'must be one of "Always", "Never", but is "Allways"; the API server refuses what is made from it', mend: 'did you mean "Always"?',
  },
  { rule: 'schema/minimum', schema: { type: 'integer', minimum: 0 }, passes: 0, fails: -3, message: 'must be at least 0, but is -3' },
  { rule: 'schema/minimum', schema: { type: 'number', minimum: 0, exclusiveMinimum: true }, passes: 0.1, fails: 0, message: 'must be more than 0, but is 0' },
  { rule: 'schema/maximum', schema: { type: 'integer', maximum: 9 }, passes: 9, fails: 10, message: 'must be at most 9, but is 10' },
  { rule: 'schema/maximum', schema: { type: 'number', maximum: 1, exclusiveMaximum: true }, passes: 0.9, fails: 1, message: 'must be less than 1, but is 1' },
  { rule: 'schema/multiple-of', schema: { type: 'integer', multipleOf: 4 }, passes: 8, fails: 9, message: 'must be a multiple of 4, but is 9' },
  { rule: 'schema/min-length', schema: { type: 'string', minLength: 1 }, passes: 'a', fails: '', message: 'must not be empty' },
  { rule: 'schema/min-length', schema: { type: 'string', minLength: 2 }, passes: 'ab', fails: '😀', message: 'must have at least 2 characters, but has 1' },
  { rule: 'schema/max-length', schema: { type: 'string', maxLength: 2 }, passes: '😀😀', fails: 'abc', message: 'must have at most 2 characters, but has 3' },
  {
    rule: 'schema/pattern', schema: { type: 'string', pattern: '^[a-z\\-_]+$' }, passes: 'a-b', fails: 'a-b\n',
    message: '"a-b\\n" does not match ^[a-z\\-_]+$',
  },
  { rule: 'schema/pattern', schema: quantity, passes: '80Gi', fails: '80 Gi', message: '"80 Gi" does not match ^[0-9]+(\\.[0-9]+)?(m|Gi)?$' },
  { rule: 'schema/format', schema: { type: 'integer', format: 'int32' }, passes: -(2 ** 31), fails: 2 ** 31, message: 'must fit into 32 bits, but is 2147483648' },
  {
    rule: 'schema/format', schema: { type: 'string', format: 'date-time' }, passes: '2026-01-31T12:00:00.5+01:00', fails: '2026-02-30T12:00:00Z',
    message: 'must be a date and time as 2026-01-31T12:00:00Z, but is "2026-02-30T12:00:00Z"',
  },
  { rule: 'schema/min-items', schema: { type: 'array', minItems: 1 }, passes: [1], fails: [], message: 'must have at least 1 items, but has 0' },
  { rule: 'schema/max-items', schema: { type: 'array', maxItems: 1 }, passes: [1], fails: [1, 2], message: 'must have at most 1 items, but has 2' },
  {
    rule: 'schema/min-properties', schema: { type: 'object', minProperties: 1, additionalProperties: { type: 'string' } }, passes: { a: 'b' }, fails: {},
    message: 'must have at least 1 entries, but has 0',
  },
  {
    rule: 'schema/max-properties', schema: { type: 'object', maxProperties: 1, additionalProperties: { type: 'string' } }, passes: { a: 'b' },
    fails: { a: 'b', c: 'd' }, message: 'must have at most 1 entries, but has 2',
  },
  {
    rule: 'schema/duplicate', schema: keyed, passes: [{ name: 'a' }, { name: 'a', port: 81 }], fails: [{ name: 'a' }, { name: 'b' }, { name: 'a', port: 80 }],
    path: 'field[2]', message: 'repeats field[0]: name and port "a", 80', mend: 'keep one of the two',
  },
  {
    rule: 'schema/duplicate', schema: { 'type': 'array', 'items': { type: 'string' }, 'x-kubernetes-list-type': 'set' }, passes: ['a', 'b'], fails: ['a', 'a'],
    path: 'field[1]', message: 'repeats field[0]: "a"', mend: 'keep one of the two',
  },
  {
    rule: 'schema/any-of', schema: { type: 'object', properties: { a: {}, b: {} }, anyOf: [{ required: ['a'] }, { required: ['b'] }] }, passes: { a: 1, b: 2 },
    fails: {}, message: 'satisfies none of the alternatives of its schema',
  },
  {
    rule: 'schema/one-of', schema: { type: 'object', properties: { a: {}, b: {} }, oneOf: [{ required: ['a'] }, { required: ['b'] }] }, passes: { a: 1 },
    fails: { a: 1, b: 2 }, message: 'must satisfy exactly one alternative of its schema, but satisfies 2',
  },
  { rule: 'schema/not', schema: { type: 'string', not: { enum: ['none'] } }, passes: 'some', fails: 'none', message: 'is what its schema rules out' },
  { rule: 'schema/minimum', schema: { type: 'integer', allOf: [{ minimum: 2 }] }, passes: 2, fails: 1, message: 'must be at least 2, but is 1' },
  {
    rule: 'schema/too-large', schema: { type: 'string' }, passes: longText.slice(1), fails: longText,
    message: 'has 3145729 characters; the API server reads 3 MiB at most',
  },
  {
    rule: 'schema/too-deep', schema: { 'x-kubernetes-preserve-unknown-fields': true, 'type': 'object' }, passes: { a: nested(9_998) }, fails: { a: nested(10_001) },
    path: 'field.a', message: 'is nested more than 10000 levels deep',
  },
];

function nested(levels: number): Fields {
  let value: Fields = {};
  for (let level = 1; level < levels; level++) value = { inner: value };
  return value;
}

test.each(cases)('$rule: $message', ({ rule, schema, passes, fails, path = 'field', message, mend }) => {
  expect(found(passes, schema)).toEqual([]);
  expect(found(fails, schema)).toEqual([{ rule, path, message, ...(mend !== undefined && { mend }) }]);
});

test.each<[string, SchemaNode, unknown]>([
  ['null for a field is no value', { type: 'string' }, null],
  ['null is a value where the schema says so', { type: 'array', items: { type: 'string', nullable: true } }, [null]],
  ['null in a map is dropped', { type: 'object', additionalProperties: { type: 'string' } }, { a: null }],
  ['a required field with a default may be left out', { type: 'object', required: ['a'], properties: { a: { type: 'string', default: 'b' } } }, {}],
  ['a format that nobody knows is ignored', { type: 'string', format: 'colour' }, 'blue'],
  ['a field named as one of every object is a field like any other', { type: 'object', additionalProperties: { type: 'string' } }, { constructor: 'a' }],
])('%s', (_, schema, value) => {
  expect(found(value, schema)).toEqual([]);
});

test('a field named __proto__ is unknown', () => {
  expect(found(JSON.parse('{"name": "a", "__proto__": {"port": 1}}'), named)).toEqual([
    { rule: 'schema/unknown-field', path: 'field.__proto__', message: 'is no field of this API version; the API server would drop it' },
  ]);
});

test('a bomb of aliases ends in a finding, soon and in little memory', () => {
  let schema: SchemaNode = { type: 'string' };
  let value: unknown = 'x';
  for (let level = 0; level < 9; level++) {
    schema = { type: 'array', items: schema };
    value = new Array(10).fill(value);
  }
  const started = Date.now();
  expect(found(value, schema).map(({ rule }) => rule)).toEqual(['schema/too-large']);
  expect(Date.now() - started).toBeLessThan(5_000);
});

test('an object with a thousand mistakes is not searched for more', () => {
  expect(found(new Array(100_000).fill(1), { type: 'array', items: { type: 'string' } })).toHaveLength(1000);
});

describe('metadata', () => {
  const graph = (metadata: unknown) => ({ apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeployment', metadata, spec: { components: [] } });
  const label = 'must be at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends, but is "-"';
  const name = 'must be at most 253 lower-case letters, digits, "-" and ".", with a letter or digit at both ends, but is ';

  test.each<[unknown, string, string, string]>([
    [{}, 'schema/required', 'metadata.name', 'is required, but not set'],
    [undefined, 'schema/required', 'metadata.name', 'is required, but not set'],
    [{ name: 'My_Graph' }, 'schema/name', 'metadata.name', `${name}"My_Graph"`],
    [{ generateName: 'my_' }, 'schema/name', 'metadata.generateName', `${name}"my_x"`],
    [{ name: 'a', lables: {} }, 'schema/unknown-field', 'metadata.lables', 'is no field of this API version; the API server would drop it'],
    [{ name: 'a', labels: { n: 5 } }, 'schema/type', 'metadata.labels.n', 'must be a string, but is the number 5'],
    [{ name: 'a', labels: { n: '-' } }, 'schema/label', 'metadata.labels.n', label],
    [{ name: 'a', labels: { 'a/b/c': '' } }, 'schema/label', 'metadata.labels["a/b/c"]', 'is no name that a label can have'],
    [{ name: 'a', annotations: { '-': '' } }, 'schema/annotation', 'metadata.annotations["-"]', 'is no name that an annotation can have'],
    [{ name: 'a', annotations: { n: 'x'.repeat(262144) } }, 'schema/annotation', 'metadata.annotations', 'must have at most 262144 bytes together, but have 262145'],
  ])('%j', (metadata, rule, path, message) => {
    expect(validateObject(graph(metadata))).toEqual([expect.objectContaining({ rule, path, message })]);
  });

  test('roles are called as paths allow', () => {
    const role = (name: string) => validateObject({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name }, rules: [] });
    expect(role('system:node')).toEqual([]);
    expect(role('a/b').map(({ rule, path }) => [rule, path])).toEqual([['schema/name', 'metadata.name']]);
  });

  test('what every cluster accepts', () => {
    const metadata = { name: 'a.b', namespace: 'n', labels: { 'example.com/Key_1': 'V.1', 'empty': '' }, annotations: { 'Example.com/any': '{}' }, creationTimestamp: null };
    expect(validateObject(graph(metadata))).toEqual([]);
    expect(validateObject(graph({ generateName: 'graph-' }))).toEqual([]);
  });
});

test('values that only the making of a pod refuses are found where pods are described', () => {
  const container = { name: 'main', imagePullPolicy: 'Allways', ports: [{ containerPort: 1, protocol: 'tcp' }] };
  const spec = { components: [{ name: 'a', podTemplate: { spec: { containers: [container], tolerations: [{ operator: 'Exist' }] } } }] };
  const graph = { apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeployment', metadata: { name: 'a' }, spec };
  expect(validateObject(graph).map(({ rule, path, mend }) => [rule, path, mend])).toEqual([
    ['schema/pod-enum', 'spec.components[0].podTemplate.spec.containers[0].imagePullPolicy', 'did you mean "Always"?'],
    ['schema/pod-enum', 'spec.components[0].podTemplate.spec.containers[0].ports[0].protocol', 'did you mean "TCP"?'],
    ['schema/pod-enum', 'spec.components[0].podTemplate.spec.tolerations[0].operator', 'did you mean "Exists"?'],
  ]);
});

test('an object inside a field has a kind', () => {
  const spec = { model: 'm', overrides: { dgd: { metadata: { labels: { a: 1 } }, spec: { any: 1 } } } };
  const request = { apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeploymentRequest', metadata: { name: 'a' }, spec };
  expect(validateObject(request).map(({ rule, path }) => [rule, path])).toEqual([
    ['schema/required', 'spec.overrides.dgd.apiVersion'],
    ['schema/required', 'spec.overrides.dgd.kind'],
    ['schema/type', 'spec.overrides.dgd.metadata.labels.a'],
  ]);
});

test.each<[unknown, string[]]>([
  [{ kind: 'DynamoGraphDeployment' }, ['schema/required apiVersion']],
  [{ apiVersion: '', kind: 5 }, ['schema/required apiVersion', 'schema/required kind']],
  ['text', ['schema/type ']],
  [null, ['schema/type ']],
  [{ apiVersion: 'example.com/v1', kind: 'Unheard' }, []],
])('%j is an object of Kubernetes, or a finding', (object, expected) => {
  expect(validateObject(object).map(({ rule, path }) => `${rule} ${path}`)).toEqual(expected);
});
