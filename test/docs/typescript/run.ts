/** Runs modules one after the other, in the current folder, and prints as JSON what went wrong, and the kinds of what was made. */
import { ApiObject } from 'cdk8s';
import { App } from 'cdk8s-dynamo';
import * as surroundings from './surroundings';

interface Module {
  readonly path: string;
  /** What it imports of the surroundings. */
  readonly asked: readonly string[];
}

interface Made {
  /** The app that it makes itself. */
  readonly app?: unknown;
}

const modules = JSON.parse(process.argv[2]) as readonly Module[];
const failures: { [path: string]: string } = {};
const kinds = new Set<string>();
const print = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;

for (const { path, asked } of modules) {
  try {
    surroundings.renew(new Set(asked));
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { app } = require(path) as Made;
    const program = app instanceof App ? app : surroundings.app;
    surroundings.finish(program);
    for (const node of program.node.findAll()) if (ApiObject.isApiObject(node)) kinds.add(node.kind);
  } catch (error) {
    failures[path] = error instanceof Error ? error.message : String(error);
  }
}
process.exitCode = 0;
print(JSON.stringify({ failures, kinds: [...kinds] }));
