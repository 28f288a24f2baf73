/** Makes words say exactly what a manifest says: what they do not say becomes overrides, and the result is compared. */
import { App, Chart } from 'cdk8s';
import { DynamoApiVersion } from '../../graph';
import { schemaOf, type SchemaNode } from '../../schemas';
import { buildGraph } from './build-graph';
import type { ComponentKind, ImportedComponent, ImportedGraph } from './imported-graph';
import { fromEntries, isEmpty, isEqual, isJson, isText, type Json, withoutNulls } from './json';
import { patchBetween } from './merge-patch';

/** Fields of v1alpha1 that stand for the type; the words of a component keep them when all else becomes overrides. */
type Rendered = Json & { readonly metadata: Json; readonly spec: Json };

/** The object that the constructs make of words, or why they make none. */
export function rendered(graph: ImportedGraph): Rendered | Error {
  try {
    const chart = new Chart(new App(), 'import');
    return withoutNulls(buildGraph(chart, 'graph', graph).apiObject.toJson()) as Rendered;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Whether the words say what the object says. */
export function says(graph: ImportedGraph, object: Json): boolean {
  const made = rendered(graph);
  return !(made instanceof Error) && isEqual(made, object);
}

/**
 * The graph with overrides for everything that its words do not say; nothing where even those cannot make it equal.
 *
 * @param graph words without overrides
 * @param object the DynamoGraphDeployment, without nulls
 */
export function exactGraph(graph: ImportedGraph, object: Json): ImportedGraph | undefined {
  for (const candidate of [() => graph, () => renderable(graph), () => raw(graph)]) {
    const exact = exactly(candidate(), object);
    if (exact) return exact;
  }
  return undefined;
}

/** The words with the overrides that make them say what the object says, if there are any; most words need none, and are not made again. */
function exactly(graph: ImportedGraph, object: Json): ImportedGraph | undefined {
  const made = rendered(graph);
  if (made instanceof Error) return undefined;
  if (isEqual(made, object)) return graph;
  const candidate = overridden(graph, made, object);
  return says(candidate, object) ? candidate : undefined;
}

/** Components that cannot be rendered on their own lose their words, so that overrides say all of them. */
function renderable(graph: ImportedGraph): ImportedGraph {
  const components = graph.components.map(component =>
    (rendered({ ...graph, components: [component] }) instanceof Error ? withoutWords(component) : component));
  return { ...graph, components };
}

/** The graph of which overrides say everything. */
export function raw({ apiVersion, metadata, components }: ImportedGraph): ImportedGraph {
  const { name, namespace } = metadata;
  return { apiVersion, metadata: { name, ...(isText(namespace) && { namespace }) }, words: {}, components: components.map(withoutWords) };
}

/** Kinds that write a command, or need words to be what they are. */
const WORDY: ReadonlySet<ComponentKind> = new Set(['encode', 'planner', 'router']);

function withoutWords({ name, kind }: ImportedComponent): ImportedComponent {
  return { name, kind: WORDY.has(kind) ? 'component' : kind, words: {} };
}

function overridden(graph: ImportedGraph, made: Rendered, object: Json): ImportedGraph {
  const wanted = isJson(object.spec) ? object.spec : {};
  const schema = componentSchema(graph.apiVersion);
  const components = graph.components.map((component, index) =>
    withOverrides(component, patchBetween(componentOf(made.spec, component.name, index), componentOf(wanted, component.name, index), schema)));
  const patch = patchBetween(withoutComponents(made), withoutComponents(object), graphSchema(graph.apiVersion));
  const { spec, metadata, ...others } = isJson(patch) ? patch : {};
  const overrides = fromEntries([['metadata', metadata], ['spec', isEmpty(spec) ? undefined : spec], ...Object.entries(others)]);
  return { ...graph, components, words: Object.keys(overrides).length > 0 ? { ...graph.words, overrides } : graph.words };
}

function withOverrides(component: ImportedComponent, patch: unknown): ImportedComponent {
  return isJson(patch) ? { ...component, words: { ...component.words, overrides: patch } } : component;
}

function withoutComponents({ spec, ...object }: Json): Json {
  if (!isJson(spec)) return object;
  const { components: _, services: __, ...rest } = spec;
  return { ...object, spec: rest };
}

function componentOf({ components, services }: Json, name: string, index: number): unknown {
  if (Array.isArray(components)) return components[index];
  return isJson(services) && Object.hasOwn(services, name) ? services[name] : undefined;
}

function graphSchema(apiVersion: DynamoApiVersion): SchemaNode | undefined {
  return schemaOf(apiVersion, 'DynamoGraphDeployment');
}

/** The proposal's API has the services of v1alpha1. */
function componentSchema(apiVersion: DynamoApiVersion): SchemaNode | undefined {
  if (apiVersion === DynamoApiVersion.NVIDIA_V1BETA1) return graphSchema(apiVersion)?.properties?.spec.properties?.components.items;
  const services = graphSchema(DynamoApiVersion.NVIDIA_V1ALPHA1)?.properties?.spec.properties?.services.additionalProperties;
  return typeof services === 'object' ? services : undefined;
}
