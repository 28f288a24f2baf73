import { type Command, Option } from 'commander';
import type { ValidationReport } from '../..';
import { act } from '../action';
import { CliError } from '../cli-error';
import { ExitCode } from '../exit-code';
import { inputFiles, type InputFile, type SkippedFile, STANDARD_INPUT } from '../input-files';
import { type TextFile, validateTogether } from '../joint-validation';
import { reasonToLeave } from '../manifest-text';
import { Progress } from '../progress';
import { readBytes } from '../read-text';
import { skippedText } from '../skipped';
import { hasColor, print, readStandardInput, tell } from '../streams';
import { addValidationOptions, type ValidationOptions, validationSettings } from '../validation-options';

interface Options extends ValidationOptions {
  readonly output: 'text' | 'json' | 'sarif' | 'junit';
}

export function defineValidate(program: Command): void {
  const command = program.command('validate')
    .summary('check manifests as the API server and the operator would')
    .description('Checks manifests as the API server and the Dynamo operator would, and what objects say of each other, without a cluster.')
    .argument('<path...>', 'files, folders with all that is below them, - for standard input')
    .addOption(new Option('--output <format>', 'what to print').choices(['text', 'json', 'sarif', 'junit']).default('text'));
  addValidationOptions(command)
    .addHelpText('after', `
Examples:
  $ cdk8s-dynamo validate deploy/                    everything below a folder
  $ kubectl kustomize . | cdk8s-dynamo validate -    what a tool renders
  $ cdk8s-dynamo validate --output sarif . > findings.sarif

Exit codes: 0 no errors, 1 errors, 2 a path that cannot be read.
`)
    .action(act(validate));
}

async function validate(paths: string[], options: Options): Promise<ExitCode> {
  const settings = validationSettings(options);
  const { files, skipped } = inputFiles(paths);
  const input = files.some(({ path }) => path === STANDARD_INPUT) ? await readStandardInput() : undefined;
  const left: SkippedFile[] = [...skipped];
  const report = validateTogether(textFiles(files, input, left), settings);
  if (left.length > 0 && options.output === 'text') tell(skippedText(left));
  if (left.length === files.length + skipped.length) {
    throw new CliError(`${paths.join(' ')}: there is nothing to validate`, 'name files, or a folder that holds objects of Kubernetes');
  }
  print(reportText(report, options.output));
  return report.ok ? ExitCode.FINE : ExitCode.FINDINGS;
}

/** The text of each file that is to be validated, read when it is its turn. */
function* textFiles(files: readonly InputFile[], input: Buffer | undefined, left: SkippedFile[]): Iterable<TextFile> {
  const progress = new Progress('reading', 'files');
  for (const [index, { path, raw, named }] of files.entries()) {
    progress.at(index, files.length);
    const bytes = path === STANDARD_INPUT && input ? input : readBytes(raw);
    const why = named ? undefined : reasonToLeave(bytes.toString());
    if (why === undefined) yield { file: path === STANDARD_INPUT ? '<stdin>' : path, bytes };
    else left.push({ path, why });
  }
  progress.end();
}

function reportText(report: ValidationReport, output: Options['output']): string {
  switch (output) {
    case 'json': return report.toJson();
    case 'sarif': return report.toSarif();
    case 'junit': return report.toJunit();
    case 'text': return report.toText(hasColor(process.stdout));
  }
}
