import type { k8s } from '../../imports';
import type { EnvValue } from '../graph/env-value';

/** What can be said of any of the fabrics. */
export interface RdmaFabricOptions {
  /**
   * Linux capabilities that the container gets.
   * @default - those of the fabric
   */
  readonly capabilities?: string[];

  /**
   * Whether the container sees every device of its node.
   * @default - as the fabric has it
   */
  readonly privileged?: boolean;

  /**
   * User that the container runs as. Linux gives capabilities that a container adds to user 0 only.
   * @default - as the fabric has it
   */
  readonly runAsUser?: number;

  /**
   * Environment beside that of the fabric; it wins over that of the fabric.
   * @default - none
   */
  readonly env?: { [name: string]: EnvValue | string };

  /**
   * Taints that the pod puts up with, in place of those of the fabric.
   * @default - those of the fabric
   */
  readonly tolerations?: k8s.Toleration[];
}

/** What can be said of a fabric whose devices are counted. */
export interface CountedDeviceOptions extends RdmaFabricOptions {
  /**
   * Devices that a pod asks for, for each of its GPUs; excludes `devicesPerPod`.
   * @default - as the fabric has it
   */
  readonly devicesPerGpu?: number;

  /**
   * Devices that a pod asks for, however many GPUs it has; excludes `devicesPerGpu`.
   * @default - as the fabric has it
   */
  readonly devicesPerPod?: number;
}

/** What can be said of InfiniBand, or of RDMA over Ethernet that a node offers in the same way. */
export interface InfinibandOptions extends CountedDeviceOptions {
  /**
   * Resource name under which the node's device plugin offers the devices.
   * @default - that of the fabric
   */
  readonly resourceName?: string;

  /**
   * Adapters and their ports that UCX may use (`UCX_NET_DEVICES`), such as `mlx5_0:1`; none leaves the choice to UCX.
   * @default - as the fabric has it
   */
  readonly netDevices?: string[];

  /**
   * Whether the container mounts the node's `/dev/infiniband`, for a device plugin that does not bring the devices
   * into the container itself.
   * @default - as the fabric has it
   */
  readonly hostDevices?: boolean;
}

/** What can be said of the Elastic Fabric Adapter (EFA) of AWS. */
export interface AwsEfaOptions extends CountedDeviceOptions {
  /**
   * Whether KV caches go through libfabric (`DYN_KVBM_NIXL_BACKEND_*`, `SGLANG_DISAGGREGATION_NIXL_BACKEND`), since
   * UCX cannot use EFA. vLLM does not read these; tell it `"backends": ["LIBFABRIC"]` in `--kv-transfer-config`.
   * @default true
   */
  readonly kvCacheOverLibfabric?: boolean;
}

/** What can be said of RDMA over converged Ethernet (RoCE) on Google Kubernetes Engine. */
export interface GkeRoceOptions extends RdmaFabricOptions {
  /**
   * Names of the GKE networks, one for each adapter of a node. A node has one of each, so that two pods that ask for
   * the same network do not share a node.
   * @default ['rdma-0', 'rdma-1', 'rdma-2', 'rdma-3']
   */
  readonly networks?: string[];

  /**
   * Number of the first interface in the pod that is given to a network: 2 stands for `eth2`. `eth0` is the pod's own
   * and `eth1` that of the node's second ordinary network.
   * @default 2
   */
  readonly firstInterface?: number;

  /**
   * Whether the pod asks for addresses in the networks and names its interfaces. A node that gives the adapters
   * without either needs none of it.
   * @default true
   */
  readonly interfaces?: boolean;

  /**
   * Whether the container mounts the node's NCCL plugin (`/usr/local/gib`) and driver libraries (`/usr/local/nvidia`).
   * @default true
   */
  readonly hostLibraries?: boolean;
}
