import { GraphVolume, type GraphVolumeMount } from '../volumes';
import type { FabricContribution, FabricPod } from './contribution';
import { deviceCount, type DefaultCount } from './device-count';
import type { InfinibandOptions } from './options';
import { GPU_TAINT } from './tolerations';

/** What an InfiniBand fabric does where its options are silent. */
interface InfinibandDefaults extends Omit<InfinibandOptions, 'netDevices' | 'devicesPerGpu' | 'devicesPerPod'> {
  readonly name: string;
  readonly resourceName: string;
  readonly count: DefaultCount;
  readonly netDevices?: (pod: FabricPod) => string[];
}

/** Any cluster whose NVIDIA network operator offers `rdma/ib`. */
export const GENERIC: InfinibandDefaults = {
  name: 'RdmaFabric.infiniband',
  resourceName: 'rdma/ib',
  count: { devicesPerGpu: 1 },
  capabilities: ['IPC_LOCK', 'SYS_RESOURCE'],
  runAsUser: 0,
};

/** What the two clouds have in common: one shared device opens all adapters, and the node's device files are mounted. */
const CLOUD = {
  count: { devicesPerPod: 1 },
  capabilities: ['IPC_LOCK', 'SYS_PTRACE'],
  privileged: true,
  runAsUser: 0,
  hostDevices: true,
};

export const AZURE: InfinibandDefaults = {
  ...CLOUD,
  name: 'RdmaFabric.azureInfiniband',
  resourceName: 'rdma/shared_ib',
  env: { UCX_IB_GPU_DIRECT_RDMA: 'yes', NCCL_SOCKET_IFNAME: 'eth0' },
  tolerations: [GPU_TAINT],
  netDevices: ({ gpus }) => Array.from({ length: gpus }, (_, index) => `mlx5_${index}:1`),
};

export const NEBIUS: InfinibandDefaults = {
  ...CLOUD,
  name: 'RdmaFabric.nebiusInfiniband',
  resourceName: 'rdma/ib',
  env: { NCCL_SOCKET_IFNAME: 'eth0' },
};

/** What a pod needs to be on an InfiniBand fabric. */
export function infiniband(defaults: InfinibandDefaults, options: InfinibandOptions, pod: FabricPod): FabricContribution {
  const netDevices = options.netDevices ?? defaults.netDevices?.(pod) ?? [];
  return {
    resources: { [options.resourceName ?? defaults.resourceName]: String(deviceCount(defaults.name, pod, options, defaults.count)) },
    env: {
      ...(netDevices.length > 0 && { UCX_NET_DEVICES: netDevices.join(',') }),
      ...defaults.env,
      ...options.env,
    },
    capabilities: options.capabilities ?? defaults.capabilities,
    privileged: options.privileged ?? defaults.privileged,
    runAsUser: options.runAsUser ?? defaults.runAsUser,
    volumeMounts: options.hostDevices ?? defaults.hostDevices ? [HOST_DEVICES] : [],
    tolerations: options.tolerations ?? defaults.tolerations,
  };
}

const HOST_DEVICES: GraphVolumeMount = {
  volume: GraphVolume.of({ name: 'ib', hostPath: { path: '/dev/infiniband' } }),
  path: '/dev/infiniband',
};
