import type { Document, YAMLMap } from 'yaml';
import { yaml } from '../on-demand';

/** One value that people may change. */
export interface ChartValue {
  /** What the chart says unless told otherwise; null where the operator decides. */
  readonly default: number | string | null;
  readonly description: string;
  /** What it may be, as JSON Schema. */
  readonly schema: { readonly [keyword: string]: unknown };
}

/** Values by name, or one. */
type Node = ChartValue | Group;

class Group {
  public readonly members = new Map<string, Node>();
  public description?: string;
}

/** The values of a chart: their defaults, what is said of them, and the expressions that stand for them in templates. */
export class ChartValues {
  private readonly root = new Group();

  /**
   * Adds a value, or finds the one that is there.
   *
   * @returns the expression by which a template reads it
   */
  public add(path: readonly string[], value: ChartValue): string {
    const last = path.length - 1;
    const group = path.slice(0, last).reduce((node, name) => memberGroup(node, name), this.root);
    if (!group.members.has(path[last])) group.members.set(path[last], value);
    return expression(path);
  }

  /** Says what a group of values is for. */
  public describe(path: readonly string[], description: string): void {
    path.reduce((node, name) => memberGroup(node, name), this.root).description = description;
  }

  /** `values.yaml`. */
  public toYaml(): string {
    const document = new (yaml().Document)(this.root.members.size === 0 ? {} : undefined);
    if (this.root.members.size > 0) document.contents = yamlMap(document, this.root);
    return document.toString({ lineWidth: 0 });
  }

  /** `values.schema.json`. Charts that contain this one hand it `global`. */
  public toJsonSchema(): string {
    const schema = groupSchema(this.root);
    return `${JSON.stringify({
      $schema: 'http://json-schema.org/draft-07/schema#',
      ...schema,
      properties: { ...schema.properties as object, global: { type: 'object', description: 'What a chart hands to the charts in it.' } },
    }, null, 2)}\n`;
  }
}

function memberGroup(group: Group, name: string): Group {
  const member = group.members.get(name) ?? new Group();
  if (!(member instanceof Group)) throw new Error(`values: ${name} is a value already`);
  group.members.set(name, member);
  return member;
}

/** `.Values.namespace`, or by index where a name is no word of Go. */
function expression(path: readonly string[]): string {
  if (path.every(name => /^[A-Za-z_]\w*$/.test(name))) return `.Values.${path.join('.')}`;
  return `(index .Values ${path.map(name => JSON.stringify(name)).join(' ')})`;
}

function yamlMap(document: Document, group: Group): YAMLMap {
  const { YAMLMap: Map, Scalar, Pair } = yaml();
  const map = new Map(document.schema);
  for (const [name, node] of group.members) {
    const key = new Scalar(name);
    if (node.description !== undefined) key.commentBefore = ` ${node.description}`;
    map.items.push(new Pair(key, node instanceof Group ? yamlMap(document, node) : document.createNode(node.default)));
  }
  return map;
}

function groupSchema(group: Group): { [keyword: string]: unknown } {
  return {
    type: 'object',
    ...group.description !== undefined && { description: group.description },
    additionalProperties: false,
    properties: Object.fromEntries([...group.members].map(([name, node]) =>
      [name, node instanceof Group ? groupSchema(node) : { description: node.description, default: node.default, ...node.schema }])),
  };
}
