import { patternText } from './constraints';
import type { FieldNode } from './field-node';

/** JSON Schema, as far as that of deploy.yaml uses it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly then?: JsonSchema;
  readonly definitions?: { readonly [name: string]: JsonSchema };
}

/** The words of deploy.yaml, by its JSON Schema. */
export function deployNode(schema: JsonSchema): FieldNode {
  return nodeOf([schema], schema.definitions ?? {});
}

type Definitions = { readonly [name: string]: JsonSchema };

/** A word whose value may have several forms, or depends on another word: what holds for one of them is said of all. */
function nodeOf(schemas: readonly JsonSchema[], definitions: Definitions): FieldNode {
  const forms = schemas.flatMap(schema => expanded(schema, definitions));
  const inner = forms.flatMap(form => innermost(form, definitions));
  const children = new Map<string, FieldNode | undefined>();
  const values = forms.flatMap(({ additionalProperties }) => (typeof additionalProperties === 'object' ? [additionalProperties] : []));
  return {
    type: typeText(forms, definitions),
    description: firstOf(forms.map(({ description }) => description)) ?? '',
    default: firstOf(forms.map(form => form.default)),
    enum: listOf(forms.flatMap(form => form.enum ?? [])),
    constraints: [...new Set(forms.flatMap(constraintsOf))],
    rules: [],
    required: firstOf(inner.map(({ required }) => required)) ?? [],
    names: [...new Set(inner.flatMap(({ properties }) => Object.keys(properties ?? {})))].sort(),
    isMap: values.length > 0,
    child: name => {
      if (!children.has(name)) {
        const own = inner.flatMap(({ properties }) => (properties && Object.hasOwn(properties, name) ? [properties[name]] : []));
        const found = name === '' ? values : own;
        children.set(name, found.length === 0 ? undefined : nodeOf(found, definitions));
      }
      return children.get(name);
    },
  };
}

/** The forms that a schema allows, apart from nothing at all. */
function expanded(schema: JsonSchema, definitions: Definitions): JsonSchema[] {
  const { $ref, anyOf, allOf, then, ...own } = schema;
  const target = $ref === undefined ? undefined : definitions[$ref.replace('#/definitions/', '')];
  const others = [target, ...anyOf ?? [], ...allOf ?? [], then].filter(other => other !== undefined);
  return [...(own.type === 'null' ? [] : [own]), ...others.flatMap(other => expanded(other, definitions))];
}

function innermost({ items, additionalProperties, ...form }: JsonSchema, definitions: Definitions): JsonSchema[] {
  const below = [items, typeof additionalProperties === 'object' ? additionalProperties : undefined].filter(part => part !== undefined);
  return [form, ...below.flatMap(part => expanded(part, definitions)).flatMap(part => innermost(part, definitions))];
}

function typeText(forms: readonly JsonSchema[], definitions: Definitions): string {
  const types = forms.flatMap(({ type, items, additionalProperties }) => [type ?? []].flat().filter(name => name !== 'null').map(name => {
    if (name === 'array') return `[]${items ? typeText(expanded(items, definitions), definitions) : 'any'}`;
    if (name !== 'object' || typeof additionalProperties !== 'object') return name;
    return `map[string]${typeText(expanded(additionalProperties, definitions), definitions)}`;
  }));
  return [...new Set(types)].join(' or ') || 'any';
}

function constraintsOf({ minimum, pattern }: JsonSchema): string[] {
  return [...(minimum === undefined ? [] : [`at least ${minimum}`]), ...(pattern === undefined ? [] : [patternText(pattern)])];
}

function firstOf<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.find(value => value !== undefined);
}

function listOf<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : [...new Set(values)];
}
