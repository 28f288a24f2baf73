import type { ApiObjectMetadata } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { argoproj } from '../../../imports';
import type { Cluster } from '../layout/cluster';

/** A place in a Git repository that the output of this app is committed to. */
export interface GitSource {
  /** URL of the repository. */
  readonly repoUrl: string;

  /**
   * Branch, tag or commit.
   * @default 'HEAD'
   */
  readonly targetRevision?: string;

  /**
   * Folder in the repository that holds the output of the app.
   * @default - its root
   */
  readonly path?: string;
}

/** What an ArgoApplication and an ArgoApplicationSet have in common. */
export interface ArgoDeliveryProps {
  /** Where the output of the app is committed to. */
  readonly source: GitSource;

  /**
   * AppProject.
   * @default 'default'
   */
  readonly project?: string;

  /**
   * Name, namespace, labels and annotations of the object.
   * @default - named as the construct, in `argocd`
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * When and how the objects are applied, laid over the default: on its own, with pruning and self-healing, by server-side apply, in
   * a namespace that is created, without a dry run of kinds that are not there yet, and with the replicas of scalers left alone.
   * @default - that
   */
  readonly syncPolicy?: argoproj.TemplateSyncPolicy;

  /**
   * What others own, beside the replicas of scalers.
   * @default - nothing
   */
  readonly ignoreDifferences?: argoproj.IgnoreDifference[];
}

/** Properties of an ArgoApplication. */
export interface ArgoApplicationProps extends ArgoDeliveryProps {
  /** What is deployed: a graph, a chart whose objects lie in one folder, or a Cluster. */
  readonly of: IConstruct;

  /**
   * Folder in the repository, where the layout of the app does not tell.
   * @default - that of the source and, below it, the folder of what is deployed
   */
  readonly path?: string;
}

/** Properties of an ArgoApplicationSet. */
export interface ArgoApplicationSetProps extends ArgoDeliveryProps {
  /** The cluster whose graphs are deployed. */
  readonly cluster: Cluster;
}
