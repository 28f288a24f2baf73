/** Requests of containers, against their limits: what the API server refuses when the pod is made, long after the graph was accepted. */
import { graph } from '../admission/examples';
import type { ComponentView } from '../admission/graph-view';
import { componentRule, type Found, type Rule } from '../admission/rule';
import { isSet, list, record, type Wire } from '../admission/wire';
import { Quantity } from '../cel/quantity';
import { fieldPath } from '../field-path';
import { Severity } from '../finding';

/** Resources of devices and huge pages, which are never promised twice. */
const UNSHARED = /^(?!([^/]*\.)?kubernetes\.io\/).+\/|^hugepages-/;

export const resourceLints: readonly Rule[] = [
  componentRule({
    severity: Severity.WARNING,
    id: 'lint/request-above-limit',
    title: 'A container requests no more than its limit',
    why: 'Kubernetes refuses such a pod, and one whose devices or huge pages are not requested and limited alike; the graph is accepted, and '
      + 'no pod ever comes.',
    passes: graph({ main: 'resources:\n  requests:\n    cpu: 8\n    nvidia.com/gpu: 1\n  limits:\n    cpu: 8\n    nvidia.com/gpu: 1' }),
    fails: graph({ main: 'resources:\n  requests:\n    cpu: 16\n  limits:\n    cpu: 8' }),
    * check(component, { alpha }) {
      const { podSpec, podSpecPath } = component;
      for (const kind of ['containers', 'initContainers']) {
        for (const [index, container] of list(podSpec[kind]).entries()) {
          yield* excesses(record(record(container).resources), `${podSpecPath}.${kind}[${index}].resources`);
        }
      }
      if (alpha) yield* alphaExcesses(component);
    },
  }),
];

/** In v1alpha1 the component has resources of its own, and the main container stands apart from the others. */
function* alphaExcesses({ raw, path, main }: ComponentView): Generator<Found> {
  yield* excesses(record(raw.resources), `${path}.resources`);
  if (main) yield* excesses(record(main.raw.resources), `${main.path}.resources`);
}

function* excesses({ requests, limits }: Wire, path: string): Generator<Found> {
  for (const [name, asked] of Object.entries(record(requests))) {
    const limit = record(limits)[name];
    const order = isSet(limit) ? compared(asked, limit) : undefined;
    if (order === undefined || order === 0n || (order < 0n && !UNSHARED.test(name))) continue;
    yield {
      path: fieldPath(`${path}.requests`, name),
      message: `is ${String(asked)}, and the limit is ${String(limit)}`,
      mend: order > 0n ? 'raise the limit, or lower the request' : 'request as much as the limit says, or only set the limit',
    };
  }
}

/** How two amounts compare; nothing where one is no amount, which other rules tell. */
function compared(one: unknown, other: unknown): bigint | undefined {
  try {
    return Quantity.parse(String(one)).compareTo(Quantity.parse(String(other)));
  } catch {
    return undefined;
  }
}
