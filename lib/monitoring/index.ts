/** What makes Prometheus scrape a graph. */
export * from './graph-pod-monitor';
export * from './graph-service-monitor';
