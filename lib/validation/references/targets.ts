/** Rules about scalers and routes that point at nothing. */
import { Severity } from '../finding';
import { decodeGraph } from './decode-graph';
import { record, text, type Wire } from '../admission/wire';
import { groupKindOf, mayBeSame, namespaceOf } from './object-index';
import { ADAPTER, adapterName, GRAPH, POOL, records, SERVICE, type ObjectSet, type PlacedGraph } from './object-set';
import type { FoundAt, SetRule } from './set-rule';
import { groupedByEach } from '../../grouped';

const SCALERS: ReadonlySet<string> = new Set(['keda.sh/ScaledObject', 'autoscaling/HorizontalPodAutoscaler']);
const ROUTES: ReadonlySet<string> = new Set(['gateway.networking.k8s.io/HTTPRoute', 'gateway.networking.k8s.io/GRPCRoute']);

/** Kinds that stand in files, so that one which does not is missing. */
const SCALED_KINDS: ReadonlySet<string> = new Set([ADAPTER, 'apps/Deployment', 'apps/StatefulSet']);

const SCALER = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: decode
spec:
  maxReplicas: 8
  scaleTargetRef:
    apiVersion: nvidia.com/v1beta1
    kind: DynamoGraphDeploymentScalingAdapter
    name: llama-decode
`;

/** Targets of autoscalers. */
export const scaleTargetRule: SetRule = {
  id: 'reference/scale-target-missing',
  severity: Severity.WARNING,
  title: 'Autoscalers aim at something that can be scaled',
  why: 'An autoscaler without a target does nothing. A component of a graph is scaled through the adapter that the operator makes where the '
    + 'component asks for one.',
  passes: decodeGraph('      scalingAdapter: {}\n') + SCALER,
  fails: decodeGraph() + SCALER,
  check: scaleTargets,
};

const ROUTE = (backend: string) => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: llama
spec:
  rules:
    - backendRefs:
        - name: ${backend}
          port: 9090
`;

/** Backends of routes. */
export const routeBackendRule: SetRule = {
  id: 'reference/route-backend-missing',
  severity: Severity.WARNING,
  title: 'Routes lead to a Service or to a pool of endpoints',
  why: 'A route without its backend answers every request with an error. The Service of a component is <graph>-<component>; the pool of a graph '
    + 'with an endpoint picker is <graph>-pool.',
  passes: decodeGraph() + ROUTE('llama-decode'),
  fails: decodeGraph() + ROUTE('llama-frontend'),
  check: routeBackends,
};

function* scaleTargets(set: ObjectSet): Iterable<FoundAt> {
  const handles = scalingHandles(set);
  for (const [index, object] of set.objects.entries()) {
    if (!SCALERS.has(groupKindOf(object))) continue;
    const target = record(record(object.spec).scaleTargetRef);
    const name = text(target.name);
    if (name === undefined) continue;
    // KEDA scales a Deployment where nothing else is said.
    const groupKind = groupKindOf({ apiVersion: target.apiVersion ?? 'apps/v1', kind: target.kind ?? 'Deployment' });
    const path = 'spec.scaleTargetRef';
    if (groupKind === GRAPH) {
      yield {
        index, path: `${path}.kind`, message: 'a graph has no scale of its own',
        mend: `aim at the adapter ${name}-<component>, with scalingAdapter set on the component`,
      };
      continue;
    }
    const namespace = namespaceOf(object);
    if (!SCALED_KINDS.has(groupKind) || set.present.has(groupKind, name, namespace)) continue;
    const unasked = groupKind === ADAPTER ? handles.get(name)?.find(graph => mayBeSame(graph.namespace, namespace)) : undefined;
    yield {
      index, path: `${path}.name`, message: `there is no ${groupKind.split('/')[1]} "${name}" among these objects`,
      mend: unasked ? `set scalingAdapter on the component of ${unasked.view.name}, so that the operator makes it` : adapterMend(groupKind),
    };
  }
}

function adapterMend(groupKind: string): string {
  if (groupKind === ADAPTER) return 'name it <graph>-<component>';
  return 'check the name and the kind; a component of a graph is scaled through its DynamoGraphDeploymentScalingAdapter';
}

/** Names that adapters would have, with the graphs. */
function scalingHandles(set: ObjectSet): Map<string, PlacedGraph[]> {
  return groupedByEach(set.graphs, ({ view }) => view.components.map(({ name }) => adapterName(view.name, name)));
}

function* routeBackends(set: ObjectSet): Iterable<FoundAt> {
  for (const [index, object] of set.objects.entries()) {
    if (!ROUTES.has(groupKindOf(object))) continue;
    for (const [rule, { backendRefs }] of records(record(object.spec).rules)) {
      for (const [backend, reference] of records(backendRefs)) {
        const message = backendMissing(set, reference, text(reference.namespace) ?? namespaceOf(object));
        if (message !== undefined) {
          yield { index, path: `spec.rules[${rule}].backendRefs[${backend}].name`, message, mend: 'the operator names them <graph>-<component> and <graph>-pool' };
        }
      }
    }
  }
}

function backendMissing(set: ObjectSet, reference: Wire, namespace: string | undefined): string | undefined {
  const groupKind = `${text(reference.group) ?? ''}/${text(reference.kind) ?? 'Service'}`;
  const name = text(reference.name);
  if (name === undefined || (groupKind !== POOL && groupKind !== SERVICE) || set.present.has(groupKind, name, namespace)) return undefined;
  return `there is no ${groupKind.split('/')[1]} "${name}" among these objects, and no graph that would make it`;
}
