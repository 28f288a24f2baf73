import { DynamoNamespace } from './dynamo-namespace';

/** Two spellings of one Dynamo namespace, which differ in capitals only. */
export interface CaseClash {
  /** The spelling that came first. */
  readonly first: DynamoNamespace;
  /** The other spelling. */
  readonly second: DynamoNamespace;
}

/**
 * Spellings that differ in capitals only, among the Dynamo namespaces of a list and those above them: `Llama/a` and `llama/b`
 * clash in `Llama` and `llama`. Each pair is listed once, at the topmost segment that differs.
 */
export function findCaseClashes(namespaces: readonly DynamoNamespace[]): CaseClash[] {
  const spellings = new Map<string, DynamoNamespace>();
  const clashes = new Map<string, CaseClash>();
  for (const namespace of namespaces) {
    const clash = firstClash(namespace, spellings);
    if (clash !== undefined) clashes.set(`${clash.first.path} ${clash.second.path}`, clash);
  }
  return [...clashes.values()];
}

/** Walks from the top down, noting each spelling that is met for the first time. */
function firstClash({ segments }: DynamoNamespace, spellings: Map<string, DynamoNamespace>): CaseClash | undefined {
  for (let depth = 1; depth <= segments.length; depth++) {
    const level = DynamoNamespace.of(segments.slice(0, depth).join('/'));
    const first = spellings.get(level.encoded);
    if (first === undefined) {
      spellings.set(level.encoded, level);
      continue;
    }
    if (first.path !== level.path) return { first, second: level };
  }
  return undefined;
}
