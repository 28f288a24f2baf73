import { GraphVolume, type GraphVolumeMount } from '../../../volumes';
import type { k8s } from '../../../../imports';
import { nearest } from '../../../validation/nearest';
import { fieldOf, fieldsOf, itemsOf, plain, textAt, textOf, type Value } from '../value';
import type { ComponentContext, ComponentWord } from './word';

/** A volume: one of the sources that Kubernetes knows, or an existing claim. */
export interface VolumeWord extends Omit<k8s.Volume, 'name'> {
  /**
   * Name of an existing PersistentVolumeClaim, whose volume the operator adds itself.
   * @default - one of the other sources
   */
  readonly claimName?: string;
}

/** The word `volumes`. */
export interface VolumesWords {
  /**
   * Volumes by name, which `volumeMounts` of components mount.
   * @default - none
   * @example { cache: { claimName: model-cache }, scratch: { emptyDir: {} } }
   */
  readonly volumes?: { readonly [name: string]: VolumeWord };
}

/** What a component sees at a path. */
export interface MountedVolumeWord extends Omit<GraphVolumeMount, 'volume' | 'path'> {
  /**
   * Name of a volume of the graph, or a volume that only this component has, as Kubernetes spells it.
   * @default - `claimName`
   */
  readonly volume?: k8s.Volume | string;
  /**
   * Name of an existing PersistentVolumeClaim.
   * @default - `volume`
   */
  readonly claimName?: string;
}

/** Where a component sees a volume. */
export interface VolumeMountWord extends MountedVolumeWord, Pick<GraphVolumeMount, 'path'> {}

/** The word `volumeMounts`. */
export interface VolumeMountsWords {
  /**
   * Volumes that the main container sees, by their paths in it, or as a list. A path takes the name of a volume of the graph, or
   * says more of it; what `defaults` mount stays where the component says nothing of the path.
   * @default - none
   * @example { /model-cache: { claimName: model-cache }, /scratch: scratch }
   */
  readonly volumeMounts?: readonly VolumeMountWord[] | { readonly [path: string]: MountedVolumeWord | string };
}

export const volumeMounts: ComponentWord = {
  word: 'volumeMounts',
  props: (value, context) => ({
    volumeMounts: value.kind === 'map'
      ? fieldsOf(value).flatMap(([path, mount]) => mountOf(mount, path, context))
      : itemsOf(value).flatMap(mount => mountOf(mount, textAt(mount, 'path') ?? '', context)),
  }),
};

function mountOf(mount: Value, path: string, context: ComponentContext): GraphVolumeMount[] {
  const volume = volumeOf(mount, context);
  if (!volume) return [];
  const { subPath, readOnly } = mount.kind === 'map' ? plain(mount) as MountedVolumeWord : {};
  return [{ volume, path, ...(subPath !== undefined && { subPath }), ...(readOnly !== undefined && { readOnly }) }];
}

function volumeOf(mount: Value, context: ComponentContext): GraphVolume | undefined {
  const claimName = textAt(mount, 'claimName');
  const volume = mount.kind === 'map' ? fieldOf(mount, 'volume') : mount;
  if (claimName !== undefined && volume) {
    context.report(mount, 'value', 'says volume and claimName, and is one of the two', 'keep one; `volume: null` takes away what defaults say');
    return undefined;
  }
  if (claimName !== undefined) return GraphVolume.fromClaimName(claimName);
  return volume?.kind === 'map' ? own(volume, context) : named(volume && textOf(volume), mount, context);
}

function own(volume: Value, context: ComponentContext): GraphVolume | undefined {
  if (textAt(volume, 'name') !== undefined) return GraphVolume.of(plain(volume) as k8s.Volume);
  context.report(volume, 'missing-word', 'this has no name', 'add name');
  return undefined;
}

function named(name: string | undefined, mount: Value, context: ComponentContext): GraphVolume | undefined {
  const volumes = fieldOf(context.document, 'volumes');
  const volume = name === undefined ? undefined : fieldOf(volumes, name);
  if (!volume) {
    const near = name === undefined ? undefined : nearest(name, fieldsOf(volumes).map(([known]) => known));
    context.report(mount, 'unknown-volume', name === undefined ? 'names neither volume nor claimName' : `there is no volume ${JSON.stringify(name)}`,
      near === undefined ? 'add it to volumes, or mount an existing claim by claimName' : `did you mean "${near}"?`);
    return undefined;
  }
  const claimName = textAt(volume, 'claimName');
  return claimName === undefined ? GraphVolume.of({ ...plain(volume) as object, name: String(name) }) : GraphVolume.fromClaimName(claimName);
}
