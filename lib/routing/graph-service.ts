import { type ApiObjectMetadata, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { k8s } from '../../imports';
import type { Component, DynamoGraph } from '../graph';
import { COMPONENT_LABEL, GRAPH_LABEL } from '../graph/labels';
import { noteEntrance } from './entrances';
import { frontendOf } from './graph-entry';
import { checkConstructProps } from '../props';

/** Where a Service can be reached from. */
export enum GraphServiceType {
  /** Within the cluster. */
  CLUSTER_IP = 'ClusterIP',
  /** At a port of every node. */
  NODE_PORT = 'NodePort',
  /** From outside, through a load balancer of the cloud. */
  LOAD_BALANCER = 'LoadBalancer',
}

/** Properties of GraphService. */
export interface GraphServiceProps {
  /** The graph whose frontend is served. */
  readonly graph: DynamoGraph;

  /**
   * The component that takes the requests.
   * @default - the frontend of the graph, which has to be the only one
   */
  readonly component?: Component;

  /**
   * Where the Service can be reached from.
   * @default GraphServiceType.LOAD_BALANCER
   */
  readonly type?: GraphServiceType;

  /**
   * Port of the Service.
   * @default 80
   */
  readonly port?: number;

  /**
   * Port of the nodes, for `NodePort` and `LoadBalancer`.
   * @default - one that the cluster chooses
   */
  readonly nodePort?: number;

  /**
   * Addresses that the load balancer takes requests from, such as `10.0.0.0/8`.
   * Source: `spec.loadBalancerSourceRanges`.
   * @default - all
   */
  readonly loadBalancerSourceRanges?: string[];

  /**
   * Who makes the load balancer.
   * Source: `spec.loadBalancerClass`.
   * @default - that of the cluster
   */
  readonly loadBalancerClass?: string;

  /**
   * Name, labels and annotations of the Service; load balancers of clouds are told more by annotations.
   * @default - named as the construct
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * A Service of one's own to the frontend of a graph, mostly for a load balancer. Within the cluster none is needed: the operator makes one,
 * `Component.serviceName` at port 8000.
 */
export class GraphService extends Construct {
  /** Name of the Service. */
  public readonly name: string;

  /** The Service. */
  public readonly apiObject: k8s.Service;

  /**
   * Defines a Service, in the Kubernetes namespace of the graph.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct, and of the Service unless `metadata` names it
   * @param props the graph, and where it can be reached from
   */
  public constructor(scope: Construct, id: string, props: GraphServiceProps) {
    super(scope, id);
    checkConstructProps(this, GraphService, 'GraphServiceProps', props);
    const { graph, type = GraphServiceType.LOAD_BALANCER, port = 80, nodePort, loadBalancerSourceRanges, loadBalancerClass } = props;
    this.name = props.metadata?.name ?? id;
    if (type !== GraphServiceType.CLUSTER_IP) noteEntrance(graph, 'anywhere');
    const selector = () => ({ [GRAPH_LABEL]: graph.name, [COMPONENT_LABEL]: (props.component ?? frontendOf(graph)).componentName });
    this.apiObject = new k8s.Service(this, 'Resource', {
      metadata: { namespace: graph.namespace, ...props.metadata, name: this.name },
      spec: {
        type,
        selector: Lazy.any({ produce: selector }) as k8s.ServiceSpec['selector'],
        ports: [{ name: 'http', port, targetPort: 'http', nodePort }],
        loadBalancerSourceRanges,
        loadBalancerClass,
      },
    });
  }
}
