import { awsEfa } from './aws-efa';
import type { FabricContribution, FabricPod, IRdmaFabric } from './contribution';
import { gkeRoce } from './gke-roce';
import { AZURE, GENERIC, infiniband, NEBIUS } from './infiniband';
import type { AwsEfaOptions, GkeRoceOptions, InfinibandOptions } from './options';
import { checkProps } from '../props';

/**
 * The fabrics of the clouds and of clusters with InfiniBand. Each is what the real deployments there have in common;
 * whatever a component says itself wins over it.
 *
 * @example
 * graph.addDecode('Decode', { engine: Engine.vllm({ model: 'Qwen/Qwen3-32B', parallelism: { tensor: 4 } }), fabric: RdmaFabric.infiniband() });
 */
export abstract class RdmaFabric implements IRdmaFabric {
  /**
   * InfiniBand as most clusters offer it, through the NVIDIA network operator:
   *
   * - `rdma/ib`, one for each GPU, since nodes with InfiniBand have one adapter beside each GPU;
   * - `IPC_LOCK`, since the memory of a transfer must not be swapped, and `SYS_RESOURCE`, to raise the limit on such
   *   memory;
   * - user 0, since Linux gives added capabilities to no other;
   * - neither privileges nor the node's device files: the device plugin brings the devices into the container.
   *
   * @param options what differs from that
   */
  public static infiniband(options: InfinibandOptions = {}): RdmaFabric {
    checkProps('RdmaFabric.infiniband', 'InfinibandOptions', options);
    return new Fabric(pod => infiniband(GENERIC, options, pod));
  }

  /**
   * The Elastic Fabric Adapter (EFA) of AWS. The image has to hold libfabric with EFA; the tags of Dynamo's that end in
   * `-efa` do.
   *
   * - `vpc.amazonaws.com/efa`, one for each GPU, which every instance with EFA and eight GPUs since P5 has at least. P5
   *   has four for each GPU (`devicesPerGpu: 4`), P6-B200 one;
   * - `IPC_LOCK`, since the memory of a transfer must not be swapped;
   * - user 0, since Linux gives added capabilities to no other;
   * - environment that makes libfabric use EFA down to GPU memory, and KV caches libfabric;
   * - no privileges; set `privileged` where registering GPU memory fails without, as on GB200.
   *
   * @param options what differs from that
   */
  public static awsEfa(options: AwsEfaOptions = {}): RdmaFabric {
    checkProps('RdmaFabric.awsEfa', 'AwsEfaOptions', options);
    return new Fabric(pod => awsEfa(options, pod));
  }

  /**
   * RDMA over Ethernet (RoCE) on Google Kubernetes Engine.
   *
   * - the networks `rdma-0` to `rdma-3` with an address in each, since an A4X node has four adapters for its four GPUs;
   *   name eight for A4. A pod gets all of them, however many GPUs it has;
   * - annotations that name the pod's interfaces, by which GKE attaches the networks;
   * - the node's NCCL plugin (gib) and driver libraries, which GKE keeps on the node;
   * - `NCCL_SOCKET_IFNAME=eth0`, since only that interface reaches all pods, and `NCCL_CROSS_NIC=0`, since each adapter
   *   reaches only its own network;
   * - privileges and user 0, for the device files of the adapters; `IPC_LOCK`, since the memory of a transfer must not
   *   be swapped; `SYS_PTRACE`, for transfers between processes of one node;
   * - the taints of GPU nodes and, as A4X has Grace CPUs, of Arm nodes.
   *
   * @param options what differs from that
   */
  public static gkeRoce(options: GkeRoceOptions = {}): RdmaFabric {
    checkProps('RdmaFabric.gkeRoce', 'GkeRoceOptions', options);
    return new Fabric(() => gkeRoce(options));
  }

  /**
   * InfiniBand on Azure Kubernetes Service.
   *
   * - `rdma/shared_ib`, one, since Azure's setup shares the adapters: one device opens all of them;
   * - `UCX_NET_DEVICES`, as many adapters as the pod has GPUs, from `mlx5_0:1` on, since a node has other
   *   adapters beside them;
   * - `UCX_IB_GPU_DIRECT_RDMA=yes`, to fail at once rather than copy through the CPU, and `NCCL_SOCKET_IFNAME=eth0`,
   *   since only that interface reaches all pods;
   * - the node's `/dev/infiniband`, privileges and user 0, since a shared device brings no device files with it;
   * - `IPC_LOCK`, since the memory of a transfer must not be swapped; `SYS_PTRACE`, for transfers between processes of
   *   one node;
   * - the taint of GPU nodes.
   *
   * @param options what differs from that
   */
  public static azureInfiniband(options: InfinibandOptions = {}): RdmaFabric {
    checkProps('RdmaFabric.azureInfiniband', 'InfinibandOptions', options);
    return new Fabric(pod => infiniband(AZURE, options, pod));
  }

  /**
   * InfiniBand on Nebius.
   *
   * - `rdma/ib`, one, since one device opens all adapters of the node;
   * - `NCCL_SOCKET_IFNAME=eth0`, since only that interface reaches all pods;
   * - the node's `/dev/infiniband`, privileges and user 0, since the device brings no device files with it;
   * - `IPC_LOCK`, since the memory of a transfer must not be swapped; `SYS_PTRACE`, for transfers between processes of
   *   one node;
   * - no toleration, since GPU nodes there have no taint.
   *
   * @param options what differs from that
   */
  public static nebiusInfiniband(options: InfinibandOptions = {}): RdmaFabric {
    checkProps('RdmaFabric.nebiusInfiniband', 'InfinibandOptions', options);
    return new Fabric(pod => infiniband(NEBIUS, options, pod));
  }

  /**
   * What a pod needs to be on the fabric.
   *
   * @param pod the pod to be connected
   * @throws if its devices cannot be counted: two ways of counting are given, or none applies
   */
  public abstract contribute(pod: FabricPod): FabricContribution;
}

class Fabric extends RdmaFabric {
  public constructor(private readonly contribution: (pod: FabricPod) => FabricContribution) {
    super();
  }

  public contribute(pod: FabricPod): FabricContribution {
    return this.contribution(pod);
  }
}
