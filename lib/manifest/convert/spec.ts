/** Which kinds there are to convert, and how. */
import { record, type Wire } from '../../validation/admission/wire';
import { adapterSpec } from './adapter';
import type { Conversion } from './conversion';
import { componentSpecToAlpha, graphSpecToAlpha } from './graph-to-alpha';
import { componentSpecToBeta, graphSpecToBeta } from './graph-to-beta';
import { requestSpecToAlpha, requestSpecToBeta } from './request';

/** An API version that has a counterpart. */
export type Version = 'nvidia.com/v1alpha1' | 'nvidia.com/v1beta1';

type SpecConversion = (conversion: Conversion, object: Wire, spec: Wire) => Wire;

const TO: { readonly [version in Version]: ReadonlyMap<unknown, SpecConversion> } = {
  'nvidia.com/v1beta1': new Map<unknown, SpecConversion>([
    ['DynamoGraphDeployment', graphSpecToBeta],
    ['DynamoComponentDeployment', (conversion, _object, spec) => componentSpecToBeta(conversion, spec)],
    ['DynamoGraphDeploymentRequest', (conversion, _object, spec) => requestSpecToBeta(conversion, spec)],
    ['DynamoGraphDeploymentScalingAdapter', (conversion, _object, spec) => adapterSpec(conversion, spec, 'serviceName', 'componentName')],
  ]),
  'nvidia.com/v1alpha1': new Map<unknown, SpecConversion>([
    ['DynamoGraphDeployment', (conversion, _object, spec) => graphSpecToAlpha(conversion, spec)],
    ['DynamoComponentDeployment', (conversion, _object, spec) => componentSpecToAlpha(conversion, spec)],
    ['DynamoGraphDeploymentRequest', (conversion, _object, spec) => requestSpecToAlpha(conversion, spec)],
    ['DynamoGraphDeploymentScalingAdapter', (conversion, _object, spec) => adapterSpec(conversion, spec, 'componentName', 'serviceName')],
  ]),
};

const OTHER: { readonly [version in Version]: Version } = { 'nvidia.com/v1beta1': 'nvidia.com/v1alpha1', 'nvidia.com/v1alpha1': 'nvidia.com/v1beta1' };

/** The version that converts to this one. */
export function counterpart(version: Version): Version {
  return OTHER[version];
}

/** Whether an object is of a kind and version that can be converted to `target`. */
export function isConvertible({ apiVersion, kind }: Wire, target: Version): boolean {
  return apiVersion === OTHER[target] && TO[target].has(kind);
}

/** The spec of an object in `target`; nothing where it has none. */
export function convertedSpec(conversion: Conversion, object: Wire, target: Version): Wire | undefined {
  const spec = conversion.map(object.spec, 'spec');
  return spec && TO[target].get(object.kind)?.(conversion, object, spec);
}

/** The bare spec of an object in `target`, whatever it loses. */
export function bareSpec(conversion: Conversion, object: Wire, target: Version): Wire {
  return record(convertedSpec(conversion, object, target));
}
