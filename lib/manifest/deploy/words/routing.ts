import type { DynamoGraph } from '../../../graph';
import { graphsUnder } from '../../../graph/graphs-under';
import {
  type GatewayReference, GraphHttpRoute, GraphIngress, type GraphIngressProps, GraphService, type GraphServiceProps, RouteBackend, type RouteRule,
} from '../../../routing';
import { nearest } from '../../../validation/nearest';
import { fieldOf, plain, type Value } from '../value';
import { addGateway, gatewayReference, type GatewayWord, type InferenceGatewayWord } from './gateway';
import { objectMetadata, type ObjectMetadataWords } from './object-metadata';
import { durationOf } from './quantities';
import type { GraphContext, GraphWord } from './word';

/** A Service of one's own to the frontend. */
export interface ServiceWord extends Omit<GraphServiceProps, 'graph' | 'component' | 'metadata'>, ObjectMetadataWords {
  /**
   * Name of the frontend, where the graph has several.
   * @default - the only one
   */
  readonly component?: string;
}

/** Which requests of an Ingress come to the graph. */
export interface IngressRuleWord {
  /**
   * Host name, such as `llama.example.com` or `*.example.com`.
   * @default - any
   */
  readonly host?: string;
  /**
   * Beginning of the path, which the frontend sees as it was asked for.
   * @default /
   */
  readonly path?: string;
}

/** An Ingress to the frontend. */
export interface IngressWord extends Omit<GraphIngressProps, 'rules' | 'timeout' | 'metadata'>, ObjectMetadataWords {
  /**
   * Which requests come to the graph.
   * @default - all
   */
  readonly rules?: readonly IngressRuleWord[];
  /**
   * How long a stream may say nothing, such as `90s`, `30m` or `3h`.
   * @default 300s
   */
  readonly timeout?: string;
}

/** Where a route leads: one of `graph`, `service` and `inferencePool`. */
export interface BackendWord {
  /** Name of a graph: this one, or one of a document before it. */
  readonly graph?: string;
  /** Name of a Service. */
  readonly service?: string;
  /** Name of an InferencePool, such as that of a graph of another file: `<graph>-pool`. */
  readonly inferencePool?: string;
  /**
   * Part of the requests, in relation to the weights beside this one.
   * @default 1
   */
  readonly weight?: number;
  /**
   * Kubernetes namespace of the Service or the InferencePool.
   * @default - that of the route
   */
  readonly namespace?: string;
  /**
   * Port of the Service or the InferencePool.
   * @default 8000
   */
  readonly port?: number;
}

/** Which requests go where. */
export interface RouteRuleWord extends Omit<RouteRule, 'backends' | 'timeout'> {
  /**
   * Where the requests go; several share them by their weights.
   * @default - to this graph
   */
  readonly backends?: readonly BackendWord[];
  /**
   * How long a request may take, the last streamed token included, such as `90s`, `30m` or `3h`; `0s` for as long as it takes.
   * @default - that of the route
   */
  readonly timeout?: string;
}

/** An HTTPRoute of the Gateway API. */
export interface HttpRouteWord extends ObjectMetadataWords {
  /**
   * The Gateway that the route hangs on, by its name, or with its Kubernetes namespace and listener.
   * @default - `gateway` beside the route
   */
  readonly gateway?: GatewayWord | string;
  /**
   * Host names that the route takes requests for.
   * @default - those of the Gateway
   */
  readonly hostnames?: readonly string[];
  /**
   * Which requests go where.
   * @default - all to this graph
   */
  readonly rules?: readonly RouteRuleWord[];
  /**
   * How long a request may take, the last streamed token included, such as `90s`, `30m` or `3h`; `0s` for as long as it takes.
   * @default 300s
   */
  readonly timeout?: string;
}

/** How requests reach the graph. */
export interface RoutingWord {
  /**
   * A Service of one's own to the frontend, mostly for a load balancer. Within the cluster none is needed.
   * @default - that of the operator alone
   */
  readonly service?: ServiceWord;
  /**
   * An Ingress to the frontend.
   * @default - none
   */
  readonly ingress?: IngressWord;
  /**
   * A Gateway of one's own, for the route of this graph and those of others.
   * @default - somebody else runs the Gateway
   */
  readonly gateway?: InferenceGatewayWord;
  /**
   * A route from a Gateway, to this graph and others.
   * @default - none
   */
  readonly httpRoute?: HttpRouteWord;
}

/** The word `routing`. */
export interface RoutingWords {
  /**
   * How requests reach the graph.
   * @default - through the Service that the operator makes, within the cluster
   * @example { httpRoute: { gateway: { name: inference-gateway, namespace: gateways }, hostnames: [llama.example.com] } }
   */
  readonly routing?: RoutingWord;
}

export const routing: GraphWord = {
  word: 'routing',
  after: (value, graph, context) => {
    const { service, ingress, gateway } = plain(value) as RoutingWord;
    if (service) addService(service, graph, context);
    if (ingress) addIngress(ingress, graph, context);
    const own = gateway && addGateway(gateway, context.chart);
    const route = fieldOf(value, 'httpRoute');
    if (route) addRoute(route, graph, context, own);
  },
};

function addService({ name, labels, annotations, component, ...props }: ServiceWord, graph: DynamoGraph, { chart }: GraphContext): void {
  const named = component === undefined ? undefined : graph.components.find(({ componentName }) => componentName === component);
  if (component !== undefined && !named) throw new Error(`there is no component "${component}" in the graph; name one of ${graph.components.map(({ componentName }) => componentName).join(', ')}`);
  new GraphService(chart, 'Service', { graph, component: named, ...props, metadata: objectMetadata({ name, labels, annotations }, `${graph.name}-public`) });
}

function addIngress({ name, labels, annotations, rules = [{}], timeout, ...props }: IngressWord, graph: DynamoGraph, { chart }: GraphContext): void {
  new GraphIngress(chart, 'Ingress', {
    ...props,
    rules: rules.map(rule => ({ graph, ...rule })),
    timeout: timeout === undefined ? undefined : durationOf(timeout),
    metadata: objectMetadata({ name, labels, annotations }, graph.name),
  });
}

function addRoute(value: Value, graph: DynamoGraph, { chart, report }: GraphContext, own: GatewayReference | undefined): void {
  const { gateway: word, hostnames, rules = [{}], timeout, ...metadata } = plain(value) as HttpRouteWord;
  const gateway = word === undefined ? own : gatewayReference(word);
  if (!gateway) {
    report(value, 'missing-word', 'the route hangs on no gateway', 'name one, such as gateway: inference-gateway, or let routing have a gateway of its own');
    return;
  }
  new GraphHttpRoute(chart, 'HttpRoute', {
    gateway,
    hostnames: hostnames && [...hostnames],
    rules: rules.map(rule => ({
      ...rule,
      backends: (rule.backends ?? [{ graph: graph.name }]).map(backend => backendOf(backend, graph)),
      timeout: rule.timeout === undefined ? undefined : durationOf(rule.timeout),
    })),
    timeout: timeout === undefined ? undefined : durationOf(timeout),
    metadata: objectMetadata(metadata, graph.name),
  });
}

function backendOf({ graph: graphName, service, inferencePool, ...options }: BackendWord, own: DynamoGraph): RouteBackend {
  const named = [graphName, service, inferencePool].filter(name => name !== undefined);
  if (named.length !== 1) throw new Error(`a backend is a graph, a service or an inferencePool, and one of them; this one names ${named.length === 0 ? 'none' : named.join(', ')}`);
  if (service !== undefined) return RouteBackend.service(service, options);
  if (inferencePool !== undefined) return RouteBackend.inferencePool(inferencePool, options);
  const graphs = [own, ...graphsUnder(own.node.root)];
  const graph = graphs.find(({ name }) => name === graphName);
  if (graph) return RouteBackend.graph(graph, options);
  const near = nearest(graphName ?? '', graphs.map(({ name }) => name));
  const mend = near === undefined ? 'put the route into the last of its graphs, or name a service or an inferencePool' : `did you mean "${near}"?`;
  throw new Error(`there is no graph "${graphName ?? ''}" in this document or one before it; ${mend}`);
}
