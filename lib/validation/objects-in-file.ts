/** Reads files of which only the objects are wanted, such as CRDs. */
import { readFileSync } from 'node:fs';
import { source } from '../on-demand';
import { Severity } from './finding';
import { Unusable } from './unusable';

/**
 * The objects of a file.
 *
 * @throws if it is no YAML, with file and line
 */
export function objectsInFile(file: string): unknown[] {
  const { objects, findings } = source().readSource({ file, text: readFileSync(file) });
  const broken = findings.find(({ severity }) => severity === Severity.ERROR);
  if (broken) throw new Unusable(`${file}:${broken.position?.line ?? 1}: ${broken.message}`);
  return objects.map(({ object }) => object);
}
