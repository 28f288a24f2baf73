import { type AppGraph, constructOf, cycleError, standsForConstruct, vertexOf } from './graph';
import type { AppTree } from './tree';

/** How far a walk has come with a vertex. */
enum Progress {
  UNSEEN,
  OPEN,
  DONE,
}

/** A vertex on the path of a walk, and what is left of its edges. */
interface Step {
  readonly vertex: number;
  readonly edges: Iterator<number>;
}

/** @throws if dependencies of the app form a cycle */
export function checkForCycles(tree: AppTree, graph: AppGraph): void {
  const walk = new Walk(tree, graph, 0);
  tree.constructs.forEach((_, number) => walk.from(number));
}

/** A construct and those below it, each after those on which it depends; dependencies on others do not count. */
export function sortSubtree(tree: AppTree, graph: AppGraph, top: number): readonly number[] {
  const walk = new Walk(tree, graph, top);
  for (const root of rootsOf(tree, graph, top)) walk.from(root);
  return walk.sorted;
}

/** A depth-first walk within a subtree. It keeps its own stack: a chain of dependencies may be longer than JavaScript's. */
class Walk {
  /** The constructs that the walk has left, in that order. */
  public readonly sorted: number[] = [];

  private readonly first: number;
  private readonly progress: Uint8Array;
  private readonly path: Step[] = [];

  public constructor(private readonly tree: AppTree, private readonly graph: AppGraph, top: number) {
    this.first = vertexOf(top);
    this.progress = new Uint8Array(vertexOf(tree.ends[top]) - this.first);
  }

  public from(construct: number): void {
    this.enter(vertexOf(construct));
    for (let step = this.path.at(-1); step; step = this.path.at(-1)) {
      const edge = step.edges.next();
      if (edge.done) this.leave(step.vertex);
      else this.enter(edge.value);
    }
  }

  private enter(vertex: number): void {
    const progress = this.progress[vertex - this.first] as Progress | undefined;
    if (progress === Progress.OPEN) throw cycleError(this.tree, this.cycleTo(vertex));
    if (progress !== Progress.UNSEEN) return;
    this.progress[vertex - this.first] = Progress.OPEN;
    this.path.push({ vertex, edges: this.graph.edgesOf(vertex)[Symbol.iterator]() });
  }

  private leave(vertex: number): void {
    this.path.pop();
    this.progress[vertex - this.first] = Progress.DONE;
    if (standsForConstruct(vertex)) this.sorted.push(constructOf(vertex));
  }

  private cycleTo(vertex: number): number[] {
    const path = this.path.map(step => step.vertex);
    return path.slice(path.indexOf(vertex)).filter(standsForConstruct).map(constructOf);
  }
}

/** The constructs of a subtree on which no other in it depends, in the order in which cdk8s starts from them. */
function rootsOf(tree: AppTree, graph: AppGraph, top: number): number[] {
  const waitedFor = waitedForIn(tree, graph, top);
  const roots: number[] = [];
  for (let number = top; number < tree.ends[top]; number++) {
    if (waitedFor[vertexOf(number) - vertexOf(top)] === 0) roots.push(number);
  }
  return arrayIndicesFirst(tree, roots);
}

/** For each vertex of a subtree, 1 where a construct in the subtree waits for it; edges out of it find no entry. */
function waitedForIn(tree: AppTree, graph: AppGraph, top: number): Uint8Array {
  const first = vertexOf(top);
  const waitedFor = new Uint8Array(vertexOf(tree.ends[top]) - first);
  for (let number = top; number < tree.ends[top]; number++) {
    const pending = [vertexOf(number)];
    for (let vertex = pending.pop(); vertex !== undefined; vertex = pending.pop()) {
      for (const next of graph.edgesOf(vertex)) {
        if (waitedFor[next - first] !== 0) continue;
        waitedFor[next - first] = 1;
        if (!standsForConstruct(next)) pending.push(next);
      }
    }
  }
  return waitedFor;
}

/**
 * cdk8s keeps constructs as properties of an object, by path, and JavaScript lists the array indices among properties
 * before all others. A path can be one only where it is a single id; the children of one scope are in this order already.
 */
function arrayIndicesFirst(tree: AppTree, numbers: readonly number[]): number[] {
  const isIndex = (number: number) => tree.parents[number] === 0 && isArrayIndex(tree.constructs[number].node.id);
  return [...numbers.filter(isIndex), ...numbers.filter(number => !isIndex(number))];
}

function isArrayIndex(key: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1;
}
