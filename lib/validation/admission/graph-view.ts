/**
 * A graph, or a component that stands alone, in either API version, read into one shape: a rule is written once, and its findings
 * point at the field in the version that the author wrote.
 */
import type { ContainerView, VariableView } from './container-view';
import { variableViews } from './container-view';
import { betaComponent } from './beta-component';
import { alphaComponent } from './alpha-component';
import type { MemoryServiceMode } from './memory-service-mode';
import type { Platform } from './platform-profile';
import { isRecord, list, record, text, type Wire } from './wire';
import { fieldPath } from '../field-path';

/** A value with its place. */
export interface Placed<Value> {
  readonly value: Value;
  readonly path: string;
}

/** GPU memory service of a component. */
export interface MemoryServiceView {
  readonly path: string;
  readonly mode: MemoryServiceMode;
  readonly extraClientContainers: readonly string[];
}

/** Failover of a component. */
export interface FailoverView {
  readonly path: string;
  readonly mode: MemoryServiceMode;
  readonly numShadows?: number;
}

/** Checkpoint of a component. */
export interface CheckpointView {
  readonly path: string;
  readonly enabled: boolean;
  /** Name of the DynamoCheckpoint to start from. */
  readonly reference?: string;
  readonly memoryServiceClients: readonly string[];
}

/** Fields of Grove's objects that the author writes himself. */
export interface ProviderOverrideView {
  readonly path: string;
  readonly level: 'graph' | 'component' | 'role';
  readonly raw: Wire;
}

/** A component of either API version. */
export interface ComponentView {
  readonly name: string;
  readonly path: string;
  readonly raw: Wire;
  /** Its type in the words of v1beta1. */
  readonly type?: string;
  readonly typePath: string;
  readonly replicas?: number;
  readonly minAvailable?: number;
  /** Nodes of a replica; 1 without `multinode`. */
  readonly nodeCount: number;
  readonly podSpec: Wire;
  readonly podSpecPath: string;
  readonly podAnnotations: Wire;
  readonly podAnnotationsPath: string;
  readonly main?: ContainerView;
  /** Where the main container stands, or would stand. */
  readonly mainPath: string;
  /** Every container of the pod, the main one among them. */
  readonly containers: readonly ContainerView[];
  readonly containersPath: string;
  readonly initContainers: readonly ContainerView[];
  readonly sharedMemorySize?: Placed<unknown>;
  /** Name of the container that serves requests beside the engine. */
  readonly frontendSidecar?: Placed<string>;
  readonly memoryService?: MemoryServiceView;
  readonly failover?: FailoverView;
  readonly checkpoint?: CheckpointView;
  readonly scalingAdapter: boolean;
  readonly topologyConstraint?: Placed<Wire>;
  readonly providerOverrides: readonly ProviderOverrideView[];
  readonly eppConfig?: Placed<Wire>;
  readonly compilationCache?: Placed<Wire>;
  readonly forceScalingGroup: boolean;
  readonly runtimeVersionOverride?: string;
}

/** A graph, or a component that stands alone, of either API version. */
export interface GraphView {
  readonly object: Wire;
  /** Whether it is a DynamoComponentDeployment. */
  readonly standalone: boolean;
  /** Whether it is written in v1alpha1. */
  readonly alpha: boolean;
  readonly name: string;
  readonly annotations: Wire;
  readonly labels: Wire;
  readonly spec: Wire;
  readonly components: readonly ComponentView[];
  readonly componentsPath: string;
  readonly variables: readonly VariableView[];
  readonly backendFramework?: string;
  readonly providerOverride?: ProviderOverrideView;
  /** Whether the operator hands it to Grove. */
  readonly grove: boolean;
  readonly platform: Platform;
}

/** Annotation that keeps a graph off Grove. */
export const ENABLE_GROVE = 'nvidia.com/enable-grove';

/** Reads a DynamoGraphDeployment or a DynamoComponentDeployment. */
export function graphView(object: Wire, platform: Platform): GraphView {
  const metadata = record(object.metadata);
  const annotations = record(metadata.annotations);
  const spec = record(object.spec);
  const alpha = text(object.apiVersion)?.endsWith('/v1alpha1') ?? false;
  const standalone = object.kind === 'DynamoComponentDeployment';
  const name = text(metadata.name) ?? '';
  return {
    object,
    standalone,
    alpha,
    name,
    annotations,
    labels: record(metadata.labels),
    spec,
    components: standalone ? [componentView(alpha, spec, text(spec.name) ?? name, 'spec')] : componentViews(alpha, spec),
    componentsPath: alpha ? 'spec.services' : 'spec.components',
    variables: standalone ? [] : alpha ? variableViews(spec.envs, 'spec.envs') : variableViews(spec.env, 'spec.env'),
    backendFramework: text(spec.backendFramework),
    providerOverride: !standalone && isRecord(spec.providerOverride)
      ? { path: 'spec.providerOverride', level: 'graph', raw: spec.providerOverride }
      : undefined,
    // A component that stands alone never reaches Grove.
    grove: platform.grove && !standalone && annotations[ENABLE_GROVE] !== 'false',
    platform,
  };
}

function componentViews(alpha: boolean, spec: Wire): ComponentView[] {
  if (!alpha) {
    return list(spec.components).map((component, index) => {
      const raw = record(component);
      return betaComponent(raw, text(raw.name) ?? '', `spec.components[${index}]`);
    });
  }
  const services = record(spec.services);
  return Object.keys(services).map(name => alphaComponent(record(services[name]), name, fieldPath('spec.services', name)));
}

function componentView(alpha: boolean, raw: Wire, name: string, path: string): ComponentView {
  return alpha ? alphaComponent(raw, name, path) : betaComponent(raw, name, path);
}
