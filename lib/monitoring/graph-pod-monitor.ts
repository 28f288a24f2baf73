import { Duration, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { monitoring } from '../../imports';
import type { GraphMonitorProps } from './monitor-props';
import { metricsPorts, metricsSelector, SERIES_LABELS } from './scrape-ports';

export type { GraphMonitorProps } from './monitor-props';

/**
 * A PodMonitor for every component of one graph.
 *
 * The chart of the Dynamo platform can bring monitors for all graphs of a cluster
 * (`dynamo-operator.dynamo.metrics.podMonitors.enabled`). Where it does, this one would scrape the same pods again.
 */
export class GraphPodMonitor extends Construct {
  /** The PodMonitor. */
  public readonly apiObject: monitoring.PodMonitor;

  /**
   * Defines the monitor, in the Kubernetes namespace of the graph.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props the graph, and how often it is scraped
   */
  public constructor(scope: Construct, id: string, props: GraphMonitorProps) {
    super(scope, id);
    const { graph, interval = Duration.seconds(15) } = props;
    this.apiObject = new monitoring.PodMonitor(this, 'Resource', {
      metadata: { name: graph.name, namespace: graph.namespace, ...props.metadata },
      spec: {
        selector: metricsSelector(graph),
        podMetricsEndpoints: Lazy.any({ produce: () => metricsPorts(graph).map(port => endpoint(port, interval)) }) as monitoring.PodMetricsEndpoint[],
      },
    });
  }
}

function endpoint(port: string, interval: Duration): monitoring.PodMetricsEndpoint {
  return { port, path: '/metrics', interval: `${interval.toSeconds()}s`, honorLabels: true, relabelings: SERIES_LABELS };
}
