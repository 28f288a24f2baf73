/** The order of lists in which order means nothing. */
import type { SchemaNode } from '../../schemas';
import { identity, mapKey } from '../identity';

/** The items of a list, each with the one of another list that it is to be compared with; of a set and of a map, in the order of that list. */
export function pairedWith(list: readonly unknown[], other: readonly unknown[], schema: SchemaNode | undefined): (readonly [unknown, unknown])[] {
  const keyOf = keysOf(schema);
  if (!keyOf) return list.map((item, index) => [item, other[index]]);
  const left = new Map(list.map(item => [keyOf(item), item]));
  // What stands twice in one of them is no set and no map; its order counts.
  if (left.size < list.length) return list.map((item, index) => [item, other[index]]);
  const pairs = other.flatMap(item => {
    const key = keyOf(item);
    if (!left.has(key)) return [];
    const pair = [left.get(key), item] as const;
    left.delete(key);
    return [pair];
  });
  return [...pairs, ...[...left.values()].map(item => [item, undefined] as const)];
}

function keysOf(schema: SchemaNode | undefined): ((item: unknown) => string) | undefined {
  const type = schema?.['x-kubernetes-list-type'];
  const keys = schema?.['x-kubernetes-list-map-keys'];
  if (type === 'set') return item => identity(item);
  return type === 'map' && keys ? item => mapKey(item, keys, schema?.items) : undefined;
}
