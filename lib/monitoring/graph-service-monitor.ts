import { Duration, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { monitoring } from '../../imports';
import type { GraphMonitorProps } from './monitor-props';
import { servicePorts } from './scrape-ports';
import { metricsSelector, seriesLabels } from './series-labels';
import { checkConstructProps } from '../props';

/**
 * A ServiceMonitor for every component of one graph, for a Prometheus that has no PodMonitors.
 *
 * It scrapes what the operator's Services select: of a multinode component on LeaderWorkerSet that is the leader only,
 * and an endpoint picker's Service has no metrics port. GraphPodMonitor has neither gap.
 */
export class GraphServiceMonitor extends Construct {
  /** The ServiceMonitor. */
  public readonly apiObject: monitoring.ServiceMonitor;

  /**
   * Defines the monitor, in the Kubernetes namespace of the graph.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props the graph, and how often it is scraped
   */
  public constructor(scope: Construct, id: string, props: GraphMonitorProps) {
    super(scope, id);
    checkConstructProps(this, GraphServiceMonitor, 'GraphMonitorProps', props);
    const { graph, interval = Duration.seconds(15) } = props;
    const endpoint = (port: string) => ({ port, path: '/metrics', interval: `${interval.toSeconds()}s`, honorLabels: true, relabelings: seriesLabels(graph) });
    this.apiObject = new monitoring.ServiceMonitor(this, 'Resource', {
      metadata: { name: graph.name, namespace: graph.namespace, ...props.metadata },
      spec: {
        selector: metricsSelector(graph),
        endpoints: Lazy.any({ produce: () => servicePorts(graph).map(endpoint) }) as monitoring.Endpoint[],
      },
    });
  }
}
