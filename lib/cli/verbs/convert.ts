import { type Command, Option } from 'commander';
import { act } from '../action';
import { apiVersionOf } from '../api-version';
import { CliError } from '../cli-error';
import { isDeployText } from '../deploy-input';
import { ExitCode } from '../exit-code';
import { STANDARD_INPUT } from '../input-files';
import { library } from '../library';
import { type MadeOfFile, pathFrom, shownMade, type Target, targetOf, writeMade } from '../made-files';
import { manifestInputs } from '../manifest-input';
import { Progress } from '../progress';
import { resultJson } from '../result-json';
import { hasColor, print, tell } from '../streams';

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
  if (options.inPlace && paths.includes(STANDARD_INPUT)) throw new CliError('standard input cannot be written over', 'leave --in-place out');
  const deploy = inputs.find(({ text }) => isDeployText(text));
  if (deploy) throw new CliError(`${deploy.file}: is a deploy.yaml, which has no version of its own`, 'synth it with --api-version');
  const version = apiVersionOf(options.to);
  if (version === undefined) throw new CliError(`--to ${options.to}: there is no such version`);
  const settings = { allowLoss: options.allowLoss, withoutWayBack: !options.wayBack };
  const conversion = Progress.during('converting', 'files', watch => library().ManifestConversion._watched(inputs, version, settings, watch));
  const texts = new Map(inputs.map(({ file, text }) => [file, text]));
  const report = library().ValidationReport._ofFindings(conversion.findings, texts);
  const { ok, convertedObjects } = conversion;
  if (options.output === 'text' && conversion.findings.length > 0) tell(report.toText(hasColor(process.stderr)));
  const made = ok ? conversion.files.map(({ file, text }) => ({ from: file, path: pathFrom(paths, file), text })) : [];
  const target: Target = options.inPlace ? { to: 'in-place' } : targetOf(options.out);
  await writeMade(made, target);
  if (options.output === 'json') print(resultJson(report, shownMade(made, target), { convertedObjects }));
  else if (target.to === 'stdout') print(joined(made, options.out));
  return ok ? ExitCode.FINE : ExitCode.FINDINGS;
}

function joined(files: readonly MadeOfFile[], out: string | undefined): string {
  if (files.length > 1 && out === undefined) throw new CliError(`${files.length} files were converted`, 'name a folder with -o, or write over them with --in-place');
  return files.map(({ text }) => text).join('---\n');
}
