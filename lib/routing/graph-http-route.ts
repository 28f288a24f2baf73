import { type ApiObjectMetadata, Chart, Duration, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { gateway } from '../../imports';
import { noteEntrance } from './entrances';
import type { GatewayReference } from './gateway-reference';
import { grantReferences } from './reference-grants';
import type { RouteBackend } from './route-backend';
import { ruleErrors, ruleFilters, ruleMatches, type RouteRule } from './route-rule';
import { checkConstructProps } from '../props';

export type { RouteRule } from './route-rule';

/** Properties of GraphHttpRoute. */
export interface GraphHttpRouteProps {
  /** The Gateway that the route hangs on. */
  readonly gateway: GatewayReference;

  /** Which requests go where. Of rules that take a request, the gateway chooses the one with the longest path, then the most headers. */
  readonly rules: RouteRule[];

  /**
   * Host names that the route takes requests for.
   * @default - those of the Gateway
   */
  readonly hostnames?: string[];

  /**
   * How long a request may take, the last streamed token included; 0 for as long as it takes. Many gateways cut off after 15 to 60
   * seconds where a route says nothing.
   * @default Duration.seconds(300)
   */
  readonly timeout?: Duration;

  /**
   * Name, labels and annotations of the HTTPRoute.
   * @default - named as the construct
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * An HTTPRoute from a Gateway to graphs: by model, by path, by header, or by weight. It uses fields of the standard channel only.
 *
 * Where a backend stands in another Kubernetes namespace than the route, a ReferenceGrant goes along.
 *
 * @example
 * new GraphHttpRoute(chart, 'llama', {
 *   gateway: GatewayReference.of('inference-gateway', { namespace: 'gateways' }),
 *   rules: [{ backends: [RouteBackend.graph(stable, { weight: 90 }), RouteBackend.graph(candidate, { weight: 10 })] }],
 * });
 */
export class GraphHttpRoute extends Construct {
  /** Name of the HTTPRoute. */
  public readonly name: string;

  /** The Kubernetes namespace of the route; nothing where the applier decides. */
  public readonly namespace?: string;

  /** The HTTPRoute. */
  public readonly apiObject: gateway.HTTPRoute;

  /**
   * Defines a route, and the grants that it needs.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct, and of the HTTPRoute unless `metadata` names it
   * @param props where requests come from, and where they go
   */
  public constructor(scope: Construct, id: string, props: GraphHttpRouteProps) {
    super(scope, id);
    checkConstructProps(this, GraphHttpRoute, 'GraphHttpRouteProps', props);
    const { timeout = Duration.seconds(300), hostnames, rules } = props;
    this.name = props.metadata?.name ?? id;
    this.namespace = props.metadata?.namespace ?? Chart.of(this).namespace;
    this.apiObject = new gateway.HTTPRoute(this, 'Resource', {
      metadata: { ...props.metadata, name: this.name },
      spec: {
        parentRefs: [props.gateway._parentRef(this.namespace)],
        hostnames,
        rules: rules.map(rule => ({
          name: rule.name,
          matches: ruleMatches(rule),
          filters: ruleFilters(rule),
          backendRefs: Lazy.any({ produce: () => rule.backends.map(backend => this.backendRef(backend)) }) as gateway.RuleBackendRef[],
          timeouts: { request: `${(rule.timeout ?? timeout).toSeconds()}s` },
        })),
      },
    });
    const backends = rules.flatMap(rule => rule.backends);
    grantReferences(this, this, backends);
    const graphs = new Set(backends.flatMap(({ _graph }) => _graph ?? []));
    graphs.forEach(graph => noteEntrance(graph, { namespace: props.gateway.namespace ?? this.namespace }));
    this.node.addValidation({ validate: () => ruleErrors(rules).map(error => `HTTPRoute "${this.name}": ${error}`) });
  }

  private backendRef(backend: RouteBackend): gateway.RuleBackendRef {
    const { group, kind, name, port } = backend._target();
    return {
      ...(kind !== 'Service' && { group, kind }),
      name,
      namespace: backend._otherNamespace(this.namespace),
      port,
      weight: backend._weight,
    };
  }
}
