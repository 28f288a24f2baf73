/** Flags that the operator writes itself, into the pods of a component that spans nodes. */

const OPERATOR_FLAGS: ReadonlySet<string> = new Set([
  '--nnodes',
  '--node-rank',
  '--master-addr',
  '--master-port',
  '--headless',
  '--no-headless',
  '--dist-init-addr',
  '--nccl-init-addr',
  '--distributed-executor-backend',
  '--data-parallel-address',
  '--data-parallel-rpc-port',
  '--data-parallel-rank',
  '--data-parallel-start-rank',
  '--data-parallel-size-local',
  '--data-parallel-hybrid-lb',
  '--data-parallel-external-lb',
  '-dpa',
  '-dpp',
  '-dpn',
  '-dpr',
  '-dpl',
  '-dph',
  '-dpe',
]);

/** Whether the operator adds this flag. */
export function isMultinodeFlag(flag: string): boolean {
  return OPERATOR_FLAGS.has(flag);
}
