/** DynamoGraphDeploymentScalingAdapter: only the name of one field differs. */
import type { Wire } from '../../validation/admission/wire';
import type { Conversion, Fields } from './conversion';

/** The spec of an adapter, with `from` of its `dgdRef` named `to`. */
export function adapterSpec(conversion: Conversion, spec: Wire, from: string, to: string): Wire {
  const target: Fields = {};
  conversion.refuseUnknown(spec, 'spec', new Set(['replicas', 'dgdRef']));
  conversion.carry(target, spec, 'replicas');
  const reference = conversion.map(spec.dgdRef, 'spec.dgdRef');
  if (!reference) return target;
  conversion.refuseUnknown(reference, 'spec.dgdRef', new Set(['name', from]));
  const named: Fields = {};
  conversion.carry(named, reference, 'name');
  conversion.carry(named, reference, from, to);
  conversion.put(target, 'dgdRef', named, spec, 'dgdRef');
  return target;
}
