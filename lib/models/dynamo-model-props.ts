import type { ApiObjectMetadata } from 'cdk8s';
import type { DynamoGraph } from '../graph';
import type { AdapterSource } from './adapter-source';

/** What a DynamoModel is. Source: `spec.modelType`. */
export enum DynamoModelType {
  /** The model that workers serve, to be watched. */
  BASE = 'base',
  /** A LoRA adapter, which the operator has each worker load. */
  LORA = 'lora',
  /** An adapter of another kind, which the operator only notes so far. */
  ADAPTER = 'adapter',
}

/** Properties of DynamoModel. */
export interface DynamoModelProps {
  /** The graph whose workers offer the model. */
  readonly graph: DynamoGraph;

  /**
   * Model that the workers serve: `modelRef.name` of their component, or else the name that requests ask their engine for. It cannot be
   * changed once it is in the cluster.
   * Source: `spec.baseModelName`.
   * @default - the model of the graph's workers, where all serve one
   */
  readonly baseModelName?: string;

  /**
   * Name by which requests ask for the model.
   * Source: `spec.modelName`.
   * @default - that of the source; without one, that of the base model
   */
  readonly modelName?: string;

  /**
   * What it is. It cannot be changed once it is in the cluster.
   * Source: `spec.modelType`.
   * @default DynamoModelType.LORA where there is a source, else DynamoModelType.BASE
   */
  readonly modelType?: DynamoModelType;

  /**
   * Where workers load it from.
   * Source: `spec.source`.
   * @default - none; a LoRA needs one
   */
  readonly source?: AdapterSource;

  /**
   * Name, labels and annotations of the DynamoModel.
   * @default - named as the construct
   */
  readonly metadata?: ApiObjectMetadata;
}
