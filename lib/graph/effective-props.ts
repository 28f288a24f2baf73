/** A component's properties with what its engine and its fabric settle laid under them. */
import type { k8s } from '../../imports';
import { type Engine, EngineRole } from '../engines';
import { ENGINE_CONFIG_DIRECTORY } from '../engines/engine-config';
import { type FabricLayer, fabricContribution } from '../fabric/fabric-contribution';
import type { IDeviceClaim } from '../scheduling/device-claim';
import { nodesFor } from '../scheduling/nodes';
import type { ComponentProps } from './component-props';
import { ComponentType } from './component-type';
import type { ComponentResources } from './container-props';
import { GraphVolume } from '../volumes';
import { splitLaunch } from './launch';
import { merge } from './merge';
import { withoutUndefined } from './plain';
import { podSpecSchema } from './pod';
import { NVIDIA_GPU } from './resources';

/** The ConfigMap that holds the files of an engine's configuration. */
export interface EngineConfig {
  readonly configMapName: string;
  /** Changes with the files, so that the pods follow them. */
  readonly checksum: string;
}

/** Annotation of pods whose engine reads a ConfigMap: a change of it replaces them. */
const CHECKSUM = 'cdk8s-dynamo/engine-config';

export function effectiveProps(name: string, role: EngineRole, props: ComponentProps, config: EngineConfig | undefined): ComponentProps {
  const claiming = props.deviceClaims ? layDeviceClaims(props, props.deviceClaims) : props;
  const withEngine = props.engine ? layEngine(name, role, claiming, props.engine, config) : claiming;
  return props.fabric ? layFabric(withEngine, fabricContribution(props.fabric, gpusOfPod(withEngine.resources))) : withEngine;
}

function layDeviceClaims(props: ComponentProps, claims: readonly IDeviceClaim[]): ComponentProps {
  const { resources, resourceClaims } = props;
  return {
    ...props,
    resources: { ...resources, claims: withClaims(claims.map(({ containerClaim }) => containerClaim), resources?.claims) },
    resourceClaims: withClaims(claims.map(({ podClaim }) => podClaim), resourceClaims),
  };
}

/** What is said of a claim by its name wins: which of its requests a container gets, for one. */
function withClaims<Claim extends { readonly name: string }>(claims: readonly Claim[], own: readonly Claim[] = []): Claim[] {
  return [...distinct(claims.filter(({ name }) => !own.some(claim => claim.name === name))), ...own];
}

function gpusOfPod(resources: ComponentResources | undefined): number {
  const { gpus, gpuResource = NVIDIA_GPU, limits } = resources ?? {};
  return gpus ?? Number(limits?.[gpuResource] ?? 0);
}

/** What an engine of a component of this type is used for. */
export function engineRole(type: ComponentType | undefined): EngineRole {
  if (type === ComponentType.PREFILL) return EngineRole.PREFILL;
  return type === ComponentType.DECODE ? EngineRole.DECODE : EngineRole.AGGREGATED;
}

function layEngine(name: string, role: EngineRole, props: ComponentProps, engine: Engine, config: EngineConfig | undefined): ComponentProps {
  const multinode = props.multinode ?? derivedMultinode(engine, props.gpusPerNode);
  return withoutUndefined({
    ...props,
    ...splitLaunch({ command: engine._command(), args: argsOf(name, engine, role) }, props),
    // First those of the component, in its order and with its values.
    env: { ...props.env, ...engine._env(), ...props.env },
    multinode,
    resources: layGpus(name, engine._gpus(), multinode ? multinode.nodeCount ?? 2 : 1, props),
    volumeMounts: config
      ? [...props.volumeMounts ?? [], { volume: configVolume(config), path: ENGINE_CONFIG_DIRECTORY, readOnly: true }]
      : props.volumeMounts,
    podAnnotations: config ? { [CHECKSUM]: config.checksum, ...props.podAnnotations } : props.podAnnotations,
  });
}

function argsOf(name: string, engine: Engine, role: EngineRole): string[] {
  try {
    return engine._args(role);
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`);
  }
}

function derivedMultinode(engine: Engine, gpusPerNode: number | undefined): ComponentProps['multinode'] {
  if (gpusPerNode === undefined) return undefined;
  const nodeCount = nodesFor(engine._gpus(), gpusPerNode);
  return nodeCount > 1 ? { nodeCount } : undefined;
}

function layGpus(name: string, gpus: number, nodes: number, { resources, deviceClaims = [] }: ComponentProps): ComponentResources | undefined {
  if (gpus === 0 || resources?.gpus !== undefined) return resources;
  if (gpus % nodes !== 0) {
    throw new Error(`${name}: the engine's parallelism takes ${gpus} GPUs, which ${nodes} nodes cannot share evenly; change the parallelism or multinode.nodeCount`);
  }
  const claimed = deviceClaims.reduce((sum, claim) => sum + (claim.gpus ?? 0), 0);
  if (claimed === 0) return { ...resources, gpus: gpus / nodes };
  if (claimed * nodes >= gpus) return resources;
  throw new Error(`${name}: the engine's parallelism takes ${gpus / nodes} GPUs of each pod, and its deviceClaims bring ${claimed}; ask for more in the claim`);
}

function configVolume({ configMapName }: EngineConfig): GraphVolume {
  return GraphVolume.of({ name: 'engine-config', configMap: { name: configMapName } });
}

/** Capabilities add up; of the rest, what the component says itself wins. */
function securityContext(layer: k8s.SecurityContext | undefined, own: k8s.SecurityContext | undefined): k8s.SecurityContext | undefined {
  const merged = merge(layer, own, undefined) as k8s.SecurityContext | undefined;
  const add = [...layer?.capabilities?.add ?? [], ...own?.capabilities?.add ?? []];
  return add.length === 0 ? merged : { ...merged, capabilities: { ...merged?.capabilities, add: [...new Set(add)] } };
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Map(list.map(item => [JSON.stringify(item), item])).values()];
}

/** What the component says itself wins over its fabric. */
function layFabric(props: ComponentProps, layer: FabricLayer): ComponentProps {
  const { resources } = props;
  return withoutUndefined({
    ...props,
    resources: {
      ...resources,
      requests: { ...layer.resources, ...resources?.requests },
      limits: { ...layer.resources, ...resources?.limits },
    },
    env: { ...layer.env, ...props.env },
    securityContext: securityContext(layer.securityContext, props.securityContext),
    volumeMounts: [...layer.volumeMounts, ...props.volumeMounts ?? []],
    podAnnotations: { ...layer.podAnnotations, ...props.podAnnotations },
    tolerations: distinct([...layer.tolerations, ...props.tolerations ?? []]),
    podSpec: merge(layer.podSpec, props.podSpec, podSpecSchema()) as ComponentProps['podSpec'],
  });
}
