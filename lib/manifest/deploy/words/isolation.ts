import { GraphIsolation, NetworkPeer } from '../../../isolation';
import { plain } from '../value';
import { objectMetadata, type ObjectMetadataWords } from './object-metadata';
import type { GraphWord } from './word';

/** Who may connect, or to whom: pods of a Kubernetes namespace, pods with labels, or addresses. */
export interface NetworkPeerWord {
  /** The Kubernetes namespace of the pods; that of the graph unless set. */
  readonly namespace?: string;
  /** Labels of the pods; all of the Kubernetes namespace unless set. */
  readonly pods?: { readonly [key: string]: string };
  /** A block of addresses, such as `10.0.0.0/8`. */
  readonly cidr?: string;
  /** Blocks within `cidr` that are left out. */
  readonly except?: readonly string[];
}

/** What differs from an isolation as it is by itself. */
export interface IsolationWord extends ObjectMetadataWords {
  /**
   * Who may send requests, besides the gateways, load balancers and Ingresses that lead to the graph.
   * @default - nobody else
   */
  readonly clients?: readonly NetworkPeerWord[];
  /**
   * Who may scrape metrics.
   * @default - every pod of the Kubernetes namespace `monitoring`
   */
  readonly prometheus?: readonly NetworkPeerWord[];
  /**
   * Where the API server is.
   * @default - not known: ports 443 and 6443 of every address may be reached
   */
  readonly apiServer?: readonly NetworkPeerWord[];
  /**
   * Where the cluster's DNS is.
   * @default - pods labelled `k8s-app: kube-dns` in `kube-system`, and the cache at 169.254.20.10
   */
  readonly dns?: readonly NetworkPeerWord[];
  /**
   * Whom the graph may connect to besides.
   * @default - nobody
   */
  readonly destinations?: readonly NetworkPeerWord[];
  /**
   * Whether weights lie on a volume, so that no hub and no S3 need be reached.
   * @default false
   */
  readonly offline?: boolean;
}

/** The word `isolation`. */
export interface IsolationWords {
  /**
   * Keeps the graph apart from the others of its Kubernetes namespace, as far as the network can; notes say what it cannot.
   * @default - the graphs of a Kubernetes namespace can reach each other
   * @example strict
   */
  readonly isolation?: IsolationWord | 'strict';
}

export const isolation: GraphWord = {
  word: 'isolation',
  after: (value, graph, { chart }) => {
    const word = plain(value) as IsolationWord | 'strict';
    const { clients, prometheus, apiServer, dns, destinations, offline, ...metadata } = word === 'strict' ? {} as IsolationWord : word;
    new GraphIsolation(chart, 'Isolation', {
      graph, offline,
      clients: clients?.map(peerOf), prometheus: prometheus?.map(peerOf), apiServer: apiServer?.map(peerOf), dns: dns?.map(peerOf),
      destinations: destinations?.map(peerOf),
      metadata: { namespace: graph.namespace, ...objectMetadata(metadata, `${graph.name}-isolation`) },
    });
  },
};

function peerOf({ namespace, pods, cidr, except }: NetworkPeerWord): NetworkPeer {
  if (cidr !== undefined) {
    if (pods !== undefined || namespace !== undefined) throw new Error(`addresses (${cidr}) and pods are peers of their own; write two`);
    return NetworkPeer.cidr(cidr, except && [...except]);
  }
  if (except !== undefined) throw new Error('except needs the cidr that it is left out of');
  if (pods !== undefined) return NetworkPeer.pods(pods, namespace);
  if (namespace !== undefined) return NetworkPeer.namespace(namespace);
  throw new Error('a peer needs a namespace, pods or a cidr');
}
