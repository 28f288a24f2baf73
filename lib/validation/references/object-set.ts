import { createHash } from 'node:crypto';
import { graphView, type ComponentView, type GraphView } from '../admission/graph-view';
import { platformOf, type PlatformProfile } from '../admission/platform-profile';
import { isRecord, list, record, text, type Wire } from '../admission/wire';
import { groupKindOf, nameOf, namespaceOf, ObjectIndex } from './object-index';
import { CLAIM, CLAIM_TEMPLATE, CONFIG_MAP, SECRET, SERVICE_ACCOUNT } from './pod-references';

export const GRAPH = 'nvidia.com/DynamoGraphDeployment';
export const COMPONENT = 'nvidia.com/DynamoComponentDeployment';
export const ADAPTER = 'nvidia.com/DynamoGraphDeploymentScalingAdapter';
export const POOL = 'inference.networking.k8s.io/InferencePool';
export const SERVICE = '/Service';
export const KAI_QUEUE = 'scheduling.run.ai/Queue';
export const VOLCANO_QUEUE = 'scheduling.volcano.sh/Queue';

/** A graph or a component that stands alone, with its place in the set. */
export interface PlacedGraph {
  readonly index: number;
  readonly view: GraphView;
  readonly namespace: string | undefined;
}

/** Objects that are applied together, and everything that comes into being through them. */
export class ObjectSet {
  /** What is there once the objects are applied. */
  public readonly present = new ObjectIndex();
  private readonly made = new Map<string, PlacedGraph[]>();
  public readonly graphs: readonly PlacedGraph[];

  /**
   * @param objects the objects
   * @param platform what the cluster has
   * @param isOneNamespace whether those that name no Kubernetes namespace are applied to one and the same
   * @param isScraped whether the monitors of a platform scrape the graphs of a Kubernetes namespace
   * @param placeOf where an object stands, as people find it
   */
  public constructor(
    public readonly objects: readonly Wire[],
    platform?: PlatformProfile,
    public readonly isOneNamespace = false,
    public readonly isScraped: (namespace: string | undefined) => boolean = () => platform?.podMonitors === true,
    public readonly placeOf: (index: number) => string | undefined = () => undefined,
  ) {
    const known = platformOf(platform);
    const graphs: PlacedGraph[] = [];
    for (const [index, object] of objects.entries()) {
      const groupKind = groupKindOf(object);
      this.present.add(groupKind, nameOf(object), namespaceOf(object));
      this.addMadeByOthers(object, groupKind);
      if (groupKind === GRAPH || groupKind === COMPONENT || groupKind === 'dynamo.ai/DynamoGraphDeployment') {
        graphs.push({ index, view: graphView(object, known), namespace: namespaceOf(object) });
      }
    }
    this.graphs = graphs;
    graphs.forEach(graph => this.addMadeByOperator(graph));
  }

  /** The graphs for which the operator makes an object of this name. */
  public makersOf(groupKind: string, name: string): readonly PlacedGraph[] {
    return this.made.get(`${groupKind}/${name}`) ?? [];
  }

  private addMadeByOperator(graph: PlacedGraph): void {
    const { name, components, standalone, spec } = graph.view;
    if (standalone || name === '') return;
    for (const [groupKind, made] of [
      ['grove.io/PodCliqueSet', name], [CONFIG_MAP, `${name}-wait-leader-script`], [SERVICE_ACCOUNT, `${name}-k8s-service-discovery`],
    ]) this.make(graph, groupKind, made);
    if (components.some(({ type }) => type === 'epp')) {
      this.make(graph, POOL, `${name}-pool`);
      this.make(graph, CONFIG_MAP, `${name}-epp-config`);
    }
    for (const component of components) this.addMadeForComponent(graph, component);
    for (const claim of list(spec.pvcs)) {
      if (record(claim).create === true) this.present.add(CLAIM, text(record(claim).name) ?? '', graph.namespace);
    }
  }

  private addMadeForComponent(graph: PlacedGraph, component: ComponentView): void {
    const name = serviceName(graph.view.name, component.name);
    this.make(graph, SERVICE, name);
    this.make(graph, COMPONENT, name);
    this.make(graph, 'apps/Deployment', name);
    this.make(graph, 'leaderworkerset.x-k8s.io/LeaderWorkerSet', `${name}-0`);
    if (component.scalingAdapter) this.make(graph, ADAPTER, adapterName(graph.view.name, component.name));
    const model = text(record(component.raw.modelRef).name);
    if (model !== undefined) this.make(graph, SERVICE, modelServiceName(model));
    if (component.memoryService) this.make(graph, CLAIM_TEMPLATE, `${name}-gpu`);
    if (component.type === 'epp') this.make(graph, 'networking.istio.io/DestinationRule', name);
  }

  private make(graph: PlacedGraph, groupKind: string, name: string): void {
    const key = `${groupKind}/${name}`;
    const known = this.made.get(key);
    if (known) known.push(graph);
    else this.made.set(key, [graph]);
    this.present.add(groupKind, name, graph.namespace);
  }

  /** Secrets, claims and templates that other controllers make of an object. */
  private addMadeByOthers(object: Wire, groupKind: string): void {
    const spec = record(object.spec);
    const namespace = namespaceOf(object);
    const name = nameOf(object);
    switch (groupKind) {
      case 'bitnami.com/SealedSecret': return this.present.add(SECRET, text(record(record(spec.template).metadata).name) ?? name, namespace);
      case 'external-secrets.io/ExternalSecret': return this.present.add(SECRET, text(record(spec.target).name) ?? name, namespace);
      case 'cert-manager.io/Certificate': return this.present.add(SECRET, text(spec.secretName) ?? '', namespace);
      case 'data.fluid.io/Dataset': return this.present.add(CLAIM, name, namespace);
      case 'resource.nvidia.com/ComputeDomain': {
        const template = record(record(spec.channel).resourceClaimTemplate);
        return this.present.add(CLAIM_TEMPLATE, text(template.name) ?? '', namespace);
      }
      default: return;
    }
  }
}

/** Name of the Service that the operator makes for a component. */
export function serviceName(graph: string, component: string): string {
  return `${graph}-${component.toLowerCase()}`.replaceAll('.', '-');
}

/** Name of the headless Service that the operator makes for all components that serve a model. */
export function modelServiceName(model: string): string {
  return `dynamo-model-${createHash('sha256').update(model).digest('hex').slice(0, 8)}`;
}

/** Name of the scaling adapter that the operator makes for a component. */
export function adapterName(graph: string, component: string): string {
  return `${graph}-${component.toLowerCase()}`;
}

/** The maps among the items of a list, each with its index. */
export function records(value: unknown): (readonly [number, Wire])[] {
  return [...list(value).entries()].flatMap(([index, item]) => (isRecord(item) ? [[index, item] as const] : []));
}
