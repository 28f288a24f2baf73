/** A field as explanations see it, wherever its schema comes from. */
export interface FieldNode {
  /** What may stand there, such as `string`, `[]object` or `map[string]integer`. */
  readonly type: string;
  readonly description: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  /** Bounds and the like in words, such as `at least 1`. */
  readonly constraints: readonly string[];
  /** What holds between fields below it. */
  readonly rules: readonly string[];
  readonly required: readonly string[];
  /** Names of the fields below it: in an object, in the items of a list, in the values of a map. */
  readonly names: readonly string[];
  /** Whether the names below it are the user's, as in a map. */
  readonly isMap: boolean;
  /** The field below it; of a map, the values. */
  child(name: string): FieldNode | undefined;
}

/** What a path leads to. */
export interface FoundField {
  readonly node: FieldNode;
  /** As the schema spells it, with `[]` behind lists and `{}` behind maps. */
  readonly path: string;
  readonly required: boolean;
}

/** How far a path leads: to its end, or to a step that is not known there. */
export type PathEnd = { readonly found: FoundField } | { readonly at: FoundField; readonly unknown: string };

/** `spec.components[0].podTemplate` to its steps; a step may be in quotes where it has dots of its own. */
export function pathSteps(path: string): string[] {
  return [...path.matchAll(/\["([^"]*)"\]|\['([^']*)'\]|\[[^\]]*\]|\{\}|([^.[{]+)/g)]
    .map(([, double, single, plain]) => double ?? single ?? plain)
    .filter((step): step is string => step !== undefined);
}

/** Follows steps down from a node. Indices were dropped: what holds for one item of a list holds for all. */
export function follow(root: FieldNode, steps: readonly string[]): PathEnd {
  let at: FoundField = { node: root, path: '', required: false };
  for (const step of steps) {
    const { node, path } = at;
    const child = node.child(step);
    const values = child === undefined && node.isMap ? node.child('') : undefined;
    if (values) {
      at = { node: values, path: `${path}{}`, required: false };
      continue;
    }
    if (!child) return { at, unknown: step };
    at = { node: child, path: `${path}${between(node, path)}${step}`, required: node.required.includes(step) };
  }
  return { found: at };
}

function between({ type }: FieldNode, path: string): string {
  const many = path.endsWith('{}') ? '' : type.startsWith('[]') ? '[]' : type.startsWith('map[string]') ? '{}' : '';
  return path === '' ? '' : `${many}.`;
}

/** Every path below a node that ends in `name`, the shortest first. */
export function pathsTo(root: FieldNode, name: string, limit: number): string[] {
  const found: string[] = [];
  const seen = new Set<FieldNode>([root]);
  let level: { readonly node: FieldNode; readonly path: string }[] = [{ node: root, path: '' }];
  while (level.length > 0 && found.length < limit) {
    const next: { node: FieldNode; path: string }[] = [];
    for (const { node, path } of level) {
      for (const field of node.names) {
        const child = node.child(field);
        if (!child) continue;
        const below = path === '' ? field : `${path}.${field}`;
        if (field.toLowerCase() === name.toLowerCase()) found.push(below);
        if (seen.has(child)) continue;
        seen.add(child);
        next.push({ node: child, path: below });
      }
    }
    level = next;
  }
  return found.slice(0, limit);
}
