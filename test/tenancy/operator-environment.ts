/** What the operator makes of the environment in a DynamoGraphDeployment. */

/** A manifest of v1beta1, as far as environments go. */
export interface GraphManifest {
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: { readonly env?: readonly Variable[]; readonly components: readonly ComponentManifest[] };
}

interface ComponentManifest {
  readonly type: string;
  readonly podTemplate: { readonly spec: { readonly containers: readonly { readonly env?: readonly Variable[] }[] } };
}

interface Variable {
  readonly name: string;
  readonly value: string;
}

/**
 * The environment in which the operator runs the component of a type: its own variables, over them those of the graph, over them those of
 * the container.
 *
 * @param workerHash generation of the workers
 */
export function operatorEnvironment({ metadata, spec }: GraphManifest, type: string, workerHash: string): { [name: string]: string } {
  const component = spec.components.find(each => each.type === type);
  if (!component) throw new Error(`${metadata.name} has no component of type ${type}`);
  const own = `${metadata.namespace}-${metadata.name.replaceAll('.', '-')}`;
  return {
    DYN_NAMESPACE: own,
    ...(type === 'frontend' || type === 'epp' ? { DYN_NAMESPACE_PREFIX: own } : { DYN_NAMESPACE_WORKER_SUFFIX: workerHash }),
    ...valuesOf(spec.env),
    ...valuesOf(component.podTemplate.spec.containers[0].env),
  };
}

function valuesOf(variables: readonly Variable[] = []): { [name: string]: string } {
  return Object.fromEntries(variables.map(({ name, value }) => [name, value]));
}
