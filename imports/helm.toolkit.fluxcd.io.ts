// Generated from crds/ by `npm run import`; edit those instead.
import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import type { Construct } from 'constructs';
import type * as k8s from './k8s';
import { TypedObject } from '../lib/typed-object';

/** Properties of HelmRelease. */
export interface HelmReleaseProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** The chart, its values, and how it is installed. */
  readonly spec?: HelmReleaseSpec;
}

/**
 * Makes Flux install a chart and keep it at what is written here.
 * @see helm.toolkit.fluxcd.io/v2 HelmRelease
 */
export class HelmRelease extends TypedObject {
  /** API version and kind of `helm.toolkit.fluxcd.io/v2` HelmRelease. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'helm.toolkit.fluxcd.io/v2', kind: 'HelmRelease' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: HelmReleaseProps = {}) {
    super(scope, id, { ...HelmRelease.GVK, ...props });
  }
}

/** Metadata of the HelmChart that Flux makes. */
export interface CommonMetadata {
  /** Annotations. */
  readonly annotations?: { [key: string]: string };
  /** Labels. */
  readonly labels?: { [key: string]: string };
}

/** A Secret with a kubeconfig. */
export interface SecretRef {
  /** `value` or `value.yaml` unless set. */
  readonly key?: string;
  /** Name of the Secret. */
  readonly name: string;
}

/** The objects; all unless set. */
export interface PatchTarget {
  /** Selector over annotations. */
  readonly annotationSelector?: string;
  /** API group. */
  readonly group?: string;
  /** Kind. */
  readonly kind?: string;
  /** Selector over labels. */
  readonly labelSelector?: string;
  /** Name. */
  readonly name?: string;
  /** Kubernetes namespace. */
  readonly namespace?: string;
  /** API version. */
  readonly version?: string;
}

/** Where the chart comes from. */
export interface SourceRef {
  /** API version of the source. */
  readonly apiVersion?: string;
  /** Kind of the source. */
  readonly kind: 'HelmRepository' | 'GitRepository' | 'Bucket';
  /** Name of the source. */
  readonly name: string;
  /** Kubernetes namespace of the source; the same unless set. */
  readonly namespace?: string;
}

/** Signatures that are checked; for container registries. */
export interface ChartVerify {
  /**
   * The tool.
   * @default "cosign"
   */
  readonly provider: 'cosign' | 'notation';
  /** Secret with the public keys. */
  readonly secretRef?: k8s.LocalObjectReference;
}

/** The chart. */
export interface ChartSpec {
  /** Name in the registry or path in the source. */
  readonly chart: string;
  /** Whether value files that are not there are passed over. */
  readonly ignoreMissingValuesFiles?: boolean;
  /** Time between two looks; that of the release unless set. */
  readonly interval?: string;
  /**
   * What counts as a new chart.
   * @default "ChartVersion"
   */
  readonly reconcileStrategy?: 'ChartVersion' | 'Revision';
  /** Where the chart comes from. */
  readonly sourceRef: SourceRef;
  /** Value files in the source, instead of `values.yaml`. */
  readonly valuesFiles?: string[];
  /** Signatures that are checked; for container registries. */
  readonly verify?: ChartVerify;
  /**
   * Version or range; not for charts from Git.
   * @default "*"
   */
  readonly version?: string;
}

/** A chart by name and version; excludes `chartRef`. */
export interface Chart {
  /** Metadata of the HelmChart that Flux makes. */
  readonly metadata?: CommonMetadata;
  /** The chart. */
  readonly spec: ChartSpec;
}

/** A source that is the chart; excludes `chart`. */
export interface ChartRef {
  /** API version of the source. */
  readonly apiVersion?: string;
  /** Kind of the source. */
  readonly kind: 'OCIRepository' | 'HelmChart' | 'ExternalArtifact';
  /** Name of the source. */
  readonly name: string;
  /** Kubernetes namespace of the source; the same unless set. */
  readonly namespace?: string;
}

/** An object of the same kind that has to be ready first. */
export interface DependsOn {
  /** Name. */
  readonly name: string;
  /** Kubernetes namespace; the same unless set. */
  readonly namespace?: string;
  /** CEL over `self` and `dep` that tells whether it is ready; the built-in check unless set. */
  readonly readyExpr?: string;
}

/** Fields of some objects that others own. */
export interface DriftDetectionIgnore {
  /** The fields as JSON pointers. */
  readonly paths: string[];
  /** The objects; all unless set. */
  readonly target?: PatchTarget;
}

/** What happens when the cluster differs from what Helm applied. */
export interface DriftDetection {
  /** What others own. */
  readonly ignore?: DriftDetectionIgnore[];
  /** Correct, warn, or nothing; nothing unless set. */
  readonly mode?: 'enabled' | 'warn' | 'disabled';
}

/** How the health of a kind is told, in CEL over its fields. */
export interface HealthCheckExpr {
  /** API version of the kind. */
  readonly apiVersion: string;
  /** True once the object is ready. */
  readonly current: string;
  /** True once it has failed. */
  readonly failed?: string;
  /** True while it is on its way. */
  readonly inProgress?: string;
  /** The kind. */
  readonly kind: string;
}

/** What is undone after a failure, and how often. */
export interface InstallRemediation {
  /** Whether failed tests of the chart do not count. */
  readonly ignoreTestFailures?: boolean;
  /** Whether the last failure is undone as well. */
  readonly remediateLastFailure?: boolean;
  /** Retries; below 0 for no limit; 0 unless set. */
  readonly retries?: number;
}

/** What happens after a failure. */
export interface InstallStrategy {
  /** Undo and try again, or just try again. */
  readonly name: 'RemediateOnFailure' | 'RetryOnFailure';
  /** Time before a retry; for `RetryOnFailure` only. */
  readonly retryInterval?: string;
}

/** How the chart is installed. */
export interface Install {
  /** What happens to the chart's `crds` folder. */
  readonly crds?: 'Skip' | 'Create' | 'CreateReplace';
  /** Whether the target namespace is created; it stays when the release goes. */
  readonly createNamespace?: boolean;
  /** Whether hooks do not run. */
  readonly disableHooks?: boolean;
  /** Whether manifests are not checked against the schemas of the cluster. */
  readonly disableOpenApiValidation?: boolean;
  /** Whether values are not checked against the schema of the chart. */
  readonly disableSchemaValidation?: boolean;
  /** Whether objects that belong to no release are refused rather than taken over. */
  readonly disableTakeOwnership?: boolean;
  /** Whether Flux does not wait for objects to become ready. */
  readonly disableWait?: boolean;
  /** Whether Flux does not wait for Jobs. */
  readonly disableWaitForJobs?: boolean;
  /** What is undone after a failure, and how often. */
  readonly remediation?: InstallRemediation;
  /** Whether a deleted release that is still in the history is used again. */
  readonly replace?: boolean;
  /** Whether objects are applied on the server; true unless set. */
  readonly serverSideApply?: boolean;
  /** Superseded by `crds`. */
  readonly skipCrDs?: boolean;
  /** What happens after a failure. */
  readonly strategy?: InstallStrategy;
  /** When it is given up; the `timeout` of the release unless set. */
  readonly timeout?: string;
}

/** Another cluster. */
export interface KubeConfig {
  /** A ConfigMap that says how to authenticate with a workload identity. */
  readonly configMapRef?: k8s.LocalObjectReference;
  /** A Secret with a kubeconfig. */
  readonly secretRef?: SecretRef;
}

/** A replacement of an image. */
export interface KustomizeImage {
  /** Digest that is written instead; it wins over `newTag`. */
  readonly digest?: string;
  /** Name of the image that is replaced. */
  readonly name: string;
  /** Name that is written instead. */
  readonly newName?: string;
  /** Tag that is written instead. */
  readonly newTag?: string;
}

/** A patch and what it is for. */
export interface KustomizePatch {
  /** A strategic merge or JSON patch as YAML text. */
  readonly patch: string;
  /** What is patched; what the patch itself names unless set. */
  readonly target?: PatchTarget;
}

/** What kustomize does to them. */
export interface PostRendererKustomize {
  /** Images that are replaced. */
  readonly images?: KustomizeImage[];
  /** Patches. */
  readonly patches?: KustomizePatch[];
}

/** A step over the rendered manifests. */
export interface PostRenderer {
  /** What kustomize does to them. */
  readonly kustomize?: PostRendererKustomize;
}

/** How a failed upgrade is undone. */
export interface Rollback {
  /** Whether objects that a failed rollback made are deleted. */
  readonly cleanupOnFail?: boolean;
  /** Whether hooks do not run. */
  readonly disableHooks?: boolean;
  /** Whether Flux does not wait for objects to become ready. */
  readonly disableWait?: boolean;
  /** Whether Flux does not wait for Jobs. */
  readonly disableWaitForJobs?: boolean;
  /** Whether objects are replaced rather than patched. */
  readonly force?: boolean;
  /** Whether pods are restarted. */
  readonly recreate?: boolean;
  /** Whether objects are applied on the server. */
  readonly serverSideApply?: 'enabled' | 'disabled' | 'auto';
  /** When it is given up. */
  readonly timeout?: string;
}

/** A test. */
export interface TestFilter {
  /** Whether it does not run. */
  readonly exclude?: boolean;
  /** Its name. */
  readonly name: string;
}

/** Tests of the chart. */
export interface Test {
  /** Whether they run after each install and upgrade. */
  readonly enable?: boolean;
  /** Which tests run. */
  readonly filters?: TestFilter[];
  /** Whether failures do not count. */
  readonly ignoreFailures?: boolean;
  /** When they are given up. */
  readonly timeout?: string;
}

/** How the release is removed. */
export interface Uninstall {
  /**
   * How dependents are deleted.
   * @default "background"
   */
  readonly deletionPropagation?: 'background' | 'foreground' | 'orphan';
  /** Whether hooks do not run. */
  readonly disableHooks?: boolean;
  /** Whether Flux does not wait for objects to be gone. */
  readonly disableWait?: boolean;
  /** Whether the records of the release stay. */
  readonly keepHistory?: boolean;
  /** When it is given up. */
  readonly timeout?: string;
}

/** What is undone after a failure, and how often. */
export interface UpgradeRemediation {
  /** Whether failed tests of the chart do not count. */
  readonly ignoreTestFailures?: boolean;
  /** Whether the last failure is undone as well. */
  readonly remediateLastFailure?: boolean;
  /** Retries; below 0 for no limit; 0 unless set. */
  readonly retries?: number;
  /** How it is undone; `rollback` unless set. */
  readonly strategy?: 'rollback' | 'uninstall';
}

/** How the chart is upgraded. */
export interface Upgrade {
  /** Whether objects that a failed upgrade made are deleted. */
  readonly cleanupOnFail?: boolean;
  /** What happens to the chart's `crds` folder. */
  readonly crds?: 'Skip' | 'Create' | 'CreateReplace';
  /** Whether hooks do not run. */
  readonly disableHooks?: boolean;
  /** Whether manifests are not checked against the schemas of the cluster. */
  readonly disableOpenApiValidation?: boolean;
  /** Whether values are not checked against the schema of the chart. */
  readonly disableSchemaValidation?: boolean;
  /** Whether objects that belong to no release are refused rather than taken over. */
  readonly disableTakeOwnership?: boolean;
  /** Whether Flux does not wait for objects to become ready. */
  readonly disableWait?: boolean;
  /** Whether Flux does not wait for Jobs. */
  readonly disableWaitForJobs?: boolean;
  /** Whether objects are replaced rather than patched. */
  readonly force?: boolean;
  /** Whether values of the last release stay. */
  readonly preserveValues?: boolean;
  /** What is undone after a failure, and how often. */
  readonly remediation?: UpgradeRemediation;
  /** Whether objects are applied on the server; as the last release was unless set. */
  readonly serverSideApply?: 'enabled' | 'disabled' | 'auto';
  /** What happens after a failure. */
  readonly strategy?: InstallStrategy;
  /** When it is given up; the `timeout` of the release unless set. */
  readonly timeout?: string;
}

/** A ConfigMap or Secret with values. */
export interface ValuesFrom {
  /** Its kind. */
  readonly kind: 'Secret' | 'ConfigMap';
  /** Whether the value at `targetPath` is taken as it stands rather than parsed. */
  readonly literal?: boolean;
  /** Its name. */
  readonly name: string;
  /** Whether it may be absent. */
  readonly optional?: boolean;
  /** Path of the one value that it holds; the whole values unless set. */
  readonly targetPath?: string;
  /** Key of its data; `values.yaml` unless set. */
  readonly valuesKey?: string;
}

/** The chart, its values, and how it is installed. */
export interface HelmReleaseSpec {
  /** A chart by name and version; excludes `chartRef`. */
  readonly chart?: Chart;
  /** A source that is the chart; excludes `chart`. */
  readonly chartRef?: ChartRef;
  /** Labels and annotations of every object. */
  readonly commonMetadata?: CommonMetadata;
  /** HelmReleases that have to be ready first. */
  readonly dependsOn?: DependsOn[];
  /** What happens when the cluster differs from what Helm applied. */
  readonly driftDetection?: DriftDetection;
  /** How the health of custom kinds is told. */
  readonly healthCheckExprs?: HealthCheckExpr[];
  /** How the chart is installed. */
  readonly install?: Install;
  /** Time between two reconciliations. */
  readonly interval: string;
  /** Another cluster. */
  readonly kubeConfig?: KubeConfig;
  /** Revisions that are kept; 0 for all; 5 unless set. */
  readonly maxHistory?: number;
  /** Whether one client serves a whole reconciliation; true unless set. */
  readonly persistentClient?: boolean;
  /** Steps over the rendered manifests. */
  readonly postRenderers?: PostRenderer[];
  /** Name of the release; `[<target namespace>-]<name>` unless set. */
  readonly releaseName?: string;
  /** How a failed upgrade is undone. */
  readonly rollback?: Rollback;
  /** ServiceAccount that Flux acts as. */
  readonly serviceAccountName?: string;
  /** Kubernetes namespace in which Helm keeps its records; that of this object unless set. */
  readonly storageNamespace?: string;
  /** Whether nothing is done for now. */
  readonly suspend?: boolean;
  /** Kubernetes namespace of the release; that of this object unless set. */
  readonly targetNamespace?: string;
  /** Tests of the chart. */
  readonly test?: Test;
  /** When one action of Helm is given up; 5m unless set. */
  readonly timeout?: string;
  /** How the release is removed. */
  readonly uninstall?: Uninstall;
  /** How the chart is upgraded. */
  readonly upgrade?: Upgrade;
  /** Values of the chart; they win over `valuesFrom`. */
  readonly values?: { [key: string]: any };
  /** Where values stand; later ones win. */
  readonly valuesFrom?: ValuesFrom[];
  /** How Flux waits for objects. */
  readonly waitStrategy?: k8s.LocalObjectReference;
}
