/** From replicas, which people count, to pods, which a PodDisruptionBudget counts. */
import type { k8s } from '../../imports';
import type { ComponentDisruptionBudgetProps } from './component-disruption-budget-props';

/** How many pods a component has. */
export interface PodCount {
  /** Replicas in the manifest; nothing where something scales them. */
  readonly replicas?: number;
  /** Pods of a replica; nothing where the operator adds some of its own. */
  readonly podsPerReplica?: number;
}

type Bounds = Pick<ComponentDisruptionBudgetProps, 'minAvailable' | 'maxUnavailable'>;

/** A whole percentage of 1 to 99: the others mean all or none. */
const PERCENTAGE = /^[1-9][0-9]?%$/;

/** @throws if both bounds are said, or one can be none */
export function checkBounds(subject: string, { minAvailable, maxUnavailable }: Bounds): void {
  if (minAvailable !== undefined && maxUnavailable !== undefined) {
    throw new Error(`${subject}: a budget has minAvailable or maxUnavailable, and this one has both; keep one of them`);
  }
  for (const [name, bound] of Object.entries({ minAvailable, maxUnavailable })) {
    if (bound === undefined || (typeof bound === 'number' ? Number.isSafeInteger(bound) && bound >= 1 : PERCENTAGE.test(bound))) continue;
    throw new Error(`${subject}: ${name} is ${JSON.stringify(bound)}; it has to be a whole number of 1 or more, or a percentage from 1% to 99%`);
  }
}

/**
 * The bounds in pods. Whoever evicts one pod of a replica that spans several nodes takes the whole replica down, so that as many
 * evictions are allowed as replicas may be missing, however many pods each of them has.
 *
 * @throws if no pod could ever be evicted, or the bound cannot be told in pods
 */
export function podBounds(subject: string, bounds: Bounds, count: PodCount): Pick<k8s.PodDisruptionBudgetSpec, 'minAvailable' | 'maxUnavailable'> {
  const { minAvailable, maxUnavailable = 1 } = bounds;
  if (minAvailable === undefined) {
    requireOnePod(subject, 'maxUnavailable', maxUnavailable, count);
    return { maxUnavailable };
  }
  requireOnePod(subject, 'minAvailable', minAvailable, count);
  return { minAvailable: minimumPods(subject, minAvailable, count) };
}

function minimumPods(subject: string, least: number | string, { replicas, podsPerReplica }: PodCount): number | string {
  if (replicas === undefined) {
    if (podsPerReplica === 1) return least;
    throw uncountable(subject, `each replica has ${podsPerReplica ?? 'several'} and their number is not the manifest's`);
  }
  if (podsPerReplica === undefined) throw uncountable(subject, 'the operator adds pods of the GPU memory service to those of each replica');
  const staying = typeof least === 'number' ? least : Math.ceil((Number.parseInt(least, 10) * replicas) / 100);
  if (replicas > 0 && staying >= replicas) {
    throw new Error(`${subject}: minAvailable is ${least} of ${replicas} ${replicas === 1 ? 'replica' : 'replicas'}, so that no pod could ever be evicted and no `
      + 'node with one be drained; lower it, add replicas, or use maxUnavailable: 1');
  }
  return typeof least === 'string' || podsPerReplica === 1 ? least : Math.max(0, replicas * podsPerReplica - (replicas - least));
}

function uncountable(subject: string, why: string): Error {
  return new Error(`${subject}: minAvailable cannot be told in pods, as ${why}; use maxUnavailable, which holds for any number`);
}

function requireOnePod(subject: string, name: string, bound: number | string, { podsPerReplica }: PodCount): void {
  if (typeof bound === 'number' || podsPerReplica === 1) return;
  throw new Error(`${subject}: ${name} is ${bound}, which counts pods, and each replica of this component has ${podsPerReplica ?? 'several'}; write a number of replicas`);
}
