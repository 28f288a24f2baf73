import { type GraphAlertOptions, GraphMonitoring, type GraphMonitoringProps, type GraphSla } from '../../../monitoring';
import { fieldOf, plain } from '../value';
import { type PrometheusWord, usePrometheus } from './prometheus';
import { durationOf } from './quantities';
import type { GraphWord } from './word';

/** What a graph promises; times with their units, such as `500ms`. */
export interface SlaWord {
  /**
   * Time from the arrival of a request to the first token of the answer.
   * @default - what the graph's planner aims at; without a planner nothing is promised
   */
  readonly timeToFirstToken?: string;
  /**
   * Time between two tokens of an answer.
   * @default - what the graph's planner aims at; without a planner nothing is promised
   */
  readonly interTokenLatency?: string;
  /**
   * Share of the requests for which the promise holds, between 0 and 1.
   * @default 0.95
   */
  readonly quantile?: number;
}

/** How the graph is watched. */
export interface MonitoringWord extends Pick<GraphMonitoringProps, 'source' | 'labels' | 'alerting' | 'dashboard'> {
  /**
   * The Prometheus that has the metrics, for scalers and planners to ask: its address, or with how KEDA signs in there.
   * @default - that of the platform
   */
  readonly prometheus?: PrometheusWord | string;
  /**
   * How often each target is scraped, such as `15s`.
   * @default 15s
   */
  readonly interval?: string;
  /**
   * What the graph promises: an alert for each promise, and a line in the dashboard.
   * @default - what the graph's planner aims at
   */
  readonly sla?: SlaWord;
  /**
   * When the alerts fire.
   * @default - as each of them says
   */
  readonly alerts?: GraphAlertOptions;
}

/** The word `monitoring`. */
export interface MonitoringWords {
  /**
   * Makes Prometheus scrape the graph, with alerts and a dashboard; `true` does so as it usually is.
   * @default - the graph is not watched
   * @example { prometheus: "http://prometheus-operated.monitoring:9090", sla: { timeToFirstToken: 500ms } }
   */
  readonly monitoring?: MonitoringWord | boolean;
}

export const monitoring: GraphWord = {
  word: 'monitoring',
  after: (value, graph, context) => {
    const said = plain(value) as MonitoringWord | boolean;
    if (said === false) return;
    const { prometheus: _, interval, sla, ...props } = said === true ? {} as MonitoringWord : said;
    const prometheus = fieldOf(value, 'prometheus');
    if (prometheus) usePrometheus(prometheus, graph, context);
    new GraphMonitoring(context.chart, 'monitoring', {
      graph,
      ...props,
      ...(interval !== undefined && { interval: durationOf(interval) }),
      ...(sla && { sla: slaOf(sla) }),
    });
  },
};

function slaOf({ timeToFirstToken, interTokenLatency, quantile }: SlaWord): GraphSla {
  return {
    ...(timeToFirstToken !== undefined && { timeToFirstToken: durationOf(timeToFirstToken) }),
    ...(interTokenLatency !== undefined && { interTokenLatency: durationOf(interTokenLatency) }),
    ...(quantile !== undefined && { quantile }),
  };
}
