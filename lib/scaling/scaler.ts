/** Who sets the replicas of a component. */
export enum Scaler {
  /** A HorizontalPodAutoscaler: use of CPU and memory, and metrics that an adapter offers. */
  HPA = 'hpa',
  /** KEDA: also queries to Prometheus, hours of the week, and all its other triggers. */
  KEDA = 'keda',
}
