/** The JSON Schema of the package that is installed where a folder begins. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const SCHEMA = join('node_modules', 'cdk8s-dynamo', 'build', 'imports', 'deploy-schema.json');

/** Its path from a folder, as an editor finds it; nothing where no package is installed in the folder or above it. */
export function installedSchema(folder: string): string | undefined {
  for (let parent = resolve(folder); ; parent = dirname(parent)) {
    const found = relative(resolve(folder), join(parent, SCHEMA)).replaceAll('\\', '/');
    if (existsSync(join(parent, SCHEMA))) return found.startsWith('.') ? found : `./${found}`;
    if (parent === dirname(parent)) return undefined;
  }
}
