import type { SchemaNode } from '../../lib/schemas';
import { withDefaults } from '../../lib/validation/defaults';

const schema: SchemaNode = {
  type: 'object',
  properties: {
    name: { type: 'string', default: 'main' },
    note: { type: 'string' },
    none: { type: 'string', nullable: true, default: 'x' },
    inner: { type: 'object', properties: { size: { type: 'integer', default: 1 } } },
    whole: { type: 'object', default: {}, properties: { size: { type: 'integer', default: 2 } } },
    list: { type: 'array', items: { type: 'object', properties: { protocol: { type: 'string', default: 'TCP' } } } },
    filled: { type: 'object', properties: { inner: { type: 'object', default: { a: 'b' }, additionalProperties: { type: 'string' } } } },
    map: { type: 'object', additionalProperties: { type: 'object', properties: { size: { type: 'integer', default: 3 } } } },
  },
};

test.each<[string, unknown, unknown]>([
  ['fills in what is absent, but makes no object to put a nested default in', {}, { name: 'main', none: 'x', whole: { size: 2 } }],
  ['keeps what is set', { name: '', whole: { size: 0 }, none: 'y' }, { name: '', whole: { size: 0 }, none: 'y' }],
  ['reads null as absent, except where it is a value', { name: null, note: null, none: null, whole: {} }, { name: 'main', none: null, whole: { size: 2 } }],
  ['reaches into objects, lists and maps that are there', { name: 'a', none: 'b', whole: { size: 0 }, inner: {}, list: [{}, { protocol: 'UDP' }], map: { a: {}, b: null } },
    { name: 'a', none: 'b', whole: { size: 0 }, inner: { size: 1 }, list: [{ protocol: 'TCP' }, { protocol: 'UDP' }], map: { a: { size: 3 } } }],
  ['passes over what is of another type', { name: 'a', none: 'b', whole: 'c', list: {}, inner: [] }, { name: 'a', none: 'b', whole: 'c', list: {}, inner: [] }],
])('%s', (_, object, expected) => {
  const before = JSON.stringify(object);
  expect(withDefaults(object, schema)).toEqual(expected);
  expect(JSON.stringify(object)).toBe(before);
});

test('what needs no default is the same object', () => {
  const object = { name: 'a', none: null, whole: { size: 1 }, list: [{ protocol: 'UDP' }] };
  expect(withDefaults(object, schema)).toBe(object);
});

test('whoever changes the result leaves the schema as it is', () => {
  const first = withDefaults({ filled: {} }, schema) as { filled: { inner: { a: string } } };
  first.filled.inner.a = 'changed';
  expect(withDefaults({ filled: {} }, schema)).toMatchObject({ filled: { inner: { a: 'b' } } });
});
