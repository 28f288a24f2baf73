import { GraphVolume, type GraphVolumeMount } from '../volumes';
import type { FabricContribution } from './contribution';
import type { GkeRoceOptions } from './options';
import { ARM_TAINT, GPU_TAINT } from './tolerations';

/** What a pod needs to be on the RDMA networks of a GKE node. */
export function gkeRoce(options: GkeRoceOptions): FabricContribution {
  const { networks = ['rdma-0', 'rdma-1', 'rdma-2', 'rdma-3'], firstInterface = 2, interfaces = true, hostLibraries = true } = options;
  if (networks.length === 0) throw new Error('RdmaFabric.gkeRoce: networks is empty; name the GKE network of each adapter, such as rdma-0');
  return {
    resources: resources(networks, interfaces),
    env: { NCCL_SOCKET_IFNAME: 'eth0', NCCL_CROSS_NIC: '0', ...options.env },
    capabilities: options.capabilities ?? ['IPC_LOCK', 'SYS_PTRACE'],
    privileged: options.privileged ?? true,
    runAsUser: options.runAsUser ?? 0,
    volumeMounts: hostLibraries ? HOST_LIBRARIES : [],
    podAnnotations: interfaces ? interfaceAnnotations(networks, firstInterface) : {},
    tolerations: options.tolerations ?? [GPU_TAINT, ARM_TAINT],
  };
}

function resources(networks: readonly string[], interfaces: boolean): { [resource: string]: string } {
  const names = networks.flatMap(network => interfaces ? [network, `${network}.IP`] : [network]);
  return Object.fromEntries(names.map(name => [`networking.gke.io.networks/${name}`, '1']));
}

/** One interface a line, so that the YAML reads as a table. */
function interfaceAnnotations(networks: readonly string[], firstInterface: number): { [key: string]: string } {
  const table = [
    { interfaceName: 'eth0', network: 'default' },
    ...networks.map((network, index) => ({ interfaceName: `eth${firstInterface + index}`, network })),
  ];
  return {
    'networking.gke.io/default-interface': 'eth0',
    'networking.gke.io/interfaces': `[${table.map(entry => JSON.stringify(entry)).join(',\n ')}]\n`,
  };
}

const HOST_LIBRARIES: GraphVolumeMount[] = [
  { volume: GraphVolume.of({ name: 'gib', hostPath: { path: '/home/kubernetes/bin/gib' } }), path: '/usr/local/gib' },
  { volume: GraphVolume.of({ name: 'nvidia', hostPath: { path: '/home/kubernetes/bin/nvidia' } }), path: '/usr/local/nvidia' },
];
