/** What a container mounts, without Kubernetes. */
import { list, record, text, type Wire } from '../validation/admission/wire';
import { composeName, literal } from './compose-types';
import type { LocalObjects } from './local-objects';

/** Mounts of one container, and what they need at the top of the file. */
export interface LocalMounts {
  readonly volumes: string[];
  readonly tmpfs: string[];
  readonly configs: { source: string; target: string }[];
  /** Named volumes. */
  readonly named: Set<string>;
  readonly contents: Map<string, string>;
  /** Claims, by name. */
  readonly claims: Set<string>;
  readonly remarks: string[];
}

/**
 * The mounts of a container.
 *
 * @param binds folders of this machine in the place of claims
 */
export function localMounts(
  container: Wire, podSpec: Wire, namespace: string, objects: LocalObjects, binds: { readonly [claim: string]: string },
): LocalMounts {
  const mounts: LocalMounts = {
    volumes: [], tmpfs: [], configs: [], named: new Set(), contents: new Map(), claims: new Set(), remarks: [],
  };
  const volumes = new Map(list(podSpec.volumes).map(record).map(volume => [text(volume.name) ?? '', volume]));
  for (const mount of list(container.volumeMounts).map(record)) {
    const name = text(mount.name) ?? '';
    // The operator takes a mount without a volume for a claim of that name.
    addMount(mount, volumes.get(name) ?? { persistentVolumeClaim: { claimName: name } }, { namespace, objects, binds }, mounts);
  }
  return mounts;
}

interface Surroundings {
  readonly namespace: string;
  readonly objects: LocalObjects;
  readonly binds: { readonly [claim: string]: string };
}

function addMount(mount: Wire, volume: Wire, { namespace, objects, binds }: Surroundings, mounts: LocalMounts): void {
  const target = text(mount.mountPath) ?? '';
  const claim = text(record(volume.persistentVolumeClaim).claimName);
  const hostPath = text(record(volume.hostPath).path);
  const configMap = text(record(volume.configMap).name);
  const suffix = mount.readOnly === true ? ':ro' : '';
  if (claim !== undefined) {
    if (mount.subPath !== undefined) mounts.remarks.push(`mounts the whole of "${claim}" at ${target}: Compose mounts no path within a volume`);
    mounts.claims.add(claim);
    const bind = binds[claim];
    if (bind === undefined) mounts.named.add(composeName(claim));
    mounts.volumes.push(`${bind === undefined ? composeName(claim) : literal(bind)}:${target}${suffix}`);
  } else if (hostPath !== undefined) {
    mounts.volumes.push(`${literal(hostPath)}:${target}${suffix}`);
  } else if (volume.emptyDir !== undefined) {
    if (target !== '/dev/shm') mounts.tmpfs.push(target);
  } else if (configMap !== undefined) {
    addConfigMap(configMap, objects.configMap(namespace, configMap), target, mounts);
  } else {
    mounts.remarks.push(`nothing is mounted at ${target}: the volume "${String(mount.name)}" is of a kind that this machine does not have`);
  }
}

function addConfigMap(name: string, data: { readonly [key: string]: string } | undefined, target: string, mounts: LocalMounts): void {
  if (!data) {
    mounts.remarks.push(`nothing is mounted at ${target}: the ConfigMap "${name}" is not here`);
    return;
  }
  for (const [key, content] of Object.entries(data)) {
    const source = composeName(`${name}-${key}`);
    mounts.contents.set(source, literal(content));
    mounts.configs.push({ source, target: `${target}/${key}` });
  }
}
