import type { Duration } from 'cdk8s';
import type { k8s, keda } from '../../imports';
import type { Component } from '../graph';
import { WORKER_TYPES } from '../graph/worker-types';
import { GraphMetrics, type LatencyOptions } from '../monitoring';
import { checkProps } from '../props';

/** A query of your own, and how many replicas its result asks for. */
export interface PrometheusMetricProps {
  /** The query in PromQL; it gives one number. `GraphMetrics` has expressions for it. */
  readonly query: string;

  /** What the number is to be: for each replica where it adds up over replicas, for the whole where it does not. */
  readonly threshold: number;

  /**
   * Whether the number adds up over replicas, as requests do and latencies do not.
   * @default true
   */
  readonly perReplica?: boolean;
}

/** Hours of the week in which a number of replicas runs at least. */
export interface ScheduleProps {
  /** When it begins, in the five fields of cron. */
  readonly start: string;
  /** When it ends, in the five fields of cron. */
  readonly end: string;
  /** Time zone, such as `Europe/Berlin`. */
  readonly timezone: string;
  /** Replicas that run at least in between. */
  readonly replicas: number;
}

/**
 * What a metric becomes.
 *
 * @internal
 */
export interface RenderedMetric {
  /** What it is called in errors. */
  readonly name: string;
  /** Whether the number of pods enters into the result, which is wrong where a replica has several. */
  readonly countsPods?: boolean;
  /** Whether a broken trigger can be stood in for by a number of replicas. */
  readonly allowsFallback?: boolean;
  /** For KEDA. */
  readonly trigger?: keda.Trigger;
  /** For a HorizontalPodAutoscaler. */
  readonly spec?: k8s.MetricSpec;
  /** A question to Prometheus, which becomes a trigger of KEDA. */
  readonly query?: Required<PrometheusMetricProps>;
}

/** What replicas of a component follow. */
export class ScalingMetric {
  /**
   * Use of the CPU, as a percentage of what the pods request. What fits a frontend; every container of the pod needs a
   * request for CPU.
   *
   * @param percent average over the pods that is aimed at
   */
  public static cpuUtilization(percent: number): ScalingMetric {
    return resource('cpu', percent);
  }

  /**
   * Use of memory, as a percentage of what the pods request. Engines take their memory once and keep it, so this fits
   * none of them.
   *
   * @param percent average over the pods that is aimed at
   */
  public static memoryUtilization(percent: number): ScalingMetric {
    return resource('memory', percent);
  }

  /**
   * Requests that wait for their first token; for prefill workers and for workers that do both.
   *
   * @param perReplica requests for each replica that are aimed at
   */
  public static waitingRequests(perReplica: number): ScalingMetric {
    return question('waitingRequests', component => load(GraphMetrics.of(component.graph).waitingRequestsFor(component), perReplica));
  }

  /**
   * Requests from their arrival to the last token; for decode workers, and for frontends.
   *
   * @param perReplica requests for each replica that are aimed at
   */
  public static activeRequests(perReplica: number): ScalingMetric {
    return question('activeRequests', component => load(GraphMetrics.of(component.graph).activeRequests(), perReplica));
  }

  /**
   * Requests in the queue of the router; it has one where the frontend's flag `routerQueueThreshold` is set.
   *
   * @param perReplica requests for each replica that are aimed at
   */
  public static routerQueue(perReplica: number): ScalingMetric {
    return question('routerQueue', component => load(GraphMetrics.of(component.graph).routerQueue(component), perReplica));
  }

  /**
   * Time to the first token. A latency does not shrink as 1/n, so scaling by it is coarse; where requests per replica are
   * known, `waitingRequests` is calmer. Not for components that span nodes.
   *
   * @param limit time that is aimed at
   * @param options over which requests it is measured
   */
  public static timeToFirstToken(limit: Duration, options: LatencyOptions = {}): ScalingMetric {
    checkProps('ScalingMetric.timeToFirstToken', 'LatencyOptions', options);
    return question('timeToFirstToken', component => latency(GraphMetrics.of(component.graph).timeToFirstToken(options), limit));
  }

  /**
   * Time between two tokens; for decode workers. Not for components that span nodes.
   *
   * @param limit time that is aimed at
   * @param options over which requests it is measured
   */
  public static interTokenLatency(limit: Duration, options: LatencyOptions = {}): ScalingMetric {
    checkProps('ScalingMetric.interTokenLatency', 'LatencyOptions', options);
    return question('interTokenLatency', component => latency(GraphMetrics.of(component.graph).interTokenLatency(options), limit));
  }

  /**
   * Use of the engines' KV cache; for decode workers and for workers that do both. Not for components that span nodes.
   *
   * @param percent average over the replicas that is aimed at
   */
  public static kvCacheUtilization(percent: number): ScalingMetric {
    return question('kvCacheUtilization', component => {
      if (!WORKER_TYPES.has(component.type)) throw new Error(`${component.componentName} runs no engine, so it has no KV cache to scale by; use another metric`);
      // Summed over pods, of which each has a share of the whole: that is a quantity for each replica.
      return { query: `sum(${GraphMetrics.of(component.graph).kvCacheUsage(component)})`, threshold: percent / 100, perReplica: true };
    }, true);
  }

  /**
   * A query of your own to Prometheus.
   *
   * @param props query and threshold
   */
  public static prometheus(props: PrometheusMetricProps): ScalingMetric {
    checkProps('ScalingMetric.prometheus', 'PrometheusMetricProps', props);
    return question('prometheus', () => ({ perReplica: true, ...props }));
  }

  /**
   * Replicas that run at certain hours whatever the load is.
   *
   * @param props hours and replicas
   */
  public static schedule(props: ScheduleProps): ScalingMetric {
    checkProps('ScalingMetric.schedule', 'ScheduleProps', props);
    const { start, end, timezone, replicas } = props;
    return ScalingMetric.trigger({ type: 'cron', metricType: 'AverageValue', metadata: { timezone, start, end, desiredReplicas: String(replicas) } });
  }

  /**
   * Any trigger of KEDA.
   *
   * @param trigger the trigger as the ScaledObject has it
   */
  public static trigger(trigger: keda.Trigger): ScalingMetric {
    const countsPods = trigger.metricType === 'Value' || RESOURCES.has(trigger.type);
    return new ScalingMetric(() => ({ name: trigger.type, trigger, countsPods, allowsFallback: !countsPods }), true);
  }

  /**
   * Any metric of a HorizontalPodAutoscaler, such as an external one that an adapter for Prometheus offers.
   *
   * @param spec the metric as the HorizontalPodAutoscaler has it
   */
  public static autoscaling(spec: k8s.MetricSpec): ScalingMetric {
    const target = spec.external?.target ?? spec.object?.target;
    return new ScalingMetric(() => ({ name: spec.type, spec, countsPods: target?.type !== 'AverageValue' }), false);
  }

  private constructor(private readonly render: (component: Component) => RenderedMetric, private readonly keda: boolean) {}

  /**
   * Whether nothing but KEDA scales by it.
   *
   * @internal
   */
  public get _needsKeda(): boolean {
    return this.keda;
  }

  /**
   * What it is for one component; asked for at synthesis.
   *
   * @internal
   */
  public _render(component: Component): RenderedMetric {
    return this.render(component);
  }

  /**
   * A metric from the functions below.
   *
   * @internal
   */
  public static _of(render: (component: Component) => RenderedMetric, needsKeda: boolean): ScalingMetric {
    return new ScalingMetric(render, needsKeda);
  }
}

const RESOURCES: ReadonlySet<string> = new Set(['cpu', 'memory']);

function resource(name: string, percent: number): ScalingMetric {
  if (!(Number.isInteger(percent) && percent > 0)) throw new Error(`${name}Utilization of ${percent} is no percentage; it has to be a whole number from 1`);
  return ScalingMetric._of(() => ({
    name: `${name}Utilization`,
    countsPods: true,
    trigger: { type: name, metricType: 'Utilization', metadata: { value: String(percent) } },
    spec: { type: 'Resource', resource: { name, target: { type: 'Utilization', averageUtilization: percent } } },
  }), false);
}

function question(name: string, ask: (component: Component) => Required<PrometheusMetricProps>, countsPods = false): ScalingMetric {
  return ScalingMetric._of(component => {
    const query = ask(component);
    if (!(query.threshold > 0)) throw new Error(`${component.componentName}: the threshold of ${name} is ${query.threshold}; it has to be above 0`);
    return { name, query, countsPods: countsPods || !query.perReplica, allowsFallback: query.perReplica };
  }, true);
}

/** Something that adds up over replicas. */
function load(query: string, threshold: number): Required<PrometheusMetricProps> {
  return { query, threshold, perReplica: true };
}

/** Without requests a quantile is no number; then nobody waits. */
function latency(query: string, limit: Duration): Required<PrometheusMetricProps> {
  return { query: `(${query} >= 0) or vector(0)`, threshold: limit.toMilliseconds() / 1000, perReplica: false };
}
