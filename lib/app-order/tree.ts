import { type App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** The constructs of an app, numbered in pre-order: the app is 0, and a subtree is a range. */
export class AppTree {
  /** Every construct of the app; its index here is its number. */
  public readonly constructs: IConstruct[] = [];
  /** The number of each construct's scope; -1 for the app. */
  public readonly parents: number[] = [];
  /** One past the last number below each construct. */
  public readonly ends: number[] = [];
  /** The number of the chart to which each construct belongs, a chart to itself; -1 outside of charts. */
  public readonly charts: number[] = [];

  private readonly numbers = new Map<IConstruct, number>();

  public constructor(app: App) {
    this.add(app, -1, -1);
  }

  /**
   * The number of a construct. One that was removed, or belongs to another app, has the number of the construct that
   * stands at its path now, or none: cdk8s tells constructs apart by path.
   */
  public numberOf(construct: IConstruct): number | undefined {
    return this.numbers.get(construct) ?? this.numberAt(construct.node.path.split('/'));
  }

  public isChart(number: number): boolean {
    return this.charts[number] === number;
  }

  /** Whether a construct is, or stands below, another. */
  public contains(outer: number, inner: number): boolean {
    return outer <= inner && inner < this.ends[outer];
  }

  /** The children of a construct that belong to the same chart. */
  public* childrenInChart(parent: number): Iterable<number> {
    for (let child = parent + 1; child < this.ends[parent]; child = this.ends[child]) {
      if (!this.isChart(child)) yield child;
    }
  }

  private add(construct: IConstruct, parent: number, outerChart: number): void {
    const number = this.constructs.push(construct) - 1;
    const chart = construct instanceof Chart ? number : outerChart;
    this.numbers.set(construct, number);
    this.parents.push(parent);
    this.charts.push(chart);
    for (const child of construct.node.children) this.add(child, number, chart);
    this.ends[number] = this.constructs.length;
  }

  private numberAt(path: readonly string[]): number | undefined {
    const found = path.reduce<IConstruct | undefined>((scope, id) => scope?.node.tryFindChild(id), this.constructs[0]);
    return found && this.numbers.get(found);
  }
}
