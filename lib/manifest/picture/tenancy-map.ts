/** Who serves whom among graphs, read from their manifests. */
import { DynamoNamespace } from '../../tenancy/dynamo-namespace';
import { discoveryPrefix, encounters, registeredName, type Sighting, type TenancyGraph } from '../../tenancy/discovery';
import { Sight } from '../../tenancy/matchers';
import { tenancyErrors } from '../../tenancy/tenancy';
import type { Wire } from '../../validation/admission/wire';
import { ObjectSet } from '../../validation/references/object-set';
import { tenancyGraph } from '../../validation/references/tenancy-graph';
import { groupedBy } from '../../grouped';

/** A graph with whom its frontends serve. */
export interface TenantMap {
  readonly name: string;
  readonly namespace: string;
  /** The path, or nothing where the operator gives the name. */
  readonly dynamoNamespace?: string;
  /** What its workers register under, less their hash. */
  readonly registersAs: string;
  /** The prefix by which its frontends look; nothing where it has none. */
  readonly looksFor?: string;
  readonly hasWorkers: boolean;
  readonly serves: readonly ServedMap[];
}

/** A graph whose workers are served. */
export interface ServedMap {
  readonly graph: string;
  readonly startsWith: Sight;
  readonly boundary: Sight;
  readonly exact: Sight;
  readonly intended: boolean;
}

/** Everything. */
export interface TenancyMap {
  readonly tenants: readonly TenantMap[];
  readonly errors: readonly { readonly rule: string; readonly message: string; readonly mend: string }[];
}

/** Reads objects. */
export function tenancyMap(objects: readonly Wire[]): TenancyMap {
  const graphs = new ObjectSet(objects).graphs.filter(({ view }) => !view.standalone && view.name !== '').map(tenancyGraph);
  const seen = groupedBy(encounters(graphs), ({ frontend }) => frontend);
  const tenants = graphs.map(graph => tenant(graph, seen.get(graph) ?? [])).sort(byPlace);
  return { tenants, errors: tenancyErrors(graphs).map(({ rule, message, mend }) => ({ rule, message, mend })) };
}

function tenant(graph: TenancyGraph, sightings: readonly Sighting[]): TenantMap {
  const { name, kubernetesNamespace, dynamoNamespace, hasFrontends, hasWorkers } = graph;
  return {
    name,
    namespace: kubernetesNamespace,
    ...(dynamoNamespace && { dynamoNamespace: dynamoNamespace.path }),
    registersAs: registeredName(graph),
    ...(hasFrontends && { looksFor: discoveryPrefix(graph) }),
    hasWorkers,
    serves: sightings.filter(({ startsWith }) => startsWith !== Sight.NEVER)
      .map(({ worker, startsWith, boundary, exact, intended }) => ({ graph: worker.name, startsWith, boundary, exact, intended })),
  };
}

function byPlace(one: TenantMap, other: TenantMap): number {
  return compare(one.namespace, other.namespace)
    || compare(one.dynamoNamespace ?? one.registersAs, other.dynamoNamespace ?? other.registersAs)
    || compare(one.name, other.name);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** The paths above and at a Dynamo namespace, from the top: `a`, `a/b`. */
export function lineage(path: string): string[] {
  return DynamoNamespace.of(path).segments.map((_, index, segments) => segments.slice(0, index + 1).join('/'));
}
