// Generated from crds/ by `npm run import`; edit those instead.
import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import type { Construct } from 'constructs';
import type * as k8s from './k8s';
import { TypedObject } from '../lib/typed-object';

/** Properties of DynamoComponentDeployment. */
export interface DynamoComponentDeploymentProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** The component that is wanted. */
  readonly spec?: DynamoComponentDeploymentSpec;
}

/**
 * Deploys one component. The operator makes one for each component of a graph that does not run on Grove; written by hand, it stands alone
 * and cannot use what Grove offers.
 * @see nvidia.com/v1beta1 DynamoComponentDeployment
 */
export class DynamoComponentDeployment extends TypedObject {
  /** API version and kind of `nvidia.com/v1beta1` DynamoComponentDeployment. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoComponentDeployment' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: DynamoComponentDeploymentProps = {}) {
    super(scope, id, { ...DynamoComponentDeployment.GVK, ...props });
  }
}

/** Properties of DynamoGraphDeployment. */
export interface DynamoGraphDeploymentProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** The graph that is wanted. */
  readonly spec?: DynamoGraphDeploymentSpec;
}

/**
 * Deploys an inference graph: a frontend, its workers, and whatever stands between and beside them, under one name and one Dynamo
 * namespace.
 * @see nvidia.com/v1beta1 DynamoGraphDeployment
 */
export class DynamoGraphDeployment extends TypedObject {
  /** API version and kind of `nvidia.com/v1beta1` DynamoGraphDeployment. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeployment' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: DynamoGraphDeploymentProps = {}) {
    super(scope, id, { ...DynamoGraphDeployment.GVK, ...props });
  }
}

/** Properties of DynamoGraphDeploymentRequest. */
export interface DynamoGraphDeploymentRequestProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Model, targets and limits. Nearly all of it is frozen once profiling has begun. */
  readonly spec?: DynamoGraphDeploymentRequestSpec;
}

/**
 * Asks for a served model rather than for a graph: the operator profiles it on the hardware at hand, writes a DynamoGraphDeployment that
 * meets the targets, and by choice applies it. The graph stays when the request is deleted.
 * @see nvidia.com/v1beta1 DynamoGraphDeploymentRequest
 */
export class DynamoGraphDeploymentRequest extends TypedObject {
  /** API version and kind of `nvidia.com/v1beta1` DynamoGraphDeploymentRequest. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeploymentRequest' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: DynamoGraphDeploymentRequestProps = {}) {
    super(scope, id, { ...DynamoGraphDeploymentRequest.GVK, ...props });
  }
}

/** Properties of DynamoGraphDeploymentScalingAdapter. */
export interface DynamoGraphDeploymentScalingAdapterProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** The replicas that are wanted. */
  readonly spec?: DynamoGraphDeploymentScalingAdapterSpec;
}

/**
 * Lets one autoscaler (HPA, KEDA or the planner) set the replicas of a component through the scale subresource. The operator makes it,
 * named after graph and component, for every component with a scalingAdapter; do not write it by hand.
 * @see nvidia.com/v1beta1 DynamoGraphDeploymentScalingAdapter
 */
export class DynamoGraphDeploymentScalingAdapter extends TypedObject {
  /** API version and kind of `nvidia.com/v1beta1` DynamoGraphDeploymentScalingAdapter. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'nvidia.com/v1beta1', kind: 'DynamoGraphDeploymentScalingAdapter' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: DynamoGraphDeploymentScalingAdapterProps = {}) {
    super(scope, id, { ...DynamoGraphDeploymentScalingAdapter.GVK, ...props });
  }
}

/** Properties of DynamoCheckpoint. */
export interface DynamoCheckpointProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** What to capture, and how. */
  readonly spec?: DynamoCheckpointSpec;
}

/**
 * Runs a Job until its engine is warm, captures the container, and keeps the snapshot for pods that are to be restored from it. The
 * operator must have the checkpoint feature switched on.
 * @see nvidia.com/v1alpha1 DynamoCheckpoint
 */
export class DynamoCheckpoint extends TypedObject {
  /** API version and kind of `nvidia.com/v1alpha1` DynamoCheckpoint. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'nvidia.com/v1alpha1', kind: 'DynamoCheckpoint' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: DynamoCheckpointProps = {}) {
    super(scope, id, { ...DynamoCheckpoint.GVK, ...props });
  }
}

/** Properties of DynamoComponentDeploymentV1Alpha1. */
export interface DynamoComponentDeploymentV1Alpha1Props {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** The component that is wanted. */
  readonly spec?: DynamoComponentDeploymentSpecV1Alpha1;
}

/**
 * Deploys one component. The operator makes one for each component of a graph that does not run on Grove; written by hand, it stands alone
 * and cannot use what Grove offers.
 * @see nvidia.com/v1alpha1 DynamoComponentDeployment
 */
export class DynamoComponentDeploymentV1Alpha1 extends TypedObject {
  /** API version and kind of `nvidia.com/v1alpha1` DynamoComponentDeployment. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'nvidia.com/v1alpha1', kind: 'DynamoComponentDeployment' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: DynamoComponentDeploymentV1Alpha1Props = {}) {
    super(scope, id, { ...DynamoComponentDeploymentV1Alpha1.GVK, ...props });
  }
}

/** Properties of DynamoGraphDeploymentV1Alpha1. */
export interface DynamoGraphDeploymentV1Alpha1Props {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** The graph that is wanted. */
  readonly spec?: DynamoGraphDeploymentSpecV1Alpha1;
}

/**
 * Deploys an inference graph: a frontend, its workers, and whatever stands between and beside them, under one name and one Dynamo
 * namespace.
 * @see nvidia.com/v1alpha1 DynamoGraphDeployment
 */
export class DynamoGraphDeploymentV1Alpha1 extends TypedObject {
  /** API version and kind of `nvidia.com/v1alpha1` DynamoGraphDeployment. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'nvidia.com/v1alpha1', kind: 'DynamoGraphDeployment' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: DynamoGraphDeploymentV1Alpha1Props = {}) {
    super(scope, id, { ...DynamoGraphDeploymentV1Alpha1.GVK, ...props });
  }
}

/** Properties of DynamoGraphDeploymentRequestV1Alpha1. */
export interface DynamoGraphDeploymentRequestV1Alpha1Props {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Model, backend and profiler settings. Frozen once profiling has begun. */
  readonly spec?: DynamoGraphDeploymentRequestSpecV1Alpha1;
}

/**
 * Asks for a served model rather than for a graph: the operator profiles it on the hardware at hand, writes a DynamoGraphDeployment that
 * meets the targets, and by choice applies it. The graph stays when the request is deleted.
 * @see nvidia.com/v1alpha1 DynamoGraphDeploymentRequest
 */
export class DynamoGraphDeploymentRequestV1Alpha1 extends TypedObject {
  /** API version and kind of `nvidia.com/v1alpha1` DynamoGraphDeploymentRequest. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'nvidia.com/v1alpha1', kind: 'DynamoGraphDeploymentRequest' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: DynamoGraphDeploymentRequestV1Alpha1Props = {}) {
    super(scope, id, { ...DynamoGraphDeploymentRequestV1Alpha1.GVK, ...props });
  }
}

/** Properties of DynamoGraphDeploymentScalingAdapterV1Alpha1. */
export interface DynamoGraphDeploymentScalingAdapterV1Alpha1Props {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** The replicas that are wanted. */
  readonly spec?: DynamoGraphDeploymentScalingAdapterSpecV1Alpha1;
}

/**
 * Lets one autoscaler (HPA, KEDA or the planner) set the replicas of a component through the scale subresource. The operator makes it,
 * named after graph and component, for every component with a scalingAdapter; do not write it by hand.
 * @see nvidia.com/v1alpha1 DynamoGraphDeploymentScalingAdapter
 */
export class DynamoGraphDeploymentScalingAdapterV1Alpha1 extends TypedObject {
  /** API version and kind of `nvidia.com/v1alpha1` DynamoGraphDeploymentScalingAdapter. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'nvidia.com/v1alpha1', kind: 'DynamoGraphDeploymentScalingAdapter' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: DynamoGraphDeploymentScalingAdapterV1Alpha1Props = {}) {
    super(scope, id, { ...DynamoGraphDeploymentScalingAdapterV1Alpha1.GVK, ...props });
  }
}

/** Properties of DynamoModel. */
export interface DynamoModelProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** The model and where it comes from. */
  readonly spec?: DynamoModelSpec;
}

/**
 * Names a model that workers serve, and has each of them load it when it is a LoRA adapter. It finds the workers by the modelRef of their
 * component.
 * @see nvidia.com/v1alpha1 DynamoModel
 */
export class DynamoModel extends TypedObject {
  /** API version and kind of `nvidia.com/v1alpha1` DynamoModel. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'nvidia.com/v1alpha1', kind: 'DynamoModel' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: DynamoModelProps = {}) {
    super(scope, id, { ...DynamoModel.GVK, ...props });
  }
}

/** Properties of DynamoWorkerMetadata. */
export interface DynamoWorkerMetadataProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** What the worker announces. */
  readonly spec?: DynamoWorkerMetadataSpec;
}

/**
 * Announces the endpoints of a worker pod where Kubernetes is the discovery backend. Pods write it while they run; do not write it by hand.
 * @see nvidia.com/v1alpha1 DynamoWorkerMetadata
 */
export class DynamoWorkerMetadata extends TypedObject {
  /** API version and kind of `nvidia.com/v1alpha1` DynamoWorkerMetadata. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'nvidia.com/v1alpha1', kind: 'DynamoWorkerMetadata' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: DynamoWorkerMetadataProps = {}) {
    super(scope, id, { ...DynamoWorkerMetadata.GVK, ...props });
  }
}

/** Labels and annotations for the pods alone. */
export interface ExtraPodMetadata {
  /** Annotations for each pod. */
  readonly annotations?: { [key: string]: string };
  /** Labels for each pod. Labels that the operator sets itself win. */
  readonly labels?: { [key: string]: string };
}

/** ConfigMap with a DynamoGraphDeployment to start from. The profiler gets the file's path as engine.config. */
export interface ConfigMapRef {
  /**
   * Key of the file; `disagg.yaml` by default.
   * @default "disagg.yaml"
   */
  readonly key?: string;
  /** Name of the ConfigMap. */
  readonly name: string;
}

/** Claim on which compiled kernels outlive a pod, so that later starts skip the compilation. */
export interface CompilationCache {
  /**
   * Path in the main container. vLLM defaults to `/root/.cache/vllm` and has its cache variable set; SGLang and TensorRT-LLM need the path
   * here.
   */
  readonly mountPath?: string;
  /** Existing PersistentVolumeClaim in the Kubernetes namespace of the component; the operator makes none. */
  readonly pvcName: string;
}

/** One plugin of the endpoint picker. */
export interface ConfigPlugin {
  /** Name for profiles to refer to; the type when unset. */
  readonly name?: string;
  /** Settings whose shape the type of plugin decides. */
  readonly parameters?: any;
  /** Plugin to create, for example `label-filter` or `max-score-picker`. */
  readonly type: string;
}

/** When a pod counts as full. Unset leaves the picker's own thresholds. */
export interface SaturationDetector {
  /** Used share of the KV cache (0 to 1) beyond which a pod counts as full. */
  readonly kvCacheUtilThreshold?: number;
  /** Age, such as `200ms`, from which the metrics of a pod are no longer believed and the pod may be passed over. */
  readonly metricsStalenessThreshold?: string;
  /** Number of waiting requests beyond which a pod counts as full. */
  readonly queueDepthThreshold?: number;
}

/** The use of a plugin in a profile. */
export interface SchedulingProfilePlugin {
  /** Name of the plugin to use, out of the configuration's `plugins`. */
  readonly pluginRef: string;
  /** How much a scorer counts beside the others; only scorers have one. */
  readonly weight?: number;
}

/** The plugins that choose an endpoint together. */
export interface SchedulingProfile {
  /** Name of the profile. */
  readonly name: string;
  /** Filters, scorers and pickers of the profile; each does the work of its type. */
  readonly plugins: SchedulingProfilePlugin[];
}

/** The configuration written in place, from which the operator makes the ConfigMap. Excludes configMapRef. */
export interface EppConfigConfig {
  /** Group and version of the configuration. */
  readonly apiVersion?: string;
  /** Trial features of the picker to switch on; none when unset. */
  readonly featureGates?: string[];
  /** Kind of the configuration, `EndpointPickerConfig`. */
  readonly kind?: string;
  /** Plugins to create, for the profiles to refer to. */
  readonly plugins: ConfigPlugin[];
  /** When a pod counts as full. Unset leaves the picker's own thresholds. */
  readonly saturationDetector?: SaturationDetector;
  /** Ways to choose an endpoint. Disaggregated serving has one called `prefill` and one called `decode`. */
  readonly schedulingProfiles: SchedulingProfile[];
}

/** Endpoint picker settings; needed by type `epp` and refused elsewhere. */
export interface EppConfig {
  /** The configuration written in place, from which the operator makes the ConfigMap. Excludes configMapRef. */
  readonly config?: EppConfigConfig;
  /** Key of a ConfigMap that holds an EndpointPickerConfig as YAML; its name must not be empty. Excludes config. */
  readonly configMapRef?: k8s.ConfigMapKeySelector;
}

/** Deprecated; leave it out for a checkpoint that the graph makes, and use checkpointRef for an existing one. */
export interface Identity {
  /** Deprecated. Engine in the captured container. */
  readonly backendFramework: 'vllm' | 'sglang' | 'trtllm';
  /** Deprecated. Number format of the weights, for example `bf16`. */
  readonly dtype?: string;
  /** Deprecated. Dynamo version in the captured container. */
  readonly dynamoVersion?: string;
  /** Deprecated. Anything else that tells two checkpoints apart. */
  readonly extraParameters?: { [key: string]: string };
  /** Deprecated. Longest sequence, in tokens. */
  readonly maxModelLen?: number;
  /** Deprecated. Model that the captured container serves, for example `Qwen/Qwen3-0.6B`. */
  readonly model: string;
  /**
   * Deprecated; the pod template decides. Stages into which the layers are divided, 1 by default.
   * @default 1
   */
  readonly pipelineParallelSize?: number;
  /**
   * Deprecated; the pod template decides. GPUs over which a layer is split, 1 by default.
   * @default 1
   */
  readonly tensorParallelSize?: number;
}

/** Changes to the Job that makes the graph's own checkpoint. Excludes checkpointRef. */
export interface CheckpointJob {
  /** Containers of the Job that use the shared GPU memory. Needs gpuMemoryService with the server in the same pod. */
  readonly gmsClientContainers?: string[];
  /** Partial pod template, merged over the pod that is built from the captured container; here helper containers are added. */
  readonly podTemplate?: { [key: string]: any };
}

/**
 * Starts pods from a snapshot of a warmed-up container instead of from scratch. Cannot be combined with failover or inter-pod
 * gpuMemoryService.
 */
export interface ExperimentalCheckpoint {
  /**
   * Name of a DynamoCheckpoint to restore from. It stays outside the graph's ownership, makes identity irrelevant and excludes job. Unset,
   * the graph makes a checkpoint itself.
   */
  readonly checkpointRef?: string;
  /**
   * Whether a checkpoint that the graph made goes with the graph or outlives it, files included. A checkpoint named in checkpointRef always
   * stays.
   * @default "Delete"
   */
  readonly deletionPolicy?: 'Delete' | 'Retain';
  /** Turns checkpointing on. False is the same as leaving the whole block out. */
  readonly enabled: boolean;
  /** Deprecated; leave it out for a checkpoint that the graph makes, and use checkpointRef for an existing one. */
  readonly identity?: Identity;
  /** Changes to the Job that makes the graph's own checkpoint. Excludes checkpointRef. */
  readonly job?: CheckpointJob;
  /** Deprecated; leave it out. With checkpointRef the named checkpoint is used, without it the graph makes one. */
  readonly mode?: 'Auto' | 'Manual';
  /**
   * `Immediate` starts the first workers cold and restores only later pods; `WaitForCheckpoint` runs no worker before the checkpoint is
   * ready.
   * @default "Immediate"
   */
  readonly startupPolicy?: 'Immediate' | 'WaitForCheckpoint';
  /**
   * Container that is captured and later restored; `main` by default.
   * @default "main"
   */
  readonly targetContainerName?: string;
}

/** Standby engine that takes over when the active one dies. Needs gpuMemoryService in the same mode; present means on. */
export interface ExperimentalFailover {
  /**
   * `IntraPod` doubles the main container into an active and a standby engine, and needs the graph annotation
   * `nvidia.com/dynamo-kube-discovery-mode: container`; `InterPod` runs them as separate pods and needs Grove. Must equal the mode of
   * gpuMemoryService.
   * @default "IntraPod"
   */
  readonly mode?: 'IntraPod' | 'InterPod';
  /**
   * Standby engines beside each active one; nothing but 1 is possible so far.
   * @default 1
   */
  readonly numShadows?: number;
}

/** A pod of its own that uses the shared GPU memory. Not implemented. */
export interface ExtraClientPod {
  /** Name of the client pod, a DNS label. */
  readonly name: string;
  /** Pod template of the client. */
  readonly podTemplate: { [key: string]: any };
}

/**
 * GPU memory server that containers share, with GPUs handed out by dynamic resource allocation. For worker, prefill and decode components
 * with a GPU limit of at least 1; present means on.
 */
export interface GpuMemoryService {
  /**
   * DeviceClass from which the GPUs are claimed.
   * @default "gpu.nvidia.com"
   */
  readonly deviceClassName?: string;
  /**
   * Containers of podTemplate, besides the engine's, that use the shared memory; only in mode IntraPod. Containers of a checkpoint Job go
   * into `checkpoint.job.gmsClientContainers`.
   */
  readonly extraClientContainers?: string[];
  /** Kept for later use with mode InterPod; any entry is rejected today. */
  readonly extraClientPods?: ExtraClientPod[];
  /**
   * Whether the memory server runs in the pod of its clients (`IntraPod`) or in a pod of its own (`InterPod`, which needs Grove and
   * `backendFramework: vllm`).
   * @default "IntraPod"
   */
  readonly mode?: 'IntraPod' | 'InterPod';
}

/** How Grove renders the component. */
export interface ExperimentalGrove {
  /**
   * Renders a single-node component as a scaling group with one pod clique per replica, so that replicas above minAvailable are each
   * scheduled as a gang of their own. Unset or false lets the operator choose. Grove only, fixed after creation.
   */
  readonly forceScalingGroup?: boolean;
}

/** Previews, any of which may change shape or vanish in a later release. */
export interface ComponentExperimental {
  /**
   * Starts pods from a snapshot of a warmed-up container instead of from scratch. Cannot be combined with failover or inter-pod
   * gpuMemoryService.
   */
  readonly checkpoint?: ExperimentalCheckpoint;
  /** Standby engine that takes over when the active one dies. Needs gpuMemoryService in the same mode; present means on. */
  readonly failover?: ExperimentalFailover;
  /**
   * GPU memory server that containers share, with GPUs handed out by dynamic resource allocation. For worker, prefill and decode components
   * with a GPU limit of at least 1; present means on.
   */
  readonly gpuMemoryService?: GpuMemoryService;
  /** How Grove renders the component. */
  readonly grove?: ExperimentalGrove;
}

/** Model that the component serves. A headless Service then lists the pods of that model, where DynamoModel finds them. */
export interface ModelRef {
  /** Identifier of the base model. A DynamoModel names the same text as its baseModelName. */
  readonly name: string;
  /** Revision of the model. */
  readonly revision?: string;
}

/**
 * Spreads every replica over several nodes; unset means one node. A component cannot change between the two, and the cluster must have
 * Grove, or LeaderWorkerSet with Volcano.
 */
export interface Multinode {
  /**
   * Nodes, and so pods, of each replica. Its GPUs are this count times the GPU limit of a pod.
   * @default 2
   */
  readonly nodeCount?: number;
}

/** Keeps the component's pods close together. Needs the graph's own topologyConstraint, and a domain no broader than that one. */
export interface ServiceTopologyConstraint {
  /** Level within one part of which the pods must fit, such as `rack`. The topology that the graph names has to define it. */
  readonly packDomain: string;
}

/** The component that is wanted. */
export interface DynamoComponentDeploymentSpec {
  /**
   * Engine that the component runs. Unset, the operator reads it from the command, which must not contradict it. Cannot change after
   * creation.
   */
  readonly backendFramework?: 'sglang' | 'vllm' | 'trtllm';
  /** Claim on which compiled kernels outlive a pod, so that later starts skip the compilation. */
  readonly compilationCache?: CompilationCache;
  /** Endpoint picker settings; needed by type `epp` and refused elsewhere. */
  readonly eppConfig?: EppConfig;
  /** Previews, any of which may change shape or vanish in a later release. */
  readonly experimental?: ComponentExperimental;
  /**
   * Container of podTemplate that runs a Dynamo frontend beside the engine, as workers behind a Gateway API endpoint picker need. The
   * operator merges port, variables and probes into it; the container must exist.
   */
  readonly frontendSidecar?: string;
  /** Registers the component in the Dynamo namespace `dynamo`, which all graphs share, rather than in that of its graph. */
  readonly globalDynamoNamespace?: boolean;
  /**
   * Replicas that Grove schedules as one gang, and below which it tears the gang down; 1 when unset. Grove only, fixed after creation, and
   * not above replicas unless these are 0.
   */
  readonly minAvailable?: number;
  /** Model that the component serves. A headless Service then lists the pods of that model, where DynamoModel finds them. */
  readonly modelRef?: ModelRef;
  /**
   * Spreads every replica over several nodes; unset means one node. A component cannot change between the two, and the cluster must have
   * Grove, or LeaderWorkerSet with Volcano.
   */
  readonly multinode?: Multinode;
  /**
   * Lasting name of the component, unlike that of any other in the graph even when case is ignored. The names of its objects contain it in
   * lower case; a component deployment of its own takes it from metadata.name when unset.
   */
  readonly name?: string;
  /**
   * Pods of the component. The container `main` runs the engine or the frontend, needs an image, and gets the operator's defaults merged
   * in; every other container is taken as written.
   */
  readonly podTemplate?: k8s.PodTemplateSpec;
  /**
   * How many copies run; 1 when unset. A multinode copy is a whole group of pods. With scalingAdapter the adapter owns the number, and
   * edits by others are refused.
   */
  readonly replicas?: number;
  /**
   * Dynamo version inside the main image, as MAJOR.MINOR.PATCH. A graph needs it when the image tag is no semantic version or names
   * something else; the image itself stays as it is. A value of 1.5.0 or above can start a rollout.
   */
  readonly runtimeVersionOverride?: string;
  /**
   * Hands replicas over to a DynamoGraphDeploymentScalingAdapter, on which HPA, KEDA or the planner act. Its presence alone, as `{}`,
   * switches it on.
   */
  readonly scalingAdapter?: { [key: string]: any };
  /** Size of the memory-backed volume at /dev/shm, for example `40Gi`. Unset gives 8Gi, `0` leaves the volume out. */
  readonly sharedMemorySize?: k8s.Quantity | number | string;
  /** Keeps the component's pods close together. Needs the graph's own topologyConstraint, and a domain no broader than that one. */
  readonly topologyConstraint?: ServiceTopologyConstraint;
  /**
   * Role that decides ports, probes, variables and pod labels. Unset suits a standalone router or processor, which then gets no role
   * defaults. `epp` needs eppConfig and may occur once.
   */
  readonly type?: 'frontend' | 'worker' | 'prefill' | 'decode' | 'planner' | 'epp';
}

/**
 * Grove settings for the clique of this role, with target `PodCliqueTemplateSpec`. Only `topologyConstraint` may be written, and only
 * inside a graph.
 */
export interface ProviderOverride {
  /** Schema that `value` follows; only `grove.io/v1alpha1` is accepted. */
  readonly apiVersion: string;
  /**
   * Grove type that `value` is a part of: `PodCliqueSet` for the graph, `PodCliqueScalingGroupConfig` for a scaling group,
   * `PodCliqueTemplateSpec` for a single clique or a multinode role. Filled in where only one fits.
   */
  readonly target?: string;
  /**
   * The fields to write. A PodCliqueSet takes `spec.template.topologyConstraint`, the other two take `topologyConstraint`; anything else is
   * refused.
   */
  readonly value: { [key: string]: any };
}

/** Settings of the pod that leads the group. */
export interface MultinodeLeader {
  /**
   * Grove settings for the clique of this role, with target `PodCliqueTemplateSpec`. Only `topologyConstraint` may be written, and only
   * inside a graph.
   */
  readonly providerOverride?: ProviderOverride;
}

/**
 * Spreads every replica over several nodes; unset means one node. A component cannot change between the two, and the cluster must have
 * Grove, or LeaderWorkerSet with Volcano.
 */
export interface ComponentMultinode {
  /** Settings of the pod that leads the group. */
  readonly leader?: MultinodeLeader;
  /**
   * Nodes, and so pods, of each replica. Its GPUs are this count times the GPU limit of a pod.
   * @default 2
   */
  readonly nodeCount?: number;
  /** Settings of the pods that follow the leader. */
  readonly worker?: MultinodeLeader;
}

/** One component of a graph. */
export interface Component {
  /** Claim on which compiled kernels outlive a pod, so that later starts skip the compilation. */
  readonly compilationCache?: CompilationCache;
  /** Endpoint picker settings; needed by type `epp` and refused elsewhere. */
  readonly eppConfig?: EppConfig;
  /** Previews, any of which may change shape or vanish in a later release. */
  readonly experimental?: ComponentExperimental;
  /**
   * Container of podTemplate that runs a Dynamo frontend beside the engine, as workers behind a Gateway API endpoint picker need. The
   * operator merges port, variables and probes into it; the container must exist.
   */
  readonly frontendSidecar?: string;
  /** Registers the component in the Dynamo namespace `dynamo`, which all graphs share, rather than in that of its graph. */
  readonly globalDynamoNamespace?: boolean;
  /**
   * Replicas that Grove schedules as one gang, and below which it tears the gang down; 1 when unset. Grove only, fixed after creation, and
   * not above replicas unless these are 0.
   */
  readonly minAvailable?: number;
  /** Model that the component serves. A headless Service then lists the pods of that model, where DynamoModel finds them. */
  readonly modelRef?: ModelRef;
  /**
   * Spreads every replica over several nodes; unset means one node. A component cannot change between the two, and the cluster must have
   * Grove, or LeaderWorkerSet with Volcano.
   */
  readonly multinode?: ComponentMultinode;
  /**
   * Lasting name of the component, unlike that of any other in the graph even when case is ignored. The names of its objects contain it in
   * lower case; a component deployment of its own takes it from metadata.name when unset.
   */
  readonly name: string;
  /**
   * Pods of the component. The container `main` runs the engine or the frontend, needs an image, and gets the operator's defaults merged
   * in; every other container is taken as written.
   */
  readonly podTemplate?: k8s.PodTemplateSpec;
  /**
   * Grove settings for the unit that carries this component: the clique, or the scaling group when the component is rendered as one. Only
   * `topologyConstraint` may be written, and only where the typed topologyConstraint is not used.
   */
  readonly providerOverride?: ProviderOverride;
  /**
   * How many copies run; 1 when unset. A multinode copy is a whole group of pods. With scalingAdapter the adapter owns the number, and
   * edits by others are refused.
   */
  readonly replicas?: number;
  /**
   * Dynamo version inside the main image, as MAJOR.MINOR.PATCH. A graph needs it when the image tag is no semantic version or names
   * something else; the image itself stays as it is. A value of 1.5.0 or above can start a rollout.
   */
  readonly runtimeVersionOverride?: string;
  /**
   * Hands replicas over to a DynamoGraphDeploymentScalingAdapter, on which HPA, KEDA or the planner act. Its presence alone, as `{}`,
   * switches it on.
   */
  readonly scalingAdapter?: { [key: string]: any };
  /** Size of the memory-backed volume at /dev/shm, for example `40Gi`. Unset gives 8Gi, `0` leaves the volume out. */
  readonly sharedMemorySize?: k8s.Quantity | number | string;
  /** Keeps the component's pods close together. Needs the graph's own topologyConstraint, and a domain no broader than that one. */
  readonly topologyConstraint?: ServiceTopologyConstraint;
  /**
   * Role that decides ports, probes, variables and pod labels. Unset suits a standalone router or processor, which then gets no role
   * defaults. `epp` needs eppConfig and may occur once.
   */
  readonly type?: 'frontend' | 'worker' | 'prefill' | 'decode' | 'planner' | 'epp';
}

/** Makes the router choose decode workers near the prefill worker that the KV cache comes from. Cannot change after creation. */
export interface KvTransferPolicy {
  /** ClusterTopologyBinding from whose levels the operator learns where a worker is. Grove only; excludes labelKey. */
  readonly clusterTopologyName?: string;
  /** Level in which workers count as near, such as `rack`. The label or topology below has to stand for it. */
  readonly domain: string;
  /**
   * `required`, the default, rules out decode workers of another domain; `preferred` keeps them, and leans towards those of the same one by
   * preferredWeight.
   * @default "required"
   */
  readonly enforcement?: 'required' | 'preferred';
  /**
   * Node label whose value says where in the domain a worker is, for example `topology.kubernetes.io/zone`. The operator copies it to the
   * pods. Excludes clusterTopologyName.
   */
  readonly labelKey?: string;
  /**
   * Pull towards the same domain, from 0 (none) to 1 (strongest). No probability: load and cache still count. Needed by enforcement
   * `preferred`, excluded otherwise.
   */
  readonly preferredWeight?: number;
}

/** Previews, any of which may change shape or vanish in a later release. */
export interface DynamoGraphDeploymentExperimental {
  /** Makes the router choose decode workers near the prefill worker that the KV cache comes from. Cannot change after creation. */
  readonly kvTransferPolicy?: KvTransferPolicy;
}

/** Order of the restart; one after another when unset. */
export interface RestartStrategy {
  /**
   * Names of all components (services in v1alpha1), each once, in the order of a sequential restart; alphabetical when unset or empty.
   * Excluded by type `Parallel`.
   */
  readonly order?: string[];
  /**
   * `Sequential`, the default, restarts one part after another; `Parallel` restarts all at once.
   * @default "Sequential"
   */
  readonly type?: 'Sequential' | 'Parallel';
}

/** Asks for a restart of the running graph. Must be absent when the graph is created. */
export interface Restart {
  /** Any text, such as a date. A new value starts a restart; it is refused while a rolling update is under way. */
  readonly id: string;
  /** Order of the restart; one after another when unset. */
  readonly strategy?: RestartStrategy;
}

/** Places the pods of the graph close together, with Grove. Cannot change after creation. */
export interface DynamoGraphDeploymentTopologyConstraint {
  /** ClusterTopologyBinding of Grove that defines the levels. */
  readonly clusterTopologyName: string;
  /**
   * Level within one part of which the pods must fit, for all that set none of their own. May be left out only when some component or
   * service does set one.
   */
  readonly packDomain?: string;
}

/** The graph that is wanted. */
export interface DynamoGraphDeploymentSpec {
  /** Annotations for every object made from the graph, pods included. Those of a single component or service win. */
  readonly annotations?: { [key: string]: string };
  /**
   * Engine that the workers run. Unset, the operator reads it from their commands, which must not contradict it. Cannot change after
   * creation.
   */
  readonly backendFramework?: 'sglang' | 'vllm' | 'trtllm';
  /** Parts of the graph, from 1 to 25. After creation none can be added, removed or renamed; that takes a new graph. */
  readonly components?: Component[];
  /** Environment variables for every component. A component's own variables win, and may refer to these as `$(NAME)`. */
  readonly env?: k8s.EnvVar[];
  /** Previews, any of which may change shape or vanish in a later release. */
  readonly experimental?: DynamoGraphDeploymentExperimental;
  /** Labels for every object made from the graph, pods included. Those of a single component or service win. */
  readonly labels?: { [key: string]: string };
  /** PriorityClass of all pods of the graph. Grove only. */
  readonly priorityClassName?: string;
  /**
   * Grove settings for the PodCliqueSet that carries the graph. Only `spec.template.topologyConstraint` may be written, and only where the
   * typed topologyConstraint is not used.
   */
  readonly providerOverride?: ProviderOverride;
  /** Asks for a restart of the running graph. Must be absent when the graph is created. */
  readonly restart?: Restart;
  /** Places the pods of the graph close together, with Grove. Cannot change after creation. */
  readonly topologyConstraint?: DynamoGraphDeploymentTopologyConstraint;
}

/** Simulated workers in place of real ones. */
export interface ScalingAdapter {
  /** Deploys mock workers, for tests of scale. Off when unset. */
  readonly enabled?: boolean;
}

/** Optional parts of the generated graph. */
export interface Features {
  /** Simulated workers in place of real ones. */
  readonly mocker?: ScalingAdapter;
  /**
   * PlannerConfig, with fields in snake_case. Its presence, even empty, adds a planner to the graph; what it says is checked only when the
   * planner starts.
   */
  readonly planner?: { [key: string]: any };
}

/**
 * GPUs and network to plan for. Discovery on the cluster fills what is unset; where discovery is off, gpuSku, vramMb or numGpusPerNode has
 * to be given.
 */
export interface Hardware {
  /**
   * GPU model. Unset, the one on most nodes is taken, and of several such the one with most memory. Set, only nodes with that model count.
   */
  readonly gpuSku?: 'gb200_sxm' | 'gb10' | 'b200_sxm' | 'h200_sxm' | 'h100_sxm' | 'h100_pcie' | 'a100_sxm' | 'a100_pcie' | 'a30' | 'l40s' | 'l40' | 'l4' | 'v100_sxm' | 'v100_pcie' | 't4' | 'mi200' | 'mi300';
  /**
   * Link between the GPUs of a node, for example `nvlink` or `pcie`. Unset, detected where possible, else unknown and planned for with
   * caution. Too fast a value leads to parallelism that the link cannot carry.
   */
  readonly interconnect?: string;
  /** GPUs of one node. Unset, read from the cluster. */
  readonly numGpusPerNode?: number;
  /**
   * Whether pods can move data by RDMA. Unset, detected where possible, else unknown. A wrong `true` can end in failed or slow transfers; a
   * wrong `false` only costs speed.
   */
  readonly rdma?: boolean;
  /** GPUs that profiling and the graph may use. Unset, those found in the cluster, at most 32. */
  readonly totalGpus?: number;
  /** Memory of one GPU in MiB. Unset, read from the cluster. */
  readonly vramMb?: number;
}

/** Claim that already holds the weights. Unset, they are downloaded from Hugging Face. */
export interface ModelCache {
  /**
   * Folder of the model, relative to the root of the claim, for example `models/Qwen3-0.6B`. A path with a leading slash is read as one
   * inside the container, and has to lie below pvcMountPath.
   */
  readonly pvcModelPath?: string;
  /**
   * Where containers mount the claim; `/opt/model-cache` by default.
   * @default "/opt/model-cache"
   */
  readonly pvcMountPath?: string;
  /** PersistentVolumeClaim with the weights, in the Kubernetes namespace of the request. The request fails when it is missing. */
  readonly pvcName?: string;
}

/** Changes to the profiling Job and to the generated graph. */
export interface Overrides {
  /**
   * Partial DynamoGraphDeployment, v1alpha1 or v1beta1, merged into the generated one. metadata.name names the graph, labels and
   * annotations are added, and components that the generated graph lacks are refused. In v1beta1 a plain list such as `args` is replaced
   * whole; in v1alpha1 the arguments of workers are appended.
   */
  readonly dgd?: { [key: string]: any };
  /** Merged into the spec of the profiling Job. A pod template is required; give one with `containers` empty to leave the pod as it is. */
  readonly profilingJob?: k8s.JobSpec;
}

/** Latency to reach. */
export interface Sla {
  /** Time of a whole request in milliseconds. Excludes ttft and itl, which only the profiler checks. */
  readonly e2eLatency?: number;
  /** Time between two tokens in milliseconds. Unset, the profiler aims at 30. */
  readonly itl?: number;
  /** What to make best. */
  readonly optimizationType?: 'latency' | 'throughput';
  /** Time to the first token in milliseconds. Unset, the profiler aims at 2000. */
  readonly ttft?: number;
}

/** Traffic to plan for. */
export interface Workload {
  /** Requests in flight at the same time. Excludes requestRate. */
  readonly concurrency?: number;
  /**
   * Tokens of an average prompt; 4000 by default.
   * @default 4000
   */
  readonly isl?: number;
  /**
   * Tokens of an average answer; 1000 by default.
   * @default 1000
   */
  readonly osl?: number;
  /** Requests a second. Excludes concurrency. */
  readonly requestRate?: number;
}

/** Model, targets and limits. Nearly all of it is frozen once profiling has begun. */
export interface DynamoGraphDeploymentRequestSpec {
  /**
   * Creates the graph as soon as it is known. On by default; `false` leaves it in status.profilingResults.selectedConfig, to be reviewed
   * and committed.
   * @default true
   */
  readonly autoApply?: boolean;
  /**
   * Engine to profile and deploy. `auto`, the default, leaves the choice to the profiler and excludes a thorough search.
   * @default "auto"
   */
  readonly backend?: 'auto' | 'sglang' | 'trtllm' | 'vllm';
  /** Optional parts of the generated graph. */
  readonly features?: Features;
  /**
   * GPUs and network to plan for. Discovery on the cluster fills what is unset; where discovery is off, gpuSku, vramMb or numGpusPerNode
   * has to be given.
   */
  readonly hardware?: Hardware;
  /** Image of the profiling Job. Unset, the operator puts in the planner image of its own version, or the one it was configured with. */
  readonly image?: string;
  /** Model to serve: a Hugging Face identifier such as `Qwen/Qwen3-0.6B`, or a private name. */
  readonly model: string;
  /** Claim that already holds the weights. Unset, they are downloaded from Hugging Face. */
  readonly modelCache?: ModelCache;
  /** Changes to the profiling Job and to the generated graph. */
  readonly overrides?: Overrides;
  /**
   * Dynamo version, as MAJOR.MINOR.PATCH, for generated components that name none themselves. Needed when the tag of image is no semantic
   * version or means something else; a value in overrides.dgd goes first.
   */
  readonly runtimeVersionOverride?: string;
  /**
   * How much the profiler tries: `rapid`, the default, is a quick sweep; `thorough` covers more configurations and needs a backend other
   * than `auto`.
   * @default "rapid"
   */
  readonly searchStrategy?: 'rapid' | 'thorough';
  /** Latency to reach. */
  readonly sla?: Sla;
  /** Traffic to plan for. */
  readonly workload?: Workload;
}

/** The component that is scaled. */
export interface DgdRef {
  /** Name of an entry of its `spec.components`. */
  readonly componentName: string;
  /** DynamoGraphDeployment in the same Kubernetes namespace. */
  readonly name: string;
}

/** The replicas that are wanted. */
export interface DynamoGraphDeploymentScalingAdapterSpec {
  /** The component that is scaled. */
  readonly dgdRef: DgdRef;
  /** Replicas to run. Starts at the number that the graph asks for; from then on the autoscaler, or a person, sets it here. */
  readonly replicas: number;
}

/**
 * Tells that the Job's pod uses the GPU memory service; only mode intraPod works. Nothing is added to the pod, so a checkpoint written by
 * hand has to bring the volume, claim and server container itself. No part of the identity.
 */
export interface GpuMemoryServiceV1Alpha1 {
  /**
   * DeviceClass from which the GPUs are claimed.
   * @default "gpu.nvidia.com"
   */
  readonly deviceClassName?: string;
  /** Switches the service on. The GPU limits of its client containers then become one claim that they share. */
  readonly enabled: boolean;
  /**
   * Further containers of the same pod that use the shared memory, in mode intraPod. A DynamoCheckpoint written by hand must have its pod
   * template wired already.
   */
  readonly extraClientContainers?: string[];
  /** Kept for later use with mode interPod; any entry is rejected today. */
  readonly extraClientPods?: ExtraClientPod[];
  /**
   * Whether the memory server runs in the pod of its clients (`intraPod`) or in a pod of its own (`interPod`, which needs Grove and vLLM).
   * @default "intraPod"
   */
  readonly mode?: 'intraPod' | 'interPod';
}

/** Memory-backed volume at /dev/shm of the Job's pod. Unset gives one of 8Gi. */
export interface SharedMemory {
  /** Leaves the volume out; size is then not looked at. Off when unset. */
  readonly disabled?: boolean;
  /** Upper bound of the volume, above zero, for example `16Gi`. Needed unless disabled. */
  readonly size?: k8s.Quantity | number | string;
}

/** The Job whose container is captured. */
export interface Job {
  /**
   * Seconds after which an unfinished Job is stopped; 3600 by default.
   * @default 3600
   */
  readonly activeDeadlineSeconds?: number;
  /** Deprecated and without effect, as the Job has one attempt. */
  readonly backoffLimit?: number;
  /**
   * Pod with the container to capture and everything that it needs to run. A graph renders it complete; by hand, write variables, service
   * account and claims yourself.
   */
  readonly podTemplateSpec: k8s.PodTemplateSpec;
  /** Memory-backed volume at /dev/shm of the Job's pod. Unset gives one of 8Gi. */
  readonly sharedMemory?: SharedMemory;
  /**
   * Container of the pod that is captured; `main` by default.
   * @default "main"
   */
  readonly targetContainerName?: string;
  /** Deprecated and without effect, as the operator deletes the Job once its outcome is recorded. */
  readonly ttlSecondsAfterFinished?: number;
}

/** What to capture, and how. */
export interface DynamoCheckpointSpec {
  /**
   * Tells that the Job's pod uses the GPU memory service; only mode intraPod works. Nothing is added to the pod, so a checkpoint written by
   * hand has to bring the volume, claim and server container itself. No part of the identity.
   */
  readonly gpuMemoryService?: GpuMemoryServiceV1Alpha1;
  /** Deprecated, though still required: what the container serves. Cannot change. A graph that makes its own checkpoint fills it in. */
  readonly identity: Identity;
  /** The Job whose container is captured. */
  readonly job: Job;
}

/** Deprecated and without effect; use scalingAdapter with HPA, KEDA or the planner. */
export interface Autoscaling {
  /** Deprecated and without effect; set scaling speed on the HPA or KEDA object. */
  readonly behavior?: k8s.HorizontalPodAutoscalerBehavior;
  /** Deprecated and without effect. */
  readonly enabled?: boolean;
  /** Deprecated and without effect; set the upper bound on the HPA or KEDA object. */
  readonly maxReplicas?: number;
  /** Deprecated and without effect; name metrics on the HPA or KEDA object. */
  readonly metrics?: k8s.MetricSpec[];
  /** Deprecated and without effect; set the lower bound on the HPA or KEDA object. */
  readonly minReplicas?: number;
}

/** Starts pods from a snapshot of a warmed-up container instead of from scratch. */
export interface Checkpoint {
  /**
   * Name of a DynamoCheckpoint to restore from. It stays outside the graph's ownership, makes identity irrelevant and excludes job. Unset,
   * the graph makes a checkpoint itself.
   */
  readonly checkpointRef?: string;
  /**
   * Whether a checkpoint that the graph made goes with the graph or outlives it, files included. A checkpoint named in checkpointRef always
   * stays.
   * @default "Delete"
   */
  readonly deletionPolicy?: 'Delete' | 'Retain';
  /**
   * Turns checkpointing on. Off by default. Cannot be combined with failover or inter-pod gpuMemoryService.
   * @default false
   */
  readonly enabled?: boolean;
  /** Deprecated; leave it out for a checkpoint that the graph makes, and use checkpointRef for an existing one. */
  readonly identity?: Identity;
  /** Changes to the Job that makes the graph's own checkpoint. Excludes checkpointRef. */
  readonly job?: CheckpointJob;
  /** Deprecated; leave it out. With checkpointRef the named checkpoint is used, without it the graph makes one. */
  readonly mode?: 'Auto' | 'Manual';
  /**
   * `Immediate` starts the first workers cold and restores only later pods; `WaitForCheckpoint` starts no worker before there is a
   * checkpoint to restore.
   * @default "Immediate"
   */
  readonly startupPolicy?: 'Immediate' | 'WaitForCheckpoint';
  /**
   * Container that is captured and later restored; `main` by default.
   * @default "main"
   */
  readonly targetContainerName?: string;
}

/** Pod settings merged over what the operator renders. A new service needs it, because the image stands in mainContainer. */
export interface ExtraPodSpec extends k8s.PodSpecPatch {
  /**
   * List of containers belonging to the pod. Containers cannot currently be added or removed. There must be at least one container in a
   * Pod. Cannot be updated.
   */
  readonly containers?: k8s.Container[];
  /**
   * Settings of the container `main`, which runs the engine or the frontend; its name may be left out. A new service needs an image here.
   */
  readonly mainContainer?: k8s.Container;
}

/** Standby engines that take over when the active one dies. Needs gpuMemoryService in the same mode. */
export interface Failover {
  /** Switches failover on. */
  readonly enabled: boolean;
  /**
   * `intraPod` doubles the main container into an active and a standby engine; `interPod` runs the engines of a rank as separate pods and
   * needs Grove. Must equal the mode of gpuMemoryService.
   * @default "intraPod"
   */
  readonly mode?: 'intraPod' | 'interPod';
  /**
   * Standby engines beside each active one. Above 1 only in mode interPod.
   * @default 1
   */
  readonly numShadows?: number;
}

/**
 * Adds a container `sidecar-frontend` with a ready-made Dynamo frontend, as workers behind a Gateway API endpoint picker need. extraPodSpec
 * must not bring a container of that name.
 */
export interface FrontendSidecar {
  /** Arguments that replace the default `-m dynamo.frontend` altogether; repeat these two if only flags are to be added. */
  readonly args?: string[];
  /** Name of a Secret whose keys become variables of the sidecar. */
  readonly envFromSecret?: string;
  /** Variables on top of those the operator supplies; where names collide, these win. */
  readonly envs?: k8s.EnvVar[];
  /** Image of the sidecar. */
  readonly image: string;
}

/** Certificate for HTTPS. Unset leaves TLS out. */
export interface IngressTls {
  /** Secret with the certificate and its private key. */
  readonly secretName?: string;
}

/** Way in from outside the cluster. v1beta1 has no counterpart. */
export interface Ingress {
  /** Annotations of the Ingress or VirtualService. */
  readonly annotations?: { [key: string]: string };
  /** Creates the Ingress or VirtualService. Off when unset; needs host. */
  readonly enabled?: boolean;
  /** Host name that outside requests use. Required once enabled. */
  readonly host?: string;
  /** Text to put in front of host. */
  readonly hostPrefix?: string;
  /** Text to put behind host. */
  readonly hostSuffix?: string;
  /** Ingress class that serves the host, for example `nginx`. */
  readonly ingressControllerClassName?: string;
  /** Labels of the Ingress or VirtualService. */
  readonly labels?: { [key: string]: string };
  /** Certificate for HTTPS. Unset leaves TLS out. */
  readonly tls?: IngressTls;
  /** Makes an Istio VirtualService rather than an Ingress. Off when unset. */
  readonly useVirtualService?: boolean;
  /** Istio Gateway to which the VirtualService is bound. */
  readonly virtualServiceGateway?: string;
}

/** Spreads every replica over several nodes. Unset means one node. */
export interface MultinodeV1Alpha1 {
  /**
   * Nodes, and so pods, of each replica. Its GPUs are this count times the GPU limit of a pod.
   * @default 2
   */
  readonly nodeCount: number;
}

/** Amounts that the container may not exceed. The GPU count of the service is read here. */
export interface ResourcesLimits {
  /** CPU in cores or thousandths of one, for example `8` or `500m`. */
  readonly cpu?: string;
  /** Any other resource by its full name, for example `rdma/ib`. */
  readonly custom?: { [key: string]: string };
  /** GPUs for each pod. A multinode replica has this many on every one of its nodes. */
  readonly gpu?: string;
  /** Extended resource that `gpu` counts; `nvidia.com/gpu` when unset. */
  readonly gpuType?: string;
  /** Memory as a quantity, for example `64Gi`. */
  readonly memory?: string;
}

/** Compute for the main container: CPU, memory, GPUs and other devices. */
export interface Resources {
  /** Entries of the pod's resourceClaims (dynamic resource allocation) that the main container may use. */
  readonly claims?: k8s.ResourceClaim[];
  /** Amounts that the container may not exceed. The GPU count of the service is read here. */
  readonly limits?: ResourcesLimits;
  /** Amounts that the scheduler sets aside on a node. */
  readonly requests?: ResourcesLimits;
}

/** A claim of the graph, mounted into the main container. */
export interface ServiceVolumeMount {
  /** Path in the container. Only a compilation cache may leave it out, and then gets the path of its backend. */
  readonly mountPoint?: string;
  /** Name of an entry of the graph's `pvcs`. */
  readonly name: string;
  /**
   * Keeps compiled kernels on the claim, so that later starts skip the compilation. Sets the cache variables of backends that have them.
   * Off by default.
   * @default false
   */
  readonly useAsCompilationCache?: boolean;
}

/** The component that is wanted. */
export interface DynamoComponentDeploymentSpecV1Alpha1 {
  /** Annotations for the objects made for this service, such as its pods, its Service and its Ingress. */
  readonly annotations?: { [key: string]: string };
  /** Deprecated and without effect; use scalingAdapter with HPA, KEDA or the planner. */
  readonly autoscaling?: Autoscaling;
  /**
   * Engine that the component runs. Unset, the operator reads it from the command, which must not contradict it. Cannot change after
   * creation.
   */
  readonly backendFramework?: 'sglang' | 'vllm' | 'trtllm';
  /** Starts pods from a snapshot of a warmed-up container instead of from scratch. */
  readonly checkpoint?: Checkpoint;
  /**
   * Role that decides ports, probes and variables: `frontend`, `worker`, `prefill`, `decode`, `planner` or `epp`. Other text is accepted
   * and brings no role defaults.
   */
  readonly componentType?: string;
  /** Deprecated and without effect: the operator computes the Dynamo namespace from the Kubernetes namespace and the graph's name. */
  readonly dynamoNamespace?: string;
  /** Name of a Secret of the same Kubernetes namespace, each key of which becomes an environment variable. */
  readonly envFromSecret?: string;
  /** Environment variables for the main container. They win over the variables of the whole graph. */
  readonly envs?: k8s.EnvVar[];
  /** Endpoint picker settings; needed by component type `epp` and meaningless elsewhere. */
  readonly eppConfig?: EppConfig;
  /** Labels and annotations for the pods alone. */
  readonly extraPodMetadata?: ExtraPodMetadata;
  /** Pod settings merged over what the operator renders. A new service needs it, because the image stands in mainContainer. */
  readonly extraPodSpec?: ExtraPodSpec;
  /** Standby engines that take over when the active one dies. Needs gpuMemoryService in the same mode. */
  readonly failover?: Failover;
  /**
   * Adds a container `sidecar-frontend` with a ready-made Dynamo frontend, as workers behind a Gateway API endpoint picker need.
   * extraPodSpec must not bring a container of that name.
   */
  readonly frontendSidecar?: FrontendSidecar;
  /** Registers the service in the Dynamo namespace `dynamo`, which all graphs share, rather than in that of its graph. */
  readonly globalDynamoNamespace?: boolean;
  /**
   * GPU memory server that containers share, with GPUs handed out by dynamic resource allocation. For worker, prefill and decode services
   * with a GPU limit of at least 1.
   */
  readonly gpuMemoryService?: GpuMemoryServiceV1Alpha1;
  /** Way in from outside the cluster. v1beta1 has no counterpart. */
  readonly ingress?: Ingress;
  /** Labels for the objects made for this service. Labels that the operator sets itself win. */
  readonly labels?: { [key: string]: string };
  /** Check whose failure restarts the main container. Unset, the operator picks one by component type. */
  readonly livenessProbe?: k8s.Probe;
  /**
   * Replicas that Grove schedules as one gang, and below which it tears the gang down; 1 when unset. Grove only, fixed after creation, and
   * not above replicas unless these are 0.
   */
  readonly minAvailable?: number;
  /** Model that the service serves. A headless Service then lists the pods of that model, where DynamoModel finds them. */
  readonly modelRef?: ModelRef;
  /** Spreads every replica over several nodes. Unset means one node. */
  readonly multinode?: MultinodeV1Alpha1;
  /** Check that decides whether the main container gets traffic. Unset, the operator picks one by component type. */
  readonly readinessProbe?: k8s.Probe;
  /**
   * How many copies run; 1 when unset. A multinode copy is a whole group of pods. Leave it alone while scalingAdapter is enabled, because
   * the adapter then owns the number.
   */
  readonly replicas?: number;
  /** Compute for the main container: CPU, memory, GPUs and other devices. */
  readonly resources?: Resources;
  /**
   * Dynamo version inside the main image, as MAJOR.MINOR.PATCH. A graph needs it when the image tag is no semantic version or names
   * something else; the image itself stays as it is. A value of 1.5.0 or above can start a rollout.
   */
  readonly runtimeVersionOverride?: string;
  /** Hands replicas over to a DynamoGraphDeploymentScalingAdapter, on which HPA, KEDA or the planner act. */
  readonly scalingAdapter?: ScalingAdapter;
  /** Name under which the operator knows the service. */
  readonly serviceName?: string;
  /** Memory-backed volume at /dev/shm. Unset gives one of 8Gi. */
  readonly sharedMemory?: SharedMemory;
  /** Finer role inside the component type, such as `prefill` or `decode` for a `worker`. */
  readonly subComponentType?: string;
  /** Keeps the service's pods close together. Needs the graph's own topologyConstraint, and a domain no broader than that one. */
  readonly topologyConstraint?: ServiceTopologyConstraint;
  /** Claims of the graph's `pvcs` that the main container mounts. */
  readonly volumeMounts?: ServiceVolumeMount[];
}

/** A PersistentVolumeClaim that exists or is to be made. */
export interface Pvc {
  /** Has the operator make the claim. Unset or false, the claim has to exist already, and the other fields are not used. */
  readonly create?: boolean;
  /** Name of the claim; must not be empty. Services mount it by this name. */
  readonly name: string;
  /** Capacity to ask for, for example `500Gi`. Needed with create. */
  readonly size?: k8s.Quantity | number | string;
  /** StorageClass of a claim to create. Needed with create. */
  readonly storageClass?: string;
  /** Access mode of a claim to create, such as `ReadWriteMany`, which pods on several nodes need. Needed with create. */
  readonly volumeAccessMode?: string;
}

/** Spreads every replica over several nodes. Unset means one node. */
export interface ServiceMultinode {
  /** Settings of the pod that leads the group. */
  readonly leader?: MultinodeLeader;
  /**
   * Nodes, and so pods, of each replica. Its GPUs are this count times the GPU limit of a pod.
   * @default 2
   */
  readonly nodeCount: number;
  /** Settings of the pods that follow the leader. */
  readonly worker?: MultinodeLeader;
}

/** One service of a v1alpha1 graph; the key of the map is its name. */
export interface Service {
  /** Annotations for the objects made for this service, such as its pods, its Service and its Ingress. */
  readonly annotations?: { [key: string]: string };
  /** Deprecated and without effect; use scalingAdapter with HPA, KEDA or the planner. */
  readonly autoscaling?: Autoscaling;
  /** Starts pods from a snapshot of a warmed-up container instead of from scratch. */
  readonly checkpoint?: Checkpoint;
  /**
   * Role that decides ports, probes and variables: `frontend`, `worker`, `prefill`, `decode`, `planner` or `epp`. Other text is accepted
   * and brings no role defaults.
   */
  readonly componentType?: string;
  /** Deprecated and without effect: the operator computes the Dynamo namespace from the Kubernetes namespace and the graph's name. */
  readonly dynamoNamespace?: string;
  /** Name of a Secret of the same Kubernetes namespace, each key of which becomes an environment variable. */
  readonly envFromSecret?: string;
  /** Environment variables for the main container. They win over the variables of the whole graph. */
  readonly envs?: k8s.EnvVar[];
  /** Endpoint picker settings; needed by component type `epp` and meaningless elsewhere. */
  readonly eppConfig?: EppConfig;
  /** Labels and annotations for the pods alone. */
  readonly extraPodMetadata?: ExtraPodMetadata;
  /** Pod settings merged over what the operator renders. A new service needs it, because the image stands in mainContainer. */
  readonly extraPodSpec?: ExtraPodSpec;
  /** Standby engines that take over when the active one dies. Needs gpuMemoryService in the same mode. */
  readonly failover?: Failover;
  /**
   * Adds a container `sidecar-frontend` with a ready-made Dynamo frontend, as workers behind a Gateway API endpoint picker need.
   * extraPodSpec must not bring a container of that name.
   */
  readonly frontendSidecar?: FrontendSidecar;
  /** Registers the service in the Dynamo namespace `dynamo`, which all graphs share, rather than in that of its graph. */
  readonly globalDynamoNamespace?: boolean;
  /**
   * GPU memory server that containers share, with GPUs handed out by dynamic resource allocation. For worker, prefill and decode services
   * with a GPU limit of at least 1.
   */
  readonly gpuMemoryService?: GpuMemoryServiceV1Alpha1;
  /** Way in from outside the cluster. v1beta1 has no counterpart. */
  readonly ingress?: Ingress;
  /** Labels for the objects made for this service. Labels that the operator sets itself win. */
  readonly labels?: { [key: string]: string };
  /** Check whose failure restarts the main container. Unset, the operator picks one by component type. */
  readonly livenessProbe?: k8s.Probe;
  /**
   * Replicas that Grove schedules as one gang, and below which it tears the gang down; 1 when unset. Grove only, fixed after creation, and
   * not above replicas unless these are 0.
   */
  readonly minAvailable?: number;
  /** Model that the service serves. A headless Service then lists the pods of that model, where DynamoModel finds them. */
  readonly modelRef?: ModelRef;
  /** Spreads every replica over several nodes. Unset means one node. */
  readonly multinode?: ServiceMultinode;
  /**
   * Grove settings for the unit that carries this service: the clique, or the scaling group when the service is multinode. Only
   * `topologyConstraint` may be written, and only where the typed topologyConstraint is not used.
   */
  readonly providerOverride?: ProviderOverride;
  /** Check that decides whether the main container gets traffic. Unset, the operator picks one by component type. */
  readonly readinessProbe?: k8s.Probe;
  /**
   * How many copies run; 1 when unset. A multinode copy is a whole group of pods. Leave it alone while scalingAdapter is enabled, because
   * the adapter then owns the number.
   */
  readonly replicas?: number;
  /** Compute for the main container: CPU, memory, GPUs and other devices. */
  readonly resources?: Resources;
  /**
   * Dynamo version inside the main image, as MAJOR.MINOR.PATCH. A graph needs it when the image tag is no semantic version or names
   * something else; the image itself stays as it is. A value of 1.5.0 or above can start a rollout.
   */
  readonly runtimeVersionOverride?: string;
  /** Hands replicas over to a DynamoGraphDeploymentScalingAdapter, on which HPA, KEDA or the planner act. */
  readonly scalingAdapter?: ScalingAdapter;
  /** Name under which the operator knows the service. */
  readonly serviceName?: string;
  /** Memory-backed volume at /dev/shm. Unset gives one of 8Gi. */
  readonly sharedMemory?: SharedMemory;
  /** Finer role inside the component type, such as `prefill` or `decode` for a `worker`. */
  readonly subComponentType?: string;
  /** Keeps the service's pods close together. Needs the graph's own topologyConstraint, and a domain no broader than that one. */
  readonly topologyConstraint?: ServiceTopologyConstraint;
  /** Claims of the graph's `pvcs` that the main container mounts. */
  readonly volumeMounts?: ServiceVolumeMount[];
}

/** Places the pods of the graph close together, with Grove. Cannot change after creation. */
export interface TopologyConstraintV1Alpha1 {
  /**
   * Level within one part of which the pods must fit, for all that set none of their own. May be left out only when some component or
   * service does set one.
   */
  readonly packDomain?: string;
  /** Cluster topology of Grove that defines the levels. v1beta1 calls it clusterTopologyName. */
  readonly topologyProfile: string;
}

/** The graph that is wanted. */
export interface DynamoGraphDeploymentSpecV1Alpha1 {
  /** Annotations for every object made from the graph, pods included. Those of a single component or service win. */
  readonly annotations?: { [key: string]: string };
  /**
   * Engine that the workers run. Unset, the operator reads it from their commands, which must not contradict it. Cannot change after
   * creation.
   */
  readonly backendFramework?: 'sglang' | 'vllm' | 'trtllm';
  /** Environment variables for every service. A service's own variables win. */
  readonly envs?: k8s.EnvVar[];
  /** Previews, any of which may change shape or vanish in a later release. */
  readonly experimental?: DynamoGraphDeploymentExperimental;
  /** Labels for every object made from the graph, pods included. Those of a single component or service win. */
  readonly labels?: { [key: string]: string };
  /** PriorityClass of all pods of the graph. Grove only. */
  readonly priorityClassName?: string;
  /**
   * Grove settings for the PodCliqueSet that carries the graph. Only `spec.template.topologyConstraint` may be written, and only where the
   * typed topologyConstraint is not used.
   */
  readonly providerOverride?: ProviderOverride;
  /** Claims that services mount by name, at most 100. v1beta1 has no counterpart. */
  readonly pvcs?: Pvc[];
  /** Asks for a restart of the running graph. Must be absent when the graph is created. */
  readonly restart?: Restart;
  /** Parts of the graph by name, from 1 to 25. After creation none can be added, removed or renamed; that takes a new graph. */
  readonly services?: { [key: string]: Service };
  /** Places the pods of the graph close together, with Grove. Cannot change after creation. */
  readonly topologyConstraint?: TopologyConstraintV1Alpha1;
}

/** Metadata and worker image of the graph. Read only when autoApply is on. */
export interface DeploymentOverrides {
  /** Annotations of the graph. */
  readonly annotations?: { [key: string]: string };
  /** Labels of the graph, beside those that profiling adds. */
  readonly labels?: { [key: string]: string };
  /** Name of the graph; that of the request when unset. */
  readonly name?: string;
  /** Kubernetes namespace of the graph; that of the request when unset. */
  readonly namespace?: string;
  /** Image of the workers, both while profiling and afterwards. Unset, that of the base configuration. */
  readonly workersImage?: string;
}

/** Image and settings of the profiler. */
export interface ProfilingConfig {
  /**
   * Configuration of the profiler, which alone checks it. Leave out deployment.model and engine.backend, which come from the request; GPU
   * counts that are missing come from the cluster.
   */
  readonly config?: { [key: string]: any };
  /** ConfigMap with a DynamoGraphDeployment to start from. The profiler gets the file's path as engine.config. */
  readonly configMapRef?: ConfigMapRef;
  /** Labels that a node must carry for the profiling pod to run there. */
  readonly nodeSelector?: { [key: string]: string };
  /**
   * PersistentVolumeClaim of the same Kubernetes namespace that keeps logs, plots and raw data of the run. Unset, they vanish with the pod
   * and only the ConfigMaps with the results remain.
   */
  readonly outputPvc?: string;
  /** Image with the profiler, usually the planner image of the Dynamo release. */
  readonly profilerImage: string;
  /** Requests and limits of the profiler container. None when unset. */
  readonly resources?: k8s.ResourceRequirements;
  /** Taints that the profiling pod puts up with, for example that of GPU nodes. */
  readonly tolerations?: k8s.Toleration[];
}

/** Model, backend and profiler settings. Frozen once profiling has begun. */
export interface DynamoGraphDeploymentRequestSpecV1Alpha1 {
  /**
   * Creates the graph as soon as it is known. Off by default here, unlike in v1beta1; the graph is then found in
   * status.generatedDeployment.
   * @default false
   */
  readonly autoApply?: boolean;
  /** Engine to profile and deploy. Copied into the profiler's configuration as engine.backend. */
  readonly backend: 'auto' | 'vllm' | 'sglang' | 'trtllm';
  /** Metadata and worker image of the graph. Read only when autoApply is on. */
  readonly deploymentOverrides?: DeploymentOverrides;
  /**
   * Deprecated and without effect. GPUs are always looked up where the operator may read nodes.
   * @default true
   */
  readonly enableGpuDiscovery?: boolean;
  /** Model to serve, for example `Qwen/Qwen3-0.6B`. Copied into the profiler's configuration as deployment.model. */
  readonly model: string;
  /** Image and settings of the profiler. */
  readonly profilingConfig: ProfilingConfig;
  /**
   * Dynamo version, as MAJOR.MINOR.PATCH, for every generated component. Needed when the tag of profilingConfig.profilerImage is no
   * semantic version or means something else.
   */
  readonly runtimeVersionOverride?: string;
  /**
   * Deploys simulated workers that need no GPU, timed after a profile of the real backend. Off by default.
   * @default false
   */
  readonly useMocker?: boolean;
}

/** The service that is scaled. */
export interface DgdRefV1Alpha1 {
  /** DynamoGraphDeployment in the same Kubernetes namespace. */
  readonly name: string;
  /** Key of an entry of its `spec.services`. */
  readonly serviceName: string;
}

/** The replicas that are wanted. */
export interface DynamoGraphDeploymentScalingAdapterSpecV1Alpha1 {
  /** The service that is scaled. */
  readonly dgdRef: DgdRefV1Alpha1;
  /** Replicas to run. Starts at the number that the graph asks for; from then on the autoscaler, or a person, sets it here. */
  readonly replicas: number;
}

/** Where a `lora` adapter is loaded from. Other kinds do without. */
export interface Source {
  /** Address that begins with `s3://` (bucket and path), `hf://` (repository, by choice `@` and a revision) or `file:///`. */
  readonly uri: string;
}

/** The model and where it comes from. */
export interface DynamoModelSpec {
  /**
   * Base model of the workers, exactly as in modelRef.name of their component; a difference leaves the model without endpoints. Must not be
   * empty, and cannot change.
   */
  readonly baseModelName: string;
  /** Full name of the model, by which requests ask for it. Must not be empty. */
  readonly modelName: string;
  /**
   * Kind of model; `base` by default. `lora` needs a source. Cannot change.
   * @default "base"
   */
  readonly modelType?: 'base' | 'lora' | 'adapter';
  /** Where a `lora` adapter is loaded from. Other kinds do without. */
  readonly source?: Source;
}

/** What the worker announces. */
export interface DynamoWorkerMetadataSpec {
  /** Discovery data in the shape that the Dynamo runtime gives it; nothing in it is checked here. */
  readonly data: { [key: string]: any };
}
