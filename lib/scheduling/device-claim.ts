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
 * @throws if the name is no DNS label, which names of templates may be longer than and hold dots beside
 */
export function deviceClaim(owner: string, claimName: string, templateName: string): DeviceClaim {
  if (claimName.length > 63 || !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(claimName)) {
    throw new Error(`${owner}: the claim name "${claimName}" has to be at most 63 lower-case letters, digits and hyphens, with no hyphen at either end; set claimName`);
  }
  return { podClaim: { name: claimName, resourceClaimTemplateName: templateName }, containerClaim: { name: claimName } };
}
