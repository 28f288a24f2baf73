/** Writes the schemas as data: equal parts once, no descriptions, and the typed name of each field where it is not the wire name. */
import { apiVersionOf, camelCase, pascalCase, singular } from './names';
import { type CorePlace, PodEnums } from './pod-enums';
import { versionSuffix } from './type-model';
import type { CustomResourceDefinition, ExpandedSchema } from './schema';

/** A node as it stands in the data: an object type with fields is a reference to a definition. */
type DataNode = { [keyword: string]: unknown };

/** The text of `imports/schemas.json`. */
export function emitSchemas(crds: readonly CustomResourceDefinition[]): string {
  const definitions = new Definitions();
  const kinds: { [gvk: string]: DataNode } = {};
  for (const { spec } of crds) {
    for (const version of spec.versions) {
      const place = [spec.names.kind + versionSuffix(version.name)];
      kinds[`${apiVersionOf(spec.group, version.name)}/${spec.names.kind}`] = definitions.node(version.schema.openAPIV3Schema, place);
    }
  }
  return `{\n"kinds": {\n${table(kinds)}\n},\n"definitions": {\n${table(definitions.all())}\n}\n}\n`;
}

/** One entry a line, sorted, so that a change of a CRD reads as a change of few lines. */
function table(entries: { [key: string]: unknown }): string {
  return Object.entries(entries)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n');
}

class Definitions {
  private readonly names = new Map<string, string>();
  private readonly nodes = new Map<string, DataNode>();
  private readonly podEnums = new PodEnums();

  public all(): { [name: string]: DataNode } {
    return Object.fromEntries(this.nodes);
  }

  /** @param field the core type that the schema is the copy of, and the field of a core type that it stands in */
  public node(schema: ExpandedSchema, place: readonly string[], field: CorePlace = {}): DataNode {
    const { properties, items, additionalProperties, ...keywords } = schema;
    const type = field.type ?? this.podEnums.typeOf(schema);
    const node: DataNode = { ...keywords };
    delete node.description;
    if (field.podEnum && schema.type === 'string' && !schema.enum) node.podEnum = field.podEnum;
    if (items) node.items = this.node(items, [...place.slice(0, -1), singular(place[place.length - 1])], field);
    if (additionalProperties !== undefined) {
      node.additionalProperties = typeof additionalProperties === 'object' ? this.node(additionalProperties, place, field) : additionalProperties;
    }
    if (!properties) return node;
    node.properties = Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, property]) => [name, this.node(property, [...place, name], this.podEnums.field(type, name))]));
    const typedNames = Object.fromEntries(Object.keys(properties).sort()
      .filter(name => camelCase(name) !== name)
      .map(name => [camelCase(name), name]));
    if (Object.keys(typedNames).length > 0) node.typedNames = typedNames;
    return { $ref: this.define(node, place) };
  }

  private define(node: DataNode, place: readonly string[]): string {
    const text = JSON.stringify(node);
    const known = this.names.get(text);
    if (known) return known;
    const name = this.freeName(place);
    this.names.set(text, name);
    this.nodes.set(name, node);
    return name;
  }

  private freeName(place: readonly string[]): string {
    const base = pascalCase(place[place.length - 1]);
    for (let number = 1; ; number++) {
      const name = number === 1 ? base : `${base}${number}`;
      if (!this.nodes.has(name)) return name;
    }
  }
}
