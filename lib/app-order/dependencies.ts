import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { AppTree } from './tree';

/**
 * Which constructs of an app depend on which, charts included: a chart depends on its child charts, then on the charts
 * of whatever its constructs depend on. What the app declares is read once and left as it is.
 */
export class AppDependencies {
  /** Whether a chart depends on another, be it one of another app. */
  public hasDependentCharts = false;

  private readonly declared = new Map<number, readonly number[]>();
  private readonly chartTargets = new Map<number, Set<number>>();

  /** @throws if a construct outside of charts has a part in a dependency, with cdk8s' message */
  public constructor(private readonly tree: AppTree) {
    tree.parents.forEach((parent, number) => {
      if (tree.isChart(number) && tree.isChart(parent)) this.addChartTarget(parent, number);
    });
    tree.constructs.forEach((construct, number) => {
      const targets = construct.node.dependencies;
      if (targets.length > 0) this.addDeclared(construct, number, targets);
    });
  }

  /** What a construct depends on, in the order in which cdk8s follows it. */
  public* targetsOf(source: number): Iterable<number> {
    yield* this.declared.get(source) ?? [];
    yield* this.chartTargets.get(source) ?? [];
  }

  /** The constructs that depend on any. */
  public sources(): Iterable<number> {
    return new Set([...this.declared.keys(), ...this.chartTargets.keys()]);
  }

  private addDeclared(construct: IConstruct, number: number, targets: readonly IConstruct[]): void {
    const chart = Chart.of(construct);
    for (const target of targets) {
      const targetChart = Chart.of(target);
      if (targetChart !== chart) this.addChartTarget(this.tree.charts[number], this.tree.numberOf(targetChart));
    }
    this.declared.set(number, targets.map(target => this.tree.numberOf(target)).filter(target => target !== undefined));
  }

  private addChartTarget(chart: number, target: number | undefined): void {
    this.hasDependentCharts = true;
    if (target === undefined) return;
    const targets = this.chartTargets.get(chart);
    if (targets) targets.add(target);
    else this.chartTargets.set(chart, new Set([target]));
  }
}
