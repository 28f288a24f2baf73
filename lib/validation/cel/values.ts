/** Values of an object as CEL sees them: typed by the schema, integers as integers, names escaped, converted when first read. */
import type { Duration as CelDuration } from '@marcbachmann/cel-js/evaluator' with { 'resolution-mode': 'import' };
import type { SchemaNode } from '../../schemas';
import { pairedWith } from './list-order';

type Fields = { readonly [name: string]: unknown };

const TEXT: SchemaNode = { type: 'string' };
const VISIBLE_METADATA: SchemaNode = { type: 'object', properties: { name: TEXT, generateName: TEXT } };

/** Words of CEL, which no field name can be. */
const KEYWORDS: ReadonlySet<string> = new Set([
  'true', 'false', 'null', 'in', 'as', 'break', 'const', 'continue', 'else', 'for', 'function', 'if', 'import', 'let', 'loop', 'package',
  'namespace', 'return', 'var', 'void', 'while',
]);

const ESCAPES: readonly [RegExp, string][] = [[/__/g, '__underscores__'], [/\./g, '__dot__'], [/-/g, '__dash__'], [/\//g, '__slash__']];

/** Makes a duration of the engine from its text. */
export type ParseDuration = (text: string) => CelDuration;

/** Turns values of the wire form into values of CEL. */
export class CelValues {
  public constructor(private readonly parseDuration: ParseDuration) {}

  /**
   * The value in the form that the engine wants.
   *
   * @param isResource whether it is an object with kind and metadata of its own
   * @param beside what it will be compared with: lists that are sets or maps are put in the order in which they stand there, since their
   *   order means nothing, and the engine compares lists item by item
   */
  public convert(value: unknown, schema: SchemaNode | undefined, isResource = false, beside?: unknown): unknown {
    switch (typeof value) {
      case 'string': return this.text(value, schema?.format);
      case 'number': return schema?.type !== 'number' && Number.isInteger(value) ? BigInt(value) : value;
      case 'object': return this.structure(value, schema, isResource, beside);
      default: return value;
    }
  }

  private structure(value: object | null, schema: SchemaNode | undefined, isResource: boolean, beside: unknown): unknown {
    if (value === null) return null;
    if (Array.isArray(value)) return this.list(value, schema, Array.isArray(beside) ? beside : []);
    const whole = isResource || schema?.['x-kubernetes-embedded-resource'] ? resourceSchema(schema) : schema;
    return new CelObject(value as Fields, whole, this, isFields(beside) ? beside : undefined);
  }

  private list(value: readonly unknown[], schema: SchemaNode | undefined, beside: readonly unknown[]): unknown[] {
    const items = schema?.items;
    if (beside.length === 0) return Array.from(value, item => this.convert(item, items));
    return pairedWith(value, beside, schema).map(([item, other]) => this.convert(item, items, false, other));
  }

  private text(value: string, format: string | undefined): unknown {
    switch (format) {
      case 'date': case 'date-time': return new Date(value);
      case 'duration': return this.parseDuration(value);
      case 'byte': return new Uint8Array(Buffer.from(value, 'base64'));
      default: return value;
    }
  }
}

/** An object or a map, as a Map that converts a member when a rule first asks for it. */
class CelObject extends Map<string, unknown> {
  private readonly members = new Map<string, unknown>();
  private readonly names: readonly string[];
  private readonly escaped: ReadonlyMap<string, string> | undefined;

  public constructor(
    private readonly fields: Fields, private readonly schema: SchemaNode | undefined, private readonly converter: CelValues,
    private readonly beside: Fields | undefined,
  ) {
    super();
    const { properties } = schema ?? {};
    this.escaped = schema && properties ? escapedNames(schema) : undefined;
    this.names = Object.keys(fields).filter(name => fields[name] !== undefined && (!properties || Object.hasOwn(properties, name)));
  }

  public override get size(): number {
    return this.names.length;
  }

  public override get(key: string): unknown {
    if (this.members.has(key)) return this.members.get(key);
    const member = this.convert(this.escaped?.get(key) ?? key);
    this.members.set(key, member);
    return member;
  }

  public override has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  public override keys(): MapIterator<string> {
    return this.names.values();
  }

  public override* entries(): MapIterator<[string, unknown]> {
    for (const name of this.names) yield [name, this.convert(name)];
  }

  public override [Symbol.iterator](): MapIterator<[string, unknown]> {
    return this.entries();
  }

  private convert(name: string): unknown {
    if (!Object.hasOwn(this.fields, name)) return undefined;
    const { properties, additionalProperties } = this.schema ?? {};
    if (properties && !Object.hasOwn(properties, name)) return undefined;
    const field = properties?.[name] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
    const { beside } = this;
    return this.converter.convert(this.fields[name], field, false, beside && Object.hasOwn(beside, name) ? beside[name] : undefined);
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// The engine tells a map by its constructor.
Object.defineProperty(CelObject.prototype, 'constructor', { value: Map });

const escapedNamesOf = new WeakMap<SchemaNode, ReadonlyMap<string, string>>();

/** Escaped name to field name, for the fields whose names CEL cannot write. */
function escapedNames(schema: SchemaNode): ReadonlyMap<string, string> {
  const known = escapedNamesOf.get(schema);
  if (known) return known;
  const names = new Map(Object.keys(schema.properties ?? {}).map(name => [escapedName(name), name] as const).filter(([escaped, name]) => escaped !== name));
  escapedNamesOf.set(schema, names);
  return names;
}

/** `namespace` to `__namespace__`, `my-field` to `my__dash__field`. */
function escapedName(name: string): string {
  if (KEYWORDS.has(name)) return `__${name}__`;
  return ESCAPES.reduce((text, [character, escape]) => text.replace(character, escape), name);
}

const resourceSchemas = new WeakMap<SchemaNode, SchemaNode>();
const BARE_RESOURCE: SchemaNode = { type: 'object', properties: { apiVersion: TEXT, kind: TEXT, metadata: VISIBLE_METADATA } };

/** A resource shows its kind and its name besides its own fields. */
function resourceSchema(schema: SchemaNode | undefined): SchemaNode {
  if (!schema) return BARE_RESOURCE;
  const known = resourceSchemas.get(schema);
  if (known) return known;
  const properties = { ...schema.properties, ...BARE_RESOURCE.properties };
  const whole: SchemaNode = { ...schema, properties };
  resourceSchemas.set(schema, whole);
  return whole;
}
