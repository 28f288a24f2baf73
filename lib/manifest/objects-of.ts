/** From manifests as text to the objects in them. */
import type { Wire } from '../validation/admission/wire';
import { Severity } from '../validation/finding';
import { readSource, type LocatedFinding } from '../validation/source';
import type { ManifestText } from './manifest-text';
import type { Watch } from './watch';

/** The objects of files, and what keeps others from being read. */
export function objectsOf(files: readonly ManifestText[], watch?: Watch): { readonly objects: Wire[]; readonly findings: LocatedFinding[] } {
  const contents = files.map((file, index) => {
    watch?.(index, files.length);
    return readSource(file);
  });
  return {
    objects: contents.flatMap(({ objects }) => objects.map(({ object }) => object)),
    findings: contents.flatMap(({ findings }) => findings).filter(({ severity }) => severity === Severity.ERROR),
  };
}
