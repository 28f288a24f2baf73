import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is read of our own package.json. */
export interface OwnPackage {
  readonly version: string;
  readonly peerDependencies: { readonly [name: string]: string };
  readonly devDependencies: { readonly [name: string]: string };
}

/** The package.json of this package. */
export function ownPackage(folder = __dirname): OwnPackage {
  const file = join(folder, 'package.json');
  // The compiled program stands a folder deeper than its source.
  if (!existsSync(file)) return ownPackage(dirname(folder));
  return JSON.parse(readFileSync(file, 'utf8')) as OwnPackage;
}
