import { type ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { DynamoGraph } from '../../graph/graph';
import { Cluster } from './cluster';

/** Where objects lie that no Kubernetes namespace holds. */
const NO_NAMESPACE = '_cluster';

/** The folders of objects. */
export class GraphFolders {
  private readonly onlyGraphs = new Map<Chart, DynamoGraph | undefined>();

  /**
   * The folder of an object: its cluster, its Kubernetes namespace, and what it is deployed with. That is the graph in which it
   * stands, or the only graph of its chart; else its chart.
   */
  public of(object: ApiObject): string[] {
    const chart = Chart.of(object);
    const graph = graphAround(object) ?? this.onlyGraph(chart);
    const cluster = Cluster.of(object)?.clusterName;
    const namespace = graph ? graph.namespace ?? NO_NAMESPACE : object.metadata.namespace ?? chart.namespace ?? NO_NAMESPACE;
    return [...cluster === undefined ? [] : [cluster], namespace, graph?.name ?? chart.node.id].map(fileSafe);
  }

  private onlyGraph(chart: Chart): DynamoGraph | undefined {
    if (!this.onlyGraphs.has(chart)) this.onlyGraphs.set(chart, onlyGraph(chart));
    return this.onlyGraphs.get(chart);
  }
}

/** Name of the file of an object in its folder, without extension: its kind and name, and its namespace where that is another one. */
export function fileOf(object: ApiObject, folder: readonly string[]): string {
  const { namespace } = object.metadata;
  const elsewhere = namespace !== undefined && namespace !== folder.at(-2) ? `.${namespace}` : '';
  return fileSafe(`${object.kind}.${object.name}${elsewhere}`);
}

function fileSafe(name: string): string {
  return name.replace(/[^0-9a-zA-Z-_.]/g, '');
}

function graphAround(construct: IConstruct): DynamoGraph | undefined {
  return [...construct.node.scopes].reverse().find(scope => scope instanceof DynamoGraph);
}

function onlyGraph(chart: Chart): DynamoGraph | undefined {
  const graphs = chart.node.findAll().filter(construct => construct instanceof DynamoGraph && Chart.of(construct) === chart);
  return graphs.length === 1 ? graphs[0] as DynamoGraph : undefined;
}
