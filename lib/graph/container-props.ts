import type { k8s } from '../../imports';
import type { DynamoImage } from '../images';
import type { EnvValue } from './env-value';
import type { GraphVolumeMount } from '../volumes';

/** What one pod of a component asks of its node. */
export interface ComponentResources {
  /**
   * GPUs, as request and limit; 0 where they come from a device claim.
   * @default - what the engine's parallelism needs, unless `deviceClaims` bring GPUs; else none
   */
  readonly gpus?: number;

  /**
   * Whether GPUs are written as a limit only; Kubernetes takes the request from it.
   * @default false
   */
  readonly gpuLimitOnly?: boolean;

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
   * Claims for devices (DRA), by the names under which the pod lists them in `resourceClaims`.
   * @default - none
   */
  readonly claims?: k8s.ResourceClaim[];
}

/** What a component says of its main container, the one that runs the engine or the frontend. */
export interface MainContainerProps {
  /**
   * Image, with a tag that carries the Dynamo version.
   * @default - the image of the graph
   */
  readonly image?: DynamoImage | string;

  /**
   * When the image is pulled: `Always`, `IfNotPresent` or `Never`.
   * @default - that of Kubernetes
   */
  readonly imagePullPolicy?: string;

  /**
   * Command, in exec form. Where an engine or flags say what runs, the beginning of their command (`python3`) leaves the rest of it
   * (`-m dynamo.vllm`) to the arguments.
   * @default - that of the engine, else that of the operator for the type of component
   */
  readonly command?: string[];

  /**
   * Arguments, one token an entry.
   * @default - those of the engine, else those of the operator for the type of component
   */
  readonly args?: string[];

  /**
   * Folder in which the command runs.
   * @default - that of the graph, else that of the image
   */
  readonly workingDir?: string;

  /**
   * Environment; it wins over the environment of the graph.
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
   * @default - the GPUs that the engine's parallelism needs
   */
  readonly resources?: ComponentResources;

  /**
   * Volumes that the container sees.
   * @default - none
   */
  readonly volumeMounts?: GraphVolumeMount[];

  /**
   * Decides whether the container is restarted.
   * @default - that of the operator for the type of component
   */
  readonly livenessProbe?: k8s.Probe;

  /**
   * Decides whether the pod gets traffic.
   * @default - that of the operator for the type of component
   */
  readonly readinessProbe?: k8s.Probe;

  /**
   * Holds the other probes back until it succeeds once; give it time to load large weights.
   * @default - that of the operator for the type of component
   */
  readonly startupProbe?: k8s.Probe;

  /**
   * Privileges and user of the container.
   * @default - those of the image
   */
  readonly securityContext?: k8s.SecurityContext;

  /**
   * Fields of the container that have no property of their own, laid over what the other properties say: maps by
   * field, `env`, `ports` and `volumeMounts` by their keys, `command` and `args` whole.
   * @default - none
   */
  readonly mainContainer?: k8s.ContainerPatch;
}
