/** What is loaded when the first objects are compared. */
import picocolors from 'picocolors';
import type { Wire } from '../../validation/admission/wire';
import { Severity } from '../../validation/finding';
import { readSource, type LocatedFinding } from '../../validation/source';
import type { ManifestText } from '../manifest-text';
import { ChangeEffect } from './change-effect';
import type { ObjectChange } from './changes';
import { textReport } from './text-report';

export { compareObjects } from './compare-objects';

/** The objects of files, and what keeps others from being read. */
export function objectsOf(files: readonly ManifestText[]): { readonly objects: Wire[]; readonly findings: LocatedFinding[] } {
  const contents = files.map(readSource);
  return {
    objects: contents.flatMap(({ objects }) => objects.map(({ object }) => object)),
    findings: contents.flatMap(({ findings }) => findings).filter(({ severity }) => severity === Severity.ERROR),
  };
}

/** The report for people. */
export function report(objects: readonly ObjectChange[], color: boolean): string {
  const colors = picocolors.createColors(color);
  const paints: { readonly [effect in ChangeEffect]: (text: string) => string } = {
    [ChangeEffect.NONE]: text => text,
    [ChangeEffect.IN_PLACE]: colors.cyan,
    [ChangeEffect.ROLLS]: colors.yellow,
    [ChangeEffect.ADDED]: colors.green,
    [ChangeEffect.REMOVED]: colors.red,
    [ChangeEffect.RECREATE]: colors.red,
    [ChangeEffect.REFUSED]: colors.red,
  };
  return textReport(objects, { effect: (effect, text) => paints[effect](text) });
}
