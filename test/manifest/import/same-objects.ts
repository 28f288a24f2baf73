import { withoutNulls } from '../../../lib/manifest/import/json';
import { readSource } from '../../../lib/validation/source';

export type Object = { readonly [field: string]: unknown };

/** The objects of a manifest, nulls left out, in an order of their own. */
export function objectsOf(text: string): Object[] {
  return inOrder(readSource({ file: 'manifest.yaml', text }).objects.map(({ object }) => withoutNulls(object) as Object));
}

/** Objects by kind and name; among equals the order stays. */
export function inOrder(objects: readonly Object[]): Object[] {
  const key = ({ apiVersion, kind, metadata }: Object) => `${String(apiVersion)} ${String(kind)} ${JSON.stringify((metadata as Object | undefined)?.namespace)} ${String((metadata as Object | undefined)?.name)}`;
  return [...objects].sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
}
