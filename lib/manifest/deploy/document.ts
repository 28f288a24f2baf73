/** The words of deploy.yaml. Its JSON Schema is generated from these interfaces: what stands here is what editors show. */
import type { ComponentProps, DynamoApiVersion, DynamoGraphProps } from '../../graph';
import type { BackendWords } from './words/backend';
import type { CommandWords } from './words/command';
import type { ScalingWords } from './words/component-scaling';
import type { ComponentTypeWords, RouterWords } from './words/component-type';
import type { DeviceClaimsWords, DeviceWords } from './words/device-claims';
import type { DisruptionBudgetWords } from './words/disruption-budget';
import type { DynamoCheckpointWords } from './words/dynamo-checkpoint';
import type { EngineWords } from './words/engine';
import type { EnvironmentWords } from './words/environment';
import type { FabricWords } from './words/fabric';
import type { GitopsWords } from './words/gitops';
import type { ImageWords } from './words/image';
import type { ImagePullSecretsWords } from './words/image-pull-secrets';
import type { IsolationWords } from './words/isolation';
import type { MetadataWords } from './words/metadata';
import type { ModelsWords } from './words/models';
import type { MonitoringWords } from './words/monitoring';
import type { MultinodeWords } from './words/multinode';
import type { NameWords } from './words/names';
import type { ObjectsWords } from './words/objects';
import type { PlatformWords } from './words/platform';
import type { RequestWord, RequestWords } from './words/request';
import type { ResourcesWords } from './words/resources';
import type { RoutingWords } from './words/routing';
import type { SchedulingWords } from './words/scheduling';
import type { SecretsWords } from './words/secrets';
import type { ValidationWords } from './words/validation';
import type { VolumeMountsWords, VolumesWords } from './words/volumes';
import type { WeightsWords } from './words/weights';

/** Properties of a graph that have words of their own. */
type GraphPropsWithWords
  = 'metadata' | 'apiVersion' | 'backendFramework' | 'image' | 'env' | 'dynamoNamespace' | 'labels' | 'annotations' | 'scheduling' | 'weights' | 'overrides'
    | 'imagePullSecrets';

/** Properties of a component that have words of their own. */
type ComponentPropsWithWords
  = 'command' | 'args' | 'env' | 'image' | 'engine' | 'fabric' | 'deviceClaims' | 'multinode' | 'resources' | 'volumeMounts' | 'weights' | 'overrides';

/** Every word that sets the property of its own name. */
type GraphProps = Omit<DynamoGraphProps, GraphPropsWithWords>;
type PlainComponentProps = Omit<ComponentProps, ComponentPropsWithWords>;

/** A graph of NVIDIA Dynamo. Each word is a property of the construct behind it. */
export interface DeployDocument extends
  NameWords, BackendWords, ImageWords, EnvironmentWords, SecretsWords, MetadataWords, RouterWords, VolumesWords, SchedulingWords, ValidationWords, ObjectsWords,
  DeviceWords, PlatformWords, RoutingWords, IsolationWords,
  WeightsWords, ModelsWords, MonitoringWords, GitopsWords, ImagePullSecretsWords, RequestWords,
  GraphProps {
  /**
   * The API in which the graph is rendered.
   * @default nvidia.com/v1beta1
   */
  readonly apiVersion?: DynamoApiVersion;
  /**
   * Default model of the workers: a path in the container, or a name on Hugging Face.
   * @default - each worker names its own, or runs a command of its own
   */
  readonly model?: string;
  /**
   * Words that every component has unless it says otherwise. Those of an engine are for workers only.
   * @default - none
   */
  readonly defaults?: Partial<DeployComponent>;
  /** The components of the graph. */
  readonly components: readonly DeployComponent[];
  /**
   * Fields of the DynamoGraphDeployment in the API in which it is rendered, laid over everything else as Kubernetes merges; null removes.
   * @default - none
   */
  readonly overrides?: DeployOverrides;
  /**
   * Path of a deploy.yaml, or several of them, over which this one is laid: maps field by field, lists of things with a name entry
   * by entry, other lists whole; null removes. Found from the folder of this file.
   * @default - none
   */
  readonly extends?: readonly string[] | string;
  /**
   * What differs in each variant of the graph, by name of the variant; laid over the rest. A variant is a graph of its own, called
   * `<name>-<variant>` unless it says its `name`.
   * @default - the graph has no variants
   */
  readonly variants?: { readonly [variant: string]: Partial<DeployDocument> };
}

/** Words of a document that has `request`; the others are for graphs. */
export interface RequestDocument extends Pick<DeployDocument,
  'version' | 'name' | 'namespace' | 'image' | 'secrets' | 'labels' | 'annotations' | 'weights' | 'platform' | 'validation' | 'objects' | 'gitops'
  | 'extends' | 'variants'> {
  /** Model that is to be served: its name on Hugging Face, or a private name. */
  readonly model: string;
  /**
   * Engine that serves it.
   * Source: `spec.backend`.
   * @default - the profiler chooses
   */
  readonly backend?: 'vllm' | 'sglang' | 'trtllm';
  /** What the graph has to do, and on what. */
  readonly request: RequestWord;
}

/** A component of a graph: a set of pods that do the same thing. */
export interface DeployComponent extends
  ComponentTypeWords, EngineWords, ImageWords, CommandWords, EnvironmentWords, SecretsWords, ResourcesWords, MultinodeWords, FabricWords, VolumeMountsWords,
  WeightsWords, ScalingWords, DisruptionBudgetWords, DynamoCheckpointWords,
  DeviceClaimsWords, PlainComponentProps {
  /** Name of the component in the graph. */
  readonly name: string;
  /**
   * Fields of the component in the API in which the graph is rendered, laid over what the other words say as Kubernetes merges; null
   * removes.
   * Source: `spec.components[]`, or `spec.services{}` in v1alpha1.
   * @default - none
   */
  readonly overrides?: ComponentOverrides;
}

/** Fields of a DynamoGraphDeployment. */
export interface DeployOverrides {
  readonly [field: string]: unknown;
}

/** Fields of a component, or of a service. */
export interface ComponentOverrides {
  readonly [field: string]: unknown;
}
