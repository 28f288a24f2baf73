import type { SchemaNode, ValidationRule } from '../../schemas';
import { constraintsOf } from './constraints';
import type { Descriptions } from './descriptions';
import type { FieldNode } from './field-node';

/** A node of a schema as CRDs that somebody else wrote have it. */
type Described = SchemaNode & { readonly description?: string };

/** The fields of a kind, by its schema; described by the schema itself, or beside it. */
export function crdNode(schema: Described, descriptions?: Descriptions): FieldNode {
  const inner = innermost(schema);
  const { properties = {} } = inner;
  const isMap = inner.properties === undefined && hasValues(schema);
  const children = new Map<string, FieldNode | undefined>();
  return {
    type: typeText(schema),
    description: schema.description ?? descriptions?.text ?? '',
    default: schema.default,
    enum: schema.enum ?? inner.enum ?? schema.podEnum ?? inner.podEnum,
    constraints: constraintsOf(schema),
    rules: (schema['x-kubernetes-validations'] ?? []).map(ruleText),
    required: inner.required ?? [],
    names: Object.keys(properties).sort(),
    isMap: isMap || hasValues(schema),
    child: name => {
      if (!children.has(name)) children.set(name, childOf(name, schema, inner, descriptions));
      return children.get(name);
    },
  };
}

function childOf(name: string, schema: SchemaNode, { properties = {} }: SchemaNode, descriptions?: Descriptions): FieldNode | undefined {
  if (Object.hasOwn(properties, name)) return crdNode(properties[name], descriptions?.below(name));
  const values = schema.additionalProperties;
  // The values of a map are what stands below any name.
  return name === '' && typeof values === 'object' ? crdNode(values, descriptions) : undefined;
}

/** What stands in the items of lists and in the values of maps. */
function innermost(schema: SchemaNode): SchemaNode {
  const inner = schema.items ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
  return inner ? innermost(inner) : schema;
}

function hasValues({ additionalProperties }: SchemaNode): boolean {
  return typeof additionalProperties === 'object';
}

function typeText(schema: SchemaNode): string {
  if (schema['x-kubernetes-int-or-string']) return schema.pattern === undefined ? 'integer or string' : 'quantity';
  if (schema.type === 'array') return `[]${schema.items ? typeText(schema.items) : 'any'}`;
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') return `map[string]${typeText(schema.additionalProperties)}`;
  return schema.type ?? 'any';
}

function ruleText({ rule, message }: ValidationRule): string {
  return message === undefined ? rule : `${message} (${rule.replace(/\s+/g, ' ').trim()})`;
}
