import { join } from 'node:path';
import { FieldExplanation } from 'cdk8s-dynamo';
import { writeFileSync } from 'node:fs';
import { withFolder } from '../../output';

const pathOf = (field: string, apiVersion?: string) => {
  const { apiVersion: version, kind, path, type } = FieldExplanation.of(field, { apiVersion });
  return [version, kind, path, type];
};

test.each([
  ['a kind', 'DynamoGraphDeployment', ['nvidia.com/v1beta1', 'DynamoGraphDeployment', '', 'object']],
  ['a plural', 'dynamomodels', ['nvidia.com/v1alpha1', 'DynamoModel', '', 'object']],
  ['a short name in capitals', 'DGD.spec', ['nvidia.com/v1beta1', 'DynamoGraphDeployment', 'spec', 'object']],
  ['a path of a graph without its kind', 'spec.components', ['nvidia.com/v1beta1', 'DynamoGraphDeployment', 'spec.components', '[]object']],
  ['a path as findings print it', 'spec.components[3].replicas', ['nvidia.com/v1beta1', 'DynamoGraphDeployment', 'spec.components[].replicas', 'integer']],
  ['a name in a map', 'dgd.spec.services.Worker.replicas', ['nvidia.com/v1alpha1', 'DynamoGraphDeployment', 'spec.services{}.replicas', 'integer']],
  ['a map itself', 'dgd.spec.services', ['nvidia.com/v1alpha1', 'DynamoGraphDeployment', 'spec.services', 'map[string]object']],
  ['a name with dots', 'dgd.metadata', ['nvidia.com/v1beta1', 'DynamoGraphDeployment', 'metadata', 'object']],
  ['a kind of Kubernetes itself', 'job.spec.template.spec.containers.image', ['batch/v1', 'Job', 'spec.template.spec.containers[].image', 'string']],
  ['a quantity', 'spec.components.sharedMemorySize', ['nvidia.com/v1beta1', 'DynamoGraphDeployment', 'spec.components[].sharedMemorySize', 'quantity']],
])('%s', (_, field, expected) => {
  expect(pathOf(field)).toEqual(expected);
});

test('the version may be asked for, by itself or with its group', () => {
  expect(pathOf('dgd', 'v1alpha1')[0]).toBe('nvidia.com/v1alpha1');
  expect(pathOf('dgd', 'dynamo.ai/v1alpha1')[0]).toBe('dynamo.ai/v1alpha1');
});

test.each([
  ['dgdd', undefined, 'dgdd: there is no kind dgdd; did you mean dgd?'],
  ['zebra', undefined, 'zebra: there is no kind zebra'],
  ['dgd', 'v2', 'dgd: there is no DynamoGraphDeployment in v2; it is in nvidia.com/v1beta1, nvidia.com/v1alpha1, dynamo.ai/v1alpha1'],
  ['dgd.spec.componens', undefined, 'DynamoGraphDeployment.spec has no field componens; did you mean components?'],
  ['dgd.replicas', undefined, 'DynamoGraphDeployment has no field replicas; there is spec.components.replicas, status.components.replicas'],
  ['dgd.spec.components.replicas.max', undefined, 'DynamoGraphDeployment.spec.components[].replicas has no field max; nor any other'],
  ['dgd.spec.services', 'v1beta1', expect.stringMatching(/^DynamoGraphDeployment\.spec has no field services; it has annotations, /)],
])('%s in %s is told with what there is', (field, apiVersion, message) => {
  expect(() => FieldExplanation.of(field, { apiVersion })).toThrow(expect.objectContaining({ message }));
});

test('says type, values, bounds, default and rules', () => {
  const { multinode, type } = Object.fromEntries(FieldExplanation.of('spec.components').fields.map(field => [field.name, field]));
  expect(multinode).toMatchObject({ type: 'object', required: false, description: expect.stringContaining('.') });
  expect(type.type).toBe('string');
  const values = JSON.parse(FieldExplanation.of('spec.components.type').toJson()) as { enum: string[] };
  expect(values.enum).toEqual(expect.arrayContaining(['frontend', 'worker']));
  expect(FieldExplanation.of('spec.components.multinode.nodeCount').constraints).toEqual(['at least 2', 'a 32-bit integer']);
});

test('text and JSON say the same', () => {
  const explanation = FieldExplanation.of('dgd.spec.components.multinode');
  expect(explanation.toText()).toMatchSnapshot();
  expect(JSON.parse(explanation.toJson())).toMatchObject({ kind: 'DynamoGraphDeployment', path: 'spec.components[].multinode', fields: [{ name: 'leader' }, { name: 'nodeCount' }, { name: 'worker' }] });
  expect(explanation.toText(true)).toContain('\u001b[1mKIND:');
});

test('CRDs of the user are explained by what they say themselves', () => withFolder(folder => {
  const crd = join(folder, 'crd.yaml');
  writeFileSync(crd, `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: dynamomodels.nvidia.com}
spec:
  group: nvidia.com
  names: {kind: DynamoModel, plural: dynamomodels}
  versions:
    - name: v1alpha1
      served: true
      schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {size: {type: integer, description: How large it is., default: 3}}}}}}
`);
  const explanation = FieldExplanation.of('dynamomodel.spec.size', { crds: [crd] });
  expect(explanation.toText()).toBe('KIND:     DynamoModel\nVERSION:  nvidia.com/v1alpha1\nFIELD:    spec.size <integer>\n\nHow large it is.\n\n  default: 3\n');
}));
