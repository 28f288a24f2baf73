/** DynamoGraphDeployment and DynamoComponentDeployment from v1alpha1 to v1beta1. */
import { isSet, record, type Wire } from '../../validation/admission/wire';
import { fieldPath } from '../../validation/field-path';
import type { Conversion, Fields } from './conversion';
import { serviceToComponent } from './service-to-component';

/** Fields of the graph that both versions have in the same shape. */
export const SHARED_GRAPH_FIELDS = ['annotations', 'labels', 'priorityClassName', 'backendFramework'] as const;
export const LATER_GRAPH_FIELDS = ['restart', 'experimental', 'providerOverride'] as const;

const KNOWN: ReadonlySet<string> = new Set([...SHARED_GRAPH_FIELDS, ...LATER_GRAPH_FIELDS, 'services', 'envs', 'pvcs', 'topologyConstraint']);

/** The spec of a graph. */
export function graphSpecToBeta(conversion: Conversion, object: Wire, spec: Wire): Wire {
  conversion.refuseUnknown(spec, 'spec', KNOWN);
  const target: Fields = {};
  for (const field of SHARED_GRAPH_FIELDS) conversion.carry(target, spec, field);
  conversion.carry(target, spec, 'envs', 'env');
  const topology = conversion.map(spec.topologyConstraint, 'spec.topologyConstraint');
  if (topology) conversion.put(target, 'topologyConstraint', topologyToBeta(conversion, topology), spec, 'topologyConstraint');
  for (const field of LATER_GRAPH_FIELDS) conversion.carry(target, spec, field);
  addClaims(conversion, object, spec);
  const services = conversion.map(spec.services, 'spec.services');
  if (services) conversion.put(target, 'components', components(conversion, services), spec, 'services');
  return target;
}

function topologyToBeta(conversion: Conversion, topology: Wire): Wire {
  const target: Fields = {};
  conversion.refuseUnknown(topology, 'spec.topologyConstraint', new Set(['topologyProfile', 'packDomain']));
  conversion.carry(target, topology, 'topologyProfile', 'clusterTopologyName');
  conversion.carry(target, topology, 'packDomain');
  return target;
}

function components(conversion: Conversion, services: Wire): Wire[] {
  return Object.keys(services).map(name => {
    const component: Fields = {};
    conversion.put(component, 'name', name, services, name);
    const path = fieldPath('spec.services', name);
    const service = conversion.map(services[name], path);
    if (service) serviceToComponent(conversion, component, service, path);
    return component;
  });
}

/** The spec of a component that stands alone. */
export function componentSpecToBeta(conversion: Conversion, spec: Wire): Wire {
  const target: Fields = {};
  conversion.carry(target, spec, 'backendFramework');
  conversion.carry(target, spec, 'serviceName', 'name');
  serviceToComponent(conversion, target, spec, 'spec', ['backendFramework']);
  return target;
}

/** Claims that the operator made for the graph become objects beside it; those that exist need no word. */
function addClaims(conversion: Conversion, object: Wire, spec: Wire): void {
  const claims = conversion.maps(spec.pvcs, 'spec.pvcs') ?? [];
  for (const [index, claim] of claims.entries()) {
    const path = `spec.pvcs[${index}]`;
    conversion.refuseUnknown(claim, path, new Set(['name', 'create', 'size', 'storageClass', 'volumeAccessMode']));
    if (claim.create !== true) continue;
    if (![claim.size, claim.storageClass, claim.volumeAccessMode, claim.name].every(isSet)) {
      conversion.noPlace(path, 'is to be created, and lacks its size, storageClass or volumeAccessMode', 'add what is missing');
      continue;
    }
    conversion.beside.push(claimObject(claim, record(object.metadata)));
    conversion.note('convert/claim-beside', path, `becomes the PersistentVolumeClaim ${String(claim.name)} beside the graph, because v1beta1 makes no claims`);
  }
}

function claimObject(claim: Wire, { namespace }: Wire): Wire {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: claim.name, ...(isSet(namespace) && { namespace }) },
    spec: {
      accessModes: [claim.volumeAccessMode],
      resources: { requests: { storage: claim.size } },
      storageClassName: claim.storageClass,
    },
  };
}
