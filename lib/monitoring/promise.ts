import type { DynamoGraph } from '../graph';
import type { GraphSla } from './graph-sla';

/** What a graph promises, in milliseconds, which a planner counts in fractions too. */
export interface Promised {
  readonly timeToFirstToken?: number;
  readonly interTokenLatency?: number;
  readonly quantile: number;
}

/** What is said of a graph, and what its planner aims at where nothing is, so that nobody says it twice. */
export function promisedBy(graph: DynamoGraph, sla: GraphSla = {}): Promised {
  const config = graph.components.map(component => component._plannerConfig).find(each => each !== undefined);
  return {
    timeToFirstToken: sla.timeToFirstToken?.toMilliseconds() ?? config?.ttftMs,
    interTokenLatency: sla.interTokenLatency?.toMilliseconds() ?? config?.itlMs,
    quantile: sla.quantile ?? 0.95,
  };
}
