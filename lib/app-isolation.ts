import type { ApiObject } from 'cdk8s';
import type { GraphIsolation } from './isolation';
import { type Neighbourhood, neighbourhoodOf } from './isolation/neighbourhood';
import { type Finding, Severity } from './validation/finding';
import { listed } from './listed';
import { groupedBy } from './grouped';

/** What the network cannot enforce, told at the first policy that it holds for. */
export interface IsolationNote {
  readonly object: ApiObject;
  readonly finding: Finding;
}

/** The rule under which it is told. */
export const ISOLATION_RULE = 'isolation/beyond-the-network';

/** Sentences of a kind that are told in a Kubernetes namespace, where every graph has one of its own. */
const TOLD = 3;

/** Policies that are in for the same. */
interface Gap {
  readonly kind: string;
  readonly sentence: string;
  readonly isolations: GraphIsolation[];
}

/** What people should know who ask for isolation, once in each Kubernetes namespace. */
export function isolationNotes(isolations: readonly GraphIsolation[]): IsolationNote[] {
  const places = new Map<Neighbourhood, Map<string, Gap>>();
  for (const isolation of isolations) {
    const place = neighbourhoodOf(isolation.graph);
    const gaps = places.get(place) ?? new Map<string, Gap>();
    places.set(place, gaps);
    for (const { kind, sentence } of isolation._gaps()) {
      const gap = gaps.get(sentence);
      if (gap) gap.isolations.push(isolation);
      else gaps.set(sentence, { kind, sentence, isolations: [isolation] });
    }
  }
  return [...places.values()].flatMap(gaps => notesOf([...gaps.values()]));
}

function notesOf(gaps: readonly Gap[]): IsolationNote[] {
  const all = new Set(gaps.flatMap(({ isolations }) => isolations)).size;
  return [...groupedBy(gaps, ({ kind }) => kind)].flatMap(([kind, ofKind]) => {
    const told = ofKind.slice(0, TOLD).map(({ sentence, isolations }) => note(isolations, (kind === 'claims' ? '' : whose(isolations, all)) + sentence));
    const rest = ofKind.slice(TOLD);
    if (rest.length === 0) return told;
    return [...told, note(rest[0].isolations, `So it is with ${rest.length} more; report of each GraphIsolation has its own.`)];
  });
}

/** What holds for all policies of a Kubernetes namespace is said of none, and what names graphs itself of no others. */
function whose(isolations: readonly GraphIsolation[], all: number): string {
  if (isolations.length === 1 || isolations.length === all) return '';
  return `Of ${listed(isolations.map(({ graph }) => graph.name))}: `;
}

function note([{ apiObject }]: readonly GraphIsolation[], message: string): IsolationNote {
  return { object: apiObject, finding: { rule: ISOLATION_RULE, path: '', message, severity: Severity.NOTE } };
}
