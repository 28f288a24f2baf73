/** What the API server says of one object: structure first, then the CEL rules on the object with its defaults. */
import { schemaOf, type SchemaNode } from '../schemas';
import { checkRules, hasRules } from './cel';
import type { SchemaLookup } from './crd-schemas';
import { withDefaults } from './defaults';
import type { Finding } from './finding';
import { validateStructure } from './structure';
import { described } from './wording';

/** How an object is validated. */
export interface ValidationOptions {
  /** Where schemas come from. Default: those that this library is built with. */
  readonly schemas?: SchemaLookup;
  /** The object as it is in the cluster, where this one takes its place. Default: the object is created. */
  readonly oldObject?: unknown;
}

/** Findings after which a value is not what its schema says, so that rules on it mean nothing. An unknown field may be a required one, misspelt. */
const BREAKING: ReadonlySet<string> = new Set([
  'schema/type', 'schema/required', 'schema/enum', 'schema/format', 'schema/pattern', 'schema/max-length', 'schema/max-items', 'schema/max-properties',
  'schema/too-large', 'schema/too-deep', 'schema/unknown-field',
]);

/**
 * Checks an object against the schema of its kind, and against the CEL rules in it.
 *
 * @param object the wire form
 * @returns every finding; none for an object whose kind has no schema
 */
export function validateObject(object: unknown, options: ValidationOptions = {}): Finding[] {
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    return [{ rule: 'schema/type', path: '', message: `must be an object, but is ${described(object)}` }];
  }
  const { apiVersion, kind } = object as { apiVersion?: unknown; kind?: unknown };
  if (!isName(apiVersion) || !isName(kind)) return unnamed({ apiVersion, kind });
  const schema = (options.schemas ?? schemaOf)(apiVersion, kind);
  if (schema) return validateAgainst(object, schema, options.oldObject);
  if (!schemaOf(apiVersion, kind)) return [];
  return [{ rule: 'schema/not-served', path: 'apiVersion', message: `the given CRDs do not serve ${kind} in ${apiVersion}` }];
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function unnamed(names: { readonly [field: string]: unknown }): Finding[] {
  return Object.keys(names).filter(field => !isName(names[field]))
    .map(field => ({ rule: 'schema/required', path: field, message: 'is required, and must be a string' }));
}

function validateAgainst(object: unknown, schema: SchemaNode, oldObject: unknown): Finding[] {
  const structural = validateStructure(object, schema);
  if (!hasRules(schema)) return structural;
  const broken = structural.filter(({ rule }) => BREAKING.has(rule)).map(({ path }) => path);
  const found = checkRules(withDefaults(object, schema), schema, {
    ...(oldObject !== undefined && { oldObject: withDefaults(oldObject, schema) }),
    ...(broken.length > 0 && { broken }),
  });
  return [...structural, ...found];
}
