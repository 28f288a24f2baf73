import type { DynamoGraph } from '../graph';

/** The PersistentVolumeClaims that graphs mount, as they are when each is first asked for. */
export class VolumeClaims {
  private readonly known = new Map<DynamoGraph, ReadonlySet<string>>();

  /** Names of the claims of a graph. */
  public of(graph: DynamoGraph): ReadonlySet<string> {
    const claims = this.known.get(graph) ?? claimsOf(graph);
    this.known.set(graph, claims);
    return claims;
  }
}

function claimsOf({ components }: DynamoGraph): ReadonlySet<string> {
  return new Set(components.flatMap(component => component._model().props.volumeMounts ?? [])
    .flatMap(({ volume }) => volume.volume.persistentVolumeClaim?.claimName ?? []));
}
