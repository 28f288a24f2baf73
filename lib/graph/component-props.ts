import type { nvidia } from '../../imports';
import type { Engine, EngineRole } from '../engines';
import type { IRdmaFabric } from '../fabric';
import type { IModelWeights } from '../weights';
import type { MainContainerProps } from './container-props';
import type { PodProps } from './pod-props';

/** What every component of a graph has. */
export interface ComponentProps extends MainContainerProps, PodProps {
  /**
   * What a worker runs. Command, arguments and GPUs follow from it, disaggregation flags from the type of component.
   * @default - command and arguments are written by hand
   */
  readonly engine?: Engine;

  /**
   * What the engine does, where the type of component does not tell: a worker that is labelled decode and prefills as
   * well is `EngineRole.AGGREGATED`.
   * @default - as the type of component says
   */
  readonly engineRole?: EngineRole;

  /**
   * GPUs of a node, from which the number of nodes of one copy follows.
   * @default - one node, or as `multinode` says
   */
  readonly gpusPerNode?: number;

  /**
   * The network over which GPUs of different pods reach each other's memory.
   * @default - none is asked for
   */
  readonly fabric?: IRdmaFabric;

  /**
   * Weights that the component reads in place of those of the graph.
   * @default - those of the graph, for frontends, workers and endpoint pickers
   */
  readonly weights?: IModelWeights;

  /**
   * How many copies run. A multinode component counts groups, not pods.
   * Source: `spec.components[].replicas`.
   * @default - 1, as the operator has it
   */
  readonly replicas?: number;

  /**
   * How many copies have to be available together; needs Grove, and stays as it was first set.
   * Source: `spec.components[].minAvailable`.
   * @default - 1, as the operator has it
   */
  readonly minAvailable?: number;

  /**
   * Dynamo version of an image whose tag carries none, as `MAJOR.MINOR.PATCH`.
   * Source: `spec.components[].runtimeVersionOverride`.
   * @default - the version in the tag
   */
  readonly runtimeVersionOverride?: string;

  /**
   * Size of the memory file system at `/dev/shm`, such as `80Gi`; `0` for none.
   * Source: `spec.components[].sharedMemorySize`.
   * @default - 8Gi, as the operator has it
   */
  readonly sharedMemorySize?: string;

  /**
   * A claim that keeps what the engine compiles. SGLang and TensorRT-LLM need `mountPath`.
   * Source: `spec.components[].compilationCache`.
   * @default - none
   */
  readonly compilationCache?: nvidia.CompilationCache;

  /**
   * Nodes that one copy spans.
   * Source: `spec.components[].multinode`.
   * @default - one node
   */
  readonly multinode?: nvidia.ComponentMultinode;

  /**
   * The model that the component serves, for DynamoModel to find it by.
   * Source: `spec.components[].modelRef`.
   * @default - none
   */
  readonly modelRef?: nvidia.ModelRef;

  /**
   * Whether replicas belong to a scaling adapter, which an autoscaler or the planner aims at.
   * Source: `spec.components[].scalingAdapter`.
   * @default false
   */
  readonly scalingAdapter?: boolean;

  /**
   * Name of the sidecar that runs a frontend beside each worker, for an endpoint picker to send requests to.
   * Source: `spec.components[].frontendSidecar`.
   * @default - none
   */
  readonly frontendSidecar?: string;

  /**
   * Configuration of an endpoint picker.
   * Source: `spec.components[].eppConfig`.
   * @default - none
   */
  readonly eppConfig?: nvidia.EppConfig;

  /**
   * Weights that stay on the GPU when an engine dies, shared by its successors.
   * Source: `spec.components[].experimental.gpuMemoryService`.
   * @default - none
   */
  readonly gpuMemoryService?: nvidia.GpuMemoryService;

  /**
   * Engines that stand by to take over; needs the GPU memory service in the same mode. Inside of a pod (`IntraPod`, the default) the graph
   * gets the annotation `nvidia.com/dynamo-kube-discovery-mode: container`, unless its metadata or overrides have one.
   * Source: `spec.components[].experimental.failover`.
   * @default - none
   */
  readonly failover?: nvidia.ExperimentalFailover;

  /**
   * Snapshots from which engines start faster.
   * Source: `spec.components[].experimental.checkpoint`.
   * @default - none
   */
  readonly checkpoint?: nvidia.ExperimentalCheckpoint;

  /**
   * Whether Grove makes a scaling group of a component that runs on one node.
   * Source: `spec.components[].experimental.grove.forceScalingGroup`.
   * @default false
   */
  readonly forceScalingGroup?: boolean;

  /**
   * Topology domain that holds one copy; the graph has to name the topology.
   * Source: `spec.components[].topologyConstraint.packDomain`.
   * @default - that of the graph
   */
  readonly packDomain?: string;

  /**
   * Settings of the workload provider for this component.
   * Source: `spec.components[].providerOverride`.
   * @default - none
   */
  readonly providerOverride?: nvidia.ProviderOverride;

  /**
   * Whether the component stands in the Dynamo namespace `dynamo`, which all graphs share.
   * Source: `spec.components[].globalDynamoNamespace`.
   * @default false
   */
  readonly globalDynamoNamespace?: boolean;

  /**
   * Fields of the component in the API in which the graph is rendered, laid over what the other properties say as
   * Kubernetes merges: maps by field, `containers`, `env`, `volumes` and their like by their keys, other lists whole; null
   * removes a field. They are validated as everything is.
   * Source: `spec.components[]`, or `spec.services{}` in v1alpha1.
   * @default - none
   */
  readonly overrides?: { [field: string]: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- any field of any API version
}
