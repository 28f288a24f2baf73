// Generated from crds/ by `npm run import`; edit those instead.
import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import type { Construct } from 'constructs';
import type * as k8s from './k8s';
import { TypedObject } from '../lib/typed-object';

/** Properties of ClusterTriggerAuthentication. */
export interface ClusterTriggerAuthenticationProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Where parameters of triggers come from. */
  readonly spec: TriggerAuthenticationSpec;
}

/**
 * How triggers of any Kubernetes namespace sign in where they read.
 * @see keda.sh/v1alpha1 ClusterTriggerAuthentication
 */
export class ClusterTriggerAuthentication extends TypedObject {
  /** API version and kind of `keda.sh/v1alpha1` ClusterTriggerAuthentication. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'keda.sh/v1alpha1', kind: 'ClusterTriggerAuthentication' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: ClusterTriggerAuthenticationProps) {
    super(scope, id, { ...ClusterTriggerAuthentication.GVK, ...props });
  }
}

/** Properties of ScaledObject. */
export interface ScaledObjectProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** What is scaled, and by what. */
  readonly spec: ScaledObjectSpec;
}

/**
 * Makes KEDA scale one object by events and metrics from outside the cluster or inside it.
 * @see keda.sh/v1alpha1 ScaledObject
 */
export class ScaledObject extends TypedObject {
  /** API version and kind of `keda.sh/v1alpha1` ScaledObject. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: ScaledObjectProps) {
    super(scope, id, { ...ScaledObject.GVK, ...props });
  }
}

/** Properties of TriggerAuthentication. */
export interface TriggerAuthenticationProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Where parameters of triggers come from. */
  readonly spec: TriggerAuthenticationSpec;
}

/**
 * How triggers of one Kubernetes namespace sign in where they read.
 * @see keda.sh/v1alpha1 TriggerAuthentication
 */
export class TriggerAuthentication extends TypedObject {
  /** API version and kind of `keda.sh/v1alpha1` TriggerAuthentication. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'keda.sh/v1alpha1', kind: 'TriggerAuthentication' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: TriggerAuthenticationProps) {
    super(scope, id, { ...TriggerAuthentication.GVK, ...props });
  }
}

/** A parameter that is a token of a ServiceAccount. */
export interface BoundServiceAccountToken {
  /** Name of the parameter. */
  readonly parameter: string;
  /** Name of the ServiceAccount. */
  readonly serviceAccountName: string;
}

/** A parameter, and the key that holds it. */
export interface SecretTargetRef {
  /** Key in its data. */
  readonly key: string;
  /** Name of the Secret or ConfigMap. */
  readonly name: string;
  /** Name of the parameter. */
  readonly parameter: string;
}

/** A parameter, and the variable that holds it. */
export interface Env {
  /** Container whose environment it is; the first unless set. */
  readonly containerName?: string;
  /** Name of the variable. */
  readonly name: string;
  /** Name of the parameter. */
  readonly parameter: string;
}

/** An identity of the cloud that the pods of KEDA or of the target have. */
export interface PodIdentity {
  /** External id with which the role of AWS is taken on. */
  readonly externalId?: string;
  /** Authority of Azure; needs `identityTenantId`. */
  readonly identityAuthorityHost?: string;
  /** Identity, if not that of the ServiceAccount. */
  readonly identityId?: string;
  /** Whose identity it is; excludes `roleArn`. */
  readonly identityOwner?: 'keda' | 'workload';
  /** Tenant of Azure; needs `identityId`. */
  readonly identityTenantId?: string;
  /** Who gives the identity. */
  readonly provider: 'azure-workload' | 'gcp' | 'aws' | 'aws-eks' | 'none';
  /** Role of AWS that is taken on; excludes `identityOwner`. */
  readonly roleArn?: string;
}

/** Where parameters of triggers come from. */
export interface TriggerAuthenticationSpec {
  /** Parameters from AWS Secrets Manager. */
  readonly awsSecretManager?: { [key: string]: any };
  /** Parameters from Azure Key Vault. */
  readonly azureKeyVault?: { [key: string]: any };
  /** Parameters that are tokens of ServiceAccounts. */
  readonly boundServiceAccountToken?: BoundServiceAccountToken[];
  /** Parameters from ConfigMaps. */
  readonly configMapTargetRef?: SecretTargetRef[];
  /** Parameters from the environment of the target's containers. */
  readonly env?: Env[];
  /** File that KEDA reads the parameters from. */
  readonly filePath?: string;
  /** Parameters from Google Secret Manager. */
  readonly gcpSecretManager?: { [key: string]: any };
  /** Parameters from HashiCorp Vault. */
  readonly hashiCorpVault?: { [key: string]: any };
  /** Client credentials of OAuth 2. */
  readonly oauth2?: { [key: string]: any };
  /** An identity of the cloud that the pods of KEDA or of the target have. */
  readonly podIdentity?: PodIdentity;
  /** Parameters from Secrets. */
  readonly secretTargetRef?: SecretTargetRef[];
}

/** Name and behaviour of the HorizontalPodAutoscaler. */
export interface HorizontalPodAutoscalerConfig {
  /** How fast it scales. */
  readonly behavior?: k8s.HorizontalPodAutoscalerBehavior;
  /** Its name; `keda-hpa-<name>` unless set. */
  readonly name?: string;
}

/** One formula in the place of the triggers. */
export interface ScalingModifiers {
  /** Value of the formula above which the target has replicas at all. */
  readonly activationTarget?: string;
  /** Expression over the names of the triggers. */
  readonly formula?: string;
  /** Whether the value is divided by the replicas; AverageValue unless set. */
  readonly metricType?: 'AverageValue' | 'Value';
  /** Value of the formula that is aimed at; needed with a formula. */
  readonly target?: string;
}

/** Settings of the autoscaler that KEDA makes. */
export interface Advanced {
  /** Name and behaviour of the HorizontalPodAutoscaler. */
  readonly horizontalPodAutoscalerConfig?: HorizontalPodAutoscalerConfig;
  /** Whether the target gets its first count of replicas back when the ScaledObject goes. */
  readonly restoreToOriginalReplicaCount?: boolean;
  /** One formula in the place of the triggers. */
  readonly scalingModifiers?: ScalingModifiers;
}

/** What happens while a trigger cannot be read. */
export interface Fallback {
  /**
   * Whether `replicas` counts or those that run.
   * @default "static"
   */
  readonly behavior?: 'static' | 'currentReplicas' | 'currentReplicasIfHigher' | 'currentReplicasIfLower' | 'scalingModifiers';
  /** Failures in a row until it counts. */
  readonly failureThreshold: number;
  /** Replicas meanwhile. */
  readonly replicas: number;
}

/** What is scaled. */
export interface ScaleTargetRef {
  /** API version of the target; that of a Deployment unless set. */
  readonly apiVersion?: string;
  /** Container of the target whose environment triggers may read; the first unless set. */
  readonly envSourceContainerName?: string;
  /** Kind of the target; a Deployment unless set. */
  readonly kind?: string;
  /** Name of the target. */
  readonly name: string;
}

/** How the trigger signs in. */
export interface AuthenticationRef {
  /** Its kind; TriggerAuthentication unless set. */
  readonly kind?: string;
  /** Its name. */
  readonly name: string;
}

/** One thing that is scaled by. */
export interface Trigger {
  /** How the trigger signs in. */
  readonly authenticationRef?: AuthenticationRef;
  /** Settings of the kind of trigger; every value is a string. */
  readonly metadata: { [key: string]: string };
  /** AverageValue divides by the replicas, Value does not, Utilization is for `cpu` and `memory`. AverageValue unless set. */
  readonly metricType?: 'AverageValue' | 'Value' | 'Utilization';
  /** Name of the trigger; unique in the object. */
  readonly name?: string;
  /** Kind of the trigger, such as `prometheus`, `cpu` or `cron`. */
  readonly type: string;
  /** Whether values are read at the polling interval and kept; not for `cpu`, `memory` and `cron`. */
  readonly useCachedMetrics?: boolean;
}

/** What is scaled, and by what. */
export interface ScaledObjectSpec {
  /** Settings of the autoscaler that KEDA makes. */
  readonly advanced?: Advanced;
  /**
   * Seconds after the last active trigger until the idle count, or none, is left; 300 unless set. Without effect while `minReplicaCount` is
   * above 0 and no `idleReplicaCount` is set.
   */
  readonly cooldownPeriod?: number;
  /** What happens while a trigger cannot be read. */
  readonly fallback?: Fallback;
  /** Replicas while no trigger is active; has to be below `minReplicaCount`. */
  readonly idleReplicaCount?: number;
  /** Seconds after the making of the object until the cooldown period begins. */
  readonly initialCooldownPeriod?: number;
  /** Most replicas; 100 unless set. */
  readonly maxReplicaCount?: number;
  /** Fewest replicas; 0 unless set. */
  readonly minReplicaCount?: number;
  /** Seconds between two looks at the triggers while there are no replicas; 30 unless set. */
  readonly pollingInterval?: number;
  /** What is scaled. */
  readonly scaleTargetRef: ScaleTargetRef;
  /** What it scales by; the trigger that asks for most decides. */
  readonly triggers: Trigger[];
}
