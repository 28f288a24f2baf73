/** From manifests as text to the objects in them. */
import type { Wire } from '../validation/admission/wire';
import { Severity } from '../validation/finding';
import { readSource, type LocatedFinding } from '../validation/source';
import type { ManifestText } from './manifest-text';

/** The objects of files, and what keeps others from being read. */
export function objectsOf(files: readonly ManifestText[]): { readonly objects: Wire[]; readonly findings: LocatedFinding[] } {
  const contents = files.map(readSource);
  return {
    objects: contents.flatMap(({ objects }) => objects.map(({ object }) => object)),
    findings: contents.flatMap(({ findings }) => findings).filter(({ severity }) => severity === Severity.ERROR),
  };
}
