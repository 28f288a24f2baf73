import type { k8s } from '../../imports';

/**
 * Devices that each pod of a component claims (DRA), and that its main container gets: a `ComputeDomain`, a
 * `ResourceClaimTemplate`, or what is in the cluster already (`DeviceClaim`).
 */
export interface IDeviceClaim {
  /** For the `resourceClaims` of a component. */
  readonly podClaim: k8s.PodResourceClaim;

  /** For the `resources.claims` of a component. */
  readonly containerClaim: k8s.ResourceClaim;

  /**
   * GPUs that the claim brings, where that is sure. They take the place of those that would be asked of the device plugin.
   * @default - none, as far as is known
   */
  readonly gpus?: number;
}

/** Devices that pods claim by a template, or a claim, that is in the cluster already. */
export class DeviceClaim implements IDeviceClaim {
  /**
   * Devices of each pod's own, by an existing ResourceClaimTemplate.
   *
   * @param templateName name of the template, in the Kubernetes namespace of the graph
   * @param claimName name under which pods have the claim; that of the template unless said
   * @throws if the claim name is no DNS label
   */
  public static fromResourceClaimTemplateName(templateName: string, claimName: string = templateName): DeviceClaim {
    return new DeviceClaim(claimName, { name: claimName, resourceClaimTemplateName: templateName });
  }

  /**
   * Devices that all pods share, by an existing ResourceClaim.
   *
   * @param resourceClaimName name of the ResourceClaim, in the Kubernetes namespace of the graph
   * @param claimName name under which pods have the claim; that of the ResourceClaim unless said
   * @throws if the claim name is no DNS label
   */
  public static fromResourceClaimName(resourceClaimName: string, claimName: string = resourceClaimName): DeviceClaim {
    return new DeviceClaim(claimName, { name: claimName, resourceClaimName });
  }

  /** For the `resourceClaims` of a component. */
  public readonly podClaim: k8s.PodResourceClaim;

  /** For the `resources.claims` of a component; the container gets all that the claim holds. */
  public readonly containerClaim: k8s.ResourceClaim;

  private constructor(claimName: string, podClaim: k8s.PodResourceClaim) {
    requireDnsLabel('DeviceClaim: the claim name', claimName);
    this.podClaim = podClaim;
    this.containerClaim = { name: claimName };
  }
}

/**
 * A claim by the name under which pods have it.
 *
 * @throws if the name is no DNS label; a template may have a name that is none
 */
export function deviceClaim(owner: string, claimName: string, templateName: string): IDeviceClaim {
  requireDnsLabel(`${owner}: the claim name`, claimName);
  return { podClaim: { name: claimName, resourceClaimTemplateName: templateName }, containerClaim: { name: claimName } };
}

/** @throws if the name is no DNS label */
export function requireDnsLabel(what: string, name: string): void {
  if (name.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name)) return;
  throw new Error(`${what} "${name}" has to be at most 63 lower-case letters, digits and hyphens, with no hyphen at either end`);
}
