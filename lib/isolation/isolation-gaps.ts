import { ComponentType, type DynamoGraph } from '../graph';
import { DynamoPlatform } from '../platform';
import { listed } from '../listed';
import { entrancesOf } from '../routing/entrances';
import { entrancePorts } from './allowances';
import type { GraphIsolationProps } from './graph-isolation';
import { neighbourhoodOf } from './neighbourhood';

/** Something that the network cannot enforce. */
export interface IsolationGap {
  /** What is said of many graphs, each with other names, has one of these. */
  readonly kind: string;
  readonly sentence: string;
}

/** What the network cannot enforce for a graph; what holds for every cluster comes last. */
export function isolationGaps(props: GraphIsolationProps): IsolationGap[] {
  const { graph } = props;
  const gaps = Object.entries({
    hostNetwork: hostNetworks(graph), fabric: fabrics(graph), entrance: openEntrances(props), apiServer: apiServer(props),
    served: served(graph), claims: sharedClaims(graph), platform: sharedPlatform(graph), cluster: EVERYWHERE,
  });
  return gaps.flatMap(([kind, sentences]) => sentences.map(sentence => ({ kind, sentence })));
}

const EVERYWHERE = [
  'Discovery is shared: every graph of the Kubernetes namespace can read which workers the others have; only a Kubernetes namespace of its own hides them.',
  'NetworkPolicies hold where the network plug-in of the cluster enforces them, and not between processes of one node that share its devices.',
];

function hostNetworks({ components }: DynamoGraph): string[] {
  const names = components.filter(({ _ownProps }) => _ownProps.podSpec?.hostNetwork === true).map(({ componentName }) => componentName);
  return names.length === 0 ? [] : [`Pods of ${names.join(', ')} use the network of their node, which no policy sees; drop hostNetwork.`];
}

function fabrics({ components }: DynamoGraph): string[] {
  const names = components.filter(({ _ownProps }) => _ownProps.fabric !== undefined).map(({ componentName }) => componentName);
  return names.length === 0 ? [] : [`RDMA traffic of ${names.join(', ')} passes the policy by; partition keys or virtual networks of the fabric keep it apart.`];
}

function openEntrances({ graph, clients = [] }: GraphIsolationProps): string[] {
  const entrances = entrancesOf(graph);
  if (entrances.includes('anywhere')) return ['A load balancer or an Ingress leads to the frontend, so that its port is open to every address.'];
  if (entrances.length > 0 || clients.length > 0 || entrancePorts(graph).length === 0) return [];
  return ['Nobody outside the graph may send requests: no route of the app leads here, and no clients are named.'];
}

function apiServer({ apiServer: known, offline = false }: GraphIsolationProps): string[] {
  if (known === undefined) {
    return ['The address of the API server is not known here, so that ports 443 and 6443 of every address may be reached; name apiServer.'];
  }
  return offline ? [] : ['Port 443 of every address may be reached, for weights from a hub or S3; set offline where they are on a volume.'];
}

function served(graph: DynamoGraph): string[] {
  const names = neighbourhoodOf(graph).neighbours(graph).map(({ name }) => name);
  return names.length === 0 ? [] : [`Its Dynamo namespace lies above or below that of ${listed(names)}: they serve each other, and every port is open between them.`];
}

function sharedClaims(graph: DynamoGraph): string[] {
  return neighbourhoodOf(graph).sharedClaims(graph).map(({ claims, graphs }) =>
    `What lies on ${claims.join(', ')} is shared by ${listed(graphs.map(({ name }) => name))}: each can read it, and unless it is mounted read-only, change it.`);
}

function sharedPlatform(graph: DynamoGraph): string[] {
  const platform = DynamoPlatform.of(graph);
  const planned = graph.components.some(({ type }) => type === ComponentType.PLANNER);
  return [
    ...(platform?.natsAddress === undefined ? [] : ['NATS of the platform is shared: whoever reaches it reads the messages of all graphs.']),
    ...(platform?.etcdAddress === undefined ? [] : ['etcd of the platform is shared: whoever reaches it reads and writes the entries of all graphs.']),
    ...(planned ? ['The planner may scale every graph of the Kubernetes namespace: its ServiceAccount is shared.'] : []),
  ];
}
