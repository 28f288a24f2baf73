import { basename, relative } from 'node:path';
import { type Command, Option } from 'commander';
import { act } from '../action';
import { apiVersionOf } from '../api-version';
import { CliError } from '../cli-error';
import { isDeployText } from '../deploy-input';
import { ExitCode } from '../exit-code';
import { findingsText } from '../findings-text';
import { library } from '../library';
import { manifestInputs, type NamedText } from '../manifest-input';
import { STANDARD_OUTPUT, writeFile, writeFolder } from '../output';
import { Progress } from '../progress';
import { print, tell } from '../streams';

interface Options {
  readonly to: string;
  readonly out?: string;
  readonly inPlace?: boolean;
  readonly allowLoss?: boolean;
  readonly wayBack: boolean;
  readonly output: 'text' | 'json';
}

export function defineConvert(program: Command): void {
  program.command('convert')
    .summary('bring manifests to another API version')
    .description('Brings Dynamo\'s objects from v1alpha1 to v1beta1 or back. Comments stay; what has no place in the other version is told, not lost.')
    .argument('<path...>', 'files, folders with all that is below them, - for standard input')
    .addOption(new Option('--to <version>', 'the version').choices(['v1beta1', 'v1alpha1']).makeOptionMandatory())
    .option('-o, --out <path>', 'where to write: a folder, or - for standard output (default: - for one file)')
    .option('--in-place', 'write each file over itself')
    .option('--allow-loss', 'leave out what has no place in the other version, with a warning')
    .option('--no-way-back', 'leave out the annotation by which a conversion back gives the very same object')
    .addOption(new Option('--output <format>', 'what to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', `
Examples:
  $ cdk8s-dynamo convert graph.yaml --to v1beta1 > new.yaml
  $ cdk8s-dynamo convert deploy/ --to v1beta1 -o converted
  $ cdk8s-dynamo convert deploy/ --to v1beta1 --in-place

Exit codes: 0 converted, 1 something has no place in the other version (nothing is written), 2 a path that cannot be read or written.
`)
    .action(act(convert));
}

async function convert(paths: string[], options: Options): Promise<ExitCode> {
  const inputs = await manifestInputs(paths, false);
  const deploy = inputs.find(({ text }) => isDeployText(text));
  if (deploy) throw new CliError(`${deploy.file}: is a deploy.yaml, which has no version of its own`, 'synth it with --api-version');
  const target = apiVersionOf(options.to);
  if (target === undefined) throw new CliError(`--to ${options.to}: there is no such version`);
  const settings = { allowLoss: options.allowLoss, withoutWayBack: !options.wayBack };
  const conversion = Progress.during('converting', 'files', watch => library().ManifestConversion._watched(inputs, target, settings, watch));
  if (options.output === 'json') {
    const { ok, convertedObjects, findings, files } = conversion;
    print(`${JSON.stringify({ ok, convertedObjects, findings, files }, undefined, 2)}\n`);
    return ok ? ExitCode.FINE : ExitCode.FINDINGS;
  }
  if (conversion.findings.length > 0) tell(findingsText(conversion.findings, inputs));
  if (!conversion.ok) return ExitCode.FINDINGS;
  await write(conversion.files, paths, options);
  return ExitCode.FINE;
}

async function write(files: readonly NamedText[], paths: readonly string[], { out, inPlace }: Options): Promise<void> {
  if (inPlace) {
    for (const { file, text } of files) await writeFile(file, text);
  } else if (out !== undefined && out !== STANDARD_OUTPUT) {
    await writeFolder(out, Object.fromEntries(files.map(({ file, text }) => [nameIn(file, paths), text])));
  } else if (files.length > 1 && out === undefined) {
    throw new CliError(`${files.length} files were converted`, 'name a folder with -o, or write over them with --in-place');
  } else {
    print(files.map(({ text }) => text).join('---\n'));
  }
}

/** The name of a file in the output: from the folder that was named, or its own. */
function nameIn(file: string, paths: readonly string[]): string {
  const names = paths.map(path => relative(path, file)).filter(name => name !== '' && !name.startsWith('..'));
  return names[0] ?? basename(file);
}
