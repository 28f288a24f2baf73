import type { Command } from 'commander';
import { act } from '../action';
import { ExitCode } from '../exit-code';
import { library } from '../library';
import { STANDARD_OUTPUT, writeFile } from '../output';
import { print } from '../streams';

export function defineSchema(program: Command): void {
  program.command('schema')
    .summary('print the JSON Schema of deploy.yaml')
    .description('Prints the JSON Schema of deploy.yaml, by which editors complete and check it.')
    .option('-o, --out <file>', 'write it to a file', STANDARD_OUTPUT)
    .option('--compact', 'on one line, without what explain says of the fields below overrides')
    .addHelpText('after', `
Example:
  $ cdk8s-dynamo schema --compact -o deploy.schema.json
and as the first line of deploy.yaml:
  # yaml-language-server: $schema=./deploy.schema.json
`)
    .action(act(schema));
}

async function schema({ out, compact }: { readonly out: string; readonly compact?: boolean }): Promise<ExitCode> {
  const { DeployFile } = library();
  const text = compact ? DeployFile._compactJsonSchema() : DeployFile.jsonSchema();
  if (out === STANDARD_OUTPUT) print(text);
  else await writeFile(out, text);
  return ExitCode.FINE;
}
