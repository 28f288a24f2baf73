/** Expressions in PromQL over the series that a selector selects. */
import type { SeriesSelector } from './series';

/** Stages of a frontend in which a request waits for its first token. */
const WAITING = 'stage=~"preprocess|route|dispatch"';

/** What the engines call the share of their KV cache that is in use. */
const KV_CACHE_USAGE: { readonly [framework: string]: string } = {
  vllm: 'vllm:kv_cache_usage_perc',
  sglang: 'sglang:token_usage',
  trtllm: 'trtllm_kv_cache_utilization',
};

/** A quantile of a histogram of the frontends, by model or over all. */
export function latency(series: SeriesSelector, metric: string, quantile: number, window: string, by: readonly string[] = []): string {
  return `histogram_quantile(${quantile}, sum by (${['le', ...by].join(', ')}) (rate(dynamo_frontend_${metric}_seconds_bucket{${series.all}}[${window}])))`;
}

/** Requests that wait for their first token; `phase` leaves some of them out. */
export function waitingRequests(series: SeriesSelector, phase?: string): string {
  return `sum(dynamo_frontend_stage_requests{${[series.all, WAITING, ...(phase === undefined ? [] : [phase])].join()}})`;
}

/** Requests from their arrival to the last token of the answer. */
export function activeRequests(series: SeriesSelector): string {
  return `sum(dynamo_frontend_active_requests{${series.all}})`;
}

/** Requests in the queue of the router; it has one where a threshold is set. */
export function routerQueue(series: SeriesSelector, workerType?: string): string {
  const type = workerType === undefined ? [] : [`worker_type="${workerType}"`];
  return `sum(dynamo_frontend_router_queue_pending_requests{${[series.all, ...type].join()}})`;
}

/** Series of the share of the KV cache in use, from 0 to 1, by engine where the framework is known. */
export function kvCacheUsage(series: SeriesSelector, components: readonly string[], framework: string | undefined): string {
  const known = framework === undefined ? undefined : KV_CACHE_USAGE[framework];
  const matchers = series.of(components);
  return known === undefined ? `{__name__=~"${Object.values(KV_CACHE_USAGE).join('|')}",${matchers}}` : `${known}{${matchers}}`;
}

/** Targets of some components that answered the last scrape. */
export function answering(series: SeriesSelector, components: readonly string[]): string {
  return `up{${series.of(components)}} == 1`;
}

/** Requests a second by model. */
export function requestRate(series: SeriesSelector, matcher = '', window = '5m'): string {
  return `sum by (model) (rate(dynamo_frontend_requests_total{${[series.all, matcher].filter(part => part !== '').join()}}[${window}]))`;
}

/** Answers that failed for a reason which is not the caller's. */
export const FAILED = 'status="error",error_type!~"cancelled|not_found|validation"';
