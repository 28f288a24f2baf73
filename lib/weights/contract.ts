/** What a graph asks of weights, whatever they lie on. */
import type { IConstruct } from 'constructs';
import type { k8s } from '../../imports';
import type { GraphVolumeMount } from '../volumes';

/** A model among weights. */
export interface StoredModel {
  /** What engines are told: a name on Hugging Face, or the path in the volume. */
  readonly name: string;

  /**
   * Where its files are in a container.
   * @default - not known before it is downloaded
   */
  readonly path?: string;

  /**
   * File that holds `revision` once everything is there.
   * @default - nothing tells
   */
  readonly marker?: string;

  /**
   * What stands in the marker.
   * @default - nothing tells
   */
  readonly revision?: string;
}

/**
 * Weights that graphs can mount: ModelWeights, FluidDataset, ModelExpress, or your own. The `weights` of a DynamoGraph or
 * of a component takes any of them.
 */
export interface IModelWeights extends IConstruct {
  /** Kubernetes namespace of the weights; nothing where the applier decides. No graph of another one can mount them. */
  readonly namespace?: string;

  /** What components mount; nothing where weights come over the network. */
  readonly volumeMount?: GraphVolumeMount;

  /** Environment by which engines and frontends find the weights. */
  readonly env: { [name: string]: string };

  /** The models that are known to lie there. */
  readonly models: StoredModel[];

  /** Labels of the pods that read the weights; nothing where none are needed. */
  readonly podLabels?: { [key: string]: string };

  /** What the pods that read the weights need of their nodes; nothing where every node does. */
  readonly podSpec?: k8s.PodSpecPatch;

  /** How vLLM loads the weights, as `--load-format`; nothing where its own way does. */
  readonly loadFormat?: string;

  /**
   * Where the files of a model are in a container.
   *
   * @param name name on Hugging Face, or path below the mount
   * @throws if that is not known
   */
  modelPath(name: string): string;
}
