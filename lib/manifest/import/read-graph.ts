import { DynamoApiVersion } from '../../graph';
import { DynamoNamespace } from '../../tenancy';
import { envWords } from './env-words';
import { Fields } from './fields';
import type { ComponentWords, GraphWords, ImportedComponent, ImportedGraph } from './imported-graph';
import { fromEntries, isJson, isText, type Json } from './json';
import { readAlphaService } from './read-v1alpha1';
import { readBetaComponent } from './read-v1beta1';

const FIELDS = {
  annotations: 'annotations',
  labels: 'labels',
  priorityClassName: 'priorityClassName',
  backendFramework: 'backendFramework',
  restart: 'restart',
  providerOverride: 'providerOverride',
};

/** Whether an object is a graph that this library knows how to write. */
export function isGraph(object: Json): boolean {
  return object.kind === 'DynamoGraphDeployment' && (Object.values(DynamoApiVersion) as unknown[]).includes(object.apiVersion);
}

/**
 * A graph in words, as far as there are words; what they say other than the manifest is seen by writing the graph and
 * comparing. Nothing for an object that is no graph at all: one without a name, or whose spec is something else than a map.
 *
 * @param object a DynamoGraphDeployment without nulls
 */
export function readGraph(object: Json): ImportedGraph | undefined {
  const { metadata, spec = {} } = object;
  if (!isJson(metadata) || !isText(metadata.name) || metadata.name === '' || !isJson(spec)) return undefined;
  const apiVersion = object.apiVersion as DynamoApiVersion;
  const fields = new Fields(spec);
  const isBeta = apiVersion === DynamoApiVersion.NVIDIA_V1BETA1;
  const components = isBeta ? betaComponents(fields) : alphaServices(fields);
  if (!components || new Set(components.map(({ name }) => name)).size < components.length) return undefined;
  const env = fields.take(isBeta ? 'env' : 'envs', (value): value is unknown[] => envWords(value) !== undefined);
  const path = fields.take('dynamoNamespace', isText);
  const words = fromEntries([
    ...Object.entries(fields.takeAll(FIELDS)),
    ['env', envWords(env)],
    ['topologyConstraint', topologyConstraint(fields, isBeta)],
    ['kvTransferPolicy', fields.take('experimental', isKvTransferPolicy)?.kvTransferPolicy],
  ]);
  return withDynamoNamespace({ apiVersion, metadata: metadata as ImportedGraph['metadata'], words, components }, path);
}

function betaComponents(fields: Fields): ImportedComponent[] | undefined {
  const sources = fields.take('components', (value): value is unknown[] => Array.isArray(value)) ?? [];
  const components = sources.map(readBetaComponent);
  return components.includes(undefined) ? undefined : components as ImportedComponent[];
}

function alphaServices(fields: Fields): ImportedComponent[] | undefined {
  const services = fields.take('services', isJson) ?? {};
  const components = Object.entries(services).map(([name, service]) => readAlphaService(name, service));
  return components.includes(undefined) ? undefined : components as ImportedComponent[];
}

function topologyConstraint(fields: Fields, isBeta: boolean): unknown {
  const constraint = fields.take('topologyConstraint', isJson);
  if (!constraint || isBeta) return constraint;
  const { topologyProfile, ...rest } = constraint;
  return fromEntries([['clusterTopologyName', topologyProfile], ...Object.entries(rest)]);
}

function isKvTransferPolicy(value: unknown): value is { readonly kvTransferPolicy: Json } {
  return isJson(value) && Object.keys(value).join() === 'kvTransferPolicy';
}

/** The Dynamo namespace where the environment says exactly what the constructs make of it; they write it themselves then. */
function withDynamoNamespace(graph: ImportedGraph, declared: string | undefined): ImportedGraph {
  const { DYNAMO_NAMESPACE: told, ...rest } = graph.words.env ?? {};
  const dynamoNamespace = parsed(declared ?? told);
  const { DYN_NAMESPACE: encoded, ...env } = rest;
  const isDerived = dynamoNamespace !== undefined && told === dynamoNamespace.path && encoded === dynamoNamespace.encoded
    && Object.keys(graph.words.env ?? {}).slice(0, 2).join() === 'DYNAMO_NAMESPACE,DYN_NAMESPACE';
  const components = isDerived ? graph.components.map(component => withoutPrefix(component, dynamoNamespace)) : [];
  if (isDerived && !components.includes(undefined)) {
    return { ...graph, words: withEnv({ ...graph.words, dynamoNamespace: dynamoNamespace.path }, env), components: components as ImportedComponent[] };
  }
  if (declared === undefined) return graph;
  return { ...graph, words: { ...graph.words, dynamoNamespace: declared } };
}

function withoutPrefix(component: ImportedComponent, dynamoNamespace: DynamoNamespace): ImportedComponent | undefined {
  if (component.kind !== 'frontend' && component.kind !== 'epp') return component;
  const { DYN_NAMESPACE_PREFIX: prefix, ...env } = component.words.env ?? {};
  const isFirst = Object.keys(component.words.env ?? {})[0] === 'DYN_NAMESPACE_PREFIX';
  return isFirst && prefix === dynamoNamespace.discoveryPrefix ? { ...component, words: withEnv(component.words, env) } : undefined;
}

function withEnv<Words extends ComponentWords | GraphWords>({ env: _, ...words }: Words, env: Json): Words {
  return (Object.keys(env).length > 0 ? { ...words, env } : words) as Words;
}

function parsed(path: unknown): DynamoNamespace | undefined {
  try {
    return isText(path) ? DynamoNamespace.of(path) : undefined;
  } catch {
    return undefined;
  }
}
