import type { DynamoNamespace } from '../tenancy';
import { ComponentType } from './component-type';

/** What tells every component its Dynamo namespace: the path, and the form that today's runtime reads. */
export function namespaceEnv(dynamoNamespace: DynamoNamespace | undefined): { [name: string]: string } {
  if (!dynamoNamespace) return {};
  return { DYNAMO_NAMESPACE: dynamoNamespace.path, DYN_NAMESPACE: dynamoNamespace.encoded };
}

/** What tells a frontend or an endpoint picker by which prefix to look for workers. */
export function discoveryEnv(type: ComponentType | undefined, dynamoNamespace: DynamoNamespace | undefined): { [name: string]: string } {
  if (!dynamoNamespace || (type !== ComponentType.FRONTEND && type !== ComponentType.EPP)) return {};
  return { DYN_NAMESPACE_PREFIX: dynamoNamespace.discoveryPrefix };
}
