import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { realManifests } from '../../shared';

/** A real manifest. */
export interface RealManifest {
  readonly name: string;
  readonly text: string;
}

/** Every real manifest that holds a graph. */
export function manifestsWithGraphs(): RealManifest[] {
  if (realManifests === undefined) return [];
  const root = realManifests;
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name)).sort()
    .map(path => ({ name: relative(root, path), text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => /^kind: DynamoGraphDeployment$/m.test(text));
}
