import type { FabricPod } from './contribution';
import type { CountedDeviceOptions } from './options';

/** How many devices a pod asks for where nothing else is said; one of the two. */
export type DefaultCount = Pick<CountedDeviceOptions, 'devicesPerGpu' | 'devicesPerPod'>;

/**
 * Devices that a pod asks for.
 *
 * @throws if both ways of counting are given, a count is no positive whole number, or there are no GPUs to count by
 */
export function deviceCount(fabric: string, pod: FabricPod, options: CountedDeviceOptions, otherwise: DefaultCount): number {
  const { devicesPerGpu, devicesPerPod } = options;
  if (devicesPerGpu !== undefined && devicesPerPod !== undefined) {
    throw new Error(`${fabric}: devicesPerGpu and devicesPerPod exclude each other; give one of them`);
  }
  const chosen = devicesPerGpu === undefined && devicesPerPod === undefined ? otherwise : options;
  if (chosen.devicesPerPod !== undefined) return positive(fabric, 'devicesPerPod', chosen.devicesPerPod);
  if (pod.gpus === 0) {
    throw new Error(`${fabric}: the component asks for no GPUs to count devices by; give devicesPerPod`);
  }
  return pod.gpus * positive(fabric, 'devicesPerGpu', chosen.devicesPerGpu ?? 1);
}

function positive(fabric: string, option: string, count: number): number {
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new Error(`${fabric}: ${option} is ${count}; it has to be a whole number above 0`);
}
