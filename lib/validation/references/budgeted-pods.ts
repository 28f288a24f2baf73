/** Which pods of graphs a PodDisruptionBudget selects, and how many they are. */
import { record, type Wire } from '../admission/wire';
import { holds, type LabelledPods, PodIndex, PREFIX, type Requirement, requirementsOf } from './monitored-pods';
import { groupKindOf, mayBeSame, namespaceOf } from './object-index';
import type { ObjectSet } from './object-set';
import { planned } from './planned-replicas';
import { AUTOSCALER, scaledComponents } from './scale-targets';

/** Kind of budgets for evictions. */
export const BUDGET = 'policy/PodDisruptionBudget';

/** The pods of one component under a budget. */
export interface BudgetedPods {
  /** `<graph>/<component>`. */
  readonly name: string;
  /** The component, as it is written. */
  readonly component: Wire;
  /** Copies that run, or the fewest of them; nothing where that is not known. */
  readonly copies?: number;
  /** Pods of a copy. */
  readonly nodes: number;
  /** Whether an autoscaler may run more copies. */
  readonly isFewest: boolean;
  /** Whether the budget selects them for sure, and not only if a label has a value that is not known here. */
  readonly isCertain: boolean;
}

/** A budget whose selector names labels of Dynamo. */
export interface Budget {
  readonly index: number;
  readonly spec: Wire;
  readonly pods: readonly BudgetedPods[];
}

const budgetsOfSets = new WeakMap<ObjectSet, readonly Budget[]>();

/** The budgets of a set that select by labels of Dynamo; read once for all rules. */
export function budgetsOf(set: ObjectSet): readonly Budget[] {
  let known = budgetsOfSets.get(set);
  if (!known) budgetsOfSets.set(set, known = read(set));
  return known;
}

/** How many pods they are, for sure; nothing where that is not known. */
export function sizeOf(pods: readonly BudgetedPods[]): number | undefined {
  return pods.reduce<number | undefined>((sum, { copies, nodes, isCertain }) =>
    (sum === undefined || copies === undefined || !isCertain ? undefined : sum + copies * nodes), 0);
}

function read(set: ObjectSet): Budget[] {
  let counter: PodCounter | undefined;
  return [...set.objects.entries()].flatMap(([index, object]) => {
    if (groupKindOf(object) !== BUDGET) return [];
    const spec = record(object.spec);
    const requirements = requirementsOf(record(spec.selector));
    if (!requirements.some(({ key }) => key.startsWith(PREFIX))) return [];
    counter ??= new PodCounter(set);
    return [{ index, spec, pods: counter.selected(requirements, namespaceOf(object)) }];
  });
}

class PodCounter {
  private readonly pods: PodIndex;
  private readonly fewest: ReadonlyMap<Wire, number>;

  public constructor(set: ObjectSet) {
    this.pods = new PodIndex(set.graphs);
    this.fewest = new Map(scaledComponents(set).map(({ groupKind, spec, component }) =>
      [component.raw, Number(groupKind === AUTOSCALER ? spec.minReplicas ?? 1 : spec.minReplicaCount ?? 0)]));
  }

  public selected(requirements: readonly Requirement[], namespace: string | undefined): BudgetedPods[] {
    return this.pods.candidates(requirements)
      .filter(pods => mayBeSame(pods.namespace, namespace) && requirements.every(requirement => holds(pods.labels, requirement)))
      .map(pods => this.counted(pods, requirements));
  }

  private counted(pods: LabelledPods, requirements: readonly Requirement[]): BudgetedPods {
    const { component, graph, labels } = pods;
    return {
      name: `${graph.view.name}/${component.name}`,
      component: component.raw,
      copies: this.copiesOf(pods),
      nodes: component.nodeCount,
      isFewest: this.fewest.has(component.raw),
      isCertain: requirements.every(({ key }) => !labels.has(key) || labels.get(key) !== undefined),
    };
  }

  private copiesOf({ component, graph }: LabelledPods): number | undefined {
    const isPlanned = graph.view.components.some(other => other.type === 'planner' && planned(other, component));
    // The GPU memory service may have pods of its own.
    if (isPlanned || component.memoryService?.mode === 'InterPod') return undefined;
    return this.fewest.get(component.raw) ?? (component.scalingAdapter ? undefined : component.replicas ?? 1);
  }
}
