import { ApiObject, Chart } from 'cdk8s';
import type { DynamoGraph } from '../graph';
import { yaml } from '../on-demand';
import { graphView } from '../validation/admission/graph-view';
import { platformOf } from '../validation/admission/platform-profile';
import type { Wire } from '../validation/admission/wire';
import { groupKindOf, nameOf, namespaceOf } from '../validation/references/object-index';
import { readObjects } from '../helm/objects';
import { composeContent, type LocalRemark } from './compose-content';
import { LocalObjects } from './local-objects';
import { checkProps } from '../props';

/** Options of a ComposeFile. */
export interface ComposeFileOptions {
  /**
   * Port of this machine at which the first frontend is reached; the next ones follow.
   * @default 8000
   */
  readonly port?: number;

  /**
   * Folders of this machine in the place of PersistentVolumeClaims, such as `{ 'model-cache': './models' }`.
   * @default - a volume of Compose for each claim
   */
  readonly binds?: { [claimName: string]: string };

  /**
   * Name of the graph, where manifests hold several.
   * @default - the only one
   */
  readonly graphName?: string;
}

/** Something of a graph that is not on this machine as it would be in a cluster. */
export interface ComposeRemark {
  /** Name of the component or of the service. */
  readonly component: string;

  /** What is different, and why. */
  readonly message: string;
}

/**
 * A graph as a Docker Compose file, to try it on one machine: its frontends, its workers with their GPUs, or mockers without, and the
 * Jobs that download its weights. Components find each other through a folder that they share; etcd and NATS are there only where
 * the graph asks for them.
 *
 * What needs Kubernetes is left out, and `remarks` says what and why. Values of Secrets are never in it: Compose takes them from the
 * shell or from `.env`, by the names of the variables.
 *
 * @example
 * const graph = new DynamoGraph(chart, 'qwen', { image: DynamoImage.vllm('1.3.0') });
 * graph.addFrontend('Frontend', { flags: {} });
 * graph.addWorker('Worker', { engine: Engine.mocker({ model: 'Qwen/Qwen3-0.6B' }) });
 * const compose = ComposeFile.of(graph).toYaml();
 */
export class ComposeFile {
  /**
   * The file for a graph, with what stands in its app beside it.
   *
   * @param graph the graph
   * @param options ports and folders
   * @throws if the graph is rendered in v1alpha1, or cannot be rendered
   */
  public static of(graph: DynamoGraph, options: ComposeFileOptions = {}): ComposeFile {
    checkProps('ComposeFile.of', 'ComposeFileOptions', options);
    const objects = graph.node.root.node.findAll().filter(construct => construct instanceof ApiObject);
    const manifest = graph.apiObject.toJson() as Wire;
    const chart = Chart.of(graph);
    const beside = objects.filter(object => object !== graph.apiObject && (object.kind === 'Job' || object.kind === 'ConfigMap'));
    return new ComposeFile(manifest, beside.map(object => object.toJson() as Wire), graph.namespace ?? chart.namespace ?? 'default', options);
  }

  /**
   * The file for a graph in manifests, with what stands beside it.
   *
   * @param manifests YAML by file name, any number of documents a file
   * @param options ports and folders, and which graph
   * @throws if a text is no YAML, or there is no such graph in v1beta1
   */
  public static fromManifests(manifests: { [fileName: string]: string }, options: ComposeFileOptions = {}): ComposeFile {
    checkProps('ComposeFile.fromManifests', 'ComposeFileOptions', options);
    const objects = readObjects(manifests);
    const graphs = objects.filter(object => groupKindOf(object).endsWith('/DynamoGraphDeployment')
      && (options.graphName === undefined || nameOf(object) === options.graphName));
    const [graph] = graphs;
    if (graphs.length === 0) throw new Error(`compose: there is no graph${options.graphName === undefined ? '' : ` named ${options.graphName}`}`);
    if (graphs.length > 1) throw new Error(`compose: there are several graphs: ${graphs.map(nameOf).join(', ')}; name one with graphName`);
    return new ComposeFile(graph, objects, namespaceOf(graph) ?? 'default', options);
  }

  /** What is not as it would be in a cluster. */
  public readonly remarks: ComposeRemark[];

  private readonly text: string;

  private constructor(graph: Wire, objects: readonly Wire[], namespace: string, { port = 8000, binds = {} }: ComposeFileOptions) {
    const view = graphView(graph, platformOf(undefined));
    if (view.alpha) throw new Error(`compose: the graph ${view.name} is rendered in ${String(graph.apiVersion)}; render it in nvidia.com/v1beta1`);
    const { content, remarks } = composeContent(view, new LocalObjects(objects), { namespace, port, binds });
    if (Object.keys(content.services).length === 0) throw new Error(`compose: nothing of the graph ${view.name} runs on one machine: ${reasons(remarks)}`);
    this.text = yaml().stringify(content, { lineWidth: 0, aliasDuplicateObjects: false });
    this.remarks = remarks;
  }

  /** The file, as `compose.yaml`. */
  public toYaml(): string {
    return this.text;
  }
}

function reasons(remarks: readonly LocalRemark[]): string {
  return remarks.map(({ component, message }) => `${component} ${message}`).join('; ');
}
