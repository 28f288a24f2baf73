/** Words to constructs, as the program does it that an import writes. */
import type { Construct } from 'constructs';
import { type BackendFramework, type Component, type ComponentProps, DynamoGraph, type DynamoGraphProps, EnvValue, type RouterProps } from '../../graph';
import { GraphVolume, type GraphVolumeMount } from '../../volumes';
import { Engine } from '../../engines';
import { MOCKER } from '../../engines/mocker';
import { SGLANG } from '../../engines/sglang';
import { TRTLLM } from '../../engines/trtllm';
import { VLLM } from '../../engines/vllm';
import { DynamoNamespace } from '../../tenancy';
import type { ImportedComponent, ImportedEngine, ImportedGraph, ImportedMount } from './imported-graph';
import { fromEntries, isJson, isText, type Json } from './json';

const SPECS = { vllm: VLLM, sglang: SGLANG, trtllm: TRTLLM, mocker: MOCKER };

/**
 * Makes the graph that the words describe.
 *
 * @throws as the constructs do
 */
export function buildGraph(scope: Construct, id: string, { apiVersion, metadata, words, components }: ImportedGraph): DynamoGraph {
  const { env, dynamoNamespace, ...props } = words;
  const graph = new DynamoGraph(scope, id, fromEntries([
    ...Object.entries(props),
    ['apiVersion', apiVersion],
    ['metadata', metadata],
    ['env', envValues(env)],
    ['dynamoNamespace', isText(dynamoNamespace) ? DynamoNamespace.of(dynamoNamespace) : undefined],
    ['backendFramework', props.backendFramework as BackendFramework | undefined],
  ]) as DynamoGraphProps);
  for (const component of components) addComponent(graph, component);
  return graph;
}

function addComponent(graph: DynamoGraph, { name, kind, words }: ImportedComponent): Component {
  const { env, engine, volumeMounts, ...rest } = words;
  const props = fromEntries([
    ...Object.entries(rest),
    ['env', envValues(env)],
    ['engine', engine && engineOf(engine)],
    ['volumeMounts', volumeMounts?.map(mountOf)],
  ]);
  switch (kind) {
    case 'frontend': return graph.addFrontend(name, props);
    case 'worker': return graph.addWorker(name, props);
    case 'prefill': return graph.addPrefill(name, props);
    case 'decode': return graph.addDecode(name, props);
    case 'encode': return graph.addEncodeWorker(name, props);
    case 'planner': return graph.addPlanner(name, { config: {}, ...props } as ComponentProps & { config: object });
    case 'epp': return graph.addEndpointPicker(name, props);
    case 'router': return graph.addRouter(name, props as unknown as RouterProps);
    case 'component': return graph.addComponent(name, props);
  }
}

/** The engine that the words describe; its nested values are checked but not typed. */
export function engineOf({ kind, props }: ImportedEngine): Engine {
  return Engine._of(SPECS[kind], props);
}

function mountOf({ volume, source, path, ...rest }: ImportedMount): GraphVolumeMount {
  const graphVolume = source === 'claim' ? GraphVolume.fromClaimName(volume) : GraphVolume.of(source as { name: string });
  return { volume: graphVolume, path, ...rest };
}

function envValues(env: Json | undefined): { [name: string]: EnvValue | string } | undefined {
  if (!env) return undefined;
  const values = Object.entries(env).map(([name, value]) => [name, isText(value) ? value : envValueOf(value as Json)] as const);
  return fromEntries(values) as { [name: string]: EnvValue | string };
}

function envValueOf({ secretKeyRef, configMapKeyRef, fieldRef, resourceFieldRef }: Json): EnvValue {
  if (isJson(secretKeyRef)) return EnvValue.fromSecret(String(secretKeyRef.name), String(secretKeyRef.key), optional(secretKeyRef));
  if (isJson(configMapKeyRef)) return EnvValue.fromConfigMap(String(configMapKeyRef.name), String(configMapKeyRef.key), optional(configMapKeyRef));
  if (isJson(fieldRef)) return EnvValue.fromField(String(fieldRef.fieldPath));
  return EnvValue.fromResource(String((resourceFieldRef as Json).resource));
}

function optional({ optional: isOptional }: Json): { readonly optional?: boolean } {
  return typeof isOptional === 'boolean' ? { optional: isOptional } : {};
}
