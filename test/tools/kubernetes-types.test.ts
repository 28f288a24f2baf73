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

test('the values that only pod creation refuses belong to fields that exist, of strings or of lists of strings', () => {
  for (const field of podEnums().keys()) {
    const [type, name] = field.split('.');
    const property = kubernetesTypes().get(type)?.properties?.[name];
    expect([field, (property?.items ?? property)?.type]).toEqual([field, 'string']);
  }
});

test('names the values that only pod creation refuses, and no open set', () => {
  expect(podEnums().get('PersistentVolumeClaimSpec.accessModes')).toEqual(['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod']);
  // An empty string counts as unset where the API server fills in a default, and is refused where the field is a pointer.
  expect(podEnums().get('Container.imagePullPolicy')).toContain('');
  expect(podEnums().get('VolumeMount.mountPropagation')).not.toContain('');
  // Page sizes differ between machines: `HugePages-512Mi` is as good as `HugePages-2Mi`.
  expect(podEnums().has('EmptyDirVolumeSource.medium')).toBe(false);
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
  // The first is of autoscaling/v1; the second is the one shape that changed since 1.28, and validation refuses it.
  expect(unlike).toEqual(['HorizontalPodAutoscalerSpec.targetCpuUtilizationPercentage', 'PodResourceClaim.source']);
});
