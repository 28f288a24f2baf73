/** What Argo CD and Flux are told about an app: in which order, from which folders, and what to leave to others. */
export * from './argo';
export * from './flux';
export { ArgoHealthChecks, type ArgoHealthChecksProps } from './health/argo-health-checks';
export * from './kustomize';
export * from './layout';
export * from './order';
