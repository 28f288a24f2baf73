import type { k8s } from '../../imports';
import type { ComponentResources } from './container-props';

/** The resource name of NVIDIA's device plugin. */
export const NVIDIA_GPU = 'nvidia.com/gpu';

/** Kubernetes' resource requirements: GPUs as request and limit, the rest as said. */
export function resourceRequirements(resources: ComponentResources | undefined): k8s.ResourceRequirements | undefined {
  if (!resources) return undefined;
  const { gpus, gpuResource = NVIDIA_GPU, claims } = resources;
  const gpu = gpus === undefined ? {} : { [gpuResource]: String(gpus) };
  const requests = { ...resources.requests, ...gpu };
  const limits = { ...resources.limits, ...gpu };
  return {
    ...(Object.keys(requests).length > 0 && { requests }),
    ...(Object.keys(limits).length > 0 && { limits }),
    ...(claims && claims.length > 0 && { claims }),
  };
}
