/** The public library, loaded when a verb first needs it: help and completion do without. */
import type * as Library from '..';

export function library(): typeof Library {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import statement would load it at once
  return require('..') as typeof Library;
}
