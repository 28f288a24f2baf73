// Generated from crds/ by `npm run import`; edit those instead.
import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import type { Construct } from 'constructs';
import type * as k8s from './k8s';
import { TypedObject } from '../lib/typed-object';

/** Properties of AppProject. */
export interface AppProjectProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** What the applications may do. */
  readonly spec: AppProjectSpec;
}

/**
 * Says which sources, destinations and kinds the applications of a team may use, and who may touch them.
 * @see argoproj.io/v1alpha1 AppProject
 */
export class AppProject extends TypedObject {
  /** API version and kind of `argoproj.io/v1alpha1` AppProject. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'argoproj.io/v1alpha1', kind: 'AppProject' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: AppProjectProps) {
    super(scope, id, { ...AppProject.GVK, ...props });
  }
}

/** Properties of Application. */
export interface ApplicationProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** A sync that is under way; written by Argo CD. */
  readonly operation?: { [key: string]: any };
  /** What is deployed, where to, and how. */
  readonly spec: ApplicationSpec;
}

/**
 * Makes Argo CD apply the manifests of a source to a cluster.
 * @see argoproj.io/v1alpha1 Application
 */
export class Application extends TypedObject {
  /** API version and kind of `argoproj.io/v1alpha1` Application. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: ApplicationProps) {
    super(scope, id, { ...Application.GVK, ...props });
  }
}

/** Properties of ApplicationSet. */
export interface ApplicationSetProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** What is generated. */
  readonly spec: ApplicationSetSpec;
}

/**
 * Makes an Application of each set of parameters that its generators find.
 * @see argoproj.io/v1alpha1 ApplicationSet
 */
export class ApplicationSet extends TypedObject {
  /** API version and kind of `argoproj.io/v1alpha1` ApplicationSet. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'argoproj.io/v1alpha1', kind: 'ApplicationSet' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: ApplicationSetProps) {
    super(scope, id, { ...ApplicationSet.GVK, ...props });
  }
}

/** Metadata of the Kubernetes namespace that `CreateNamespace=true` makes. */
export interface ManagedNamespaceMetadata {
  /** Annotations. */
  readonly annotations?: { [key: string]: string };
  /** Labels. */
  readonly labels?: { [key: string]: string };
}

/** A cluster-scoped kind, or one object of it. */
export interface ClusterResourceBlacklist {
  /** API group. */
  readonly group: string;
  /** Kind. */
  readonly kind: string;
  /** Name of the object; all unless set. */
  readonly name?: string;
}

/** The ServiceAccount that syncs to a destination act as. */
export interface DestinationServiceAccount {
  /** Name, or `namespace:name`. */
  readonly defaultServiceAccount: string;
  /** Kubernetes namespace, with `*`. */
  readonly namespace?: string;
  /** URL of the API server, with `*`. */
  readonly server: string;
}

/** A cluster and a Kubernetes namespace, with `*`. */
export interface Destination {
  /** Name of the cluster. */
  readonly name?: string;
  /** Kubernetes namespace. */
  readonly namespace?: string;
  /** URL of the API server. */
  readonly server?: string;
}

/** A kind by group and name; `*` stands for any. */
export interface NamespaceResourceBlacklist {
  /** API group. */
  readonly group: string;
  /** Kind. */
  readonly kind: string;
}

/** Objects that are passed over. */
export interface OrphanedResourcesIgnore {
  /** API group. */
  readonly group?: string;
  /** Kind. */
  readonly kind?: string;
  /** Name, with `*`. */
  readonly name?: string;
}

/** Whether objects that belong to no application are watched. */
export interface OrphanedResources {
  /** What is passed over. */
  readonly ignore?: OrphanedResourcesIgnore[];
  /** Whether applications warn of them; true unless set. */
  readonly warn?: boolean;
}

/** A token of the role. */
export interface JwtToken {
  /** When it expires. */
  readonly exp?: number;
  /** When it was issued. */
  readonly iat: number;
  /** Its id. */
  readonly id?: string;
}

/** A role in the project. */
export interface Role {
  /** For people to read. */
  readonly description?: string;
  /** OIDC groups that have the role. */
  readonly groups?: string[];
  /** Tokens that were issued. */
  readonly jwtTokens?: JwtToken[];
  /** Name. */
  readonly name: string;
  /** Casbin policies. */
  readonly policies?: string[];
}

/** A GnuPG key. */
export interface SignatureKey {
  /** Id of the key. */
  readonly keyId: string;
}

/** A time in which syncs are allowed or denied. */
export interface SyncWindow {
  /** Whether all of these have to match rather than any. */
  readonly andOperator?: boolean;
  /** Applications that it is for, with `*`. */
  readonly applications?: string[];
  /** Clusters that it is for, with `*`. */
  readonly clusters?: string[];
  /** For people to read. */
  readonly description?: string;
  /** How long it stays open, such as `1h`. */
  readonly duration?: string;
  /** `allow` or `deny`. */
  readonly kind?: string;
  /** Whether people may sync all the same. */
  readonly manualSync?: boolean;
  /** Kubernetes namespaces that it is for, with `*`. */
  readonly namespaces?: string[];
  /** When it opens, as cron. */
  readonly schedule?: string;
  /** Time zone of the schedule; UTC unless set. */
  readonly timeZone?: string;
}

/** What the applications may do. */
export interface AppProjectSpec {
  /** Cluster-scoped kinds that are refused. */
  readonly clusterResourceBlacklist?: ClusterResourceBlacklist[];
  /** Cluster-scoped kinds that are allowed; none unless set. */
  readonly clusterResourceWhitelist?: ClusterResourceBlacklist[];
  /** For people to read. */
  readonly description?: string;
  /** ServiceAccounts that syncs act as. */
  readonly destinationServiceAccounts?: DestinationServiceAccount[];
  /** Where the applications may deploy to. */
  readonly destinations?: Destination[];
  /** Namespaced kinds that are refused. */
  readonly namespaceResourceBlacklist?: NamespaceResourceBlacklist[];
  /** Namespaced kinds that are allowed; all unless set. */
  readonly namespaceResourceWhitelist?: NamespaceResourceBlacklist[];
  /** Whether objects that belong to no application are watched. */
  readonly orphanedResources?: OrphanedResources;
  /** Whether only clusters that belong to the project may be used. */
  readonly permitOnlyProjectScopedClusters?: boolean;
  /** Who may do what in the project. */
  readonly roles?: Role[];
  /** Keys with which commits have to be signed. */
  readonly signatureKeys?: SignatureKey[];
  /** Kubernetes namespaces in which Applications of the project may stand. */
  readonly sourceNamespaces?: string[];
  /** URLs of repositories, with `*`; a leading `!` refuses. */
  readonly sourceRepos?: string[];
  /** When the applications may sync. */
  readonly syncWindows?: SyncWindow[];
}

/** Fields of some objects that count as in sync whatever they hold. */
export interface IgnoreDifference {
  /** API group; empty for core kinds. */
  readonly group?: string;
  /** The fields as jq paths. */
  readonly jqPathExpressions?: string[];
  /** The fields as JSON pointers. */
  readonly jsonPointers?: string[];
  /** Kind. */
  readonly kind: string;
  /** Field managers whose fields are ignored. */
  readonly managedFieldsManagers?: string[];
  /** Name; all objects of the kind unless set. */
  readonly name?: string;
  /** Kubernetes namespace; all unless set. */
  readonly namespace?: string;
}

/** A variable of Jsonnet. */
export interface ExtVar {
  /** Whether the value is Jsonnet code. */
  readonly code?: boolean;
  /** Name. */
  readonly name: string;
  /** Value. */
  readonly value: string;
}

/** Options of Jsonnet. */
export interface DirectoryJsonnet {
  /** External variables. */
  readonly extVars?: ExtVar[];
  /** Folders of libraries. */
  readonly libs?: string[];
  /** Top-level arguments. */
  readonly tlas?: ExtVar[];
}

/** How a folder of plain manifests or of Jsonnet is read. */
export interface SourceDirectory {
  /** Glob of the files that are passed over; it wins over `include`. */
  readonly exclude?: string;
  /** Glob of the files that are read; `{a,b}` for several. */
  readonly include?: string;
  /** Options of Jsonnet. */
  readonly jsonnet?: DirectoryJsonnet;
  /** Whether folders below are read as well. */
  readonly recurse?: boolean;
}

/** One value that is read from a file. */
export interface FileParameter {
  /** Path of the value. */
  readonly name?: string;
  /** Path of the file. */
  readonly path?: string;
}

/** One value that is set by its path. */
export interface HelmParameter {
  /** Whether the value stays a string when it looks like a number. */
  readonly forceString?: boolean;
  /** Path of the value. */
  readonly name?: string;
  /** The value. */
  readonly value?: string;
}

/** How a Helm chart is rendered. */
export interface SourceHelm {
  /** API versions that templates see, as `group/version/kind`. */
  readonly apiVersions?: string[];
  /** Values that are the content of files. */
  readonly fileParameters?: FileParameter[];
  /** Whether value files that are not there are passed over. */
  readonly ignoreMissingValueFiles?: boolean;
  /** Version of Kubernetes that templates see; that of the cluster unless set. */
  readonly kubeVersion?: string;
  /** Kubernetes namespace that templates see; that of the destination unless set. */
  readonly namespace?: string;
  /** Values by path; they win over everything else. */
  readonly parameters?: HelmParameter[];
  /** Whether credentials go to every host that the repository names. */
  readonly passCredentials?: boolean;
  /** Name of the release; that of the application unless set. */
  readonly releaseName?: string;
  /** Whether the chart's `crds` folder is passed over. */
  readonly skipCrds?: boolean;
  /** Whether values are not checked against the schema of the chart. */
  readonly skipSchemaValidation?: boolean;
  /** Whether test hooks are left out. */
  readonly skipTests?: boolean;
  /** Value files, the last one winning. */
  readonly valueFiles?: string[];
  /** Values as YAML text; `valuesObject` wins. */
  readonly values?: string;
  /** Values as an object; it wins over `values` and value files. */
  readonly valuesObject?: { [key: string]: any };
  /** Version of Helm; only `v3` is known. */
  readonly version?: string;
}

/** What is patched. */
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

/** One patch and what it is for. */
export interface KustomizePatch {
  /** Whether names and kinds may change: `allowNameChange`, `allowKindChange`. */
  readonly options?: { [key: string]: boolean };
  /** A strategic merge or JSON patch. */
  readonly patch?: string;
  /** Path of a file with the patch. */
  readonly path?: string;
  /** What is patched. */
  readonly target?: PatchTarget;
}

/** Replicas of one object. */
export interface KustomizeReplica {
  /** How many. */
  readonly count: k8s.IntOrString | number | string;
  /** Name of the object. */
  readonly name: string;
}

/** How a kustomization is rendered. */
export interface SourceKustomize {
  /** API versions for charts that the kustomization inflates. */
  readonly apiVersions?: string[];
  /** Annotations of every object. */
  readonly commonAnnotations?: { [key: string]: string };
  /** Whether variables in common annotations are filled in. */
  readonly commonAnnotationsEnvsubst?: boolean;
  /** Labels of every object. */
  readonly commonLabels?: { [key: string]: string };
  /** Paths of kustomize components. */
  readonly components?: string[];
  /** Whether common annotations replace those that are there. */
  readonly forceCommonAnnotations?: boolean;
  /** Whether common labels replace those that are there. */
  readonly forceCommonLabels?: boolean;
  /** Whether components that are not there are passed over. */
  readonly ignoreMissingComponents?: boolean;
  /** Image overrides, as `[old=]name[:tag|@digest]`. */
  readonly images?: string[];
  /** Version of Kubernetes for charts that the kustomization inflates. */
  readonly kubeVersion?: string;
  /** Whether common labels go into pod templates although they stay out of selectors. */
  readonly labelIncludeTemplates?: boolean;
  /** Whether common labels stay out of selectors. */
  readonly labelWithoutSelector?: boolean;
  /** Put before every name. */
  readonly namePrefix?: string;
  /** Put after every name. */
  readonly nameSuffix?: string;
  /** Kubernetes namespace of every object. */
  readonly namespace?: string;
  /** Patches. */
  readonly patches?: KustomizePatch[];
  /** Replicas of Deployments and StatefulSets by name. */
  readonly replicas?: KustomizeReplica[];
  /** Version of kustomize; one that the server has. */
  readonly version?: string;
}

/** A parameter of the plugin, as text, list or map. */
export interface PluginParameter {
  /** Value as a list. */
  readonly array?: string[];
  /** Value as a map. */
  readonly map?: { [key: string]: string };
  /** Name. */
  readonly name?: string;
  /** Value as text. */
  readonly string?: string;
}

/** A config management plugin that renders the manifests. */
export interface SourcePlugin {
  /** Environment of the plugin. */
  readonly env?: k8s.HTTPHeader[];
  /** Name of the plugin; found by its own discovery unless set. */
  readonly name?: string;
  /** Parameters of the plugin. */
  readonly parameters?: PluginParameter[];
}

/** Where the manifests come from; excludes the other sources. */
export interface Source {
  /** Name of a chart in a Helm registry; excludes `path`. */
  readonly chart?: string;
  /** How a folder of plain manifests or of Jsonnet is read. */
  readonly directory?: SourceDirectory;
  /** How a Helm chart is rendered. */
  readonly helm?: SourceHelm;
  /** How a kustomization is rendered. */
  readonly kustomize?: SourceKustomize;
  /** Name of the source among several. */
  readonly name?: string;
  /** Folder in the Git repository; excludes `chart`. */
  readonly path?: string;
  /** A config management plugin that renders the manifests. */
  readonly plugin?: SourcePlugin;
  /** Name by which value files of other sources refer to this one, as `$name/path`. */
  readonly ref?: string;
  /** URL of the Git repository or of the Helm registry. */
  readonly repoUrl: string;
  /** Branch, tag or commit, or the version of the chart; `HEAD` unless set. */
  readonly targetRevision?: string;
}

/** What is rendered. */
export interface DrySource {
  /** How a folder is read. */
  readonly directory?: SourceDirectory;
  /** How a Helm chart is rendered. */
  readonly helm?: SourceHelm;
  /** How a kustomization is rendered. */
  readonly kustomize?: SourceKustomize;
  /** Folder in the repository. */
  readonly path: string;
  /** A plugin that renders. */
  readonly plugin?: SourcePlugin;
  /** URL of the Git repository. */
  readonly repoUrl: string;
  /** Branch, tag or commit. */
  readonly targetRevision: string;
}

/** A branch that the rendered manifests are pushed to first. */
export interface HydrateTo {
  /** The branch. */
  readonly targetBranch: string;
}

/** What is applied. */
export interface SyncSource {
  /** Folder in that branch. */
  readonly path: string;
  /** URL of the Git repository; that of the dry source unless set. */
  readonly repoUrl?: string;
  /** Branch that holds the rendered manifests. */
  readonly targetBranch: string;
}

/** Renders one place of a repository into another branch before it is applied. */
export interface SourceHydrator {
  /** What is rendered. */
  readonly drySource: DrySource;
  /** A branch that the rendered manifests are pushed to first. */
  readonly hydrateTo?: HydrateTo;
  /** What is applied. */
  readonly syncSource: SyncSource;
}

/** Sync without being told to. */
export interface SyncPolicyAutomated {
  /** Whether a source without any object may delete everything; false unless set. */
  readonly allowEmpty?: boolean;
  /** Whether it is on; true unless set. */
  readonly enabled?: boolean;
  /** Whether objects that left the source are deleted; false unless set. */
  readonly prune?: boolean;
  /** Whether changes made in the cluster are taken back; false unless set. */
  readonly selfHeal?: boolean;
}

/** Time between retries. */
export interface RetryBackoff {
  /** Time before the first retry, such as `5s`. */
  readonly duration?: string;
  /** By what the time grows with each retry. */
  readonly factor?: number;
  /** Longest time between two tries, such as `3m`. */
  readonly maxDuration?: string;
}

/** What happens when a sync fails. */
export interface SyncPolicyRetry {
  /** Time between retries. */
  readonly backoff?: RetryBackoff;
  /** Retries; below 0 for no limit; 5 unless set. */
  readonly limit?: number;
  /** Whether a retry takes the newest revision. */
  readonly refresh?: boolean;
}

/** When and how they are applied. */
export interface TemplateSyncPolicy {
  /** Sync without being told to. */
  readonly automated?: SyncPolicyAutomated;
  /** Metadata of the Kubernetes namespace that `CreateNamespace=true` makes. */
  readonly managedNamespaceMetadata?: ManagedNamespaceMetadata;
  /** What happens when a sync fails. */
  readonly retry?: SyncPolicyRetry;
  /** Options such as `ServerSideApply=true`, `CreateNamespace=true`, `RespectIgnoreDifferences=true`. */
  readonly syncOptions?: string[];
}

/** What is deployed, where to, and how. */
export interface ApplicationSpec {
  /** Where the objects go. */
  readonly destination: Destination;
  /** What others own. */
  readonly ignoreDifferences?: IgnoreDifference[];
  /** What the user interface shows about the application. */
  readonly info?: k8s.HTTPHeader[];
  /** AppProject that the application belongs to, such as `default`. */
  readonly project: string;
  /** Syncs that are kept for a rollback; 10 unless set. */
  readonly revisionHistoryLimit?: number;
  /** Where the manifests come from; excludes the other sources. */
  readonly source?: Source;
  /** Renders one place of a repository into another branch before it is applied. */
  readonly sourceHydrator?: SourceHydrator;
  /** Several places that the manifests come from; they win over `source`. */
  readonly sources?: Source[];
  /** When and how they are applied. */
  readonly syncPolicy?: TemplateSyncPolicy;
}

/** Laid over the template of the set. */
export interface Template {
  /** Metadata of the Application. */
  readonly metadata: k8s.EmbeddedObjectMeta;
  /** Spec of the Application. */
  readonly spec: ApplicationSpec;
}

/** A set for each cluster that another tool chose. */
export interface ClusterDecisionResource {
  /** ConfigMap that says where the decision stands. */
  readonly configMapRef: string;
  /** Labels of the resources. */
  readonly labelSelector?: k8s.LabelSelector;
  /** Name of the resource; excludes `labelSelector`. */
  readonly name?: string;
  /** Seconds between two looks; 180 unless set. */
  readonly requeueAfterSeconds?: number;
  /** Laid over the template of the set. */
  readonly template?: Template;
  /** Further parameters. */
  readonly values?: { [key: string]: string };
}

/** A set for each cluster. */
export interface GeneratorClusters {
  /** Whether all clusters become one set with a list. */
  readonly flatList?: boolean;
  /** Labels of the Secrets that describe clusters; all unless set. */
  readonly selector?: k8s.LabelSelector;
  /** Laid over the template of the set. */
  readonly template?: Template;
  /** Further parameters. */
  readonly values?: { [key: string]: string };
}

/** A glob of paths in the repository. */
export interface GitFile {
  /** Whether what it matches is passed over; that wins. */
  readonly exclude?: boolean;
  /** The glob. */
  readonly path: string;
}

/** A set for each folder or file of a repository. */
export interface GeneratorGit {
  /** Folders. */
  readonly directories?: GitFile[];
  /** JSON or YAML files, whose fields become parameters. */
  readonly files?: GitFile[];
  /** Put before `path` in the names of parameters. */
  readonly pathParamPrefix?: string;
  /** URL of the repository. */
  readonly repoUrl: string;
  /** Seconds between two looks; 180 unless set. */
  readonly requeueAfterSeconds?: number;
  /** Branch, tag or commit. */
  readonly revision: string;
  /** Laid over the template of the set. */
  readonly template?: Template;
  /** Further parameters. */
  readonly values?: { [key: string]: string };
}

/** Sets that are written down. */
export interface GeneratorList {
  /** The sets of parameters. */
  readonly elements?: { [key: string]: any }[];
  /** The sets as YAML text, which may hold parameters of another generator. */
  readonly elementsYaml?: string;
  /** Laid over the template of the set. */
  readonly template?: Template;
}

/** What the service is asked. */
export interface PluginInput {
  /** Parameters of the request. */
  readonly parameters?: { [key: string]: any };
}

/** Sets that a service returns. */
export interface GeneratorPlugin {
  /** The ConfigMap that says where the service is. */
  readonly configMapRef: k8s.LocalObjectReference;
  /** What the service is asked. */
  readonly input?: PluginInput;
  /** Seconds between two looks; 1800 unless set. */
  readonly requeueAfterSeconds?: number;
  /** Laid over the template of the set. */
  readonly template?: Template;
  /** Further parameters. */
  readonly values?: { [key: string]: string };
}

/** Token. */
export interface TokenRef {
  /** Key in its data. */
  readonly key: string;
  /** Name of the Secret. */
  readonly secretName: string;
}

/** Pull requests on Azure DevOps. */
export interface PullRequestAzuredevops {
  /** URL of the API. */
  readonly api?: string;
  /** Labels that a pull request needs. */
  readonly labels?: string[];
  /** Organization. */
  readonly organization: string;
  /** Project. */
  readonly project: string;
  /** Repository. */
  readonly repo: string;
  /** Token. */
  readonly tokenRef?: TokenRef;
}

/** User name and password. */
export interface BasicAuth {
  /** Where the password lies. */
  readonly passwordRef: TokenRef;
  /** User name. */
  readonly username: string;
}

/** Token. */
export interface BearerToken {
  /** Where the token lies. */
  readonly tokenRef: TokenRef;
}

/** Pull requests on Bitbucket. */
export interface PullRequestBitbucket {
  /** URL of the API. */
  readonly api?: string;
  /** User name and password. */
  readonly basicAuth?: BasicAuth;
  /** Token. */
  readonly bearerToken?: BearerToken;
  /** Workspace. */
  readonly owner: string;
  /** Repository. */
  readonly repo: string;
}

/** Authority that signs certificates. */
export interface CaRef {
  /** Name of the ConfigMap. */
  readonly configMapName: string;
  /** Key in its data. */
  readonly key: string;
}

/** Pull requests on Bitbucket Server. */
export interface PullRequestBitbucketServer {
  /** URL of the API. */
  readonly api: string;
  /** User name and password. */
  readonly basicAuth?: BasicAuth;
  /** Token. */
  readonly bearerToken?: BearerToken;
  /** Authority that signs certificates. */
  readonly caRef?: CaRef;
  /** Whether certificates go unchecked. */
  readonly insecure?: boolean;
  /** Project. */
  readonly project: string;
  /** Repository. */
  readonly repo: string;
}

/** What a pull request has to be. */
export interface PullRequestFilter {
  /** Regular expression for its branch. */
  readonly branchMatch?: string;
  /** Regular expression for the branch that it goes to. */
  readonly targetBranchMatch?: string;
  /** Regular expression for its title. */
  readonly titleMatch?: string;
}

/** Pull requests on Gitea. */
export interface PullRequestGitea {
  /** URL of the API. */
  readonly api: string;
  /** Whether certificates go unchecked. */
  readonly insecure?: boolean;
  /** Labels that a pull request needs. */
  readonly labels?: string[];
  /** Organization or user. */
  readonly owner: string;
  /** Repository. */
  readonly repo: string;
  /** Token. */
  readonly tokenRef?: TokenRef;
}

/** Pull requests on GitHub. */
export interface PullRequestGithub {
  /** URL of the API. */
  readonly api?: string;
  /** Repository Secret of a GitHub App. */
  readonly appSecretName?: string;
  /** Labels that a pull request needs. */
  readonly labels?: string[];
  /** Organization or user. */
  readonly owner: string;
  /** Repository. */
  readonly repo: string;
  /** Token. */
  readonly tokenRef?: TokenRef;
}

/** Merge requests on GitLab. */
export interface PullRequestGitlab {
  /** URL of the API. */
  readonly api?: string;
  /** Authority that signs certificates. */
  readonly caRef?: CaRef;
  /** Whether certificates go unchecked. */
  readonly insecure?: boolean;
  /** Labels that a merge request needs. */
  readonly labels?: string[];
  /** Id of the project. */
  readonly project: string;
  /** State of the merge requests; all unless set. */
  readonly pullRequestState?: string;
  /** Token. */
  readonly tokenRef?: TokenRef;
}

/** A set for each open pull request. */
export interface PullRequest {
  /** Pull requests on Azure DevOps. */
  readonly azuredevops?: PullRequestAzuredevops;
  /** Pull requests on Bitbucket. */
  readonly bitbucket?: PullRequestBitbucket;
  /** Pull requests on Bitbucket Server. */
  readonly bitbucketServer?: PullRequestBitbucketServer;
  /** Whether a repository that is not there counts as one without pull requests. */
  readonly continueOnRepoNotFoundError?: boolean;
  /** Which pull requests count. */
  readonly filters?: PullRequestFilter[];
  /** Pull requests on Gitea. */
  readonly gitea?: PullRequestGitea;
  /** Pull requests on GitHub. */
  readonly github?: PullRequestGithub;
  /** Merge requests on GitLab. */
  readonly gitlab?: PullRequestGitlab;
  /** Seconds between two looks; 1800 unless set. */
  readonly requeueAfterSeconds?: number;
  /** Laid over the template of the set. */
  readonly template?: Template;
  /** Further parameters. */
  readonly values?: { [key: string]: string };
}

/** A tag of repositories. */
export interface TagFilter {
  /** Key. */
  readonly key: string;
  /** Value; any unless set. */
  readonly value?: string;
}

/** Repositories of AWS CodeCommit. */
export interface AwsCodeCommit {
  /** Whether every branch counts. */
  readonly allBranches?: boolean;
  /** Region; that of the controller unless set. */
  readonly region?: string;
  /** Role that is assumed. */
  readonly role?: string;
  /** Tags of the repositories. */
  readonly tagFilters?: TagFilter[];
}

/** Repositories of an Azure DevOps project. */
export interface AzureDevOps {
  /** Token. */
  readonly accessTokenRef: TokenRef;
  /** Whether every branch counts. */
  readonly allBranches?: boolean;
  /** URL of the API. */
  readonly api?: string;
  /** The organization. */
  readonly organization: string;
  /** The project. */
  readonly teamProject: string;
}

/** Repositories of a Bitbucket workspace. */
export interface ScmProviderBitbucket {
  /** Whether every branch counts. */
  readonly allBranches?: boolean;
  /** App password. */
  readonly appPasswordRef?: TokenRef;
  /** The workspace. */
  readonly owner: string;
  /** API token. */
  readonly tokenRef?: TokenRef;
  /** User name. */
  readonly user?: string;
}

/** Repositories of a project of Bitbucket Server. */
export interface ScmProviderBitbucketServer {
  /** Whether every branch counts. */
  readonly allBranches?: boolean;
  /** URL of the API. */
  readonly api: string;
  /** User name and password. */
  readonly basicAuth?: BasicAuth;
  /** Token. */
  readonly bearerToken?: BearerToken;
  /** Authority that signs certificates. */
  readonly caRef?: CaRef;
  /** Whether certificates go unchecked. */
  readonly insecure?: boolean;
  /** The project. */
  readonly project: string;
}

/** What a repository has to be; all conditions of one filter hold together. */
export interface ScmProviderFilter {
  /** Regular expression for the branch. */
  readonly branchMatch?: string;
  /** Regular expression for one of its labels. */
  readonly labelMatch?: string;
  /** Paths that must not be there. */
  readonly pathsDoNotExist?: string[];
  /** Paths that have to be there. */
  readonly pathsExist?: string[];
  /** Regular expression for its name. */
  readonly repositoryMatch?: string;
}

/** Repositories of a Gitea organization. */
export interface ScmProviderGitea {
  /** Whether every branch counts. */
  readonly allBranches?: boolean;
  /** URL of the API. */
  readonly api: string;
  /** Whether archived repositories are passed over. */
  readonly excludeArchivedRepos?: boolean;
  /** Whether certificates go unchecked. */
  readonly insecure?: boolean;
  /** The organization. */
  readonly owner: string;
  /** Token. */
  readonly tokenRef?: TokenRef;
}

/** Repositories of a GitHub organization. */
export interface ScmProviderGithub {
  /** Whether every branch counts rather than the default one. */
  readonly allBranches?: boolean;
  /** URL of the API; that of github.com unless set. */
  readonly api?: string;
  /** Repository Secret of a GitHub App. */
  readonly appSecretName?: string;
  /** Whether archived repositories are passed over. */
  readonly excludeArchivedRepos?: boolean;
  /** The organization. */
  readonly organization: string;
  /** Token. */
  readonly tokenRef?: TokenRef;
}

/** Projects of a GitLab group. */
export interface ScmProviderGitlab {
  /** Whether every branch counts. */
  readonly allBranches?: boolean;
  /** URL of the API. */
  readonly api?: string;
  /** Authority that signs certificates. */
  readonly caRef?: CaRef;
  /** Id or path of the group. */
  readonly group: string;
  /** Whether archived projects count. */
  readonly includeArchivedRepos?: boolean;
  /** Whether shared projects count; true unless set. */
  readonly includeSharedProjects?: boolean;
  /** Whether groups below count. */
  readonly includeSubgroups?: boolean;
  /** Whether certificates go unchecked. */
  readonly insecure?: boolean;
  /** Token. */
  readonly tokenRef?: TokenRef;
  /** Topic of the projects. */
  readonly topic?: string;
}

/** A set for each repository of an organization. */
export interface ScmProvider {
  /** Repositories of AWS CodeCommit. */
  readonly awsCodeCommit?: AwsCodeCommit;
  /** Repositories of an Azure DevOps project. */
  readonly azureDevOps?: AzureDevOps;
  /** Repositories of a Bitbucket workspace. */
  readonly bitbucket?: ScmProviderBitbucket;
  /** Repositories of a project of Bitbucket Server. */
  readonly bitbucketServer?: ScmProviderBitbucketServer;
  /** `ssh` or `https`, as the provider offers. */
  readonly cloneProtocol?: string;
  /** Which repositories count; any filter may match. */
  readonly filters?: ScmProviderFilter[];
  /** Repositories of a Gitea organization. */
  readonly gitea?: ScmProviderGitea;
  /** Repositories of a GitHub organization. */
  readonly github?: ScmProviderGithub;
  /** Projects of a GitLab group. */
  readonly gitlab?: ScmProviderGitlab;
  /** Seconds between two looks; 1800 unless set. */
  readonly requeueAfterSeconds?: number;
  /** Laid over the template of the set. */
  readonly template?: Template;
  /** Further parameters. */
  readonly values?: { [key: string]: string };
}

/** A generator within another. */
export interface MergeGenerator {
  /** A set for each cluster that another tool chose. */
  readonly clusterDecisionResource?: ClusterDecisionResource;
  /** A set for each cluster. */
  readonly clusters?: GeneratorClusters;
  /** A set for each folder or file of a repository. */
  readonly git?: GeneratorGit;
  /** Sets that are written down. */
  readonly list?: GeneratorList;
  /** The product of two generators. */
  readonly matrix?: { [key: string]: any };
  /** Several generators merged by keys. */
  readonly merge?: { [key: string]: any };
  /** Sets that a service returns. */
  readonly plugin?: GeneratorPlugin;
  /** A set for each open pull request. */
  readonly pullRequest?: PullRequest;
  /** A set for each repository of an organization. */
  readonly scmProvider?: ScmProvider;
  /** Parameters that a set needs to count. */
  readonly selector?: k8s.LabelSelector;
}

/** The product of two generators. */
export interface GeneratorMatrix {
  /** The two generators; the second may use parameters of the first. */
  readonly generators: MergeGenerator[];
  /** Laid over the template of the set. */
  readonly template?: Template;
}

/** Several generators merged by keys; the first one decides which sets there are. */
export interface GeneratorMerge {
  /** The generators; later ones win. */
  readonly generators: MergeGenerator[];
  /** Parameters by which sets are matched. */
  readonly mergeKeys: string[];
  /** Laid over the template of the set. */
  readonly template?: Template;
}

/** A source of sets of parameters; exactly one kind of generator. */
export interface Generator {
  /** A set for each cluster that another tool chose. */
  readonly clusterDecisionResource?: ClusterDecisionResource;
  /** A set for each cluster. */
  readonly clusters?: GeneratorClusters;
  /** A set for each folder or file of a repository. */
  readonly git?: GeneratorGit;
  /** Sets that are written down. */
  readonly list?: GeneratorList;
  /** The product of two generators. */
  readonly matrix?: GeneratorMatrix;
  /** Several generators merged by keys; the first one decides which sets there are. */
  readonly merge?: GeneratorMerge;
  /** Sets that a service returns. */
  readonly plugin?: GeneratorPlugin;
  /** A set for each open pull request. */
  readonly pullRequest?: PullRequest;
  /** A set for each repository of an organization. */
  readonly scmProvider?: ScmProvider;
  /** Parameters that a set needs to count. */
  readonly selector?: k8s.LabelSelector;
}

/** Fields of Applications that others own. */
export interface IgnoreApplicationDifference {
  /** The fields as jq paths. */
  readonly jqPathExpressions?: string[];
  /** The fields as JSON pointers. */
  readonly jsonPointers?: string[];
  /** Name of the Application; all unless set. */
  readonly name?: string;
}

/** What others may write on Applications. */
export interface PreservedFields {
  /** Annotations that stay. */
  readonly annotations?: string[];
  /** Labels that stay. */
  readonly labels?: string[];
}

/** Applications that are synced together. */
export interface RollingSyncStep {
  /** Which Applications. */
  readonly matchExpressions?: k8s.LabelSelectorRequirement[];
  /** How many at once; all unless set. */
  readonly maxUpdate?: k8s.IntOrString | number | string;
}

/** The steps. */
export interface RollingSync {
  /** One after the other. */
  readonly steps?: RollingSyncStep[];
}

/** In which order Applications are synced. */
export interface Strategy {
  /** In which order Applications are deleted. */
  readonly deletionOrder?: 'AllAtOnce' | 'Reverse';
  /** The steps. */
  readonly rollingSync?: RollingSync;
  /** `RollingSync` syncs step by step; all at once unless set. */
  readonly type?: 'AllAtOnce' | 'RollingSync';
}

/** What happens to Applications that are there. */
export interface ApplicationSetSyncPolicy {
  /** Which changes are made to Applications; `sync` unless set. */
  readonly applicationsSync?: 'create-only' | 'create-update' | 'create-delete' | 'sync';
  /** Whether objects stay when their Application is deleted. */
  readonly preserveResourcesOnDeletion?: boolean;
}

/** What is generated. */
export interface ApplicationSetSpec {
  /** Whether selectors within nested generators count; always since Argo CD 3. */
  readonly applyNestedSelectors?: boolean;
  /** Where parameters come from. */
  readonly generators: Generator[];
  /** Whether templates are Go templates; false unless set. */
  readonly goTemplate?: boolean;
  /** Options such as `missingkey=error`. */
  readonly goTemplateOptions?: string[];
  /** What others own in Applications. */
  readonly ignoreApplicationDifferences?: IgnoreApplicationDifference[];
  /** What others may write on Applications. */
  readonly preservedFields?: PreservedFields;
  /** In which order Applications are synced. */
  readonly strategy?: Strategy;
  /** What happens to Applications that are there. */
  readonly syncPolicy?: ApplicationSetSyncPolicy;
  /** The Application. */
  readonly template: Template;
  /** A template of a patch, laid over the Application; needs `goTemplate`. */
  readonly templatePatch?: string;
}
