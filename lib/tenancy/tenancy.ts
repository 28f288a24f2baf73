import { findCaseClashes } from './case-clashes';
import { discoveryPrefix, encounters, registeredName, type Sighting, type TenancyGraph } from './discovery';
import type { DynamoNamespace } from './dynamo-namespace';
import { hashDigits, Sight } from './matchers';
import { groupedBy } from '../grouped';
import { listed } from '../listed';

/** Graphs that a message names. */
const NAMED_GRAPHS = 5;

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

/** Leaks and clashes, in a time that grows with the number of graphs and of what is found. */
export function tenancyErrors(graphs: readonly TenancyGraph[]): TenancyFinding[] {
  const neighbourhoods = [...groupedBy(graphs, ({ kubernetesNamespace }) => kubernetesNamespace).values()];
  return [
    ...graphs.filter(isGlobalAndNamed).map(globalAndNamed),
    ...[...groupedBy(encounters(graphs).filter(isLeak), ({ frontend }) => frontend).values()].map(leak),
    ...neighbourhoods.flatMap(caseClashes),
    ...neighbourhoods.flatMap(duplicateComponents),
  ];
}

/** What frontends would no longer serve under the exact matcher, in a time that grows with what they serve. */
export function tenancyNotes(graphs: readonly TenancyGraph[]): TenancyFinding[] {
  const lost = encounters(graphs).filter(({ intended, startsWith, exact }) => intended && startsWith !== exact);
  return [...groupedBy(lost, ({ frontend }) => frontend).values()].map(loss);
}

/** The other matchers see nothing that starts-with does not, so that one decides. */
function isLeak({ intended, startsWith }: Sighting): boolean {
  return !intended && startsWith !== Sight.NEVER;
}

/** All that the frontends of one graph would serve: who leaks into hundreds has one fault. */
function leak(seen: readonly Sighting[]): TenancyFinding {
  const [{ frontend }] = seen;
  const prefix = discoveryPrefix(frontend);
  const workers = seen.map(({ worker }) => worker);
  const served = workers.map(worker => (seen.length === 1 ? label(worker) : worker.name) + condition(prefix, registeredName(worker)));
  const names = [...new Set(workers.map(worker => `"${registeredName(worker)}-<hash>"`))];
  return {
    rule: 'tenancy/leak',
    graphs: [frontend, ...workers],
    message: `frontends of ${label(frontend)} would serve workers of ${listed(served, NAMED_GRAPHS)}: they look for "${prefix}", `
      + `and those register as ${listed(names, NAMED_GRAPHS)} (${matchers(seen)}); `
      + (seen.length === 1 ? 'neither Dynamo namespace lies in the other' : 'none of their Dynamo namespaces lies in another'),
    mend: seen.length === 1
      ? `give ${frontend.name} or ${workers[0].name} a Dynamo namespace, or rename so that neither name begins with the other${strictly(seen)}`
      : `give ${frontend.name} a Dynamo namespace, or rename so that none of these names begins with another${strictly(seen)}`,
  };
}

function matchers(seen: readonly Sighting[]): string {
  const bounded = seen.filter(({ boundary }) => boundary !== Sight.NEVER).length;
  if (bounded === 0) return 'by today\'s matching, which is plain starts-with';
  return `by today's matching, and ${bounded === seen.length ? '' : `${bounded} of them `}where "-" is a boundary`;
}

/** Whether a runtime that knows the exact matcher can be told to keep them apart. */
function strictly(seen: readonly Sighting[]): string {
  if (seen.some(({ exact }) => exact === Sight.ALWAYS)) return '';
  return `; under the exact matcher (DYN_NAMESPACE_PREFIX_STRICT=true, where the runtime knows it) they would not be seen${
    seen.some(({ exact }) => exact === Sight.SOMETIMES) ? ', but where a name looks like a worker hash' : ''}`;
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
  return [...groupedBy(graphs, registeredName).values()].flatMap(sharers => {
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

function loss(seen: readonly Sighting[]): TenancyFinding {
  const [{ frontend }] = seen;
  const workers = seen.map(({ worker }) => worker);
  return {
    rule: 'tenancy/strict-loses',
    graphs: [frontend, ...workers],
    message: `under the exact matcher, frontends of ${label(frontend)} would no longer serve ${listed(workers.map(label), NAMED_GRAPHS)}: `
      + 'it takes the exact Dynamo namespace only, and those are below it',
    mend: 'leave DYN_NAMESPACE_PREFIX_STRICT off, or give them frontends of their own, or serve them from "default"',
  };
}

/** `llama (Kubernetes namespace prod)`. */
function label({ name, kubernetesNamespace }: TenancyGraph): string {
  return `${name} (Kubernetes namespace ${kubernetesNamespace})`;
}
