import { type Command, Option } from 'commander';
import { act, collect } from '../action';
import { asCliError } from '../cli-error';
import { ExitCode } from '../exit-code';
import { library } from '../library';
import { hasColor, print } from '../streams';
import { crdFiles } from '../validation-options';

interface Options {
  readonly apiVersion?: string;
  readonly crds?: readonly string[];
  readonly output: 'text' | 'json';
}

export function defineExplain(program: Command): void {
  program.command('explain')
    .summary('say what a field means')
    .description('Says what a field of a kind means: description, type, default, values, bounds, and the fields below it.')
    .argument('<field>', 'kind and path, such as dgd.spec.components.replicas; a path from spec on is that of a graph')
    .option('--api-version <version>', 'the version that is meant (default: the newest that has the field)')
    .option('--crds <path>', 'CRDs of your operator: a file, or a folder of them (repeatable)', collect)
    .addOption(new Option('--output <format>', 'what to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', `
Examples:
  $ cdk8s-dynamo explain dgd.spec.components.podTemplate
  $ cdk8s-dynamo explain 'spec.components[0].multinode'    a path as findings print it
  $ cdk8s-dynamo explain dgd.spec.services.replicas --api-version v1alpha1
`)
    .action(act(explain));
}

function explain(field: string, { apiVersion, crds, output }: Options): ExitCode {
  const explanation = asCliError(() => library().FieldExplanation.of(field, {
    apiVersion, ...(crds && { crds: crdFiles(crds) }),
  }));
  print(output === 'json' ? explanation.toJson() : explanation.toText(hasColor(process.stdout), Math.min(process.stdout.columns ?? 80, 100)));
  return ExitCode.FINE;
}
