/**
 * Nodes that so many GPUs span: one where they fit on one, else whole ones.
 *
 * @param gpus GPUs of one replica, such as tensor times pipeline times data parallel size
 * @param gpusPerNode GPUs of one node
 * @throws if a number is no whole number above 0, or the GPUs do not fill the nodes they span
 */
export function nodesFor(gpus: number, gpusPerNode: number): number {
  requireCount('the number of GPUs', gpus);
  requireCount('the number of GPUs per node', gpusPerNode);
  if (gpus <= gpusPerNode) return 1;
  const rest = gpus % gpusPerNode;
  if (rest === 0) return gpus / gpusPerNode;
  const whole = gpus - rest;
  throw new Error(`${gpus} GPUs do not fill whole nodes of ${gpusPerNode}: ${whole / gpusPerNode} of them hold ${whole}, and ${rest} are left over; `
    + `choose a parallelism of ${whole} or ${whole + gpusPerNode} GPUs, or nodes whose GPUs divide ${gpus}`);
}

function requireCount(what: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 1) throw new Error(`${what} is ${count}; it has to be a whole number above 0`);
}
