/** The Prometheus that has the metrics of graphs: where it is, and how KEDA signs in. */
export * from './prometheus-authentication';
export * from './prometheus-server';
