import type { SchemaNode } from '../schemas';
import type { Finding } from './finding';
import { nearest } from './nearest';

/**
 * Checks an object against its structural schema as the API server does with strict field validation.
 *
 * @param object the wire form
 * @param schema schema of the object's kind
 * @returns every finding, in the order of the object
 */
export function validateStructure(object: unknown, schema: SchemaNode): Finding[] {
  const findings: Finding[] = [];
  new StructureCheck(findings).check(object, schema, '');
  return findings;
}

/** Fields of every object, which the schema of a kind does not spell out; the metadata itself is cdk8s' matter. */
const ROOT_FIELDS: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

const INT32_LIMIT = 2 ** 31;

class StructureCheck {
  public constructor(private readonly findings: Finding[]) {}

  public check(value: unknown, schema: SchemaNode, path: string): void {
    // The API server drops a null before it validates, except where null is a value.
    if (value === null || value === undefined) return;
    if (schema['x-kubernetes-int-or-string']) {
      this.intOrString(value, schema, path);
      return;
    }
    if (schema.type && !hasType(value, schema.type)) {
      this.report('type', path, `must be ${article(schema.type)}, but is ${describe(value)}`);
      return;
    }
    if (schema.enum && !schema.enum.includes(value)) this.wrongEnum(value, schema.enum, path);
    if (typeof value === 'string') this.string(value, schema, path);
    else if (typeof value === 'number') this.number(value, schema, path);
    else if (Array.isArray(value)) this.list(value, schema, path);
    else if (typeof value === 'object') this.object(value as { [key: string]: unknown }, schema, path);
  }

  private report(rule: string, path: string, message: string, mend?: string): void {
    this.findings.push({ rule: `schema/${rule}`, path, message, mend });
  }

  private wrongEnum(value: unknown, allowed: readonly unknown[], path: string): void {
    const near = typeof value === 'string' ? nearest(value, allowed.filter(item => typeof item === 'string')) : undefined;
    this.report('enum', path, `must be one of ${allowed.map(item => JSON.stringify(item)).join(', ')}, but is ${JSON.stringify(value)}`,
      near && `did you mean "${near}"?`);
  }

  private intOrString(value: unknown, schema: SchemaNode, path: string): void {
    if (typeof value === 'number' && Number.isInteger(value)) return;
    if (typeof value === 'string') this.pattern(value, schema, path);
    else if (typeof value === 'number') this.report('type', path, `must be a whole number or a string, but is ${value}`, `write "${value}"`);
    else this.report('type', path, `must be a whole number or a string, but is ${describe(value)}`);
  }

  private string(value: string, schema: SchemaNode, path: string): void {
    const { minLength, maxLength } = schema;
    if (minLength !== undefined && value.length < minLength) {
      this.report('min-length', path, minLength === 1 ? 'must not be empty' : `must have at least ${minLength} characters, but has ${value.length}`);
    }
    if (maxLength !== undefined && characters(value) > maxLength) {
      this.report('max-length', path, `must have at most ${maxLength} characters, but has ${characters(value)}`);
    }
    if (schema.format === 'date-time' && Number.isNaN(Date.parse(value))) {
      this.report('format', path, `must be a date and time as 2026-01-31T12:00:00Z, but is ${JSON.stringify(value)}`);
    }
    this.pattern(value, schema, path);
  }

  private pattern(value: string, schema: SchemaNode, path: string): void {
    if (schema.pattern === undefined || regularExpression(schema.pattern).test(value)) return;
    this.report('pattern', path, `${JSON.stringify(value)} does not match ${schema.pattern}`);
  }

  private number(value: number, schema: SchemaNode, path: string): void {
    const { minimum, maximum, format } = schema;
    if (minimum !== undefined && value < minimum) this.report('minimum', path, `must be at least ${minimum}, but is ${value}`);
    if (maximum !== undefined && value > maximum) this.report('maximum', path, `must be at most ${maximum}, but is ${value}`);
    if (format === 'int32' && (value >= INT32_LIMIT || value < -INT32_LIMIT)) this.report('format', path, `must fit into 32 bits, but is ${value}`);
  }

  private list(values: readonly unknown[], schema: SchemaNode, path: string): void {
    const { minItems, maxItems, items } = schema;
    if (minItems !== undefined && values.length < minItems) this.report('min-items', path, `must have at least ${minItems} items, but has ${values.length}`);
    if (maxItems !== undefined && values.length > maxItems) this.report('max-items', path, `must have at most ${maxItems} items, but has ${values.length}`);
    if (items) values.forEach((item, index) => this.item(item, items, `${path}[${index}]`));
    this.unique(values, schema, path);
  }

  private item(value: unknown, schema: SchemaNode, path: string): void {
    if (value === null && !schema.nullable) this.report('type', path, 'must not be null');
    else this.check(value, schema, path);
  }

  /** The keys of a list that is a map, and the items of one that is a set, occur once. */
  private unique(values: readonly unknown[], schema: SchemaNode, path: string): void {
    const keys = schema['x-kubernetes-list-map-keys'];
    const isSet = schema['x-kubernetes-list-type'] === 'set';
    if (values.length < 2 || (!keys && !isSet)) return;
    const first = new Map<string, number>();
    values.forEach((value, index) => {
      const identity = keys ? mapKey(value, keys, schema.items) : JSON.stringify(value);
      const earlier = first.get(identity);
      if (earlier === undefined) first.set(identity, index);
      else this.report('duplicate', `${path}[${index}]`, `repeats ${path}[${earlier}]: ${keys ? `${keys.join(' and ')} ` : ''}${identity}`, 'keep one of the two');
    });
  }

  private object(value: { [key: string]: unknown }, schema: SchemaNode, path: string): void {
    const { properties, additionalProperties, required, maxProperties } = schema;
    const names = Object.keys(value);
    if (maxProperties !== undefined && names.length > maxProperties) {
      this.report('max-properties', path, `must have at most ${maxProperties} entries, but has ${names.length}`);
    }
    for (const name of required ?? []) {
      if (value[name] === undefined || value[name] === null) this.report('required', fieldPath(path, name), 'is required, but not set');
    }
    for (const name of names) {
      const field = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (field) {
        if (path !== '' || !ROOT_FIELDS.has(name)) this.check(value[name], field, fieldPath(path, name));
      } else if (typeof additionalProperties === 'object') {
        this.item(value[name], additionalProperties, fieldPath(path, name));
      } else if (additionalProperties !== true && !schema['x-kubernetes-preserve-unknown-fields'] && properties) {
        this.unknown(name, Object.keys(properties), path);
      } else if (!properties && schema.type === 'object' && !schema['x-kubernetes-preserve-unknown-fields'] && additionalProperties === undefined) {
        this.unknown(name, [], path);
      }
    }
  }

  private unknown(name: string, known: readonly string[], path: string): void {
    const near = nearest(name, known);
    this.report('unknown-field', fieldPath(path, name), 'is no field of this API version; the API server would drop it', near && `did you mean "${near}"?`);
  }
}

function mapKey(value: unknown, keys: readonly string[], items: SchemaNode | undefined): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entry = value as { [key: string]: unknown };
  return keys.map(key => JSON.stringify(entry[key] ?? items?.properties?.[key]?.default ?? null)).join(', ');
}

function hasType(value: unknown, type: string): boolean {
  switch (type) {
    case 'object': return typeof value === 'object' && !Array.isArray(value);
    case 'array': return Array.isArray(value);
    case 'integer': return typeof value === 'number' && Number.isInteger(value);
    default: return typeof value === type;
  }
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return `the ${typeof value} ${JSON.stringify(value)}`;
}

function article(type: string): string {
  if (type === 'integer') return 'a whole number';
  if (type === 'array') return 'a list';
  return type === 'object' ? 'an object' : `a ${type}`;
}

/** Characters as Kubernetes counts them: code points. */
function characters(value: string): number {
  return [...value].length;
}

const regularExpressions = new Map<string, RegExp>();

function regularExpression(pattern: string): RegExp {
  const known = regularExpressions.get(pattern);
  if (known) return known;
  const compiled = new RegExp(pattern, 'u');
  regularExpressions.set(pattern, compiled);
  return compiled;
}

/** `spec` and `replicas` to `spec.replicas`; names that are no identifiers in brackets. */
export function fieldPath(path: string, name: string): string {
  if (!/^[A-Za-z_][\w-]*$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === '' ? name : `${path}.${name}`;
}
