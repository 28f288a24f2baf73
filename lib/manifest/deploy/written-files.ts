/** What is written of the apps of a run, under the names that an app gives its files. */
import { type ApiObject, type Chart, Names } from 'cdk8s';
import type { App } from '../../app';
import { documentsOf } from '../../app-files';
import type { AppOrder } from '../../app-order';
import { kustomizationFiles } from '../../gitops/layout/kustomization-files';
import { OutputLayout, type Placement } from '../../gitops/layout/output-layout';
import { manifestOf } from './manifests';

const EXTENSION = '.k8s.yaml';

/** Files that several apps have a part in. */
export class WrittenFiles {
  private readonly documents = new Map<string, Set<string>>();
  private readonly placements = new Map<ApiObject, Placement>();

  /** Adds an app within its synthesis: where its layout wants them, or else a file for each of the charts, and for those that stand beside. */
  public add(app: App, order: AppOrder, charts: readonly Chart[]): void {
    const layout = OutputLayout._of(app);
    if (layout) return this.addLayout(app, layout);
    for (const chart of new Set([...charts, ...order.sortedCharts()])) {
      this.write(`${Names.toDnsLabel(chart)}${EXTENSION}`, order.sortedObjects(chart));
    }
  }

  /** The name of each file to its text. What two apps say alike stands there once. */
  public get texts(): { [name: string]: string } {
    const manifests = [...this.documents].map(([name, documents]): [string, string] => [name, [...documents].join('---\n')]);
    return Object.fromEntries([...manifests, ...(this.placements.size > 0 ? kustomizationFiles(this.placements, EXTENSION) : [])]);
  }

  private addLayout(app: App, layout: OutputLayout): void {
    for (const [object, placement] of layout._placements(app)) {
      this.write([...placement.folder, `${placement.file}${EXTENSION}`].join('/'), [object]);
      if (layout.kustomizations) this.placements.set(object, placement);
    }
  }

  private write(name: string, objects: readonly ApiObject[]): void {
    const documents = this.documents.get(name) ?? new Set();
    this.documents.set(name, documents);
    for (const object of objects) for (const text of documentsOf([manifestOf(object)])) documents.add(text);
  }
}
