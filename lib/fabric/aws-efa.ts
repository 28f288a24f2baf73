import type { FabricContribution, FabricPod } from './contribution';
import { deviceCount } from './device-count';
import type { AwsEfaOptions } from './options';

/** libfabric picks its EFA provider, lets adapters write GPU memory, and keeps to EFA between pods of one node. */
const LIBFABRIC = {
  FI_PROVIDER: 'efa',
  FI_EFA_USE_DEVICE_RDMA: '1',
  FI_EFA_ENABLE_SHM_TRANSFER: '0',
};

const KV_CACHE_OVER_LIBFABRIC = {
  DYN_KVBM_NIXL_BACKEND_LIBFABRIC: 'true',
  DYN_KVBM_NIXL_BACKEND_UCX: 'false',
  SGLANG_DISAGGREGATION_NIXL_BACKEND: 'LIBFABRIC',
};

/** What a pod needs to be on EFA. */
export function awsEfa(options: AwsEfaOptions, pod: FabricPod): FabricContribution {
  const { kvCacheOverLibfabric = true } = options;
  return {
    resources: { 'vpc.amazonaws.com/efa': String(deviceCount('RdmaFabric.awsEfa', pod, options, { devicesPerGpu: 1 })) },
    env: {
      ...(kvCacheOverLibfabric && KV_CACHE_OVER_LIBFABRIC),
      ...LIBFABRIC,
      ...options.env,
    },
    capabilities: options.capabilities ?? ['IPC_LOCK'],
    privileged: options.privileged,
    runAsUser: options.runAsUser ?? 0,
    tolerations: options.tolerations,
  };
}
