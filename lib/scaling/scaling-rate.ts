import type { Duration } from 'cdk8s';
import type { k8s } from '../../imports';

/** How fast replicas are added, or removed. */
export interface ScalingRate {
  /**
   * How long the metrics have to ask for it; of what they asked for meanwhile the more careful counts.
   * @default - none to add, 5 minutes to remove, as Kubernetes has it
   */
  readonly stabilization?: Duration;

  /**
   * Replicas that are added or removed at most in each period.
   * @default - no bound of this kind
   */
  readonly replicas?: number;

  /**
   * Percentage of the replicas that is added or removed at most in each period; of two bounds the wider counts.
   * @default - no bound of this kind
   */
  readonly percent?: number;

  /**
   * The period.
   * @default Duration.minutes(1)
   */
  readonly period?: Duration;

  /**
   * Whether replicas are never changed in this direction.
   * @default false
   */
  readonly disabled?: boolean;
}

/** The rules of a HorizontalPodAutoscaler. */
export function scalingRules({ stabilization, replicas, percent, period, disabled }: ScalingRate): k8s.HPAScalingRules {
  const periodSeconds = period?.toSeconds() ?? 60;
  const policies = [
    ...(replicas === undefined ? [] : [{ type: 'Pods', value: replicas, periodSeconds }]),
    ...(percent === undefined ? [] : [{ type: 'Percent', value: percent, periodSeconds }]),
  ];
  return {
    ...(stabilization && { stabilizationWindowSeconds: stabilization.toSeconds() }),
    ...(disabled && { selectPolicy: 'Disabled' }),
    ...(policies.length > 0 && { policies }),
  };
}

/** The behaviour of a HorizontalPodAutoscaler, or nothing. */
export function behavior(scaleUp: ScalingRate | undefined, scaleDown: ScalingRate | undefined): k8s.HorizontalPodAutoscalerBehavior | undefined {
  if (!scaleUp && !scaleDown) return undefined;
  return { ...(scaleUp && { scaleUp: scalingRules(scaleUp) }), ...(scaleDown && { scaleDown: scalingRules(scaleDown) }) };
}
