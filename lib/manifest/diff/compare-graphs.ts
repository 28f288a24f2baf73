/** What becomes of a graph: by component, with the operator's own rules on what may change. */
import { schemaOf, type SchemaNode } from '../../schemas';
import { checkTransition } from '../../validation/admission';
import type { PlatformProfile } from '../../validation/admission/platform-profile';
import { list, record, text, type Wire } from '../../validation/admission/wire';
import { ChangeEffect, gravest } from './change-effect';
import type { ComponentChange, FieldChange, Refusal } from './changes';
import { differences, type Difference } from './differences';
import { componentEffect, graphEffect, isWorker, type Effect } from './graph-effects';

/** The parts of what changes in a graph. */
export interface GraphChange {
  readonly fields: FieldChange[];
  readonly components: ComponentChange[];
  readonly refusals: Refusal[];
}

interface Refused extends Refusal {
  readonly component?: string;
}

/** Compares two graphs in their normal form. */
export function compareGraphs(before: Wire, after: Wire, platform?: PlatformProfile): GraphChange {
  const schema = schemaOf('nvidia.com/v1beta1', 'DynamoGraphDeployment');
  const refused = refusals(before, after, platform);
  const fields = differences(withoutComponents(before), withoutComponents(after), schema)
    .map(difference => fieldChange(difference, refusalOf(difference, refused.filter(({ component }) => component === undefined)) ?? graphEffect(difference)));
  const rollsAll = fields.some(({ effect }) => effect === ChangeEffect.ROLLS);
  const components = componentChanges(before, after, schema, refused);
  return {
    fields,
    components: withFollowers(components, after, rollsAll),
    refusals: refused.filter(({ component }) => component === undefined).map(published),
  };
}

/** Compares two components that stand alone. */
export function compareStandalone(before: Wire, after: Wire, platform?: PlatformProfile): GraphChange {
  const schema = schemaOf('nvidia.com/v1beta1', 'DynamoComponentDeployment');
  const worker = isWorker(record(after.spec).type);
  const fields = differences(before, after, schema).map(difference => fieldChange(difference,
    difference.steps[0] === 'spec' ? componentEffect({ ...difference, steps: difference.steps.slice(1) }, worker) : graphEffect(difference)));
  return { fields, components: [], refusals: refusals(before, after, platform).map(published) };
}

function withoutComponents(graph: Wire): Wire {
  const { components: _components, ...spec } = record(graph.spec);
  const { apiVersion: _version, ...rest } = graph;
  return { ...rest, spec };
}

function componentsOf(graph: Wire): Map<string, Wire> {
  return new Map(list(record(graph.spec).components).map(record).map(component => [text(component.name) ?? '', component]));
}

function componentChanges(before: Wire, after: Wire, schema: SchemaNode | undefined, refused: readonly Refused[]): ComponentChange[] {
  const [was, is] = [componentsOf(before), componentsOf(after)];
  const item = schema?.properties?.spec?.properties?.components?.items;
  return [...new Set([...was.keys(), ...is.keys()])].map(name => {
    const [old, current] = [was.get(name), is.get(name)];
    const own = refused.filter(({ component }) => component === name).map(published);
    if (!old || !current) return { name, effect: old ? ChangeEffect.REMOVED : ChangeEffect.ADDED, fields: [], refusals: own };
    const worker = isWorker(current.type) || isWorker(old.type);
    const fields = differences(old, current, item)
      .map(difference => fieldChange(difference, refusalOf(difference, own) ?? componentEffect(difference, worker)));
    return { name, effect: gravest([...fields.map(({ effect }) => effect), ...own.map(effectOf)]), fields, refusals: own };
  });
}

/** All workers of a graph share one hash, and every pod carries what the graph says of all: what rolls one of them rolls the others. */
function withFollowers(components: readonly ComponentChange[], after: Wire, rollsAll: boolean): ComponentChange[] {
  const types = new Map([...componentsOf(after)].map(([name, { type }]) => [name, type]));
  const rolls = ({ fields }: ComponentChange) => fields.some(({ effect }) => effect === ChangeEffect.ROLLS);
  const leaders = components.filter(component => isWorker(types.get(component.name)) && rolls(component)).map(({ name }) => name);
  const changed = components.map(component => {
    const { name, effect } = component;
    const settled = effect !== ChangeEffect.NONE && effect !== ChangeEffect.IN_PLACE;
    if (settled || rolls(component)) return component;
    const others = leaders.filter(leader => leader !== name);
    if (rollsAll) return { ...component, effect: ChangeEffect.ROLLS, why: 'every pod carries what changes in the graph' };
    if (!isWorker(types.get(name)) || others.length === 0) return component;
    return { ...component, effect: ChangeEffect.ROLLS, why: `all workers of a graph share one hash, and that of ${others.join(', ')} changes` };
  });
  return changed.filter(({ effect }) => effect !== ChangeEffect.NONE);
}

function refusals(before: Wire, after: Wire, platform?: PlatformProfile): Refused[] {
  const names = list(record(after.spec).components).map(component => text(record(component).name));
  return checkTransition(before, after, { platform }).map(({ rule, path, message, mend }) => {
    const [, index, rest] = /^spec\.components\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
    return { rule, path: index === undefined || rest === '' ? path : rest, message, mend, component: index === undefined ? undefined : names[Number(index)] };
  });
}

/** The effect of a field that the operator refuses; the refusal says why. */
function refusalOf({ path }: Difference, refused: readonly Refusal[]): Effect | undefined {
  const refusal = refused.find(each => each.path === path);
  return refusal && { effect: effectOf(refusal) };
}

/** Whether the object can be had anew, or the change not at all. */
export function effectOf({ mend }: Refusal): ChangeEffect {
  return mend?.includes('create it anew') ? ChangeEffect.RECREATE : ChangeEffect.REFUSED;
}

function published({ rule, path, message, mend }: Refused): Refusal {
  return { rule, path, message, ...(mend !== undefined && { mend }) };
}

/** A difference with what it does. */
export function fieldChange({ path, before, after }: Difference, { effect, why }: Effect): FieldChange {
  return { path, ...(before !== undefined && { before }), ...(after !== undefined && { after }), effect, ...(why !== undefined && { why }) };
}
