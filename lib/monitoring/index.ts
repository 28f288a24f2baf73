/** What watches a graph: what makes Prometheus scrape it, expressions over its metrics, alerts, dashboards. */
export * from './alert-options';
export * from './dashboard-props';
export * from './fleet-dashboard';
export * from './graph-alert';
export * from './graph-alerts';
export * from './graph-dashboard';
export * from './graph-metrics';
export * from './graph-monitoring';
export * from './graph-pod-monitor';
export * from './graph-service-monitor';
export * from './graph-sla';
export { MetricsSource } from './metrics-source';
