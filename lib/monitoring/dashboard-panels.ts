/** The panels of a dashboard: what each shows, over any selection of series. */
import { FAILED, kvCacheUsage, latency, requestRate } from './promql';
import type { SeriesSelector } from './series';

/** One line, or one family of lines, of a panel. */
export interface Query {
  readonly expr: string;
  readonly legend: string;
}

/** What a panel shows. */
export interface Panel {
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly queries: readonly Query[];
  /** A promise, drawn as a line. */
  readonly limit?: number;
  /** Whether the latest value alone is shown. */
  readonly single?: boolean;
}

/** What a dashboard is about. */
export interface DashboardSubject {
  readonly series: SeriesSelector;
  /** Components that run engines; nothing where the graph is chosen by variables. */
  readonly workers: readonly string[];
  /** Framework of the engines, if it is one. */
  readonly framework?: string;
  /** Seconds promised to the first token. */
  readonly timeToFirstToken?: number;
  /** Seconds promised between two tokens. */
  readonly interTokenLatency?: number;
}

const QUANTILES: readonly number[] = [0.5, 0.95, 0.99];
const WINDOW = '$__rate_interval';

/** The panels, in reading order. */
export function panels(subject: DashboardSubject): readonly Panel[] {
  const { series } = subject;
  return [
    {
      title: 'Targets that answer', description: 'Pods that answered the last scrape, by component.',
      unit: 'short', single: true,
      queries: [{ expr: `sum by (dynamo_graph_component) (up{${series.all}})`, legend: '{{dynamo_graph_component}}' }],
    },
    {
      title: 'Requests a second', description: 'Answered requests, by model.',
      unit: 'reqps', single: true,
      queries: [{ expr: requestRate(series, '', WINDOW), legend: '{{model}}' }],
    },
    {
      title: 'Failed requests',
      description: 'Share of the requests that fail for a reason which is not the caller\'s.',
      unit: 'percentunit', single: true,
      queries: [{ expr: `${requestRate(series, FAILED, WINDOW)} / ${requestRate(series, '', WINDOW)}`, legend: '{{model}}' }],
    },
    {
      title: 'Output tokens a second', description: 'Tokens that the engines generate, by model.',
      unit: 'short', single: true,
      queries: [{ expr: `sum by (model) (rate(dynamo_frontend_output_tokens_total{${series.all}}[${WINDOW}]))`, legend: '{{model}}' }],
    },
    latencyPanel('Time to first token', 'From the arrival of a request to its first token.', 'time_to_first_token', series, subject.timeToFirstToken),
    latencyPanel('Time between tokens', 'Between two tokens of one answer.', 'inter_token_latency', series, subject.interTokenLatency),
    {
      title: 'Requests by stage', description: 'Preprocessing, routing and dispatch make up the wait for the first token.',
      unit: 'short',
      queries: [
        { expr: `sum by (stage, phase) (dynamo_frontend_stage_requests{${series.all}})`, legend: '{{stage}} {{phase}}' },
        { expr: `sum(dynamo_frontend_active_requests{${series.all}})`, legend: 'all' },
      ],
    },
    {
      title: 'KV cache in use', description: 'By pod, as the engine tells it.',
      unit: 'percentunit', limit: 0.95,
      queries: [{ expr: `max by (pod) (${kvCacheUsage(all(subject), subject.workers, subject.framework)})`, legend: '{{pod}}' }],
    },
    {
      title: 'Requests at workers', description: 'Requests that each worker handles at once.',
      unit: 'short',
      queries: [{ expr: `sum by (pod) (dynamo_component_inflight_requests{${series.all}})`, legend: '{{pod}}' }],
    },
    {
      title: 'Length of prompts', description: 'Tokens of the prompts; half and 95 % are below.',
      unit: 'short',
      queries: [0.5, 0.95].map(quantile => ({
        expr: `histogram_quantile(${quantile}, sum by (le) (rate(dynamo_frontend_input_sequence_tokens_bucket{${series.all}}[${WINDOW}])))`,
        legend: `p${quantile * 100}`,
      })),
    },
    {
      title: 'Rejected and moved requests',
      description: 'Turned away because every worker is busy, or moved to another worker because theirs was lost.',
      unit: 'reqps',
      queries: [
        { expr: `sum(rate(dynamo_frontend_model_rejection_total{${series.all}}[${WINDOW}]))`, legend: 'rejected' },
        { expr: `sum(rate(dynamo_frontend_model_migration_total{${series.all}}[${WINDOW}]))`, legend: 'moved' },
      ],
    },
    {
      title: 'Starts of processes', description: 'Starts within half an hour, by pod; a steady line is a crash loop.',
      unit: 'short',
      queries: [{ expr: `max by (pod) (resets(dynamo_component_uptime_seconds{${series.all}}[30m]))`, legend: '{{pod}}' }],
    },
  ];
}

/** Without the names of workers, all components are asked. */
function all({ series, workers }: DashboardSubject): SeriesSelector {
  return workers.length > 0 ? series : { all: series.all, of: () => series.all };
}

function latencyPanel(title: string, description: string, metric: string, series: SeriesSelector, limit: number | undefined): Panel {
  return {
    title, description, unit: 's', limit,
    queries: QUANTILES.map(quantile => ({ expr: latency(series, metric, quantile, WINDOW), legend: `p${quantile * 100}` })),
  };
}
