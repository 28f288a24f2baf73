/** Fields of Grove's objects that an author writes himself. */
import { alphaStandalone, graph } from '../examples';
import type { ComponentView, GraphView, ProviderOverrideView } from '../graph-view';
import { componentRule, graphRule, type Found, type Rule } from '../rule';
import { MemoryServiceMode } from '../memory-service-mode';
import { isRecord, record, text, type Wire } from '../wire';
import { fieldPath } from '../../field-path';
import { groveMend } from './grove';

const SOURCE = 'operator, validation of provider overrides';
const GROVE_VERSION = 'grove.io/v1alpha1';
const OFF_GROVE = 'annotations:\n  nvidia.com/enable-grove: "false"';

const COMPONENT_VALUE = 'value:\n    topologyConstraint: {}';

function override(fields: string): string {
  return `type: worker\nproviderOverride:\n  ${fields}`;
}

/** An override, and the component that it belongs to. */
interface Owned {
  readonly override: ProviderOverrideView;
  readonly component?: ComponentView;
}

function owned({ providerOverride, components }: GraphView): Owned[] {
  return [
    ...(providerOverride ? [{ override: providerOverride }] : []),
    ...components.flatMap(component => component.providerOverrides.map(each => ({ override: each, component }))),
  ];
}

/** The only target that makes sense at this place. */
function targetOf({ override: { level }, component }: Owned): string {
  if (level === 'graph') return 'PodCliqueSet';
  if (level === 'role' || !component) return 'PodCliqueTemplateSpec';
  return isScalingGroup(component) ? 'PodCliqueScalingGroupConfig' : 'PodCliqueTemplateSpec';
}

function isScalingGroup({ nodeCount, forceScalingGroup, memoryService }: ComponentView): boolean {
  return nodeCount > 1 || forceScalingGroup || memoryService?.mode === MemoryServiceMode.INTER_POD;
}

/** Paths below `value` that are no part of the only subtree that may be written. */
function* strayFields(value: Wire, allowed: readonly string[], path: string): Iterable<Found> {
  const [head, ...rest] = allowed;
  for (const name of Object.keys(value)) {
    if (name !== head) {
      yield { path: fieldPath(path, name), message: `cannot be overridden here; only ${allowed.join('.')} can` };
    } else if (rest.length > 0) {
      yield* strayFields(record(value[name]), rest, fieldPath(path, name));
    }
  }
}

export const providerOverrideRules: readonly Rule[] = [
  componentRule({
    id: 'dgd/provider-override-standalone',
    title: 'A component that stands alone has no provider override',
    why: 'It never reaches Grove, the only provider whose fields can be overridden.',
    source: SOURCE,
    passes: alphaStandalone(),
    fails: alphaStandalone(`providerOverride:\n  apiVersion: ${GROVE_VERSION}\n  target: PodCliqueTemplateSpec\n  value:\n    topologyConstraint: {}`),
    * check({ providerOverrides }, { standalone }) {
      if (!standalone) return;
      for (const { path } of providerOverrides) yield { path, message: 'is refused on a component that stands alone', mend: 'leave it away' };
    },
  }),
  graphRule({
    id: 'dgd/provider-override-needs-grove',
    title: 'A provider override needs Grove',
    why: 'Only Grove\'s fields can be overridden.',
    source: SOURCE,
    passes: graph({ fields: override(`apiVersion: ${GROVE_VERSION}\n  target: PodCliqueTemplateSpec\n  ${COMPONENT_VALUE}`) }),
    fails: graph({ metadata: OFF_GROVE, fields: override(`apiVersion: ${GROVE_VERSION}\n  target: PodCliqueTemplateSpec\n  ${COMPONENT_VALUE}`) }),
    * check(view) {
      if (view.grove) return;
      for (const { override: { path } } of owned(view)) yield { path, message: 'needs Grove, which this graph does not reach', mend: groveMend(view) };
    },
  }),
  graphRule({
    id: 'dgd/provider-override-api-version',
    title: `A provider override is for ${GROVE_VERSION}`,
    why: 'The operator writes objects of that version.',
    source: SOURCE,
    passes: graph({ fields: override(`apiVersion: ${GROVE_VERSION}\n  ${COMPONENT_VALUE}`) }),
    fails: graph({ fields: override(`apiVersion: grove.io/v1beta1\n  ${COMPONENT_VALUE}`) }),
    * check(view) {
      for (const { override: { path, raw } } of owned(view)) {
        if (typeof raw.apiVersion !== 'string' || raw.apiVersion === '' || raw.apiVersion === GROVE_VERSION) continue;
        yield { path: `${path}.apiVersion`, message: `must be ${GROVE_VERSION}, but is ${JSON.stringify(raw.apiVersion)}` };
      }
    },
  }),
  graphRule({
    id: 'dgd/provider-override-target',
    title: 'A provider override names the object that is made of this place',
    why: 'A component is a clique, or a scaling group where it has several nodes. Left away, the operator fills the target in.',
    source: SOURCE,
    passes: graph({ fields: override(`apiVersion: ${GROVE_VERSION}\n  target: PodCliqueTemplateSpec\n  ${COMPONENT_VALUE}`) }),
    fails: graph({ fields: override(`apiVersion: ${GROVE_VERSION}\n  target: PodCliqueScalingGroupConfig\n  ${COMPONENT_VALUE}`) }),
    * check(view) {
      for (const each of owned(view)) {
        const target = text(each.override.raw.target);
        if (!target || target === targetOf(each)) continue;
        yield { path: `${each.override.path}.target`, message: `must be ${targetOf(each)} here, but is ${JSON.stringify(target)}` };
      }
    },
  }),
  graphRule({
    id: 'dgd/provider-override-field',
    title: 'A provider override writes topology constraints only',
    why: 'Everything else belongs to the operator.',
    source: SOURCE,
    passes: graph({ fields: override(`apiVersion: ${GROVE_VERSION}\n  ${COMPONENT_VALUE}`) }),
    fails: graph({ fields: override(`apiVersion: ${GROVE_VERSION}\n  value:\n    spec:\n      replicas: 2`) }),
    * check(view) {
      for (const { override: { path, raw, level } } of owned(view)) {
        if (!isRecord(raw.value)) continue;
        yield* strayFields(raw.value, level === 'graph' ? ['spec', 'template', 'topologyConstraint'] : ['topologyConstraint'], `${path}.value`);
      }
    },
  }),
];
