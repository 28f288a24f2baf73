/** What a component takes from its fabric, in the terms of a component. */
import type { k8s } from '../../imports';
import type { EnvValue } from '../graph/env-value';
import type { GraphVolumeMount } from '../volumes';
import type { FabricContribution, IRdmaFabric } from './contribution';

/** A contribution with nothing left open, to be laid under what the component says itself. */
export interface FabricLayer {
  /** For requests and for limits: a device is asked for with the same number in both. */
  readonly resources: { readonly [resource: string]: k8s.Quantity | number | string };
  readonly env: { readonly [name: string]: EnvValue | string };
  readonly securityContext?: k8s.SecurityContext;
  readonly volumeMounts: readonly GraphVolumeMount[];
  readonly podAnnotations: { readonly [key: string]: string };
  readonly tolerations: readonly k8s.Toleration[];
  readonly podSpec?: k8s.PodSpecPatch;
}

/**
 * Asks a fabric what a pod with so many GPUs needs; without a fabric, nothing.
 *
 * @throws what the fabric throws
 */
export function fabricContribution(fabric: IRdmaFabric | undefined, gpus: number): FabricLayer {
  const { resources = {}, env = {}, volumeMounts = [], podAnnotations = {}, tolerations = [], podSpec, ...privileges } = fabric?.contribute({ gpus }) ?? {};
  return { resources, env, securityContext: securityContext(privileges), volumeMounts, podAnnotations, tolerations, podSpec };
}

function securityContext({ capabilities = [], privileged, runAsUser }: FabricContribution): k8s.SecurityContext | undefined {
  if (capabilities.length === 0 && privileged === undefined && runAsUser === undefined) return undefined;
  return {
    ...(capabilities.length > 0 && { capabilities: { add: [...capabilities] } }),
    ...(privileged !== undefined && { privileged }),
    ...(runAsUser !== undefined && { runAsUser }),
  };
}
