/** Who scales which component of which graph, in a set of objects. */
import type { ComponentView } from '../admission/graph-view';
import { record, text, type Wire } from '../admission/wire';
import { groupKindOf, mayBeSame, namespaceOf } from './object-index';
import { ADAPTER, adapterName, type ObjectSet, type PlacedGraph } from './object-set';

export const AUTOSCALER = 'autoscaling/HorizontalPodAutoscaler';
export const SCALED_OBJECT = 'keda.sh/ScaledObject';

/** An autoscaler, and the component that it aims at through the adapter. */
export interface ScaledComponent {
  readonly index: number;
  readonly groupKind: string;
  readonly spec: Wire;
  readonly graph: PlacedGraph;
  readonly component: ComponentView;
}

/** The autoscalers of a set that aim at a component of a graph in it. */
export function scaledComponents(set: ObjectSet): ScaledComponent[] {
  const adapters = new Map<string, { graph: PlacedGraph; component: ComponentView }[]>();
  for (const graph of set.graphs) {
    if (graph.view.standalone) continue;
    for (const component of graph.view.components) {
      const name = adapterName(graph.view.name, component.name);
      const known = adapters.get(name);
      if (known) known.push({ graph, component });
      else adapters.set(name, [{ graph, component }]);
    }
  }
  return [...set.objects.entries()].flatMap(([index, object]) => {
    const groupKind = groupKindOf(object);
    if (groupKind !== AUTOSCALER && groupKind !== SCALED_OBJECT) return [];
    const spec = record(object.spec);
    const target = record(spec.scaleTargetRef);
    if (groupKindOf({ apiVersion: target.apiVersion, kind: target.kind }) !== ADAPTER) return [];
    const found = adapters.get(text(target.name) ?? '')?.find(({ graph }) => mayBeSame(graph.namespace, namespaceOf(object)));
    return found ? [{ index, groupKind, spec, ...found }] : [];
  });
}

/** Whether a trigger of KEDA follows what pods use, which the autoscaler itself knows. */
export function isResourceTrigger(type: unknown): boolean {
  return type === 'cpu' || type === 'memory';
}
