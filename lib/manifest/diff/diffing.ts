/** What is loaded when the first objects are compared. */
import picocolors from 'picocolors';
import { ChangeEffect } from './change-effect';
import type { ObjectChange } from './changes';
import { textReport } from './text-report';

export { objectsOf } from '../objects-of';
export { compareObjects } from './compare-objects';

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
