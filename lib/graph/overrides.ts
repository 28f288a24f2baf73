/** What a program says of an object in the words of its API, over what its properties say. */
import { type SchemaNode, schemaOf } from '../schemas';
import { merge } from './merge';

const KIND = 'DynamoGraphDeployment';

type Fields = { readonly [field: string]: unknown };

/** The parts of an object that a graph overrides. */
export interface GraphOverrides {
  readonly metadata: Fields;
  /** Null where the object has no spec. */
  readonly spec: Fields | null;
  /** Fields of the object beside these. */
  readonly others: Fields;
}

/**
 * The overrides of a graph by the parts of its object.
 *
 * @throws if they name what the graph itself is
 */
export function graphOverrides(name: string, overrides: Fields | undefined): GraphOverrides {
  const { apiVersion, kind, metadata = {}, spec = {}, ...others } = overrides ?? {};
  if (apiVersion !== undefined) throw new Error(`${name}: overrides cannot change apiVersion; set the property apiVersion`);
  if (kind !== undefined && kind !== KIND) throw new Error(`${name}: overrides cannot change the kind of a graph; it is a ${KIND}`);
  return { metadata: fields(name, 'metadata', metadata), spec: spec === null ? null : fields(name, 'spec', spec), others };
}

function fields(name: string, part: string, value: unknown): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new Error(`${name}: overrides.${part} has to be an object with the fields to change`);
}

/** The spec of a graph with its overrides laid over. */
export function overriddenSpec<Spec extends object>(apiVersion: string, spec: Spec, overrides: Fields | null): Spec | undefined {
  if (overrides === null) return undefined;
  if (Object.keys(overrides).length === 0) return spec;
  return merge(spec, overrides, specSchema(apiVersion)) as Spec;
}

/** A component of `v1beta1` with its overrides laid over. */
export function overriddenComponent<Component extends object>(component: Component, overrides: Fields | undefined): Component {
  if (!overrides) return component;
  return merge(component, overrides, specSchema('nvidia.com/v1beta1')?.properties?.components.items) as Component;
}

/** A service of `v1alpha1` with its overrides laid over. */
export function overriddenService<Service extends object>(service: Service, overrides: Fields | undefined): Service {
  if (!overrides) return service;
  const services = specSchema('nvidia.com/v1alpha1')?.properties?.services.additionalProperties;
  return merge(service, overrides, typeof services === 'object' ? services : undefined) as Service;
}

function specSchema(apiVersion: string): SchemaNode | undefined {
  return schemaOf(apiVersion, KIND)?.properties?.spec;
}
