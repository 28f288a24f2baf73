import type { k8s } from '../../imports';

/** Who may connect to pods, or to whom they may connect. */
export class NetworkPeer {
  /**
   * All pods of a Kubernetes namespace.
   *
   * @param name the Kubernetes namespace
   */
  public static namespace(name: string): NetworkPeer {
    return new NetworkPeer({ namespaceSelector: { matchLabels: { [NAMESPACE_LABEL]: name } } });
  }

  /**
   * Pods that have all of these labels.
   *
   * @param labels labels of the pods
   * @param namespace their Kubernetes namespace; that of the graph unless set
   */
  public static pods(labels: { [key: string]: string }, namespace?: string): NetworkPeer {
    return new NetworkPeer({
      podSelector: { matchLabels: labels },
      namespaceSelector: namespace === undefined ? undefined : { matchLabels: { [NAMESPACE_LABEL]: namespace } },
    });
  }

  /**
   * Addresses of a block.
   *
   * @param cidr the block, such as `10.0.0.0/8`
   * @param except blocks within it that are left out
   */
  public static cidr(cidr: string, except?: string[]): NetworkPeer {
    return new NetworkPeer({ ipBlock: { cidr, except } });
  }

  private constructor(
    /** @internal */
    public readonly _peer: k8s.NetworkPolicyPeer,
  ) {}
}

/** Kubernetes puts it on every namespace. */
const NAMESPACE_LABEL = 'kubernetes.io/metadata.name';
