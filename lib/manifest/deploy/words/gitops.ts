import {
  ArgoApplication, type ArgoApplicationProps, ArgoApplicationSet, type ArgoApplicationSetProps, ArgoHealthChecks, Cluster, FluxKustomizations,
  type FluxKustomizationsProps, type GraphLayoutOptions, SyncWaves,
} from '../../../gitops';
import { plain } from '../value';
import type { ClusterWord } from './cluster';
import { deliveryChart, once } from './delivery-chart';
import { layoutUnlessSaid, useLayout } from './layout';
import { objectMetadata, type ObjectMetadataWords } from './object-metadata';
import { durationOf } from './quantities';
import type { GraphContext, GraphWord } from './word';

/** Name, Kubernetes namespace, labels and annotations of an object of Argo CD. */
export interface ArgoMetadataWords extends ObjectMetadataWords {
  /**
   * Kubernetes namespace of the object.
   * @default argocd
   */
  readonly namespace?: string;
}

/** An Application of Argo CD for the graph, and what stands beside it. */
export interface ArgoApplicationWord extends Omit<ArgoApplicationProps, 'of' | 'metadata'>, ArgoMetadataWords {}

/** An ApplicationSet of Argo CD for every graph of the cluster. */
export interface ArgoApplicationSetWord extends Omit<ArgoApplicationSetProps, 'cluster' | 'metadata'>, ArgoMetadataWords {}

/** Kustomizations of Flux for the graph, and what stands beside it. */
export interface FluxKustomizationsWord extends Omit<FluxKustomizationsProps, 'of' | 'interval' | 'timeout'> {
  /**
   * What the names of the Kustomizations begin with.
   * @default - the name of the graph, behind that of its cluster
   */
  readonly name?: string;
  /**
   * Time between two reconciliations, such as `10m`.
   * @default 10m
   */
  readonly interval?: string;
  /**
   * How long a step may take to become ready, such as `3h`.
   * @default 3h
   */
  readonly timeout?: string;
}

/** How the output is laid out and delivered. */
export interface GitopsWord {
  /**
   * The cluster that the graph is deployed to, by its name, or with the address of its API server.
   * @default - whichever it is applied to
   */
  readonly cluster?: ClusterWord | string;
  /**
   * A folder for each graph and a file for each object, and what else is in the folders. It is said in one document, for all of a run.
   * @default - byGraph where something delivers the graph without a `path` of its own; otherwise a file for each graph
   */
  readonly layout?: GraphLayoutOptions | 'byGraph';
  /**
   * Whether the objects carry their order for Argo CD; what Argo CD delivers does so in any case.
   * @default false
   */
  readonly syncWaves?: boolean;
  /**
   * Argo CD delivers the graph.
   * @default - no Application is made
   */
  readonly argoApplication?: ArgoApplicationWord;
  /**
   * Argo CD delivers every graph of the cluster. It is said in one document of the cluster.
   * @default - no ApplicationSet is made
   */
  readonly argoApplicationSet?: ArgoApplicationSetWord;
  /**
   * Teaches Argo CD the health of graphs, models and data sets.
   * @default false
   */
  readonly argoHealthChecks?: ArgoMetadataWords | boolean;
  /**
   * Flux delivers the graph.
   * @default - no Kustomization is made
   */
  readonly fluxKustomizations?: FluxKustomizationsWord;
}

/** The word `gitops`. */
export interface GitopsWords {
  /**
   * How the output is laid out and delivered: folders, the cluster, Argo CD, Flux.
   * @default - a file for each graph, for any applier
   * @example { cluster: prod-eu, layout: { kustomizations: true }, argoApplication: { source: { repoUrl: 'https://git.example.com/llm/deploy.git', path: dist } } }
   */
  readonly gitops?: GitopsWord;
}

export const gitops: GraphWord = {
  word: 'gitops',
  beside: (value, context) => {
    const { layout, syncWaves, argoApplication, argoApplicationSet, argoHealthChecks, fluxKustomizations } = plain(value) as GitopsWord;
    const isByFolder = argoApplicationSet ?? fluxKustomizations ?? (argoApplication?.path === undefined ? argoApplication : undefined);
    if (layout !== undefined) useLayout(context, layout);
    else if (isByFolder) layoutUnlessSaid(context);
    if (syncWaves) SyncWaves.use(context.chart);
    if (argoHealthChecks) addHealthChecks(argoHealthChecks === true ? {} : argoHealthChecks, context);
    if (argoApplicationSet) addApplicationSet(argoApplicationSet, context);
    if (argoApplication) addApplication(argoApplication, context);
    if (fluxKustomizations) addKustomizations(fluxKustomizations, context);
  },
};

function addHealthChecks(word: ArgoMetadataWords, context: GraphContext): void {
  const metadata = argoMetadata(word, 'argocd-cm');
  once(deliveryChart(context, 'argocd'), 'health checks', metadata, context, (scope, id) => new ArgoHealthChecks(scope, id, { metadata }));
}

function addApplicationSet({ name, namespace, labels, annotations, ...props }: ArgoApplicationSetWord, context: GraphContext): void {
  const cluster = Cluster.of(context.chart);
  if (!cluster) throw new Error('an argoApplicationSet is for the graphs of a cluster; name the cluster, or use argoApplication');
  const all = { ...props, metadata: argoMetadata({ name, namespace, labels, annotations }, cluster.clusterName) };
  once(deliveryChart(context, 'argocd'), cluster.clusterName, all, context, (scope, id) => new ArgoApplicationSet(scope, id, { cluster, ...all }));
}

function addApplication({ name, namespace, labels, annotations, ...props }: ArgoApplicationWord, context: GraphContext): void {
  const metadata = argoMetadata({ name, namespace, labels, annotations }, ownName(context));
  context.makesElsewhere(new ArgoApplication(deliveryChart(context, 'argocd'), ownName(context), { of: context.chart, ...props, metadata }));
}

function addKustomizations({ name, interval, timeout, ...props }: FluxKustomizationsWord, context: GraphContext): void {
  context.makesElsewhere(new FluxKustomizations(deliveryChart(context, 'flux'), name ?? ownName(context), {
    of: context.chart,
    ...props,
    ...(interval !== undefined && { interval: durationOf(interval) }),
    ...(timeout !== undefined && { timeout: durationOf(timeout) }),
  }));
}

/** What delivers a graph is called as its file is, behind the cluster: the same graph may stand in several. */
function ownName({ chart }: GraphContext): string {
  const cluster = Cluster.of(chart)?.clusterName;
  return cluster === undefined ? chart.node.id : `${cluster}-${chart.node.id}`;
}

function argoMetadata({ namespace = 'argocd', ...words }: ArgoMetadataWords, name: string): NonNullable<ArgoApplicationProps['metadata']> {
  return { namespace, ...objectMetadata(words, name) };
}
