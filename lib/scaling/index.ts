/** Who sets the replicas of components: autoscalers, KEDA, the planner; and requests for graphs that are still to be sized. */
export * from './component-scaling';
export * from './graph-request';
export * from './replica-ownership';
export * from './scaler';
export { type PrometheusMetricProps, ScalingMetric, type ScheduleProps } from './scaling-metric';
export type { ScalingRate } from './scaling-rate';
