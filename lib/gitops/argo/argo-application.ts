import { Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { argoproj } from '../../../imports';
import { Cluster } from '../layout/cluster';
import { OutputLayout } from '../layout/output-layout';
import { SyncWaves } from '../order/sync-waves';
import { folderOfScope, namespaceOfScope, objectsIn, repositoryPath } from '../delivered';
import type { ArgoApplicationProps } from './argo-props';
import { ignoreDifferences } from './differences';
import { syncPolicy } from './sync-policy';
import { checkConstructProps } from '../../props';

/**
 * An Argo CD Application for a graph, a chart, or a whole cluster of this app. Its objects get their sync waves.
 *
 * @example
 * const app = new App({ layout: OutputLayout.byGraph() });
 * const chart = new Chart(app, 'qwen', { namespace: 'inference' });
 * const graph = new DynamoGraph(chart, 'qwen', { image: DynamoImage.vllm('1.3.0') });
 * graph.addFrontend('Frontend');
 * new ArgoApplication(new Chart(app, 'argocd'), 'qwen', {
 *   of: chart, source: { repoUrl: 'https://git.example.com/llm/deploy.git', path: 'dist' },
 * });
 */
export class ArgoApplication extends Construct {
  /** The Application. */
  public readonly apiObject: argoproj.Application;

  /**
   * Defines the Application.
   *
   * @param scope a chart; not the one that is deployed
   * @param id name of the construct, and of the Application unless `metadata` names it
   * @param props what is deployed, and from where
   * @throws if the app is not of this library, or the Application would deploy itself
   */
  public constructor(scope: Construct, id: string, props: ArgoApplicationProps) {
    super(scope, id);
    checkConstructProps(this, ArgoApplication, 'ArgoApplicationProps', props);
    if (this.node.scopes.includes(props.of)) throw new Error(`${this.node.path}: stands in what it deploys; put it into a chart outside of it`);
    SyncWaves.use(props.of);
    const { project = 'default', metadata } = props;
    this.apiObject = new argoproj.Application(this, 'Resource', {
      metadata: { namespace: 'argocd', ...metadata, name: metadata?.name ?? id },
      spec: {
        project,
        source: Lazy.any({ produce: () => sourceOf(props) }) as argoproj.Source,
        destination: Lazy.any({ produce: () => destinationOf(props) }) as argoproj.Destination,
        syncPolicy: Lazy.any({ produce: () => syncPolicy(props.syncPolicy, createsNamespace(props)) }) as argoproj.TemplateSyncPolicy,
        ignoreDifferences: ignoreDifferences(props.of, props),
      },
    });
  }
}

function sourceOf({ of, source, path }: ArgoApplicationProps): argoproj.Source {
  const layout = OutputLayout._of(of);
  return {
    repoUrl: source.repoUrl,
    targetRevision: source.targetRevision ?? 'HEAD',
    path: path ?? repositoryPath(source.path, folderOfScope(of)),
    // With a kustomization.yaml, Argo CD builds the folder with kustomize.
    ...!layout?.kustomizations && { directory: { recurse: true } },
  };
}

function destinationOf({ of }: ArgoApplicationProps): argoproj.Destination {
  const namespace = namespaceOfScope(of);
  return { ...destinationOfCluster(Cluster.of(of)), ...namespace !== undefined && { namespace } };
}

/** How Argo CD finds a cluster; its own where the app names none. */
export function destinationOfCluster(cluster: Cluster | undefined): argoproj.Destination {
  return cluster?.server === undefined ? { name: cluster?.clusterName ?? 'in-cluster' } : { server: cluster.server };
}

/** Where a Namespace is among the objects, Argo CD has none to make. */
function createsNamespace({ of }: ArgoApplicationProps): boolean {
  return namespaceOfScope(of) !== undefined && !objectsIn(of).some(({ kind }) => kind === 'Namespace');
}
