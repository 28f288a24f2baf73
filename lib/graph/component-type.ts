/**
 * What a component is to the operator, which derives ports, probes, environment and labels from it.
 *
 * Source: `spec.components[].type` of DynamoGraphDeployment.
 */
export enum ComponentType {
  /** Serves the OpenAI-compatible HTTP API on port 8000 and routes to the workers. */
  FRONTEND = 'frontend',
  /** Runs an engine that does prefill and decode. */
  WORKER = 'worker',
  /** Runs an engine that only computes the KV cache of prompts. */
  PREFILL = 'prefill',
  /** Runs an engine that only generates tokens from a KV cache. */
  DECODE = 'decode',
  /** Scales the workers of the graph. */
  PLANNER = 'planner',
  /** Tells an inference gateway which worker a request goes to. */
  EPP = 'epp',
}
