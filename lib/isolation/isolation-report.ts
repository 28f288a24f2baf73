import { ComponentType, type DynamoGraph } from '../graph';
import { DynamoPlatform } from '../platform';
import { entrancesOf } from '../routing/entrances';
import { entrancePorts } from './allowances';
import type { GraphIsolationProps } from './graph-isolation';
import { besides, neighbours } from './neighbours';
import type { VolumeClaims } from './volume-claims';

/**
 * What the network cannot enforce for a graph, in sentences; what holds for every cluster comes last.
 *
 * @param claims which claims graphs mount, found out once for many reports
 */
export function isolationReport(props: GraphIsolationProps, claims: VolumeClaims): string[] {
  const { graph } = props;
  return [
    ...hostNetworks(graph), ...fabrics(graph), ...openEntrances(props), ...apiServer(props),
    ...served(graph), ...sharedClaims(graph, claims), ...sharedPlatform(graph),
    'Discovery is shared: every graph of the Kubernetes namespace can read which workers the others have; only a Kubernetes namespace of its own hides them.',
    'NetworkPolicies hold where the network plug-in of the cluster enforces them, and not between processes of one node that share its devices.',
  ];
}

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
  const names = neighbours(graph).map(({ name }) => name).join(', ');
  return names === '' ? [] : [`Its Dynamo namespace lies above or below that of ${names}: they serve each other, and every port is open between them.`];
}

function sharedClaims(graph: DynamoGraph, claims: VolumeClaims): string[] {
  const own = claims.of(graph);
  return (own.size === 0 ? [] : besides(graph)).flatMap(other => {
    const shared = [...claims.of(other)].filter(claim => own.has(claim)).sort().join(', ');
    return shared === '' ? [] : [`What lies on ${shared} is shared with ${other.name}: each can read it, and unless it is mounted read-only, change it.`];
  });
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
