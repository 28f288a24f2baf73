/** DynamoGraphDeployment and DynamoComponentDeployment from v1beta1 to v1alpha1. */
import { isRecord, list, text, type Wire } from '../../validation/admission/wire';
import { componentToService } from './component-to-service';
import type { Conversion, Fields } from './conversion';
import { LATER_GRAPH_FIELDS, SHARED_GRAPH_FIELDS } from './graph-to-beta';

const KNOWN: ReadonlySet<string> = new Set([...SHARED_GRAPH_FIELDS, ...LATER_GRAPH_FIELDS, 'components', 'env', 'topologyConstraint']);

/** The spec of a graph. */
export function graphSpecToAlpha(conversion: Conversion, spec: Wire): Wire {
  conversion.refuseUnknown(spec, 'spec', KNOWN);
  const target: Fields = {};
  for (const field of SHARED_GRAPH_FIELDS) conversion.carry(target, spec, field);
  const components = conversion.maps(spec.components, 'spec.components');
  const made = components && services(conversion, components);
  const claims = made ? claimsOf(Object.values(made)) : [];
  if (claims.length > 0) target.pvcs = claims;
  conversion.carry(target, spec, 'env', 'envs');
  const topology = conversion.map(spec.topologyConstraint, 'spec.topologyConstraint');
  if (topology) conversion.put(target, 'topologyConstraint', topologyToAlpha(conversion, topology), spec, 'topologyConstraint');
  for (const field of LATER_GRAPH_FIELDS) conversion.carry(target, spec, field);
  if (made) conversion.put(target, 'services', made, spec, 'components');
  return target;
}

function topologyToAlpha(conversion: Conversion, topology: Wire): Wire {
  const target: Fields = {};
  conversion.refuseUnknown(topology, 'spec.topologyConstraint', new Set(['clusterTopologyName', 'packDomain']));
  conversion.carry(target, topology, 'clusterTopologyName', 'topologyProfile');
  conversion.carry(target, topology, 'packDomain');
  return target;
}

function services(conversion: Conversion, components: readonly Wire[]): Fields {
  const made: Fields = {};
  for (const [index, component] of components.entries()) {
    const path = `spec.components[${index}]`;
    const name = text(component.name);
    if (name === undefined || Object.hasOwn(made, name)) {
      conversion.noPlace(`${path}.name`, name === undefined ? 'is missing, and the services of v1alpha1 are found by it' : 'stands twice', 'give every component a name of its own');
      continue;
    }
    const service: Fields = {};
    conversion.put(made, name, service, component, 'name');
    componentToService(conversion, service, component, path);
  }
  return made;
}

/** What services mount by name is declared for the graph; the claims exist. */
function claimsOf(made: readonly unknown[]): Wire[] {
  const names = made.filter(isRecord).flatMap(({ volumeMounts }) => list(volumeMounts)).filter(isRecord).map(({ name }) => name);
  return [...new Set(names)].map(name => ({ create: false, name }));
}

/** The spec of a component that stands alone. */
export function componentSpecToAlpha(conversion: Conversion, spec: Wire): Wire {
  const target: Fields = {};
  conversion.carry(target, spec, 'backendFramework');
  conversion.carry(target, spec, 'name', 'serviceName');
  componentToService(conversion, target, spec, 'spec', ['backendFramework']);
  return target;
}
