import type { k8s } from '../../imports';

/** How the pods of a component get the devices of a claim template, and its containers those of the pod. */
export interface DeviceClaim {
  /** For the `resourceClaims` of a component. */
  readonly podClaim: k8s.PodResourceClaim;
  /** For the `resources.claims` of a component. */
  readonly containerClaim: k8s.ResourceClaim;
}

/**
 * A claim by the name under which pods have it.
 *
 * @throws if the name is no DNS label; a template may have a name that is none
 */
export function deviceClaim(owner: string, claimName: string, templateName: string): DeviceClaim {
  requireDnsLabel(`${owner}: the claim name`, claimName);
  return { podClaim: { name: claimName, resourceClaimTemplateName: templateName }, containerClaim: { name: claimName } };
}

/** @throws if the name is no DNS label */
export function requireDnsLabel(what: string, name: string): void {
  if (name.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name)) return;
  throw new Error(`${what} "${name}" has to be at most 63 lower-case letters, digits and hyphens, with no hyphen at either end`);
}
