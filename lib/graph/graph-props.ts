import type { ApiObjectMetadata } from 'cdk8s';
import type { nvidia } from '../../imports';
import type { DynamoImage } from '../images';
import type { GraphScheduling } from '../scheduling';
import type { DynamoNamespace } from '../tenancy';
import type { IModelWeights } from '../weights';
import type { DynamoApiVersion } from './api-version';
import type { BackendFramework } from './backend-framework';
import type { EnvValue } from './env-value';
import type { GraphTelemetry } from './telemetry';

/** What the components of a graph share. */
export interface DynamoGraphProps {
  /**
   * Name, labels and annotations of the DynamoGraphDeployment.
   * @default - named as the construct
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * The API in which the graph is rendered.
   * @default DynamoApiVersion.NVIDIA_V1BETA1
   */
  readonly apiVersion?: DynamoApiVersion;

  /**
   * The inference engine of the workers.
   * Source: `spec.backendFramework`.
   * @default - found by the operator in the workers' commands
   */
  readonly backendFramework?: BackendFramework;

  /**
   * Image of every component that names none itself, with a tag that carries the Dynamo version.
   * @default - every component names its own
   */
  readonly image?: DynamoImage | string;

  /**
   * Names of Secrets with which the components' images are pulled.
   * @default - those that the operator finds by registry
   */
  readonly imagePullSecrets?: string[];

  /**
   * Folder in which the components' commands run.
   * @default - that of the image
   */
  readonly workingDir?: string;

  /**
   * Environment of every component; a component's own wins.
   * Source: `spec.env`.
   * @default - none
   */
  readonly env?: { [name: string]: EnvValue | string };

  /**
   * Weights of the models that the graph serves: a ModelWeights, a FluidDataset, or a ModelExpress. Frontends, workers and
   * endpoint pickers get their volume and environment, so that all read one revision. Several graphs can share them.
   * @default - engines download what they serve as they start
   */
  readonly weights?: IModelWeights;

  /**
   * What the processes of the graph log, and where they send traces.
   * @default - the runtime's own settings
   */
  readonly telemetry?: GraphTelemetry;

  /**
   * Dynamo namespace of the graph: its frontends serve the graphs in it and below it. Every component gets it as
   * `DYNAMO_NAMESPACE`, and in the runtime's form as `DYN_NAMESPACE`; frontends and endpoint pickers look for workers by
   * `DYN_NAMESPACE_PREFIX`. Moving a graph is a change of this property alone.
   * @default - the operator's own `<Kubernetes namespace>-<graph>`, with nothing set; `default` in `dynamo.ai/v1alpha1`
   */
  readonly dynamoNamespace?: DynamoNamespace;

  /**
   * Labels of everything that the operator makes for the graph.
   * Source: `spec.labels`.
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of everything that the operator makes for the graph.
   * Source: `spec.annotations`.
   * @default - none
   */
  readonly annotations?: { [key: string]: string };

  /**
   * PriorityClass of the pods; needs Grove.
   * Source: `spec.priorityClassName`.
   * @default - none
   */
  readonly priorityClassName?: string;

  /**
   * Restarts the components whenever its id changes. Not to be set in the first manifest of a graph.
   * Source: `spec.restart`.
   * @default - none
   */
  readonly restart?: nvidia.Restart;

  /**
   * The topology of the cluster, and the domain that holds the graph.
   * Source: `spec.topologyConstraint`.
   * @default - none
   */
  readonly topologyConstraint?: nvidia.DynamoGraphDeploymentTopologyConstraint;

  /**
   * Between which workers KV caches may move.
   * Source: `spec.experimental.kvTransferPolicy`.
   * @default - between all
   */
  readonly kvTransferPolicy?: nvidia.KvTransferPolicy;

  /**
   * Who places the pods, and from which queue.
   * @default - Grove where it is installed
   */
  readonly scheduling?: GraphScheduling;

  /**
   * Settings of the workload provider for the graph.
   * Source: `spec.providerOverride`.
   * @default - none
   */
  readonly providerOverride?: nvidia.ProviderOverride;

  /**
   * Fields of the DynamoGraphDeployment in the API in which it is rendered (`metadata`, `spec`, …), laid over what the
   * other properties and the components say as Kubernetes merges; null removes a field. They are validated as everything is.
   * @default - none
   */
  readonly overrides?: { [field: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- any field of any API version
}
