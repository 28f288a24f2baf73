/**
 * The inference engine of a graph's workers.
 *
 * Source: `spec.backendFramework` of DynamoGraphDeployment.
 */
export enum BackendFramework {
  /** vLLM. */
  VLLM = 'vllm',
  /** SGLang. */
  SGLANG = 'sglang',
  /** TensorRT-LLM. */
  TRTLLM = 'trtllm',
}
