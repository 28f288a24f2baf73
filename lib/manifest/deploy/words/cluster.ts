import type { App } from 'cdk8s';
import type { Construct } from 'constructs';
import { Cluster } from '../../../gitops';
import { fieldOf, type MapValue, plain, textOf, type Value } from '../value';

/** The cluster that a graph is deployed to. */
export interface ClusterWord {
  /** Name of the cluster, as Argo CD knows it and as its folder is named. */
  readonly name: string;
  /**
   * URL of its API server, for an Argo CD that knows clusters by it.
   * @default - Argo CD finds it by name
   */
  readonly server?: string;
}

/**
 * Where the chart of a document stands: in its cluster, which documents share, or else in the app.
 *
 * @throws if the cluster cannot be called so, or is another one elsewhere
 */
export function clusterOrApp(app: App, document: MapValue): Construct {
  const word = clusterOf(document);
  if (!word) return app;
  const { name, server } = word;
  const known = app.node.tryFindChild(name);
  if (known === undefined) return new Cluster(app, name, { server });
  if (!(known instanceof Cluster)) throw new Error(`the cluster "${name}" is called as a graph is; give the graph another name, or put it into a cluster too`);
  if (known.server !== server) throw new Error(`the cluster "${name}" has another server in another document`);
  return known;
}

/** The cluster that a document names. */
export function clusterOf(document: MapValue): ClusterWord | undefined {
  const word = clusterValue(document);
  const name = word && textOf(word);
  return word && (name === undefined ? plain(word) as ClusterWord : { name });
}

/** Where a document names its cluster. */
export function clusterValue(document: MapValue): Value | undefined {
  return fieldOf(fieldOf(document, 'gitops'), 'cluster');
}
