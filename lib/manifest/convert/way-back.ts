/**
 * What the way back would otherwise not know: v1alpha1 can say one thing in several places. It is written into an
 * annotation of the converted object as a patch to what the way back gives by itself, and taken from it only where the
 * patched object still says what the converted one says, so that an edit in between is never undone.
 */
import { isRecord, isSet, record, text, type Wire } from '../../validation/admission/wire';
import { Conversion, type Fields } from './conversion';
import { saysTheSame } from './equality';
import { bareSpec, counterpart, type Version } from './spec';

/** The annotation. Nothing reads it but the way back; it may be deleted. */
export const WAY_BACK = 'cdk8s-dynamo/converted-from';

/** The annotation's text for `converted`, which was `source`; nothing where the way back needs none. */
export function wayBack(source: Wire, converted: Wire, target: Version): string | undefined {
  const origin = counterpart(target);
  const returned = bareSpec(new Conversion(), converted, origin);
  const spec = isRecord(source.spec) ? patchOf(returned, source.spec) : undefined;
  if (spec === undefined) return undefined;
  return JSON.stringify({ apiVersion: origin, spec });
}

/** The spec as it was before `source` was converted, as far as it says the same; `spec` where nothing is known of it. */
export function returned(source: Wire, spec: Wire, target: Version): Wire {
  const note = noteOf(source, target);
  if (!note) return spec;
  const back = (candidate: Wire) => bareSpec(new Conversion(), { ...source, apiVersion: target, spec: candidate }, counterpart(target));
  const plain = back(spec);
  const says = (candidate: Wire): boolean => {
    const again = back(candidate);
    return saysTheSame(again, source.spec) || saysTheSame(again, plain);
  };
  // First all at once, then part by part, so that one edit does not cost the rest.
  const whole = patched(spec, note) as Wire;
  if (says(whole)) return whole;
  let best = spec;
  for (const part of parts(note)) {
    const candidate = patched(best, part) as Wire;
    if (says(candidate)) best = candidate;
  }
  return best;
}

function noteOf(source: Wire, target: Version): Wire | undefined {
  const annotation = isRecord(source.metadata) && isRecord(source.metadata.annotations) ? text(source.metadata.annotations[WAY_BACK]) : undefined;
  if (annotation === undefined) return undefined;
  try {
    const note = JSON.parse(annotation) as unknown;
    return isRecord(note) && note.apiVersion === target && isRecord(note.spec) ? note.spec : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A merge patch from one value to another: null removes, lists of maps with names are told by name, and a value that
 * stands elsewhere in the same service is told by the field that it stands in.
 */
function patchOf(from: Wire, to: Wire, service?: Wire): Wire | undefined {
  const patch: Fields = {};
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const [was, is] = [from[key], to[key]];
    if (saysTheSame(was, is)) continue;
    if (!isSet(is)) patch[key] = null;
    else if (key === 'services' && isRecord(was) && isRecord(is)) patch[key] = byKey(was, is);
    else if (isRecord(was) && isRecord(is)) patch[key] = patchOf(was, is, service);
    else patch[key] = isSameList(was, is) ? { $byName: byName(was, is) } : moved(is, service);
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}

/** Services are the places between whose fields values move. */
function byKey(from: Wire, to: Wire): Fields {
  const patch: Fields = {};
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const [was, is] = [from[name], to[name]];
    const change = isRecord(was) && isRecord(is) ? patchOf(was, is, was) : is ?? null;
    if (change !== undefined) patch[name] = change;
  }
  return patch;
}

function moved(value: unknown, service: Wire = {}): unknown {
  if (typeof value !== 'object') return value;
  const field = Object.keys(service).find(name => saysTheSame(service[name], value));
  if (field !== undefined) return { $from: field };
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, moved(part, service)]));
}

/** Lists of the same names in the same order, so that the entries can be patched one by one. */
function isSameList(one: unknown, other: unknown): boolean {
  const names = namesOf(one);
  return names !== undefined && names.join('\n') === namesOf(other)?.join('\n');
}

function namesOf(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const names = value.map(item => (isRecord(item) ? text(item.name) : undefined));
  return names.every(name => name !== undefined) && new Set(names).size === names.length ? names : undefined;
}

function byName(from: unknown, to: unknown): Fields {
  const patch: Fields = {};
  const was = from as Wire[];
  for (const [index, item] of (to as Wire[]).entries()) {
    const change = patchOf(was[index], item);
    if (change) patch[item.name as string] = change;
  }
  return patch;
}

function patched(value: unknown, patch: unknown, service?: Wire): unknown {
  if (!isRecord(patch)) return patch;
  if (typeof patch.$from === 'string') return service?.[patch.$from];
  if (isRecord(patch.$byName) && Array.isArray(value)) {
    const entries = patch.$byName;
    const changeOf = (item: unknown) => (isRecord(item) && typeof item.name === 'string' && Object.hasOwn(entries, item.name) ? entries[item.name] : undefined);
    return value.map((item: unknown) => (changeOf(item) === undefined ? item : patched(item, changeOf(item), service)));
  }
  const result: Fields = isRecord(value) ? { ...value } : {};
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) delete result[key];
    else if (key === 'services' && isRecord(change)) result[key] = patchedServices(record(result[key]), change);
    else result[key] = patched(result[key], change, service);
  }
  return result;
}

function patchedServices(services: Wire, patch: Wire): Fields {
  const result: Fields = { ...services };
  for (const [name, change] of Object.entries(patch)) {
    if (change === null) delete result[name];
    else result[name] = patched(services[name], change, record(services[name]));
  }
  return result;
}

/** The patch cut into pieces: by field of the spec, and by service or component below it. */
function parts(patch: Wire): Wire[] {
  return Object.entries(patch).flatMap(([key, change]) => {
    if (key !== 'services' || !isRecord(change)) return [{ [key]: change }];
    return Object.entries(change).flatMap(([name, service]) => [{ [key]: { [name]: service } }]);
  });
}
