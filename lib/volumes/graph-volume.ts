import type { k8s } from '../../imports';

/** A volume that components of a graph can mount. */
export class GraphVolume {
  /**
   * An existing PersistentVolumeClaim in the graph's Kubernetes namespace.
   *
   * The operator adds the volume of a mount that is named as its claim, so that the manifest holds only the mount.
   *
   * @param claimName name of the claim
   */
  public static fromClaimName(claimName: string): GraphVolume {
    return new GraphVolume(claimName, { name: claimName, persistentVolumeClaim: { claimName } }, true);
  }

  /**
   * Any volume that Kubernetes knows.
   *
   * @param volume its name and source
   */
  public static of(volume: k8s.Volume): GraphVolume {
    return new GraphVolume(volume.name, volume, false);
  }

  private constructor(
    /** Name under which a pod knows the volume. */
    public readonly name: string,
    /** The volume as a pod spec says it. */
    public readonly volume: k8s.Volume,
    /** Whether it is a claim by name only, whose volume the operator adds itself. */
    public readonly isClaim: boolean,
  ) {}
}

/** Where a component sees a volume. */
export interface GraphVolumeMount {
  /** What is mounted. */
  readonly volume: GraphVolume;

  /** Absolute path in the container. */
  readonly path: string;

  /**
   * Path in the volume that is mounted.
   * @default - the root of the volume
   */
  readonly subPath?: string;

  /**
   * Whether the container may only read.
   * @default false
   */
  readonly readOnly?: boolean;
}
