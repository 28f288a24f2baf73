/** From manifests to what a picture of graphs shows. */
import type { ComponentView } from '../../validation/admission/graph-view';
import { list, record, text, texts, type Wire } from '../../validation/admission/wire';
import { groupKindOf, mayBeSame, nameOf, namespaceOf } from '../../validation/references/object-index';
import { selects } from '../../validation/references/monitored-pods';
import { ADAPTER, adapterName, ObjectSet, POOL, SERVICE, serviceName, type PlacedGraph } from '../../validation/references/object-set';
import { tenancyGraph } from '../../validation/references/tenancy-graph';
import { registeredName } from '../../tenancy/discovery';
import { boundsOf, endpointsOf, hostsOf } from './companion-details';
import type { CompanionMap, ComponentMap, GraphMap, ManifestMap, VolumeMap } from './manifest-map';

const PORTS: { readonly [type: string]: readonly string[] } = {
  frontend: ['http 8000'],
  epp: ['grpc 9002', 'metrics 9090'],
  worker: ['system 9090', 'nixl 19090'],
  prefill: ['system 9090', 'nixl 19090'],
  decode: ['system 9090', 'nixl 19090'],
  planner: ['metrics 9085', 'system 9090'],
};

const ROUTES: ReadonlySet<string> = new Set(['gateway.networking.k8s.io/HTTPRoute', 'gateway.networking.k8s.io/GRPCRoute', 'networking.k8s.io/Ingress']);
const MONITORS: ReadonlySet<string> = new Set(['monitoring.coreos.com/PodMonitor', 'monitoring.coreos.com/ServiceMonitor']);
const SCALERS: ReadonlySet<string> = new Set(['autoscaling/HorizontalPodAutoscaler', 'keda.sh/ScaledObject']);

/** Reads objects; those that no graph has to do with are left out. */
export function mapOf(objects: readonly Wire[]): ManifestMap {
  return new Reader(new ObjectSet(objects)).read();
}

class Reader {
  private readonly ids = new Map<string, string>();
  private readonly volumes = new Map<string, VolumeMap>();
  private readonly components = new Map<string, string>();

  public constructor(private readonly set: ObjectSet) {}

  public read(): ManifestMap {
    const graphs = this.set.graphs.filter(({ view }) => view.name !== '').map(graph => this.graph(graph));
    const of = (kinds: ReadonlySet<string>, targets: (object: Wire) => string[], details: (object: Wire) => string[]) => this.set.objects
      .filter(object => kinds.has(groupKindOf(object)))
      .map(object => this.companion(object, targets(object), details(object)))
      .filter(companion => companion.targets.length > 0);
    const monitors = of(MONITORS, object => this.monitored(object), object => endpointsOf(object));
    const routes = of(ROUTES, object => this.routed(object), object => hostsOf(object));
    const scalers = of(SCALERS, object => this.scaled(object), object => boundsOf(object));
    const jobs = of(new Set(['batch/Job']), object => this.filled(object), () => []);
    return { gpus: graphs.reduce((sum, { gpus }) => sum + gpus, 0), graphs, volumes: [...this.volumes.values()], routes, monitors, scalers, jobs };
  }

  private id(key: string): string {
    const known = this.ids.get(key) ?? `n${this.ids.size + 1}`;
    this.ids.set(key, known);
    return known;
  }

  private graph(graph: PlacedGraph): GraphMap {
    const { view, namespace } = graph;
    const { name } = view;
    const id = this.id(`graph/${namespace ?? ''}/${name}/${graph.index}`);
    const components = view.components.map(component => this.component(graph, component));
    const tenancy = tenancyGraph(graph);
    return {
      id,
      name,
      kind: view.standalone ? 'DynamoComponentDeployment' : 'DynamoGraphDeployment',
      ...(namespace !== undefined && { namespace }),
      dynamoNamespace: tenancy.dynamoNamespace?.path ?? registeredName(tenancy),
      gpus: components.reduce((sum, { gpus }) => sum + gpus, 0),
      components,
    };
  }

  private component(graph: PlacedGraph, component: ComponentView): ComponentMap {
    const id = this.id(`component/${graph.index}/${component.path}`);
    this.components.set(`${graph.index}/${component.name}`, id);
    const gpus = component.main?.gpus ?? 0;
    const replicas = component.replicas ?? 1;
    const own = list(component.main?.raw.ports).map(record).map(port => [text(port.name), port.containerPort].filter(part => part !== undefined).join(' '));
    return {
      id,
      name: component.name,
      ...(component.type !== undefined && { type: component.type }),
      replicas,
      nodes: component.nodeCount,
      gpusPerNode: gpus,
      gpus: gpus * component.nodeCount * replicas,
      ports: own.length > 0 ? own : PORTS[component.type ?? ''] ?? [],
      volumes: this.mounted(graph, component),
    };
  }

  /** Claims and ConfigMaps; a mount to which no volume belongs is one of the claim of that name. */
  private mounted({ namespace }: PlacedGraph, component: ComponentView): { volume: string; path: string }[] {
    const volumes = new Map(list(component.podSpec.volumes).map(record).map(volume => [text(volume.name), volume]));
    const mounts = component.containers.flatMap(({ volumeMounts }) => volumeMounts)
      .map(({ name, mountPath }) => ({ name: text(name), path: text(mountPath) ?? '' }));
    const cache = component.compilationCache?.value;
    if (cache) mounts.push({ name: text(cache.pvcName), path: text(cache.mountPath) ?? '/root/.cache/vllm' });
    const found = mounts.flatMap(({ name, path }) => {
      if (name === undefined) return [];
      const volume = volumes.get(name);
      const claim = volume ? text(record(volume.persistentVolumeClaim).claimName) : name;
      if (claim !== undefined) return [{ volume: this.volume('PersistentVolumeClaim', claim, namespace), path }];
      const map = text(record(volume?.configMap).name);
      return map === undefined ? [] : [{ volume: this.volume('ConfigMap', map, namespace), path }];
    });
    return [...new Map(found.map(each => [`${each.volume}\n${each.path}`, each])).values()];
  }

  private volume(kind: string, name: string, namespace: string | undefined): string {
    const key = `${kind}/${namespace ?? ''}/${name}`;
    const id = this.id(key);
    if (!this.volumes.has(key)) {
      const object = this.set.objects.find(each => each.kind === kind && nameOf(each) === name && mayBeSame(namespaceOf(each), namespace));
      const spec = record(object?.spec);
      const size = text(record(record(spec.resources).requests).storage);
      const details = [...(size === undefined ? [] : [size]), ...texts(spec.accessModes)];
      this.volumes.set(key, { id, kind, name, ...(namespace !== undefined && { namespace }), details: details.length > 0 ? [details.join(' · ')] : [] });
    }
    return id;
  }

  private companion(object: Wire, targets: string[], details: string[]): CompanionMap {
    const namespace = namespaceOf(object);
    const kind = text(object.kind) ?? '';
    const name = nameOf(object);
    return { id: this.id(`${kind}/${namespace ?? ''}/${name}`), kind, name, ...(namespace !== undefined && { namespace }), details, targets: [...new Set(targets)] };
  }

  private monitored(object: Wire): string[] {
    return this.set.graphs.flatMap(graph => graph.view.components
      .filter(component => selects(object, graph, component)).flatMap(component => this.idOf(graph, component)));
  }

  private idOf(graph: PlacedGraph, { name }: ComponentView): string[] {
    const id = this.components.get(`${graph.index}/${name}`);
    return id === undefined ? [] : [id];
  }

  private routed(object: Wire): string[] {
    const spec = record(object.spec);
    const namespace = namespaceOf(object);
    const references = list(spec.rules).map(record).flatMap(rule => [...list(rule.backendRefs).map(record), ...ingressBackends(rule)]);
    return [...references, ...serviceOf(spec.defaultBackend)].flatMap(({ kind, name, namespace: other }) =>
      this.behind(kind === 'InferencePool' ? POOL : SERVICE, text(name) ?? '', text(other) ?? namespace));
  }

  /** The components that an object of the operator's making, or a Service of the author's, leads to. */
  private behind(groupKind: string, name: string, namespace: string | undefined): string[] {
    const made = this.set.makersOf(groupKind, name).filter(graph => mayBeSame(graph.namespace, namespace)).flatMap(graph => graph.view.components
      .filter(component => (groupKind === POOL ? component.type === 'epp' : serviceName(graph.view.name, component.name) === name))
      .flatMap(component => this.idOf(graph, component)));
    if (made.length > 0 || groupKind !== SERVICE) return made;
    const service = this.set.objects.find(object => groupKindOf(object) === SERVICE && nameOf(object) === name && mayBeSame(namespaceOf(object), namespace));
    const selector = record(record(service?.spec).selector);
    if (!service || Object.keys(selector).length === 0) return [];
    return this.monitored({ metadata: service.metadata, spec: { selector: { matchLabels: selector } } });
  }

  private scaled(object: Wire): string[] {
    const target = record(record(object.spec).scaleTargetRef);
    const name = text(target.name) ?? '';
    if (target.kind !== 'DynamoGraphDeploymentScalingAdapter') return [];
    return this.set.makersOf(ADAPTER, name).filter(graph => mayBeSame(graph.namespace, namespaceOf(object))).flatMap(graph => graph.view.components
      .filter(component => adapterName(graph.view.name, component.name) === name).flatMap(component => this.idOf(graph, component)));
  }

  /** The claims that a Job mounts and components do too. */
  private filled(object: Wire): string[] {
    const volumes = list(record(record(record(object.spec).template).spec).volumes).map(record);
    return volumes.flatMap(volume => {
      const claim = text(record(volume.persistentVolumeClaim).claimName);
      return [...this.volumes.values()]
        .filter(({ kind, name, namespace }) => kind === 'PersistentVolumeClaim' && name === claim && mayBeSame(namespace, namespaceOf(object)))
        .map(({ id }) => id);
    });
  }
}

function ingressBackends(rule: Wire): Wire[] {
  return list(record(rule.http).paths).map(record).flatMap(({ backend }) => serviceOf(backend));
}

function serviceOf(backend: unknown): Wire[] {
  const service = record(record(backend).service);
  return text(service.name) === undefined ? [] : [{ kind: 'Service', name: service.name }];
}
