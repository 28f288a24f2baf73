/** An object as the cluster holds it once it is there: in v1beta1, with defaults, and without what belongs to the cluster. */
import { schemaOf } from '../../schemas';
import { isRecord, isSet, record, type Wire } from '../../validation/admission/wire';
import { withDefaults } from '../../validation/defaults';
import { groupKindOf } from '../../validation/references/object-index';
import { COMPONENT, GRAPH } from '../../validation/references/object-set';
import { Conversion, type Fields } from '../convert/conversion';
import { convertObject } from '../convert/convert-object';
import { isConvertible } from '../convert/spec';
import { WAY_BACK } from '../convert/way-back';

const BETA = 'nvidia.com/v1beta1';

/** What the cluster, or a tool on the way to it, writes into metadata. */
const SERVER_FIELDS = ['creationTimestamp', 'generation', 'managedFields', 'resourceVersion', 'selfLink', 'uid'];
const SERVER_ANNOTATIONS = [WAY_BACK, 'kubectl.kubernetes.io/last-applied-configuration', 'nvidia.com/dgd-spec', 'nvidia.com/dgd-status', 'nvidia.com/dcd-spec',
  'nvidia.com/dcd-status', 'nvidia.com/current-worker-hash', 'nvidia.com/current-worker-hash-v2'];

/** Fields of a service that v1beta1 has no place for; they are compared as they are. */
const ALPHA_ONLY = ['ingress', 'labels', 'annotations'];

/** The object to compare. */
export function normalForm(source: Wire): Wire {
  const object = isConvertible(source, BETA) ? converted(source) : source;
  const schema = typeof object.apiVersion === 'string' && typeof object.kind === 'string' ? schemaOf(object.apiVersion, object.kind) : undefined;
  const complete = schema ? record(withDefaults(object, schema)) : object;
  const { status: _status, ...rest } = complete;
  return { ...rest, metadata: metadata(record(complete.metadata)), ...(isGraph(complete) && { spec: withWebhookDefaults(record(complete.spec)) }) };
}

function isGraph(object: Wire): boolean {
  const kind = groupKindOf(object);
  return kind === GRAPH || kind === COMPONENT;
}

function converted(source: Wire): Wire {
  const object = convertObject(new Conversion(), source, BETA, { withoutWayBack: true });
  const services = record(record(source.spec).services);
  const spec = record(object.spec);
  if (!Array.isArray(spec.components)) return object;
  const components = (spec.components as Wire[]).map(component => ({ ...component, ...alphaOnly(record(services[String(component.name)])) }));
  return { ...object, spec: { ...spec, components } };
}

function alphaOnly(service: Wire): Wire {
  const told = ALPHA_ONLY.filter(field => Object.keys(record(service[field])).length > 0);
  const left = Object.fromEntries(told.map(field => [field, service[field]]));
  return Object.keys(left).length > 0 ? { v1alpha1: left } : {};
}

function metadata({ annotations, ...rest }: Wire): Wire {
  const kept: Fields = {};
  for (const key of Object.keys(rest)) if (!SERVER_FIELDS.includes(key)) kept[key] = rest[key];
  const told = Object.fromEntries(Object.entries(record(annotations)).filter(([name]) => !SERVER_ANNOTATIONS.includes(name)));
  return { ...kept, ...(Object.keys(told).length > 0 && { annotations: told }) };
}

/** The operator's webhook writes replicas where nobody did. */
function withWebhookDefaults(spec: Wire): Wire {
  if (!Array.isArray(spec.components)) return spec;
  const complete = (component: unknown) => (isRecord(component) && !isSet(component.replicas) ? { ...component, replicas: 1 } : component);
  return { ...spec, components: spec.components.map(complete) };
}
