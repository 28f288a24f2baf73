import { type ApiObjectMetadata, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { k8s } from '../../imports';
import type { DynamoGraph } from '../graph';
import { GRAPH_LABEL } from '../graph/labels';
import { egressRules, ingressRules } from './allowances';
import { type IsolationGap, isolationGaps } from './isolation-gaps';
import type { NetworkPeer } from './network-peer';
import { checkConstructProps } from '../props';

/** Properties of GraphIsolation. */
export interface GraphIsolationProps {
  /** The graph that is kept apart. */
  readonly graph: DynamoGraph;

  /**
   * Who may send requests, besides the gateways, load balancers and Ingresses of the app that lead to the graph.
   * @default - nobody else
   */
  readonly clients?: NetworkPeer[];

  /**
   * Who may scrape metrics.
   * @default - every pod of the Kubernetes namespace `monitoring`
   */
  readonly prometheus?: NetworkPeer[];

  /**
   * Where the API server is, which workers and frontends find each other by.
   * @default - not known: ports 443 and 6443 of every address may be reached
   */
  readonly apiServer?: NetworkPeer[];

  /**
   * Where the cluster's DNS is.
   * @default - pods labelled `k8s-app: kube-dns` in `kube-system`, and the cache at 169.254.20.10
   */
  readonly dns?: NetworkPeer[];

  /**
   * Whether weights lie on a volume, so that no hub and no S3 need be reached. Without `apiServer`, port 443 is open all the same.
   * @default false
   */
  readonly offline?: boolean;

  /**
   * Whom the graph may connect to besides: a database, a collector of traces.
   * @default - nobody
   */
  readonly destinations?: NetworkPeer[];

  /**
   * Name, labels and annotations of the NetworkPolicy.
   * @default - named `<graph>-isolation`
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * Keeps a graph apart from the others of its Kubernetes namespace, as far as the network can: a NetworkPolicy from the ports that its
 * components open, the Dynamo namespaces above and below it, the routes that lead to it, and the platform that runs it.
 *
 * What the network cannot keep apart is in `report`, and every synthesis says it as notes.
 *
 * @example
 * new GraphIsolation(chart, 'isolation', { graph, clients: [NetworkPeer.namespace('chat')], apiServer: [NetworkPeer.cidr('10.96.0.1/32')] });
 */
export class GraphIsolation extends Construct {
  /** The graph that is kept apart. */
  public readonly graph: DynamoGraph;

  /** The NetworkPolicy. */
  public readonly apiObject: k8s.NetworkPolicy;

  private readonly props: GraphIsolationProps;

  /**
   * Defines a NetworkPolicy, in the Kubernetes namespace of the graph.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props the graph, and who may connect to it
   */
  public constructor(scope: Construct, id: string, props: GraphIsolationProps) {
    super(scope, id);
    checkConstructProps(this, GraphIsolation, 'GraphIsolationProps', props);
    const { graph } = props;
    this.graph = graph;
    this.props = props;
    this.apiObject = new k8s.NetworkPolicy(this, 'Resource', {
      metadata: { name: `${graph.name}-isolation`, namespace: graph.namespace, ...props.metadata },
      spec: {
        podSelector: { matchLabels: { [GRAPH_LABEL]: graph.name } },
        policyTypes: ['Ingress', 'Egress'],
        ingress: Lazy.any({ produce: () => ingressRules(props) }) as k8s.NetworkPolicyIngressRule[],
        egress: Lazy.any({ produce: () => egressRules(props) }) as k8s.NetworkPolicyEgressRule[],
      },
    });
  }

  /** What the network cannot enforce, in sentences. */
  public get report(): string[] {
    return this._gaps().map(({ sentence }) => sentence);
  }

  /** @internal */
  public _gaps(): IsolationGap[] {
    return isolationGaps(this.props);
  }
}
