/** What a picture of graphs shows. */

/** A component of a graph. */
export interface ComponentMap {
  readonly id: string;
  readonly name: string;
  readonly type?: string;
  readonly replicas: number;
  readonly nodes: number;
  /** GPUs of one pod, which has a node to itself as far as they go; nothing where devices are claimed otherwise. */
  readonly gpusPerNode: number;
  readonly gpus: number;
  readonly ports: readonly string[];
  readonly volumes: readonly { readonly volume: string; readonly path: string }[];
}

/** A graph. */
export interface GraphMap {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly dynamoNamespace: string;
  readonly gpus: number;
  readonly components: readonly ComponentMap[];
}

/** Something beside the graphs that points at components or volumes. */
export interface CompanionMap {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly details: readonly string[];
  /** Ids of what it points at. */
  readonly targets: readonly string[];
}

/** A volume that outlives pods. */
export interface VolumeMap {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly details: readonly string[];
}

/** Everything. */
export interface ManifestMap {
  readonly gpus: number;
  readonly graphs: readonly GraphMap[];
  readonly volumes: readonly VolumeMap[];
  readonly routes: readonly CompanionMap[];
  readonly monitors: readonly CompanionMap[];
  readonly scalers: readonly CompanionMap[];
  readonly jobs: readonly CompanionMap[];
}
