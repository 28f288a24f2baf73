import { Construct } from 'constructs';
import { k8s } from '../../imports';
import { dashboardMetadata } from './dashboard-config-map';
import { dashboardJson } from './dashboard-json';
import { panels } from './dashboard-panels';
import type { DashboardProps } from './dashboard-props';
import { GRAPH } from './series-labels';
import { seriesByVariables } from './series';
import { checkConstructProps } from '../props';

/**
 * One Grafana dashboard for all graphs that monitors of this library scrape: Kubernetes namespace, Dynamo namespace and
 * graph are chosen at its top.
 */
export class FleetDashboard extends Construct {
  /** The ConfigMap. */
  public readonly apiObject: k8s.ConfigMap;

  /**
   * Defines the dashboard.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct, and of the ConfigMap unless `metadata` names it
   * @param props where it goes
   */
  public constructor(scope: Construct, id: string, props: DashboardProps = {}) {
    super(scope, id);
    checkConstructProps(this, FleetDashboard, 'DashboardProps', props);
    const frame = { identity: 'fleet', title: props.title ?? 'Dynamo / all graphs', choices: CHOICES };
    this.apiObject = new k8s.ConfigMap(this, 'Resource', {
      metadata: dashboardMetadata(id, undefined, props),
      data: { 'fleet.json': dashboardJson(frame, panels({ series: seriesByVariables(), workers: [] })) },
    });
  }
}

const CHOICES = [
  { name: 'namespace', label: 'Kubernetes namespace', multi: true, query: `label_values(up{${GRAPH}!=""}, namespace)` },
  { name: 'dynamo_namespace', label: 'Dynamo namespace', multi: true, query: `label_values(up{${GRAPH}!="",namespace=~"$namespace"}, dynamo_namespace)` },
  {
    name: 'graph', label: 'Graph', multi: true,
    query: `label_values(up{${GRAPH}!="",namespace=~"$namespace",dynamo_namespace=~"$dynamo_namespace"}, ${GRAPH})`,
  },
];
