// Generated from crds/ by `npm run import`; edit those instead.
import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import type { Construct } from 'constructs';
import type * as k8s from './k8s';
import { TypedObject } from '../lib/typed-object';

/** Properties of GitRepository. */
export interface GitRepositoryProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** What is fetched, and how often. */
  readonly spec?: GitRepositorySpec;
}

/**
 * Makes Flux fetch a Git repository.
 * @see source.toolkit.fluxcd.io/v1 GitRepository
 */
export class GitRepository extends TypedObject {
  /** API version and kind of `source.toolkit.fluxcd.io/v1` GitRepository. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'source.toolkit.fluxcd.io/v1', kind: 'GitRepository' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: GitRepositoryProps = {}) {
    super(scope, id, { ...GitRepository.GVK, ...props });
  }
}

/** Properties of HelmRepository. */
export interface HelmRepositoryProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Where the charts are. */
  readonly spec?: HelmRepositorySpec;
}

/**
 * Tells Flux where charts come from.
 * @see source.toolkit.fluxcd.io/v1 HelmRepository
 */
export class HelmRepository extends TypedObject {
  /** API version and kind of `source.toolkit.fluxcd.io/v1` HelmRepository. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'source.toolkit.fluxcd.io/v1', kind: 'HelmRepository' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: HelmRepositoryProps = {}) {
    super(scope, id, { ...HelmRepository.GVK, ...props });
  }
}

/** Properties of OCIRepository. */
export interface OCIRepositoryProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** What is pulled, and how often. */
  readonly spec?: OCIRepositorySpec;
}

/**
 * Makes Flux pull manifests or a chart from a container registry.
 * @see source.toolkit.fluxcd.io/v1 OCIRepository
 */
export class OCIRepository extends TypedObject {
  /** API version and kind of `source.toolkit.fluxcd.io/v1` OCIRepository. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'source.toolkit.fluxcd.io/v1', kind: 'OCIRepository' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: OCIRepositoryProps = {}) {
    super(scope, id, { ...OCIRepository.GVK, ...props });
  }
}

/** Another repository that is put into this one. */
export interface Include {
  /** Path in it; its root unless set. */
  readonly fromPath?: string;
  /** The other GitRepository. */
  readonly repository: k8s.LocalObjectReference;
  /** Path here; its name unless set. */
  readonly toPath?: string;
}

/** What is checked out; the branch `master` unless set. */
export interface GitRepositoryRef {
  /** A branch. */
  readonly branch?: string;
  /** A commit; it wins over all. */
  readonly commit?: string;
  /** A reference such as `refs/heads/main`; it wins over `semver`. */
  readonly name?: string;
  /** The newest tag in a range; it wins over `tag`. */
  readonly semver?: string;
  /** A tag; it wins over `branch`. */
  readonly tag?: string;
}

/** Signatures that are checked. */
export interface GitRepositoryVerify {
  /**
   * What has to be signed.
   * @default "HEAD"
   */
  readonly mode?: 'head' | 'HEAD' | 'Tag' | 'TagAndHEAD';
  /** Secret with the public keys. */
  readonly secretRef: k8s.LocalObjectReference;
}

/** What is fetched, and how often. */
export interface GitRepositorySpec {
  /** Paths that are left out, as in `.gitignore`. */
  readonly ignore?: string;
  /** Other repositories that are put into this one. */
  readonly include?: Include[];
  /** Time between two looks. */
  readonly interval: string;
  /** How Flux authenticates; `generic` unless set. */
  readonly provider?: 'generic' | 'aws' | 'azure' | 'github';
  /** Secret with proxy settings. */
  readonly proxySecretRef?: k8s.LocalObjectReference;
  /** Whether submodules are fetched. */
  readonly recurseSubmodules?: boolean;
  /** What is checked out; the branch `master` unless set. */
  readonly ref?: GitRepositoryRef;
  /** Secret with credentials. */
  readonly secretRef?: k8s.LocalObjectReference;
  /** ServiceAccount with a workload identity. */
  readonly serviceAccountName?: string;
  /** Folders that are fetched; all unless set. */
  readonly sparseCheckout?: string[];
  /** Whether nothing is fetched for now. */
  readonly suspend?: boolean;
  /**
   * When a fetch is given up.
   * @default "60s"
   */
  readonly timeout?: string;
  /** URL of the repository. */
  readonly url: string;
  /** Signatures that are checked. */
  readonly verify?: GitRepositoryVerify;
}

/** Labels of Kubernetes namespaces. */
export interface NamespaceSelector {
  /** The labels. */
  readonly matchLabels?: { [key: string]: string };
}

/** Who may use it from elsewhere; not in force. */
export interface AccessFrom {
  /** Kubernetes namespaces that may use it. */
  readonly namespaceSelectors: NamespaceSelector[];
}

/** Where the charts are. */
export interface HelmRepositorySpec {
  /** Who may use it from elsewhere; not in force. */
  readonly accessFrom?: AccessFrom;
  /** Secret with certificates. */
  readonly certSecretRef?: k8s.LocalObjectReference;
  /** Whether an `oci` registry speaks plain HTTP. */
  readonly insecure?: boolean;
  /** Time between two looks; not for `oci`. */
  readonly interval?: string;
  /** Whether credentials go to every host that the index names. */
  readonly passCredentials?: boolean;
  /**
   * How Flux authenticates to `oci`.
   * @default "generic"
   */
  readonly provider?: 'generic' | 'aws' | 'azure' | 'gcp';
  /** Secret with credentials. */
  readonly secretRef?: k8s.LocalObjectReference;
  /** Whether nothing is fetched for now. */
  readonly suspend?: boolean;
  /** When a fetch is given up; 60s unless set. */
  readonly timeout?: string;
  /** `oci` for a container registry. */
  readonly type?: 'default' | 'oci';
  /** URL of the registry. */
  readonly url: string;
}

/** The layer that is taken; the first one unless set. */
export interface LayerSelector {
  /** Media type of the layer. */
  readonly mediaType?: string;
  /** Whether the layer is unpacked or taken as it is. */
  readonly operation?: 'extract' | 'copy';
}

/** What is pulled; the tag `latest` unless set. */
export interface OCIRepositoryRef {
  /** A digest; it wins over `semver`. */
  readonly digest?: string;
  /** The newest tag in a range; it wins over `tag`. */
  readonly semver?: string;
  /** Regular expression for tags within the range. */
  readonly semverFilter?: string;
  /** A tag. */
  readonly tag?: string;
}

/** An identity that may sign. */
export interface MatchOidcIdentity {
  /** Regular expression for the issuer. */
  readonly issuer: string;
  /** Regular expression for the subject. */
  readonly subject: string;
}

/** Signatures that are checked. */
export interface OCIRepositoryVerify {
  /** Who may sign. */
  readonly matchOidcIdentity?: MatchOidcIdentity[];
  /**
   * The tool.
   * @default "cosign"
   */
  readonly provider: 'cosign' | 'notation';
  /** Secret with the public keys; keyless unless set. */
  readonly secretRef?: k8s.LocalObjectReference;
}

/** What is pulled, and how often. */
export interface OCIRepositorySpec {
  /** Audiences of that token. */
  readonly audiences?: string[];
  /** Secret with certificates. */
  readonly certSecretRef?: k8s.LocalObjectReference;
  /** A token of a ServiceAccount as the credential. */
  readonly credential?: 'ServiceAccountToken';
  /** Paths that are left out, as in `.gitignore`. */
  readonly ignore?: string;
  /** Whether the registry speaks plain HTTP. */
  readonly insecure?: boolean;
  /** Time between two looks. */
  readonly interval: string;
  /** The layer that is taken; the first one unless set. */
  readonly layerSelector?: LayerSelector;
  /**
   * How Flux authenticates.
   * @default "generic"
   */
  readonly provider?: 'generic' | 'aws' | 'azure' | 'gcp';
  /** Secret with proxy settings. */
  readonly proxySecretRef?: k8s.LocalObjectReference;
  /** What is pulled; the tag `latest` unless set. */
  readonly ref?: OCIRepositoryRef;
  /** Secret with registry credentials. */
  readonly secretRef?: k8s.LocalObjectReference;
  /** ServiceAccount with pull secrets or a workload identity. */
  readonly serviceAccountName?: string;
  /** Whether nothing is pulled for now. */
  readonly suspend?: boolean;
  /**
   * When a pull is given up.
   * @default "60s"
   */
  readonly timeout?: string;
  /** URL of the repository, without a tag. */
  readonly url: string;
  /** Signatures that are checked. */
  readonly verify?: OCIRepositoryVerify;
}
