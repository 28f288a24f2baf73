/** What each fabric adds to a pod. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { fabricContribution, type FabricLayer } from '../../lib/fabric/fabric-contribution';
import { type FabricPod, type IRdmaFabric, RdmaFabric } from '../../lib/fabric';
import { EnvValue } from '../../lib/graph/env-value';
import { realManifests, testWith } from '../shared';

const GPU_TAINT = { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' };
const ARM_TAINT = { key: 'kubernetes.io/arch', operator: 'Equal', value: 'arm64', effect: 'NoSchedule' };
const NOTHING = { resources: {}, env: {}, securityContext: undefined, mounts: [], podAnnotations: {}, tolerations: [], podSpec: undefined };

/** A layer with its mounts as path to source. */
function layer(fabric: IRdmaFabric | undefined, gpus: number): unknown {
  const { volumeMounts, ...rest }: FabricLayer = fabricContribution(fabric, gpus);
  return { ...rest, mounts: volumeMounts.map(({ path, volume }) => `${path} from ${volume.volume.hostPath?.path ?? volume.name}`) };
}

const table: [string, IRdmaFabric, number, object][] = [
  ['InfiniBand', RdmaFabric.infiniband(), 8, {
    resources: { 'rdma/ib': '8' },
    securityContext: { capabilities: { add: ['IPC_LOCK', 'SYS_RESOURCE'] }, runAsUser: 0 },
  }],
  ['InfiniBand with everything said', RdmaFabric.infiniband({
    resourceName: 'rdma/shared_ib',
    devicesPerPod: 1,
    netDevices: ['mlx5_0:1', 'mlx5_5:1'],
    hostDevices: true,
    capabilities: ['IPC_LOCK'],
    privileged: true,
    runAsUser: 1000,
    env: { NCCL_DEBUG: 'WARN' },
    tolerations: [GPU_TAINT],
  }), 4, {
    resources: { 'rdma/shared_ib': '1' },
    env: { UCX_NET_DEVICES: 'mlx5_0:1,mlx5_5:1', NCCL_DEBUG: 'WARN' },
    securityContext: { capabilities: { add: ['IPC_LOCK'] }, privileged: true, runAsUser: 1000 },
    mounts: ['/dev/infiniband from /dev/infiniband'],
    tolerations: [GPU_TAINT],
  }],
  ['AWS EFA', RdmaFabric.awsEfa(), 8, {
    resources: { 'vpc.amazonaws.com/efa': '8' },
    env: {
      FI_PROVIDER: 'efa',
      FI_EFA_USE_DEVICE_RDMA: '1',
      FI_EFA_ENABLE_SHM_TRANSFER: '0',
      DYN_KVBM_NIXL_BACKEND_LIBFABRIC: 'true',
      DYN_KVBM_NIXL_BACKEND_UCX: 'false',
      SGLANG_DISAGGREGATION_NIXL_BACKEND: 'LIBFABRIC',
    },
    securityContext: { capabilities: { add: ['IPC_LOCK'] }, runAsUser: 0 },
  }],
  ['AWS EFA, four to a GPU, transport left to the engine', RdmaFabric.awsEfa({ devicesPerGpu: 4, kvCacheOverLibfabric: false, privileged: true }), 2, {
    resources: { 'vpc.amazonaws.com/efa': '8' },
    env: { FI_PROVIDER: 'efa', FI_EFA_USE_DEVICE_RDMA: '1', FI_EFA_ENABLE_SHM_TRANSFER: '0' },
    securityContext: { capabilities: { add: ['IPC_LOCK'] }, privileged: true, runAsUser: 0 },
  }],
  ['GKE RoCE', RdmaFabric.gkeRoce({ networks: ['rdma-0', 'rdma-1'], firstInterface: 3 }), 2, {
    resources: {
      'networking.gke.io.networks/rdma-0': '1',
      'networking.gke.io.networks/rdma-0.IP': '1',
      'networking.gke.io.networks/rdma-1': '1',
      'networking.gke.io.networks/rdma-1.IP': '1',
    },
    env: { NCCL_SOCKET_IFNAME: 'eth0', NCCL_CROSS_NIC: '0' },
    securityContext: { capabilities: { add: ['IPC_LOCK', 'SYS_PTRACE'] }, privileged: true, runAsUser: 0 },
    mounts: ['/usr/local/gib from /home/kubernetes/bin/gib', '/usr/local/nvidia from /home/kubernetes/bin/nvidia'],
    podAnnotations: {
      'networking.gke.io/default-interface': 'eth0',
      'networking.gke.io/interfaces': '[{"interfaceName":"eth0","network":"default"},\n {"interfaceName":"eth3","network":"rdma-0"},\n {"interfaceName":"eth4","network":"rdma-1"}]\n',
    },
    tolerations: [GPU_TAINT, ARM_TAINT],
  }],
  ['GKE RoCE where the node does it all', RdmaFabric.gkeRoce({ networks: ['rdma-0'], interfaces: false, hostLibraries: false, privileged: false, tolerations: [] }), 1, {
    resources: { 'networking.gke.io.networks/rdma-0': '1' },
    env: { NCCL_SOCKET_IFNAME: 'eth0', NCCL_CROSS_NIC: '0' },
    securityContext: { capabilities: { add: ['IPC_LOCK', 'SYS_PTRACE'] }, privileged: false, runAsUser: 0 },
  }],
  ['Azure InfiniBand', RdmaFabric.azureInfiniband(), 2, {
    resources: { 'rdma/shared_ib': '1' },
    env: { UCX_NET_DEVICES: 'mlx5_0:1,mlx5_1:1', UCX_IB_GPU_DIRECT_RDMA: 'yes', NCCL_SOCKET_IFNAME: 'eth0' },
    securityContext: { capabilities: { add: ['IPC_LOCK', 'SYS_PTRACE'] }, privileged: true, runAsUser: 0 },
    mounts: ['/dev/infiniband from /dev/infiniband'],
    tolerations: [GPU_TAINT],
  }],
  ['Azure InfiniBand with the choice left to UCX', RdmaFabric.azureInfiniband({ netDevices: [] }), 2, {
    resources: { 'rdma/shared_ib': '1' },
    env: { UCX_IB_GPU_DIRECT_RDMA: 'yes', NCCL_SOCKET_IFNAME: 'eth0' },
    securityContext: { capabilities: { add: ['IPC_LOCK', 'SYS_PTRACE'] }, privileged: true, runAsUser: 0 },
    mounts: ['/dev/infiniband from /dev/infiniband'],
    tolerations: [GPU_TAINT],
  }],
  ['Nebius InfiniBand, whose pods may have no GPUs of their own', RdmaFabric.nebiusInfiniband({ env: { NCCL_SOCKET_IFNAME: 'eth1' } }), 0, {
    resources: { 'rdma/ib': '1' },
    env: { NCCL_SOCKET_IFNAME: 'eth1' },
    securityContext: { capabilities: { add: ['IPC_LOCK', 'SYS_PTRACE'] }, privileged: true, runAsUser: 0 },
    mounts: ['/dev/infiniband from /dev/infiniband'],
  }],
];

test.each(table)('%s', (_, fabric, gpus, expected) => {
  expect(layer(fabric, gpus)).toEqual({ ...NOTHING, ...expected });
});

test('without a fabric there is nothing', () => {
  expect(layer(undefined, 8)).toEqual(NOTHING);
});

test('a fabric of one\'s own sees the GPUs and says what it wants, down to the pod', () => {
  const dragonfly: IRdmaFabric = {
    contribute: ({ gpus }: FabricPod) => ({
      resources: { 'example.com/nic': gpus / 2 },
      env: { FABRIC_HOST: EnvValue.fromField('status.hostIP') },
      podSpec: { hostNetwork: true },
    }),
  };
  expect(layer(dragonfly, 8)).toEqual({
    ...NOTHING,
    resources: { 'example.com/nic': 4 },
    env: { FABRIC_HOST: EnvValue.fromField('status.hostIP') },
    podSpec: { hostNetwork: true },
  });
});

test.each<[string, IRdmaFabric, number, string]>([
  ['two ways of counting', RdmaFabric.infiniband({ devicesPerGpu: 1, devicesPerPod: 1 }), 8,
    'RdmaFabric.infiniband: devicesPerGpu and devicesPerPod exclude each other; give one of them'],
  ['nothing to count by', RdmaFabric.awsEfa(), 0, 'RdmaFabric.awsEfa: the component asks for no GPUs to count devices by; give devicesPerPod'],
  ['half a device', RdmaFabric.infiniband({ devicesPerGpu: 0.5 }), 8, 'RdmaFabric.infiniband: devicesPerGpu is 0.5; it has to be a whole number above 0'],
  ['no device', RdmaFabric.nebiusInfiniband({ devicesPerPod: 0 }), 8, 'RdmaFabric.nebiusInfiniband: devicesPerPod is 0; it has to be a whole number above 0'],
  ['no network', RdmaFabric.gkeRoce({ networks: [] }), 4, 'RdmaFabric.gkeRoce: networks is empty; name the GKE network of each adapter, such as rdma-0'],
])('%s is refused', (_, fabric, gpus, message) => {
  expect(() => fabricContribution(fabric, gpus)).toThrow(new Error(message));
});

interface RealService {
  readonly componentType?: string;
  readonly extraPodMetadata?: { annotations?: { [key: string]: string } };
  readonly extraPodSpec: {
    readonly tolerations?: { key: string }[];
    readonly volumes?: { name: string; hostPath?: object }[];
    readonly mainContainer: { env: { name: string; value: string }[]; securityContext: object; volumeMounts: { name: string; mountPath: string }[] };
  };
  readonly resources: { limits: { gpu: string; custom: { [name: string]: string } } };
}

function realWorkers(file: string): RealService[] {
  const text = readFileSync(join(realManifests ?? '', file), 'utf8');
  const graph = parseAllDocuments(text).map(document => document.toJS() as { kind: string; spec: { services: { [name: string]: RealService } } })
    .find(({ kind }) => kind === 'DynamoGraphDeployment');
  return Object.values(graph?.spec.services ?? {}).filter(({ componentType }) => componentType === 'worker');
}

const NSCALE = RdmaFabric.infiniband({
  devicesPerPod: 1,
  hostDevices: true,
  privileged: true,
  capabilities: ['IPC_LOCK', 'SYS_PTRACE'],
  tolerations: [GPU_TAINT],
  netDevices: ['mlx5_0:1', 'mlx5_1:1', 'mlx5_2:1', 'mlx5_3:1', 'mlx5_4:1', 'mlx5_5:1', 'mlx5_10:1', 'mlx5_11:1'],
});
const EFA_P6 = RdmaFabric.awsEfa({ devicesPerPod: 8, privileged: true, capabilities: ['IPC_LOCK', 'SYS_PTRACE'] });
const BLACKWELL = 'recipes/qwen3-235b-a22b-fp8/trtllm/disagg/blackwell';

testWith(realManifests).each<[string, IRdmaFabric, string[]]>([
  ['recipes/qwen3-32b/vllm/cloud-providers/deploy-nebius-ib.yaml', RdmaFabric.nebiusInfiniband(), []],
  ['recipes/qwen3-32b/vllm/cloud-providers/deploy-aks-ib.yaml', RdmaFabric.azureInfiniband(), []],
  ['recipes/qwen3-32b/vllm/cloud-providers/deploy-nscale-ib.yaml', NSCALE, []],
  [`${BLACKWELL}/deploy-nscale-ib.yaml`, NSCALE, []],
  [`${BLACKWELL}/deploy-gcp-roce.yaml`, RdmaFabric.gkeRoce(), []],
  [`${BLACKWELL}/deploy-aws-p6-b200.48xlarge.yaml`, EFA_P6, ['SGLANG_DISAGGREGATION_NIXL_BACKEND']],
])('%s has all that its fabric adds', (file, fabric, extraEnv) => {
  const workers = realWorkers(file);
  expect(workers).toHaveLength(2);
  for (const { extraPodMetadata, extraPodSpec: { tolerations, volumes = [], mainContainer }, resources: { limits } } of workers) {
    const added = fabricContribution(fabric, Number(limits.gpu));
    const env = Object.fromEntries(mainContainer.env.map(({ name, value }) => [name, value]));
    const ownEnv = Object.fromEntries(Object.entries(added.env).filter(([name]) => !extraEnv.includes(name)));
    const hostPaths = volumes.filter(({ hostPath }) => hostPath).map(({ name }) => name);
    expect(added.resources).toEqual(limits.custom);
    expect(env).toMatchObject(ownEnv);
    expect(added.securityContext).toEqual(mainContainer.securityContext);
    expect(added.tolerations).toEqual(tolerations ?? []);
    expect(added.volumeMounts.map(({ path, volume }) => ({ mountPath: path, name: volume.name })))
      .toEqual(mainContainer.volumeMounts.filter(({ name }) => hostPaths.includes(name)));
    expect(added.volumeMounts.map(({ volume }) => volume.volume)).toEqual(volumes.filter(({ hostPath }) => hostPath));
    expect(extraPodMetadata?.annotations ?? {}).toMatchObject(added.podAnnotations);
  }
});
