import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version of this package. */
export function packageVersion(folder = __dirname): string {
  const file = join(folder, 'package.json');
  // The compiled program stands a folder deeper than its source.
  if (!existsSync(file)) return packageVersion(dirname(folder));
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
