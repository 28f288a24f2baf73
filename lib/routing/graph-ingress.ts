import { type ApiObjectMetadata, Duration, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { k8s } from '../../imports';
import type { Component, DynamoGraph } from '../graph';
import { noteEntrance } from './entrances';
import { entryOf, HTTP_PORT } from './graph-entry';
import { streamingAnnotations } from './ingress-annotations';
import { checkConstructProps } from '../props';

/** Which requests of an Ingress go to which graph. */
export interface GraphIngressRule {
  /** The graph that takes the requests. It stands in the Kubernetes namespace of the Ingress. */
  readonly graph: DynamoGraph;

  /**
   * The component that takes them.
   * @default - the frontend of the graph, which has to be the only one
   */
  readonly component?: Component;

  /**
   * Host name, such as `llama.example.com` or `*.example.com`.
   * @default - any
   */
  readonly host?: string;

  /**
   * Beginning of the path. Frontends see it as it was asked for, so that it is one of theirs, such as `/v1`.
   * @default '/'
   */
  readonly path?: string;
}

/** Properties of GraphIngress. */
export interface GraphIngressProps {
  /** Which requests go to which graph. */
  readonly rules: GraphIngressRule[];

  /**
   * The IngressClass. For `nginx`, `haproxy` and `alb`, annotations keep long streams alive; for others, write those of theirs in `metadata`.
   * @default - that of the cluster
   */
  readonly className?: string;

  /**
   * Secret of type `kubernetes.io/tls` for the hosts of all rules.
   * @default - no TLS
   */
  readonly tlsSecretName?: string;

  /**
   * How long a stream may say nothing.
   * @default Duration.seconds(300)
   */
  readonly timeout?: Duration;

  /**
   * Name, labels and annotations of the Ingress; its annotations win.
   * @default - named as the construct
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * An Ingress to the frontends of graphs. For endpoint pickers, weights, or models chosen by header, use GraphHttpRoute.
 */
export class GraphIngress extends Construct {
  /** Name of the Ingress. */
  public readonly name: string;

  /** The Ingress. */
  public readonly apiObject: k8s.Ingress;

  /**
   * Defines an Ingress, in the Kubernetes namespace of its first graph.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct, and of the Ingress unless `metadata` names it
   * @param props which requests go where
   * @throws if there are no rules, or graphs of different Kubernetes namespaces: an Ingress cannot reach across
   */
  public constructor(scope: Construct, id: string, props: GraphIngressProps) {
    super(scope, id);
    checkConstructProps(this, GraphIngress, 'GraphIngressProps', props);
    const { rules, className, tlsSecretName, timeout = Duration.seconds(300) } = props;
    this.name = props.metadata?.name ?? id;
    const namespace = commonNamespace(this.name, rules);
    // Which pods the controller runs in is not known here.
    rules.forEach(({ graph }) => noteEntrance(graph, 'anywhere'));
    const hosts = [...new Set(rules.flatMap(({ host }) => host ?? []))];
    this.apiObject = new k8s.Ingress(this, 'Resource', {
      metadata: { namespace, ...props.metadata, name: this.name, annotations: { ...streamingAnnotations(className, timeout), ...props.metadata?.annotations } },
      spec: {
        ingressClassName: className,
        tls: tlsSecretName === undefined ? undefined : [{ secretName: tlsSecretName, hosts: hosts.length > 0 ? hosts : undefined }],
        rules: Lazy.any({ produce: () => rulesByHost(rules) }) as k8s.IngressRule[],
      },
    });
  }
}

function commonNamespace(name: string, rules: readonly GraphIngressRule[]): string | undefined {
  if (rules.length === 0) throw new Error(`Ingress "${name}": has no rules; say which graph takes the requests`);
  const [first] = rules;
  const other = rules.find(({ graph }) => graph.namespace !== first.graph.namespace);
  if (other === undefined) return first.graph.namespace;
  throw new Error(`Ingress "${name}": graph "${first.graph.name}" stands in the Kubernetes namespace ${first.graph.namespace ?? '(the applier\'s)'}, `
    + `graph "${other.graph.name}" in ${other.graph.namespace ?? '(the applier\'s)'}; an Ingress leads to its own only: make one in each, or use GraphHttpRoute`);
}

function rulesByHost(rules: readonly GraphIngressRule[]): k8s.IngressRule[] {
  const hosts = new Map<string | undefined, k8s.HTTPIngressPath[]>();
  for (const rule of rules) {
    const paths = hosts.get(rule.host) ?? [];
    hosts.set(rule.host, paths);
    paths.push({ path: rule.path ?? '/', pathType: 'Prefix', backend: { service: { name: serviceOf(rule), port: { number: HTTP_PORT } } } });
  }
  return [...hosts].map(([host, paths]) => ({ host, http: { paths } }));
}

function serviceOf({ graph, component }: GraphIngressRule): string {
  if (component !== undefined) return component.serviceName;
  const { kind, name } = entryOf(graph);
  if (kind === 'Service') return name;
  throw new Error(`graph "${graph.name}" has an endpoint picker, which an Ingress passes by; use GraphHttpRoute`);
}
