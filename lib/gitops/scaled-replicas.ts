/** The replicas that scalers own, which whoever applies a graph has to leave to them. */
import { graphView } from '../validation/admission/graph-view';
import { platformOf } from '../validation/admission/platform-profile';
import type { Wire } from '../validation/admission/wire';

/** What a planner scales where no adapter stands in between. */
const PLANNED: ReadonlySet<string | undefined> = new Set(['worker', 'prefill', 'decode']);

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
  const planned = components.some(({ type }) => type === 'planner');
  return components.flatMap(({ name, type, scalingAdapter, replicas }, index) => (scalingAdapter || (planned && PLANNED.has(type))
    ? [{ component: name, pointer: `${alpha ? `/spec/services/${escapePointer(name)}` : `/spec/components/${index}`}/replicas`, written: replicas !== undefined }]
    : []));
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
