/** A step of a path: a field, or the index of an item. */
export type Step = string | number;

/** Comments by the path of what they speak of. */
export class CommentTree {
  /** Those of this very place, in their order. */
  public readonly own: string[] = [];
  private readonly children = new Map<Step, CommentTree>();

  /** Adds the lines of a comment. */
  public add(path: readonly Step[], lines: readonly string[]): void {
    path.reduce<CommentTree>((place, step) => place.childOf(step), this).own.push(...lines);
  }

  /** What is said of a field or an item. */
  public at(step: Step): CommentTree {
    return this.children.get(step) ?? EMPTY;
  }

  /** The tree behind a path. */
  public behind(path: readonly Step[]): CommentTree {
    return path.reduce<CommentTree>((tree, step) => tree.at(step), this);
  }

  /** All that is said here and below. */
  public get all(): string[] {
    return [...this.own, ...this.below];
  }

  /** All that is said below. */
  public get below(): string[] {
    return [...this.children.values()].flatMap(child => child.all);
  }

  /** Every place of which something is said, with the lines. */
  public* entries(path: readonly Step[] = []): Iterable<readonly [path: readonly Step[], lines: readonly string[]]> {
    if (this.own.length > 0) yield [path, this.own];
    for (const [step, child] of this.children) yield* child.entries([...path, step]);
  }

  private childOf(step: Step): CommentTree {
    const known = this.children.get(step);
    if (known) return known;
    const child = new CommentTree();
    this.children.set(step, child);
    return child;
  }
}

const EMPTY = new CommentTree();
