import type { DynamoGraph } from '../graph';

/** Who scrapes a graph; series carry other labels from each. */
export enum MetricsSource {
  /** A PodMonitor of the graph's own. */
  POD_MONITOR = 'pod-monitor',
  /** A ServiceMonitor of the graph's own, for a Prometheus that has no PodMonitors. */
  SERVICE_MONITOR = 'service-monitor',
  /** The monitors that the chart of the Dynamo platform brings for all graphs. */
  PLATFORM = 'platform',
}

const sources = new WeakMap<DynamoGraph, MetricsSource>();

/** Remembers who scrapes a graph, for everything that asks for its series. */
export function scrapedBy(graph: DynamoGraph, source: MetricsSource): void {
  sources.set(graph, source);
}

/** Who scrapes a graph; its own PodMonitor where nobody said. */
export function sourceOf(graph: DynamoGraph): MetricsSource {
  return sources.get(graph) ?? MetricsSource.POD_MONITOR;
}
