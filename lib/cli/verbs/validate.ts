import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import type { ValidationReport, ValidationSettings } from '../..';
import { act, collect } from '../action';
import { CliError } from '../cli-error';
import { ExitCode } from '../exit-code';
import { systemFailure } from '../failure';
import { inputFiles, type InputFile, type SkippedFile, STANDARD_INPUT } from '../input-files';
import { library } from '../library';
import { reasonToLeave } from '../manifest-text';
import { platformOf } from '../platform';
import { Progress } from '../progress';
import { checkRules } from '../rule-ids';
import { skippedText } from '../skipped';
import { hasColor, print, readStandardInput, tell } from '../streams';

interface Options {
  readonly crds?: readonly string[];
  readonly output: 'text' | 'json' | 'sarif' | 'junit';
  readonly strict?: boolean;
  readonly off?: readonly string[];
  readonly raise?: readonly string[];
  readonly platform?: readonly string[];
}

export function defineValidate(program: Command): void {
  program.command('validate')
    .summary('check manifests as the API server and the operator would')
    .description('Checks manifests as the API server and the Dynamo operator would, and what objects say of each other, without a cluster.')
    .argument('<path...>', 'files, folders with all that is below them, - for standard input')
    .option('--crds <path>', 'CRDs of your operator: a file, or a folder of them (repeatable)', collect)
    .addOption(new Option('--output <format>', 'what to print').choices(['text', 'json', 'sarif', 'junit']).default('text'))
    .option('--strict', 'names of objects that are not among the files are errors, not warnings')
    .option('--off <rules>', 'rules that do not apply, between commas (repeatable)', collect)
    .option('--raise <rules>', 'rules whose warnings are errors (repeatable)', collect)
    .option('--platform <facts>', 'what the cluster has, such as grove=false,lws=true (repeatable)', collect)
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
  const settings = settingsOf(options);
  const { files, skipped } = inputFiles(paths);
  const input = files.some(({ path }) => path === STANDARD_INPUT) ? await readStandardInput() : undefined;
  const left: SkippedFile[] = [...skipped];
  const progress = new Progress('validating', 'objects');
  const report = library().Validator._validateSources(sources(files, input, left), settings, (done, total) => progress.at(done, total));
  progress.end();
  if (left.length > 0 && options.output === 'text') tell(skippedText(left));
  if (left.length === files.length + skipped.length) {
    throw new CliError(`${paths.join(' ')}: there is nothing to validate`, 'name files, or a folder that holds objects of Kubernetes');
  }
  print(reportText(report, options.output));
  return report.ok ? ExitCode.FINE : ExitCode.FINDINGS;
}

function settingsOf({ crds, strict, off, raise, platform }: Options): ValidationSettings {
  checkRules([...off ?? [], ...raise ?? []]);
  return {
    strict,
    ...(off && { off: [...off] }),
    ...(raise && { raised: [...raise] }),
    ...(platform && { platform: platformOf(platform) }),
    ...(crds && { crds: inputFiles(crds).files.map(({ path }) => path) }),
  };
}

/** The text of each file that is to be validated, read when it is its turn. */
function* sources(files: readonly InputFile[], input: Buffer | undefined, left: SkippedFile[]): Iterable<{ file: string; text: Uint8Array }> {
  const progress = new Progress('reading', 'files');
  for (const [index, { path, named }] of files.entries()) {
    progress.at(index, files.length);
    const text = path === STANDARD_INPUT && input ? input : read(path);
    const why = named ? undefined : reasonToLeave(text);
    if (why === undefined) yield { file: path === STANDARD_INPUT ? '<stdin>' : path, text };
    else left.push({ path, why });
  }
  progress.end();
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw systemFailure(error, path);
  }
}

function reportText(report: ValidationReport, output: Options['output']): string {
  switch (output) {
    case 'json': return report.toJson();
    case 'sarif': return report.toSarif();
    case 'junit': return report.toJunit();
    case 'text': return report.toText(hasColor(process.stdout));
  }
}
