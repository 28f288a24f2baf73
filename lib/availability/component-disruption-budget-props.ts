import type { ApiObjectMetadata } from 'cdk8s';
import type { Component } from '../graph';

/** Which pods that run, but are not ready, may be evicted. */
export enum UnhealthyPodEviction {
  /** All of them: a replica that cannot come up, or is still loading weights, holds up no drain. */
  ALWAYS_ALLOW = 'AlwaysAllow',
  /** As many as the budget has left, as with ready ones. */
  IF_HEALTHY_BUDGET = 'IfHealthyBudget',
}

/** Properties of ComponentDisruptionBudget. */
export interface ComponentDisruptionBudgetProps {
  /** The component whose pods are kept. */
  readonly component: Component;

  /**
   * How many replicas may be missing at once because somebody drains nodes: a whole number of 1 or more, or, where a replica is one
   * pod, a percentage such as `25%`, rounded up.
   * @default 1, unless `minAvailable` says how many have to stay
   */
  readonly maxUnavailable?: number | string;

  /**
   * How many replicas have to stay, in the place of `maxUnavailable`: a whole number of 1 or more below that of the replicas, or, where
   * a replica is one pod, a percentage such as `50%`, rounded up. It does not follow a component that grows, so that `maxUnavailable` is
   * the one for components that are scaled.
   * @default - as `maxUnavailable` has it
   */
  readonly minAvailable?: number | string;

  /**
   * Which pods that are not ready may be evicted.
   * @default UnhealthyPodEviction.ALWAYS_ALLOW
   */
  readonly unhealthyPodEviction?: UnhealthyPodEviction;

  /**
   * Name, labels and annotations of the PodDisruptionBudget.
   * @default - named as the Service of the component, `<graph>-<component>` in lower case
   */
  readonly metadata?: ApiObjectMetadata;
}
