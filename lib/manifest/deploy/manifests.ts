import { ApiObject, type Chart } from 'cdk8s';
import type { App } from '../../app';
import { documentsOf } from '../../app-files';
import { AppOrder } from '../../app-order';
import { manifestDuringSynth, synthPass } from '../../synth-pass';

type Manifest = { readonly [field: string]: unknown };

/** The objects of a chart as they would be written, in their order; not validated. */
export function renderedManifests(app: App, chart: Chart): Manifest[] {
  return synthPass(app, () => manifestsOf(new AppOrder(app), chart));
}

/** Why objects of a chart cannot be rendered. */
export function renderingProblems(app: App, chart: Chart): string[] {
  return synthPass(app, () => new AppOrder(app).sortedObjects(chart).flatMap(object => {
    try {
      manifestOf(object);
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  }));
}

/** The objects of a chart within a synthesis. */
export function manifestsOf(order: AppOrder, chart: Chart): Manifest[] {
  return order.sortedObjects(chart).map(manifestOf);
}

export function manifestOf(object: ApiObject): Manifest {
  return manifestDuringSynth(object, () => object.toJson() as Manifest);
}

/** The text of the file that holds them. */
export function yamlOf(manifests: readonly Manifest[]): string {
  return [...documentsOf(manifests)].join('');
}
