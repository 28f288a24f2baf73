import type { k8s } from '../../imports';
import type { EnvValue } from '../graph/env-value';
import type { GraphVolumeMount } from '../volumes';

/** What a fabric hears of the pod that it is to connect. */
export interface FabricPod {
  /** GPUs of one pod, as its resources ask for them; 0 where they come from a device claim or are not there. */
  readonly gpus: number;
}

/** What a fabric adds to a pod and its main container. What the component itself says wins over all of it. */
export interface FabricContribution {
  /**
   * Devices by resource name, as request and limit of the main container.
   * @default - none
   */
  readonly resources?: { [resource: string]: k8s.Quantity | number | string };

  /**
   * Environment of the main container.
   * @default - none
   */
  readonly env?: { [name: string]: EnvValue | string };

  /**
   * Linux capabilities that the main container gets beside its own, such as `IPC_LOCK`.
   * @default - none
   */
  readonly capabilities?: string[];

  /**
   * Whether the main container sees every device of its node.
   * @default - as the component says
   */
  readonly privileged?: boolean;

  /**
   * User that the main container runs as. Linux gives capabilities that a container adds to user 0 only.
   * @default - as the component says
   */
  readonly runAsUser?: number;

  /**
   * What the main container mounts.
   * @default - nothing
   */
  readonly volumeMounts?: GraphVolumeMount[];

  /**
   * Annotations of the pod.
   * @default - none
   */
  readonly podAnnotations?: { [key: string]: string };

  /**
   * Taints that the pod puts up with.
   * @default - none
   */
  readonly tolerations?: k8s.Toleration[];

  /**
   * Other fields of the pod, merged as Kubernetes merges them.
   * @default - none
   */
  readonly podSpec?: k8s.PodSpecPatch;
}

/** A network over which the GPUs of different pods reach each other's memory. Implement it for a fabric of your own. */
export interface IRdmaFabric {
  /**
   * What a pod needs to be on the fabric. The same pod has to get the same answer each time.
   *
   * @param pod the pod to be connected
   */
  contribute(pod: FabricPod): FabricContribution;
}
