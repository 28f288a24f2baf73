/** What a graph has to be let do, as rules of a NetworkPolicy. */
import type { k8s } from '../../imports';
import { ComponentType, type DynamoGraph } from '../graph';
import { GRAPH_LABEL } from '../graph/labels';
import { podPorts, undeclaredPorts } from '../monitoring/scrape-ports';
import { DynamoPlatform } from '../platform';
import { entrancesOf } from '../routing/entrances';
import type { GraphIsolationProps } from './graph-isolation';
import { NetworkPeer } from './network-peer';
import { neighbourhoodOf } from './neighbourhood';
import { serviceAddress } from './service-address';

type Peer = k8s.NetworkPolicyPeer;

const EVERYWHERE: Peer[] = [NetworkPeer.cidr('0.0.0.0/0')._peer, NetworkPeer.cidr('::/0')._peer];

/** CoreDNS under the label that it goes by, and the cache that some clusters run on every node. */
const CLUSTER_DNS = [NetworkPeer.pods({ 'k8s-app': 'kube-dns' }, 'kube-system'), NetworkPeer.cidr('169.254.20.10/32')];

const tcp = (...ports: (number | string)[]): k8s.NetworkPolicyPort[] => ports.map(port => ({ protocol: 'TCP', port }));

/** Pods of the graph and of those that it serves or that serve it. Their request and event planes use ports that the system chooses. */
function graphPeers(graph: DynamoGraph): Peer[] {
  return [graph, ...neighbourhoodOf(graph).neighbours(graph)].map(({ name }) => ({ podSelector: { matchLabels: { [GRAPH_LABEL]: name } } }));
}

/** Who may connect to the pods. */
export function ingressRules(props: GraphIsolationProps): k8s.NetworkPolicyIngressRule[] {
  const { graph, clients = [], prometheus = [NetworkPeer.namespace('monitoring')] } = props;
  const entrances = entrancesOf(graph);
  const ports = tcp(...entrancePorts(graph));
  const gateways = distinct(entrances.flatMap(entrance => (entrance === 'anywhere' ? [] : [peerIn(entrance.namespace)])));
  const asked = [...clients.map(({ _peer }) => _peer), ...gateways];
  // A load balancer comes with the address of a node or of a client, which nobody knows here.
  const from = entrances.includes('anywhere') ? undefined : asked;
  return [
    { from: graphPeers(graph) },
    ...(ports.length === 0 || from?.length === 0 ? [] : [{ from, ports }]),
    ...operatorRules(graph),
    ...(prometheus.length === 0 ? [] : [{ from: prometheus.map(({ _peer }) => _peer), ports: metricsPorts(graph) }]),
  ];
}

/** The operator loads LoRA adapters through the system port of workers. */
function operatorRules(graph: DynamoGraph): k8s.NetworkPolicyIngressRule[] {
  if (graph.components.every(({ _ownProps }) => _ownProps.modelRef === undefined)) return [];
  return [{ from: [peerIn(DynamoPlatform.of(graph)?.namespace ?? 'dynamo-system')], ports: tcp('system') }];
}

/** Whom the pods may connect to. */
export function egressRules(props: GraphIsolationProps): k8s.NetworkPolicyEgressRule[] {
  const { graph, apiServer, offline = false, dns = CLUSTER_DNS } = props;
  const server = apiServer?.map(({ _peer }) => _peer) ?? EVERYWHERE;
  return [
    { to: graphPeers(graph) },
    { to: dns.map(({ _peer }) => _peer), ports: [{ protocol: 'UDP', port: 53 }, { protocol: 'TCP', port: 53 }] },
    { to: server, ports: tcp(443, 6443) },
    ...(offline || apiServer === undefined ? [] : [{ to: EVERYWHERE, ports: tcp(443) }]),
    ...platformRules(graph),
    ...(props.destinations ?? []).map(({ _peer }) => ({ to: [_peer] })),
  ];
}

/** NATS, etcd and ModelExpress of the platform; Prometheus where a planner asks it. */
function platformRules(graph: DynamoGraph): k8s.NetworkPolicyEgressRule[] {
  const platform = DynamoPlatform.of(graph);
  if (platform === undefined) return [];
  const planned = graph.components.some(({ type }) => type === ComponentType.PLANNER);
  const addresses = [platform.natsAddress, platform.etcdAddress, platform.modelExpressUrl, planned ? platform.prometheusEndpoint : undefined];
  return addresses.flatMap(address => {
    const service = address === undefined ? undefined : serviceAddress(address);
    return service === undefined ? [] : [{ to: [peerIn(service.namespace)], ports: tcp(service.port) }];
  });
}

/** Where requests come in: frontends, those beside workers, and the endpoint picker that the gateway asks. */
export function entrancePorts(graph: DynamoGraph): string[] {
  const { components } = graph;
  const http = components.some(({ type, _ownProps }) => type === ComponentType.FRONTEND || _ownProps.frontendSidecar !== undefined);
  return [...(http ? ['http'] : []), ...(components.some(({ type }) => type === ComponentType.EPP) ? ['grpc'] : [])];
}

function metricsPorts(graph: DynamoGraph): k8s.NetworkPolicyPort[] {
  return [...tcp(...podPorts(graph)), ...undeclaredPorts(graph).map(({ port }) => ({ protocol: 'TCP', port: Number(port) }))];
}

/** All pods of a Kubernetes namespace, or of that of the graph. */
function peerIn(namespace: string | undefined): Peer {
  return namespace === undefined ? { podSelector: {} } : NetworkPeer.namespace(namespace)._peer;
}

function distinct(peers: readonly Peer[]): Peer[] {
  return [...new Map(peers.map(peer => [JSON.stringify(peer), peer])).values()];
}
