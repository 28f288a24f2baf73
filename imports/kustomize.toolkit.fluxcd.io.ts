// Generated from crds/ by `npm run import`; edit those instead.
import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import type { Construct } from 'constructs';
import type * as helm from './helm.toolkit.fluxcd.io';
import type * as k8s from './k8s';
import { TypedObject } from '../lib/typed-object';

/** Properties of Kustomization. */
export interface KustomizationProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** What is applied, when, and after what. */
  readonly spec?: KustomizationSpec;
}

/**
 * Makes Flux apply a folder of a source, and watch what became of it.
 * @see kustomize.toolkit.fluxcd.io/v1 Kustomization
 */
export class Kustomization extends TypedObject {
  /** API version and kind of `kustomize.toolkit.fluxcd.io/v1` Kustomization. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: KustomizationProps = {}) {
    super(scope, id, { ...Kustomization.GVK, ...props });
  }
}

/** An object that has to become ready. */
export interface HealthCheck {
  /** API version. */
  readonly apiVersion?: string;
  /** Kind. */
  readonly kind: string;
  /** Name. */
  readonly name: string;
  /** Kubernetes namespace. */
  readonly namespace?: string;
}

/** How encrypted Secrets in the source are opened. */
export interface Decryption {
  /** The tool. */
  readonly provider: 'sops';
  /** Secret with the keys. */
  readonly secretRef?: k8s.LocalObjectReference;
  /** ServiceAccount with access to a key service. */
  readonly serviceAccountName?: string;
}

/** A ConfigMap or Secret whose keys are names. */
export interface SubstituteFrom {
  /** Its kind. */
  readonly kind: 'Secret' | 'ConfigMap';
  /** Its name. */
  readonly name: string;
  /**
   * Whether it may be absent.
   * @default false
   */
  readonly optional?: boolean;
}

/** What is done to the rendered manifests: `${name}` is filled in. */
export interface PostBuild {
  /** Values by name. */
  readonly substitute?: { [key: string]: string };
  /** Where further values stand. */
  readonly substituteFrom?: SubstituteFrom[];
}

/** The source. */
export interface SourceRef {
  /** API version of the source. */
  readonly apiVersion?: string;
  /** Kind of the source. */
  readonly kind: 'OCIRepository' | 'GitRepository' | 'Bucket' | 'ExternalArtifact';
  /** Name of the source. */
  readonly name: string;
  /** Kubernetes namespace of the source; the same unless set. */
  readonly namespace?: string;
}

/** What is applied, when, and after what. */
export interface KustomizationSpec {
  /** Labels and annotations of every object. */
  readonly commonMetadata?: helm.CommonMetadata;
  /** Paths of kustomize components. */
  readonly components?: string[];
  /** How encrypted Secrets in the source are opened. */
  readonly decryption?: Decryption;
  /** What becomes of the objects when this one is deleted; as `prune` says unless set. */
  readonly deletionPolicy?: 'MirrorPrune' | 'Delete' | 'WaitForTermination' | 'Orphan';
  /** Kustomizations that have to be ready first. */
  readonly dependsOn?: helm.DependsOn[];
  /**
   * Whether objects are recreated where an immutable field changed.
   * @default false
   */
  readonly force?: boolean;
  /** How the health of custom kinds is told. */
  readonly healthCheckExprs?: helm.HealthCheckExpr[];
  /** Objects that have to become ready. */
  readonly healthChecks?: HealthCheck[];
  /** Whether components that are not there are passed over. */
  readonly ignoreMissingComponents?: boolean;
  /** Images that are replaced. */
  readonly images?: helm.KustomizeImage[];
  /** Time between two reconciliations. */
  readonly interval: string;
  /** Another cluster. */
  readonly kubeConfig?: helm.KubeConfig;
  /** Put before every name. */
  readonly namePrefix?: string;
  /** Put after every name. */
  readonly nameSuffix?: string;
  /** Patches. */
  readonly patches?: helm.KustomizePatch[];
  /** Folder in the source, with or without a `kustomization.yaml`; its root unless set. */
  readonly path?: string;
  /** What is done to the rendered manifests: `${name}` is filled in. */
  readonly postBuild?: PostBuild;
  /** Whether objects that left the source are deleted. */
  readonly prune: boolean;
  /** Time before a retry after a failure; `interval` unless set. */
  readonly retryInterval?: string;
  /** ServiceAccount that Flux acts as. */
  readonly serviceAccountName?: string;
  /** The source. */
  readonly sourceRef: SourceRef;
  /** Whether nothing is done for now. */
  readonly suspend?: boolean;
  /** Kubernetes namespace of every object. */
  readonly targetNamespace?: string;
  /** When apply and health checks are given up; `interval` unless set. */
  readonly timeout?: string;
  /** Whether every object has to become ready; `healthChecks` are then ignored. */
  readonly wait?: boolean;
}
