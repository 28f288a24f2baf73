import { k8s } from 'cdk8s-plus-28';
import { readFileSync } from 'node:fs';
import { kubernetesTypes, podEnums } from '../../tools/kubernetes-types';
import { camelCase } from '../../tools/names';

const fields = (type: string) => Object.keys(kubernetesTypes().get(type)?.properties ?? {});

test('carries every field of Kubernetes 1.36', () => {
  expect(fields('PodSpec')).toHaveLength(42);
  expect(fields('Container')).toHaveLength(25);
  expect(fields('Volume')).toHaveLength(31);
  expect(fields('PodResourceClaim')).toEqual(expect.arrayContaining(['resourceClaimName', 'resourceClaimTemplateName']));
  expect(fields('PodSpec')).toEqual(expect.arrayContaining(['hostnameOverride', 'resources', 'schedulingGroup']));
});

test('knows by which keys lists are maps, and which fields are quantities', () => {
  expect(kubernetesTypes().get('Container')?.properties?.ports).toMatchObject({
    'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['containerPort', 'protocol'],
  });
  expect(kubernetesTypes().get('ResourceRequirements')?.properties?.limits.additionalProperties).toEqual({ $ref: 'kubernetes#Quantity' });
});

test('the values that only pod creation refuses belong to string fields that exist', () => {
  for (const field of podEnums().keys()) {
    const [type, name] = field.split('.');
    expect([field, kubernetesTypes().get(type)?.properties?.[name]?.type]).toEqual([field, 'string']);
  }
});

test('typed names are those of cdk8s-plus, so that its structs fit', () => {
  const declarations = readFileSync(require.resolve('cdk8s-plus-28/lib/imports/k8s.d.ts'), 'utf8');
  expect(k8s.Quantity).toBeDefined();
  const unlike: string[] = [];
  for (const [name, schema] of kubernetesTypes()) {
    const body = new RegExp(`^export interface ${name} \\{\\n([\\s\\S]*?)\\n\\}`, 'm').exec(declarations)?.[1];
    if (!body) continue;
    const known = new Set([...body.matchAll(/^ {4}readonly (\w+)\??:/gm)].map(match => match[1]));
    const ours = new Map(Object.keys(schema.properties ?? {}).map(wire => [camelCase(wire), wire]));
    unlike.push(...[...known].filter(field => !ours.has(field)).map(field => `${name}.${field}`));
  }
  // The one shape that changed since 1.28; validation refuses it.
  expect(unlike).toEqual(['PodResourceClaim.source']);
});
