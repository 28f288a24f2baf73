import { GraphVolume, type GraphVolumeMount } from '../../../volumes';
import type { k8s } from '../../../../imports';
import { nearest } from '../../../validation/nearest';
import { fieldOf, fieldsOf, itemsOf, plain, textAt, type Value } from '../value';
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

/** Where a component sees a volume. */
export interface VolumeMountWord extends Omit<GraphVolumeMount, 'volume'> {
  /**
   * Name of a volume of the graph.
   * @default - `claimName`
   */
  readonly volume?: string;
  /**
   * Name of an existing PersistentVolumeClaim.
   * @default - `volume`
   */
  readonly claimName?: string;
}

/** The word `volumeMounts`. */
export interface VolumeMountsWords {
  /**
   * Volumes that the main container sees.
   * @default - none
   * @example [{ claimName: model-cache, path: /model-cache }]
   */
  readonly volumeMounts?: readonly VolumeMountWord[];
}

export const volumeMounts: ComponentWord = {
  word: 'volumeMounts',
  props: (value, context) => ({ volumeMounts: itemsOf(value).flatMap(item => mountOf(item, context)) }),
};

function mountOf(value: Value, context: ComponentContext): GraphVolumeMount[] {
  const { volume: name, claimName, ...mount } = plain(value) as VolumeMountWord;
  const volume = claimName === undefined ? named(name, value, context) : GraphVolume.fromClaimName(claimName);
  return volume ? [{ ...mount, volume }] : [];
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
