import { type ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { k8s } from '../../imports';
import type { Component } from '../graph';
import { COMPONENT_LABEL, GRAPH_LABEL } from '../graph/labels';
import { checkConstructProps } from '../props';
import { ReplicaOwnership } from '../scaling/replica-ownership';
import { checkBounds, podBounds } from './budget-bounds';
import { type ComponentDisruptionBudgetProps, UnhealthyPodEviction } from './component-disruption-budget-props';

export * from './component-disruption-budget-props';

/**
 * A PodDisruptionBudget for one component: how many of its replicas may go at once when nodes are drained, upgraded or scaled away. It
 * counts replicas; of a component that spans nodes, one evicted pod is one replica that is gone. Rollouts, failures and preemption are
 * not held up by it.
 *
 * @example
 * const frontend = graph.addFrontend('Frontend', { replicas: 3 });
 * new ComponentDisruptionBudget(chart, 'frontend-budget', { component: frontend, minAvailable: 2 });
 */
export class ComponentDisruptionBudget extends Construct {
  /** The component whose pods are kept. */
  public readonly component: Component;

  /** The PodDisruptionBudget. */
  public readonly apiObject: ApiObject;

  /**
   * Defines the budget, in the Kubernetes namespace of the graph.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props the component, and how many replicas may go or have to stay
   * @throws if both bounds are said, or one is no number of 1 or more and no percentage; at synthesis if it could never be kept to
   */
  public constructor(scope: Construct, id: string, props: ComponentDisruptionBudgetProps) {
    super(scope, id);
    checkConstructProps(this, ComponentDisruptionBudget, 'ComponentDisruptionBudgetProps', props);
    const { component, unhealthyPodEviction = UnhealthyPodEviction.ALWAYS_ALLOW } = props;
    const { graph, componentName } = component;
    this.component = component;
    const subject = `${graph.name}/${componentName}`;
    checkBounds(subject, props);
    const spec = () => ({
      ...podBounds(subject, props, { replicas: this.fixedReplicas(), podsPerReplica: podsPerReplica(component) }),
      unhealthyPodEvictionPolicy: unhealthyPodEviction,
      selector: { matchLabels: { [GRAPH_LABEL]: graph.name, [COMPONENT_LABEL]: componentName } },
    });
    this.apiObject = new k8s.PodDisruptionBudget(this, 'Resource', {
      metadata: { name: component.serviceName, namespace: graph.namespace, ...props.metadata },
      spec: Lazy.any({ produce: spec }) as k8s.PodDisruptionBudgetSpec,
    });
  }

  /** Asked for at synthesis, since what scales may be added after the budget. */
  private fixedReplicas(): number | undefined {
    const { component } = this;
    const isScaled = ReplicaOwnership.of(component.graph).some(owned => owned.component === component);
    return isScaled ? undefined : component._ownProps.replicas ?? 1;
  }
}

function podsPerReplica(component: Component): number | undefined {
  return component._ownProps.gpuMemoryService?.mode === 'InterPod' ? undefined : component._nodeCount;
}
