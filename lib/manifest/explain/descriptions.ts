/** The names of kinds and the descriptions of their fields. A quarter of a megabyte: loaded for explanations only. */
import data from '../../../imports/descriptions.json';

/** A kind and what it is called. */
export interface NamedKind {
  readonly apiVersion: string;
  readonly kind: string;
  /** Its plural, its singular, and short names such as `dgd`, in small letters. */
  readonly names: readonly string[];
  readonly node: string;
}

type Node = readonly [description: string, fields?: { readonly [name: string]: string }];

const { kinds, nodes } = data as unknown as { readonly kinds: readonly NamedKind[]; readonly nodes: { readonly [name: string]: Node } };

/** Every kind in every version. */
export function namedKinds(): readonly NamedKind[] {
  return kinds;
}

/** The description of a field, and the way to those below it. */
export class Descriptions {
  public static of({ node }: NamedKind): Descriptions {
    return new Descriptions(nodes[node]);
  }

  private constructor(private readonly node: Node | undefined) {}

  public get text(): string {
    return this.node?.[0] ?? '';
  }

  public below(name: string): Descriptions {
    const fields = this.node?.[1];
    return new Descriptions(fields && Object.hasOwn(fields, name) ? nodes[fields[name]] : undefined);
  }
}
