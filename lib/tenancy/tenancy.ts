import { findCaseClashes } from './case-clashes';
import { discoveryPrefix, encounters, registeredName, sightings, type Sighting, type TenancyGraph } from './discovery';
import type { DynamoNamespace } from './dynamo-namespace';
import { hashDigits, Sight } from './matchers';

/** Something about the Dynamo namespaces of several graphs. */
export interface TenancyFinding {
  /** Stable id of the rule, such as `tenancy/leak`. */
  readonly rule: string;
  /** The graphs concerned, in the order in which the message names them. */
  readonly graphs: readonly TenancyGraph[];
  /** What is wrong, with the names of the graphs. */
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
}

/** Who sees whom, what is wrong with it, and what a stricter runtime would change. */
export interface Tenancy {
  /** Frontends against workers; pairs of different Kubernetes namespaces never meet and are left out. */
  readonly sightings: readonly Sighting[];
  /** Leaks and clashes. */
  readonly errors: readonly TenancyFinding[];
  /** What changes under the exact matcher. */
  readonly notes: readonly TenancyFinding[];
}

/** Works out who sees whom among graphs. */
export function tenancyOf(graphs: readonly TenancyGraph[]): Tenancy {
  const seen = sightings(graphs);
  return {
    sightings: seen,
    errors: tenancyErrors(graphs),
    notes: [...groupBy(seen, ({ frontend }) => frontend).values()].flatMap(notes),
  };
}

/** Leaks and clashes alone, in a time that grows with the number of graphs and of what is found. */
export function tenancyErrors(graphs: readonly TenancyGraph[]): TenancyFinding[] {
  const neighbourhoods = [...groupBy(graphs, ({ kubernetesNamespace }) => kubernetesNamespace).values()];
  return [
    ...graphs.filter(isGlobalAndNamed).map(globalAndNamed),
    ...encounters(graphs).filter(isLeak).map(leak),
    ...neighbourhoods.flatMap(caseClashes),
    ...neighbourhoods.flatMap(duplicateComponents),
  ];
}

/** The other matchers see nothing that starts-with does not, so that one decides. */
function isLeak({ intended, startsWith }: Sighting): boolean {
  return !intended && startsWith !== Sight.NEVER;
}

function leak({ frontend, worker, boundary }: Sighting): TenancyFinding {
  const prefix = discoveryPrefix(frontend);
  const base = registeredName(worker);
  const matchers = boundary === Sight.NEVER ? 'by today\'s matching, which is plain starts-with' : 'by today\'s matching, and where "-" is a boundary';
  return {
    rule: 'tenancy/leak',
    graphs: [frontend, worker],
    message: `frontends of ${label(frontend)} would serve workers of ${label(worker)}${condition(prefix, base)}: `
      + `they look for "${prefix}", and those register as "${base}-<hash>" (${matchers}); neither Dynamo namespace lies in the other`,
    mend: `give ${frontend.name} or ${worker.name} a Dynamo namespace, or rename so that neither name begins with the other`,
  };
}

function condition(prefix: string, base: string): string {
  const digits = hashDigits(prefix, base);
  return digits === undefined ? '' : ` whose hash begins with "${digits}"`;
}

function isGlobalAndNamed({ dynamoNamespace, globalDynamoNamespace }: TenancyGraph): boolean {
  return dynamoNamespace !== undefined && globalDynamoNamespace === true;
}

function globalAndNamed(graph: TenancyGraph): TenancyFinding {
  return {
    rule: 'tenancy/global-and-named',
    graphs: [graph],
    message: `${label(graph)} asks for the global Dynamo namespace, and names "${graph.dynamoNamespace}"`,
    mend: 'drop globalDynamoNamespace; for frontends that serve everything, name "default"',
  };
}

function caseClashes(graphs: TenancyGraph[]): TenancyFinding[] {
  const named = graphs.filter(hasDynamoNamespace);
  return findCaseClashes(named.map(({ dynamoNamespace }) => dynamoNamespace)).map(({ first, second }) => {
    const spelledAs = ({ path }: DynamoNamespace) => named.find(({ dynamoNamespace }) => `${dynamoNamespace.path}/`.startsWith(`${path}/`));
    const concerned = [spelledAs(first), spelledAs(second)].filter(graph => graph !== undefined);
    return {
      rule: 'tenancy/case-clash',
      graphs: concerned,
      message: `${concerned.map(label).join(' and ')} write one Dynamo namespace in two ways, "${first.path}" and "${second.path}": capitals do not tell them apart`,
      mend: `write "${first.path}" in both, or choose another name`,
    };
  });
}

function hasDynamoNamespace(graph: TenancyGraph): graph is TenancyGraph & { readonly dynamoNamespace: DynamoNamespace } {
  return graph.dynamoNamespace !== undefined;
}

/** Within the graphs of one Kubernetes namespace. */
function duplicateComponents(graphs: TenancyGraph[]): TenancyFinding[] {
  return [...groupBy(graphs, registeredName).values()].flatMap(sharers => {
    const owners = new Map<string, TenancyGraph>();
    return sharers.flatMap(graph => (graph.components ?? []).flatMap(component => {
      const key = component.toLowerCase();
      const owner = owners.get(key) ?? graph;
      owners.set(key, owner);
      return owner === graph ? [] : [duplicateComponent(component, owner, graph)];
    }));
  });
}

function duplicateComponent(component: string, owner: TenancyGraph, graph: TenancyGraph): TenancyFinding {
  const shared = graph.dynamoNamespace?.path ?? registeredName(graph);
  return {
    rule: 'tenancy/duplicate-component',
    graphs: [owner, graph],
    message: `${label(owner)} and ${label(graph)} both have a component "${component}" in the Dynamo namespace "${shared}"`,
    mend: 'rename one of the two, or give one of the graphs a Dynamo namespace of its own',
  };
}

/** What changes under the exact matcher for the frontends of one graph. */
function notes(seen: Sighting[]): TenancyFinding[] {
  const changed = seen.filter(({ startsWith, exact }) => startsWith !== exact);
  return [...lost(changed.filter(({ intended }) => intended)), ...closed(changed.filter(({ intended }) => !intended))];
}

function lost(seen: Sighting[]): TenancyFinding[] {
  if (seen.length === 0) return [];
  const { frontend } = seen[0];
  return [{
    rule: 'tenancy/strict-loses',
    graphs: [frontend, ...seen.map(({ worker }) => worker)],
    message: `under the exact matcher, frontends of ${label(frontend)} no longer serve ${seen.map(({ worker }) => label(worker)).join(', ')}: `
      + 'it takes the exact Dynamo namespace only, and those are below it',
    mend: 'leave DYN_NAMESPACE_PREFIX_STRICT off, or give them frontends of their own, or serve them from "default"',
  }];
}

function closed(seen: Sighting[]): TenancyFinding[] {
  if (seen.length === 0) return [];
  const { frontend } = seen[0];
  return [{
    rule: 'tenancy/strict-closes',
    graphs: [frontend, ...seen.map(({ worker }) => worker)],
    message: `under the exact matcher, frontends of ${label(frontend)} no longer see ${seen.map(sighting => label(sighting.worker) + remainder(sighting)).join(', ')}, which they should not`,
    mend: 'set DYN_NAMESPACE_PREFIX_STRICT=true on the frontends where the runtime knows it, and name Dynamo namespaces where it does not',
  }];
}

function remainder({ exact }: Sighting): string {
  return exact === Sight.SOMETIMES ? ' (but where a name looks like a worker hash)' : '';
}

/** `llama (Kubernetes namespace prod)`. */
function label({ name, kubernetesNamespace }: TenancyGraph): string {
  return `${name} (Kubernetes namespace ${kubernetesNamespace})`;
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
