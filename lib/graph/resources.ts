import type { k8s } from '../../imports';
import type { ComponentResources } from './container-props';

/** The resource name of NVIDIA's device plugin. */
export const NVIDIA_GPU = 'nvidia.com/gpu';

/** Kubernetes' resource requirements: GPUs as request and limit, the rest as said. */
export function resourceRequirements(resources: ComponentResources | undefined): k8s.ResourceRequirements | undefined {
  if (!resources) return undefined;
  const { gpus = 0, gpuResource = NVIDIA_GPU, gpuLimitOnly = false, claims } = resources;
  const gpu = gpus === 0 ? {} : { [gpuResource]: String(gpus) };
  const requests = { ...resources.requests, ...(!gpuLimitOnly && gpu) };
  const limits = { ...resources.limits, ...gpu };
  return {
    ...(Object.keys(requests).length > 0 && { requests }),
    ...(Object.keys(limits).length > 0 && { limits }),
    ...(claims && claims.length > 0 && { claims }),
  };
}
