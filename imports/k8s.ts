// Generated from crds/ by `npm run import`; edit those instead.
import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import type { Construct } from 'constructs';
import { TypedObject } from '../lib/typed-object';

/** A number, or a string such as `25%` or the name of a port; a plain number or string does as well. */
export class IntOrString {
  /**
   * From a number.
   *
   * @param value the number
   */
  public static fromNumber(value: number): IntOrString {
    return new IntOrString(value);
  }

  /**
   * From a string.
   *
   * @param value the string
   */
  public static fromString(value: string): IntOrString {
    return new IntOrString(value);
  }

  private constructor(
    /** What is written. */
    public readonly value: number | string,
  ) {}
}

/** An amount such as `500m`, `80Gi` or `8`; a plain number or string does as well. */
export class Quantity {
  /**
   * From a number.
   *
   * @param value the number
   */
  public static fromNumber(value: number): Quantity {
    return new Quantity(value);
  }

  /**
   * From a string.
   *
   * @param value the string
   */
  public static fromString(value: string): Quantity {
    return new Quantity(value);
  }

  private constructor(
    /** What is written. */
    public readonly value: number | string,
  ) {}
}

/** Properties of ConfigMap. */
export interface ConfigMapProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Data that is no text, in base64; no key stands in `data` too. */
  readonly binaryData?: { [key: string]: string };
  /** Text by key; a key has only letters and digits and `-_.`. */
  readonly data?: { [key: string]: string };
  /** Whether the data stays as it is until the object is deleted; `false` unless set. */
  readonly immutable?: boolean;
}

/**
 * Plain data for pods, by keys that become file names or variables.
 * @see v1 ConfigMap
 */
export class ConfigMap extends TypedObject {
  /** API version and kind of `v1` ConfigMap. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'ConfigMap' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: ConfigMapProps = {}) {
    super(scope, id, { ...ConfigMap.GVK, ...props });
  }
}

/** Properties of Namespace. */
export interface NamespaceProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** How it is deleted. */
  readonly spec?: NamespaceSpec;
}

/**
 * A Kubernetes namespace.
 * @see v1 Namespace
 */
export class Namespace extends TypedObject {
  /** API version and kind of `v1` Namespace. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'Namespace' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: NamespaceProps = {}) {
    super(scope, id, { ...Namespace.GVK, ...props });
  }
}

/** Properties of PersistentVolumeClaim. */
export interface PersistentVolumeClaimProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** What is asked for; of a bound claim only the requested size may change. */
  readonly spec: PersistentVolumeClaimSpec;
}

/**
 * A volume that pods of one Kubernetes namespace mount.
 * @see v1 PersistentVolumeClaim
 */
export class PersistentVolumeClaim extends TypedObject {
  /** API version and kind of `v1` PersistentVolumeClaim. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'PersistentVolumeClaim' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: PersistentVolumeClaimProps) {
    super(scope, id, { ...PersistentVolumeClaim.GVK, ...props });
  }
}

/** Properties of Secret. */
export interface SecretProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Values in base64 by key; a key has only letters and digits and `-_.`. */
  readonly data?: { [key: string]: string };
  /** Whether the data stays as it is until the object is deleted; `false` unless set. */
  readonly immutable?: boolean;
  /** Values as plain text by key; the API server moves them to `data`. */
  readonly stringData?: { [key: string]: string };
  /** What is in it, such as `kubernetes.io/dockerconfigjson`; `Opaque` unless set. It cannot be changed. */
  readonly type?: string;
}

/**
 * Confidential data for pods. What is in Git or in an output folder is confidential no more; this library only refers to Secrets.
 * @see v1 Secret
 */
export class Secret extends TypedObject {
  /** API version and kind of `v1` Secret. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'Secret' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: SecretProps = {}) {
    super(scope, id, { ...Secret.GVK, ...props });
  }
}

/** Properties of Service. */
export interface ServiceProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Ports and the pods behind them. */
  readonly spec: ServiceSpec;
}

/**
 * A stable name and address for pods.
 * @see v1 Service
 */
export class Service extends TypedObject {
  /** API version and kind of `v1` Service. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'Service' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: ServiceProps) {
    super(scope, id, { ...Service.GVK, ...props });
  }
}

/** Properties of ServiceAccount. */
export interface ServiceAccountProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Whether pods get a token of the account as a file; `true` unless set. */
  readonly automountServiceAccountToken?: boolean;
  /** Secrets that pods of the account pull images with. */
  readonly imagePullSecrets?: LocalObjectReference[];
  /** Secrets that pods of the account may use; only counts where the account is told to enforce it. */
  readonly secrets?: ObjectReference[];
}

/**
 * As whom pods speak to the API server, and with which Secrets they pull images.
 * @see v1 ServiceAccount
 */
export class ServiceAccount extends TypedObject {
  /** API version and kind of `v1` ServiceAccount. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'v1', kind: 'ServiceAccount' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: ServiceAccountProps = {}) {
    super(scope, id, { ...ServiceAccount.GVK, ...props });
  }
}

/** Properties of ClusterRole. */
export interface ClusterRoleProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Whose rules to gather here; the rules of its own are then overwritten. */
  readonly aggregationRule?: AggregationRule;
  /** What is allowed. */
  readonly rules?: PolicyRule[];
}

/**
 * Rights in the whole cluster, or in whichever Kubernetes namespace binds them.
 * @see rbac.authorization.k8s.io/v1 ClusterRole
 */
export class ClusterRole extends TypedObject {
  /** API version and kind of `rbac.authorization.k8s.io/v1` ClusterRole. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: ClusterRoleProps = {}) {
    super(scope, id, { ...ClusterRole.GVK, ...props });
  }
}

/** Properties of ClusterRoleBinding. */
export interface ClusterRoleBindingProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** The role; it cannot be changed. */
  readonly roleRef: RoleRef;
  /** Who gets the rights. */
  readonly subjects?: Subject[];
}

/**
 * Gives the rights of a ClusterRole in the whole cluster.
 * @see rbac.authorization.k8s.io/v1 ClusterRoleBinding
 */
export class ClusterRoleBinding extends TypedObject {
  /** API version and kind of `rbac.authorization.k8s.io/v1` ClusterRoleBinding. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRoleBinding' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: ClusterRoleBindingProps) {
    super(scope, id, { ...ClusterRoleBinding.GVK, ...props });
  }
}

/** Properties of Role. */
export interface RoleProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** What is allowed. */
  readonly rules?: PolicyRule[];
}

/**
 * Rights in one Kubernetes namespace.
 * @see rbac.authorization.k8s.io/v1 Role
 */
export class Role extends TypedObject {
  /** API version and kind of `rbac.authorization.k8s.io/v1` Role. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: RoleProps = {}) {
    super(scope, id, { ...Role.GVK, ...props });
  }
}

/** Properties of RoleBinding. */
export interface RoleBindingProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** The role; it cannot be changed. */
  readonly roleRef: RoleRef;
  /** Who gets the rights. */
  readonly subjects?: Subject[];
}

/**
 * Gives the rights of a role in one Kubernetes namespace.
 * @see rbac.authorization.k8s.io/v1 RoleBinding
 */
export class RoleBinding extends TypedObject {
  /** API version and kind of `rbac.authorization.k8s.io/v1` RoleBinding. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: RoleBindingProps) {
    super(scope, id, { ...RoleBinding.GVK, ...props });
  }
}

/** Properties of Ingress. */
export interface IngressProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Hosts, paths, and the Services behind them. */
  readonly spec: IngressSpec;
}

/**
 * Routes HTTP from outside to Services by host and path.
 * @see networking.k8s.io/v1 Ingress
 */
export class Ingress extends TypedObject {
  /** API version and kind of `networking.k8s.io/v1` Ingress. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: IngressProps) {
    super(scope, id, { ...Ingress.GVK, ...props });
  }
}

/** Properties of NetworkPolicy. */
export interface NetworkPolicyProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Pods, and the rules for them. */
  readonly spec: NetworkPolicySpec;
}

/**
 * What may connect to pods, and where they may connect to.
 * @see networking.k8s.io/v1 NetworkPolicy
 */
export class NetworkPolicy extends TypedObject {
  /** API version and kind of `networking.k8s.io/v1` NetworkPolicy. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: NetworkPolicyProps) {
    super(scope, id, { ...NetworkPolicy.GVK, ...props });
  }
}

/** Properties of Deployment. */
export interface DeploymentProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** The pods and how they are replaced. */
  readonly spec: DeploymentSpec;
}

/**
 * Equal pods that are replaced step by step when they change.
 * @see apps/v1 Deployment
 */
export class Deployment extends TypedObject {
  /** API version and kind of `apps/v1` Deployment. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'apps/v1', kind: 'Deployment' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: DeploymentProps) {
    super(scope, id, { ...Deployment.GVK, ...props });
  }
}

/** Properties of HorizontalPodAutoscaler. */
export interface HorizontalPodAutoscalerProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Target, bounds, and the metrics to follow. */
  readonly spec: HorizontalPodAutoscalerSpec;
}

/**
 * Sets the replicas of what has a scale subresource by metrics.
 * @see autoscaling/v2 HorizontalPodAutoscaler
 */
export class HorizontalPodAutoscaler extends TypedObject {
  /** API version and kind of `autoscaling/v2` HorizontalPodAutoscaler. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: HorizontalPodAutoscalerProps) {
    super(scope, id, { ...HorizontalPodAutoscaler.GVK, ...props });
  }
}

/** Properties of Job. */
export interface JobProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** The pods and how often they are tried. */
  readonly spec: JobSpec;
}

/**
 * Pods that run until they are done. Its pod template cannot be changed once it is in the cluster.
 * @see batch/v1 Job
 */
export class Job extends TypedObject {
  /** API version and kind of `batch/v1` Job. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'batch/v1', kind: 'Job' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: JobProps) {
    super(scope, id, { ...Job.GVK, ...props });
  }
}

/** Properties of PodDisruptionBudget. */
export interface PodDisruptionBudgetProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Pods, and how many of them have to stay. */
  readonly spec: PodDisruptionBudgetSpec;
}

/**
 * How many of a set of pods may be evicted at once.
 * @see policy/v1 PodDisruptionBudget
 */
export class PodDisruptionBudget extends TypedObject {
  /** API version and kind of `policy/v1` PodDisruptionBudget. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: PodDisruptionBudgetProps) {
    super(scope, id, { ...PodDisruptionBudget.GVK, ...props });
  }
}

/** Properties of ResourceClaimTemplate. */
export interface ResourceClaimTemplateProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** The claims that are made from it. */
  readonly spec: ResourceClaimTemplateSpec;
}

/**
 * Devices that each pod gets for itself. It cannot be changed once it is in the cluster.
 * @see resource.k8s.io/v1 ResourceClaimTemplate
 */
export class ResourceClaimTemplate extends TypedObject {
  /** API version and kind of `resource.k8s.io/v1` ResourceClaimTemplate. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'resource.k8s.io/v1', kind: 'ResourceClaimTemplate' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: ResourceClaimTemplateProps) {
    super(scope, id, { ...ResourceClaimTemplate.GVK, ...props });
  }
}

/**
 * Represents a Persistent Disk resource in AWS. An AWS EBS disk must exist before mounting to a container. The disk must also be in the
 * same AWS zone as the kubelet. An AWS EBS disk can only be mounted as read/write once. AWS EBS volumes support ownership management and
 * SELinux relabeling.
 */
export interface AWSElasticBlockStoreVolumeSource {
  /**
   * fsType is the filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is supported by the host
   * operating system. Examples: "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore
   */
  readonly fsType?: string;
  /**
   * partition is the partition in the volume that you want to mount. If omitted, the default is to mount by volume name. Examples: For
   * volume /dev/sda1, you specify the partition as "1". Similarly, the volume partition for /dev/sda is "0" (or you can leave the property
   * empty).
   */
  readonly partition?: number;
  /**
   * readOnly value true will force the readOnly setting in VolumeMounts. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore
   */
  readonly readOnly?: boolean;
  /**
   * volumeID is unique ID of the persistent disk resource in AWS (Amazon EBS volume). More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore
   */
  readonly volumeId: string;
}

/** Affinity is a group of affinity scheduling rules. */
export interface Affinity {
  /** Node affinity is a group of node affinity scheduling rules. */
  readonly nodeAffinity?: NodeAffinity;
  /** Pod affinity is a group of inter pod affinity scheduling rules. */
  readonly podAffinity?: PodAffinity;
  /** Pod anti affinity is a group of inter pod anti affinity scheduling rules. */
  readonly podAntiAffinity?: PodAntiAffinity;
}

/** AggregationRule describes how to locate ClusterRoles to aggregate into the ClusterRole */
export interface AggregationRule {
  /**
   * ClusterRoleSelectors holds a list of selectors which will be used to find ClusterRoles and create the rules. If any of the selectors
   * match, then the ClusterRole's permissions will be added
   */
  readonly clusterRoleSelectors?: LabelSelector[];
}

/** AppArmorProfile defines a pod or container's AppArmor settings. */
export interface AppArmorProfile {
  /**
   * localhostProfile indicates a profile loaded on the node that should be used. The profile must be preconfigured on the node to work.
   * Must match the loaded name of the profile. Must be set if and only if type is "Localhost".
   */
  readonly localhostProfile?: string;
  /**
   * type indicates which kind of AppArmor profile will be applied. Valid options are: Localhost - a profile pre-loaded on the node.
   * RuntimeDefault - the container runtime's default profile. Unconfined - no AppArmor enforcement.
   */
  readonly type: string;
}

/** AzureDisk represents an Azure Data Disk mount on the host and bind mount to the pod. */
export interface AzureDiskVolumeSource {
  /** cachingMode is the Host Caching mode: None, Read Only, Read Write. */
  readonly cachingMode?: string;
  /** diskName is the Name of the data disk in the blob storage */
  readonly diskName: string;
  /** diskURI is the URI of data disk in the blob storage */
  readonly diskUri: string;
  /**
   * fsType is Filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. "ext4", "xfs", "ntfs".
   * Implicitly inferred to be "ext4" if unspecified.
   * @default "ext4"
   */
  readonly fsType?: string;
  /**
   * kind expected values are Shared: multiple blob disks per storage account Dedicated: single blob disk per storage account Managed: azure
   * managed data disk (only in managed availability set). defaults to shared
   */
  readonly kind?: string;
  /**
   * readOnly Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.
   * @default false
   */
  readonly readOnly?: boolean;
}

/** AzureFile represents an Azure File Service mount on the host and bind mount to the pod. */
export interface AzureFileVolumeSource {
  /** readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. */
  readonly readOnly?: boolean;
  /** secretName is the name of secret that contains Azure Storage Account Name and Key */
  readonly secretName: string;
  /** shareName is the azure share Name */
  readonly shareName: string;
}

/** CELDeviceSelector contains a CEL expression for selecting a device. */
export interface CELDeviceSelector {
  /**
   * Expression is a CEL expression which evaluates a single device. It must evaluate to true when the device under consideration satisfies
   * the desired criteria, and false when it does not. Any other result is an error and causes allocation of devices to abort. The
   * expression's input is an object named "device", which carries the following properties: - driver (string): the name of the driver which
   * defines this device. - attributes (map[string]object): the device's attributes, grouped by prefix (e.g.
   * device.attributes["dra.example.com"] evaluates to an object with all of the attributes which were prefixed by "dra.example.com". -
   * capacity (map[string]object): the device's capacities, grouped by prefix. - allowMultipleAllocations (bool): the
   * allowMultipleAllocations property of the device (v1.34+ with the DRAConsumableCapacity feature enabled). Example: Consider a device
   * with driver="dra.example.com", which exposes two attributes named "model" and "ext.example.com/family" and which exposes one capacity
   * named "modules". This input to this expression would have the following fields: device.driver
   * device.attributes["dra.example.com"].model device.attributes["ext.example.com"].family device.capacity["dra.example.com"].modules The
   * device.driver field can be used to check for a specific driver, either as a high-level precondition (i.e. you only want to consider
   * devices from this driver) or as part of a multi-clause expression that is meant to consider devices from different drivers. The value
   * type of each attribute is defined by the device definition, and users who write these expressions must consult the documentation for
   * their specific drivers. The value type of each capacity is Quantity. If an unknown prefix is used as a lookup in either
   * device.attributes or device.capacity, an empty map will be returned. Any reference to an unknown field will cause an evaluation error
   * and allocation to abort. A robust expression should check for the existence of attributes before referencing them. For ease of use, the
   * cel.bind() function is enabled, and can be used to simplify expressions that access multiple attributes with the same domain. For
   * example: cel.bind(dra, device.attributes["dra.example.com"], dra.someBool && dra.anotherBool) When the DRAListTypeAttributes feature
   * gate is enabled, the includes() helper is available and it can work for both scalar and list-type attributes. It was introduced to
   * support smooth migration from scalar attributes to list-type attributes while keeping CEL expressions simple. For example:
   * device.attributes["dra.example.com"].models.includes("some-model") The length of the expression must be smaller or equal to 10 Ki. The
   * cost of evaluating it is also limited based on the estimated number of logical steps.
   */
  readonly expression: string;
}

/** Represents a source location of a volume to mount, managed by an external CSI driver */
export interface CSIVolumeSource {
  /**
   * driver is the name of the CSI driver that handles this volume. Consult with your admin for the correct name as registered in the
   * cluster.
   */
  readonly driver: string;
  /**
   * fsType to mount. Ex. "ext4", "xfs", "ntfs". If not provided, the empty value is passed to the associated CSI driver which will
   * determine the default filesystem to apply.
   */
  readonly fsType?: string;
  /** LocalObjectReference contains enough information to let you locate the referenced object inside the same namespace. */
  readonly nodePublishSecretRef?: LocalObjectReference;
  /** readOnly specifies a read-only configuration for the volume. Defaults to false (read/write). */
  readonly readOnly?: boolean;
  /**
   * volumeAttributes stores driver-specific properties that are passed to the CSI driver. Consult your driver's documentation for supported
   * values.
   */
  readonly volumeAttributes?: { [key: string]: string };
}

/** Adds and removes POSIX capabilities from running containers. */
export interface Capabilities {
  /** Added capabilities */
  readonly add?: string[];
  /** Removed capabilities */
  readonly drop?: string[];
}

/** CapacityRequirements defines the capacity requirements for a specific device request. */
export interface CapacityRequirements {
  /**
   * Requests represent individual device resource requests for distinct resources, all of which must be provided by the device. This value
   * is used as an additional filtering condition against the available capacity on the device. This is semantically equivalent to a CEL
   * selector with `device.capacity[<domain>].<name>.compareTo(quantity(<request quantity>)) >= 0`. For example,
   * device.capacity['test-driver.cdi.k8s.io'].counters.compareTo(quantity('2')) >= 0. When a requestPolicy is defined, the requested amount
   * is adjusted upward to the nearest valid value based on the policy. If the requested amount cannot be adjusted to a valid value—because
   * it exceeds what the requestPolicy allows— the device is considered ineligible for allocation. For any capacity that is not explicitly
   * requested: - If no requestPolicy is set, the default consumed capacity is equal to the full device capacity (i.e., the whole device is
   * claimed). - If a requestPolicy is set, the default consumed capacity is determined according to that policy. If the device allows
   * multiple allocation, the aggregated amount across all requests must not exceed the capacity value. The consumed capacity, which may be
   * adjusted based on the requestPolicy if defined, is recorded in the resource claim’s status.devices[*].consumedCapacity field.
   */
  readonly requests?: { [key: string]: Quantity | number | string };
}

/**
 * Represents a Ceph Filesystem mount that lasts the lifetime of a pod Cephfs volumes do not support ownership management or SELinux
 * relabeling.
 */
export interface CephFSVolumeSource {
  /**
   * monitors is Required: Monitors is a collection of Ceph monitors More info:
   * https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it
   */
  readonly monitors: string[];
  /** path is Optional: Used as the mounted root, rather than the full Ceph tree, default is / */
  readonly path?: string;
  /**
   * readOnly is Optional: Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. More info:
   * https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it
   */
  readonly readOnly?: boolean;
  /**
   * secretFile is Optional: SecretFile is the path to key ring for User, default is /etc/ceph/user.secret More info:
   * https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it
   */
  readonly secretFile?: string;
  /** LocalObjectReference contains enough information to let you locate the referenced object inside the same namespace. */
  readonly secretRef?: LocalObjectReference;
  /**
   * user is optional: User is the rados user name, default is admin More info:
   * https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it
   */
  readonly user?: string;
}

/**
 * Represents a cinder volume resource in Openstack. A Cinder volume must exist before mounting to a container. The volume must also be in
 * the same region as the kubelet. Cinder volumes support ownership management and SELinux relabeling.
 */
export interface CinderVolumeSource {
  /**
   * fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Examples: "ext4", "xfs",
   * "ntfs". Implicitly inferred to be "ext4" if unspecified. More info: https://examples.k8s.io/mysql-cinder-pd/README.md
   */
  readonly fsType?: string;
  /**
   * readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. More info:
   * https://examples.k8s.io/mysql-cinder-pd/README.md
   */
  readonly readOnly?: boolean;
  /** LocalObjectReference contains enough information to let you locate the referenced object inside the same namespace. */
  readonly secretRef?: LocalObjectReference;
  /** volumeID used to identify the volume in cinder. More info: https://examples.k8s.io/mysql-cinder-pd/README.md */
  readonly volumeId: string;
}

/** ClientIPConfig represents the configurations of Client IP based session affinity. */
export interface ClientIPConfig {
  /**
   * timeoutSeconds specifies the seconds of ClientIP type session sticky time. The value must be >0 && <=86400(for 1 day) if
   * ServiceAffinity == "ClientIP". Default value is 10800(for 3 hours).
   */
  readonly timeoutSeconds?: number;
}

/**
 * ClusterTrustBundleProjection describes how to select a set of ClusterTrustBundle objects and project their contents into the pod
 * filesystem.
 */
export interface ClusterTrustBundleProjection {
  /**
   * A label selector is a label query over a set of resources. The result of matchLabels and matchExpressions are ANDed. An empty label
   * selector matches all objects. A null label selector matches no objects.
   */
  readonly labelSelector?: LabelSelector;
  /** Select a single ClusterTrustBundle by object name. Mutually-exclusive with signerName and labelSelector. */
  readonly name?: string;
  /**
   * If true, don't block pod startup if the referenced ClusterTrustBundle(s) aren't available. If using name, then the named
   * ClusterTrustBundle is allowed not to exist. If using signerName, then the combination of signerName and labelSelector is allowed to
   * match zero ClusterTrustBundles.
   */
  readonly optional?: boolean;
  /** Relative path from the volume root to write the bundle. */
  readonly path: string;
  /**
   * Select all ClusterTrustBundles that match this signer name. Mutually-exclusive with name. The contents of all selected
   * ClusterTrustBundles will be unified and deduplicated.
   */
  readonly signerName?: string;
}

/**
 * ConfigMapEnvSource selects a ConfigMap to populate the environment variables with. The contents of the target ConfigMap's Data field will
 * represent the key-value pairs as environment variables.
 */
export interface ConfigMapEnvSource {
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this
   * type with an empty value here are almost certainly wrong. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   * @default ""
   */
  readonly name?: string;
  /** Specify whether the ConfigMap must be defined */
  readonly optional?: boolean;
}

/** Selects a key from a ConfigMap. */
export interface ConfigMapKeySelector {
  /** The key to select. */
  readonly key: string;
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this
   * type with an empty value here are almost certainly wrong. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   * @default ""
   */
  readonly name?: string;
  /** Specify whether the ConfigMap or its key must be defined */
  readonly optional?: boolean;
}

/**
 * Adapts a ConfigMap into a projected volume. The contents of the target ConfigMap's Data field will be presented in a projected volume as
 * files using the keys in the Data field as the file names, unless the items element is populated with specific mappings of keys to paths.
 * Note that this is identical to a configmap volume source without the default mode.
 */
export interface ConfigMapProjection {
  /**
   * items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected into the volume as a file
   * whose name is the key and content is the value. If specified, the listed keys will be projected into the specified paths, and unlisted
   * keys will not be present. If a key is specified which is not present in the ConfigMap, the volume setup will error unless it is marked
   * optional. Paths must be relative and may not contain the '..' path or start with '..'.
   */
  readonly items?: KeyToPath[];
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this
   * type with an empty value here are almost certainly wrong. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   * @default ""
   */
  readonly name?: string;
  /** optional specify whether the ConfigMap or its keys must be defined */
  readonly optional?: boolean;
}

/**
 * Adapts a ConfigMap into a volume. The contents of the target ConfigMap's Data field will be presented in a volume as files using the keys
 * in the Data field as the file names, unless the items element is populated with specific mappings of keys to paths. ConfigMap volumes
 * support ownership management and SELinux relabeling.
 */
export interface ConfigMapVolumeSource {
  /**
   * defaultMode is optional: mode bits used to set permissions on created files by default. Must be an octal value between 0000 and 0777 or
   * a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. Defaults to
   * 0644. Directories within the path are not affected by this setting. This might be in conflict with other options that affect the file
   * mode, like fsGroup, and the result can be other mode bits set.
   */
  readonly defaultMode?: number;
  /**
   * items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected into the volume as a file
   * whose name is the key and content is the value. If specified, the listed keys will be projected into the specified paths, and unlisted
   * keys will not be present. If a key is specified which is not present in the ConfigMap, the volume setup will error unless it is marked
   * optional. Paths must be relative and may not contain the '..' path or start with '..'.
   */
  readonly items?: KeyToPath[];
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this
   * type with an empty value here are almost certainly wrong. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   * @default ""
   */
  readonly name?: string;
  /** optional specify whether the ConfigMap or its keys must be defined */
  readonly optional?: boolean;
}

/** A single application container that you want to run within a pod. */
export interface Container extends ContainerPatch {
  /** Name of the container specified as a DNS_LABEL. Each container in a pod must have a unique name (DNS_LABEL). Cannot be updated. */
  readonly name: string;
}

/** The optional fields of Container, to be laid over one. A single application container that you want to run within a pod. */
export interface ContainerPatch {
  /**
   * Arguments to the entrypoint. The container image's CMD is used if this is not provided. Variable references $(VAR_NAME) are expanded
   * using the container's environment. If a variable cannot be resolved, the reference in the input string will be unchanged. Double $$ are
   * reduced to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the string literal
   * "$(VAR_NAME)". Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be updated. More
   * info: https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell
   */
  readonly args?: string[];
  /**
   * Entrypoint array. Not executed within a shell. The container image's ENTRYPOINT is used if this is not provided. Variable references
   * $(VAR_NAME) are expanded using the container's environment. If a variable cannot be resolved, the reference in the input string will be
   * unchanged. Double $$ are reduced to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the
   * string literal "$(VAR_NAME)". Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be
   * updated. More info:
   * https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell
   */
  readonly command?: string[];
  /** List of environment variables to set in the container. Cannot be updated. */
  readonly env?: EnvVar[];
  /**
   * List of sources to populate environment variables in the container. The keys defined within a source may consist of any printable ASCII
   * characters except '='. When a key exists in multiple sources, the value associated with the last source will take precedence. Values
   * defined by an Env with a duplicate key will take precedence. Cannot be updated.
   */
  readonly envFrom?: EnvFromSource[];
  /**
   * Container image name. More info: https://kubernetes.io/docs/concepts/containers/images This field is optional to allow higher level
   * config management to default or override container images in workload controllers like Deployments and StatefulSets.
   */
  readonly image?: string;
  /**
   * Image pull policy. One of Always, Never, IfNotPresent. Defaults to Always if :latest tag is specified, or IfNotPresent otherwise.
   * Cannot be updated. More info: https://kubernetes.io/docs/concepts/containers/images#updating-images
   */
  readonly imagePullPolicy?: string;
  /**
   * Lifecycle describes actions that the management system should take in response to container lifecycle events. For the PostStart and
   * PreStop lifecycle handlers, management of the container blocks until the action is complete, unless the container process fails, in
   * which case the handler is aborted.
   */
  readonly lifecycle?: Lifecycle;
  /** Probe describes a health check to be performed against a container to determine whether it is alive or ready to receive traffic. */
  readonly livenessProbe?: Probe;
  /**
   * List of ports to expose from the container. Not specifying a port here DOES NOT prevent that port from being exposed. Any port which is
   * listening on the default "0.0.0.0" address inside a container will be accessible from the network. Modifying this array with strategic
   * merge patch may corrupt the data. For more information See https://github.com/kubernetes/kubernetes/issues/108255. Cannot be updated.
   */
  readonly ports?: ContainerPort[];
  /** Probe describes a health check to be performed against a container to determine whether it is alive or ready to receive traffic. */
  readonly readinessProbe?: Probe;
  /** Resources resize policy for the container. This field cannot be set on ephemeral containers. */
  readonly resizePolicy?: ContainerResizePolicy[];
  /** ResourceRequirements describes the compute resource requirements. */
  readonly resources?: ResourceRequirements;
  /**
   * RestartPolicy defines the restart behavior of individual containers in a pod. This overrides the pod-level restart policy. When this
   * field is not specified, the restart behavior is defined by the Pod's restart policy and the container type. Additionally, setting the
   * RestartPolicy as "Always" for the init container will have the following effect: this init container will be continually restarted on
   * exit until all regular containers have terminated. Once all regular containers have completed, all init containers with restartPolicy
   * "Always" will be shut down. This lifecycle differs from normal init containers and is often referred to as a "sidecar" container.
   * Although this init container still starts in the init container sequence, it does not wait for the container to complete before
   * proceeding to the next init container. Instead, the next init container starts immediately after this init container is started, or
   * after any startupProbe has successfully completed.
   */
  readonly restartPolicy?: string;
  /**
   * Represents a list of rules to be checked to determine if the container should be restarted on exit. The rules are evaluated in order.
   * Once a rule matches a container exit condition, the remaining rules are ignored. If no rule matches the container exit condition, the
   * Container-level restart policy determines the whether the container is restarted or not. Constraints on the rules: - At most 20 rules
   * are allowed. - Rules can have the same action. - Identical rules are not forbidden in validations. When rules are specified, container
   * MUST set RestartPolicy explicitly even it if matches the Pod's RestartPolicy.
   */
  readonly restartPolicyRules?: ContainerRestartRule[];
  /**
   * SecurityContext holds security configuration that will be applied to a container. Some fields are present in both SecurityContext and
   * PodSecurityContext. When both are set, the values in SecurityContext take precedence.
   */
  readonly securityContext?: SecurityContext;
  /** Probe describes a health check to be performed against a container to determine whether it is alive or ready to receive traffic. */
  readonly startupProbe?: Probe;
  /**
   * Whether this container should allocate a buffer for stdin in the container runtime. If this is not set, reads from stdin in the
   * container will always result in EOF. Default is false.
   */
  readonly stdin?: boolean;
  /**
   * Whether the container runtime should close the stdin channel after it has been opened by a single attach. When stdin is true the stdin
   * stream will remain open across multiple attach sessions. If stdinOnce is set to true, stdin is opened on container start, is empty
   * until the first client attaches to stdin, and then remains open and accepts data until the client disconnects, at which time stdin is
   * closed and remains closed until the container is restarted. If this flag is false, a container processes that reads from stdin will
   * never receive an EOF. Default is false
   */
  readonly stdinOnce?: boolean;
  /**
   * Optional: Path at which the file to which the container's termination message will be written is mounted into the container's
   * filesystem. Message written is intended to be brief final status, such as an assertion failure message. Will be truncated by the node
   * if greater than 4096 bytes. The total message length across all containers will be limited to 12kb. Defaults to /dev/termination-log.
   * Cannot be updated.
   */
  readonly terminationMessagePath?: string;
  /**
   * Indicate how the termination message should be populated. File will use the contents of terminationMessagePath to populate the
   * container status message on both success and failure. FallbackToLogsOnError will use the last chunk of container log output if the
   * termination message file is empty and the container exited with an error. The log output is limited to 2048 bytes or 80 lines,
   * whichever is smaller. Defaults to File. Cannot be updated.
   */
  readonly terminationMessagePolicy?: string;
  /** Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. Default is false. */
  readonly tty?: boolean;
  /** volumeDevices is the list of block devices to be used by the container. */
  readonly volumeDevices?: VolumeDevice[];
  /** Pod volumes to mount into the container's filesystem. Cannot be updated. */
  readonly volumeMounts?: VolumeMount[];
  /**
   * Container's working directory. If not specified, the container runtime's default will be used, which might be configured in the
   * container image. Cannot be updated.
   */
  readonly workingDir?: string;
}

/** ContainerPort represents a network port in a single container. */
export interface ContainerPort {
  /** Number of port to expose on the pod's IP address. This must be a valid port number, 0 < x < 65536. */
  readonly containerPort: number;
  /** What host IP to bind the external port to. */
  readonly hostIp?: string;
  /**
   * Number of port to expose on the host. If specified, this must be a valid port number, 0 < x < 65536. If HostNetwork is specified, this
   * must match ContainerPort. Most containers do not need this.
   */
  readonly hostPort?: number;
  /**
   * If specified, this must be an IANA_SVC_NAME and unique within the pod. Each named port in a pod must have a unique name. Name for the
   * port that can be referred to by services.
   */
  readonly name?: string;
  /**
   * Protocol for port. Must be UDP, TCP, or SCTP. Defaults to "TCP".
   * @default "TCP"
   */
  readonly protocol?: string;
}

/** ContainerResizePolicy represents resource resize policy for the container. */
export interface ContainerResizePolicy {
  /** Name of the resource to which this resource resize policy applies. Supported values: cpu, memory. */
  readonly resourceName: string;
  /** Restart policy to apply when specified resource is resized. If not specified, it defaults to NotRequired. */
  readonly restartPolicy: string;
}

/**
 * ContainerResourceMetricSource indicates how to scale on a resource metric known to Kubernetes, as specified in requests and limits,
 * describing each pod in the current scale target (e.g. CPU or memory). The values will be averaged together before being compared to the
 * target. Such metrics are built in to Kubernetes, and have special scaling options on top of those available to normal per-pod metrics
 * using the "pods" source. Only one "target" type should be set.
 */
export interface ContainerResourceMetricSource {
  /** container is the name of the container in the pods of the scaling target */
  readonly container: string;
  /** name is the name of the resource in question. */
  readonly name: string;
  /** MetricTarget defines the target value, average value, or average utilization of a specific metric */
  readonly target: MetricTarget;
}

/** ContainerRestartRule describes how a container exit is handled. */
export interface ContainerRestartRule {
  /**
   * Specifies the action taken on a container exit if the requirements are satisfied. The only possible value is "Restart" to restart the
   * container.
   */
  readonly action: string;
  /** ContainerRestartRuleOnExitCodes describes the condition for handling an exited container based on its exit codes. */
  readonly exitCodes?: ContainerRestartRuleOnExitCodes;
}

/** ContainerRestartRuleOnExitCodes describes the condition for handling an exited container based on its exit codes. */
export interface ContainerRestartRuleOnExitCodes {
  /**
   * Represents the relationship between the container exit code(s) and the specified values. Possible values are: - In: the requirement is
   * satisfied if the container exit code is in the set of specified values. - NotIn: the requirement is satisfied if the container exit
   * code is not in the set of specified values.
   */
  readonly operator: string;
  /** Specifies the set of values to check for container exit codes. At most 255 elements are allowed. */
  readonly values?: number[];
}

/** CrossVersionObjectReference contains enough information to let you identify the referred resource. */
export interface CrossVersionObjectReference {
  /** apiVersion is the API version of the referent */
  readonly apiVersion?: string;
  /**
   * kind is the kind of the referent; More info:
   * https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds
   */
  readonly kind: string;
  /** name is the name of the referent; More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names */
  readonly name: string;
}

/** DeploymentSpec is the specification of the desired behavior of the Deployment. */
export interface DeploymentSpec {
  /**
   * Minimum number of seconds for which a newly created pod should be ready without any of its container crashing, for it to be considered
   * available. Defaults to 0 (pod will be considered available as soon as it is ready)
   */
  readonly minReadySeconds?: number;
  /** Indicates that the deployment is paused. */
  readonly paused?: boolean;
  /**
   * The maximum time in seconds for a deployment to make progress before it is considered to be failed. The deployment controller will
   * continue to process failed deployments and a condition with a ProgressDeadlineExceeded reason will be surfaced in the deployment
   * status. Note that progress will not be estimated during the time a deployment is paused. Defaults to 600s.
   */
  readonly progressDeadlineSeconds?: number;
  /** Number of desired pods. This is a pointer to distinguish between explicit zero and not specified. Defaults to 1. */
  readonly replicas?: number;
  /**
   * The number of old ReplicaSets to retain to allow rollback. This is a pointer to distinguish between explicit zero and not specified.
   * Defaults to 10.
   */
  readonly revisionHistoryLimit?: number;
  /**
   * A label selector is a label query over a set of resources. The result of matchLabels and matchExpressions are ANDed. An empty label
   * selector matches all objects. A null label selector matches no objects.
   */
  readonly selector: LabelSelector;
  /** DeploymentStrategy describes how to replace existing pods with new ones. */
  readonly strategy?: DeploymentStrategy;
  /** PodTemplateSpec describes the data a pod should have when created from a template */
  readonly template: PodTemplateSpec;
}

/** DeploymentStrategy describes how to replace existing pods with new ones. */
export interface DeploymentStrategy {
  /** Spec to control the desired behavior of rolling update. */
  readonly rollingUpdate?: RollingUpdateDeployment;
  /** Type of deployment. Can be "Recreate" or "RollingUpdate". Default is RollingUpdate. */
  readonly type?: string;
}

/** DeviceClaim defines how to request devices with a ResourceClaim. */
export interface DeviceClaim {
  /**
   * This field holds configuration for multiple potential drivers which could satisfy requests in this claim. It is ignored while
   * allocating the claim.
   */
  readonly config?: DeviceClaimConfiguration[];
  /** These constraints must be satisfied by the set of devices that get allocated for the claim. */
  readonly constraints?: DeviceConstraint[];
  /** Requests represent individual requests for distinct devices which must all be satisfied. If empty, nothing needs to be allocated. */
  readonly requests?: DeviceRequest[];
}

/** DeviceClaimConfiguration is used for configuration parameters in DeviceClaim. */
export interface DeviceClaimConfiguration {
  /** OpaqueDeviceConfiguration contains configuration parameters for a driver in a format defined by the driver vendor. */
  readonly opaque?: OpaqueDeviceConfiguration;
  /**
   * Requests lists the names of requests where the configuration applies. If empty, it applies to all requests. References to subrequests
   * must include the name of the main request and may include the subrequest using the format <main request>[/<subrequest>]. If just the
   * main request is given, the configuration applies to all subrequests.
   */
  readonly requests?: string[];
}

/** DeviceConstraint must have exactly one field set besides Requests. */
export interface DeviceConstraint {
  /**
   * DistinctAttribute requires that all devices in question have this attribute and that its type and value are unique across those
   * devices. When the DRAListTypeAttributes feature gate is enabled, comparison uses set semantics (i.e., element order and duplicates are
   * ignored): list-valued attributes must be pairwise disjoint across devices. Scalar values are treated as singleton sets for backward
   * compatibility. This acts as the inverse of MatchAttribute. This constraint is used to avoid allocating multiple requests to the same
   * device by ensuring attribute-level differentiation. This is useful for scenarios where resource requests must be fulfilled by separate
   * physical devices. For example, a container requests two network interfaces that must be allocated from two different physical NICs.
   */
  readonly distinctAttribute?: string;
  /**
   * MatchAttribute requires that all devices in question have this attribute and that its type and value are the same across those devices.
   * For example, if you specified "dra.example.com/numa" (a hypothetical example!), then only devices in the same NUMA node will be chosen.
   * A device which does not have that attribute will not be chosen. All devices should use a value of the same type for this attribute
   * because that is part of its specification, but if one device doesn't, then it also will not be chosen. When the DRAListTypeAttributes
   * feature gate is enabled, comparison uses set semantics(i.e., element order and duplicates are ignored): list-valued attributes match
   * when the intersection across all devices is non-empty. Scalar values are treated as single-element lists for backward compatibility.
   * Must include the domain qualifier.
   */
  readonly matchAttribute?: string;
  /**
   * Requests is a list of the one or more requests in this claim which must co-satisfy this constraint. If a request is fulfilled by
   * multiple devices, then all of the devices must satisfy the constraint. If this is not specified, this constraint applies to all
   * requests in this claim. References to subrequests must include the name of the main request and may include the subrequest using the
   * format <main request>[/<subrequest>]. If just the main request is given, the constraint applies to all subrequests.
   */
  readonly requests?: string[];
}

/**
 * DeviceRequest is a request for devices required for a claim. This is typically a request for a single resource like a device, but can
 * also ask for several identical devices. With FirstAvailable it is also possible to provide a prioritized list of requests.
 */
export interface DeviceRequest {
  /** ExactDeviceRequest is a request for one or more identical devices. */
  readonly exactly?: ExactDeviceRequest;
  /**
   * FirstAvailable contains subrequests, of which exactly one will be selected by the scheduler. It tries to satisfy them in the order in
   * which they are listed here. So if there are two entries in the list, the scheduler will only check the second one if it determines that
   * the first one can not be used. DRA does not yet implement scoring, so the scheduler will select the first set of devices that satisfies
   * all the requests in the claim. And if the requirements can be satisfied on more than one node, other scheduling features will determine
   * which node is chosen. This means that the set of devices allocated to a claim might not be the optimal set available to the cluster.
   * Scoring will be implemented later.
   */
  readonly firstAvailable?: DeviceSubRequest[];
  /**
   * Name can be used to reference this request in a pod.spec.containers[].resources.claims entry and in a constraint of the claim.
   * References using the name in the DeviceRequest will uniquely identify a request when the Exactly field is set. When the FirstAvailable
   * field is set, a reference to the name of the DeviceRequest will match whatever subrequest is chosen by the scheduler. Must be a DNS
   * label.
   */
  readonly name: string;
}

/** DeviceSelector must have exactly one field set. */
export interface DeviceSelector {
  /** CELDeviceSelector contains a CEL expression for selecting a device. */
  readonly cel?: CELDeviceSelector;
}

/**
 * DeviceSubRequest describes a request for device provided in the claim.spec.devices.requests[].firstAvailable array. Each is typically a
 * request for a single resource like a device, but can also ask for several identical devices. DeviceSubRequest is similar to
 * ExactDeviceRequest, but doesn't expose the AdminAccess field as that one is only supported when requesting a specific device.
 */
export interface DeviceSubRequest {
  /**
   * AllocationMode and its related fields define how devices are allocated to satisfy this subrequest. Supported values are: - ExactCount:
   * This request is for a specific number of devices. This is the default. The exact number is provided in the count field. - All: This
   * subrequest is for all of the matching devices in a pool. Allocation will fail if some devices are already allocated, unless adminAccess
   * is requested. If AllocationMode is not specified, the default mode is ExactCount. If the mode is ExactCount and count is not specified,
   * the default count is one. Any other subrequests must specify this field. More modes may get added in the future. Clients must refuse to
   * handle requests with unknown modes.
   */
  readonly allocationMode?: string;
  /** CapacityRequirements defines the capacity requirements for a specific device request. */
  readonly capacity?: CapacityRequirements;
  /**
   * Count is used only when the count mode is "ExactCount". Must be greater than zero. If AllocationMode is ExactCount and this field is
   * not specified, the default is one.
   */
  readonly count?: number;
  /**
   * DeviceClassName references a specific DeviceClass, which can define additional configuration and selectors to be inherited by this
   * subrequest. A class is required. Which classes are available depends on the cluster. Administrators may use this to restrict which
   * devices may get requested by only installing classes with selectors for permitted devices. If users are free to request anything
   * without restrictions, then administrators can create an empty DeviceClass for users to reference.
   */
  readonly deviceClassName: string;
  /**
   * Name can be used to reference this subrequest in the list of constraints or the list of configurations for the claim. References must
   * use the format <main request>/<subrequest>. Must be a DNS label.
   */
  readonly name: string;
  /**
   * Selectors define criteria which must be satisfied by a specific device in order for that device to be considered for this subrequest.
   * All selectors must be satisfied for a device to be considered.
   */
  readonly selectors?: DeviceSelector[];
  /**
   * If specified, the request's tolerations. Tolerations for NoSchedule are required to allocate a device which has a taint with that
   * effect. The same applies to NoExecute. In addition, should any of the allocated devices get tainted with NoExecute after allocation and
   * that effect is not tolerated, then all pods consuming the ResourceClaim get deleted to evict them. The scheduler will not let new pods
   * reserve the claim while it has these tainted devices. Once all pods are evicted, the claim will get deallocated. The maximum number of
   * tolerations is 16. This is a beta field and requires enabling the DRADeviceTaints feature gate.
   */
  readonly tolerations?: DeviceToleration[];
}

/**
 * The ResourceClaim this DeviceToleration is attached to tolerates any taint that matches the triple <key,value,effect> using the matching
 * operator <operator>.
 */
export interface DeviceToleration {
  /**
   * Effect indicates the taint effect to match. Empty means match all taint effects. When specified, allowed values are NoSchedule and
   * NoExecute.
   */
  readonly effect?: string;
  /**
   * Key is the taint key that the toleration applies to. Empty means match all taint keys. If the key is empty, operator must be Exists;
   * this combination means to match all values and all keys. Must be a label name.
   */
  readonly key?: string;
  /**
   * Operator represents a key's relationship to the value. Valid operators are Exists and Equal. Defaults to Equal. Exists is equivalent to
   * wildcard for value, so that a ResourceClaim can tolerate all taints of a particular category.
   */
  readonly operator?: string;
  /**
   * TolerationSeconds represents the period of time the toleration (which must be of effect NoExecute, otherwise this field is ignored)
   * tolerates the taint. By default, it is not set, which means tolerate the taint forever (do not evict). Zero and negative values will be
   * treated as 0 (evict immediately) by the system. If larger than zero, the time when the pod needs to be evicted is calculated as <time
   * when taint was adedd> + <toleration seconds>.
   */
  readonly tolerationSeconds?: number;
  /**
   * Value is the taint value the toleration matches to. If the operator is Exists, the value must be empty, otherwise just a regular
   * string. Must be a label value.
   */
  readonly value?: string;
}

/**
 * Represents downward API info for projecting into a projected volume. Note that this is identical to a downwardAPI volume source without
 * the default mode.
 */
export interface DownwardAPIProjection {
  /** Items is a list of DownwardAPIVolume file */
  readonly items?: DownwardAPIVolumeFile[];
}

/** DownwardAPIVolumeFile represents information to create the file containing the pod field */
export interface DownwardAPIVolumeFile {
  /** ObjectFieldSelector selects an APIVersioned field of an object. */
  readonly fieldRef?: ObjectFieldSelector;
  /**
   * Optional: mode bits used to set permissions on this file, must be an octal value between 0000 and 0777 or a decimal value between 0 and
   * 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. If not specified, the volume defaultMode
   * will be used. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode
   * bits set.
   */
  readonly mode?: number;
  /**
   * Required: Path is the relative path name of the file to be created. Must not be absolute or contain the '..' path. Must be utf-8
   * encoded. The first item of the relative path must not start with '..'
   */
  readonly path: string;
  /** ResourceFieldSelector represents container resources (cpu, memory) and their output format */
  readonly resourceFieldRef?: ResourceFieldSelector;
}

/**
 * DownwardAPIVolumeSource represents a volume containing downward API info. Downward API volumes support ownership management and SELinux
 * relabeling.
 */
export interface DownwardAPIVolumeSource {
  /**
   * Optional: mode bits to use on created files by default. Must be a Optional: mode bits used to set permissions on created files by
   * default. Must be an octal value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values,
   * JSON requires decimal values for mode bits. Defaults to 0644. Directories within the path are not affected by this setting. This might
   * be in conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits set.
   */
  readonly defaultMode?: number;
  /** Items is a list of downward API volume file */
  readonly items?: DownwardAPIVolumeFile[];
}

/** What a template keeps of the metadata of an object. */
export interface EmbeddedObjectMeta {
  /** Annotations of the objects made from the template. */
  readonly annotations?: { [key: string]: string };
  /** Names that have to be removed before an object made from the template goes. */
  readonly finalizers?: string[];
  /** Labels of the objects made from the template. */
  readonly labels?: { [key: string]: string };
  /** Name of the object; the controller sets it. */
  readonly name?: string;
  /** Kubernetes namespace of the object; the controller sets it. */
  readonly namespace?: string;
}

/** Represents an empty directory for a pod. Empty directory volumes support ownership management and SELinux relabeling. */
export interface EmptyDirVolumeSource {
  /**
   * medium represents what type of storage medium should back this directory. The default is "" which means to use the node's default
   * medium. Must be an empty string (default) or Memory. More info: https://kubernetes.io/docs/concepts/storage/volumes#emptydir
   */
  readonly medium?: string;
  /**
   * sizeLimit is the total amount of local storage required for this EmptyDir volume. The size limit is also applicable for memory medium.
   * The maximum usage on memory medium EmptyDir would be the minimum value between the SizeLimit specified here and the sum of memory
   * limits of all containers in a pod. The default is nil which means that the limit is undefined. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#emptydir
   */
  readonly sizeLimit?: Quantity | number | string;
}

/** EnvFromSource represents the source of a set of ConfigMaps or Secrets */
export interface EnvFromSource {
  /**
   * ConfigMapEnvSource selects a ConfigMap to populate the environment variables with. The contents of the target ConfigMap's Data field
   * will represent the key-value pairs as environment variables.
   */
  readonly configMapRef?: ConfigMapEnvSource;
  /** Optional text to prepend to the name of each environment variable. May consist of any printable ASCII characters except '='. */
  readonly prefix?: string;
  /**
   * SecretEnvSource selects a Secret to populate the environment variables with. The contents of the target Secret's Data field will
   * represent the key-value pairs as environment variables.
   */
  readonly secretRef?: SecretEnvSource;
}

/** EnvVar represents an environment variable present in a Container. */
export interface EnvVar {
  /** Name of the environment variable. May consist of any printable ASCII characters except '='. */
  readonly name: string;
  /**
   * Variable references $(VAR_NAME) are expanded using the previously defined environment variables in the container and any service
   * environment variables. If a variable cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to
   * a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the string literal "$(VAR_NAME)".
   * Escaped references will never be expanded, regardless of whether the variable exists or not. Defaults to "".
   */
  readonly value?: string;
  /** EnvVarSource represents a source for the value of an EnvVar. */
  readonly valueFrom?: EnvVarSource;
}

/** EnvVarSource represents a source for the value of an EnvVar. */
export interface EnvVarSource {
  /** Selects a key from a ConfigMap. */
  readonly configMapKeyRef?: ConfigMapKeySelector;
  /** ObjectFieldSelector selects an APIVersioned field of an object. */
  readonly fieldRef?: ObjectFieldSelector;
  /** FileKeySelector selects a key of the env file. */
  readonly fileKeyRef?: FileKeySelector;
  /** ResourceFieldSelector represents container resources (cpu, memory) and their output format */
  readonly resourceFieldRef?: ResourceFieldSelector;
  /** SecretKeySelector selects a key of a Secret. */
  readonly secretKeyRef?: SecretKeySelector;
}

/**
 * An EphemeralContainer is a temporary container that you may add to an existing Pod for user-initiated activities such as debugging.
 * Ephemeral containers have no resource or scheduling guarantees, and they will not be restarted when they exit or when a Pod is removed or
 * restarted. The kubelet may evict a Pod if an ephemeral container causes the Pod to exceed its resource allocation. To add an ephemeral
 * container, use the ephemeralcontainers subresource of an existing Pod. Ephemeral containers may not be removed or restarted.
 */
export interface EphemeralContainer {
  /**
   * Arguments to the entrypoint. The image's CMD is used if this is not provided. Variable references $(VAR_NAME) are expanded using the
   * container's environment. If a variable cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced
   * to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the string literal "$(VAR_NAME)".
   * Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be updated. More info:
   * https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell
   */
  readonly args?: string[];
  /**
   * Entrypoint array. Not executed within a shell. The image's ENTRYPOINT is used if this is not provided. Variable references $(VAR_NAME)
   * are expanded using the container's environment. If a variable cannot be resolved, the reference in the input string will be unchanged.
   * Double $$ are reduced to a single $, which allows for escaping the $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the string
   * literal "$(VAR_NAME)". Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be updated.
   * More info: https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell
   */
  readonly command?: string[];
  /** List of environment variables to set in the container. Cannot be updated. */
  readonly env?: EnvVar[];
  /**
   * List of sources to populate environment variables in the container. The keys defined within a source may consist of any printable ASCII
   * characters except '='. When a key exists in multiple sources, the value associated with the last source will take precedence. Values
   * defined by an Env with a duplicate key will take precedence. Cannot be updated.
   */
  readonly envFrom?: EnvFromSource[];
  /** Container image name. More info: https://kubernetes.io/docs/concepts/containers/images */
  readonly image?: string;
  /**
   * Image pull policy. One of Always, Never, IfNotPresent. Defaults to Always if :latest tag is specified, or IfNotPresent otherwise.
   * Cannot be updated. More info: https://kubernetes.io/docs/concepts/containers/images#updating-images
   */
  readonly imagePullPolicy?: string;
  /**
   * Lifecycle describes actions that the management system should take in response to container lifecycle events. For the PostStart and
   * PreStop lifecycle handlers, management of the container blocks until the action is complete, unless the container process fails, in
   * which case the handler is aborted.
   */
  readonly lifecycle?: Lifecycle;
  /** Probe describes a health check to be performed against a container to determine whether it is alive or ready to receive traffic. */
  readonly livenessProbe?: Probe;
  /**
   * Name of the ephemeral container specified as a DNS_LABEL. This name must be unique among all containers, init containers and ephemeral
   * containers.
   */
  readonly name: string;
  /** Ports are not allowed for ephemeral containers. */
  readonly ports?: ContainerPort[];
  /** Probe describes a health check to be performed against a container to determine whether it is alive or ready to receive traffic. */
  readonly readinessProbe?: Probe;
  /** Resources resize policy for the container. */
  readonly resizePolicy?: ContainerResizePolicy[];
  /** ResourceRequirements describes the compute resource requirements. */
  readonly resources?: ResourceRequirements;
  /**
   * Restart policy for the container to manage the restart behavior of each container within a pod. You cannot set this field on ephemeral
   * containers.
   */
  readonly restartPolicy?: string;
  /**
   * Represents a list of rules to be checked to determine if the container should be restarted on exit. You cannot set this field on
   * ephemeral containers.
   */
  readonly restartPolicyRules?: ContainerRestartRule[];
  /**
   * SecurityContext holds security configuration that will be applied to a container. Some fields are present in both SecurityContext and
   * PodSecurityContext. When both are set, the values in SecurityContext take precedence.
   */
  readonly securityContext?: SecurityContext;
  /** Probe describes a health check to be performed against a container to determine whether it is alive or ready to receive traffic. */
  readonly startupProbe?: Probe;
  /**
   * Whether this container should allocate a buffer for stdin in the container runtime. If this is not set, reads from stdin in the
   * container will always result in EOF. Default is false.
   */
  readonly stdin?: boolean;
  /**
   * Whether the container runtime should close the stdin channel after it has been opened by a single attach. When stdin is true the stdin
   * stream will remain open across multiple attach sessions. If stdinOnce is set to true, stdin is opened on container start, is empty
   * until the first client attaches to stdin, and then remains open and accepts data until the client disconnects, at which time stdin is
   * closed and remains closed until the container is restarted. If this flag is false, a container processes that reads from stdin will
   * never receive an EOF. Default is false
   */
  readonly stdinOnce?: boolean;
  /**
   * If set, the name of the container from PodSpec that this ephemeral container targets. The ephemeral container will be run in the
   * namespaces (IPC, PID, etc) of this container. If not set then the ephemeral container uses the namespaces configured in the Pod spec.
   * The container runtime must implement support for this feature. If the runtime does not support namespace targeting then the result of
   * setting this field is undefined.
   */
  readonly targetContainerName?: string;
  /**
   * Optional: Path at which the file to which the container's termination message will be written is mounted into the container's
   * filesystem. Message written is intended to be brief final status, such as an assertion failure message. Will be truncated by the node
   * if greater than 4096 bytes. The total message length across all containers will be limited to 12kb. Defaults to /dev/termination-log.
   * Cannot be updated.
   */
  readonly terminationMessagePath?: string;
  /**
   * Indicate how the termination message should be populated. File will use the contents of terminationMessagePath to populate the
   * container status message on both success and failure. FallbackToLogsOnError will use the last chunk of container log output if the
   * termination message file is empty and the container exited with an error. The log output is limited to 2048 bytes or 80 lines,
   * whichever is smaller. Defaults to File. Cannot be updated.
   */
  readonly terminationMessagePolicy?: string;
  /** Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. Default is false. */
  readonly tty?: boolean;
  /** volumeDevices is the list of block devices to be used by the container. */
  readonly volumeDevices?: VolumeDevice[];
  /** Pod volumes to mount into the container's filesystem. Subpath mounts are not allowed for ephemeral containers. Cannot be updated. */
  readonly volumeMounts?: VolumeMount[];
  /**
   * Container's working directory. If not specified, the container runtime's default will be used, which might be configured in the
   * container image. Cannot be updated.
   */
  readonly workingDir?: string;
}

/** Represents an ephemeral volume that is handled by a normal storage driver. */
export interface EphemeralVolumeSource {
  /** PersistentVolumeClaimTemplate is used to produce PersistentVolumeClaim objects as part of an EphemeralVolumeSource. */
  readonly volumeClaimTemplate?: PersistentVolumeClaimTemplate;
}

/** ExactDeviceRequest is a request for one or more identical devices. */
export interface ExactDeviceRequest {
  /**
   * AdminAccess indicates that this is a claim for administrative access to the device(s). Claims with AdminAccess are expected to be used
   * for monitoring or other management services for a device. They ignore all ordinary claims to the device with respect to access modes
   * and any resource allocations. Admin access is disabled if this field is unset or set to false, otherwise it is enabled.
   */
  readonly adminAccess?: boolean;
  /**
   * AllocationMode and its related fields define how devices are allocated to satisfy this request. Supported values are: - ExactCount:
   * This request is for a specific number of devices. This is the default. The exact number is provided in the count field. - All: This
   * request is for all of the matching devices in a pool. At least one device must exist on the node for the allocation to succeed.
   * Allocation will fail if some devices are already allocated, unless adminAccess is requested. If AllocationMode is not specified, the
   * default mode is ExactCount. If the mode is ExactCount and count is not specified, the default count is one. Any other requests must
   * specify this field. More modes may get added in the future. Clients must refuse to handle requests with unknown modes.
   */
  readonly allocationMode?: string;
  /** CapacityRequirements defines the capacity requirements for a specific device request. */
  readonly capacity?: CapacityRequirements;
  /**
   * Count is used only when the count mode is "ExactCount". Must be greater than zero. If AllocationMode is ExactCount and this field is
   * not specified, the default is one.
   */
  readonly count?: number;
  /**
   * DeviceClassName references a specific DeviceClass, which can define additional configuration and selectors to be inherited by this
   * request. A DeviceClassName is required. Administrators may use this to restrict which devices may get requested by only installing
   * classes with selectors for permitted devices. If users are free to request anything without restrictions, then administrators can
   * create an empty DeviceClass for users to reference.
   */
  readonly deviceClassName: string;
  /**
   * Selectors define criteria which must be satisfied by a specific device in order for that device to be considered for this request. All
   * selectors must be satisfied for a device to be considered.
   */
  readonly selectors?: DeviceSelector[];
  /**
   * If specified, the request's tolerations. Tolerations for NoSchedule are required to allocate a device which has a taint with that
   * effect. The same applies to NoExecute. In addition, should any of the allocated devices get tainted with NoExecute after allocation and
   * that effect is not tolerated, then all pods consuming the ResourceClaim get deleted to evict them. The scheduler will not let new pods
   * reserve the claim while it has these tainted devices. Once all pods are evicted, the claim will get deallocated. The maximum number of
   * tolerations is 16. This is a beta field and requires enabling the DRADeviceTaints feature gate.
   */
  readonly tolerations?: DeviceToleration[];
}

/** ExecAction describes a "run in container" action. */
export interface ExecAction {
  /**
   * Command is the command line to execute inside the container, the working directory for the command is root ('/') in the container's
   * filesystem. The command is simply exec'd, it is not run inside a shell, so traditional shell instructions ('|', etc) won't work. To use
   * a shell, you need to explicitly call out to that shell. Exit status of 0 is treated as live/healthy and non-zero is unhealthy.
   */
  readonly command?: string[];
}

/**
 * ExternalMetricSource indicates how to scale on a metric not associated with any Kubernetes object (for example length of queue in cloud
 * messaging service, or QPS from loadbalancer running outside of cluster).
 */
export interface ExternalMetricSource {
  /** MetricIdentifier defines the name and optionally selector for a metric */
  readonly metric: MetricIdentifier;
  /** MetricTarget defines the target value, average value, or average utilization of a specific metric */
  readonly target: MetricTarget;
}

/**
 * Represents a Fibre Channel volume. Fibre Channel volumes can only be mounted as read/write once. Fibre Channel volumes support ownership
 * management and SELinux relabeling.
 */
export interface FCVolumeSource {
  /**
   * fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. "ext4", "xfs", "ntfs".
   * Implicitly inferred to be "ext4" if unspecified.
   */
  readonly fsType?: string;
  /** lun is Optional: FC target lun number */
  readonly lun?: number;
  /** readOnly is Optional: Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. */
  readonly readOnly?: boolean;
  /** targetWWNs is Optional: FC target worldwide names (WWNs) */
  readonly targetWwNs?: string[];
  /**
   * wwids Optional: FC volume world wide identifiers (wwids) Either wwids or combination of targetWWNs and lun must be set, but not both
   * simultaneously.
   */
  readonly wwids?: string[];
}

/** FileKeySelector selects a key of the env file. */
export interface FileKeySelector {
  /**
   * The key within the env file. An invalid key will prevent the pod from starting. The keys defined within a source may consist of any
   * printable ASCII characters except '='. During Alpha stage of the EnvFiles feature gate, the key size is limited to 128 characters.
   */
  readonly key: string;
  /**
   * Specify whether the file or its key must be defined. If the file or key does not exist, then the env var is not published. If optional
   * is set to true and the specified key does not exist, the environment variable will not be set in the Pod's containers. If optional is
   * set to false and the specified key does not exist, an error will be returned during Pod creation.
   * @default false
   */
  readonly optional?: boolean;
  /** The path within the volume from which to select the file. Must be relative and may not contain the '..' path or start with '..'. */
  readonly path: string;
  /** The name of the volume mount containing the env file. */
  readonly volumeName: string;
}

/** FlexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin. */
export interface FlexVolumeSource {
  /** driver is the name of the driver to use for this volume. */
  readonly driver: string;
  /**
   * fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. "ext4", "xfs", "ntfs".
   * The default filesystem depends on FlexVolume script.
   */
  readonly fsType?: string;
  /** options is Optional: this field holds extra command options if any. */
  readonly options?: { [key: string]: string };
  /** readOnly is Optional: defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. */
  readonly readOnly?: boolean;
  /** LocalObjectReference contains enough information to let you locate the referenced object inside the same namespace. */
  readonly secretRef?: LocalObjectReference;
}

/**
 * Represents a Flocker volume mounted by the Flocker agent. One and only one of datasetName and datasetUUID should be set. Flocker volumes
 * do not support ownership management or SELinux relabeling.
 */
export interface FlockerVolumeSource {
  /** datasetName is Name of the dataset stored as metadata -> name on the dataset for Flocker should be considered as deprecated */
  readonly datasetName?: string;
  /** datasetUUID is the UUID of the dataset. This is unique identifier of a Flocker dataset */
  readonly datasetUuid?: string;
}

/**
 * Represents a Persistent Disk resource in Google Compute Engine. A GCE PD must exist before mounting to a container. The disk must also be
 * in the same GCE project and zone as the kubelet. A GCE PD can only be mounted as read/write once or read-only many times. GCE PDs support
 * ownership management and SELinux relabeling.
 */
export interface GCEPersistentDiskVolumeSource {
  /**
   * fsType is filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is supported by the host operating
   * system. Examples: "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk
   */
  readonly fsType?: string;
  /**
   * partition is the partition in the volume that you want to mount. If omitted, the default is to mount by volume name. Examples: For
   * volume /dev/sda1, you specify the partition as "1". Similarly, the volume partition for /dev/sda is "0" (or you can leave the property
   * empty). More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk
   */
  readonly partition?: number;
  /**
   * pdName is unique name of the PD resource in GCE. Used to identify the disk in GCE. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk
   */
  readonly pdName: string;
  /**
   * readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk
   */
  readonly readOnly?: boolean;
}

/** GRPCAction specifies an action involving a GRPC service. */
export interface GRPCAction {
  /** Port number of the gRPC service. Number must be in the range 1 to 65535. */
  readonly port: number;
  /**
   * Service is the name of the service to place in the gRPC HealthCheckRequest (see
   * https://github.com/grpc/grpc/blob/master/doc/health-checking.md). If this is not specified, the default behavior is defined by gRPC.
   * @default ""
   */
  readonly service?: string;
}

/**
 * Represents a volume that is populated with the contents of a git repository. Git repo volumes do not support ownership management. Git
 * repo volumes support SELinux relabeling. DEPRECATED: GitRepo is deprecated. To provision a container with a git repo, mount an EmptyDir
 * into an InitContainer that clones the repo using git, then mount the EmptyDir into the Pod's container.
 */
export interface GitRepoVolumeSource {
  /**
   * directory is the target directory name. Must not contain or start with '..'. If '.' is supplied, the volume directory will be the git
   * repository. Otherwise, if specified, the volume will contain the git repository in the subdirectory with the given name.
   */
  readonly directory?: string;
  /** repository is the URL */
  readonly repository: string;
  /** revision is the commit hash for the specified revision. */
  readonly revision?: string;
}

/**
 * Represents a Glusterfs mount that lasts the lifetime of a pod. Glusterfs volumes do not support ownership management or SELinux
 * relabeling.
 */
export interface GlusterfsVolumeSource {
  /** endpoints is the endpoint name that details Glusterfs topology. */
  readonly endpoints: string;
  /** path is the Glusterfs volume path. More info: https://examples.k8s.io/volumes/glusterfs/README.md#create-a-pod */
  readonly path: string;
  /**
   * readOnly here will force the Glusterfs volume to be mounted with read-only permissions. Defaults to false. More info:
   * https://examples.k8s.io/volumes/glusterfs/README.md#create-a-pod
   */
  readonly readOnly?: boolean;
}

/** HPAScalingPolicy is a single policy which must hold true for a specified past interval. */
export interface HPAScalingPolicy {
  /**
   * periodSeconds specifies the window of time for which the policy should hold true. PeriodSeconds must be greater than zero and less than
   * or equal to 1800 (30 min).
   */
  readonly periodSeconds: number;
  /** type is used to specify the scaling policy. */
  readonly type: string;
  /** value contains the amount of change which is permitted by the policy. It must be greater than zero */
  readonly value: number;
}

/**
 * HPAScalingRules configures the scaling behavior for one direction via scaling Policy Rules and a configurable metric tolerance. Scaling
 * Policy Rules are applied after calculating DesiredReplicas from metrics for the HPA. They can limit the scaling velocity by specifying
 * scaling policies. They can prevent flapping by specifying the stabilization window, so that the number of replicas is not set instantly,
 * instead, the safest value from the stabilization window is chosen. The tolerance is applied to the metric values and prevents scaling too
 * eagerly for small metric variations. (Note that setting a tolerance requires the beta HPAConfigurableTolerance feature gate to be
 * enabled.)
 */
export interface HPAScalingRules {
  /**
   * policies is a list of potential scaling polices which can be used during scaling. If not set, use the default values: - For scale up:
   * allow doubling the number of pods, or an absolute change of 4 pods in a 15s window. - For scale down: allow all pods to be removed in a
   * 15s window.
   */
  readonly policies?: HPAScalingPolicy[];
  /** selectPolicy is used to specify which policy should be used. If not set, the default value Max is used. */
  readonly selectPolicy?: string;
  /**
   * stabilizationWindowSeconds is the number of seconds for which past recommendations should be considered while scaling up or scaling
   * down. StabilizationWindowSeconds must be greater than or equal to zero and less than or equal to 3600 (one hour). If not set, use the
   * default values: - For scale up: 0 (i.e. no stabilization is done). - For scale down: 300 (i.e. the stabilization window is 300 seconds
   * long).
   */
  readonly stabilizationWindowSeconds?: number;
  /**
   * tolerance is the tolerance on the ratio between the current and desired metric value under which no updates are made to the desired
   * number of replicas (e.g. 0.01 for 1%). Must be greater than or equal to zero. If not set, the default cluster-wide tolerance is applied
   * (by default 10%). For example, if autoscaling is configured with a memory consumption target of 100Mi, and scale-down and scale-up
   * tolerances of 5% and 1% respectively, scaling will be triggered when the actual consumption falls below 95Mi or exceeds 101Mi. This is
   * an beta field and requires the HPAConfigurableTolerance feature gate to be enabled.
   */
  readonly tolerance?: Quantity | number | string;
}

/** HTTPGetAction describes an action based on HTTP Get requests. */
export interface HTTPGetAction {
  /** Host name to connect to, defaults to the pod IP. You probably want to set "Host" in httpHeaders instead. */
  readonly host?: string;
  /** Custom headers to set in the request. HTTP allows repeated headers. */
  readonly httpHeaders?: HTTPHeader[];
  /** Path to access on the HTTP server. */
  readonly path?: string;
  /**
   * IntOrString is a type that can hold an int32 or a string. When used in JSON or YAML marshalling and unmarshalling, it produces or
   * consumes the inner type. This allows you to have, for example, a JSON field that can accept a name or number.
   */
  readonly port: IntOrString | number | string;
  /** Scheme to use for connecting to the host. Defaults to HTTP. */
  readonly scheme?: string;
}

/** HTTPHeader describes a custom header to be used in HTTP probes */
export interface HTTPHeader {
  /** The header field name. This will be canonicalized upon output, so case-variant names will be understood as the same header. */
  readonly name: string;
  /** The header field value */
  readonly value: string;
}

/** HTTPIngressPath associates a path with a backend. Incoming urls matching the path are forwarded to the backend. */
export interface HTTPIngressPath {
  /** IngressBackend describes all endpoints for a given service and port. */
  readonly backend: IngressBackend;
  /**
   * path is matched against the path of an incoming request. Currently it can contain characters disallowed from the conventional "path"
   * part of a URL as defined by RFC 3986. Paths must begin with a '/' and must be present when using PathType with value "Exact" or
   * "Prefix".
   */
  readonly path?: string;
  /**
   * pathType determines the interpretation of the path matching. PathType can be one of the following values: * Exact: Matches the URL path
   * exactly. * Prefix: Matches based on a URL path prefix split by '/'. Matching is done on a path element by element basis. A path element
   * refers is the list of labels in the path split by the '/' separator. A request is a match for path p if every p is an element-wise
   * prefix of p of the request path. Note that if the last element of the path is a substring of the last element in request path, it is
   * not a match (e.g. /foo/bar matches /foo/bar/baz, but does not match /foo/barbaz). * ImplementationSpecific: Interpretation of the Path
   * matching is up to the IngressClass. Implementations can treat this as a separate PathType or treat it identically to Prefix or Exact
   * path types. Implementations are required to support all path types.
   */
  readonly pathType: string;
}

/**
 * HTTPIngressRuleValue is a list of http selectors pointing to backends. In the example: http://<host>/<path>?<searchpart> -> backend where
 * where parts of the url correspond to RFC 3986, this resource will be used to match against everything after the last '/' and before the
 * first '?' or '#'.
 */
export interface HTTPIngressRuleValue {
  /** paths is a collection of paths that map requests to backends. */
  readonly paths: HTTPIngressPath[];
}

/**
 * HorizontalPodAutoscalerBehavior configures the scaling behavior of the target in both Up and Down directions (scaleUp and scaleDown
 * fields respectively).
 */
export interface HorizontalPodAutoscalerBehavior {
  /**
   * HPAScalingRules configures the scaling behavior for one direction via scaling Policy Rules and a configurable metric tolerance. Scaling
   * Policy Rules are applied after calculating DesiredReplicas from metrics for the HPA. They can limit the scaling velocity by specifying
   * scaling policies. They can prevent flapping by specifying the stabilization window, so that the number of replicas is not set
   * instantly, instead, the safest value from the stabilization window is chosen. The tolerance is applied to the metric values and
   * prevents scaling too eagerly for small metric variations. (Note that setting a tolerance requires the beta HPAConfigurableTolerance
   * feature gate to be enabled.)
   */
  readonly scaleDown?: HPAScalingRules;
  /**
   * HPAScalingRules configures the scaling behavior for one direction via scaling Policy Rules and a configurable metric tolerance. Scaling
   * Policy Rules are applied after calculating DesiredReplicas from metrics for the HPA. They can limit the scaling velocity by specifying
   * scaling policies. They can prevent flapping by specifying the stabilization window, so that the number of replicas is not set
   * instantly, instead, the safest value from the stabilization window is chosen. The tolerance is applied to the metric values and
   * prevents scaling too eagerly for small metric variations. (Note that setting a tolerance requires the beta HPAConfigurableTolerance
   * feature gate to be enabled.)
   */
  readonly scaleUp?: HPAScalingRules;
}

/** HorizontalPodAutoscalerSpec describes the desired functionality of the HorizontalPodAutoscaler. */
export interface HorizontalPodAutoscalerSpec {
  /**
   * HorizontalPodAutoscalerBehavior configures the scaling behavior of the target in both Up and Down directions (scaleUp and scaleDown
   * fields respectively).
   */
  readonly behavior?: HorizontalPodAutoscalerBehavior;
  /** maxReplicas is the upper limit for the number of replicas to which the autoscaler can scale up. It cannot be less that minReplicas. */
  readonly maxReplicas: number;
  /**
   * metrics contains the specifications for which to use to calculate the desired replica count (the maximum replica count across all
   * metrics will be used). The desired replica count is calculated multiplying the ratio between the target value and the current value by
   * the current number of pods. Ergo, metrics used must decrease as the pod count is increased, and vice-versa. See the individual metric
   * source types for more information about how each type of metric must respond. If not set, the default metric will be set to 80% average
   * CPU utilization.
   */
  readonly metrics?: MetricSpec[];
  /**
   * minReplicas is the lower limit for the number of replicas to which the autoscaler can scale down. It defaults to 1 pod. minReplicas is
   * allowed to be 0 if the alpha feature gate HPAScaleToZero is enabled and at least one Object or External metric is configured. Scaling
   * is active as long as at least one metric value is available.
   */
  readonly minReplicas?: number;
  /** CrossVersionObjectReference contains enough information to let you identify the referred resource. */
  readonly scaleTargetRef: CrossVersionObjectReference;
}

/** HostAlias holds the mapping between IP and hostnames that will be injected as an entry in the pod's hosts file. */
export interface HostAlias {
  /** Hostnames for the above IP address. */
  readonly hostnames?: string[];
  /** IP address of the host file entry. */
  readonly ip: string;
}

/** Represents a host path mapped into a pod. Host path volumes do not support ownership management or SELinux relabeling. */
export interface HostPathVolumeSource {
  /**
   * path of the directory on the host. If the path is a symlink, it will follow the link to the real path. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#hostpath
   */
  readonly path: string;
  /** type for HostPath Volume Defaults to "" More info: https://kubernetes.io/docs/concepts/storage/volumes#hostpath */
  readonly type?: string;
}

/**
 * IPBlock describes a particular CIDR (Ex. "192.168.1.0/24","2001:db8::/64") that is allowed to the pods matched by a NetworkPolicySpec's
 * podSelector. The except entry describes CIDRs that should not be included within this rule.
 */
export interface IPBlock {
  /** cidr is a string representing the IPBlock Valid examples are "192.168.1.0/24" or "2001:db8::/64" */
  readonly cidr: string;
  /**
   * except is a slice of CIDRs that should not be included within an IPBlock Valid examples are "192.168.1.0/24" or "2001:db8::/64" Except
   * values will be rejected if they are outside the cidr range
   */
  readonly except?: string[];
}

/**
 * Represents an ISCSI disk. ISCSI volumes can only be mounted as read/write once. ISCSI volumes support ownership management and SELinux
 * relabeling.
 */
export interface ISCSIVolumeSource {
  /** chapAuthDiscovery defines whether support iSCSI Discovery CHAP authentication */
  readonly chapAuthDiscovery?: boolean;
  /** chapAuthSession defines whether support iSCSI Session CHAP authentication */
  readonly chapAuthSession?: boolean;
  /**
   * fsType is the filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is supported by the host
   * operating system. Examples: "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#iscsi
   */
  readonly fsType?: string;
  /**
   * initiatorName is the custom iSCSI Initiator Name. If initiatorName is specified with iscsiInterface simultaneously, new iSCSI interface
   * <target portal>:<volume name> will be created for the connection.
   */
  readonly initiatorName?: string;
  /** iqn is the target iSCSI Qualified Name. */
  readonly iqn: string;
  /**
   * iscsiInterface is the interface Name that uses an iSCSI transport. Defaults to 'default' (tcp).
   * @default "default"
   */
  readonly iscsiInterface?: string;
  /** lun represents iSCSI Target Lun number. */
  readonly lun: number;
  /**
   * portals is the iSCSI Target Portal List. The portal is either an IP or ip_addr:port if the port is other than default (typically TCP
   * ports 860 and 3260).
   */
  readonly portals?: string[];
  /** readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false. */
  readonly readOnly?: boolean;
  /** LocalObjectReference contains enough information to let you locate the referenced object inside the same namespace. */
  readonly secretRef?: LocalObjectReference;
  /**
   * targetPortal is iSCSI Target Portal. The Portal is either an IP or ip_addr:port if the port is other than default (typically TCP ports
   * 860 and 3260).
   */
  readonly targetPortal: string;
}

/** ImageVolumeSource represents a image volume resource. */
export interface ImageVolumeSource {
  /**
   * Policy for pulling OCI objects. Possible values are: Always: the kubelet always attempts to pull the reference. Container creation will
   * fail If the pull fails. Never: the kubelet never pulls the reference and only uses a local image or artifact. Container creation will
   * fail if the reference isn't present. IfNotPresent: the kubelet pulls if the reference isn't already present on disk. Container creation
   * will fail if the reference isn't present and the pull fails. Defaults to Always if :latest tag is specified, or IfNotPresent otherwise.
   */
  readonly pullPolicy?: string;
  /**
   * Required: Image or artifact reference to be used. Behaves in the same way as pod.spec.containers[*].image. Pull secrets will be
   * assembled in the same way as for the container image by looking up node credentials, SA image pull secrets, and pod spec image pull
   * secrets. More info: https://kubernetes.io/docs/concepts/containers/images This field is optional to allow higher level config
   * management to default or override container images in workload controllers like Deployments and StatefulSets.
   */
  readonly reference?: string;
}

/** IngressBackend describes all endpoints for a given service and port. */
export interface IngressBackend {
  /** TypedLocalObjectReference contains enough information to let you locate the typed referenced object inside the same namespace. */
  readonly resource?: TypedLocalObjectReference;
  /** IngressServiceBackend references a Kubernetes Service as a Backend. */
  readonly service?: IngressServiceBackend;
}

/**
 * IngressRule represents the rules mapping the paths under a specified host to the related backend services. Incoming requests are first
 * evaluated for a host match, then routed to the backend associated with the matching IngressRuleValue.
 */
export interface IngressRule {
  /**
   * host is the fully qualified domain name of a network host, as defined by RFC 3986. Note the following deviations from the "host" part
   * of the URI as defined in RFC 3986: 1. IPs are not allowed. Currently an IngressRuleValue can only apply to the IP in the Spec of the
   * parent Ingress. 2. The `:` delimiter is not respected because ports are not allowed. Currently the port of an Ingress is implicitly :80
   * for http and :443 for https. Both these may change in the future. Incoming requests are matched against the host before the
   * IngressRuleValue. If the host is unspecified, the Ingress routes all traffic based on the specified IngressRuleValue. host can be
   * "precise" which is a domain name without the terminating dot of a network host (e.g. "foo.bar.com") or "wildcard", which is a domain
   * name prefixed with a single wildcard label (e.g. "*.foo.com"). The wildcard character '*' must appear by itself as the first DNS label
   * and matches only a single label. You cannot have a wildcard label by itself (e.g. Host == "*"). Requests will be matched against the
   * Host field in the following way: 1. If host is precise, the request matches this rule if the http host header is equal to Host. 2. If
   * host is a wildcard, then the request matches this rule if the http host header is to equal to the suffix (removing the first label) of
   * the wildcard rule.
   */
  readonly host?: string;
  /**
   * HTTPIngressRuleValue is a list of http selectors pointing to backends. In the example: http://<host>/<path>?<searchpart> -> backend
   * where where parts of the url correspond to RFC 3986, this resource will be used to match against everything after the last '/' and
   * before the first '?' or '#'.
   */
  readonly http?: HTTPIngressRuleValue;
}

/** IngressServiceBackend references a Kubernetes Service as a Backend. */
export interface IngressServiceBackend {
  /** name is the referenced service. The service must exist in the same namespace as the Ingress object. */
  readonly name: string;
  /** ServiceBackendPort is the service port being referenced. */
  readonly port?: ServiceBackendPort;
}

/** IngressSpec describes the Ingress the user wishes to exist. */
export interface IngressSpec {
  /** IngressBackend describes all endpoints for a given service and port. */
  readonly defaultBackend?: IngressBackend;
  /**
   * ingressClassName is the name of an IngressClass cluster resource. Ingress controller implementations use this field to know whether
   * they should be serving this Ingress resource, by a transitive connection (controller -> IngressClass -> Ingress resource). Although the
   * `kubernetes.io/ingress.class` annotation (simple constant name) was never formally defined, it was widely supported by Ingress
   * controllers to create a direct binding between Ingress controller and Ingress resources. Newly created Ingress resources should prefer
   * using the field. However, even though the annotation is officially deprecated, for backwards compatibility reasons, ingress controllers
   * should still honor that annotation if present.
   */
  readonly ingressClassName?: string;
  /**
   * rules is a list of host rules used to configure the Ingress. If unspecified, or no rule matches, all traffic is sent to the default
   * backend.
   */
  readonly rules?: IngressRule[];
  /**
   * tls represents the TLS configuration. Currently the Ingress only supports a single TLS port, 443. If multiple members of this list
   * specify different hosts, they will be multiplexed on the same port according to the hostname specified through the SNI TLS extension,
   * if the ingress controller fulfilling the ingress supports SNI.
   */
  readonly tls?: IngressTLS[];
}

/** IngressTLS describes the transport layer security associated with an ingress. */
export interface IngressTLS {
  /**
   * hosts is a list of hosts included in the TLS certificate. The values in this list must match the name/s used in the tlsSecret. Defaults
   * to the wildcard host setting for the loadbalancer controller fulfilling this Ingress, if left unspecified.
   */
  readonly hosts?: string[];
  /**
   * secretName is the name of the secret used to terminate TLS traffic on port 443. Field is left optional to allow TLS routing based on
   * SNI hostname alone. If the SNI host in a listener conflicts with the "Host" header field used by an IngressRule, the SNI host is used
   * for termination and value of the "Host" header is used for routing.
   */
  readonly secretName?: string;
}

/** JobSpec describes how the job execution will look like. */
export interface JobSpec {
  /**
   * Specifies the duration in seconds relative to the startTime that the job may be continuously active before the system tries to
   * terminate it; value must be positive integer. If a Job is suspended (at creation or through an update), this timer will effectively be
   * stopped and reset when the Job is resumed again.
   */
  readonly activeDeadlineSeconds?: number;
  /**
   * Specifies the number of retries before marking this job failed. Defaults to 6, unless backoffLimitPerIndex (only Indexed Job) is
   * specified. When backoffLimitPerIndex is specified, backoffLimit defaults to 2147483647.
   */
  readonly backoffLimit?: number;
  /**
   * Specifies the limit for the number of retries within an index before marking this index as failed. When enabled the number of failures
   * per index is kept in the pod's batch.kubernetes.io/job-index-failure-count annotation. It can only be set when Job's
   * completionMode=Indexed, and the Pod's restart policy is Never. The field is immutable.
   */
  readonly backoffLimitPerIndex?: number;
  /**
   * completionMode specifies how Pod completions are tracked. It can be `NonIndexed` (default) or `Indexed`. `NonIndexed` means that the
   * Job is considered complete when there have been .spec.completions successfully completed Pods. Each Pod completion is homologous to
   * each other. `Indexed` means that the Pods of a Job get an associated completion index from 0 to (.spec.completions - 1), available in
   * the annotation batch.kubernetes.io/job-completion-index. The Job is considered complete when there is one successfully completed Pod
   * for each index. When value is `Indexed`, .spec.completions must be specified and `.spec.parallelism` must be less than or equal to
   * 10^5. In addition, The Pod name takes the form `$(job-name)-$(index)-$(random-string)`, the Pod hostname takes the form
   * `$(job-name)-$(index)`. More completion modes can be added in the future. If the Job controller observes a mode that it doesn't
   * recognize, which is possible during upgrades due to version skew, the controller skips updates for the Job.
   */
  readonly completionMode?: string;
  /**
   * Specifies the desired number of successfully finished pods the job should be run with. Setting to null means that the success of any
   * pod signals the success of all pods, and allows parallelism to have any positive value. Setting to 1 means that parallelism is limited
   * to 1 and the success of that pod signals the success of the job. More info:
   * https://kubernetes.io/docs/concepts/workloads/controllers/jobs-run-to-completion/
   */
  readonly completions?: number;
  /**
   * ManagedBy field indicates the controller that manages a Job. The k8s Job controller reconciles jobs which don't have this field at all
   * or the field value is the reserved string `kubernetes.io/job-controller`, but skips reconciling Jobs with a custom value for this
   * field. The value must be a valid domain-prefixed path (e.g. acme.io/foo) - all characters before the first "/" must be a valid
   * subdomain as defined by RFC 1123. All characters trailing the first "/" must be valid HTTP Path characters as defined by RFC 3986. The
   * value cannot exceed 63 characters. This field is immutable.
   */
  readonly managedBy?: string;
  /**
   * manualSelector controls generation of pod labels and pod selectors. Leave `manualSelector` unset unless you are certain what you are
   * doing. When false or unset, the system pick labels unique to this job and appends those labels to the pod template. When true, the user
   * is responsible for picking unique labels and specifying the selector. Failure to pick a unique label may cause this and other jobs to
   * not function correctly. However, You may see `manualSelector=true` in jobs that were created with the old `extensions/v1beta1` API.
   * More info: https://kubernetes.io/docs/concepts/workloads/controllers/jobs-run-to-completion/#specifying-your-own-pod-selector
   */
  readonly manualSelector?: boolean;
  /**
   * Specifies the maximal number of failed indexes before marking the Job as failed, when backoffLimitPerIndex is set. Once the number of
   * failed indexes exceeds this number the entire Job is marked as Failed and its execution is terminated. When left as null the job
   * continues execution of all of its indexes and is marked with the `Complete` Job condition. It can only be specified when
   * backoffLimitPerIndex is set. It can be null or up to completions. It is required and must be less than or equal to 10^4 when is
   * completions greater than 10^5.
   */
  readonly maxFailedIndexes?: number;
  /**
   * Specifies the maximum desired number of pods the job should run at any given time. The actual number of pods running in steady state
   * will be less than this number when ((.spec.completions - .status.successful) < .spec.parallelism), i.e. when the work left to do is
   * less than max parallelism. More info: https://kubernetes.io/docs/concepts/workloads/controllers/jobs-run-to-completion/
   */
  readonly parallelism?: number;
  /** PodFailurePolicy describes how failed pods influence the backoffLimit. */
  readonly podFailurePolicy?: PodFailurePolicy;
  /**
   * podReplacementPolicy specifies when to create replacement Pods. Possible values are: - TerminatingOrFailed means that we recreate pods
   * when they are terminating (has a metadata.deletionTimestamp) or failed. - Failed means to wait until a previously created Pod is fully
   * terminated (has phase Failed or Succeeded) before creating a replacement Pod. When using podFailurePolicy, Failed is the the only
   * allowed value. TerminatingOrFailed and Failed are allowed values when podFailurePolicy is not in use.
   */
  readonly podReplacementPolicy?: string;
  /**
   * A label selector is a label query over a set of resources. The result of matchLabels and matchExpressions are ANDed. An empty label
   * selector matches all objects. A null label selector matches no objects.
   */
  readonly selector?: LabelSelector;
  /** SuccessPolicy describes when a Job can be declared as succeeded based on the success of some indexes. */
  readonly successPolicy?: SuccessPolicy;
  /**
   * suspend specifies whether the Job controller should create Pods or not. If a Job is created with suspend set to true, no Pods are
   * created by the Job controller. If a Job is suspended after creation (i.e. the flag goes from false to true), the Job controller will
   * delete all active Pods associated with this Job. Users must design their workload to gracefully handle this. Suspending a Job will
   * reset the StartTime field of the Job, effectively resetting the ActiveDeadlineSeconds timer too. Defaults to false.
   */
  readonly suspend?: boolean;
  /** PodTemplateSpec describes the data a pod should have when created from a template */
  readonly template: PodTemplateSpec;
  /**
   * ttlSecondsAfterFinished limits the lifetime of a Job that has finished execution (either Complete or Failed). If this field is set,
   * ttlSecondsAfterFinished after the Job finishes, it is eligible to be automatically deleted. When the Job is being deleted, its
   * lifecycle guarantees (e.g. finalizers) will be honored. If this field is unset, the Job won't be automatically deleted. If this field
   * is set to zero, the Job becomes eligible to be deleted immediately after it finishes.
   */
  readonly ttlSecondsAfterFinished?: number;
}

/** Maps a string key to a path within a volume. */
export interface KeyToPath {
  /** key is the key to project. */
  readonly key: string;
  /**
   * mode is Optional: mode bits used to set permissions on this file. Must be an octal value between 0000 and 0777 or a decimal value
   * between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. If not specified, the volume
   * defaultMode will be used. This might be in conflict with other options that affect the file mode, like fsGroup, and the result can be
   * other mode bits set.
   */
  readonly mode?: number;
  /**
   * path is the relative path of the file to map the key to. May not be an absolute path. May not contain the path element '..'. May not
   * start with the string '..'.
   */
  readonly path: string;
}

/**
 * A label selector is a label query over a set of resources. The result of matchLabels and matchExpressions are ANDed. An empty label
 * selector matches all objects. A null label selector matches no objects.
 */
export interface LabelSelector {
  /** matchExpressions is a list of label selector requirements. The requirements are ANDed. */
  readonly matchExpressions?: LabelSelectorRequirement[];
  /**
   * matchLabels is a map of {key,value} pairs. A single {key,value} in the matchLabels map is equivalent to an element of matchExpressions,
   * whose key field is "key", the operator is "In", and the values array contains only "value". The requirements are ANDed.
   */
  readonly matchLabels?: { [key: string]: string };
}

/** A label selector requirement is a selector that contains values, a key, and an operator that relates the key and values. */
export interface LabelSelectorRequirement {
  /** key is the label key that the selector applies to. */
  readonly key: string;
  /** operator represents a key's relationship to a set of values. Valid operators are In, NotIn, Exists and DoesNotExist. */
  readonly operator: string;
  /**
   * values is an array of string values. If the operator is In or NotIn, the values array must be non-empty. If the operator is Exists or
   * DoesNotExist, the values array must be empty. This array is replaced during a strategic merge patch.
   */
  readonly values?: string[];
}

/**
 * Lifecycle describes actions that the management system should take in response to container lifecycle events. For the PostStart and
 * PreStop lifecycle handlers, management of the container blocks until the action is complete, unless the container process fails, in which
 * case the handler is aborted.
 */
export interface Lifecycle {
  /**
   * LifecycleHandler defines a specific action that should be taken in a lifecycle hook. One and only one of the fields, except TCPSocket
   * must be specified.
   */
  readonly postStart?: LifecycleHandler;
  /**
   * LifecycleHandler defines a specific action that should be taken in a lifecycle hook. One and only one of the fields, except TCPSocket
   * must be specified.
   */
  readonly preStop?: LifecycleHandler;
  /**
   * StopSignal defines which signal will be sent to a container when it is being stopped. If not specified, the default is defined by the
   * container runtime in use. StopSignal can only be set for Pods with a non-empty .spec.os.name
   */
  readonly stopSignal?: string;
}

/**
 * LifecycleHandler defines a specific action that should be taken in a lifecycle hook. One and only one of the fields, except TCPSocket
 * must be specified.
 */
export interface LifecycleHandler {
  /** ExecAction describes a "run in container" action. */
  readonly exec?: ExecAction;
  /** HTTPGetAction describes an action based on HTTP Get requests. */
  readonly httpGet?: HTTPGetAction;
  /** SleepAction describes a "sleep" action. */
  readonly sleep?: SleepAction;
  /** TCPSocketAction describes an action based on opening a socket */
  readonly tcpSocket?: TCPSocketAction;
}

/** LocalObjectReference contains enough information to let you locate the referenced object inside the same namespace. */
export interface LocalObjectReference {
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this
   * type with an empty value here are almost certainly wrong. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   * @default ""
   */
  readonly name?: string;
}

/** MetricIdentifier defines the name and optionally selector for a metric */
export interface MetricIdentifier {
  /** name is the name of the given metric */
  readonly name: string;
  /**
   * A label selector is a label query over a set of resources. The result of matchLabels and matchExpressions are ANDed. An empty label
   * selector matches all objects. A null label selector matches no objects.
   */
  readonly selector?: LabelSelector;
}

/** MetricSpec specifies how to scale based on a single metric (only `type` and one other matching field should be set at once). */
export interface MetricSpec {
  /**
   * ContainerResourceMetricSource indicates how to scale on a resource metric known to Kubernetes, as specified in requests and limits,
   * describing each pod in the current scale target (e.g. CPU or memory). The values will be averaged together before being compared to the
   * target. Such metrics are built in to Kubernetes, and have special scaling options on top of those available to normal per-pod metrics
   * using the "pods" source. Only one "target" type should be set.
   */
  readonly containerResource?: ContainerResourceMetricSource;
  /**
   * ExternalMetricSource indicates how to scale on a metric not associated with any Kubernetes object (for example length of queue in cloud
   * messaging service, or QPS from loadbalancer running outside of cluster).
   */
  readonly external?: ExternalMetricSource;
  /**
   * ObjectMetricSource indicates how to scale on a metric describing a kubernetes object (for example, hits-per-second on an Ingress
   * object).
   */
  readonly object?: ObjectMetricSource;
  /**
   * PodsMetricSource indicates how to scale on a metric describing each pod in the current scale target (for example,
   * transactions-processed-per-second). The values will be averaged together before being compared to the target value.
   */
  readonly pods?: PodsMetricSource;
  /**
   * ResourceMetricSource indicates how to scale on a resource metric known to Kubernetes, as specified in requests and limits, describing
   * each pod in the current scale target (e.g. CPU or memory). The values will be averaged together before being compared to the target.
   * Such metrics are built in to Kubernetes, and have special scaling options on top of those available to normal per-pod metrics using the
   * "pods" source. Only one "target" type should be set.
   */
  readonly resource?: ResourceMetricSource;
  /**
   * type is the type of metric source. It should be one of "ContainerResource", "External", "Object", "Pods" or "Resource", each mapping to
   * a matching field in the object.
   */
  readonly type: string;
}

/** MetricTarget defines the target value, average value, or average utilization of a specific metric */
export interface MetricTarget {
  /**
   * averageUtilization is the target value of the average of the resource metric across all relevant pods, represented as a percentage of
   * the requested value of the resource for the pods. Currently only valid for Resource metric source type
   */
  readonly averageUtilization?: number;
  /** averageValue is the target value of the average of the metric across all relevant pods (as a quantity) */
  readonly averageValue?: Quantity | number | string;
  /** type represents whether the metric type is Utilization, Value, or AverageValue */
  readonly type: string;
  /** value is the target value of the metric (as a quantity). */
  readonly value?: Quantity | number | string;
}

/** Represents an NFS mount that lasts the lifetime of a pod. NFS volumes do not support ownership management or SELinux relabeling. */
export interface NFSVolumeSource {
  /** path that is exported by the NFS server. More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs */
  readonly path: string;
  /**
   * readOnly here will force the NFS export to be mounted with read-only permissions. Defaults to false. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#nfs
   */
  readonly readOnly?: boolean;
  /** server is the hostname or IP address of the NFS server. More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs */
  readonly server: string;
}

/**
 * NetworkPolicyEgressRule describes a particular set of traffic that is allowed out of pods matched by a NetworkPolicySpec's podSelector.
 * The traffic must match both ports and to. This type is beta-level in 1.8
 */
export interface NetworkPolicyEgressRule {
  /**
   * ports is a list of destination ports for outgoing traffic. Each item in this list is combined using a logical OR. If this field is
   * empty or missing, this rule matches all ports (traffic not restricted by port). If this field is present and contains at least one
   * item, then this rule allows traffic only if the traffic matches at least one port in the list.
   */
  readonly ports?: NetworkPolicyPort[];
  /**
   * to is a list of destinations for outgoing traffic of pods selected for this rule. Items in this list are combined using a logical OR
   * operation. If this field is empty or missing, this rule matches all destinations (traffic not restricted by destination). If this field
   * is present and contains at least one item, this rule allows traffic only if the traffic matches at least one item in the to list.
   */
  readonly to?: NetworkPolicyPeer[];
}

/**
 * NetworkPolicyIngressRule describes a particular set of traffic that is allowed to the pods matched by a NetworkPolicySpec's podSelector.
 * The traffic must match both ports and from.
 */
export interface NetworkPolicyIngressRule {
  /**
   * from is a list of sources which should be able to access the pods selected for this rule. Items in this list are combined using a
   * logical OR operation. If this field is empty or missing, this rule matches all sources (traffic not restricted by source). If this
   * field is present and contains at least one item, this rule allows traffic only if the traffic matches at least one item in the from
   * list.
   */
  readonly from?: NetworkPolicyPeer[];
  /**
   * ports is a list of ports which should be made accessible on the pods selected for this rule. Each item in this list is combined using a
   * logical OR. If this field is empty or missing, this rule matches all ports (traffic not restricted by port). If this field is present
   * and contains at least one item, then this rule allows traffic only if the traffic matches at least one port in the list.
   */
  readonly ports?: NetworkPolicyPort[];
}

/** NetworkPolicyPeer describes a peer to allow traffic to/from. Only certain combinations of fields are allowed */
export interface NetworkPolicyPeer {
  /**
   * IPBlock describes a particular CIDR (Ex. "192.168.1.0/24","2001:db8::/64") that is allowed to the pods matched by a NetworkPolicySpec's
   * podSelector. The except entry describes CIDRs that should not be included within this rule.
   */
  readonly ipBlock?: IPBlock;
  /**
   * A label selector is a label query over a set of resources. The result of matchLabels and matchExpressions are ANDed. An empty label
   * selector matches all objects. A null label selector matches no objects.
   */
  readonly namespaceSelector?: LabelSelector;
  /**
   * A label selector is a label query over a set of resources. The result of matchLabels and matchExpressions are ANDed. An empty label
   * selector matches all objects. A null label selector matches no objects.
   */
  readonly podSelector?: LabelSelector;
}

/** NetworkPolicyPort describes a port to allow traffic on */
export interface NetworkPolicyPort {
  /**
   * endPort indicates that the range of ports from port to endPort if set, inclusive, should be allowed by the policy. This field cannot be
   * defined if the port field is not defined or if the port field is defined as a named (string) port. The endPort must be equal or greater
   * than port.
   */
  readonly endPort?: number;
  /**
   * IntOrString is a type that can hold an int32 or a string. When used in JSON or YAML marshalling and unmarshalling, it produces or
   * consumes the inner type. This allows you to have, for example, a JSON field that can accept a name or number.
   */
  readonly port?: IntOrString | number | string;
  /** protocol represents the protocol (TCP, UDP, or SCTP) which traffic must match. If not specified, this field defaults to TCP. */
  readonly protocol?: string;
}

/** NetworkPolicySpec provides the specification of a NetworkPolicy */
export interface NetworkPolicySpec {
  /**
   * egress is a list of egress rules to be applied to the selected pods. Outgoing traffic is allowed if there are no NetworkPolicies
   * selecting the pod (and cluster policy otherwise allows the traffic), OR if the traffic matches at least one egress rule across all of
   * the NetworkPolicy objects whose podSelector matches the pod. If this field is empty then this NetworkPolicy limits all outgoing traffic
   * (and serves solely to ensure that the pods it selects are isolated by default). This field is beta-level in 1.8
   */
  readonly egress?: NetworkPolicyEgressRule[];
  /**
   * ingress is a list of ingress rules to be applied to the selected pods. Traffic is allowed to a pod if there are no NetworkPolicies
   * selecting the pod (and cluster policy otherwise allows the traffic), OR if the traffic source is the pod's local node, OR if the
   * traffic matches at least one ingress rule across all of the NetworkPolicy objects whose podSelector matches the pod. If this field is
   * empty then this NetworkPolicy does not allow any traffic (and serves solely to ensure that the pods it selects are isolated by default)
   */
  readonly ingress?: NetworkPolicyIngressRule[];
  /**
   * A label selector is a label query over a set of resources. The result of matchLabels and matchExpressions are ANDed. An empty label
   * selector matches all objects. A null label selector matches no objects.
   */
  readonly podSelector?: LabelSelector;
  /**
   * policyTypes is a list of rule types that the NetworkPolicy relates to. Valid options are ["Ingress"], ["Egress"], or ["Ingress",
   * "Egress"]. If this field is not specified, it will default based on the existence of ingress or egress rules; policies that contain an
   * egress section are assumed to affect egress, and all policies (whether or not they contain an ingress section) are assumed to affect
   * ingress. If you want to write an egress-only policy, you must explicitly specify policyTypes [ "Egress" ]. Likewise, if you want to
   * write a policy that specifies that no egress is allowed, you must specify a policyTypes value that include "Egress" (since such a
   * policy would not include an egress section and would otherwise default to just [ "Ingress" ]). This field is beta-level in 1.8
   */
  readonly policyTypes?: string[];
}

/** Node affinity is a group of node affinity scheduling rules. */
export interface NodeAffinity {
  /**
   * The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by this field, but it may choose a
   * node that violates one or more of the expressions. The node that is most preferred is the one with the greatest sum of weights, i.e.
   * for each node that meets all of the scheduling requirements (resource request, requiredDuringScheduling affinity expressions, etc.),
   * compute a sum by iterating through the elements of this field and adding "weight" to the sum if the node matches the corresponding
   * matchExpressions; the node(s) with the highest sum are the most preferred.
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: PreferredSchedulingTerm[];
  /**
   * A node selector represents the union of the results of one or more label queries over a set of nodes; that is, it represents the OR of
   * the selectors represented by the node selector terms.
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
}

/**
 * A node selector represents the union of the results of one or more label queries over a set of nodes; that is, it represents the OR of
 * the selectors represented by the node selector terms.
 */
export interface NodeSelector {
  /** Required. A list of node selector terms. The terms are ORed. */
  readonly nodeSelectorTerms: NodeSelectorTerm[];
}

/** A node selector requirement is a selector that contains values, a key, and an operator that relates the key and values. */
export interface NodeSelectorRequirement {
  /** The label key that the selector applies to. */
  readonly key: string;
  /** Represents a key's relationship to a set of values. Valid operators are In, NotIn, Exists, DoesNotExist. Gt, and Lt. */
  readonly operator: string;
  /**
   * An array of string values. If the operator is In or NotIn, the values array must be non-empty. If the operator is Exists or
   * DoesNotExist, the values array must be empty. If the operator is Gt or Lt, the values array must have a single element, which will be
   * interpreted as an integer. This array is replaced during a strategic merge patch.
   */
  readonly values?: string[];
}

/**
 * A null or empty node selector term matches no objects. The requirements of them are ANDed. The TopologySelectorTerm type implements a
 * subset of the NodeSelectorTerm.
 */
export interface NodeSelectorTerm {
  /** A list of node selector requirements by node's labels. */
  readonly matchExpressions?: NodeSelectorRequirement[];
  /** A list of node selector requirements by node's fields. */
  readonly matchFields?: NodeSelectorRequirement[];
}

/** ObjectFieldSelector selects an APIVersioned field of an object. */
export interface ObjectFieldSelector {
  /** Version of the schema the FieldPath is written in terms of, defaults to "v1". */
  readonly apiVersion?: string;
  /** Path of the field to select in the specified API version. */
  readonly fieldPath: string;
}

/**
 * ObjectMetricSource indicates how to scale on a metric describing a kubernetes object (for example, hits-per-second on an Ingress object).
 */
export interface ObjectMetricSource {
  /** CrossVersionObjectReference contains enough information to let you identify the referred resource. */
  readonly describedObject: CrossVersionObjectReference;
  /** MetricIdentifier defines the name and optionally selector for a metric */
  readonly metric: MetricIdentifier;
  /** MetricTarget defines the target value, average value, or average utilization of a specific metric */
  readonly target: MetricTarget;
}

/** ObjectReference contains enough information to let you inspect or modify the referred object. */
export interface ObjectReference {
  /** API version of the referent. */
  readonly apiVersion?: string;
  /**
   * If referring to a piece of an object instead of an entire object, this string should contain a valid JSON/Go field access statement,
   * such as desiredState.manifest.containers[2]. For example, if the object reference is to a container within a pod, this would take on a
   * value like: "spec.containers{name}" (where "name" refers to the name of the container that triggered the event) or if no container name
   * is specified "spec.containers[2]" (container with index 2 in this pod). This syntax is chosen only to have some well-defined way of
   * referencing a part of an object.
   */
  readonly fieldPath?: string;
  /** Kind of the referent. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds */
  readonly kind?: string;
  /** Name of the referent. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names */
  readonly name?: string;
  /** Namespace of the referent. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/ */
  readonly namespace?: string;
  /**
   * Specific resourceVersion to which this reference is made, if any. More info:
   * https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#concurrency-control-and-consistency
   */
  readonly resourceVersion?: string;
  /** UID of the referent. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#uids */
  readonly uid?: string;
}

/** OpaqueDeviceConfiguration contains configuration parameters for a driver in a format defined by the driver vendor. */
export interface OpaqueDeviceConfiguration {
  /**
   * Driver is used to determine which kubelet plugin needs to be passed these configuration parameters. An admission policy provided by the
   * driver developer could use this to decide whether it needs to validate them. Must be a DNS subdomain and should end with a DNS domain
   * owned by the vendor of the driver. It should use only lower case characters.
   */
  readonly driver: string;
  /**
   * Parameters can contain arbitrary data. It is the responsibility of the driver developer to handle validation and versioning. Typically
   * this includes self-identification and a version ("kind" + "apiVersion" for Kubernetes types), with conversion between different
   * versions. The length of the raw data must be smaller or equal to 10 Ki.
   */
  readonly parameters: any;
}

/** PersistentVolumeClaimSpec describes the common attributes of storage devices and allows a Source for provider-specific attributes */
export interface PersistentVolumeClaimSpec {
  /**
   * accessModes contains the desired access modes the volume should have. More info:
   * https://kubernetes.io/docs/concepts/storage/persistent-volumes#access-modes-1
   */
  readonly accessModes?: string[];
  /** TypedLocalObjectReference contains enough information to let you locate the typed referenced object inside the same namespace. */
  readonly dataSource?: TypedLocalObjectReference;
  /** TypedObjectReference contains enough information to let you locate the typed referenced object */
  readonly dataSourceRef?: TypedObjectReference;
  /** VolumeResourceRequirements describes the storage resource requirements for a volume. */
  readonly resources?: VolumeResourceRequirements;
  /**
   * A label selector is a label query over a set of resources. The result of matchLabels and matchExpressions are ANDed. An empty label
   * selector matches all objects. A null label selector matches no objects.
   */
  readonly selector?: LabelSelector;
  /**
   * storageClassName is the name of the StorageClass required by the claim. More info:
   * https://kubernetes.io/docs/concepts/storage/persistent-volumes#class-1
   */
  readonly storageClassName?: string;
  /**
   * volumeAttributesClassName may be used to set the VolumeAttributesClass used by this claim. If specified, the CSI driver will create or
   * update the volume with the attributes defined in the corresponding VolumeAttributesClass. This has a different purpose than
   * storageClassName, it can be changed after the claim is created. An empty string or nil value indicates that no VolumeAttributesClass
   * will be applied to the claim. If the claim enters an Infeasible error state, this field can be reset to its previous value (including
   * nil) to cancel the modification. If the resource referred to by volumeAttributesClass does not exist, this PersistentVolumeClaim will
   * be set to a Pending state, as reflected by the modifyVolumeStatus field, until such as a resource exists. More info:
   * https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/
   */
  readonly volumeAttributesClassName?: string;
  /** volumeMode defines what type of volume is required by the claim. Value of Filesystem is implied when not included in claim spec. */
  readonly volumeMode?: string;
  /** volumeName is the binding reference to the PersistentVolume backing this claim. */
  readonly volumeName?: string;
}

/** PersistentVolumeClaimTemplate is used to produce PersistentVolumeClaim objects as part of an EphemeralVolumeSource. */
export interface PersistentVolumeClaimTemplate {
  /** What a template keeps of the metadata of an object. */
  readonly metadata?: EmbeddedObjectMeta;
  /** PersistentVolumeClaimSpec describes the common attributes of storage devices and allows a Source for provider-specific attributes */
  readonly spec: PersistentVolumeClaimSpec;
}

/**
 * PersistentVolumeClaimVolumeSource references the user's PVC in the same namespace. This volume finds the bound PV and mounts that volume
 * for the pod. A PersistentVolumeClaimVolumeSource is, essentially, a wrapper around another type of volume that is owned by someone else
 * (the system).
 */
export interface PersistentVolumeClaimVolumeSource {
  /**
   * claimName is the name of a PersistentVolumeClaim in the same namespace as the pod using this volume. More info:
   * https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistentvolumeclaims
   */
  readonly claimName: string;
  /** readOnly Will force the ReadOnly setting in VolumeMounts. Default false. */
  readonly readOnly?: boolean;
}

/** Represents a Photon Controller persistent disk resource. */
export interface PhotonPersistentDiskVolumeSource {
  /**
   * fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. "ext4", "xfs", "ntfs".
   * Implicitly inferred to be "ext4" if unspecified.
   */
  readonly fsType?: string;
  /** pdID is the ID that identifies Photon Controller persistent disk */
  readonly pdId: string;
}

/** Pod affinity is a group of inter pod affinity scheduling rules. */
export interface PodAffinity {
  /**
   * The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by this field, but it may choose a
   * node that violates one or more of the expressions. The node that is most preferred is the one with the greatest sum of weights, i.e.
   * for each node that meets all of the scheduling requirements (resource request, requiredDuringScheduling affinity expressions, etc.),
   * compute a sum by iterating through the elements of this field and adding "weight" to the sum if the node has pods which matches the
   * corresponding podAffinityTerm; the node(s) with the highest sum are the most preferred.
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];
  /**
   * If the affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node. If
   * the affinity requirements specified by this field cease to be met at some point during pod execution (e.g. due to a pod label update),
   * the system may or may not try to eventually evict the pod from its node. When there are multiple elements, the lists of nodes
   * corresponding to each podAffinityTerm are intersected, i.e. all terms must be satisfied.
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
}

/**
 * Defines a set of pods (namely those matching the labelSelector relative to the given namespace(s)) that this pod should be co-located
 * (affinity) or not co-located (anti-affinity) with, where co-located is defined as running on a node whose value of the label with key
 * <topologyKey> matches that of any node on which a pod of the set of pods is running
 */
export interface PodAffinityTerm {
  /**
   * A label selector is a label query over a set of resources. The result of matchLabels and matchExpressions are ANDed. An empty label
   * selector matches all objects. A null label selector matches no objects.
   */
  readonly labelSelector?: LabelSelector;
  /**
   * MatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration. The keys are used to lookup values
   * from the incoming pod labels, those key-value labels are merged with `labelSelector` as `key in (value)` to select the group of
   * existing pods which pods will be taken into consideration for the incoming pod's pod (anti) affinity. Keys that don't exist in the
   * incoming pod labels will be ignored. The default value is empty. The same key is forbidden to exist in both matchLabelKeys and
   * labelSelector. Also, matchLabelKeys cannot be set when labelSelector isn't set.
   */
  readonly matchLabelKeys?: string[];
  /**
   * MismatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration. The keys are used to lookup values
   * from the incoming pod labels, those key-value labels are merged with `labelSelector` as `key notin (value)` to select the group of
   * existing pods which pods will be taken into consideration for the incoming pod's pod (anti) affinity. Keys that don't exist in the
   * incoming pod labels will be ignored. The default value is empty. The same key is forbidden to exist in both mismatchLabelKeys and
   * labelSelector. Also, mismatchLabelKeys cannot be set when labelSelector isn't set.
   */
  readonly mismatchLabelKeys?: string[];
  /**
   * A label selector is a label query over a set of resources. The result of matchLabels and matchExpressions are ANDed. An empty label
   * selector matches all objects. A null label selector matches no objects.
   */
  readonly namespaceSelector?: LabelSelector;
  /**
   * namespaces specifies a static list of namespace names that the term applies to. The term is applied to the union of the namespaces
   * listed in this field and the ones selected by namespaceSelector. null or empty namespaces list and null namespaceSelector means "this
   * pod's namespace".
   */
  readonly namespaces?: string[];
  /**
   * This pod should be co-located (affinity) or not co-located (anti-affinity) with the pods matching the labelSelector in the specified
   * namespaces, where co-located is defined as running on a node whose value of the label with key topologyKey matches that of any node on
   * which any of the selected pods is running. Empty topologyKey is not allowed.
   */
  readonly topologyKey: string;
}

/** Pod anti affinity is a group of inter pod anti affinity scheduling rules. */
export interface PodAntiAffinity {
  /**
   * The scheduler will prefer to schedule pods to nodes that satisfy the anti-affinity expressions specified by this field, but it may
   * choose a node that violates one or more of the expressions. The node that is most preferred is the one with the greatest sum of
   * weights, i.e. for each node that meets all of the scheduling requirements (resource request, requiredDuringScheduling anti-affinity
   * expressions, etc.), compute a sum by iterating through the elements of this field and subtracting "weight" from the sum if the node has
   * pods which matches the corresponding podAffinityTerm; the node(s) with the highest sum are the most preferred.
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: WeightedPodAffinityTerm[];
  /**
   * If the anti-affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node.
   * If the anti-affinity requirements specified by this field cease to be met at some point during pod execution (e.g. due to a pod label
   * update), the system may or may not try to eventually evict the pod from its node. When there are multiple elements, the lists of nodes
   * corresponding to each podAffinityTerm are intersected, i.e. all terms must be satisfied.
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
}

/** PodCertificateProjection provides a private key and X.509 certificate in the pod filesystem. */
export interface PodCertificateProjection {
  /**
   * Write the certificate chain at this path in the projected volume. Most applications should use credentialBundlePath. When using keyPath
   * and certificateChainPath, your application needs to check that the key and leaf certificate are consistent, because it is possible to
   * read the files mid-rotation.
   */
  readonly certificateChainPath?: string;
  /**
   * Write the credential bundle at this path in the projected volume. The credential bundle is a single file that contains multiple PEM
   * blocks. The first PEM block is a PRIVATE KEY block, containing a PKCS#8 private key. The remaining blocks are CERTIFICATE blocks,
   * containing the issued certificate chain from the signer (leaf and any intermediates). Using credentialBundlePath lets your Pod's
   * application code make a single atomic read that retrieves a consistent key and certificate chain. If you project them to separate
   * files, your application code will need to additionally check that the leaf certificate was issued to the key.
   */
  readonly credentialBundlePath?: string;
  /**
   * Write the key at this path in the projected volume. Most applications should use credentialBundlePath. When using keyPath and
   * certificateChainPath, your application needs to check that the key and leaf certificate are consistent, because it is possible to read
   * the files mid-rotation.
   */
  readonly keyPath?: string;
  /**
   * The type of keypair Kubelet will generate for the pod. Valid values are "RSA3072", "RSA4096", "ECDSAP256", "ECDSAP384", "ECDSAP521",
   * and "ED25519".
   */
  readonly keyType: string;
  /**
   * maxExpirationSeconds is the maximum lifetime permitted for the certificate. Kubelet copies this value verbatim into the
   * PodCertificateRequests it generates for this projection. If omitted, kube-apiserver will set it to 86400(24 hours). kube-apiserver will
   * reject values shorter than 3600 (1 hour). The maximum allowable value is 7862400 (91 days). The signer implementation is then free to
   * issue a certificate with any lifetime *shorter* than MaxExpirationSeconds, but no shorter than 3600 seconds (1 hour). This constraint
   * is enforced by kube-apiserver. `kubernetes.io` signers will never issue certificates with a lifetime longer than 24 hours.
   */
  readonly maxExpirationSeconds?: number;
  /** Kubelet's generated CSRs will be addressed to this signer. */
  readonly signerName: string;
  /**
   * userAnnotations allow pod authors to pass additional information to the signer implementation. Kubernetes does not restrict or validate
   * this metadata in any way. These values are copied verbatim into the `spec.unverifiedUserAnnotations` field of the PodCertificateRequest
   * objects that Kubelet creates. Entries are subject to the same validation as object metadata annotations, with the addition that all
   * keys must be domain-prefixed. No restrictions are placed on values, except an overall size limitation on the entire field. Signers
   * should document the keys and values they support. Signers should deny requests that contain keys they do not recognize.
   */
  readonly userAnnotations?: { [key: string]: string };
}

/** PodDNSConfig defines the DNS parameters of a pod in addition to those generated from DNSPolicy. */
export interface PodDNSConfig {
  /**
   * A list of DNS name server IP addresses. This will be appended to the base nameservers generated from DNSPolicy. Duplicated nameservers
   * will be removed.
   */
  readonly nameservers?: string[];
  /**
   * A list of DNS resolver options. This will be merged with the base options generated from DNSPolicy. Duplicated entries will be removed.
   * Resolution options given in Options will override those that appear in the base DNSPolicy.
   */
  readonly options?: PodDNSConfigOption[];
  /**
   * A list of DNS search domains for host-name lookup. This will be appended to the base search paths generated from DNSPolicy. Duplicated
   * search paths will be removed.
   */
  readonly searches?: string[];
}

/** PodDNSConfigOption defines DNS resolver options of a pod. */
export interface PodDNSConfigOption {
  /** Name is this DNS resolver option's name. Required. */
  readonly name?: string;
  /** Value is this DNS resolver option's value. */
  readonly value?: string;
}

/** PodDisruptionBudgetSpec is a description of a PodDisruptionBudget. */
export interface PodDisruptionBudgetSpec {
  /**
   * IntOrString is a type that can hold an int32 or a string. When used in JSON or YAML marshalling and unmarshalling, it produces or
   * consumes the inner type. This allows you to have, for example, a JSON field that can accept a name or number.
   */
  readonly maxUnavailable?: IntOrString | number | string;
  /**
   * IntOrString is a type that can hold an int32 or a string. When used in JSON or YAML marshalling and unmarshalling, it produces or
   * consumes the inner type. This allows you to have, for example, a JSON field that can accept a name or number.
   */
  readonly minAvailable?: IntOrString | number | string;
  /**
   * A label selector is a label query over a set of resources. The result of matchLabels and matchExpressions are ANDed. An empty label
   * selector matches all objects. A null label selector matches no objects.
   */
  readonly selector?: LabelSelector;
  /**
   * UnhealthyPodEvictionPolicy defines the criteria for when unhealthy pods should be considered for eviction. Current implementation
   * considers healthy pods, as pods that have status.conditions item with type="Ready",status="True". Valid policies are IfHealthyBudget
   * and AlwaysAllow. If no policy is specified, the default behavior will be used, which corresponds to the IfHealthyBudget policy.
   * IfHealthyBudget policy means that running pods (status.phase="Running"), but not yet healthy can be evicted only if the guarded
   * application is not disrupted (status.currentHealthy is at least equal to status.desiredHealthy). Healthy pods will be subject to the
   * PDB for eviction. AlwaysAllow policy means that all running pods (status.phase="Running"), but not yet healthy are considered disrupted
   * and can be evicted regardless of whether the criteria in a PDB is met. This means perspective running pods of a disrupted application
   * might not get a chance to become healthy. Healthy pods will be subject to the PDB for eviction. Additional policies may be added in the
   * future. Clients making eviction decisions should disallow eviction of unhealthy pods if they encounter an unrecognized policy in this
   * field.
   */
  readonly unhealthyPodEvictionPolicy?: string;
}

/** PodFailurePolicy describes how failed pods influence the backoffLimit. */
export interface PodFailurePolicy {
  /**
   * A list of pod failure policy rules. The rules are evaluated in order. Once a rule matches a Pod failure, the remaining of the rules are
   * ignored. When no rule matches the Pod failure, the default handling applies - the counter of pod failures is incremented and it is
   * checked against the backoffLimit. At most 20 elements are allowed.
   */
  readonly rules: PodFailurePolicyRule[];
}

/**
 * PodFailurePolicyOnExitCodesRequirement describes the requirement for handling a failed pod based on its container exit codes. In
 * particular, it lookups the .state.terminated.exitCode for each app container and init container status, represented by the
 * .status.containerStatuses and .status.initContainerStatuses fields in the Pod status, respectively. Containers completed with success
 * (exit code 0) are excluded from the requirement check.
 */
export interface PodFailurePolicyOnExitCodesRequirement {
  /**
   * Restricts the check for exit codes to the container with the specified name. When null, the rule applies to all containers. When
   * specified, it should match one the container or initContainer names in the pod template.
   */
  readonly containerName?: string;
  /**
   * Represents the relationship between the container exit code(s) and the specified values. Containers completed with success (exit code
   * 0) are excluded from the requirement check. Possible values are: - In: the requirement is satisfied if at least one container exit code
   * (might be multiple if there are multiple containers not restricted by the 'containerName' field) is in the set of specified values. -
   * NotIn: the requirement is satisfied if at least one container exit code (might be multiple if there are multiple containers not
   * restricted by the 'containerName' field) is not in the set of specified values. Additional values are considered to be added in the
   * future. Clients should react to an unknown operator by assuming the requirement is not satisfied.
   */
  readonly operator: string;
  /**
   * Specifies the set of values. Each returned container exit code (might be multiple in case of multiple containers) is checked against
   * this set of values with respect to the operator. The list of values must be ordered and must not contain duplicates. Value '0' cannot
   * be used for the In operator. At least one element is required. At most 255 elements are allowed.
   */
  readonly values: number[];
}

/** PodFailurePolicyOnPodConditionsPattern describes a pattern for matching an actual pod condition type. */
export interface PodFailurePolicyOnPodConditionsPattern {
  /**
   * Specifies the required Pod condition status. To match a pod condition it is required that the specified status equals the pod condition
   * status. Defaults to True.
   */
  readonly status?: string;
  /**
   * Specifies the required Pod condition type. To match a pod condition it is required that specified type equals the pod condition type.
   */
  readonly type: string;
}

/**
 * PodFailurePolicyRule describes how a pod failure is handled when the requirements are met. One of onExitCodes and onPodConditions, but
 * not both, can be used in each rule.
 */
export interface PodFailurePolicyRule {
  /**
   * Specifies the action taken on a pod failure when the requirements are satisfied. Possible values are: - FailJob: indicates that the
   * pod's job is marked as Failed and all running pods are terminated. - FailIndex: indicates that the pod's index is marked as Failed and
   * will not be restarted. - Ignore: indicates that the counter towards the .backoffLimit is not incremented and a replacement pod is
   * created. - Count: indicates that the pod is handled in the default way - the counter towards the .backoffLimit is incremented.
   * Additional values are considered to be added in the future. Clients should react to an unknown action by skipping the rule.
   */
  readonly action: string;
  /**
   * PodFailurePolicyOnExitCodesRequirement describes the requirement for handling a failed pod based on its container exit codes. In
   * particular, it lookups the .state.terminated.exitCode for each app container and init container status, represented by the
   * .status.containerStatuses and .status.initContainerStatuses fields in the Pod status, respectively. Containers completed with success
   * (exit code 0) are excluded from the requirement check.
   */
  readonly onExitCodes?: PodFailurePolicyOnExitCodesRequirement;
  /**
   * Represents the requirement on the pod conditions. The requirement is represented as a list of pod condition patterns. The requirement
   * is satisfied if at least one pattern matches an actual pod condition. At most 20 elements are allowed.
   */
  readonly onPodConditions?: PodFailurePolicyOnPodConditionsPattern[];
}

/** PodOS defines the OS parameters of a pod. */
export interface PodOS {
  /**
   * Name is the name of the operating system. The currently supported values are linux and windows. Additional value may be defined in
   * future and can be one of: https://github.com/opencontainers/runtime-spec/blob/master/config.md#platform-specific-configuration Clients
   * should expect to handle additional values and treat unrecognized values in this field as os: null
   */
  readonly name: string;
}

/** PodReadinessGate contains the reference to a pod condition */
export interface PodReadinessGate {
  /** ConditionType refers to a condition in the pod's condition list with matching type. */
  readonly conditionType: string;
}

/**
 * PodResourceClaim references exactly one ResourceClaim, either directly or by naming a ResourceClaimTemplate which is then turned into a
 * ResourceClaim for the pod. It adds a name to it that uniquely identifies the ResourceClaim inside the Pod. Containers that need access to
 * the ResourceClaim reference it with this name. When the DRAWorkloadResourceClaims feature gate is enabled and this Pod belongs to a
 * PodGroup, a PodResourceClaim is matched to a PodGroupResourceClaim if all of their fields are equal (Name, ResourceClaimName, and
 * ResourceClaimTemplateName). A matched claim references a single ResourceClaim shared across all Pods in the PodGroup, reserved for the
 * PodGroup in ResourceClaimStatus.ReservedFor rather than for individual Pods.
 */
export interface PodResourceClaim {
  /** Name uniquely identifies this resource claim inside the pod. This must be a DNS_LABEL. */
  readonly name: string;
  /**
   * ResourceClaimName is the name of a ResourceClaim object in the same namespace as this pod. Exactly one of ResourceClaimName and
   * ResourceClaimTemplateName must be set.
   */
  readonly resourceClaimName?: string;
  /**
   * ResourceClaimTemplateName is the name of a ResourceClaimTemplate object in the same namespace as this pod. The template will be used to
   * create a new ResourceClaim, which will be bound to this pod. When this pod is deleted, the ResourceClaim will also be deleted. The pod
   * name and resource name, along with a generated component, will be used to form a unique name for the ResourceClaim, which will be
   * recorded in pod.status.resourceClaimStatuses. When the DRAWorkloadResourceClaims feature gate is enabled and the pod belongs to a
   * PodGroup that defines a PodGroupResourceClaim with the same Name and ResourceClaimTemplateName, this PodResourceClaim resolves to the
   * ResourceClaim generated for the PodGroup. All pods in the group that define an equivalent PodResourceClaim matching the
   * PodGroupResourceClaim's Name and ResourceClaimTemplateName share the same generated ResourceClaim. ResourceClaims generated for a
   * PodGroup are owned by the PodGroup and their lifecycles are tied to the PodGroup instead of any individual pod. This field is immutable
   * and no changes will be made to the corresponding ResourceClaim by the control plane after creating the ResourceClaim. Exactly one of
   * ResourceClaimName and ResourceClaimTemplateName must be set.
   */
  readonly resourceClaimTemplateName?: string;
}

/** PodSchedulingGate is associated to a Pod to guard its scheduling. */
export interface PodSchedulingGate {
  /** Name of the scheduling gate. Each scheduling gate must have a unique name field. */
  readonly name: string;
}

/**
 * PodSchedulingGroup identifies the runtime scheduling group instance that a Pod belongs to. The scheduler uses this information to apply
 * workload-aware scheduling semantics. Exactly one field must be specified.
 */
export interface PodSchedulingGroup {
  /**
   * PodGroupName specifies the name of the standalone PodGroup object that represents the runtime instance of this group. Must be a DNS
   * subdomain.
   */
  readonly podGroupName?: string;
}

/**
 * PodSecurityContext holds pod-level security attributes and common container settings. Some fields are also present in
 * container.securityContext. Field values of container.securityContext take precedence over field values of PodSecurityContext.
 */
export interface PodSecurityContext {
  /** AppArmorProfile defines a pod or container's AppArmor settings. */
  readonly appArmorProfile?: AppArmorProfile;
  /**
   * A special supplemental group that applies to all containers in a pod. Some volume types allow the Kubelet to change the ownership of
   * that volume to be owned by the pod: 1. The owning GID will be the FSGroup 2. The setgid bit is set (new files created in the volume
   * will be owned by FSGroup) 3. The permission bits are OR'd with rw-rw---- If unset, the Kubelet will not modify the ownership and
   * permissions of any volume. Note that this field cannot be set when spec.os.name is windows.
   */
  readonly fsGroup?: number;
  /**
   * fsGroupChangePolicy defines behavior of changing ownership and permission of the volume before being exposed inside Pod. This field
   * will only apply to volume types which support fsGroup based ownership(and permissions). It will have no effect on ephemeral volume
   * types such as: secret, configmaps and emptydir. Valid values are "OnRootMismatch" and "Always". If not specified, "Always" is used.
   * Note that this field cannot be set when spec.os.name is windows.
   */
  readonly fsGroupChangePolicy?: string;
  /**
   * The GID to run the entrypoint of the container process. Uses runtime default if unset. May also be set in SecurityContext. If set in
   * both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence for that container. Note that this
   * field cannot be set when spec.os.name is windows.
   */
  readonly runAsGroup?: number;
  /**
   * Indicates that the container must run as a non-root user. If true, the Kubelet will validate the image at runtime to ensure that it
   * does not run as UID 0 (root) and fail to start the container if it does. If unset or false, no such validation will be performed. May
   * also be set in SecurityContext. If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes
   * precedence.
   */
  readonly runAsNonRoot?: boolean;
  /**
   * The UID to run the entrypoint of the container process. Defaults to user specified in image metadata if unspecified. May also be set in
   * SecurityContext. If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence for
   * that container. Note that this field cannot be set when spec.os.name is windows.
   */
  readonly runAsUser?: number;
  /**
   * seLinuxChangePolicy defines how the container's SELinux label is applied to all volumes used by the Pod. It has no effect on nodes that
   * do not support SELinux or to volumes does not support SELinux. Valid values are "MountOption" and "Recursive". "Recursive" means
   * relabeling of all files on all Pod volumes by the container runtime. This may be slow for large volumes, but allows mixing privileged
   * and unprivileged Pods sharing the same volume on the same node. "MountOption" mounts all eligible Pod volumes with `-o context` mount
   * option. This requires all Pods that share the same volume to use the same SELinux label. It is not possible to share the same volume
   * among privileged and unprivileged Pods. Eligible volumes are in-tree FibreChannel and iSCSI volumes, and all CSI volumes whose CSI
   * driver announces SELinux support by setting spec.seLinuxMount: true in their CSIDriver instance. Other volumes are always re-labelled
   * recursively. "MountOption" value is allowed only when SELinuxMount feature gate is enabled. If not specified and SELinuxMount feature
   * gate is enabled, "MountOption" is used. If not specified and SELinuxMount feature gate is disabled, "MountOption" is used for
   * ReadWriteOncePod volumes and "Recursive" for all other volumes. This field affects only Pods that have SELinux label set, either in
   * PodSecurityContext or in SecurityContext of all containers. All Pods that use the same volume should use the same seLinuxChangePolicy,
   * otherwise some pods can get stuck in ContainerCreating state. Note that this field cannot be set when spec.os.name is windows.
   */
  readonly seLinuxChangePolicy?: string;
  /** SELinuxOptions are the labels to be applied to the container */
  readonly seLinuxOptions?: SELinuxOptions;
  /** SeccompProfile defines a pod/container's seccomp profile settings. Only one profile source may be set. */
  readonly seccompProfile?: SeccompProfile;
  /**
   * A list of groups applied to the first process run in each container, in addition to the container's primary GID and fsGroup (if
   * specified). If the SupplementalGroupsPolicy feature is enabled, the supplementalGroupsPolicy field determines whether these are in
   * addition to or instead of any group memberships defined in the container image. If unspecified, no additional groups are added, though
   * group memberships defined in the container image may still be used, depending on the supplementalGroupsPolicy field. Note that this
   * field cannot be set when spec.os.name is windows.
   */
  readonly supplementalGroups?: number[];
  /**
   * Defines how supplemental groups of the first container processes are calculated. Valid values are "Merge" and "Strict". If not
   * specified, "Merge" is used. (Alpha) Using the field requires the SupplementalGroupsPolicy feature gate to be enabled and the container
   * runtime must implement support for this feature. Note that this field cannot be set when spec.os.name is windows.
   */
  readonly supplementalGroupsPolicy?: string;
  /**
   * Sysctls hold a list of namespaced sysctls used for the pod. Pods with unsupported sysctls (by the container runtime) might fail to
   * launch. Note that this field cannot be set when spec.os.name is windows.
   */
  readonly sysctls?: Sysctl[];
  /** WindowsSecurityContextOptions contain Windows-specific options and credentials. */
  readonly windowsOptions?: WindowsSecurityContextOptions;
}

/** PodSpec is a description of a pod. */
export interface PodSpec extends PodSpecPatch {
  /**
   * List of containers belonging to the pod. Containers cannot currently be added or removed. There must be at least one container in a
   * Pod. Cannot be updated.
   */
  readonly containers: Container[];
}

/** The optional fields of PodSpec, to be laid over one. PodSpec is a description of a pod. */
export interface PodSpecPatch {
  /**
   * Optional duration in seconds the pod may be active on the node relative to StartTime before the system will actively try to mark it
   * failed and kill associated containers. Value must be a positive integer.
   */
  readonly activeDeadlineSeconds?: number;
  /** Affinity is a group of affinity scheduling rules. */
  readonly affinity?: Affinity;
  /** AutomountServiceAccountToken indicates whether a service account token should be automatically mounted. */
  readonly automountServiceAccountToken?: boolean;
  /** PodDNSConfig defines the DNS parameters of a pod in addition to those generated from DNSPolicy. */
  readonly dnsConfig?: PodDNSConfig;
  /**
   * Set DNS policy for the pod. Defaults to "ClusterFirst". Valid values are 'ClusterFirstWithHostNet', 'ClusterFirst', 'Default' or
   * 'None'. DNS parameters given in DNSConfig will be merged with the policy selected with DNSPolicy. To have DNS options set along with
   * hostNetwork, you have to specify DNS policy explicitly to 'ClusterFirstWithHostNet'.
   */
  readonly dnsPolicy?: string;
  /**
   * EnableServiceLinks indicates whether information about services should be injected into pod's environment variables, matching the
   * syntax of Docker links. Optional: Defaults to true.
   */
  readonly enableServiceLinks?: boolean;
  /**
   * List of ephemeral containers run in this pod. Ephemeral containers may be run in an existing pod to perform user-initiated actions such
   * as debugging. This list cannot be specified when creating a pod, and it cannot be modified by updating the pod spec. In order to add an
   * ephemeral container to an existing pod, use the pod's ephemeralcontainers subresource.
   */
  readonly ephemeralContainers?: EphemeralContainer[];
  /** HostAliases is an optional list of hosts and IPs that will be injected into the pod's hosts file if specified. */
  readonly hostAliases?: HostAlias[];
  /** Use the host's ipc namespace. Optional: Default to false. */
  readonly hostIpc?: boolean;
  /**
   * Host networking requested for this pod. Use the host's network namespace. When using HostNetwork you should specify ports so the
   * scheduler is aware. When `hostNetwork` is true, specified `hostPort` fields in port definitions must match `containerPort`, and
   * unspecified `hostPort` fields in port definitions are defaulted to match `containerPort`. Default to false.
   */
  readonly hostNetwork?: boolean;
  /** Use the host's pid namespace. Optional: Default to false. */
  readonly hostPid?: boolean;
  /**
   * Use the host's user namespace. Optional: Default to true. If set to true or not present, the pod will be run in the host user
   * namespace, useful for when the pod needs a feature only available to the host user namespace, such as loading a kernel module with
   * CAP_SYS_MODULE. When set to false, a new userns is created for the pod. Setting false is useful for mitigating container breakout
   * vulnerabilities even allowing users to run their containers as root without actually having root privileges on the host.
   */
  readonly hostUsers?: boolean;
  /** Specifies the hostname of the Pod If not specified, the pod's hostname will be set to a system-defined value. */
  readonly hostname?: string;
  /**
   * HostnameOverride specifies an explicit override for the pod's hostname as perceived by the pod. This field only specifies the pod's
   * hostname and does not affect its DNS records. When this field is set to a non-empty string: - It takes precedence over the values set
   * in `hostname` and `subdomain`. - The Pod's hostname will be set to this value. - `setHostnameAsFQDN` must be nil or set to false. -
   * `hostNetwork` must be set to false. This field must be a valid DNS subdomain as defined in RFC 1123 and contain at most 64 characters.
   * Requires the HostnameOverride feature gate to be enabled.
   */
  readonly hostnameOverride?: string;
  /**
   * ImagePullSecrets is an optional list of references to secrets in the same namespace to use for pulling any of the images used by this
   * PodSpec. If specified, these secrets will be passed to individual puller implementations for them to use. More info:
   * https://kubernetes.io/docs/concepts/containers/images#specifying-imagepullsecrets-on-a-pod
   */
  readonly imagePullSecrets?: LocalObjectReference[];
  /**
   * List of initialization containers belonging to the pod. Init containers are executed in order prior to containers being started. If any
   * init container fails, the pod is considered to have failed and is handled according to its restartPolicy. The name for an init
   * container or normal container must be unique among all containers. Init containers may not have Lifecycle actions, Readiness probes,
   * Liveness probes, or Startup probes. The resourceRequirements of an init container are taken into account during scheduling by finding
   * the highest request/limit for each resource type, and then using the max of that value or the sum of the normal containers. Limits are
   * applied to init containers in a similar fashion. Init containers cannot currently be added or removed. Cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/workloads/pods/init-containers/
   */
  readonly initContainers?: Container[];
  /**
   * NodeName indicates in which node this pod is scheduled. If empty, this pod is a candidate for scheduling by the scheduler defined in
   * schedulerName. Once this field is set, the kubelet for this node becomes responsible for the lifecycle of this pod. This field should
   * not be used to express a desire for the pod to be scheduled on a specific node.
   * https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodename
   */
  readonly nodeName?: string;
  /**
   * NodeSelector is a selector which must be true for the pod to fit on a node. Selector which must match a node's labels for the pod to be
   * scheduled on that node. More info: https://kubernetes.io/docs/concepts/configuration/assign-pod-node/
   */
  readonly nodeSelector?: { [key: string]: string };
  /** PodOS defines the OS parameters of a pod. */
  readonly os?: PodOS;
  /**
   * Overhead represents the resource overhead associated with running a pod for a given RuntimeClass. This field will be autopopulated at
   * admission time by the RuntimeClass admission controller. If the RuntimeClass admission controller is enabled, overhead must not be set
   * in Pod create requests. The RuntimeClass admission controller will reject Pod create requests which have the overhead already set. If
   * RuntimeClass is configured and selected in the PodSpec, Overhead will be set to the value defined in the corresponding RuntimeClass,
   * otherwise it will remain unset and treated as zero. More info: https://git.k8s.io/enhancements/keps/sig-node/688-pod-overhead/README.md
   */
  readonly overhead?: { [key: string]: Quantity | number | string };
  /**
   * PreemptionPolicy is the Policy for preempting pods with lower priority. One of Never, PreemptLowerPriority. Defaults to
   * PreemptLowerPriority if unset.
   */
  readonly preemptionPolicy?: string;
  /**
   * The priority value. Various system components use this field to find the priority of the pod. When Priority Admission Controller is
   * enabled, it prevents users from setting this field. The admission controller populates this field from PriorityClassName. The higher
   * the value, the higher the priority.
   */
  readonly priority?: number;
  /**
   * If specified, indicates the pod's priority. "system-node-critical" and "system-cluster-critical" are two special keywords which
   * indicate the highest priorities with the former being the highest priority. Any other name must be defined by creating a PriorityClass
   * object with that name. If not specified, the pod priority will be default or zero if there is no default.
   */
  readonly priorityClassName?: string;
  /**
   * If specified, all readiness gates will be evaluated for pod readiness. A pod is ready when all its containers are ready AND all
   * conditions specified in the readiness gates have status equal to "True" More info:
   * https://git.k8s.io/enhancements/keps/sig-network/580-pod-readiness-gates
   */
  readonly readinessGates?: PodReadinessGate[];
  /**
   * ResourceClaims defines which ResourceClaims must be allocated and reserved before the Pod is allowed to start. The resources will be
   * made available to those containers which consume them by name. This is a stable field but requires that the DynamicResourceAllocation
   * feature gate is enabled. This field is immutable.
   */
  readonly resourceClaims?: PodResourceClaim[];
  /** ResourceRequirements describes the compute resource requirements. */
  readonly resources?: ResourceRequirements;
  /**
   * Restart policy for all containers within the pod. One of Always, OnFailure, Never. In some contexts, only a subset of those values may
   * be permitted. Default to Always. More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy
   */
  readonly restartPolicy?: string;
  /**
   * RuntimeClassName refers to a RuntimeClass object in the node.k8s.io group, which should be used to run this pod. If no RuntimeClass
   * resource matches the named class, the pod will not be run. If unset or empty, the "legacy" RuntimeClass will be used, which is an
   * implicit class with an empty definition that uses the default runtime handler. More info:
   * https://git.k8s.io/enhancements/keps/sig-node/585-runtime-class
   */
  readonly runtimeClassName?: string;
  /** If specified, the pod will be dispatched by specified scheduler. If not specified, the pod will be dispatched by default scheduler. */
  readonly schedulerName?: string;
  /**
   * SchedulingGates is an opaque list of values that if specified will block scheduling the pod. If schedulingGates is not empty, the pod
   * will stay in the SchedulingGated state and the scheduler will not attempt to schedule the pod. SchedulingGates can only be set at pod
   * creation time, and be removed only afterwards.
   */
  readonly schedulingGates?: PodSchedulingGate[];
  /**
   * PodSchedulingGroup identifies the runtime scheduling group instance that a Pod belongs to. The scheduler uses this information to apply
   * workload-aware scheduling semantics. Exactly one field must be specified.
   */
  readonly schedulingGroup?: PodSchedulingGroup;
  /**
   * PodSecurityContext holds pod-level security attributes and common container settings. Some fields are also present in
   * container.securityContext. Field values of container.securityContext take precedence over field values of PodSecurityContext.
   */
  readonly securityContext?: PodSecurityContext;
  /** DeprecatedServiceAccount is a deprecated alias for ServiceAccountName. Deprecated: Use serviceAccountName instead. */
  readonly serviceAccount?: string;
  /**
   * ServiceAccountName is the name of the ServiceAccount to use to run this pod. More info:
   * https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
   */
  readonly serviceAccountName?: string;
  /**
   * If true the pod's hostname will be configured as the pod's FQDN, rather than the leaf name (the default). In Linux containers, this
   * means setting the FQDN in the hostname field of the kernel (the nodename field of struct utsname). In Windows containers, this means
   * setting the registry value of hostname for the registry key
   * HKEY_LOCAL_MACHINE\\\\SYSTEM\\\\CurrentControlSet\\\\Services\\\\Tcpip\\\\Parameters to FQDN. If a pod does not have FQDN, this has no
   * effect. Default to false.
   */
  readonly setHostnameAsFqdn?: boolean;
  /**
   * Share a single process namespace between all of the containers in a pod. When this is set containers will be able to view and signal
   * processes from other containers in the same pod, and the first process in each container will not be assigned PID 1. HostPID and
   * ShareProcessNamespace cannot both be set. Optional: Default to false.
   */
  readonly shareProcessNamespace?: boolean;
  /**
   * If specified, the fully qualified Pod hostname will be "<hostname>.<subdomain>.<pod namespace>.svc.<cluster domain>". If not specified,
   * the pod will not have a domainname at all.
   */
  readonly subdomain?: string;
  /**
   * Optional duration in seconds the pod needs to terminate gracefully. May be decreased in delete request. Value must be non-negative
   * integer. The value zero indicates stop immediately via the kill signal (no opportunity to shut down). If this value is nil, the default
   * grace period will be used instead. The grace period is the duration in seconds after the processes running in the pod are sent a
   * termination signal and the time when the processes are forcibly halted with a kill signal. Set this value longer than the expected
   * cleanup time for your process. Defaults to 30 seconds.
   */
  readonly terminationGracePeriodSeconds?: number;
  /** If specified, the pod's tolerations. */
  readonly tolerations?: Toleration[];
  /**
   * TopologySpreadConstraints describes how a group of pods ought to spread across topology domains. Scheduler will schedule pods in a way
   * which abides by the constraints. All topologySpreadConstraints are ANDed.
   */
  readonly topologySpreadConstraints?: TopologySpreadConstraint[];
  /**
   * List of volumes that can be mounted by containers belonging to the pod. More info: https://kubernetes.io/docs/concepts/storage/volumes
   */
  readonly volumes?: Volume[];
}

/** PodTemplateSpec describes the data a pod should have when created from a template */
export interface PodTemplateSpec {
  /** What a template keeps of the metadata of an object. */
  readonly metadata?: EmbeddedObjectMeta;
  /** PodSpec is a description of a pod. */
  readonly spec?: PodSpec;
}

/**
 * PodsMetricSource indicates how to scale on a metric describing each pod in the current scale target (for example,
 * transactions-processed-per-second). The values will be averaged together before being compared to the target value.
 */
export interface PodsMetricSource {
  /** MetricIdentifier defines the name and optionally selector for a metric */
  readonly metric: MetricIdentifier;
  /** MetricTarget defines the target value, average value, or average utilization of a specific metric */
  readonly target: MetricTarget;
}

/**
 * PolicyRule holds information that describes a policy rule, but does not contain information about who the rule applies to or which
 * namespace the rule applies to.
 */
export interface PolicyRule {
  /**
   * APIGroups is the name of the APIGroup that contains the resources. If multiple API groups are specified, any action requested against
   * one of the enumerated resources in any API group will be allowed. "" represents the core API group and "*" represents all API groups.
   */
  readonly apiGroups?: string[];
  /**
   * NonResourceURLs is a set of partial urls that a user should have access to. *s are allowed, but only as the full, final step in the
   * path Since non-resource URLs are not namespaced, this field is only applicable for ClusterRoles referenced from a ClusterRoleBinding.
   * Rules can either apply to API resources (such as "pods" or "secrets") or non-resource URL paths (such as "/api"), but not both.
   */
  readonly nonResourceUrLs?: string[];
  /** ResourceNames is an optional white list of names that the rule applies to. An empty set means that everything is allowed. */
  readonly resourceNames?: string[];
  /** Resources is a list of resources this rule applies to. '*' represents all resources. */
  readonly resources?: string[];
  /** Verbs is a list of Verbs that apply to ALL the ResourceKinds contained in this rule. '*' represents all verbs. */
  readonly verbs: string[];
}

/** PortworxVolumeSource represents a Portworx volume resource. */
export interface PortworxVolumeSource {
  /**
   * fSType represents the filesystem type to mount Must be a filesystem type supported by the host operating system. Ex. "ext4", "xfs".
   * Implicitly inferred to be "ext4" if unspecified.
   */
  readonly fsType?: string;
  /** readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. */
  readonly readOnly?: boolean;
  /** volumeID uniquely identifies a Portworx volume */
  readonly volumeId: string;
}

/**
 * An empty preferred scheduling term matches all objects with implicit weight 0 (i.e. it's a no-op). A null preferred scheduling term
 * matches no objects (i.e. is also a no-op).
 */
export interface PreferredSchedulingTerm {
  /**
   * A null or empty node selector term matches no objects. The requirements of them are ANDed. The TopologySelectorTerm type implements a
   * subset of the NodeSelectorTerm.
   */
  readonly preference: NodeSelectorTerm;
  /** Weight associated with matching the corresponding nodeSelectorTerm, in the range 1-100. */
  readonly weight: number;
}

/** Probe describes a health check to be performed against a container to determine whether it is alive or ready to receive traffic. */
export interface Probe {
  /** ExecAction describes a "run in container" action. */
  readonly exec?: ExecAction;
  /** Minimum consecutive failures for the probe to be considered failed after having succeeded. Defaults to 3. Minimum value is 1. */
  readonly failureThreshold?: number;
  /** GRPCAction specifies an action involving a GRPC service. */
  readonly grpc?: GRPCAction;
  /** HTTPGetAction describes an action based on HTTP Get requests. */
  readonly httpGet?: HTTPGetAction;
  /**
   * Number of seconds after the container has started before liveness probes are initiated. More info:
   * https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  readonly initialDelaySeconds?: number;
  /** How often (in seconds) to perform the probe. Default to 10 seconds. Minimum value is 1. */
  readonly periodSeconds?: number;
  /**
   * Minimum consecutive successes for the probe to be considered successful after having failed. Defaults to 1. Must be 1 for liveness and
   * startup. Minimum value is 1.
   */
  readonly successThreshold?: number;
  /** TCPSocketAction describes an action based on opening a socket */
  readonly tcpSocket?: TCPSocketAction;
  /**
   * Optional duration in seconds the pod needs to terminate gracefully upon probe failure. The grace period is the duration in seconds
   * after the processes running in the pod are sent a termination signal and the time when the processes are forcibly halted with a kill
   * signal. Set this value longer than the expected cleanup time for your process. If this value is nil, the pod's
   * terminationGracePeriodSeconds will be used. Otherwise, this value overrides the value provided by the pod spec. Value must be
   * non-negative integer. The value zero indicates stop immediately via the kill signal (no opportunity to shut down). This is a beta field
   * and requires enabling ProbeTerminationGracePeriod feature gate. Minimum value is 1. spec.terminationGracePeriodSeconds is used if
   * unset.
   */
  readonly terminationGracePeriodSeconds?: number;
  /**
   * Number of seconds after which the probe times out. Defaults to 1 second. Minimum value is 1. More info:
   * https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  readonly timeoutSeconds?: number;
}

/** Represents a projected volume source */
export interface ProjectedVolumeSource {
  /**
   * defaultMode are the mode bits used to set permissions on created files by default. Must be an octal value between 0000 and 0777 or a
   * decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. Directories
   * within the path are not affected by this setting. This might be in conflict with other options that affect the file mode, like fsGroup,
   * and the result can be other mode bits set.
   */
  readonly defaultMode?: number;
  /** sources is the list of volume projections. Each entry in this list handles one source. */
  readonly sources?: VolumeProjection[];
}

/**
 * Represents a Quobyte mount that lasts the lifetime of a pod. Quobyte volumes do not support ownership management or SELinux relabeling.
 */
export interface QuobyteVolumeSource {
  /** group to map volume access to Default is no group */
  readonly group?: string;
  /** readOnly here will force the Quobyte volume to be mounted with read-only permissions. Defaults to false. */
  readonly readOnly?: boolean;
  /**
   * registry represents a single or multiple Quobyte Registry services specified as a string as host:port pair (multiple entries are
   * separated with commas) which acts as the central registry for volumes
   */
  readonly registry: string;
  /** tenant owning the given Quobyte volume in the Backend Used with dynamically provisioned Quobyte volumes, value is set by the plugin */
  readonly tenant?: string;
  /** user to map volume access to Defaults to serivceaccount user */
  readonly user?: string;
  /** volume is a string that references an already created Quobyte volume by name. */
  readonly volume: string;
}

/**
 * Represents a Rados Block Device mount that lasts the lifetime of a pod. RBD volumes support ownership management and SELinux relabeling.
 */
export interface RBDVolumeSource {
  /**
   * fsType is the filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is supported by the host
   * operating system. Examples: "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#rbd
   */
  readonly fsType?: string;
  /** image is the rados image name. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it */
  readonly image: string;
  /**
   * keyring is the path to key ring for RBDUser. Default is /etc/ceph/keyring. More info:
   * https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it
   * @default "/etc/ceph/keyring"
   */
  readonly keyring?: string;
  /** monitors is a collection of Ceph monitors. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it */
  readonly monitors: string[];
  /**
   * pool is the rados pool name. Default is rbd. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it
   * @default "rbd"
   */
  readonly pool?: string;
  /**
   * readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false. More info:
   * https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it
   */
  readonly readOnly?: boolean;
  /** LocalObjectReference contains enough information to let you locate the referenced object inside the same namespace. */
  readonly secretRef?: LocalObjectReference;
  /**
   * user is the rados user name. Default is admin. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it
   * @default "admin"
   */
  readonly user?: string;
}

/** ResourceClaim references one entry in PodSpec.ResourceClaims. */
export interface ResourceClaim {
  /**
   * Name must match the name of one entry in pod.spec.resourceClaims of the Pod where this field is used. It makes that resource available
   * inside a container.
   */
  readonly name: string;
  /**
   * Request is the name chosen for a request in the referenced claim. If empty, everything from the claim is made available, otherwise only
   * the result of this request.
   */
  readonly request?: string;
}

/** ResourceClaimSpec defines what is being requested in a ResourceClaim and how to configure it. */
export interface ResourceClaimSpec {
  /** DeviceClaim defines how to request devices with a ResourceClaim. */
  readonly devices?: DeviceClaim;
}

/** ResourceClaimTemplateSpec contains the metadata and fields for a ResourceClaim. */
export interface ResourceClaimTemplateSpec {
  /** What a template keeps of the metadata of an object. */
  readonly metadata?: EmbeddedObjectMeta;
  /** ResourceClaimSpec defines what is being requested in a ResourceClaim and how to configure it. */
  readonly spec: ResourceClaimSpec;
}

/** ResourceFieldSelector represents container resources (cpu, memory) and their output format */
export interface ResourceFieldSelector {
  /** Container name: required for volumes, optional for env vars */
  readonly containerName?: string;
  /** Specifies the output format of the exposed resources, defaults to "1" */
  readonly divisor?: Quantity | number | string;
  /** Required: resource to select */
  readonly resource: string;
}

/**
 * ResourceMetricSource indicates how to scale on a resource metric known to Kubernetes, as specified in requests and limits, describing
 * each pod in the current scale target (e.g. CPU or memory). The values will be averaged together before being compared to the target. Such
 * metrics are built in to Kubernetes, and have special scaling options on top of those available to normal per-pod metrics using the "pods"
 * source. Only one "target" type should be set.
 */
export interface ResourceMetricSource {
  /** name is the name of the resource in question. */
  readonly name: string;
  /** MetricTarget defines the target value, average value, or average utilization of a specific metric */
  readonly target: MetricTarget;
}

/** ResourceRequirements describes the compute resource requirements. */
export interface ResourceRequirements {
  /**
   * Claims lists the names of resources, defined in spec.resourceClaims, that are used by this container. This field depends on the
   * DynamicResourceAllocation feature gate. This field is immutable. It can only be set for containers.
   */
  readonly claims?: ResourceClaim[];
  /**
   * Limits describes the maximum amount of compute resources allowed. More info:
   * https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly limits?: { [key: string]: Quantity | number | string };
  /**
   * Requests describes the minimum amount of compute resources required. If Requests is omitted for a container, it defaults to Limits if
   * that is explicitly specified, otherwise to an implementation-defined value. Requests cannot exceed Limits. More info:
   * https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly requests?: { [key: string]: Quantity | number | string };
}

/** RoleRef contains information that points to the role being used */
export interface RoleRef {
  /** APIGroup is the group for the resource being referenced */
  readonly apiGroup?: string;
  /** Kind is the type of resource being referenced */
  readonly kind: string;
  /** Name is the name of resource being referenced */
  readonly name: string;
}

/** Spec to control the desired behavior of rolling update. */
export interface RollingUpdateDeployment {
  /**
   * IntOrString is a type that can hold an int32 or a string. When used in JSON or YAML marshalling and unmarshalling, it produces or
   * consumes the inner type. This allows you to have, for example, a JSON field that can accept a name or number.
   */
  readonly maxSurge?: IntOrString | number | string;
  /**
   * IntOrString is a type that can hold an int32 or a string. When used in JSON or YAML marshalling and unmarshalling, it produces or
   * consumes the inner type. This allows you to have, for example, a JSON field that can accept a name or number.
   */
  readonly maxUnavailable?: IntOrString | number | string;
}

/** SELinuxOptions are the labels to be applied to the container */
export interface SELinuxOptions {
  /** Level is SELinux level label that applies to the container. */
  readonly level?: string;
  /** Role is a SELinux role label that applies to the container. */
  readonly role?: string;
  /** Type is a SELinux type label that applies to the container. */
  readonly type?: string;
  /** User is a SELinux user label that applies to the container. */
  readonly user?: string;
}

/** ScaleIOVolumeSource represents a persistent ScaleIO volume */
export interface ScaleIOVolumeSource {
  /**
   * fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. "ext4", "xfs", "ntfs".
   * Default is "xfs".
   * @default "xfs"
   */
  readonly fsType?: string;
  /** gateway is the host address of the ScaleIO API Gateway. */
  readonly gateway: string;
  /** protectionDomain is the name of the ScaleIO Protection Domain for the configured storage. */
  readonly protectionDomain?: string;
  /** readOnly Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. */
  readonly readOnly?: boolean;
  /** LocalObjectReference contains enough information to let you locate the referenced object inside the same namespace. */
  readonly secretRef: LocalObjectReference;
  /** sslEnabled Flag enable/disable SSL communication with Gateway, default false */
  readonly sslEnabled?: boolean;
  /**
   * storageMode indicates whether the storage for a volume should be ThickProvisioned or ThinProvisioned. Default is ThinProvisioned.
   * @default "ThinProvisioned"
   */
  readonly storageMode?: string;
  /** storagePool is the ScaleIO Storage Pool associated with the protection domain. */
  readonly storagePool?: string;
  /** system is the name of the storage system as configured in ScaleIO. */
  readonly system: string;
  /** volumeName is the name of a volume already created in the ScaleIO system that is associated with this volume source. */
  readonly volumeName?: string;
}

/** SeccompProfile defines a pod/container's seccomp profile settings. Only one profile source may be set. */
export interface SeccompProfile {
  /**
   * localhostProfile indicates a profile defined in a file on the node should be used. The profile must be preconfigured on the node to
   * work. Must be a descending path, relative to the kubelet's configured seccomp profile location. Must be set if type is "Localhost".
   * Must NOT be set for any other type.
   */
  readonly localhostProfile?: string;
  /**
   * type indicates which kind of seccomp profile will be applied. Valid options are: Localhost - a profile defined in a file on the node
   * should be used. RuntimeDefault - the container runtime default profile should be used. Unconfined - no profile should be applied.
   */
  readonly type: string;
}

/**
 * SecretEnvSource selects a Secret to populate the environment variables with. The contents of the target Secret's Data field will
 * represent the key-value pairs as environment variables.
 */
export interface SecretEnvSource {
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this
   * type with an empty value here are almost certainly wrong. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   * @default ""
   */
  readonly name?: string;
  /** Specify whether the Secret must be defined */
  readonly optional?: boolean;
}

/** SecretKeySelector selects a key of a Secret. */
export interface SecretKeySelector {
  /** The key of the secret to select from. Must be a valid secret key. */
  readonly key: string;
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this
   * type with an empty value here are almost certainly wrong. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   * @default ""
   */
  readonly name?: string;
  /** Specify whether the Secret or its key must be defined */
  readonly optional?: boolean;
}

/**
 * Adapts a secret into a projected volume. The contents of the target Secret's Data field will be presented in a projected volume as files
 * using the keys in the Data field as the file names. Note that this is identical to a secret volume source without the default mode.
 */
export interface SecretProjection {
  /**
   * items if unspecified, each key-value pair in the Data field of the referenced Secret will be projected into the volume as a file whose
   * name is the key and content is the value. If specified, the listed keys will be projected into the specified paths, and unlisted keys
   * will not be present. If a key is specified which is not present in the Secret, the volume setup will error unless it is marked
   * optional. Paths must be relative and may not contain the '..' path or start with '..'.
   */
  readonly items?: KeyToPath[];
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to be empty. Instances of this
   * type with an empty value here are almost certainly wrong. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   * @default ""
   */
  readonly name?: string;
  /** optional field specify whether the Secret or its key must be defined */
  readonly optional?: boolean;
}

/** SecretReference represents a Secret Reference. It has enough information to retrieve secret in any namespace */
export interface SecretReference {
  /** name is unique within a namespace to reference a secret resource. */
  readonly name?: string;
  /** namespace defines the space within which the secret name must be unique. */
  readonly namespace?: string;
}

/**
 * Adapts a Secret into a volume. The contents of the target Secret's Data field will be presented in a volume as files using the keys in
 * the Data field as the file names. Secret volumes support ownership management and SELinux relabeling.
 */
export interface SecretVolumeSource {
  /**
   * defaultMode is Optional: mode bits used to set permissions on created files by default. Must be an octal value between 0000 and 0777 or
   * a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits. Defaults to
   * 0644. Directories within the path are not affected by this setting. This might be in conflict with other options that affect the file
   * mode, like fsGroup, and the result can be other mode bits set.
   */
  readonly defaultMode?: number;
  /**
   * items If unspecified, each key-value pair in the Data field of the referenced Secret will be projected into the volume as a file whose
   * name is the key and content is the value. If specified, the listed keys will be projected into the specified paths, and unlisted keys
   * will not be present. If a key is specified which is not present in the Secret, the volume setup will error unless it is marked
   * optional. Paths must be relative and may not contain the '..' path or start with '..'.
   */
  readonly items?: KeyToPath[];
  /** optional field specify whether the Secret or its keys must be defined */
  readonly optional?: boolean;
  /**
   * secretName is the name of the secret in the pod's namespace to use. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#secret
   */
  readonly secretName?: string;
}

/**
 * SecurityContext holds security configuration that will be applied to a container. Some fields are present in both SecurityContext and
 * PodSecurityContext. When both are set, the values in SecurityContext take precedence.
 */
export interface SecurityContext {
  /**
   * AllowPrivilegeEscalation controls whether a process can gain more privileges than its parent process. This bool directly controls if
   * the no_new_privs flag will be set on the container process. AllowPrivilegeEscalation is true always when the container is: 1) run as
   * Privileged 2) has CAP_SYS_ADMIN Note that this field cannot be set when spec.os.name is windows.
   */
  readonly allowPrivilegeEscalation?: boolean;
  /** AppArmorProfile defines a pod or container's AppArmor settings. */
  readonly appArmorProfile?: AppArmorProfile;
  /** Adds and removes POSIX capabilities from running containers. */
  readonly capabilities?: Capabilities;
  /**
   * Run container in privileged mode. Processes in privileged containers are essentially equivalent to root on the host. Defaults to false.
   * Note that this field cannot be set when spec.os.name is windows.
   */
  readonly privileged?: boolean;
  /**
   * procMount denotes the type of proc mount to use for the containers. The default value is Default which uses the container runtime
   * defaults for readonly paths and masked paths. Note that this field cannot be set when spec.os.name is windows.
   */
  readonly procMount?: string;
  /**
   * Whether this container has a read-only root filesystem. Default is false. Note that this field cannot be set when spec.os.name is
   * windows.
   */
  readonly readOnlyRootFilesystem?: boolean;
  /**
   * The GID to run the entrypoint of the container process. Uses runtime default if unset. May also be set in PodSecurityContext. If set in
   * both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence. Note that this field cannot be
   * set when spec.os.name is windows.
   */
  readonly runAsGroup?: number;
  /**
   * Indicates that the container must run as a non-root user. If true, the Kubelet will validate the image at runtime to ensure that it
   * does not run as UID 0 (root) and fail to start the container if it does. If unset or false, no such validation will be performed. May
   * also be set in PodSecurityContext. If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes
   * precedence.
   */
  readonly runAsNonRoot?: boolean;
  /**
   * The UID to run the entrypoint of the container process. Defaults to user specified in image metadata if unspecified. May also be set in
   * PodSecurityContext. If set in both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence.
   * Note that this field cannot be set when spec.os.name is windows.
   */
  readonly runAsUser?: number;
  /** SELinuxOptions are the labels to be applied to the container */
  readonly seLinuxOptions?: SELinuxOptions;
  /** SeccompProfile defines a pod/container's seccomp profile settings. Only one profile source may be set. */
  readonly seccompProfile?: SeccompProfile;
  /** WindowsSecurityContextOptions contain Windows-specific options and credentials. */
  readonly windowsOptions?: WindowsSecurityContextOptions;
}

/**
 * ServiceAccountTokenProjection represents a projected service account token volume. This projection can be used to insert a service
 * account token into the pods runtime filesystem for use against APIs (Kubernetes API Server or otherwise).
 */
export interface ServiceAccountTokenProjection {
  /**
   * audience is the intended audience of the token. A recipient of a token must identify itself with an identifier specified in the
   * audience of the token, and otherwise should reject the token. The audience defaults to the identifier of the apiserver.
   */
  readonly audience?: string;
  /**
   * expirationSeconds is the requested duration of validity of the service account token. As the token approaches expiration, the kubelet
   * volume plugin will proactively rotate the service account token. The kubelet will start trying to rotate the token if the token is
   * older than 80 percent of its time to live or if the token is older than 24 hours.Defaults to 1 hour and must be at least 10 minutes.
   */
  readonly expirationSeconds?: number;
  /** path is the path relative to the mount point of the file to project the token into. */
  readonly path: string;
}

/** ServiceBackendPort is the service port being referenced. */
export interface ServiceBackendPort {
  /** name is the name of the port on the Service. This is a mutually exclusive setting with "Number". */
  readonly name?: string;
  /** number is the numerical port number (e.g. 80) on the Service. This is a mutually exclusive setting with "Name". */
  readonly number?: number;
}

/** ServicePort contains information on service's port. */
export interface ServicePort {
  /**
   * The application protocol for this port. This is used as a hint for implementations to offer richer behavior for protocols that they
   * understand. This field follows standard Kubernetes label syntax. Valid values are either: * Un-prefixed protocol names - reserved for
   * IANA standard service names (as per RFC-6335 and https://www.iana.org/assignments/service-names). * Kubernetes-defined prefixed names:
   * * 'kubernetes.io/h2c' - HTTP/2 prior knowledge over cleartext as described in
   * https://www.rfc-editor.org/rfc/rfc9113.html#name-starting-http-2-with-prior- * 'kubernetes.io/ws' - WebSocket over cleartext as
   * described in https://www.rfc-editor.org/rfc/rfc6455 * 'kubernetes.io/wss' - WebSocket over TLS as described in
   * https://www.rfc-editor.org/rfc/rfc6455 * Other protocols should use implementation-defined prefixed names such as
   * mycompany.com/my-custom-protocol.
   */
  readonly appProtocol?: string;
  /**
   * The name of this port within the service. This must be a DNS_LABEL. All ports within a ServiceSpec must have unique names. When
   * considering the endpoints for a Service, this must match the 'name' field in the EndpointPort. Optional if only one ServicePort is
   * defined on this service.
   */
  readonly name?: string;
  /**
   * The port on each node on which this service is exposed when type is NodePort or LoadBalancer. Usually assigned by the system. If a
   * value is specified, in-range, and not in use it will be used, otherwise the operation will fail. If not specified, a port will be
   * allocated if this Service requires one. If this field is specified when creating a Service which does not need it, creation will fail.
   * This field will be wiped when updating a Service to no longer need it (e.g. changing type from NodePort to ClusterIP). More info:
   * https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
   */
  readonly nodePort?: number;
  /** The port that will be exposed by this service. */
  readonly port: number;
  /**
   * The IP protocol for this port. Supports "TCP", "UDP", and "SCTP". Default is TCP.
   * @default "TCP"
   */
  readonly protocol?: string;
  /**
   * IntOrString is a type that can hold an int32 or a string. When used in JSON or YAML marshalling and unmarshalling, it produces or
   * consumes the inner type. This allows you to have, for example, a JSON field that can accept a name or number.
   */
  readonly targetPort?: IntOrString | number | string;
}

/** ServiceSpec describes the attributes that a user creates on a service. */
export interface ServiceSpec {
  /**
   * allocateLoadBalancerNodePorts defines if NodePorts will be automatically allocated for services with type LoadBalancer. Default is
   * "true". It may be set to "false" if the cluster load-balancer does not rely on NodePorts. If the caller requests specific NodePorts (by
   * specifying a value), those requests will be respected, regardless of this field. This field may only be set for services with type
   * LoadBalancer and will be cleared if the type is changed to any other type.
   */
  readonly allocateLoadBalancerNodePorts?: boolean;
  /**
   * clusterIP is the IP address of the service and is usually assigned randomly. If an address is specified manually, is in-range (as per
   * system configuration), and is not in use, it will be allocated to the service; otherwise creation of the service will fail. This field
   * may not be changed through updates unless the type field is also being changed to ExternalName (which requires this field to be blank)
   * or the type field is being changed from ExternalName (in which case this field may optionally be specified, as describe above). Valid
   * values are "None", empty string (""), or a valid IP address. Setting this to "None" makes a "headless service" (no virtual IP), which
   * is useful when direct endpoint connections are preferred and proxying is not required. Only applies to types ClusterIP, NodePort, and
   * LoadBalancer. If this field is specified when creating a Service of type ExternalName, creation will fail. This field will be wiped
   * when updating a Service to type ExternalName. More info:
   * https://kubernetes.io/docs/concepts/services-networking/service/#virtual-ips-and-service-proxies
   */
  readonly clusterIp?: string;
  /**
   * ClusterIPs is a list of IP addresses assigned to this service, and are usually assigned randomly. If an address is specified manually,
   * is in-range (as per system configuration), and is not in use, it will be allocated to the service; otherwise creation of the service
   * will fail. This field may not be changed through updates unless the type field is also being changed to ExternalName (which requires
   * this field to be empty) or the type field is being changed from ExternalName (in which case this field may optionally be specified, as
   * describe above). Valid values are "None", empty string (""), or a valid IP address. Setting this to "None" makes a "headless service"
   * (no virtual IP), which is useful when direct endpoint connections are preferred and proxying is not required. Only applies to types
   * ClusterIP, NodePort, and LoadBalancer. If this field is specified when creating a Service of type ExternalName, creation will fail.
   * This field will be wiped when updating a Service to type ExternalName. If this field is not specified, it will be initialized from the
   * clusterIP field. If this field is specified, clients must ensure that clusterIPs[0] and clusterIP have the same value. This field may
   * hold a maximum of two entries (dual-stack IPs, in either order). These IPs must correspond to the values of the ipFamilies field. Both
   * clusterIPs and ipFamilies are governed by the ipFamilyPolicy field. More info:
   * https://kubernetes.io/docs/concepts/services-networking/service/#virtual-ips-and-service-proxies
   */
  readonly clusterIPs?: string[];
  /**
   * externalIPs is a list of IP addresses for which nodes in the cluster will also accept traffic for this service. These IPs are not
   * managed by Kubernetes. The user is responsible for ensuring that traffic arrives at a node with this IP. A common example is external
   * load-balancers that are not part of the Kubernetes system.
   */
  readonly externalIPs?: string[];
  /**
   * externalName is the external reference that discovery mechanisms will return as an alias for this service (e.g. a DNS CNAME record). No
   * proxying will be involved. Must be a lowercase RFC-1123 hostname (https://tools.ietf.org/html/rfc1123) and requires `type` to be
   * "ExternalName".
   */
  readonly externalName?: string;
  /**
   * externalTrafficPolicy describes how nodes distribute service traffic they receive on one of the Service's "externally-facing" addresses
   * (NodePorts, ExternalIPs, and LoadBalancer IPs). If set to "Local", the proxy will configure the service in a way that assumes that
   * external load balancers will take care of balancing the service traffic between nodes, and so each node will deliver traffic only to
   * the node-local endpoints of the service, without masquerading the client source IP. (Traffic mistakenly sent to a node with no
   * endpoints will be dropped.) The default value, "Cluster", uses the standard behavior of routing to all endpoints evenly (possibly
   * modified by topology and other features). Note that traffic sent to an External IP or LoadBalancer IP from within the cluster will
   * always get "Cluster" semantics, but clients sending to a NodePort from within the cluster may need to take traffic policy into account
   * when picking a node.
   */
  readonly externalTrafficPolicy?: string;
  /**
   * healthCheckNodePort specifies the healthcheck nodePort for the service. This only applies when type is set to LoadBalancer and
   * externalTrafficPolicy is set to Local. If a value is specified, is in-range, and is not in use, it will be used. If not specified, a
   * value will be automatically allocated. External systems (e.g. load-balancers) can use this port to determine if a given node holds
   * endpoints for this service or not. If this field is specified when creating a Service which does not need it, creation will fail. This
   * field will be wiped when updating a Service to no longer need it (e.g. changing type). This field cannot be updated once set.
   */
  readonly healthCheckNodePort?: number;
  /**
   * InternalTrafficPolicy describes how nodes distribute service traffic they receive on the ClusterIP. If set to "Local", the proxy will
   * assume that pods only want to talk to endpoints of the service on the same node as the pod, dropping the traffic if there are no local
   * endpoints. The default value, "Cluster", uses the standard behavior of routing to all endpoints evenly (possibly modified by topology
   * and other features).
   */
  readonly internalTrafficPolicy?: string;
  /**
   * IPFamilies is a list of IP families (e.g. IPv4, IPv6) assigned to this service. This field is usually assigned automatically based on
   * cluster configuration and the ipFamilyPolicy field. If this field is specified manually, the requested family is available in the
   * cluster, and ipFamilyPolicy allows it, it will be used; otherwise creation of the service will fail. This field is conditionally
   * mutable: it allows for adding or removing a secondary IP family, but it does not allow changing the primary IP family of the Service.
   * Valid values are "IPv4" and "IPv6". This field only applies to Services of types ClusterIP, NodePort, and LoadBalancer, and does apply
   * to "headless" services. This field will be wiped when updating a Service to type ExternalName. This field may hold a maximum of two
   * entries (dual-stack families, in either order). These families must correspond to the values of the clusterIPs field, if specified.
   * Both clusterIPs and ipFamilies are governed by the ipFamilyPolicy field.
   */
  readonly ipFamilies?: string[];
  /**
   * IPFamilyPolicy represents the dual-stack-ness requested or required by this Service. If there is no value provided, then this field
   * will be set to SingleStack. Services can be "SingleStack" (a single IP family), "PreferDualStack" (two IP families on dual-stack
   * configured clusters or a single IP family on single-stack clusters), or "RequireDualStack" (two IP families on dual-stack configured
   * clusters, otherwise fail). The ipFamilies and clusterIPs fields depend on the value of this field. This field will be wiped when
   * updating a service to type ExternalName.
   */
  readonly ipFamilyPolicy?: string;
  /**
   * loadBalancerClass is the class of the load balancer implementation this Service belongs to. If specified, the value of this field must
   * be a label-style identifier, with an optional prefix, e.g. "internal-vip" or "example.com/internal-vip". Unprefixed names are reserved
   * for end-users. This field can only be set when the Service type is 'LoadBalancer'. If not set, the default load balancer implementation
   * is used, today this is typically done through the cloud provider integration, but should apply for any default implementation. If set,
   * it is assumed that a load balancer implementation is watching for Services with a matching class. Any default load balancer
   * implementation (e.g. cloud providers) should ignore Services that set this field. This field can only be set when creating or updating
   * a Service to type 'LoadBalancer'. Once set, it can not be changed. This field will be wiped when a service is updated to a non
   * 'LoadBalancer' type.
   */
  readonly loadBalancerClass?: string;
  /**
   * Only applies to Service Type: LoadBalancer. This feature depends on whether the underlying cloud-provider supports specifying the
   * loadBalancerIP when a load balancer is created. This field will be ignored if the cloud-provider does not support the feature.
   * Deprecated: This field was under-specified and its meaning varies across implementations. Using it is non-portable and it may not
   * support dual-stack. Users are encouraged to use implementation-specific annotations when available.
   */
  readonly loadBalancerIp?: string;
  /**
   * If specified and supported by the platform, this will restrict traffic through the cloud-provider load-balancer will be restricted to
   * the specified client IPs. This field will be ignored if the cloud-provider does not support the feature." More info:
   * https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/
   */
  readonly loadBalancerSourceRanges?: string[];
  /**
   * The list of ports that are exposed by this service. More info:
   * https://kubernetes.io/docs/concepts/services-networking/service/#virtual-ips-and-service-proxies
   */
  readonly ports?: ServicePort[];
  /**
   * publishNotReadyAddresses indicates that any agent which deals with endpoints for this Service should disregard any indications of
   * ready/not-ready. The primary use case for setting this field is for a StatefulSet's Headless Service to propagate SRV DNS records for
   * its Pods for the purpose of peer discovery. The Kubernetes controllers that generate Endpoints and EndpointSlice resources for Services
   * interpret this to mean that all endpoints are considered "ready" even if the Pods themselves are not. Agents which consume only
   * Kubernetes generated endpoints through the Endpoints or EndpointSlice resources can safely assume this behavior.
   */
  readonly publishNotReadyAddresses?: boolean;
  /**
   * Route service traffic to pods with label keys and values matching this selector. If empty or not present, the service is assumed to
   * have an external process managing its endpoints, which Kubernetes will not modify. Only applies to types ClusterIP, NodePort, and
   * LoadBalancer. Ignored if type is ExternalName. More info: https://kubernetes.io/docs/concepts/services-networking/service/
   */
  readonly selector?: { [key: string]: string };
  /**
   * Supports "ClientIP" and "None". Used to maintain session affinity. Enable client IP based session affinity. Must be ClientIP or None.
   * Defaults to None. More info: https://kubernetes.io/docs/concepts/services-networking/service/#virtual-ips-and-service-proxies
   */
  readonly sessionAffinity?: string;
  /** SessionAffinityConfig represents the configurations of session affinity. */
  readonly sessionAffinityConfig?: SessionAffinityConfig;
  /**
   * TrafficDistribution offers a way to express preferences for how traffic is distributed to Service endpoints. Implementations can use
   * this field as a hint, but are not required to guarantee strict adherence. If the field is not set, the implementation will apply its
   * default routing strategy. If set to "PreferClose", implementations should prioritize endpoints that are in the same zone.
   */
  readonly trafficDistribution?: string;
  /**
   * type determines how the Service is exposed. Defaults to ClusterIP. Valid options are ExternalName, ClusterIP, NodePort, and
   * LoadBalancer. "ClusterIP" allocates a cluster-internal IP address for load-balancing to endpoints. Endpoints are determined by the
   * selector or if that is not specified, by manual construction of an Endpoints object or EndpointSlice objects. If clusterIP is "None",
   * no virtual IP is allocated and the endpoints are published as a set of endpoints rather than a virtual IP. "NodePort" builds on
   * ClusterIP and allocates a port on every node which routes to the same endpoints as the clusterIP. "LoadBalancer" builds on NodePort and
   * creates an external load-balancer (if supported in the current cloud) which routes to the same endpoints as the clusterIP.
   * "ExternalName" aliases this service to the specified externalName. Several other fields do not apply to ExternalName services. More
   * info: https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types
   */
  readonly type?: string;
}

/** SessionAffinityConfig represents the configurations of session affinity. */
export interface SessionAffinityConfig {
  /** ClientIPConfig represents the configurations of Client IP based session affinity. */
  readonly clientIp?: ClientIPConfig;
}

/** SleepAction describes a "sleep" action. */
export interface SleepAction {
  /** Seconds is the number of seconds to sleep. */
  readonly seconds: number;
}

/** Represents a StorageOS persistent volume resource. */
export interface StorageOSVolumeSource {
  /**
   * fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. "ext4", "xfs", "ntfs".
   * Implicitly inferred to be "ext4" if unspecified.
   */
  readonly fsType?: string;
  /** readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. */
  readonly readOnly?: boolean;
  /** LocalObjectReference contains enough information to let you locate the referenced object inside the same namespace. */
  readonly secretRef?: LocalObjectReference;
  /** volumeName is the human-readable name of the StorageOS volume. Volume names are only unique within a namespace. */
  readonly volumeName?: string;
  /**
   * volumeNamespace specifies the scope of the volume within StorageOS. If no namespace is specified then the Pod's namespace will be used.
   * This allows the Kubernetes name scoping to be mirrored within StorageOS for tighter integration. Set VolumeName to any name to override
   * the default behaviour. Set to "default" if you are not using namespaces within StorageOS. Namespaces that do not pre-exist within
   * StorageOS will be created.
   */
  readonly volumeNamespace?: string;
}

/**
 * Subject contains a reference to the object or user identities a role binding applies to. This can either hold a direct API object
 * reference, or a value for non-objects such as user and group names.
 */
export interface Subject {
  /**
   * APIGroup holds the API group of the referenced subject. Defaults to "" for ServiceAccount subjects. Defaults to
   * "rbac.authorization.k8s.io" for User and Group subjects.
   */
  readonly apiGroup?: string;
  /**
   * Kind of object being referenced. Values defined by this API group are "User", "Group", and "ServiceAccount". If the Authorizer does not
   * recognized the kind value, the Authorizer should report an error.
   */
  readonly kind: string;
  /** Name of the object being referenced. */
  readonly name: string;
  /**
   * Namespace of the referenced object. If the object kind is non-namespace, such as "User" or "Group", and this value is not empty the
   * Authorizer should report an error.
   */
  readonly namespace?: string;
}

/** SuccessPolicy describes when a Job can be declared as succeeded based on the success of some indexes. */
export interface SuccessPolicy {
  /**
   * rules represents the list of alternative rules for the declaring the Jobs as successful before `.status.succeeded >=
   * .spec.completions`. Once any of the rules are met, the "SuccessCriteriaMet" condition is added, and the lingering pods are removed. The
   * terminal state for such a Job has the "Complete" condition. Additionally, these rules are evaluated in order; Once the Job meets one of
   * the rules, other rules are ignored. At most 20 elements are allowed.
   */
  readonly rules: SuccessPolicyRule[];
}

/**
 * SuccessPolicyRule describes rule for declaring a Job as succeeded. Each rule must have at least one of the "succeededIndexes" or
 * "succeededCount" specified.
 */
export interface SuccessPolicyRule {
  /**
   * succeededCount specifies the minimal required size of the actual set of the succeeded indexes for the Job. When succeededCount is used
   * along with succeededIndexes, the check is constrained only to the set of indexes specified by succeededIndexes. For example, given that
   * succeededIndexes is "1-4", succeededCount is "3", and completed indexes are "1", "3", and "5", the Job isn't declared as succeeded
   * because only "1" and "3" indexes are considered in that rules. When this field is null, this doesn't default to any value and is never
   * evaluated at any time. When specified it needs to be a positive integer.
   */
  readonly succeededCount?: number;
  /**
   * succeededIndexes specifies the set of indexes which need to be contained in the actual set of the succeeded indexes for the Job. The
   * list of indexes must be within 0 to ".spec.completions-1" and must not contain duplicates. At least one element is required. The
   * indexes are represented as intervals separated by commas. The intervals can be a decimal integer or a pair of decimal integers
   * separated by a hyphen. The number are listed in represented by the first and last element of the series, separated by a hyphen. For
   * example, if the completed indexes are 1, 3, 4, 5 and 7, they are represented as "1,3-5,7". When this field is null, this field doesn't
   * default to any value and is never evaluated at any time.
   */
  readonly succeededIndexes?: string;
}

/** Sysctl defines a kernel parameter to be set */
export interface Sysctl {
  /** Name of a property to set */
  readonly name: string;
  /** Value of a property to set */
  readonly value: string;
}

/** TCPSocketAction describes an action based on opening a socket */
export interface TCPSocketAction {
  /** Optional: Host name to connect to, defaults to the pod IP. */
  readonly host?: string;
  /**
   * IntOrString is a type that can hold an int32 or a string. When used in JSON or YAML marshalling and unmarshalling, it produces or
   * consumes the inner type. This allows you to have, for example, a JSON field that can accept a name or number.
   */
  readonly port: IntOrString | number | string;
}

/**
 * The pod this Toleration is attached to tolerates any taint that matches the triple <key,value,effect> using the matching operator
 * <operator>.
 */
export interface Toleration {
  /**
   * Effect indicates the taint effect to match. Empty means match all taint effects. When specified, allowed values are NoSchedule,
   * PreferNoSchedule and NoExecute.
   */
  readonly effect?: string;
  /**
   * Key is the taint key that the toleration applies to. Empty means match all taint keys. If the key is empty, operator must be Exists;
   * this combination means to match all values and all keys.
   */
  readonly key?: string;
  /**
   * Operator represents a key's relationship to the value. Valid operators are Exists, Equal, Lt, and Gt. Defaults to Equal. Exists is
   * equivalent to wildcard for value, so that a pod can tolerate all taints of a particular category. Lt and Gt perform numeric comparisons
   * (requires feature gate TaintTolerationComparisonOperators).
   */
  readonly operator?: string;
  /**
   * TolerationSeconds represents the period of time the toleration (which must be of effect NoExecute, otherwise this field is ignored)
   * tolerates the taint. By default, it is not set, which means tolerate the taint forever (do not evict). Zero and negative values will be
   * treated as 0 (evict immediately) by the system.
   */
  readonly tolerationSeconds?: number;
  /**
   * Value is the taint value the toleration matches to. If the operator is Exists, the value should be empty, otherwise just a regular
   * string.
   */
  readonly value?: string;
}

/** TopologySpreadConstraint specifies how to spread matching pods among the given topology. */
export interface TopologySpreadConstraint {
  /**
   * A label selector is a label query over a set of resources. The result of matchLabels and matchExpressions are ANDed. An empty label
   * selector matches all objects. A null label selector matches no objects.
   */
  readonly labelSelector?: LabelSelector;
  /**
   * MatchLabelKeys is a set of pod label keys to select the pods over which spreading will be calculated. The keys are used to lookup
   * values from the incoming pod labels, those key-value labels are ANDed with labelSelector to select the group of existing pods over
   * which spreading will be calculated for the incoming pod. The same key is forbidden to exist in both MatchLabelKeys and LabelSelector.
   * MatchLabelKeys cannot be set when LabelSelector isn't set. Keys that don't exist in the incoming pod labels will be ignored. A null or
   * empty list means only match against labelSelector. This is a beta field and requires the MatchLabelKeysInPodTopologySpread feature gate
   * to be enabled (enabled by default).
   */
  readonly matchLabelKeys?: string[];
  /**
   * MaxSkew describes the degree to which pods may be unevenly distributed. When `whenUnsatisfiable=DoNotSchedule`, it is the maximum
   * permitted difference between the number of matching pods in the target topology and the global minimum. The global minimum is the
   * minimum number of matching pods in an eligible domain or zero if the number of eligible domains is less than MinDomains. For example,
   * in a 3-zone cluster, MaxSkew is set to 1, and pods with the same labelSelector spread as 2/2/1: In this case, the global minimum is 1.
   * | zone1 | zone2 | zone3 | | P P | P P | P | - if MaxSkew is 1, incoming pod can only be scheduled to zone3 to become 2/2/2; scheduling
   * it onto zone1(zone2) would make the ActualSkew(3-1) on zone1(zone2) violate MaxSkew(1). - if MaxSkew is 2, incoming pod can be
   * scheduled onto any zone. When `whenUnsatisfiable=ScheduleAnyway`, it is used to give higher precedence to topologies that satisfy it.
   * It's a required field. Default value is 1 and 0 is not allowed.
   */
  readonly maxSkew: number;
  /**
   * MinDomains indicates a minimum number of eligible domains. When the number of eligible domains with matching topology keys is less than
   * minDomains, Pod Topology Spread treats "global minimum" as 0, and then the calculation of Skew is performed. And when the number of
   * eligible domains with matching topology keys equals or greater than minDomains, this value has no effect on scheduling. As a result,
   * when the number of eligible domains is less than minDomains, scheduler won't schedule more than maxSkew Pods to those domains. If value
   * is nil, the constraint behaves as if MinDomains is equal to 1. Valid values are integers greater than 0. When value is not nil,
   * WhenUnsatisfiable must be DoNotSchedule. For example, in a 3-zone cluster, MaxSkew is set to 2, MinDomains is set to 5 and pods with
   * the same labelSelector spread as 2/2/2: | zone1 | zone2 | zone3 | | P P | P P | P P | The number of domains is less than 5(MinDomains),
   * so "global minimum" is treated as 0. In this situation, new pod with the same labelSelector cannot be scheduled, because computed skew
   * will be 3(3 - 0) if new Pod is scheduled to any of the three zones, it will violate MaxSkew.
   */
  readonly minDomains?: number;
  /**
   * NodeAffinityPolicy indicates how we will treat Pod's nodeAffinity/nodeSelector when calculating pod topology spread skew. Options are:
   * - Honor: only nodes matching nodeAffinity/nodeSelector are included in the calculations. - Ignore: nodeAffinity/nodeSelector are
   * ignored. All nodes are included in the calculations. If this value is nil, the behavior is equivalent to the Honor policy.
   */
  readonly nodeAffinityPolicy?: string;
  /**
   * NodeTaintsPolicy indicates how we will treat node taints when calculating pod topology spread skew. Options are: - Honor: nodes without
   * taints, along with tainted nodes for which the incoming pod has a toleration, are included. - Ignore: node taints are ignored. All
   * nodes are included. If this value is nil, the behavior is equivalent to the Ignore policy.
   */
  readonly nodeTaintsPolicy?: string;
  /**
   * TopologyKey is the key of node labels. Nodes that have a label with this key and identical values are considered to be in the same
   * topology. We consider each <key, value> as a "bucket", and try to put balanced number of pods into each bucket. We define a domain as a
   * particular instance of a topology. Also, we define an eligible domain as a domain whose nodes meet the requirements of
   * nodeAffinityPolicy and nodeTaintsPolicy. e.g. If TopologyKey is "kubernetes.io/hostname", each Node is a domain of that topology. And,
   * if TopologyKey is "topology.kubernetes.io/zone", each zone is a domain of that topology. It's a required field.
   */
  readonly topologyKey: string;
  /**
   * WhenUnsatisfiable indicates how to deal with a pod if it doesn't satisfy the spread constraint. - DoNotSchedule (default) tells the
   * scheduler not to schedule it. - ScheduleAnyway tells the scheduler to schedule the pod in any location, but giving higher precedence to
   * topologies that would help reduce the skew. A constraint is considered "Unsatisfiable" for an incoming pod if and only if every
   * possible node assignment for that pod would violate "MaxSkew" on some topology. For example, in a 3-zone cluster, MaxSkew is set to 1,
   * and pods with the same labelSelector spread as 3/1/1: | zone1 | zone2 | zone3 | | P P P | P | P | If WhenUnsatisfiable is set to
   * DoNotSchedule, incoming pod can only be scheduled to zone2(zone3) to become 3/2/1(3/1/2) as ActualSkew(2-1) on zone2(zone3) satisfies
   * MaxSkew(1). In other words, the cluster can still be imbalanced, but scheduler won't make it *more* imbalanced. It's a required field.
   */
  readonly whenUnsatisfiable: string;
}

/** TypedLocalObjectReference contains enough information to let you locate the typed referenced object inside the same namespace. */
export interface TypedLocalObjectReference {
  /**
   * APIGroup is the group for the resource being referenced. If APIGroup is not specified, the specified Kind must be in the core API
   * group. For any other third-party types, APIGroup is required.
   */
  readonly apiGroup?: string;
  /** Kind is the type of resource being referenced */
  readonly kind: string;
  /** Name is the name of resource being referenced */
  readonly name: string;
}

/** TypedObjectReference contains enough information to let you locate the typed referenced object */
export interface TypedObjectReference {
  /**
   * APIGroup is the group for the resource being referenced. If APIGroup is not specified, the specified Kind must be in the core API
   * group. For any other third-party types, APIGroup is required.
   */
  readonly apiGroup?: string;
  /** Kind is the type of resource being referenced */
  readonly kind: string;
  /** Name is the name of resource being referenced */
  readonly name: string;
  /**
   * Namespace is the namespace of resource being referenced Note that when a namespace is specified, a
   * gateway.networking.k8s.io/ReferenceGrant object is required in the referent namespace to allow that namespace's owner to accept the
   * reference. See the ReferenceGrant documentation for details. (Alpha) This field requires the CrossNamespaceVolumeDataSource feature
   * gate to be enabled.
   */
  readonly namespace?: string;
}

/** Volume represents a named volume in a pod that may be accessed by any container in the pod. */
export interface Volume {
  /**
   * Represents a Persistent Disk resource in AWS. An AWS EBS disk must exist before mounting to a container. The disk must also be in the
   * same AWS zone as the kubelet. An AWS EBS disk can only be mounted as read/write once. AWS EBS volumes support ownership management and
   * SELinux relabeling.
   */
  readonly awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
  /** AzureDisk represents an Azure Data Disk mount on the host and bind mount to the pod. */
  readonly azureDisk?: AzureDiskVolumeSource;
  /** AzureFile represents an Azure File Service mount on the host and bind mount to the pod. */
  readonly azureFile?: AzureFileVolumeSource;
  /**
   * Represents a Ceph Filesystem mount that lasts the lifetime of a pod Cephfs volumes do not support ownership management or SELinux
   * relabeling.
   */
  readonly cephfs?: CephFSVolumeSource;
  /**
   * Represents a cinder volume resource in Openstack. A Cinder volume must exist before mounting to a container. The volume must also be in
   * the same region as the kubelet. Cinder volumes support ownership management and SELinux relabeling.
   */
  readonly cinder?: CinderVolumeSource;
  /**
   * Adapts a ConfigMap into a volume. The contents of the target ConfigMap's Data field will be presented in a volume as files using the
   * keys in the Data field as the file names, unless the items element is populated with specific mappings of keys to paths. ConfigMap
   * volumes support ownership management and SELinux relabeling.
   */
  readonly configMap?: ConfigMapVolumeSource;
  /** Represents a source location of a volume to mount, managed by an external CSI driver */
  readonly csi?: CSIVolumeSource;
  /**
   * DownwardAPIVolumeSource represents a volume containing downward API info. Downward API volumes support ownership management and SELinux
   * relabeling.
   */
  readonly downwardApi?: DownwardAPIVolumeSource;
  /** Represents an empty directory for a pod. Empty directory volumes support ownership management and SELinux relabeling. */
  readonly emptyDir?: EmptyDirVolumeSource;
  /** Represents an ephemeral volume that is handled by a normal storage driver. */
  readonly ephemeral?: EphemeralVolumeSource;
  /**
   * Represents a Fibre Channel volume. Fibre Channel volumes can only be mounted as read/write once. Fibre Channel volumes support
   * ownership management and SELinux relabeling.
   */
  readonly fc?: FCVolumeSource;
  /** FlexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin. */
  readonly flexVolume?: FlexVolumeSource;
  /**
   * Represents a Flocker volume mounted by the Flocker agent. One and only one of datasetName and datasetUUID should be set. Flocker
   * volumes do not support ownership management or SELinux relabeling.
   */
  readonly flocker?: FlockerVolumeSource;
  /**
   * Represents a Persistent Disk resource in Google Compute Engine. A GCE PD must exist before mounting to a container. The disk must also
   * be in the same GCE project and zone as the kubelet. A GCE PD can only be mounted as read/write once or read-only many times. GCE PDs
   * support ownership management and SELinux relabeling.
   */
  readonly gcePersistentDisk?: GCEPersistentDiskVolumeSource;
  /**
   * Represents a volume that is populated with the contents of a git repository. Git repo volumes do not support ownership management. Git
   * repo volumes support SELinux relabeling. DEPRECATED: GitRepo is deprecated. To provision a container with a git repo, mount an EmptyDir
   * into an InitContainer that clones the repo using git, then mount the EmptyDir into the Pod's container.
   */
  readonly gitRepo?: GitRepoVolumeSource;
  /**
   * Represents a Glusterfs mount that lasts the lifetime of a pod. Glusterfs volumes do not support ownership management or SELinux
   * relabeling.
   */
  readonly glusterfs?: GlusterfsVolumeSource;
  /** Represents a host path mapped into a pod. Host path volumes do not support ownership management or SELinux relabeling. */
  readonly hostPath?: HostPathVolumeSource;
  /** ImageVolumeSource represents a image volume resource. */
  readonly image?: ImageVolumeSource;
  /**
   * Represents an ISCSI disk. ISCSI volumes can only be mounted as read/write once. ISCSI volumes support ownership management and SELinux
   * relabeling.
   */
  readonly iscsi?: ISCSIVolumeSource;
  /**
   * name of the volume. Must be a DNS_LABEL and unique within the pod. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  readonly name: string;
  /** Represents an NFS mount that lasts the lifetime of a pod. NFS volumes do not support ownership management or SELinux relabeling. */
  readonly nfs?: NFSVolumeSource;
  /**
   * PersistentVolumeClaimVolumeSource references the user's PVC in the same namespace. This volume finds the bound PV and mounts that
   * volume for the pod. A PersistentVolumeClaimVolumeSource is, essentially, a wrapper around another type of volume that is owned by
   * someone else (the system).
   */
  readonly persistentVolumeClaim?: PersistentVolumeClaimVolumeSource;
  /** Represents a Photon Controller persistent disk resource. */
  readonly photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
  /** PortworxVolumeSource represents a Portworx volume resource. */
  readonly portworxVolume?: PortworxVolumeSource;
  /** Represents a projected volume source */
  readonly projected?: ProjectedVolumeSource;
  /**
   * Represents a Quobyte mount that lasts the lifetime of a pod. Quobyte volumes do not support ownership management or SELinux relabeling.
   */
  readonly quobyte?: QuobyteVolumeSource;
  /**
   * Represents a Rados Block Device mount that lasts the lifetime of a pod. RBD volumes support ownership management and SELinux
   * relabeling.
   */
  readonly rbd?: RBDVolumeSource;
  /** ScaleIOVolumeSource represents a persistent ScaleIO volume */
  readonly scaleIo?: ScaleIOVolumeSource;
  /**
   * Adapts a Secret into a volume. The contents of the target Secret's Data field will be presented in a volume as files using the keys in
   * the Data field as the file names. Secret volumes support ownership management and SELinux relabeling.
   */
  readonly secret?: SecretVolumeSource;
  /** Represents a StorageOS persistent volume resource. */
  readonly storageos?: StorageOSVolumeSource;
  /** Represents a vSphere volume resource. */
  readonly vsphereVolume?: VsphereVirtualDiskVolumeSource;
}

/** volumeDevice describes a mapping of a raw block device within a container. */
export interface VolumeDevice {
  /** devicePath is the path inside of the container that the device will be mapped to. */
  readonly devicePath: string;
  /** name must match the name of a persistentVolumeClaim in the pod */
  readonly name: string;
}

/** VolumeMount describes a mounting of a Volume within a container. */
export interface VolumeMount {
  /** Path within the container at which the volume should be mounted. Must not contain ':'. */
  readonly mountPath: string;
  /**
   * mountPropagation determines how mounts are propagated from the host to container and the other way around. When not set,
   * MountPropagationNone is used. This field is beta in 1.10. When RecursiveReadOnly is set to IfPossible or to Enabled, MountPropagation
   * must be None or unspecified (which defaults to None).
   */
  readonly mountPropagation?: string;
  /** This must match the Name of a Volume. */
  readonly name: string;
  /** Mounted read-only if true, read-write otherwise (false or unspecified). Defaults to false. */
  readonly readOnly?: boolean;
  /**
   * RecursiveReadOnly specifies whether read-only mounts should be handled recursively. If ReadOnly is false, this field has no meaning and
   * must be unspecified. If ReadOnly is true, and this field is set to Disabled, the mount is not made recursively read-only. If this field
   * is set to IfPossible, the mount is made recursively read-only, if it is supported by the container runtime. If this field is set to
   * Enabled, the mount is made recursively read-only if it is supported by the container runtime, otherwise the pod will not be started and
   * an error will be generated to indicate the reason. If this field is set to IfPossible or Enabled, MountPropagation must be set to None
   * (or be unspecified, which defaults to None). If this field is not specified, it is treated as an equivalent of Disabled.
   */
  readonly recursiveReadOnly?: string;
  /** Path within the volume from which the container's volume should be mounted. Defaults to "" (volume's root). */
  readonly subPath?: string;
  /**
   * Expanded path within the volume from which the container's volume should be mounted. Behaves similarly to SubPath but environment
   * variable references $(VAR_NAME) are expanded using the container's environment. Defaults to "" (volume's root). SubPathExpr and SubPath
   * are mutually exclusive.
   */
  readonly subPathExpr?: string;
}

/** VolumeNodeAffinity defines constraints that limit what nodes this volume can be accessed from. */
export interface VolumeNodeAffinity {
  /**
   * A node selector represents the union of the results of one or more label queries over a set of nodes; that is, it represents the OR of
   * the selectors represented by the node selector terms.
   */
  readonly required?: NodeSelector;
}

/** Projection that may be projected along with other supported volume types. Exactly one of these fields must be set. */
export interface VolumeProjection {
  /**
   * ClusterTrustBundleProjection describes how to select a set of ClusterTrustBundle objects and project their contents into the pod
   * filesystem.
   */
  readonly clusterTrustBundle?: ClusterTrustBundleProjection;
  /**
   * Adapts a ConfigMap into a projected volume. The contents of the target ConfigMap's Data field will be presented in a projected volume
   * as files using the keys in the Data field as the file names, unless the items element is populated with specific mappings of keys to
   * paths. Note that this is identical to a configmap volume source without the default mode.
   */
  readonly configMap?: ConfigMapProjection;
  /**
   * Represents downward API info for projecting into a projected volume. Note that this is identical to a downwardAPI volume source without
   * the default mode.
   */
  readonly downwardApi?: DownwardAPIProjection;
  /** PodCertificateProjection provides a private key and X.509 certificate in the pod filesystem. */
  readonly podCertificate?: PodCertificateProjection;
  /**
   * Adapts a secret into a projected volume. The contents of the target Secret's Data field will be presented in a projected volume as
   * files using the keys in the Data field as the file names. Note that this is identical to a secret volume source without the default
   * mode.
   */
  readonly secret?: SecretProjection;
  /**
   * ServiceAccountTokenProjection represents a projected service account token volume. This projection can be used to insert a service
   * account token into the pods runtime filesystem for use against APIs (Kubernetes API Server or otherwise).
   */
  readonly serviceAccountToken?: ServiceAccountTokenProjection;
}

/** VolumeResourceRequirements describes the storage resource requirements for a volume. */
export interface VolumeResourceRequirements {
  /**
   * Limits describes the maximum amount of compute resources allowed. More info:
   * https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly limits?: { [key: string]: Quantity | number | string };
  /**
   * Requests describes the minimum amount of compute resources required. If Requests is omitted for a container, it defaults to Limits if
   * that is explicitly specified, otherwise to an implementation-defined value. Requests cannot exceed Limits. More info:
   * https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly requests?: { [key: string]: Quantity | number | string };
}

/** Represents a vSphere volume resource. */
export interface VsphereVirtualDiskVolumeSource {
  /**
   * fsType is filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex. "ext4", "xfs", "ntfs".
   * Implicitly inferred to be "ext4" if unspecified.
   */
  readonly fsType?: string;
  /** storagePolicyID is the storage Policy Based Management (SPBM) profile ID associated with the StoragePolicyName. */
  readonly storagePolicyId?: string;
  /** storagePolicyName is the storage Policy Based Management (SPBM) profile name. */
  readonly storagePolicyName?: string;
  /** volumePath is the path that identifies vSphere volume vmdk */
  readonly volumePath: string;
}

/** The weights of all of the matched WeightedPodAffinityTerm fields are added per-node to find the most preferred node(s) */
export interface WeightedPodAffinityTerm {
  /**
   * Defines a set of pods (namely those matching the labelSelector relative to the given namespace(s)) that this pod should be co-located
   * (affinity) or not co-located (anti-affinity) with, where co-located is defined as running on a node whose value of the label with key
   * <topologyKey> matches that of any node on which a pod of the set of pods is running
   */
  readonly podAffinityTerm: PodAffinityTerm;
  /** weight associated with matching the corresponding podAffinityTerm, in the range 1-100. */
  readonly weight: number;
}

/** WindowsSecurityContextOptions contain Windows-specific options and credentials. */
export interface WindowsSecurityContextOptions {
  /**
   * GMSACredentialSpec is where the GMSA admission webhook (https://github.com/kubernetes-sigs/windows-gmsa) inlines the contents of the
   * GMSA credential spec named by the GMSACredentialSpecName field.
   */
  readonly gmsaCredentialSpec?: string;
  /** GMSACredentialSpecName is the name of the GMSA credential spec to use. */
  readonly gmsaCredentialSpecName?: string;
  /**
   * HostProcess determines if a container should be run as a 'Host Process' container. All of a Pod's containers must have the same
   * effective HostProcess value (it is not allowed to have a mix of HostProcess containers and non-HostProcess containers). In addition, if
   * HostProcess is true then HostNetwork must also be set to true.
   */
  readonly hostProcess?: boolean;
  /**
   * The UserName in Windows to run the entrypoint of the container process. Defaults to the user specified in image metadata if
   * unspecified. May also be set in PodSecurityContext. If set in both SecurityContext and PodSecurityContext, the value specified in
   * SecurityContext takes precedence.
   */
  readonly runAsUserName?: string;
}

/** How it is deleted. */
export interface NamespaceSpec {
  /** Names that have to be removed before it goes. */
  readonly finalizers?: string[];
}
