import * as fs from 'node:fs';
import * as path from 'node:path';
import { type ApiObject, type App, Chart, Names, Yaml, YamlOutputType } from 'cdk8s';
import type { AppOrder } from './app-order';
import { kustomizationFiles } from './gitops/layout/kustomization-files';
import type { OutputLayout } from './gitops/layout/output-layout';
import { takeManifest } from './synth-pass';

/** What cdk8s names a file after: an object, or its manifest. */
interface Resource {
  readonly kind: string;
  readonly metadata: { readonly name?: string };
}

/** Writes the files of an app, under the names that cdk8s gives them. */
export class AppFiles {
  private readonly charts: readonly Chart[];

  /**
   * @param order the order of the app
   * @param folder where to write
   * @param extension what file names end in, with the dot
   * @throws if dependencies form a cycle
   */
  public constructor(private readonly order: AppOrder, private readonly folder: string, private readonly extension: string) {
    this.charts = order.sortedCharts();
  }

  /** Renders every object and writes it. */
  public writeManifests(type: YamlOutputType): void {
    switch (type) {
      case YamlOutputType.FILE_PER_APP: return this.writeFileOfApp();
      case YamlOutputType.FILE_PER_CHART: return this.writeFilesOfCharts();
      case YamlOutputType.FILE_PER_RESOURCE: return this.writeFilesOfManifests();
      case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE: return this.writeFolders();
    }
  }

  /** Renders every object and writes it where a layout wants it. */
  public writeLayout(layout: OutputLayout, app: App): void {
    const placements = layout._placements(app);
    for (const [object, { folder, file }] of placements) {
      fs.mkdirSync(path.join(this.folder, ...folder), { recursive: true });
      this.save([...folder, file], [manifestOf(object)]);
    }
    if (!layout.kustomizations) return;
    for (const [name, text] of kustomizationFiles(placements, this.extension)) fs.writeFileSync(path.join(this.folder, name), text);
  }

  /** Writes which construct made which object. */
  public writeConstructMetadata(): void {
    const resources: { [name: string]: { readonly path: string } } = {};
    for (const object of this.charts.flatMap(chart => this.order.sortedObjects(chart))) {
      resources[object.name] = { path: object.node.path };
    }
    fs.writeFileSync(path.join(this.folder, 'construct-metadata.json'), JSON.stringify({ version: '1.0.0', resources }));
  }

  private writeFileOfApp(): void {
    if (this.charts.length > 0) this.save(['app'], manifestsOfAll(this.charts, this.order));
  }

  private writeFilesOfCharts(): void {
    for (const [index, chart] of this.charts.entries()) this.save([this.nameOf(chart, index)], manifestsOf(chart, this.order));
  }

  private writeFilesOfManifests(): void {
    for (const manifest of manifestsOfAll(this.charts, this.order)) {
      if (manifest !== undefined) this.save([fileNameOf(manifest as Resource)], [manifest]);
    }
  }

  /** Unlike the others, this type asks the objects even of a chart that renders itself. */
  private writeFolders(): void {
    for (const [index, chart] of this.charts.entries()) {
      const name = this.nameOf(chart, index);
      fs.mkdirSync(path.join(this.folder, name), { recursive: true });
      for (const object of this.order.sortedObjects(chart)) this.save([name, fileNameOf(object)], [manifestOf(object)]);
    }
  }

  private nameOf(chart: Chart, index: number): string {
    const name = Names.toDnsLabel(chart);
    return this.order.hasDependentCharts ? `${index.toString().padStart(4, '0')}-${name}` : name;
  }

  private save(name: readonly string[], manifests: Iterable<unknown>): void {
    const file = fs.openSync(path.join(this.folder, ...name) + this.extension, 'w');
    try {
      for (const document of documentsOf(manifests)) fs.writeFileSync(file, document);
    } finally {
      fs.closeSync(file);
    }
  }
}

/** The manifests of several charts, each rendered when it is asked for. */
export function* manifestsOfAll(charts: readonly Chart[], order: AppOrder): Iterable<unknown> {
  for (const chart of charts) yield* manifestsOf(chart, order);
}

/** The parts of a YAML text, one for each manifest. */
export function* documentsOf(manifests: Iterable<unknown>): Iterable<string> {
  let separator = '';
  for (const manifest of manifests) {
    yield separator + Yaml.stringify(manifest);
    separator = '---\n';
  }
}

/** A chart that renders itself is left to do so. */
function* manifestsOf(chart: Chart, order: AppOrder): Iterable<unknown> {
  if (chart.toJson === Chart.prototype.toJson) {
    for (const object of order.sortedObjects(chart)) yield manifestOf(object);
  } else {
    yield* Object.values(chart.toJson() as object);
  }
}

/** Rendered when it was validated, or now; nothing asks for it again. */
function manifestOf(object: ApiObject): unknown {
  return takeManifest<unknown>(object, () => object.toJson());
}

function fileNameOf(resource: Resource): string {
  return `${resource.kind}.${resource.metadata.name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
}
