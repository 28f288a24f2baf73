import { Duration, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { monitoring } from '../../imports';
import type { DynamoGraph } from '../graph';
import type { GraphMonitorProps } from './monitor-props';
import { podPorts, undeclaredPorts } from './scrape-ports';
import { atUndeclaredPort, metricsSelector, seriesLabels } from './series-labels';
import { checkConstructProps } from '../props';

export type { GraphMonitorProps } from './monitor-props';

/**
 * A PodMonitor for every component of one graph: frontends and frontend sidecars, workers with their engines that stand
 * by, planners, endpoint pickers, and what the operator only runs as far as it declares a port named `system` or
 * `metrics`, or sets `DYN_SYSTEM_PORT`.
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
    checkConstructProps(this, GraphPodMonitor, 'GraphMonitorProps', props);
    const { graph, interval = Duration.seconds(15) } = props;
    this.apiObject = new monitoring.PodMonitor(this, 'Resource', {
      metadata: { name: graph.name, namespace: graph.namespace, ...props.metadata },
      spec: {
        selector: metricsSelector(graph),
        podMetricsEndpoints: Lazy.any({ produce: () => endpoints(graph, interval) }) as monitoring.PodMetricsEndpoint[],
      },
    });
  }
}

function endpoints(graph: DynamoGraph, interval: Duration): monitoring.PodMetricsEndpoint[] {
  const labels = seriesLabels(graph);
  const endpoint = { path: '/metrics', interval: `${interval.toSeconds()}s`, honorLabels: true };
  return [
    ...podPorts(graph).map(port => ({ port, ...endpoint, relabelings: labels })),
    ...undeclaredPorts(graph).map(({ component, port }) => ({ ...endpoint, relabelings: [...atUndeclaredPort(component, port), ...labels] })),
  ];
}
