// Generated from crds/ by `npm run import`; edit those instead.
import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import type { Construct } from 'constructs';
import type * as k8s from './k8s';
import { TypedObject } from '../lib/typed-object';

/** Properties of AlluxioRuntime. */
export interface AlluxioRuntimeProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** What is wanted. */
  readonly spec?: AlluxioRuntimeSpec;
}

/**
 * Caches the Dataset of the same name with Alluxio.
 * @see data.fluid.io/v1alpha1 AlluxioRuntime
 */
export class AlluxioRuntime extends TypedObject {
  /** API version and kind of `data.fluid.io/v1alpha1` AlluxioRuntime. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'data.fluid.io/v1alpha1', kind: 'AlluxioRuntime' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: AlluxioRuntimeProps = {}) {
    super(scope, id, { ...AlluxioRuntime.GVK, ...props });
  }
}

/** Properties of DataLoad. */
export interface DataLoadProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** What is wanted. */
  readonly spec?: DataLoadSpec;
}

/**
 * Loads data into the cache of a Dataset.
 * @see data.fluid.io/v1alpha1 DataLoad
 */
export class DataLoad extends TypedObject {
  /** API version and kind of `data.fluid.io/v1alpha1` DataLoad. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'data.fluid.io/v1alpha1', kind: 'DataLoad' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: DataLoadProps = {}) {
    super(scope, id, { ...DataLoad.GVK, ...props });
  }
}

/** Properties of Dataset. */
export interface DatasetProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** What is wanted. */
  readonly spec?: DatasetSpec;
}

/**
 * Data in a store, which pods mount by a claim of the same name once a runtime of the same name caches it.
 * @see data.fluid.io/v1alpha1 Dataset
 */
export class Dataset extends TypedObject {
  /** API version and kind of `data.fluid.io/v1alpha1` Dataset. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'data.fluid.io/v1alpha1', kind: 'Dataset' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: DatasetProps = {}) {
    super(scope, id, { ...Dataset.GVK, ...props });
  }
}

/** Properties of JindoRuntime. */
export interface JindoRuntimeProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** What is wanted. */
  readonly spec?: JindoRuntimeSpec;
}

/**
 * Caches the Dataset of the same name with Jindo.
 * @see data.fluid.io/v1alpha1 JindoRuntime
 */
export class JindoRuntime extends TypedObject {
  /** API version and kind of `data.fluid.io/v1alpha1` JindoRuntime. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'data.fluid.io/v1alpha1', kind: 'JindoRuntime' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: JindoRuntimeProps = {}) {
    super(scope, id, { ...JindoRuntime.GVK, ...props });
  }
}

/** Properties of JuiceFSRuntime. */
export interface JuiceFSRuntimeProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** What is wanted. */
  readonly spec?: JuiceFSRuntimeSpec;
}

/**
 * Caches the Dataset of the same name with JuiceFS.
 * @see data.fluid.io/v1alpha1 JuiceFSRuntime
 */
export class JuiceFSRuntime extends TypedObject {
  /** API version and kind of `data.fluid.io/v1alpha1` JuiceFSRuntime. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'data.fluid.io/v1alpha1', kind: 'JuiceFSRuntime' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: JuiceFSRuntimeProps = {}) {
    super(scope, id, { ...JuiceFSRuntime.GVK, ...props });
  }
}

/** Properties of ThinRuntime. */
export interface ThinRuntimeProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** What is wanted. */
  readonly spec?: ThinRuntimeSpec;
}

/**
 * Mounts the Dataset of the same name with a FUSE client of one's own, or through another Dataset.
 * @see data.fluid.io/v1alpha1 ThinRuntime
 */
export class ThinRuntime extends TypedObject {
  /** API version and kind of `data.fluid.io/v1alpha1` ThinRuntime. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'data.fluid.io/v1alpha1', kind: 'ThinRuntime' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: ThinRuntimeProps = {}) {
    super(scope, id, { ...ThinRuntime.GVK, ...props });
  }
}

/** Properties of ThinRuntimeProfile. */
export interface ThinRuntimeProfileProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** What is wanted. */
  readonly spec?: ThinRuntimeProfileSpec;
}

/**
 * A FUSE client that ThinRuntimes have in common.
 * @see data.fluid.io/v1alpha1 ThinRuntimeProfile
 */
export class ThinRuntimeProfile extends TypedObject {
  /** API version and kind of `data.fluid.io/v1alpha1` ThinRuntimeProfile. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'data.fluid.io/v1alpha1', kind: 'ThinRuntimeProfile' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: ThinRuntimeProfileProps = {}) {
    super(scope, id, { ...ThinRuntimeProfile.GVK, ...props });
  }
}

/** Image of Alluxio. */
export interface JindoVersion {
  /** Image without its tag. */
  readonly image?: string;
  /** `Always`, `IfNotPresent` or `Never`. */
  readonly imagePullPolicy?: string;
  /** Tag of the image. */
  readonly imageTag?: string;
}

/** Labels and annotations of the pods. */
export interface PodMetadata {
  /** Annotations. */
  readonly annotations?: { [key: string]: string };
  /** Labels. */
  readonly labels?: { [key: string]: string };
}

/** The gateway to the API. */
export interface JobMaster {
  /** Whether the component runs; only counts for the API gateway. */
  readonly enabled?: boolean;
  /** Environment. */
  readonly env?: { [key: string]: string };
  /** Secrets with which the image is pulled. */
  readonly imagePullSecrets?: k8s.LocalObjectReference[];
  /** Options of the Java machine. */
  readonly jvmOptions?: string[];
  /** Whether pods have the network of their node or one of their own. */
  readonly networkMode?: 'HostNetwork' | '' | 'ContainerNetwork';
  /** Labels of the nodes that pods may run on. */
  readonly nodeSelector?: { [key: string]: string };
  /** Labels and annotations of the pods. */
  readonly podMetadata?: PodMetadata;
  /** Ports by their names. */
  readonly ports?: { [key: string]: number };
  /** Settings of the engine, by its own names. */
  readonly properties?: { [key: string]: string };
  /** How many pods; 1 unless set. */
  readonly replicas?: number;
  /** CPU and memory. */
  readonly resources?: k8s.ResourceRequirements;
  /** Volumes of the runtime that the pods see. */
  readonly volumeMounts?: k8s.VolumeMount[];
}

/** Copies of the data. */
export interface Data {
  /** Whether nothing is dropped from the cache. */
  readonly pin?: boolean;
  /** How many copies there are. */
  readonly replicas?: number;
}

/** What mounts the data on nodes. */
export interface AlluxioRuntimeFuse {
  /** Arguments of the FUSE client. */
  readonly args?: string[];
  /** When a FUSE pod goes: `OnDemand`, when its node needs it no more, or `OnRuntimeDeleted`. */
  readonly cleanPolicy?: string;
  /** Environment. */
  readonly env?: { [key: string]: string };
  /** Whether every node that is asked for may mount the data, and not only those with the cache. */
  readonly global?: boolean;
  /** Image without its tag. */
  readonly image?: string;
  /** `Always`, `IfNotPresent` or `Never`. */
  readonly imagePullPolicy?: string;
  /** Secrets with which the image is pulled. */
  readonly imagePullSecrets?: k8s.LocalObjectReference[];
  /** Tag of the image. */
  readonly imageTag?: string;
  /** Options of the Java machine. */
  readonly jvmOptions?: string[];
  /** Whether pods have the network of their node or one of their own. */
  readonly networkMode?: 'HostNetwork' | '' | 'ContainerNetwork';
  /** Labels of the nodes that pods may run on. */
  readonly nodeSelector?: { [key: string]: string };
  /** Labels and annotations of the pods. */
  readonly podMetadata?: PodMetadata;
  /** Settings of the engine, by its own names. */
  readonly properties?: { [key: string]: string };
  /** CPU and memory. */
  readonly resources?: k8s.ResourceRequirements;
  /** Volumes of the runtime that the pods see. */
  readonly volumeMounts?: k8s.VolumeMount[];
}

/** The container that makes users. */
export interface InitUsers {
  /** Environment. */
  readonly env?: { [key: string]: string };
  /** Image without its tag. */
  readonly image?: string;
  /** `Always`, `IfNotPresent` or `Never`. */
  readonly imagePullPolicy?: string;
  /** Tag of the image. */
  readonly imageTag?: string;
  /** CPU and memory. */
  readonly resources?: k8s.ResourceRequirements;
}

/** How the cache is emptied when it goes. */
export interface CleanCachePolicy {
  /**
   * How long emptying may take, in seconds.
   * @default 60
   */
  readonly gracePeriodSeconds?: number;
  /**
   * How often emptying is tried again.
   * @default 3
   */
  readonly maxRetryAttempts?: number;
}

/** When the list of files is fetched. */
export interface MetadataSyncPolicy {
  /**
   * Whether it is fetched when the cache is set up.
   * @default true
   */
  readonly autoSync?: boolean;
}

/** How Fluid looks after the cache. */
export interface Management {
  /** How the cache is emptied when it goes. */
  readonly cleanCachePolicy?: CleanCachePolicy;
  /** When the list of files is fetched. */
  readonly metadataSyncPolicy?: MetadataSyncPolicy;
}

/** As whom the pods run. */
export interface RunAs {
  /** Number of the group. */
  readonly gid: number;
  /** Name of the group. */
  readonly group: string;
  /** Number of the user. */
  readonly uid: number;
  /** Name of the user. */
  readonly user: string;
}

/** One level of a cache. */
export interface TieredstoreLevel {
  /** Share of the level, such as `0.95`, above which something is dropped. */
  readonly high?: string;
  /** Share of the level, such as `0.7`, down to which it is dropped. */
  readonly low?: string;
  /** What the level is made of. */
  readonly mediumtype: 'MEM' | 'SSD' | 'HDD';
  /** Folders of the level, with commas between them. */
  readonly path?: string;
  /** Size of the level, shared evenly by its folders. */
  readonly quota?: k8s.Quantity | number | string;
  /** Size of each folder, in their order, with commas between them. */
  readonly quotaList?: string;
  /** The volume as a pod has it, where it is an `emptyDir`. */
  readonly volumeSource?: { [key: string]: any };
  /**
   * Whether the level is a folder of the node or of the pod.
   * @default "hostPath"
   */
  readonly volumeType?: 'hostPath' | 'emptyDir';
}

/** Where workers keep what they cache. */
export interface Tieredstore {
  /** Levels, the fastest first. */
  readonly levels?: TieredstoreLevel[];
}

/** What is wanted. */
export interface AlluxioRuntimeSpec {
  /** Image of Alluxio. */
  readonly alluxioVersion?: JindoVersion;
  /** The gateway to the API. */
  readonly apiGateway?: JobMaster;
  /** Copies of the data. */
  readonly data?: Data;
  /** Whether there are no metrics for Prometheus. */
  readonly disablePrometheus?: boolean;
  /** What mounts the data on nodes. */
  readonly fuse?: AlluxioRuntimeFuse;
  /** ConfigMap with `hdfs-site.xml` and `core-site.xml`, for data in HDFS. */
  readonly hadoopConfig?: string;
  /** Secrets with which the image is pulled. */
  readonly imagePullSecrets?: k8s.LocalObjectReference[];
  /** The container that makes users. */
  readonly initUsers?: InitUsers;
  /** The masters of jobs. */
  readonly jobMaster?: JobMaster;
  /** The workers of jobs. */
  readonly jobWorker?: JobMaster;
  /** Options of the Java machine. */
  readonly jvmOptions?: string[];
  /** How Fluid looks after the cache. */
  readonly management?: Management;
  /** The masters. */
  readonly master?: JobMaster;
  /** Labels and annotations of the pods. */
  readonly podMetadata?: PodMetadata;
  /** Settings of the engine, by its own names. */
  readonly properties?: { [key: string]: string };
  /** How many workers there are. */
  readonly replicas?: number;
  /** As whom the pods run. */
  readonly runAs?: RunAs;
  /** Where workers keep what they cache. */
  readonly tieredstore?: Tieredstore;
  /** Volumes that the pods can mount. */
  readonly volumes?: k8s.Volume[];
  /** The workers. */
  readonly worker?: JobMaster;
}

/** Whose place counts. */
export interface DependOn {
  /** API version of the object. */
  readonly apiVersion?: string;
  /** Kind of the object. */
  readonly kind: string;
  /** Name of the object. */
  readonly name: string;
  /** Kubernetes namespace of the object. */
  readonly namespace?: string;
}

/** A label of nodes that should be the same. */
export interface AffinityStrategyPrefer {
  /** Key of the label. */
  readonly name: string;
  /** How much it counts. */
  readonly weight: number;
}

/** Whether to run where it ran. */
export interface AffinityStrategy {
  /** Whose place counts. */
  readonly dependOn?: DependOn;
  /** `Require`, `Prefer`, or nothing. */
  readonly policy?: string;
  /** What is preferred. */
  readonly prefer?: AffinityStrategyPrefer[];
  /** What is required. */
  readonly require?: k8s.LocalObjectReference[];
}

/** What has to be done first. */
export interface RunAfter {
  /** Whether to run where it ran. */
  readonly affinityStrategy?: AffinityStrategy;
  /** API version of the object. */
  readonly apiVersion?: string;
  /** Kind of the object. */
  readonly kind: 'DataLoad' | 'DataBackup' | 'DataMigrate' | 'DataProcess';
  /** Name of the object. */
  readonly name: string;
  /** Kubernetes namespace of the object. */
  readonly namespace?: string;
}

/** A folder to load. */
export interface Target {
  /** Path of the folder, as pods see it below their mount. */
  readonly path: string;
  /** How many copies are loaded. */
  readonly replicas?: number;
}

/** What is wanted. */
export interface DataLoadSpec {
  /** Nodes and pods that the pod keeps close to or away from. */
  readonly affinity?: k8s.Affinity;
  /** The Dataset, in the same Kubernetes namespace. */
  readonly dataset?: k8s.SecretReference;
  /** Whether the list of files is fetched first. */
  readonly loadMetadata?: boolean;
  /** Labels of the nodes that pods may run on. */
  readonly nodeSelector?: { [key: string]: string };
  /** Options, by the names that the engine has for them. */
  readonly options?: { [key: string]: string };
  /** Labels and annotations of the pods. */
  readonly podMetadata?: PodMetadata;
  /**
   * When the data is loaded.
   * @default "Once"
   */
  readonly policy?: 'Once' | 'Cron' | 'OnEvent';
  /** CPU and memory. */
  readonly resources?: k8s.ResourceRequirements;
  /** What has to be done first. */
  readonly runAfter?: RunAfter;
  /** Times in the format of cron; only with the policy `Cron`. */
  readonly schedule?: string;
  /** Scheduler of the pod. */
  readonly schedulerName?: string;
  /** Folders to load; all unless set. */
  readonly target?: Target[];
  /** Taints that the pods put up with. */
  readonly tolerations?: k8s.Toleration[];
  /** How long it is kept once it is done, in seconds. */
  readonly ttlSecondsAfterFinished?: number;
}

/** A backup to start from. */
export interface DataRestoreLocation {
  /** Node that holds the backup. */
  readonly nodeName?: string;
  /** Path of the backup, in a folder of the node or a claim. */
  readonly path?: string;
}

/** A key of a Secret. */
export interface SecretKeyRef {
  /** Key of the Secret. */
  readonly key?: string;
  /** Name of the Secret. */
  readonly name: string;
}

/** Where the value is. */
export interface ValueFrom {
  /** A key of a Secret. */
  readonly secretKeyRef?: SecretKeyRef;
}

/** An option whose value stands in a Secret. */
export interface EncryptOption {
  /** Name of the option. */
  readonly name: string;
  /** Where the value is. */
  readonly valueFrom?: ValueFrom;
}

/** Data in one place. */
export interface Mount {
  /** Options whose values stand in Secrets; they win. */
  readonly encryptOptions?: EncryptOption[];
  /** Address of the data, such as `s3://models/llama`, `juicefs:///`, `pvc://claim/folder` or `dataset://namespace/name`. */
  readonly mountPoint: string;
  /** Name of the mount. */
  readonly name?: string;
  /** Options of the store; for everybody to read. */
  readonly options?: { [key: string]: string };
  /** Folder that the data is seen in; `/` and the name unless set. */
  readonly path?: string;
  /** Whether nothing can be written. */
  readonly readOnly?: boolean;
  /** Whether all users see the mount. */
  readonly shared?: boolean;
}

/** A runtime that caches the data. */
export interface Runtime {
  /** What the runtime does, such as `Accelerate`. */
  readonly category?: string;
  /** How many masters the runtime has. */
  readonly masterReplicas?: number;
  /** Name of the runtime. */
  readonly name?: string;
  /** Kubernetes namespace of the runtime. */
  readonly namespace?: string;
  /** Engine of the runtime, such as `alluxio`. */
  readonly type?: string;
}

/** What is wanted. */
export interface DatasetSpec {
  /** How the claim can be mounted; `ReadOnlyMany` unless set. */
  readonly accessModes?: string[];
  /** A backup to start from. */
  readonly dataRestoreLocation?: DataRestoreLocation;
  /** Where the data is; each becomes a folder. */
  readonly mounts?: Mount[];
  /** Nodes that may cache the data. */
  readonly nodeAffinity?: k8s.VolumeNodeAffinity;
  /** Whose the files are. */
  readonly owner?: RunAs;
  /** Whether a node caches this data alone (`Exclusive`, unless set) or that of several. */
  readonly placement?: 'Exclusive' | 'Shared' | '';
  /** Runtimes that cache the data; Fluid finds the one of the same name itself. */
  readonly runtimes?: Runtime[];
  /** Options of every mount whose values stand in Secrets. */
  readonly sharedEncryptOptions?: EncryptOption[];
  /** Options of every mount. */
  readonly sharedOptions?: { [key: string]: string };
  /** Taints that the pods put up with. */
  readonly tolerations?: k8s.Toleration[];
}

/** What mounts the data on nodes. */
export interface JindoRuntimeFuse {
  /** Arguments of the FUSE client. */
  readonly args?: string[];
  /** When a FUSE pod goes: `OnDemand`, when its node needs it no more, or `OnRuntimeDeleted`. */
  readonly cleanPolicy?: string;
  /** Whether the data is mounted nowhere. */
  readonly disabled?: boolean;
  /** Environment. */
  readonly env?: { [key: string]: string };
  /** Whether every node that is asked for may mount the data, and not only those with the cache. */
  readonly global?: boolean;
  /** Whether pods see the processes of their node. */
  readonly hostPid?: boolean;
  /** Image without its tag. */
  readonly image?: string;
  /** `Always`, `IfNotPresent` or `Never`. */
  readonly imagePullPolicy?: string;
  /** Secrets with which the image is pulled. */
  readonly imagePullSecrets?: k8s.LocalObjectReference[];
  /** Tag of the image. */
  readonly imageTag?: string;
  /** Labels of the pods; `podMetadata` takes their place. */
  readonly labels?: { [key: string]: string };
  /** Settings of the log. */
  readonly logConfig?: { [key: string]: string };
  /** Metrics of the FUSE client. */
  readonly metrics?: { [key: string]: any };
  /** Labels of the nodes that pods may run on. */
  readonly nodeSelector?: { [key: string]: string };
  /** Labels and annotations of the pods. */
  readonly podMetadata?: PodMetadata;
  /** Settings of the engine, by its own names. */
  readonly properties?: { [key: string]: string };
  /** CPU and memory. */
  readonly resources?: k8s.ResourceRequirements;
  /** Taints that the pods put up with. */
  readonly tolerations?: k8s.Toleration[];
}

/** The masters. */
export interface JindoRuntimeMaster {
  /** Whether the component does not run. */
  readonly disabled?: boolean;
  /** Environment. */
  readonly env?: { [key: string]: string };
  /** Secrets with which the image is pulled. */
  readonly imagePullSecrets?: k8s.LocalObjectReference[];
  /** Labels of the pods; `podMetadata` takes their place. */
  readonly labels?: { [key: string]: string };
  /** Labels of the nodes that pods may run on. */
  readonly nodeSelector?: { [key: string]: string };
  /** Labels and annotations of the pods. */
  readonly podMetadata?: PodMetadata;
  /** Ports by their names. */
  readonly ports?: { [key: string]: number };
  /** Settings of the engine, by its own names. */
  readonly properties?: { [key: string]: string };
  /** How many pods; 1 unless set. */
  readonly replicas?: number;
  /** CPU and memory. */
  readonly resources?: k8s.ResourceRequirements;
  /** Taints that the pods put up with. */
  readonly tolerations?: k8s.Toleration[];
  /** Volumes of the runtime that the pods see. */
  readonly volumeMounts?: k8s.VolumeMount[];
}

/** What is wanted. */
export interface JindoRuntimeSpec {
  /** How the cache is emptied when it goes. */
  readonly cleanCachePolicy?: CleanCachePolicy;
  /** What mounts the data on nodes. */
  readonly fuse?: JindoRuntimeFuse;
  /** ConfigMap with `hdfs-site.xml` and `core-site.xml`, for data in HDFS. */
  readonly hadoopConfig?: string;
  /** Secrets with which the image is pulled. */
  readonly imagePullSecrets?: k8s.LocalObjectReference[];
  /** Image of Jindo. */
  readonly jindoVersion?: JindoVersion;
  /** Labels of the pods; `podMetadata` takes their place. */
  readonly labels?: { [key: string]: string };
  /** Settings of the log. */
  readonly logConfig?: { [key: string]: string };
  /** How Fluid looks after the cache. */
  readonly management?: Management;
  /** The masters. */
  readonly master?: JindoRuntimeMaster;
  /** Whether pods have the network of their node or one of their own. */
  readonly networkmode?: 'HostNetwork' | '' | 'ContainerNetwork';
  /** Labels and annotations of the pods. */
  readonly podMetadata?: PodMetadata;
  /** Settings of the engine, by its own names. */
  readonly properties?: { [key: string]: string };
  /** How many workers there are. */
  readonly replicas?: number;
  /** As whom the pods run. */
  readonly runAs?: RunAs;
  /** Secret with the keys of the store. */
  readonly secret?: string;
  /** Where workers keep what they cache. */
  readonly tieredstore?: Tieredstore;
  /** User of the file system. */
  readonly user?: string;
  /** Volumes that the pods can mount. */
  readonly volumes?: k8s.Volume[];
  /** The workers. */
  readonly worker?: JindoRuntimeMaster;
}

/** What mounts the data on nodes. */
export interface JuiceFSRuntimeFuse {
  /** When a FUSE pod goes: `OnDemand`, when its node needs it no more, or `OnRuntimeDeleted`. */
  readonly cleanPolicy?: string;
  /** Environment. */
  readonly env?: k8s.EnvVar[];
  /** Whether every node that is asked for may mount the data, and not only those with the cache. */
  readonly global?: boolean;
  /** Whether pods see the processes of their node. */
  readonly hostPid?: boolean;
  /** Image without its tag. */
  readonly image?: string;
  /** `Always`, `IfNotPresent` or `Never`. */
  readonly imagePullPolicy?: string;
  /** Secrets with which the image is pulled. */
  readonly imagePullSecrets?: k8s.LocalObjectReference[];
  /** Tag of the image. */
  readonly imageTag?: string;
  /** Whether pods have the network of their node or one of their own. */
  readonly networkMode?: 'HostNetwork' | '' | 'ContainerNetwork';
  /** Labels of the nodes that pods may run on. */
  readonly nodeSelector?: { [key: string]: string };
  /** Options, by the names that the engine has for them. */
  readonly options?: { [key: string]: string };
  /** Labels and annotations of the pods. */
  readonly podMetadata?: PodMetadata;
  /** CPU and memory. */
  readonly resources?: k8s.ResourceRequirements;
  /** Taints that the pods put up with. */
  readonly tolerations?: k8s.Toleration[];
  /** Volumes of the runtime that the pods see. */
  readonly volumeMounts?: k8s.VolumeMount[];
}

/** The workers of jobs. */
export interface JobWorker {
  /** Whether the component runs. */
  readonly enabled?: boolean;
  /** Environment. */
  readonly env?: k8s.EnvVar[];
  /** Secrets with which the image is pulled. */
  readonly imagePullSecrets?: k8s.LocalObjectReference[];
  /** Whether pods have the network of their node or one of their own. */
  readonly networkMode?: 'HostNetwork' | '' | 'ContainerNetwork';
  /** Labels of the nodes that pods may run on. */
  readonly nodeSelector?: { [key: string]: string };
  /** Options, by the names that the engine has for them. */
  readonly options?: { [key: string]: string };
  /** Labels and annotations of the pods. */
  readonly podMetadata?: PodMetadata;
  /** Ports. */
  readonly ports?: k8s.ContainerPort[];
  /** How many pods; 1 unless set. */
  readonly replicas?: number;
  /** CPU and memory. */
  readonly resources?: k8s.ResourceRequirements;
  /** Taints that the pods put up with. */
  readonly tolerations?: k8s.Toleration[];
  /** Volumes of the runtime that the pods see. */
  readonly volumeMounts?: k8s.VolumeMount[];
}

/** What is wanted. */
export interface JuiceFSRuntimeSpec {
  /** How the cache is emptied when it goes; `management` takes its place. */
  readonly cleanCachePolicy?: CleanCachePolicy;
  /** Settings of JuiceFS, as `name=value`. */
  readonly configs?: string[];
  /** Whether there are no metrics for Prometheus. */
  readonly disablePrometheus?: boolean;
  /** What mounts the data on nodes. */
  readonly fuse?: JuiceFSRuntimeFuse;
  /** Secrets with which the image is pulled. */
  readonly imagePullSecrets?: k8s.LocalObjectReference[];
  /** The container that makes users. */
  readonly initUsers?: InitUsers;
  /** The workers of jobs. */
  readonly jobWorker?: JobWorker;
  /** Image of JuiceFS. */
  readonly juicefsVersion?: JindoVersion;
  /** How Fluid looks after the cache. */
  readonly management?: Management;
  /** The masters. */
  readonly master?: JobWorker;
  /** Labels and annotations of the pods. */
  readonly podMetadata?: PodMetadata;
  /** How many workers there are. */
  readonly replicas?: number;
  /** As whom the pods run. */
  readonly runAs?: RunAs;
  /** Where workers keep what they cache. */
  readonly tieredstore?: Tieredstore;
  /** Volumes that the pods can mount. */
  readonly volumes?: k8s.Volume[];
  /** The workers. */
  readonly worker?: JobWorker;
}

/** What mounts the data on nodes. */
export interface ThinRuntimeFuse {
  /** Arguments of the FUSE client. */
  readonly args?: string[];
  /** When a FUSE pod goes: `OnDemand`, when its node needs it no more, or `OnRuntimeDeleted`. */
  readonly cleanPolicy?: string;
  /** Command of the FUSE client. */
  readonly command?: string[];
  /** Environment. */
  readonly env?: k8s.EnvVar[];
  /** Whether pods see the processes of their node. */
  readonly hostPid?: boolean;
  /** Image without its tag. */
  readonly image?: string;
  /** `Always`, `IfNotPresent` or `Never`. */
  readonly imagePullPolicy?: string;
  /** Secrets with which the image is pulled. */
  readonly imagePullSecrets?: k8s.LocalObjectReference[];
  /** Tag of the image. */
  readonly imageTag?: string;
  /** What happens when the container starts and stops. */
  readonly lifecycle?: k8s.Lifecycle;
  /** Decides whether the container is restarted. */
  readonly livenessProbe?: k8s.Probe;
  /** Whether pods have the network of their node or one of their own. */
  readonly networkMode?: 'HostNetwork' | '' | 'ContainerNetwork';
  /** Labels of the nodes that pods may run on. */
  readonly nodeSelector?: { [key: string]: string };
  /** Options, by the names that the engine has for them. */
  readonly options?: { [key: string]: string };
  /** Labels and annotations of the pods. */
  readonly podMetadata?: PodMetadata;
  /** Ports. */
  readonly ports?: k8s.ContainerPort[];
  /** Decides whether the pod is ready. */
  readonly readinessProbe?: k8s.Probe;
  /** CPU and memory. */
  readonly resources?: k8s.ResourceRequirements;
  /** Volumes of the runtime that the pods see. */
  readonly volumeMounts?: k8s.VolumeMount[];
}

/** The workers. */
export interface ThinRuntimeWorker {
  /** Whether the component runs. */
  readonly enabled?: boolean;
  /** Environment. */
  readonly env?: k8s.EnvVar[];
  /** Image without its tag. */
  readonly image?: string;
  /** `Always`, `IfNotPresent` or `Never`. */
  readonly imagePullPolicy?: string;
  /** Secrets with which the image is pulled. */
  readonly imagePullSecrets?: k8s.LocalObjectReference[];
  /** Tag of the image. */
  readonly imageTag?: string;
  /** Decides whether the container is restarted. */
  readonly livenessProbe?: k8s.Probe;
  /** Whether pods have the network of their node or one of their own. */
  readonly networkMode?: 'HostNetwork' | '' | 'ContainerNetwork';
  /** Labels of the nodes that pods may run on. */
  readonly nodeSelector?: { [key: string]: string };
  /** Ports. */
  readonly ports?: k8s.ContainerPort[];
  /** Decides whether the pod is ready. */
  readonly readinessProbe?: k8s.Probe;
  /** How many pods; 1 unless set. */
  readonly replicas?: number;
  /** CPU and memory. */
  readonly resources?: k8s.ResourceRequirements;
  /** Volumes of the runtime that the pods see. */
  readonly volumeMounts?: k8s.VolumeMount[];
}

/** What is wanted. */
export interface ThinRuntimeSpec {
  /** Whether there are no metrics for Prometheus. */
  readonly disablePrometheus?: boolean;
  /** What mounts the data on nodes. */
  readonly fuse?: ThinRuntimeFuse;
  /** Secrets with which the image is pulled. */
  readonly imagePullSecrets?: k8s.LocalObjectReference[];
  /** How Fluid looks after the cache. */
  readonly management?: Management;
  /** Name of the ThinRuntimeProfile; none for a Dataset that mounts another. */
  readonly profileName?: string;
  /** How many workers there are. */
  readonly replicas?: number;
  /** As whom the pods run. */
  readonly runAs?: RunAs;
  /** Where workers keep what they cache. */
  readonly tieredstore?: Tieredstore;
  /** Volumes that the pods can mount. */
  readonly volumes?: k8s.Volume[];
  /** The workers. */
  readonly worker?: ThinRuntimeWorker;
}

/** What is wanted. */
export interface ThinRuntimeProfileSpec {
  /** Kind of the file system. */
  readonly fileSystemType: string;
  /** What mounts the data on nodes. */
  readonly fuse?: ThinRuntimeFuse;
  /**
   * What becomes of the Secret with which a volume is mounted.
   * @default "MountNodePublishSecretIfExists"
   */
  readonly nodePublishSecretPolicy?: 'NotMountNodePublishSecret' | 'MountNodePublishSecretIfExists' | 'CopyNodePublishSecretAndMountIfNotExists';
  /** Volumes that the pods can mount. */
  readonly volumes?: k8s.Volume[];
  /** The workers. */
  readonly worker?: ThinRuntimeWorker;
}
