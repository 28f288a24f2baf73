import { knownKinds, namesOfNodes, schemaOf, type SchemaNode } from '../../schemas';

type Json = { [field: string]: unknown };

/**
 * What kustomize has to know of kinds to lay patches over their lists entry by entry.
 *
 * Kustomize knows the keys of lists for the kinds of Kubernetes itself. In any other kind it puts the list of a patch in the place of the
 * list that was there, so that a patch of one component of a graph would take all others away.
 */
export class KustomizeSchema {
  /**
   * An OpenAPI document with the keys of the lists of every kind that this library knows, those of Kubernetes among them, since
   * kustomize takes it in the place of its own. It belongs into the folder of the overlay, whose `kustomization.yaml` names it:
   * `openapi: { path: openapi.json }`.
   */
  public static openApi(): string {
    return `${JSON.stringify({ definitions: new MergeKeys().definitions() })}\n`;
  }

  private constructor() {}
}

/** Schemas without everything that does not lead to a list with keys. */
class MergeKeys {
  private readonly names = namesOfNodes();
  private readonly relevant = leadingToKeys(knownKinds().flatMap(({ apiVersion, kind }) => schemaOf(apiVersion, kind) ?? []));
  private readonly emitted = new Map<string, Json>();

  public definitions(): Json {
    for (const { apiVersion, kind } of knownKinds()) {
      const node = schemaOf(apiVersion, kind);
      if (!node || !this.relevant.has(node)) continue;
      const [version, group = ''] = apiVersion.split('/').reverse();
      // Several kinds may have one shape.
      this.emitted.set(`${apiVersion}/${kind}`.replaceAll('/', '.'), { 'x-kubernetes-group-version-kind': [{ group, version, kind }], ...this.shape(node) });
    }
    return Object.fromEntries([...this.emitted].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  private reference(node: SchemaNode): Json {
    const name = this.names.get(node);
    if (name === undefined) return this.shape(node);
    if (!this.emitted.has(name)) {
      // A shape may be within itself.
      this.emitted.set(name, {});
      this.emitted.set(name, this.shape(node));
    }
    return { $ref: `#/definitions/${name}` };
  }

  private shape(node: SchemaNode): Json {
    const { type, items, properties = {}, additionalProperties: values } = node;
    const fields = Object.entries(properties).filter(([, field]) => this.relevant.has(field)).map(([name, field]) => [name, this.reference(field)]);
    return {
      type,
      ...(items && { items: this.relevant.has(items) ? this.reference(items) : { type: items.type } }),
      ...(fields.length > 0 && { properties: Object.fromEntries(fields) as Json }),
      ...(typeof values === 'object' && this.relevant.has(values) && { additionalProperties: this.reference(values) }),
      ...keysOf(node),
    };
  }
}

function keysOf({ 'x-kubernetes-list-map-keys': keys }: SchemaNode): Json {
  if (!keys) return {};
  return {
    'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': keys, 'x-kubernetes-patch-merge-key': keys[0], 'x-kubernetes-patch-strategy': 'merge',
  };
}

/** The nodes that are a list with keys, or have one below them. */
function leadingToKeys(roots: readonly SchemaNode[]): ReadonlySet<SchemaNode> {
  const parents = new Map<SchemaNode, SchemaNode[]>();
  const pending = [...roots];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (const child of childrenOf(node)) {
      const known = parents.get(child);
      if (known) known.push(node);
      else {
        parents.set(child, [node]);
        pending.push(child);
      }
    }
  }
  const found = new Set<SchemaNode>();
  const leading = [...parents.keys()].filter(node => node['x-kubernetes-list-map-keys']);
  for (let node = leading.pop(); node !== undefined; node = leading.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    leading.push(...parents.get(node) ?? []);
  }
  return found;
}

function childrenOf({ items, properties = {}, additionalProperties }: SchemaNode): SchemaNode[] {
  return [...items ? [items] : [], ...Object.values(properties), ...typeof additionalProperties === 'object' ? [additionalProperties] : []];
}
