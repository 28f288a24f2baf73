import { createHash } from 'node:crypto';

/** KEDA names its autoscaler `keda-hpa-<name>`, in 63 characters. */
const KEDA_LIMIT = 54;

const HASH = 8;

/** A name that KEDA takes: as it is, or cut and told apart by a hash, the same at every synthesis. */
export function scaledObjectName(name: string): string {
  if (name.length <= KEDA_LIMIT) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, HASH);
  return `${name.slice(0, KEDA_LIMIT - HASH - 1).replace(/[-.]+$/, '')}-${hash}`;
}
