/** Two sets of objects against each other. */
import { schemaOf } from '../../schemas';
import { checkTransition } from '../../validation/admission';
import type { PlatformProfile } from '../../validation/admission/platform-profile';
import { text, type Wire } from '../../validation/admission/wire';
import { describeFinding } from '../../validation/finding';
import { groupKindOf, nameOf, namespaceOf } from '../../validation/references/object-index';
import { COMPONENT, GRAPH } from '../../validation/references/object-set';
import { validateObject } from '../../validation/validate-object';
import { ChangeEffect, gravest, isRefused } from './change-effect';
import type { ObjectChange, Refusal } from './changes';
import { companionEffect, isSecretValue } from './companion-effects';
import { compareGraphs, compareStandalone, effectOf, fieldChange, type GraphChange } from './compare-graphs';
import { differences } from './differences';
import { normalForm } from './normal-form';

/** What changes from one set of objects to another, in the order of the new set; what goes comes last. */
export function compareObjects(before: readonly Wire[], after: readonly Wire[], platform?: PlatformProfile): ObjectChange[] {
  const was = new Map(before.map(object => [keyOf(object), object]));
  const is = new Map(after.map(object => [keyOf(object), object]));
  const changes: ObjectChange[] = [];
  for (const [key, object] of is) {
    const old = was.get(key);
    if (!old) changes.push(whole(object, ChangeEffect.ADDED));
    else if (old !== object) changes.push(...compareObject(old, object, platform));
  }
  for (const [key, object] of was) if (!is.has(key)) changes.push(whole(object, ChangeEffect.REMOVED));
  return changes;
}

/** The same object, in whatever version it is written. */
function keyOf(object: Wire): string {
  return `${groupKindOf(object)}\n${namespaceOf(object) ?? ''}\n${nameOf(object)}`;
}

function whole(object: Wire, effect: ChangeEffect): ObjectChange {
  return { ...identityOf(object), effect, fields: [], components: [], refusals: [] };
}

function identityOf(object: Wire) {
  const namespace = namespaceOf(object);
  return { apiVersion: text(object.apiVersion) ?? '', kind: text(object.kind) ?? '', name: nameOf(object), ...(namespace !== undefined && { namespace }) };
}

function compareObject(before: Wire, after: Wire, platform?: PlatformProfile): ObjectChange[] {
  const [old, current] = [normalForm(before), normalForm(after)];
  const { fields, components, refusals } = changeOf(old, current, platform);
  if (before.apiVersion !== after.apiVersion) {
    const versions = { path: 'apiVersion', before: before.apiVersion, after: after.apiVersion };
    fields.unshift({ ...versions, effect: ChangeEffect.IN_PLACE, why: 'the cluster holds one object for both versions' });
  }
  const effect = gravest([
    ...fields.map(field => field.effect),
    ...refusals.map(effectOf),
    // A component that comes or goes is refused by a rule of its own; it is a part, not the object.
    ...components.flatMap(component => [...component.fields.map(field => field.effect), ...component.refusals.map(effectOf), partial(component.effect)]),
  ]);
  return effect === ChangeEffect.NONE ? [] : [{ ...identityOf(after), effect, fields, components, refusals }];
}

function partial(effect: ChangeEffect): ChangeEffect {
  return effect === ChangeEffect.ADDED || effect === ChangeEffect.REMOVED ? ChangeEffect.ROLLS : effect;
}

function changeOf(before: Wire, after: Wire, platform?: PlatformProfile): GraphChange {
  const groupKind = groupKindOf(after);
  if (groupKind === GRAPH) return compareGraphs(before, after, platform);
  if (groupKind === COMPONENT) return compareStandalone(before, after, platform);
  const { apiVersion: _old, ...was } = before;
  const { apiVersion: _new, ...is } = after;
  const fields = differences(was, is, schemaOf(String(after.apiVersion), String(after.kind))).map(difference => {
    const shown = isSecretValue(after, difference)
      ? { ...difference, ...(difference.before !== undefined && { before: '(hidden)' }), ...(difference.after !== undefined && { after: '(hidden)' }) }
      : difference;
    return fieldChange(shown, companionEffect(difference, before));
  });
  const told = new Set(fields.filter(({ effect }) => isRefused(effect)).map(({ path }) => path));
  return { fields, components: [], refusals: transitionRefusals(before, after, platform).filter(({ path }) => !told.has(path)) };
}

/** What the CRD's own rules and the operator say of the change, beyond what they say of the new object alone. */
function transitionRefusals(before: Wire, after: Wire, platform?: PlatformProfile): Refusal[] {
  const alone = new Set(validateObject(after).map(describeFinding));
  const onChange = validateObject(after, { oldObject: before }).filter(finding => !alone.has(describeFinding(finding)));
  return [...onChange, ...checkTransition(before, after, { platform })]
    .map(({ rule, path, message, mend }) => ({ rule, path, message, ...(mend !== undefined && { mend }) }));
}
