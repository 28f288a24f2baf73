import type { k8s } from '../../imports';
import type { EnvValue } from './env-value';
import type { GraphVolumeMount } from './graph-volume';

/** What one pod of a component asks of its node. */
export interface ComponentResources {
  /**
   * GPUs, as request and limit.
   * @default - none
   */
  readonly gpus?: number;

  /**
   * Resource name under which the node offers its GPUs.
   * @default 'nvidia.com/gpu'
   */
  readonly gpuResource?: string;

  /**
   * Other requests by resource name (`cpu`, `memory`, `ephemeral-storage`, `rdma/ib`), as Kubernetes quantities.
   * @default - none
   */
  readonly requests?: { [resource: string]: k8s.Quantity | number | string };

  /**
   * Other limits by resource name, as Kubernetes quantities.
   * @default - none
   */
  readonly limits?: { [resource: string]: k8s.Quantity | number | string };

  /**
   * Claims for devices (DRA), by the names under which the pod lists them.
   * @default - none
   */
  readonly claims?: k8s.ResourceClaim[];
}

/** What every component of a graph has. */
export interface ComponentProps {
  /**
   * How many copies run. A multinode component counts groups, not pods.
   * Source: `spec.components[].replicas`.
   * @default - 1, as the operator has it
   */
  readonly replicas?: number;

  /**
   * Image of the main container, with a tag that carries the Dynamo version.
   * @default - the image of the graph
   */
  readonly image?: string;

  /**
   * Command of the main container, in exec form.
   * @default - that of the operator for the type of component
   */
  readonly command?: string[];

  /**
   * Arguments of the main container, one token an entry.
   * @default - those of the operator for the type of component
   */
  readonly args?: string[];

  /**
   * Folder in which the command runs.
   * @default - that of the graph, else that of the image
   */
  readonly workingDir?: string;

  /**
   * Environment of the main container; it wins over the environment of the graph.
   * @default - none
   */
  readonly env?: { [name: string]: EnvValue | string };

  /**
   * Name of a Secret of which every key becomes an environment variable, such as one that holds `HF_TOKEN`.
   * @default - none
   */
  readonly envFromSecret?: string;

  /**
   * What one pod asks of its node.
   * @default - nothing
   */
  readonly resources?: ComponentResources;

  /**
   * Volumes that the main container sees.
   * @default - none
   */
  readonly volumeMounts?: GraphVolumeMount[];

  /**
   * Size of the memory file system at `/dev/shm`, such as `80Gi`; `0` for none.
   * Source: `spec.components[].sharedMemorySize`.
   * @default - 8Gi, as the operator has it
   */
  readonly sharedMemorySize?: string;

  /**
   * Labels of the component's pods.
   * @default - those of the operator
   */
  readonly podLabels?: { [key: string]: string };

  /**
   * Annotations of the component's pods.
   * @default - those of the operator
   */
  readonly podAnnotations?: { [key: string]: string };

  /**
   * Fields of the main container that have no property of their own, laid over what the other properties say:
   * maps by field, `env`, `ports` and `volumeMounts` by their keys, `command` and `args` whole.
   * @default - none
   */
  readonly mainContainer?: k8s.ContainerPatch;

  /**
   * Fields of the pod that have no property of their own (`affinity`, `tolerations`, `nodeSelector`, …), laid over
   * what the other properties say, as Kubernetes merges them.
   * @default - none
   */
  readonly podSpec?: k8s.PodSpecPatch;

  /**
   * Containers beside the main one; each needs an image.
   * @default - none
   */
  readonly sidecars?: k8s.Container[];
}
