import { type ApiObject, Yaml } from 'cdk8s';
import { Cluster } from './cluster';
import type { Placement } from './output-layout';

/**
 * A `kustomization.yaml` for each folder that something lies in or below, which lists files and folders in the order in which
 * they are needed. The topmost folders are the clusters; without clusters it is the output folder itself.
 *
 * @param placements where objects lie, in that order
 * @param extension what their file names end in
 */
export function kustomizationFiles(placements: ReadonlyMap<ApiObject, Placement>, extension: string): ReadonlyMap<string, string> {
  const members = new Map<string, Set<string>>();
  for (const [object, placement] of placements) {
    const path = [...placement.folder, `${placement.file}${extension}`];
    for (let depth = Cluster.of(object) ? 1 : 0; depth < path.length; depth++) {
      const folder = path.slice(0, depth).join('/');
      const names = members.get(folder) ?? new Set();
      members.set(folder, names.add(path[depth]));
    }
  }
  return new Map([...members].map(([folder, names]) => [`${folder === '' ? '' : `${folder}/`}kustomization.yaml`, kustomization([...names])]));
}

function kustomization(resources: readonly string[]): string {
  return Yaml.stringify({ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources });
}
