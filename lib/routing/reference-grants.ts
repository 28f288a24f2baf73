import { Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import { gateway } from '../../imports';
import type { RouteTarget } from './graph-entry';
import type { RouteBackend } from './route-backend';

/** The route that refers to backends elsewhere. */
export interface RouteIdentity {
  readonly name: string;
  readonly namespace?: string;
}

/**
 * Lets a route reach its backends in other Kubernetes namespaces: a grant in each of them, for these backends and no others.
 *
 * v1beta1 is what every release of the Gateway API serves.
 */
export function grantReferences(scope: Construct, route: RouteIdentity, backends: readonly RouteBackend[]): void {
  for (const [namespace, there] of byOtherNamespace(route.namespace, backends)) {
    new gateway.ReferenceGrantV1Beta1(scope, `grant-${namespace}`, {
      metadata: { name: `${route.namespace}-${route.name}`, namespace },
      spec: {
        from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: route.namespace ?? '' }],
        to: Lazy.any({ produce: () => distinct(there.map(backend => backend._target())) }) as gateway.ReferenceGrantSpec['to'],
      },
    });
  }
}

/** Backends whose place is not clear are left out; the route says so when it is validated. */
function byOtherNamespace(route: string | undefined, backends: readonly RouteBackend[]): Map<string, RouteBackend[]> {
  const groups = new Map<string, RouteBackend[]>();
  for (const backend of backends) {
    const namespace = otherNamespace(backend, route);
    if (namespace !== undefined) groups.set(namespace, [...groups.get(namespace) ?? [], backend]);
  }
  return groups;
}

function otherNamespace(backend: RouteBackend, route: string | undefined): string | undefined {
  try {
    return backend._otherNamespace(route);
  } catch {
    return undefined;
  }
}

function distinct(targets: readonly RouteTarget[]): gateway.ReferenceGrantSpec['to'] {
  const grants = new Map(targets.map(({ group, kind, name }) => [`${group}/${kind}/${name}`, { group, kind, name }]));
  return [...grants.keys()].sort().flatMap(key => grants.get(key) ?? []);
}
