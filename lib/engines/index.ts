/**
 * What runs inside workers, frontends and routers: typed flags that become a command, its arguments and a GPU count.
 *
 * Knows nothing of Kubernetes. A flag is one prop in a struct and one row in that engine's table (`vllm.ts`, `sglang.ts`, ...).
 */
export * from './engine';
export * from './engine-role';
export * from './frontend-flags';
export * from './kv-transfer';
export * from './mocker-engine-props';
export * from './parallelism';
export * from './router-flags';
export * from './router-mode';
export * from './runtime-flags';
export * from './sglang-engine-props';
export * from './sglang-execution-flags';
export * from './speculative-config';
export * from './trtllm-engine-props';
export * from './vllm-cache-flags';
export * from './vllm-engine-props';
export * from './vllm-execution-flags';
