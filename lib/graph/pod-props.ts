import type { k8s } from '../../imports';
import type { IDeviceClaim } from '../scheduling/device-claim';

/** What a component says of its pods. */
export interface PodProps {
  /**
   * Labels of the pods.
   * @default - those of the operator
   */
  readonly podLabels?: { [key: string]: string };

  /**
   * Annotations of the pods.
   * @default - those of the operator
   */
  readonly podAnnotations?: { [key: string]: string };

  /**
   * Containers beside the main one; each needs an image.
   * @default - none
   */
  readonly sidecars?: k8s.Container[];

  /**
   * Containers that run to their end before the others start; each needs an image.
   * @default - none
   */
  readonly initContainers?: k8s.Container[];

  /**
   * ServiceAccount of the pods.
   * @default - the one that the operator makes for the graph
   */
  readonly serviceAccountName?: string;

  /**
   * Names of Secrets with which images are pulled, beside those of the graph.
   * @default - those that the operator finds by registry
   */
  readonly imagePullSecrets?: string[];

  /**
   * Taints that the pods put up with.
   * @default - none
   */
  readonly tolerations?: k8s.Toleration[];

  /**
   * Nodes and pods that the pods keep close to or away from.
   * @default - none
   */
  readonly affinity?: k8s.Affinity;

  /**
   * Labels of the nodes that the pods may run on.
   * @default - any node
   */
  readonly nodeSelector?: { [label: string]: string };

  /**
   * Labels of the nodes that the pods may run on, where several values of a label will do: each with the values of which a
   * node has to have one. Becomes required node affinity, beside what `affinity` says of pods.
   * @default - any node
   */
  readonly requiredNodeLabels?: { [label: string]: string[] };

  /**
   * User, groups and other privileges of the pods. Setting any of it drops the operator's `fsGroup: 1000`.
   * @default - `fsGroup: 1000`, as the operator has it
   */
  readonly podSecurityContext?: k8s.PodSecurityContext;

  /**
   * Devices that each pod claims for its main container (DRA): `resourceClaims` and `resources.claims` in one. Where they
   * bring GPUs, none are asked of the device plugin.
   * @default - none
   */
  readonly deviceClaims?: IDeviceClaim[];

  /**
   * Devices that the pods claim (DRA); containers use them by name. For those of the main container there is `deviceClaims`.
   * @default - none
   */
  readonly resourceClaims?: k8s.PodResourceClaim[];

  /**
   * Fields of the pod that have no property of their own, laid over what the other properties say, as Kubernetes
   * merges them.
   * @default - none
   */
  readonly podSpec?: k8s.PodSpecPatch;
}
