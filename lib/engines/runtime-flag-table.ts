import { MODE_FLAG } from './engine-spec';
import { type FlagPath, type FlagTable, list, number, text } from './flag-table';
import type { DynamoRuntimeFlags } from './runtime-flags';

/** Rows that every engine's table ends with. */
export const RUNTIME_FLAGS: FlagTable<FlagPath<DynamoRuntimeFlags>> = {
  disaggregationMode: MODE_FLAG,
  dynToolCallParser: text('--dyn-tool-call-parser'),
  dynReasoningParser: text('--dyn-reasoning-parser'),
  customJinjaTemplate: text('--custom-jinja-template'),
  endpointTypes: text('--endpoint-types', '--dyn-endpoint-types'),
  requestPlane: text('--request-plane'),
  eventPlane: text('--event-plane'),
  outputModalities: list('--output-modalities'),
  multimodalEmbeddingCacheCapacityGb: number('--multimodal-embedding-cache-capacity-gb'),
};
