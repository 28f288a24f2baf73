import type { nvidia } from '../../imports';

/** The size of `/dev/shm` as v1alpha1 has it, where `0` is none at all. */
export function sharedMemory(size: string | undefined): nvidia.SharedMemory | undefined {
  if (size === undefined) return undefined;
  return size === '0' ? { disabled: true } : { size };
}
