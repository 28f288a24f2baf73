import { resolve } from 'node:path';
import { Validation, type ValidationSettings } from '../../../validation';
import { plain } from '../value';
import type { GraphWord } from './word';

/** The word `validation`. */
export interface ValidationWords {
  /**
   * How the objects are validated. Paths of CRDs are found from the folder of the file.
   * @default - every rule is applied
   * @example { off: [dgd/image-tag-not-semver], strict: true }
   */
  readonly validation?: ValidationSettings;
}

export const validation: GraphWord = {
  word: 'validation',
  props: (value, context) => {
    const settings = plain(value) as ValidationSettings;
    const folder = context.folderOf(value);
    Validation.configure(context.chart, { ...settings, ...(settings.crds && { crds: settings.crds.map(path => resolve(folder, path)) }) });
    return {};
  },
};
