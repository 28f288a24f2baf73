/** Writes what the schemas leave out and only an explanation needs: the names of kinds and the descriptions of their fields. */
import { createHash } from 'node:crypto';
import { apiVersionOf } from './names';
import type { CustomResourceDefinition, ExpandedSchema } from './schema';

/** A description, with the nodes of fields where there are any. Items of lists and values of maps are one with them. */
type DescriptionNode = readonly [description: string, fields?: { readonly [name: string]: string }];

/** The text of `imports/descriptions.json`. */
export function emitDescriptions(crds: readonly CustomResourceDefinition[]): string {
  const nodes = new Nodes();
  const kinds = crds.flatMap(({ spec: { group, names, versions } }) => versions.map(({ name, schema }) => ({
    apiVersion: apiVersionOf(group, name),
    kind: names.kind,
    names: [names.plural, names.singular ?? names.kind.toLowerCase(), ...names.shortNames ?? []],
    node: nodes.add(schema.openAPIV3Schema),
  })));
  const nodeLines = [...nodes.all()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, node]) => `  ${JSON.stringify(name)}: ${node}`);
  return `{\n"kinds": [\n${kinds.map(kind => `  ${JSON.stringify(kind)}`).join(',\n')}\n],\n"nodes": {\n${nodeLines.join(',\n')}\n}\n}\n`;
}

/** Equal nodes once, named after what they hold, so that a change of one description is a change of few lines. */
class Nodes {
  private readonly nodes = new Map<string, string>();

  /** Name to JSON. */
  public all(): ReadonlyMap<string, string> {
    return this.nodes;
  }

  public add(schema: ExpandedSchema): string {
    const inner = innermost(schema);
    const fields = Object.entries(inner.properties ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, this.add(field)] as const);
    const description = schema.description ?? inner.description ?? '';
    const node: DescriptionNode = fields.length === 0 ? [description] : [description, Object.fromEntries(fields)];
    const text = JSON.stringify(node);
    const name = createHash('sha256').update(text).digest('hex').slice(0, 8);
    if (this.nodes.has(name) && this.nodes.get(name) !== text) throw new Error(`descriptions: two nodes are called ${name}`);
    this.nodes.set(name, text);
    return name;
  }
}

function innermost(schema: ExpandedSchema): ExpandedSchema {
  const { items, additionalProperties } = schema;
  const inner = items ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
  return inner ? innermost(inner) : schema;
}
