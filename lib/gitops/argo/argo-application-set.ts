import { Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { argoproj } from '../../../imports';
import { repositoryPath } from '../delivered';
import { OutputLayout } from '../layout/output-layout';
import { SyncWaves } from '../order/sync-waves';
import { destinationOfCluster } from './argo-application';
import type { ArgoApplicationSetProps } from './argo-props';
import { ignoreDifferences } from './differences';
import { syncPolicy } from './sync-policy';
import { checkConstructProps } from '../../props';

/**
 * An Argo CD ApplicationSet with an Application for each graph of a cluster: for each folder `<cluster>/<namespace>/<graph>` of the
 * repository, so that a graph which is added later needs no further object. Objects of the cluster get their sync waves.
 */
export class ArgoApplicationSet extends Construct {
  /** The ApplicationSet. */
  public readonly apiObject: argoproj.ApplicationSet;

  /**
   * Defines the ApplicationSet. The app needs a layout by graph.
   *
   * @param scope a chart; not one of the cluster that is deployed to
   * @param id name of the construct, and of the ApplicationSet unless `metadata` names it
   * @param props the cluster, and where its folders are committed to
   * @throws if the app has no layout by graph, or the ApplicationSet would deploy itself
   */
  public constructor(scope: Construct, id: string, props: ArgoApplicationSetProps) {
    super(scope, id);
    checkConstructProps(this, ArgoApplicationSet, 'ArgoApplicationSetProps', props);
    const { cluster, source, project = 'default', metadata } = props;
    if (!OutputLayout._of(this)) throw new Error(`${this.node.path}: give the App a layout (OutputLayout.byGraph()), so that each graph has a folder`);
    if (this.node.scopes.includes(cluster)) throw new Error(`${this.node.path}: stands in the cluster that it deploys to; put it into a chart outside of it`);
    SyncWaves.use(cluster);
    const path = repositoryPath(source.path, [cluster.clusterName]);
    const depth = path.split('/').length;
    const folder = `(index .path.segments ${depth})`;
    // What no namespace holds lies in a folder that cannot be the name of one.
    const namespace = `{{ if hasPrefix "_" ${folder} }}default{{ else }}{{ index .path.segments ${depth} }}{{ end }}`;
    const name = `${cluster.clusterName.toLowerCase().replaceAll('_', '-')}-{{ trimPrefix "_" ${folder} }}-{{ .path.basenameNormalized }}`;
    this.apiObject = new argoproj.ApplicationSet(this, 'Resource', {
      metadata: { namespace: 'argocd', ...metadata, name: metadata?.name ?? id },
      spec: {
        goTemplate: true,
        goTemplateOptions: ['missingkey=error'],
        generators: [{ git: { repoUrl: source.repoUrl, revision: source.targetRevision ?? 'HEAD', directories: [{ path: `${path}/*/*` }] } }],
        template: {
          metadata: { name },
          spec: {
            project,
            source: {
              repoUrl: source.repoUrl,
              targetRevision: source.targetRevision ?? 'HEAD',
              path: '{{ .path.path }}',
              directory: Lazy.any({ produce: () => (OutputLayout._of(this)?.kustomizations ? undefined : { recurse: true }) }) as argoproj.SourceDirectory,
            },
            destination: { ...destinationOfCluster(cluster), namespace },
            syncPolicy: syncPolicy(props.syncPolicy, true),
            ignoreDifferences: ignoreDifferences(cluster, props),
          },
        },
      },
    });
  }
}
