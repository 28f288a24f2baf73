import { type Component, ComponentType, DynamoApiVersion, type DynamoGraph } from '../graph';
import { WORKER_TYPES } from '../graph/worker-types';

/** Who writes the replicas of a component once the graph is in the cluster. */
export enum ReplicaOwner {
  /** An autoscaler, through the scaling adapter. */
  AUTOSCALER = 'autoscaler',
  /** The planner of the graph. */
  PLANNER = 'planner',
}

/**
 * A component whose replicas do not belong to the manifest. A tool that applies manifests over and over has to leave the
 * field alone: by applying on the server's side with `replicas` unset, or by ignoring what is at `jqPathExpression`.
 */
export class ReplicaOwnership {
  /**
   * The components of a graph whose replicas something else sets. Ask for them at synthesis, or after everything that
   * scales was added.
   *
   * @param graph the graph
   */
  public static of(graph: DynamoGraph): ReplicaOwnership[] {
    return graph.components.flatMap(component => {
      const owner = ownerOf(component);
      return owner === undefined ? [] : [new ReplicaOwnership(component, owner)];
    });
  }

  /** The component. */
  public readonly component: Component;

  /** Who writes its replicas. */
  public readonly owner: ReplicaOwner;

  private constructor(component: Component, owner: ReplicaOwner) {
    this.component = component;
    this.owner = owner;
  }

  /** Where the replicas stand in the manifest, as `ignoreDifferences[].jqPathExpressions` of Argo CD has it. */
  public get jqPathExpression(): string {
    const { componentName, graph } = this.component;
    const name = JSON.stringify(componentName);
    if (graph.apiVersion === DynamoApiVersion.NVIDIA_V1BETA1) return `.spec.components[] | select(.name == ${name}) | .replicas`;
    return `.spec.services[${name}].replicas`;
  }
}

function ownerOf(component: Component): ReplicaOwner | undefined {
  if (plannedTypes(component.graph).has(component.type)) return ReplicaOwner.PLANNER;
  return component._hasScalingAdapter ? ReplicaOwner.AUTOSCALER : undefined;
}

/** The types of workers that the planner of a graph scales. */
function plannedTypes(graph: DynamoGraph): ReadonlySet<ComponentType | undefined> {
  const config = graph.components.find(component => component._plannerConfig !== undefined)?._plannerConfig;
  if (!config || config.advisory === true) return new Set();
  switch (config.mode) {
    case 'prefill': return new Set([ComponentType.PREFILL]);
    case 'decode': return new Set([ComponentType.DECODE]);
    default: return WORKER_TYPES;
  }
}
