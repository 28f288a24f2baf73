import type { Component, DynamoGraph } from '../graph';
import { entryOf, type GraphEntry, HTTP_PORT, type RouteTarget } from './graph-entry';
import { checkProps } from '../props';

/** A backend's part of the requests. */
export interface RouteBackendOptions {
  /**
   * Part of the requests, in relation to the weights of the backends beside this one; 0 for none, at most 1000000.
   * @default 1
   */
  readonly weight?: number;
}

/** A backend that no graph of the app stands for. */
export interface NamedBackendOptions extends RouteBackendOptions {
  /**
   * Kubernetes namespace of the backend.
   * @default - that of the route
   */
  readonly namespace?: string;

  /**
   * Port of the backend.
   * @default 8000
   */
  readonly port?: number;
}

/** Where a route leads. */
export class RouteBackend {
  /**
   * What takes the requests for a graph: the pool of endpoints where it has an endpoint picker, otherwise the Service of its frontend.
   *
   * @param graph a graph with an endpoint picker, or with one frontend
   * @param options its part of the requests
   */
  public static graph(graph: DynamoGraph, options: RouteBackendOptions = {}): RouteBackend {
    checkProps('RouteBackend.graph', 'RouteBackendOptions', options);
    return new RouteBackend(() => entryOf(graph), graph.namespace, { ...options, graph });
  }

  /**
   * One frontend of a graph that has several.
   *
   * @param component the frontend
   * @param options its part of the requests
   */
  public static component(component: Component, options: RouteBackendOptions = {}): RouteBackend {
    checkProps('RouteBackend.component', 'RouteBackendOptions', options);
    return new RouteBackend(() => ({ kind: 'Service', name: component.serviceName }), component.graph.namespace, { ...options, graph: component.graph });
  }

  /**
   * A Service of any kind.
   *
   * @param name name of the Service
   * @param options where it is, its port, and its part of the requests
   */
  public static service(name: string, options: NamedBackendOptions = {}): RouteBackend {
    checkProps('RouteBackend.service', 'NamedBackendOptions', options);
    return new RouteBackend(() => ({ kind: 'Service', name }), options.namespace, options);
  }

  /**
   * A pool of endpoints, such as that of a graph of another app: `<graph>-pool`.
   *
   * @param name name of the InferencePool
   * @param options where it is, its port, and its part of the requests
   */
  public static inferencePool(name: string, options: NamedBackendOptions = {}): RouteBackend {
    checkProps('RouteBackend.inferencePool', 'NamedBackendOptions', options);
    return new RouteBackend(() => ({ kind: 'InferencePool', name }), options.namespace, options);
  }

  private constructor(
    private readonly entry: () => GraphEntry,
    private readonly namespace: string | undefined,
    private readonly options: NamedBackendOptions & { readonly graph?: DynamoGraph },
  ) {}

  /**
   * Its part of the requests.
   *
   * @internal
   */
  public get _weight(): number | undefined {
    return this.options.weight;
  }

  /**
   * The graph that it leads to, where that is one of the app.
   *
   * @internal
   */
  public get _graph(): DynamoGraph | undefined {
    return this.options.graph;
  }

  /**
   * What it is; known once the components of its graph are.
   *
   * @throws if nothing in the graph takes requests, or it is not clear what
   * @internal
   */
  public _target(): RouteTarget {
    const entry = this.entry();
    const group = entry.kind === 'Service' ? '' : 'inference.networking.k8s.io';
    return { ...entry, group, port: this.options.port ?? HTTP_PORT };
  }

  /**
   * The Kubernetes namespace of the backend, where it is another than that of the route.
   *
   * @throws if only one of the two is known, so that nobody can tell
   * @internal
   */
  public _otherNamespace(route: string | undefined): string | undefined {
    if (this.namespace === route || (this.namespace === undefined && this.options.graph === undefined)) return undefined;
    if (this.namespace !== undefined && route !== undefined) return this.namespace;
    const place = (namespace: string | undefined) => (namespace === undefined ? 'in one that the applier chooses' : `in "${namespace}"`);
    throw new Error(`the route stands ${place(route)}, and its backend ${place(this.namespace)}; `
      + 'give both charts a Kubernetes namespace, so that it is known whether a ReferenceGrant is needed');
  }
}
