import type { EngineRole } from './engine-role';

/** Flags that every Dynamo worker takes, whatever its engine. */
export interface DynamoRuntimeFlags {
  /**
   * The role of the component, said where its flag shall stand among the others, or to render the flag of an aggregated worker. It follows
   * from the component; another role than that one is refused when the component is synthesized.
   *
   * Source: `--disaggregation-mode` of Dynamo.
   * @default - as the component has it: before the props of the transfer of the KV cache, else last; none for an aggregated worker
   */
  readonly disaggregationMode?: EngineRole;
  /**
   * Dynamo's parser for tool calls, such as `hermes` or `qwen3_coder`.
   *
   * Source: `--dyn-tool-call-parser` of Dynamo.
   * @default - tool calls are not parsed
   */
  readonly dynToolCallParser?: string;
  /**
   * Dynamo's parser for reasoning, such as `qwen3` or `gpt_oss`.
   *
   * Source: `--dyn-reasoning-parser` of Dynamo.
   * @default - reasoning is not parsed
   */
  readonly dynReasoningParser?: string;
  /**
   * Path in the container of a chat template that replaces the model's own.
   *
   * Source: `--custom-jinja-template` of Dynamo.
   * @default - the model's own
   */
  readonly customJinjaTemplate?: string;
  /**
   * Endpoints to serve, with commas: `chat`, `completions` or `chat,completions`.
   *
   * Source: `--endpoint-types` of Dynamo.
   * @default - both
   */
  readonly endpointTypes?: string;
  /**
   * How requests reach the worker: `tcp` or `nats`.
   *
   * Source: `--request-plane` of Dynamo.
   * @default - that of the platform
   */
  readonly requestPlane?: string;
  /**
   * How events leave the worker: `nats` or `zmq`.
   *
   * Source: `--event-plane` of Dynamo.
   * @default - that of the platform
   */
  readonly eventPlane?: string;
  /**
   * Host memory for embeddings of images, audio and video, in GB; 0 for none.
   *
   * Source: `--multimodal-embedding-cache-capacity-gb` of Dynamo.
   * @default 0
   */
  readonly multimodalEmbeddingCacheCapacityGb?: number;
  /**
   * What the model makes, of `text`, `image`, `audio` and `video`.
   *
   * Source: `--output-modalities` of Dynamo.
   * @default - text
   */
  readonly outputModalities?: string[];
}
