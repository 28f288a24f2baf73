import { Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { k8s } from '../../imports';
import type { DynamoGraph } from '../graph';
import { dashboardMetadata } from './dashboard-config-map';
import { dashboardJson } from './dashboard-json';
import { panels } from './dashboard-panels';
import type { DashboardProps } from './dashboard-props';
import { frameworkOf } from './framework';
import type { GraphSla } from './graph-sla';
import { promisedBy } from './promise';
import { isWorker } from './scrape-ports';
import { seriesOf } from './series';
import { checkConstructProps } from '../props';

/** Properties of the dashboard of one graph. */
export interface GraphDashboardProps extends DashboardProps {
  /** The graph that is shown. */
  readonly graph: DynamoGraph;

  /**
   * What the graph promises, drawn as lines.
   * @default - what the graph's planner aims at
   */
  readonly sla?: GraphSla;
}

/** A Grafana dashboard about one graph, in a ConfigMap that Grafana's sidecar picks up. */
export class GraphDashboard extends Construct {
  /** The ConfigMap. */
  public readonly apiObject: k8s.ConfigMap;

  /**
   * Defines the dashboard, in the Kubernetes namespace of the graph unless `metadata` says otherwise.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props the graph, and what it promises
   */
  public constructor(scope: Construct, id: string, props: GraphDashboardProps) {
    super(scope, id);
    checkConstructProps(this, GraphDashboard, 'GraphDashboardProps', props);
    const { graph } = props;
    this.apiObject = new k8s.ConfigMap(this, 'Resource', {
      metadata: dashboardMetadata(`${graph.name}-dashboard`, graph.namespace, props),
      data: { [`${graph.name}.json`]: Lazy.any({ produce: () => json(props) }) as string },
    });
  }
}

function json({ graph, sla, title }: GraphDashboardProps): string {
  const { timeToFirstToken, interTokenLatency } = promisedBy(graph, sla);
  const workers = graph.components.filter(isWorker);
  const frameworks = [...new Set(workers.map(frameworkOf))];
  const frame = { identity: `${graph.namespace ?? ''}/${graph.name}`, title: title ?? `Dynamo / ${graph.name}`, choices: [] };
  return dashboardJson(frame, panels({
    series: seriesOf(graph),
    workers: workers.map(({ componentName }) => componentName),
    framework: frameworks.length === 1 ? frameworks[0] : undefined,
    timeToFirstToken: timeToFirstToken && timeToFirstToken / 1000,
    interTokenLatency: interTokenLatency && interTokenLatency / 1000,
  }));
}
