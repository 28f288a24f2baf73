/** The replicas that scalers own, which whoever applies a graph has to leave to them. */
import { graphView } from '../validation/admission/graph-view';
import { platformOf } from '../validation/admission/platform-profile';
import type { Wire } from '../validation/admission/wire';
import { planned } from '../validation/references/planned-replicas';

/** The replicas of one component. */
export interface ScaledReplicas {
  readonly component: string;
  /** Where the component stands in the manifest, as a JSON pointer. */
  readonly pointer: string;
  /** Whether the manifest writes replicas. */
  readonly written: boolean;
}

/** Components whose replicas an adapter or a planner owns. */
export function scaledReplicas(graph: Wire): ScaledReplicas[] {
  const { components, alpha } = graphView(graph, platformOf(undefined));
  const planner = components.find(({ type }) => type === 'planner');
  return components.flatMap((component, index) => {
    const { name, scalingAdapter, replicas } = component;
    if (!scalingAdapter && !(planner && planned(planner, component))) return [];
    const place = alpha ? `/spec/services/${escapePointer(name)}` : `/spec/components/${index}`;
    return [{ component: name, pointer: `${place}/replicas`, written: replicas !== undefined }];
  });
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
