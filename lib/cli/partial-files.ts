import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of a kustomization that names files which are no whole objects. */
interface Kustomization {
  readonly patches?: unknown;
  readonly patchesStrategicMerge?: unknown;
  readonly patchesJson6902?: unknown;
  readonly replacements?: unknown;
}

/** The paths of files that a kustomization lays over objects: for themselves they would not be valid. */
export function partialFiles(folder: string, kustomization: string): string[] {
  return patchesOf(join(folder, kustomization)).map(path => join(folder, path));
}

function patchesOf(path: string): string[] {
  const { patches, patchesStrategicMerge, patchesJson6902, replacements } = read(path);
  return [patches, patchesStrategicMerge, patchesJson6902, replacements].flatMap(entries => (Array.isArray(entries) ? entries : []))
    .map((entry: unknown) => (typeof entry === 'string' ? entry : (entry as { readonly path?: unknown } | null)?.path))
    .filter(entry => typeof entry === 'string');
}

/** One that cannot be read is Kustomize's to complain of. */
function read(path: string): Kustomization {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- most folders have none
    const { parse } = require('yaml') as typeof import('yaml');
    return (parse(readFileSync(path, 'utf8')) ?? {}) as Kustomization;
  } catch {
    return {};
  }
}
