import { type ApiObjectMetadata, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { monitoring } from '../../imports';
import type { DynamoGraph } from '../graph';
import type { GraphAlertOptions } from './alert-options';
import { alertRules } from './alert-rules';
import type { GraphSla } from './graph-sla';
import { promisedBy } from './promise';
import { checkConstructProps } from '../props';

/** Properties of the alerts of one graph. */
export interface GraphAlertsProps extends GraphAlertOptions {
  /** The graph that is watched. */
  readonly graph: DynamoGraph;

  /**
   * What the graph promises; an alert for each promise.
   * @default - what the graph's planner aims at
   */
  readonly sla?: GraphSla;

  /**
   * Name, labels and annotations of the PrometheusRule. Give it the label by which your Prometheus selects rules, if it
   * selects them at all.
   * @default - named as the graph
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * Alerts about one graph: frontends and workers that are gone, promises that are broken, queues that grow, caches that
 * are full. Each selects the series of this graph alone, says how severe it is, what the matter is and what to do.
 */
export class GraphAlerts extends Construct {
  /** The PrometheusRule. */
  public readonly apiObject: monitoring.PrometheusRule;

  /**
   * Defines the alerts, in the Kubernetes namespace of the graph.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props the graph, and when its alerts fire
   * @throws if a threshold is out of range
   */
  public constructor(scope: Construct, id: string, props: GraphAlertsProps) {
    super(scope, id);
    checkConstructProps(this, GraphAlerts, 'GraphAlertsProps', props);
    checkThresholds(props);
    const { graph, sla } = props;
    this.apiObject = new monitoring.PrometheusRule(this, 'Resource', {
      metadata: { name: graph.name, namespace: graph.namespace, ...props.metadata },
      spec: {
        groups: [{
          name: `dynamo.${graph.name}`,
          rules: Lazy.any({ produce: () => alertRules(graph, promisedBy(graph, sla), props) }) as monitoring.GroupRule[],
        }],
      },
    });
  }
}

function checkThresholds({ graph, sla, kvCachePercent, errorPercent, queuedRequests, restarts, missingWorkersMinutes }: GraphAlertsProps): void {
  for (const [name, percent] of Object.entries({ kvCachePercent, errorPercent })) {
    if (percent !== undefined && !(percent > 0 && percent < 100)) throw new Error(`${graph.name}: ${name} is ${percent}; it has to be between 0 and 100`);
  }
  for (const [name, count] of Object.entries({ queuedRequests, restarts, missingWorkersMinutes })) {
    if (count !== undefined && !(Number.isInteger(count) && count >= 0)) throw new Error(`${graph.name}: ${name} is ${count}; it has to be a whole number from 0`);
  }
  const quantile = sla?.quantile;
  if (quantile !== undefined && !(quantile > 0 && quantile < 1)) throw new Error(`${graph.name}: sla.quantile is ${quantile}; it has to be between 0 and 1`);
}
