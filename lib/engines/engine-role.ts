/** What a worker does in a graph; the disaggregation flags of its engine follow from it and are never typed. */
export enum EngineRole {
  /** Computes the KV cache of prompts and generates tokens. */
  AGGREGATED = 'aggregated',
  /** Only computes the KV cache of prompts. */
  PREFILL = 'prefill',
  /** Only generates tokens from a KV cache. */
  DECODE = 'decode',
  /** Only encodes images, audio or video for the other workers. */
  ENCODE = 'encode',
}
