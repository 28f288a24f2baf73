import { type Command, Option } from 'commander';
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
    .addOption(new Option('--kustomize', 'in its place the OpenAPI by which overlays of kustomize patch lists by keys').conflicts('compact'))
    .addHelpText('after', `
Example:
  $ cdk8s-dynamo schema --compact -o deploy.schema.json
and as the first line of deploy.yaml:
  # yaml-language-server: $schema=./deploy.schema.json

  $ cdk8s-dynamo schema --kustomize -o overlay/openapi.json
and in overlay/kustomization.yaml:
  openapi: { path: openapi.json }
`)
    .action(act(schema));
}

interface Options {
  readonly out: string;
  readonly compact?: boolean;
  readonly kustomize?: boolean;
}

async function schema({ out, compact, kustomize }: Options): Promise<ExitCode> {
  const { DeployFile, KustomizeSchema } = library();
  const ofDeploy = () => (compact ? DeployFile._compactJsonSchema() : DeployFile.jsonSchema());
  const text = kustomize ? KustomizeSchema.openApi() : ofDeploy();
  if (out === STANDARD_OUTPUT) print(text);
  else await writeFile(out, text);
  return ExitCode.FINE;
}
