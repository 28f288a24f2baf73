import type { keda } from '../../../../imports';
import {
  ComponentScaling, type ComponentScalingProps, type PrometheusMetricProps, ScalingMetric, type ScalingRate, type ScheduleProps,
} from '../../../scaling';
import { plain } from '../value';
import { durationOf } from './quantities';
import type { ComponentWord } from './word';

/** What replicas follow; one of these, or several that all count. */
export interface ScalingMetricWord {
  /** Percentage of the requested CPU that is in use. */
  readonly cpuUtilization?: number;
  /** Percentage of the requested memory that is in use. */
  readonly memoryUtilization?: number;
  /** Requests for each replica that wait for their first token. */
  readonly waitingRequests?: number;
  /** Requests for each replica from their arrival to the last token. */
  readonly activeRequests?: number;
  /** Requests for each replica in the queue of the router. */
  readonly routerQueue?: number;
  /** Percentage of the engines' KV cache that is in use. */
  readonly kvCacheUtilization?: number;
  /** Time to the first token, such as `500ms`. */
  readonly timeToFirstToken?: string;
  /** Time between two tokens, such as `20ms`. */
  readonly interTokenLatency?: string;
  /** A query of your own to Prometheus. */
  readonly prometheus?: PrometheusMetricProps;
  /** Replicas that run at certain hours. */
  readonly schedule?: ScheduleProps;
  /** Any trigger of KEDA. */
  readonly trigger?: keda.Trigger;
}

/** How fast replicas are added, or removed. */
export interface ScalingRateWord extends Omit<ScalingRate, 'stabilization' | 'period'> {
  /**
   * How long the metrics have to ask for it, such as `5m`.
   * @default - none to add, 5 minutes to remove, as Kubernetes has it
   */
  readonly stabilization?: string;
  /**
   * The period, such as `1m`.
   * @default 1m
   */
  readonly period?: string;
}

/** How a component is scaled. */
export interface ScalingWord extends Pick<ComponentScalingProps, 'maxReplicas' | 'minReplicas' | 'scaler' | 'fallbackReplicas'> {
  /** What the replicas follow; the metric that asks for most decides. */
  readonly metrics: readonly ScalingMetricWord[];
  /**
   * How fast replicas are added.
   * @default - as Kubernetes has it
   */
  readonly scaleUp?: ScalingRateWord;
  /**
   * How fast replicas are removed.
   * @default - as Kubernetes has it
   */
  readonly scaleDown?: ScalingRateWord;
}

/** The word `scaling`. */
export interface ScalingWords {
  /**
   * Scales the component by metrics, through its scaling adapter; `replicas` is left out then.
   * @default - the component has its `replicas`, or what the planner sets
   * @example { maxReplicas: 8, metrics: [{ waitingRequests: 4 }] }
   */
  readonly scaling?: ScalingWord;
}

export const scaling: ComponentWord = {
  word: 'scaling',
  after: (value, component, { chart }) => {
    const { metrics, scaleUp, scaleDown, ...props } = plain(value) as ScalingWord;
    new ComponentScaling(chart, `${component.componentName}-scaling`, {
      component,
      ...props,
      metrics: metrics.flatMap(metricsOf),
      ...(scaleUp && { scaleUp: rateOf(scaleUp) }),
      ...(scaleDown && { scaleDown: rateOf(scaleDown) }),
    });
  },
};

const METRICS: { readonly [Word in keyof ScalingMetricWord]-?: (value: NonNullable<ScalingMetricWord[Word]>) => ScalingMetric } = {
  cpuUtilization: percent => ScalingMetric.cpuUtilization(percent),
  memoryUtilization: percent => ScalingMetric.memoryUtilization(percent),
  waitingRequests: count => ScalingMetric.waitingRequests(count),
  activeRequests: count => ScalingMetric.activeRequests(count),
  routerQueue: count => ScalingMetric.routerQueue(count),
  kvCacheUtilization: percent => ScalingMetric.kvCacheUtilization(percent),
  timeToFirstToken: time => ScalingMetric.timeToFirstToken(durationOf(time)),
  interTokenLatency: time => ScalingMetric.interTokenLatency(durationOf(time)),
  prometheus: query => ScalingMetric.prometheus(query),
  schedule: hours => ScalingMetric.schedule(hours),
  trigger: trigger => ScalingMetric.trigger(trigger),
};

function metricsOf(word: ScalingMetricWord): ScalingMetric[] {
  const metrics = METRICS as { readonly [word: string]: (value: unknown) => ScalingMetric };
  return Object.entries(word).filter(([, value]) => value !== undefined && value !== null).map(([name, value]) => metrics[name](value));
}

function rateOf({ stabilization, period, ...rate }: ScalingRateWord): ScalingRate {
  return {
    ...rate,
    ...(stabilization !== undefined && { stabilization: durationOf(stabilization) }),
    ...(period !== undefined && { period: durationOf(period) }),
  };
}
