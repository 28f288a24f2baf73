import { ApiObject, type App, Chart } from 'cdk8s';
import { AppDependencies } from './dependencies';
import { AppGraph } from './graph';
import { AppTree } from './tree';
import { checkForCycles, sortSubtree } from './walk';

/** The order in which cdk8s writes the charts of an app, and the objects of each chart. */
export class AppOrder {
  private readonly tree: AppTree;
  private readonly dependencies: AppDependencies;
  private readonly sorted = new Map<number, readonly ApiObject[]>();
  private builtGraph: AppGraph | undefined;

  /** @throws if a construct outside of charts has a part in a dependency, with cdk8s' message */
  public constructor(app: App) {
    this.tree = new AppTree(app);
    this.dependencies = new AppDependencies(this.tree);
  }

  /** Whether a chart depends on another; cdk8s then numbers their files. */
  public get hasDependentCharts(): boolean {
    return this.dependencies.hasDependentCharts;
  }

  /** @throws if dependencies form a cycle, with a message as cdk8s has it */
  public sortedCharts(): Chart[] {
    checkForCycles(this.tree, this.graph);
    return sortSubtree(this.tree, this.graph, 0)
      .map(number => this.tree.constructs[number])
      .filter(construct => construct instanceof Chart);
  }

  /** The objects that belong to a chart; those of a chart within it do not. */
  public sortedObjects(chart: Chart): readonly ApiObject[] {
    const chartNumber = this.tree.numberOf(chart);
    if (chartNumber === undefined) return [];
    const known = this.sorted.get(chartNumber);
    if (known) return known;
    const objects = sortSubtree(this.tree, this.graph, chartNumber)
      .filter(number => this.tree.charts[number] === chartNumber)
      .map(number => this.tree.constructs[number])
      .filter(construct => construct instanceof ApiObject);
    this.sorted.set(chartNumber, objects);
    return objects;
  }

  private get graph(): AppGraph {
    return this.builtGraph ??= new AppGraph(this.tree, this.dependencies);
  }
}
