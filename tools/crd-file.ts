/** Reads complete CustomResourceDefinitions, as an operator ships them. */
import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import type { CustomResourceDefinition, ExpandedSchema } from './schema';

/** The CustomResourceDefinitions in a YAML file of one or more documents; other kinds in it are passed over. */
export function readCrds(path: string): CustomResourceDefinition[] {
  return parseAllDocuments(readFileSync(path, 'utf8'))
    .map(document => document.toJS({ maxAliasCount: 0 }) as Partial<CustomResourceDefinition> | null)
    .filter((object): object is CustomResourceDefinition => object?.kind === 'CustomResourceDefinition')
    .map(withPlainEnums);
}

/** controller-gen writes a list of values that stands at a field and at its type as `allOf` of the two; it is one list. */
function withPlainEnums<T>(node: T): T {
  if (Array.isArray(node)) return node.map(withPlainEnums) as T;
  if (typeof node !== 'object' || node === null) return node;
  const { allOf, ...rest } = node as { allOf?: ExpandedSchema[] };
  const plain = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withPlainEnums(value)]));
  if (!Array.isArray(allOf) || !allOf.every(part => Array.isArray(part.enum))) return (allOf === undefined ? plain : { ...plain, allOf }) as T;
  const [first, ...others] = allOf.map(part => part.enum ?? []);
  return { ...plain, enum: first.filter(value => others.every(other => other.includes(value))) } as T;
}
