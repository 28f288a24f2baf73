import type { ApiObjectMetadata } from 'cdk8s';
import type { Component } from '../graph';
import type { Scaler } from './scaler';
import type { ScalingMetric } from './scaling-metric';
import type { ScalingRate } from './scaling-rate';

/** Properties of the scaling of one component. */
export interface ComponentScalingProps {
  /** The component. A component that spans nodes is scaled by whole groups. */
  readonly component: Component;

  /** Replicas at most. */
  readonly maxReplicas: number;

  /**
   * Replicas at least. Never 0: with its last worker a model leaves the frontend, requests fail, and nothing asks for
   * a worker again.
   * @default 1
   */
  readonly minReplicas?: number;

  /** What the replicas follow; the metric that asks for most decides. */
  readonly metrics: ScalingMetric[];

  /**
   * Who sets the replicas.
   * @default - KEDA where a metric needs it, a HorizontalPodAutoscaler otherwise
   */
  readonly scaler?: Scaler;

  /**
   * How fast replicas are added.
   * @default - as Kubernetes has it
   */
  readonly scaleUp?: ScalingRate;

  /**
   * How fast replicas are removed. Workers that take long to start are better removed slowly.
   * @default - as Kubernetes has it
   */
  readonly scaleDown?: ScalingRate;

  /**
   * Replicas while KEDA cannot read a metric, unless more run. Needs a metric that counts for each replica.
   * @default - the replicas stay as they are
   */
  readonly fallbackReplicas?: number;

  /**
   * Name, labels and annotations of the scaler.
   * @default - named as the scaling adapter of the component, shortened where KEDA takes less
   */
  readonly metadata?: ApiObjectMetadata;
}
