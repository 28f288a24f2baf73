/** What a changed field of a graph does to its pods. */
import { ChangeEffect } from './change-effect';
import type { Difference } from './differences';
import { WORKER_TYPES } from '../../validation/admission/worker-types';

/** An effect, and why. */
export interface Effect {
  readonly effect: ChangeEffect;
  readonly why?: string;
}

/** Annotations of the graph that its pods carry. */
const PROPAGATED: ReadonlySet<string> = new Set([
  'nvidia.com/enable-metrics', 'nvidia.com/dynamo-discovery-backend', 'nvidia.com/dynamo-kube-discovery-mode',
  'nvidia.com/vllm-distributed-executor-backend', 'nvidia.com/kai-scheduler-queue', 'nvidia.com/volcano-queue',
]);

/** Fields of the graph's spec that end up in every pod. */
const IN_EVERY_POD: ReadonlySet<string> = new Set(['env', 'labels', 'annotations', 'priorityClassName']);

/** Whether the worker hash is made of a component of this type. */
export function isWorker(type: unknown): boolean {
  return WORKER_TYPES.has(type);
}

/** The effect of a field outside components. */
export function graphEffect({ steps }: Difference): Effect {
  const [first, second, third] = steps;
  if (first === 'metadata') {
    if (second !== 'annotations') return { effect: ChangeEffect.IN_PLACE };
    if (third === 'nvidia.com/enable-grove') return { effect: ChangeEffect.IN_PLACE, why: 'the operator reads it only when the graph is created' };
    if (PROPAGATED.has(third)) return { effect: ChangeEffect.ROLLS, why: 'every pod carries it' };
    return { effect: ChangeEffect.IN_PLACE };
  }
  if (first !== 'spec') return { effect: ChangeEffect.IN_PLACE };
  if (IN_EVERY_POD.has(second)) return { effect: ChangeEffect.ROLLS, why: 'every pod carries it' };
  if (second === 'restart') return { effect: ChangeEffect.ROLLS, why: 'a new id asks for a restart' };
  return { effect: ChangeEffect.ROLLS, why: 'the layout of the pods follows from it' };
}

/** The effect of a field of a component. */
export function componentEffect({ steps, before, after }: Difference, worker: boolean): Effect {
  const [first] = steps;
  switch (first) {
    case 'replicas': return { effect: ChangeEffect.IN_PLACE, why: Number(after ?? 1) > Number(before ?? 1) ? 'scales up' : 'scales down' };
    case 'scalingAdapter': return { effect: ChangeEffect.IN_PLACE, why: after === undefined ? 'its adapter goes' : 'the operator makes an adapter' };
    case 'minAvailable': return { effect: ChangeEffect.IN_PLACE };
    case 'v1alpha1': return { effect: ChangeEffect.IN_PLACE, why: 'v1beta1 has no such field' };
    case 'eppConfig': return { effect: ChangeEffect.IN_PLACE, why: 'the operator rewrites the ConfigMap of the endpoint picker' };
    default: return { effect: ChangeEffect.ROLLS, why: worker ? 'the worker hash is made of it' : 'its pods are made of it' };
  }
}
