import type { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import type { DynamoGraph } from '../graph';
import type { GraphAlertOptions } from './alert-options';
import { GraphAlerts } from './graph-alerts';
import { GraphDashboard } from './graph-dashboard';
import { GraphMetrics } from './graph-metrics';
import { GraphPodMonitor } from './graph-pod-monitor';
import { GraphServiceMonitor } from './graph-service-monitor';
import type { GraphSla } from './graph-sla';
import { MetricsSource, scrapedBy } from './metrics-source';
import { checkConstructProps } from '../props';

/** Properties of the monitoring of one graph. */
export interface GraphMonitoringProps {
  /** The graph. */
  readonly graph: DynamoGraph;

  /**
   * Who scrapes the graph. With `MetricsSource.PLATFORM` no monitor is made, and everything that asks for the series of
   * the graph asks for them as the platform's monitors label them.
   * @default MetricsSource.POD_MONITOR
   */
  readonly source?: MetricsSource;

  /**
   * How often each target is scraped.
   * @default Duration.seconds(15)
   */
  readonly interval?: Duration;

  /**
   * What the graph promises: an alert for each promise, and a line in the dashboard.
   * @default - what the graph's planner aims at
   */
  readonly sla?: GraphSla;

  /**
   * Labels of the monitor and of the rules, by which your Prometheus selects them, such as `release: prometheus`.
   * @default - none, for a Prometheus that takes all
   */
  readonly labels?: { [key: string]: string };

  /**
   * When the alerts fire.
   * @default - as GraphAlertOptions says
   */
  readonly alerts?: GraphAlertOptions;

  /**
   * Whether there are alerts.
   * @default true
   */
  readonly alerting?: boolean;

  /**
   * Whether there is a dashboard for Grafana.
   * @default true
   */
  readonly dashboard?: boolean;
}

/**
 * Everything by which one graph is watched: what makes Prometheus scrape it, alerts, and a dashboard.
 *
 * @example
 * new GraphMonitoring(chart, 'monitoring', { graph, sla: { timeToFirstToken: Duration.millis(500) } });
 */
export class GraphMonitoring extends Construct {
  /** The monitor of its own pods, unless something else scrapes the graph. */
  public readonly podMonitor?: GraphPodMonitor;

  /** The monitor of its Services, where those are scraped. */
  public readonly serviceMonitor?: GraphServiceMonitor;

  /** The alerts, if there are any. */
  public readonly alerts?: GraphAlerts;

  /** The dashboard, if there is one. */
  public readonly dashboard?: GraphDashboard;

  /** Expressions over the metrics of the graph. */
  public readonly metrics: GraphMetrics;

  /**
   * Defines the monitoring, in the Kubernetes namespace of the graph.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props the graph, and what it promises
   * @throws if a threshold is out of range
   */
  public constructor(scope: Construct, id: string, props: GraphMonitoringProps) {
    super(scope, id);
    checkConstructProps(this, GraphMonitoring, 'GraphMonitoringProps', props);
    const { graph, source = MetricsSource.POD_MONITOR, interval, sla } = props;
    const metadata = props.labels && { labels: props.labels };
    scrapedBy(graph, source);
    this.metrics = GraphMetrics.of(graph);
    if (source === MetricsSource.POD_MONITOR) this.podMonitor = new GraphPodMonitor(this, 'PodMonitor', { graph, interval, metadata });
    if (source === MetricsSource.SERVICE_MONITOR) this.serviceMonitor = new GraphServiceMonitor(this, 'ServiceMonitor', { graph, interval, metadata });
    if (props.alerting !== false) this.alerts = new GraphAlerts(this, 'Alerts', { ...props.alerts, graph, sla, metadata });
    if (props.dashboard !== false) this.dashboard = new GraphDashboard(this, 'Dashboard', { graph, sla });
  }
}
