import { ApiObject } from 'cdk8s';
import { AppDependencies } from './dependencies';
import type { AppTree } from './tree';

/** What a vertex says of its construct. */
enum Kind {
  ITSELF,
  NEEDS,
  MEMBERS,
}

const KINDS = 3;

/**
 * The dependencies of an app as a graph that is as small as what the app declares.
 *
 * cdk8s turns a dependency between two constructs into an edge from every object in the one to every object in the
 * other, and sorts depth-first along these edges. Here two more vertices of a construct stand for its objects, so that
 * the same walk meets the same objects in the same order over one edge for each dependency:
 *
 * - ITSELF leads to the constructs on which it depends, and from an object then to its NEEDS.
 * - NEEDS, what all objects in a construct wait for, leads to the NEEDS of its parent, then to the MEMBERS of the
 *   constructs on which it depends.
 * - MEMBERS, all objects in a construct, leads to ITSELF from an object, then to the MEMBERS of its children.
 *
 * NEEDS and MEMBERS keep to the objects of one chart. The vertices of construct n are 3n, 3n + 1 and 3n + 2.
 */
export class AppGraph {
  /** Objects on both sides of a dependency, and the outermost construct that declares one of these. */
  private readonly onBothSides = new Map<number, number>();

  /** @throws if every object in a construct waits for all of the same objects: a cycle */
  public constructor(private readonly tree: AppTree, private readonly dependencies: AppDependencies) {
    for (const source of dependencies.sources()) {
      for (const target of dependencies.targetsOf(source)) this.findOnBothSides(source, target);
    }
  }

  /** Where a vertex leads, in order. */
  public edgesOf(vertex: number): Iterable<number> {
    const construct = constructOf(vertex);
    const kind = vertex % KINDS as Kind;
    if (kind === Kind.MEMBERS) return this.edgesOfMembers(construct);
    return kind === Kind.NEEDS ? this.edgesOfNeeds(construct) : this.edgesOfItself(construct);
  }

  private* edgesOfItself(construct: number): Iterable<number> {
    for (const target of this.dependencies.targetsOf(construct)) yield at(target, Kind.ITSELF);
    if (!this.isObject(construct)) return;
    const outermost = this.onBothSides.get(construct);
    if (outermost === undefined) yield at(construct, Kind.NEEDS);
    else yield* this.needsWithoutItself(construct, outermost);
  }

  private* edgesOfNeeds(construct: number): Iterable<number> {
    yield* this.needsOfParent(construct);
    for (const target of this.dependencies.targetsOf(construct)) yield at(target, Kind.MEMBERS);
  }

  private* edgesOfMembers(construct: number): Iterable<number> {
    if (this.isObject(construct)) yield at(construct, Kind.ITSELF);
    for (const child of this.tree.childrenInChart(construct)) yield at(child, Kind.MEMBERS);
  }

  private* needsOfParent(construct: number): Iterable<number> {
    if (!this.tree.isChart(construct)) yield at(this.tree.parents[construct], Kind.NEEDS);
  }

  /** What an object on both sides waits for: its needs down to the outermost, then one by one, as it must not wait for itself. */
  private* needsWithoutItself(object: number, outermost: number): Iterable<number> {
    yield* this.needsOfParent(outermost);
    const path = [object];
    for (let scope = object; scope !== outermost;) path.push(scope = this.tree.parents[scope]);
    for (const source of path.reverse()) {
      for (const target of this.dependencies.targetsOf(source)) yield* this.membersWithout(object, target);
    }
  }

  private* membersWithout(object: number, construct: number): Iterable<number> {
    if (!this.isMember(object, construct)) {
      yield at(construct, Kind.MEMBERS);
      return;
    }
    if (this.isObject(construct) && construct !== object) yield at(construct, Kind.ITSELF);
    for (const child of this.tree.childrenInChart(construct)) yield* this.membersWithout(object, child);
  }

  private findOnBothSides(source: number, target: number): void {
    if (this.tree.charts[source] !== this.tree.charts[target]) return;
    if (!this.tree.contains(source, target) && !this.tree.contains(target, source)) return;
    const [object, other] = this.membersOf(Math.max(source, target));
    if (object === undefined) return;
    if (other !== undefined) throw cycleError(this.tree, [object, other]);
    this.onBothSides.set(object, Math.min(source, this.onBothSides.get(object) ?? source));
  }

  private* membersOf(construct: number): Iterable<number> {
    if (this.isObject(construct)) yield construct;
    for (const child of this.tree.childrenInChart(construct)) yield* this.membersOf(child);
  }

  private isMember(object: number, construct: number): boolean {
    return this.tree.contains(construct, object) && this.tree.charts[construct] === this.tree.charts[object];
  }

  private isObject(construct: number): boolean {
    return this.tree.constructs[construct] instanceof ApiObject;
  }
}

/** The vertex of a construct itself; those of the constructs in a subtree are a range. */
export function vertexOf(construct: number): number {
  return at(construct, Kind.ITSELF);
}

/** The construct to which a vertex belongs. */
export function constructOf(vertex: number): number {
  return Math.floor(vertex / KINDS);
}

/** Whether a vertex is a construct itself rather than objects in it. */
export function standsForConstruct(vertex: number): boolean {
  return vertex % KINDS === Kind.ITSELF as number;
}

function at(construct: number, kind: Kind): number {
  return construct * KINDS + kind;
}

/** The error about a cycle of constructs, each of which waits for the next. */
export function cycleError(tree: AppTree, cycle: readonly number[]): Error {
  const paths = [...cycle, cycle[0]].map(construct => tree.constructs[construct].node.path);
  return new Error(`Dependency cycle detected: ${paths.join(' => ')}`);
}
