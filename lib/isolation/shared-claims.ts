import type { DynamoGraph } from '../graph';
import { groupedBy, groupedByEach } from '../grouped';

/** Claims that the same graphs mount. */
export interface SharedClaims {
  /** Their names, in order. */
  readonly claims: readonly string[];
  /** Two graphs at least. */
  readonly graphs: readonly DynamoGraph[];
}

/** The claims that more than one of the graphs mount, in order; those that the same graphs mount together. */
export function sharedBy(graphs: readonly DynamoGraph[]): SharedClaims[] {
  const users = groupedByEach(graphs, claimsOf);
  const shared = [...users].filter(([, mounting]) => mounting.length > 1).sort(([one], [other]) => (one < other ? -1 : 1));
  const bySharers = groupedBy(shared, ([, mounting]) => mounting.map(({ node }) => node.path).join());
  return [...bySharers.values()].map(entries => ({ claims: entries.map(([claim]) => claim), graphs: entries[0][1] }));
}

function claimsOf({ components }: DynamoGraph): string[] {
  return [...new Set(components.flatMap(component => component._model().props.volumeMounts ?? [])
    .flatMap(({ volume }) => volume.volume.persistentVolumeClaim?.claimName ?? []))];
}
