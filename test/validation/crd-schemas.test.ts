import { crdSchemas } from '../../lib/validation/crd-schemas';
import { validateObject } from '../../lib/validation/validate-object';

function definition(group: string, kind: string, versions: readonly object[]): object {
  return { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: `${kind}.${group}` }, spec: { group, names: { kind }, versions } };
}

const specOf = (spec: object) => ({ openAPIV3Schema: { type: 'object', properties: { apiVersion: {}, kind: {}, metadata: { type: 'object' }, spec } } });
const widget = definition('example.com', 'Widget', [
  { name: 'v1', served: true, schema: specOf({ 'type': 'object', 'properties': { size: { type: 'integer' } }, 'x-kubernetes-validations': [{ rule: 'self.size > 1' }] }) },
  { name: 'v0', served: false, schema: specOf({ type: 'object' }) },
]);

test('a kind that this library has never seen is checked by its own schema and rules', () => {
  const schemas = crdSchemas([{ kind: 'ConfigMap' }, null, widget]);
  const object = (spec: object) => ({ apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'a' }, spec });
  expect(validateObject(object({ size: 2 }), { schemas })).toEqual([]);
  expect(validateObject(object({ size: 1 }), { schemas }).map(({ message }) => message)).toEqual(['failed rule: self.size > 1']);
  expect(validateObject(object({ size: 'big' }), { schemas }).map(({ rule }) => rule)).toEqual(['schema/type']);
});

test('a version that the given operator does not serve is refused', () => {
  const schemas = crdSchemas([definition('nvidia.com', 'DynamoGraphDeployment', [{ name: 'v1alpha1', served: true, schema: specOf({ type: 'object' }) }])]);
  expect(validateObject({ apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeployment', metadata: { name: 'a' } }, { schemas })).toEqual([
    { rule: 'schema/not-served', path: 'apiVersion', message: 'the given CRDs do not serve DynamoGraphDeployment in nvidia.com/v1beta1' },
  ]);
});

test('kinds of which the given CRDs say nothing keep the schema of this library', () => {
  const model = { apiVersion: 'nvidia.com/v1alpha1', kind: 'DynamoModel', metadata: { name: 'a' }, spec: { modell: 'm' } };
  expect(validateObject(model, { schemas: crdSchemas([widget]) })).toEqual(validateObject(model));
});

test('what pods refuse is found with the given CRDs too', () => {
  const containers = { type: 'array', items: { type: 'object', properties: { name: { type: 'string' }, imagePullPolicy: { type: 'string' } } } };
  const podTemplate = { type: 'object', properties: { spec: { type: 'object', properties: { containers } } } };
  const component = { type: 'object', properties: { name: { type: 'string' }, podTemplate } };
  const schema = specOf({ type: 'object', properties: { components: { type: 'array', items: component } } });
  const schemas = crdSchemas([definition('nvidia.com', 'DynamoGraphDeployment', [{ name: 'v1beta1', schema }])]);
  const graph = {
    apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeployment', metadata: { name: 'a' },
    spec: { components: [{ name: 'a', podTemplate: { spec: { containers: [{ name: 'main', imagePullPolicy: 'Allways' }] } } }] },
  };
  expect(validateObject(graph, { schemas }).map(({ rule }) => rule)).toEqual(['schema/pod-enum']);
});

function deep(levels: number): object {
  let schema: object = { type: 'string' };
  for (let level = 0; level < levels; level++) schema = { type: 'array', items: schema };
  return schema;
}

test.each<[string, object, string]>([
  ['an old version', { ...widget, apiVersion: 'apiextensions.k8s.io/v1beta1' }, 'CustomResourceDefinition Widget.example.com: only apiextensions.k8s.io/v1 is supported'],
  ['no schema', definition('a', 'B', [{ name: 'v1' }]), 'CustomResourceDefinition B.a: group, kind, or a version with its schema is missing'],
  ['no spec', { ...widget, spec: null }, 'CustomResourceDefinition Widget.example.com: group, kind, or a version with its schema is missing'],
  ['bottomless', definition('a', 'B', [{ name: 'v1', schema: specOf(deep(10_000)) }]), 'CustomResourceDefinition B.a: nested more than 500 levels deep'],
])('a definition that cannot be used is an error: %s', (_, crd, message) => {
  expect(() => crdSchemas([crd])).toThrow(message);
});
