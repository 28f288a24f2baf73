import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { act, collect } from '../action';
import { asCliError } from '../cli-error';
import { deployInputs } from '../deploy-input';
import { ExitCode } from '../exit-code';
import { STANDARD_INPUT } from '../input-files';
import { library } from '../library';
import { originsOf, originsText } from '../origin';
import { hasColor, print, tell } from '../streams';
import { synthesized } from '../synthesized';
import { crdFiles } from '../validation-options';

interface Options {
  readonly apiVersion?: string;
  readonly crds?: readonly string[];
  readonly variant?: string;
  readonly output: 'text' | 'json';
}

export function defineExplain(program: Command): void {
  program.command('explain')
    .summary('say what a field means, or where its value comes from')
    .description('Says what a field of a kind or a word of deploy.yaml means; or, with a deploy.yaml before the field, where a value in the output comes from.')
    .usage('[options] [file] <field>')
    .argument('<field>', 'a path such as dgd.spec.components.replicas, spec.components[0].replicas or components.parallelism; or a deploy.yaml')
    .argument('[path]', 'after a deploy.yaml: a path in what it comes to')
    .option('--api-version <version>', 'the version that is meant (default: the newest that has the field)')
    .option('--crds <path>', 'CRDs of your operator: a file, or a folder of them (repeatable)', collect)
    .option('--variant <name>', 'the variant of the deploy.yaml')
    .addOption(new Option('--output <format>', 'what to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', `
Examples:
  $ cdk8s-dynamo explain dgd.spec.components.podTemplate
  $ cdk8s-dynamo explain components.parallelism            a word of deploy.yaml
  $ cdk8s-dynamo explain deploy.yaml 'spec.components[Worker].replicas'
  $ cdk8s-dynamo explain deploy.yaml ConfigMap/engine:data
  $ cdk8s-dynamo explain deploy.yaml                       every value of the graph
`)
    .action(act(explain));
}

function explain(first: string, second: string | undefined, options: Options): ExitCode | Promise<ExitCode> {
  if (second !== undefined || first === STANDARD_INPUT || existsSync(first)) return explainValue(first, second, options);
  return explainField(first, options);
}

function explainField(field: string, { apiVersion, crds, output }: Options): ExitCode {
  const explanation = asCliError(() => library().FieldExplanation.of(field, { apiVersion, ...(crds && { crds: crdFiles(crds) }) }));
  print(output === 'json' ? explanation.toJson() : explanation.toText(hasColor(process.stdout), Math.min(process.stdout.columns ?? 80, 100)));
  return ExitCode.FINE;
}

async function explainValue(file: string, field: string | undefined, { variant, output }: Options): Promise<ExitCode> {
  const synthesis = synthesized(await deployInputs([file]), { variant });
  if (!synthesis.ok) {
    tell(synthesis.report.toText(hasColor(process.stderr)));
    return ExitCode.FINDINGS;
  }
  const origins = asCliError(() => originsOf(synthesis, field));
  print(output === 'json' ? `${JSON.stringify(origins, undefined, 2)}\n` : originsText(origins));
  return ExitCode.FINE;
}
