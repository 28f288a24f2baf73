import { Duration } from 'cdk8s';
import { type Component, ComponentType, type DynamoGraph } from '../graph';
import { frameworkOf } from './framework';
import { activeRequests, kvCacheUsage, latency, routerQueue, waitingRequests } from './promql';
import { seriesOf, type SeriesSelector } from './series';
import { checkProps } from '../props';

/** Over which requests a latency is measured. */
export interface LatencyOptions {
  /**
   * Share of the requests that are faster, between 0 and 1.
   * @default 0.95
   */
  readonly quantile?: number;

  /**
   * How far back requests count.
   * @default Duration.minutes(2)
   */
  readonly window?: Duration;
}

/**
 * Expressions in PromQL over the metrics of one graph, which select exactly its series: for alerts, dashboards and
 * triggers of your own. Ask for them at synthesis or after every component was added.
 *
 * A series exists from its first request on; an expression over none gives no result.
 *
 * @example
 * const metrics = GraphMetrics.of(graph);
 * metrics.timeToFirstToken({ quantile: 0.99 }); // histogram_quantile(0.99, …)
 */
export class GraphMetrics {
  /**
   * The metrics of a graph, with the labels that they have from whoever scrapes it: GraphMonitoring with `source` says,
   * and without it the graph's own monitor is assumed.
   *
   * @param graph the graph
   */
  public static of(graph: DynamoGraph): GraphMetrics {
    return new GraphMetrics(graph);
  }

  private constructor(private readonly graph: DynamoGraph) {}

  /** What selects every series of the graph, to stand between the braces of a selector. */
  public get selector(): string {
    return this.series.all;
  }

  /**
   * What selects every series of one component.
   *
   * @param component a component of the graph
   */
  public selectorOf(component: Component): string {
    return this.series.of([component.componentName]);
  }

  /**
   * Seconds from the arrival of a request to the first token of the answer.
   *
   * @param options over which requests it is measured
   * @throws if the quantile is not between 0 and 1
   */
  public timeToFirstToken(options: LatencyOptions = {}): string {
    checkProps('GraphMetrics.timeToFirstToken', 'LatencyOptions', options);
    return this.latency('time_to_first_token', options);
  }

  /**
   * Seconds between two tokens of an answer.
   *
   * @param options over which requests it is measured
   * @throws if the quantile is not between 0 and 1
   */
  public interTokenLatency(options: LatencyOptions = {}): string {
    checkProps('GraphMetrics.interTokenLatency', 'LatencyOptions', options);
    return this.latency('inter_token_latency', options);
  }

  /** Requests that wait for their first token: in preprocessing, in routing, or at a worker that still prefills. */
  public waitingRequests(): string {
    return waitingRequests(this.series);
  }

  /**
   * Requests that wait for their first token, less those that wait for workers of the other kind: for prefill workers
   * not those in decode, and the other way round.
   *
   * @param component a component of the graph that runs an engine
   */
  public waitingRequestsFor(component: Component): string {
    return waitingRequests(this.series, OTHER_PHASE.get(component.type));
  }

  /** Requests between their arrival and the last token of the answer. */
  public activeRequests(): string {
    return activeRequests(this.series);
  }

  /**
   * Requests in the queue of the router, which has one where `routerQueueThreshold` is set.
   *
   * @param component the workers that they wait for
   */
  public routerQueue(component: Component): string {
    return routerQueue(this.series, component.type === ComponentType.PREFILL ? 'prefill' : 'decode');
  }

  /**
   * Share of the KV cache in use by pod, from 0 to 1, as the engines tell it.
   *
   * @param component a component of the graph that runs an engine
   */
  public kvCacheUsage(component: Component): string {
    return `max by (pod) (${kvCacheUsage(this.series, [component.componentName], frameworkOf(component))})`;
  }

  private latency(metric: string, { quantile = 0.95, window = Duration.minutes(2) }: LatencyOptions): string {
    if (!(quantile > 0 && quantile < 1)) throw new Error(`${this.graph.name}: a quantile of ${quantile} is none; it has to be between 0 and 1`);
    return latency(this.series, metric, quantile, `${window.toSeconds()}s`);
  }

  private get series(): SeriesSelector {
    return seriesOf(this.graph);
  }
}

const OTHER_PHASE: ReadonlyMap<ComponentType | undefined, string> = new Map([
  [ComponentType.PREFILL, 'phase!="decode"'],
  [ComponentType.DECODE, 'phase!="prefill"'],
]);
