import type { ImportedMount } from './imported-graph';
import { fromEntries, isJson, isText, type Json } from './json';

/** Mounts in words, and the mounts and volumes for which there are none. */
export interface VolumeWords {
  readonly mounts: readonly ImportedMount[];
  readonly otherMounts?: readonly unknown[];
  readonly otherVolumes?: readonly unknown[];
}

/**
 * The mounts of the main container with the volumes behind them. A volume is written where it is first mounted, so that
 * volumes in another order than their mounts stay as they are, and their mounts with them.
 *
 * @param operatorAddsClaims whether a mount without a volume is one of the claim of that name
 */
export function volumeWords(mounts: unknown, volumes: unknown, operatorAddsClaims: boolean): VolumeWords {
  const allMounts = list(mounts);
  const allVolumes = list(volumes);
  const byName = new Map(allVolumes.filter(isNamed).map(volume => [volume.name, volume]));
  const words = allMounts.map(mount => mountWords(mount, byName, operatorAddsClaims));
  const isWhole = words.every(mount => mount !== undefined) && byName.size === allVolumes.length;
  const mounted = [...new Set(words.flatMap(mount => (mount === undefined || mount.source === 'claim' ? [] : [mount.volume])))];
  const inOrder = mounted.every((name, index) => allVolumes[index] === byName.get(name));
  if (!isWhole || !inOrder) return { mounts: [], otherMounts: nonEmpty(allMounts), otherVolumes: nonEmpty(allVolumes) };
  return { mounts: words as ImportedMount[], otherVolumes: nonEmpty(allVolumes.slice(mounted.length)) };
}

function mountWords(mount: unknown, volumes: ReadonlyMap<string, Json>, operatorAddsClaims: boolean): ImportedMount | undefined {
  if (!isJson(mount)) return undefined;
  const { name, mountPath, subPath, readOnly, ...rest } = mount;
  if (!isText(name) || !isText(mountPath) || Object.keys(rest).length > 0) return undefined;
  if (!['undefined', 'string'].includes(typeof subPath) || !['undefined', 'boolean'].includes(typeof readOnly)) return undefined;
  const volume = volumes.get(name);
  if (!volume && !operatorAddsClaims) return undefined;
  return {
    volume: name, source: volume ?? 'claim', path: mountPath,
    ...fromEntries([['subPath', subPath], ['readOnly', readOnly]]),
  };
}

function isNamed(volume: unknown): volume is Json & { readonly name: string } {
  return isJson(volume) && isText(volume.name);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value as readonly unknown[] : [];
}

function nonEmpty(items: readonly unknown[]): readonly unknown[] | undefined {
  return items.length > 0 ? items : undefined;
}
