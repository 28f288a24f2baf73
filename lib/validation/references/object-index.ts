import { record, text, type Wire } from '../admission/wire';

/** The kind of an object apart from its version: `nvidia.com/DynamoGraphDeployment`, `/Secret`. */
export function groupKindOf({ apiVersion, kind }: Wire): string {
  const version = text(apiVersion) ?? '';
  const slash = version.indexOf('/');
  return `${slash < 0 ? '' : version.slice(0, slash)}/${text(kind) ?? ''}`;
}

/** The name of an object, or an empty one. */
export function nameOf(object: Wire): string {
  return text(record(object.metadata).name) ?? '';
}

/** The Kubernetes namespace of an object; nothing where the author leaves it to whoever applies it. */
export function namespaceOf(object: Wire): string | undefined {
  return text(record(object.metadata).namespace);
}

/** Whether two namespaces may be the same: one that is left open may be any. */
export function mayBeSame(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

/** Names of objects by kind, each with the namespaces it is found in. */
export class ObjectIndex {
  private readonly kinds = new Map<string, Map<string, Set<string | undefined>>>();

  public add(groupKind: string, name: string, namespace: string | undefined): void {
    let names = this.kinds.get(groupKind);
    if (!names) this.kinds.set(groupKind, names = new Map());
    const namespaces = names.get(name);
    if (namespaces) namespaces.add(namespace);
    else names.set(name, new Set([namespace]));
  }

  /** Whether an object may be the one that is meant. */
  public has(groupKind: string, name: string, namespace: string | undefined): boolean {
    const namespaces = this.kinds.get(groupKind)?.get(name);
    if (!namespaces) return false;
    return namespace === undefined || namespaces.has(namespace) || namespaces.has(undefined);
  }

  /** The Kubernetes namespaces that are known to have an object of this name, sorted. */
  public places(groupKind: string, name: string): readonly string[] {
    return [...this.kinds.get(groupKind)?.get(name) ?? []].filter(namespace => namespace !== undefined).sort();
  }

  /** The names of a kind, for a suggestion. */
  public names(groupKind: string): readonly string[] {
    return [...this.kinds.get(groupKind)?.keys() ?? []];
  }
}
