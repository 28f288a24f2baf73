import { schemaOf, type SchemaNode } from '../../schemas';

/** Words that are a field of the main container. */
const OF_CONTAINER: ReadonlySet<string> = new Set(['livenessProbe', 'readinessProbe', 'startupProbe', 'securityContext']);

/** Words that are fields of the pod, by the name that the pod has for them. */
const OF_POD: { readonly [word: string]: string } = {
  sidecars: 'containers', initContainers: 'initContainers', tolerations: 'tolerations', affinity: 'affinity',
  nodeSelector: 'nodeSelector', podSecurityContext: 'securityContext', resourceClaims: 'resourceClaims',
};

const OF_EXPERIMENTAL: ReadonlySet<string> = new Set(['gpuMemoryService', 'failover', 'checkpoint']);

/** The schema of what a word of a component holds, where that is a value of Kubernetes or of the CRD. */
export function componentWordSchema(word: string): SchemaNode | undefined {
  const component = graphSpec()?.components.items;
  const pod = component?.properties?.podTemplate.properties?.spec;
  const container = pod?.properties?.containers.items;
  if (word === 'mainContainer') return container;
  if (word === 'podSpec') return pod;
  if (OF_CONTAINER.has(word)) return container?.properties?.[word];
  if (Object.hasOwn(OF_POD, word)) return pod?.properties?.[OF_POD[word]];
  if (OF_EXPERIMENTAL.has(word)) return component?.properties?.experimental.properties?.[word];
  return field(component, word);
}

/** The same of a word of a graph. */
export function graphWordSchema(word: string): SchemaNode | undefined {
  const properties = graphSpec();
  return word === 'kvTransferPolicy' ? properties?.experimental.properties?.[word] : field({ properties }, word);
}

function graphSpec(): SchemaNode['properties'] {
  return schemaOf('nvidia.com/v1beta1', 'DynamoGraphDeployment')?.properties?.spec.properties;
}

function field(node: SchemaNode | undefined, name: string): SchemaNode | undefined {
  const properties = node?.properties;
  return properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
}
