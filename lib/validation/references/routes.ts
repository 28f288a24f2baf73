/** Rules about routes of the Gateway API: what lets them through, and what they lead to. */
import { Severity } from '../finding';
import { record, text, type Wire } from '../admission/wire';
import { groupKindOf, mayBeSame, nameOf, namespaceOf } from './object-index';
import { POOL, records, SERVICE, serviceName, type ObjectSet, type PlacedGraph } from './object-set';
import type { FoundAt, SetRule } from './set-rule';
import { groupedBy } from '../../grouped';

const GROUP = 'gateway.networking.k8s.io';
const ROUTES: ReadonlySet<string> = new Set([`${GROUP}/HTTPRoute`, `${GROUP}/GRPCRoute`]);

const ROUTE = (spec: string, namespace = 'edge') => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: llama
  namespace: ${namespace}
spec:
${spec}`;

const TO = (name: string, port = 8000) => `  rules:
    - backendRefs:
        - name: ${name}
          namespace: team-a
          port: ${port}
`;

const FRONTEND = `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata:
  name: llama
  namespace: team-a
spec:
  components:
    - name: frontend
      type: frontend
---
`;

const GRANT = (from: string) => `apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata:
  name: edge
  namespace: team-a
spec:
  from:
    - group: gateway.networking.k8s.io
      kind: HTTPRoute
      namespace: ${from}
  to:
    - group: ""
      kind: Service
---
`;

/** Routes into other Kubernetes namespaces. */
export const grantRule: SetRule = {
  id: 'reference/grant-missing',
  severity: Severity.WARNING,
  title: 'Backends in other Kubernetes namespaces are granted',
  why: 'A gateway answers 500 for a backend in another Kubernetes namespace, unless a ReferenceGrant there allows it.',
  passes: FRONTEND + GRANT('edge') + ROUTE(TO('llama-frontend')),
  fails: FRONTEND + GRANT('stage') + ROUTE(TO('llama-frontend')),
  check: grants,
};

const GATEWAY = (from: string) => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: front
  namespace: gateways
spec:
  gatewayClassName: istio
  listeners:
    - name: http
      port: 80
      protocol: HTTP
      allowedRoutes:
        namespaces:
          from: ${from}
---
`;
const PARENT = '  parentRefs:\n    - name: front\n      namespace: gateways\n';

/** Gateways that routes hang on. */
export const routeParentRule: SetRule = {
  id: 'reference/route-not-accepted',
  severity: Severity.WARNING,
  title: 'The Gateway takes the route',
  why: 'A route whose Gateway has no such listener, or lets no routes of its Kubernetes namespace in, is never served. Listeners let in those of '
    + 'their own Kubernetes namespace unless they say more.',
  passes: GATEWAY('All') + ROUTE(PARENT),
  fails: GATEWAY('Same') + ROUTE(PARENT),
  check: parents,
};

const PICKED = `apiVersion: nvidia.com/v1beta1
kind: DynamoGraphDeployment
metadata:
  name: llama
  namespace: team-a
spec:
  components:
    - name: worker
      type: worker
    - name: epp
      type: epp
---
`;
const POOL_REF = `  rules:
    - backendRefs:
        - group: inference.networking.k8s.io
          kind: InferencePool
          name: llama-pool
`;

/** Routes to graphs with an endpoint picker. */
export const pickerRule: SetRule = {
  id: 'reference/route-passes-picker',
  severity: Severity.WARNING,
  title: 'Routes to a graph with an endpoint picker lead to its pool',
  why: 'Only requests to the InferencePool are picked a worker for; the frontends beside the workers refuse, or answer without regard to caches, '
    + 'what comes to them through a Service.',
  passes: PICKED + ROUTE(POOL_REF, 'team-a'),
  fails: PICKED + ROUTE(TO('llama-worker', 9090), 'team-a'),
  check: passedPickers,
};

/** Ports of the operator's Services. */
export const routePortRule: SetRule = {
  id: 'reference/route-port',
  severity: Severity.WARNING,
  title: 'Routes lead to a port that the Service has',
  why: 'The Service of a frontend has the port 8000, that of an endpoint picker 9002, and those of other components 9090; a gateway answers 500 for another.',
  passes: FRONTEND + ROUTE(TO('llama-frontend'), 'team-a'),
  fails: FRONTEND + ROUTE(TO('llama-frontend', 80), 'team-a'),
  check: ports,
};

interface Backend {
  readonly index: number;
  readonly route: Wire;
  readonly path: string;
  readonly groupKind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly port: unknown;
}

function* backends(set: ObjectSet): Iterable<Backend> {
  for (const [index, route] of set.objects.entries()) {
    if (!ROUTES.has(groupKindOf(route))) continue;
    for (const [rule, { backendRefs }] of records(record(route.spec).rules)) {
      for (const [backend, reference] of records(backendRefs)) {
        const name = text(reference.name);
        if (name === undefined) continue;
        yield {
          index, route, name, port: reference.port,
          path: `spec.rules[${rule}].backendRefs[${backend}]`,
          groupKind: `${text(reference.group) ?? ''}/${text(reference.kind) ?? 'Service'}`,
          namespace: text(reference.namespace) ?? namespaceOf(route),
        };
      }
    }
  }
}

function* grants(set: ObjectSet): Iterable<FoundAt> {
  const known = groupedBy(set.objects.filter(object => groupKindOf(object) === `${GROUP}/ReferenceGrant`), namespaceOf);
  for (const backend of backends(set)) {
    const from = namespaceOf(backend.route);
    const { index, path, name, namespace } = backend;
    if (from === undefined || namespace === undefined || from === namespace) continue;
    if ((known.get(namespace) ?? []).some(grant => allows(record(grant.spec), backend, from))) continue;
    yield {
      index, path: `${path}.namespace`, message: `no ReferenceGrant in "${namespace}" lets an ${String(backend.route.kind)} of "${from}" reach ${backend.groupKind.split('/')[1]} "${name}"`,
      mend: `add one to "${namespace}"; GraphHttpRoute makes them itself`,
    };
  }
}

function allows(grant: Wire, { route, groupKind, name }: Backend, from: string): boolean {
  const asked = groupKindOf(route);
  return records(grant.from).some(([, who]) => `${text(who.group) ?? ''}/${text(who.kind) ?? ''}` === asked && who.namespace === from)
    && records(grant.to).some(([, what]) => `${text(what.group) ?? ''}/${text(what.kind) ?? ''}` === groupKind && (text(what.name) ?? name) === name);
}

function* parents(set: ObjectSet): Iterable<FoundAt> {
  const gateways = groupedBy(set.objects.filter(object => groupKindOf(object) === `${GROUP}/Gateway`), nameOf);
  for (const [index, route] of set.objects.entries()) {
    if (!ROUTES.has(groupKindOf(route))) continue;
    for (const [parent, reference] of records(record(route.spec).parentRefs)) {
      const namespace = text(reference.namespace) ?? namespaceOf(route);
      const gateway = gateways.get(text(reference.name) ?? '')?.find(each => mayBeSame(namespaceOf(each), namespace));
      const message = gateway && text(reference.kind) !== 'Service' ? notAccepted(gateway, reference, namespaceOf(route)) : undefined;
      if (message !== undefined) yield { index, path: `spec.parentRefs[${parent}]`, message, mend: 'compare with the listeners of the Gateway, and their allowedRoutes' };
    }
  }
}

function notAccepted(gateway: Wire, reference: Wire, from: string | undefined): string | undefined {
  const name = nameOf(gateway);
  const section = text(reference.sectionName);
  const listeners = records(record(gateway.spec).listeners).map(([, listener]) => listener)
    .filter(listener => section === undefined || listener.name === section);
  if (section !== undefined && listeners.length === 0) return `the Gateway "${name}" has no listener "${section}"`;
  if (listeners.some(listener => letsIn(listener, namespaceOf(gateway), from))) return undefined;
  return `no listener of the Gateway "${name}" lets in routes of the Kubernetes namespace "${from ?? ''}"`;
}

/** Labels of Kubernetes namespaces are not known here, so that a selector may let in any. */
function letsIn(listener: Wire, own: string | undefined, from: string | undefined): boolean {
  const allowed = text(record(record(listener.allowedRoutes).namespaces).from) ?? 'Same';
  return allowed !== 'Same' || mayBeSame(own, from);
}

function* passedPickers(set: ObjectSet): Iterable<FoundAt> {
  for (const { index, path, groupKind, name, namespace } of backends(set)) {
    const maker = groupKind === SERVICE ? makerOf(set, name, namespace) : undefined;
    if (!maker?.view.components.some(({ type }) => type === 'epp')) continue;
    yield {
      index, path: `${path}.name`, message: `leads past the endpoint picker of the graph ${maker.view.name}`,
      mend: `lead to ${POOL.split('/')[1]} "${maker.view.name}-pool" of the group ${POOL.split('/')[0]}`,
    };
  }
}

const SERVICE_PORTS: ReadonlyMap<string | undefined, number> = new Map([['frontend', 8000], ['epp', 9002]]);

function* ports(set: ObjectSet): Iterable<FoundAt> {
  for (const { index, path, groupKind, name, namespace, port } of backends(set)) {
    const maker = groupKind === SERVICE ? makerOf(set, name, namespace) : undefined;
    const component = maker?.view.components.find(each => serviceName(maker.view.name, each.name) === name);
    if (!component || typeof port !== 'number') continue;
    const own = SERVICE_PORTS.get(component.type) ?? 9090;
    if (port !== own) yield { index, path: `${path}.port`, message: `the Service "${name}" has the port ${own}, not ${port}`, mend: `use ${own}` };
  }
}

/** The graph whose operator makes a Service; a Service among the objects is somebody's own. */
function makerOf(set: ObjectSet, name: string, namespace: string | undefined): PlacedGraph | undefined {
  return set.makersOf(SERVICE, name).find(graph => mayBeSame(graph.namespace, namespace));
}
