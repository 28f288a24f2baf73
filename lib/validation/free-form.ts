/** Values of which the schema says nothing: they only have to be something that JSON can hold and the API server can read. */

/** What the API server's reader of JSON puts up with. */
const DEPTH_LIMIT = 10_000;

/** What is wrong with a free-form value; the first thing is enough. */
export interface FreeFormFault {
  readonly rule: string;
  readonly message: string;
}

interface Visit {
  readonly value: object;
  readonly depth: number;
}

/** The first thing in a value that no request can carry. Takes no stack, and looks at what is shared once. */
export function checkFreeForm(value: unknown): FreeFormFault | undefined {
  if (typeof value !== 'object' || value === null) return holdable(value);
  const seen = new Set<unknown>([value]);
  const pending: Visit[] = [{ value, depth: 1 }];
  for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
    if (visit.depth > DEPTH_LIMIT) return { rule: 'too-deep', message: `is nested more than ${DEPTH_LIMIT} levels deep` };
    for (const member of Object.values(visit.value) as unknown[]) {
      if (typeof member !== 'object' || member === null) {
        const fault = holdable(member);
        if (fault) return fault;
      } else if (!seen.has(member)) {
        seen.add(member);
        pending.push({ value: member, depth: visit.depth + 1 });
      }
    }
  }
  return undefined;
}

function holdable(value: unknown): FreeFormFault | undefined {
  if (typeof value !== 'number' || Number.isFinite(value)) return undefined;
  return { rule: 'type', message: `contains ${value}, which JSON cannot hold` };
}
