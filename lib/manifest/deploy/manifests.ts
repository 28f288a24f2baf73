import { ApiObject } from 'cdk8s';
import type { App } from '../../app';
import { AppOrder } from '../../app-order';
import { manifestDuringSynth, synthPass } from '../../synth-pass';
import type { BuiltDocument } from './document-builder';

type Manifest = { readonly [field: string]: unknown };

/** The objects of a document as they would be written, in their order; not validated. */
export function renderedManifests(app: App, built: BuiltDocument): Manifest[] {
  return synthPass(app, () => objectsOf(new AppOrder(app), built).map(manifestOf));
}

/** Why objects of a document cannot be rendered. */
export function renderingProblems(app: App, built: BuiltDocument): string[] {
  return synthPass(app, () => objectsOf(new AppOrder(app), built).flatMap(object => {
    try {
      manifestOf(object);
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  }));
}

/** The objects of a document: those of its chart in their order, then what it makes elsewhere. */
export function objectsOf(order: AppOrder, { chart, elsewhere }: BuiltDocument): ApiObject[] {
  return [...order.sortedObjects(chart), ...elsewhere.flatMap(construct => construct.node.findAll()).filter(construct => construct instanceof ApiObject)];
}

export function manifestOf(object: ApiObject): Manifest {
  return manifestDuringSynth(object, () => object.toJson() as Manifest);
}
