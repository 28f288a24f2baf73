/** How one part of a deploy.yaml is laid over another: a file over its base, a variant over the file, a component over the defaults. */
import { isNull, type ListValue, type MapValue, nullCounts, textOf, type Value } from './value';

/** The key of a directive, as in Kubernetes' strategic merge patches. */
const DIRECTIVE = '$patch';

/** Lists whose entries may be names alone. */
const LISTS_OF_NAMES: ReadonlySet<string> = new Set(['secrets', 'imagePullSecrets']);

/**
 * Lays `patch` over `base`: maps field by field, lists of things with a name entry by entry, all other lists whole. Null
 * removes a field. `$patch: replace` and `$patch: delete` mean what they mean to Kubernetes.
 */
export function laidOver(base: Value | undefined, patch: Value, word = '', keepsNull = false): Value {
  if (patch.kind === 'map') return mapOver(base?.kind === 'map' ? base : undefined, patch, keepsNull);
  if (patch.kind === 'list') return listOver(base?.kind === 'list' ? base : undefined, patch, word, keepsNull);
  return patch;
}

function mapOver(base: MapValue | undefined, patch: MapValue, keepsNull: boolean): MapValue {
  // What is laid over the constructs is told them as it stands.
  const replaces = !keepsNull && directive(patch) === 'replace';
  const fields = new Map(replaces ? [] : base?.fields);
  for (const [key, field] of patch.fields) {
    if (key === DIRECTIVE && !keepsNull) continue;
    const keeps = keepsNull || nullCounts(key);
    if (isNull(field) && !keeps) fields.delete(key);
    else fields.set(key, laidOver(fields.get(key), field, key, keeps));
  }
  return { ...patch, fields, origin: base && !replaces ? base.origin : patch.origin };
}

function listOver(base: ListValue | undefined, patch: ListValue, word: string, keepsNull: boolean): ListValue {
  const entries = keepsNull ? patch.items : patch.items.filter(item => !(item.kind === 'map' && item.fields.size === 1 && directive(item) === 'replace'));
  if (!base || entries.length < patch.items.length || !isNamed([...base.items, ...entries], word)) return { ...patch, items: entries };
  const items = new Map<unknown, Value>(base.items.map((item, index) => [nameOf(item) ?? index, item]));
  for (const [index, entry] of entries.entries()) {
    const name = nameOf(entry) ?? base.items.length + index;
    if (directive(entry) === 'delete' && !keepsNull) items.delete(name);
    else items.set(name, laidOver(items.get(name), entry, '', keepsNull));
  }
  return { ...base, items: [...items.values()] };
}

function isNamed(items: readonly Value[], word: string): boolean {
  return items.every(item => nameOf(item) !== undefined && (item.kind === 'map' || LISTS_OF_NAMES.has(word)));
}

function nameOf(item: Value): string | undefined {
  if (item.kind !== 'map') return textOf(item);
  const name = item.fields.get('name');
  return name && textOf(name);
}

function directive(value: Value): unknown {
  const field = value.kind === 'map' ? value.fields.get(DIRECTIVE) : undefined;
  return field?.kind === 'scalar' ? field.scalar : undefined;
}
