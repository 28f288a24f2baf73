/** The alerts of a graph as rules of Prometheus. */
import type { monitoring } from '../../imports';
import { ComponentType, type DynamoGraph } from '../graph';
import type { GraphAlertOptions } from './alert-options';
import { frameworkOf } from './framework';
import { GraphAlert } from './graph-alert';
import type { Promised } from './promise';
import { answering, FAILED, kvCacheUsage, latency, requestRate, waitingRequests } from './promql';
import { isWorker } from './scrape-ports';
import { type SeriesSelector, seriesOf } from './series';

/** What a rule says before the labels that all have in common. */
interface Alert {
  readonly alert: GraphAlert;
  readonly expr: string;
  readonly for?: string;
  readonly severity: 'critical' | 'warning';
  /** The component that it is about, where the expression keeps no label of it. */
  readonly component?: string;
  readonly summary: string;
  /** What is the matter, with the value. */
  readonly description: string;
  /** What to look at and to do. */
  readonly action: string;
}

/** What the alerts are made of. */
interface AlertInput {
  readonly graph: DynamoGraph;
  readonly series: SeriesSelector;
  readonly options: GraphAlertOptions;
  readonly frontends: readonly string[];
  readonly workers: readonly string[];
}

/** The rules of a graph, in a fixed order. */
export function alertRules(graph: DynamoGraph, promised: Promised, options: GraphAlertOptions): monitoring.GroupRule[] {
  const input: AlertInput = {
    graph, options, series: seriesOf(graph),
    frontends: graph.components.filter(({ type }) => type === ComponentType.FRONTEND).map(({ componentName }) => componentName),
    workers: graph.components.filter(component => isWorker(component) && component._ownProps.replicas !== 0).map(({ componentName }) => componentName),
  };
  const alerts = [...availability(input), ...latencies(input, promised), ...requests(input), ...kvCache(input)];
  return alerts.filter(({ alert }) => !(options.without ?? []).includes(alert)).map(alert => rule(alert, graph, options));
}

function* availability({ graph, series, options, frontends, workers }: AlertInput): Iterable<Alert> {
  const { restarts = 2, missingWorkersMinutes = 15 } = options;
  if (frontends.length > 0) {
    yield {
      alert: GraphAlert.FRONTEND_DOWN, severity: 'critical', for: '5m',
      expr: `absent(${answering(series, frontends)})`,
      summary: `No frontend of ${graph.name} answers`,
      description: 'No pod of a frontend answered a scrape for 5 minutes. Nobody is served.',
      action: 'See whether the pods of the frontend are there and ready, and whether Prometheus still selects the monitor of the graph.',
    };
  }
  for (const worker of workers) {
    const served = frontends.length > 0 ? ` and on () (count(${answering(series, frontends)}) > 0)` : '';
    yield {
      alert: GraphAlert.WORKERS_MISSING, severity: 'critical', component: worker, for: `${missingWorkersMinutes}m`,
      expr: `absent(${answering(series, [worker])})${served}`,
      summary: `${graph.name} has no ${worker} that answers`,
      description: `No pod of ${worker} answered a scrape for ${missingWorkersMinutes} minutes. Requests for its model fail or wait.`,
      action: `See whether pods of ${worker} are pending (GPUs, queue, volume claim), still load weights, or crash.`,
    };
  }
  if (workers.length > 0) {
    const up = `up{${series.of(workers)}}`;
    yield {
      alert: GraphAlert.WORKER_DOWN, severity: 'warning', for: '5m',
      expr: `${up} == 0 and max_over_time(${up}[1h]) == 1`,
      summary: `A worker of ${graph.name} stopped answering`,
      description: 'Pod {{ $labels.pod }} answered within the last hour and does not any more. The others carry its load.',
      action: 'Read the last lines of its log and the events of the pod; a GPU error shows in the node.',
    };
  }
  yield {
    alert: GraphAlert.RESTARTS, severity: 'warning',
    expr: `max by (pod) (resets(dynamo_component_uptime_seconds{${series.all}}[30m])) > ${restarts}`,
    summary: `A process of ${graph.name} starts over and over`,
    description: 'The process in pod {{ $labels.pod }} started {{ $value }} times more in half an hour.',
    action: 'Read the log of the container that ended (kubectl logs --previous); out of memory shows as exit code 137.',
  };
}

function* latencies({ graph, series }: AlertInput, { timeToFirstToken, interTokenLatency, quantile }: Promised): Iterable<Alert> {
  const share = `${+(quantile * 100).toFixed(4)} % of the requests`;
  const above = (metric: string, millis: number) => `${latency(series, metric, quantile, '5m', ['model'])} > ${millis / 1000}`;
  if (timeToFirstToken !== undefined) {
    yield {
      alert: GraphAlert.TIME_TO_FIRST_TOKEN, severity: 'warning', for: '10m',
      expr: above('time_to_first_token', timeToFirstToken),
      summary: `${graph.name} answers later than promised`,
      description: `The first token of {{ $labels.model }} comes within {{ $value | humanizeDuration }} for ${share}; ${timeToFirstToken} ms are promised.`,
      action: 'Compare waiting requests and KV cache usage: many waiting requests ask for more prefill capacity, a full cache for more decode workers.',
    };
  }
  if (interTokenLatency !== undefined) {
    yield {
      alert: GraphAlert.INTER_TOKEN_LATENCY, severity: 'warning', for: '10m',
      expr: above('inter_token_latency', interTokenLatency),
      summary: `${graph.name} generates slower than promised`,
      description: `Two tokens of {{ $labels.model }} lie within {{ $value | humanizeDuration }} for ${share}; ${interTokenLatency} ms are promised.`,
      action: 'See how many requests each decode worker runs at once; add decode workers or lower their batch size.',
    };
  }
}

function* requests({ graph, series, options, frontends }: AlertInput): Iterable<Alert> {
  const { errorPercent = 5, queuedRequests = 16 } = options;
  if (frontends.length === 0 && !graph.components.some(component => component._ownProps.frontendSidecar !== undefined)) return;
  yield {
    alert: GraphAlert.REQUEST_ERRORS, severity: 'critical', for: '5m',
    expr: `${requestRate(series, FAILED)} / ${requestRate(series)} > ${errorPercent / 100}`,
    summary: `Requests to ${graph.name} fail`,
    description: '{{ $value | humanizePercentage }} of the requests for {{ $labels.model }} fail for a reason that is not the caller\'s.',
    action: 'Look for errors in the log of the frontend first, then at the workers that it names.',
  };
  yield {
    alert: GraphAlert.REQUESTS_REJECTED, severity: 'warning', for: '5m',
    expr: `sum by (model) (rate(dynamo_frontend_model_rejection_total{${series.all}}[5m])) > 0`,
    summary: `${graph.name} turns requests away`,
    description: '{{ $value | humanize }} requests a second for {{ $labels.model }} are turned away because every worker is busy.',
    action: 'Add workers, or raise their limits if GPU memory allows; see whether one caller sends far more than the others.',
  };
  const waiting = waitingRequests(series);
  yield {
    alert: GraphAlert.QUEUE_GROWING, severity: 'warning', for: '10m',
    expr: `${waiting} > ${queuedRequests} and deriv(${waiting}[15m:1m]) > 0`,
    summary: `More requests come to ${graph.name} than it serves`,
    description: '{{ $value }} requests wait for their first token, and their number has been growing.',
    action: 'Add prefill capacity: see whether the autoscaler is at its maximum, and whether new pods wait for GPUs.',
  };
}

function* kvCache({ graph, series, options }: AlertInput): Iterable<Alert> {
  const { kvCachePercent = 95 } = options;
  // The mocker, an engine without a framework, has no such metric.
  const engines = graph.components.filter(isWorker).filter(component => component.engine === undefined || frameworkOf(component) !== undefined);
  const frameworks = [...new Set(engines.map(frameworkOf))];
  for (const framework of frameworks) {
    const names = engines.filter(component => frameworkOf(component) === framework).map(({ componentName }) => componentName);
    yield {
      alert: GraphAlert.KV_CACHE_FULL, severity: 'warning', for: '10m',
      expr: `max by (pod) (${kvCacheUsage(series, names, framework)}) > ${kvCachePercent / 100}`,
      summary: `The KV cache of a worker of ${graph.name} is nearly full`,
      description: '{{ $value | humanizePercentage }} of the KV cache of pod {{ $labels.pod }} are in use; requests wait or are pushed out.',
      action: 'Add decode workers, route by KV cache if one worker has far more than the others, or offload the cache to the CPU.',
    };
  }
}

function rule(
  { alert, expr, for: duration, severity, component, ...annotations }: Alert, graph: DynamoGraph, options: GraphAlertOptions,
): monitoring.GroupRule {
  return {
    alert,
    expr,
    ...(duration !== undefined && { for: duration }),
    labels: {
      severity,
      dynamo_graph_deployment: graph.name,
      ...(component !== undefined && { dynamo_graph_component: component }),
      ...(graph.namespace !== undefined && { namespace: graph.namespace }),
      ...(graph.dynamoNamespace !== undefined && { dynamo_namespace_path: graph.dynamoNamespace.path }),
      ...options.labels,
    },
    annotations: {
      ...annotations,
      ...(options.runbookBaseUrl !== undefined && { runbook_url: `${options.runbookBaseUrl.replace(/\/$/, '')}/${alert}` }),
    },
  };
}
