import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import { act } from '../action';
import { CliError } from '../cli-error';
import { isDeployText } from '../deploy-input';
import { ExitCode } from '../exit-code';
import { library } from '../library';
import { type MadeOfFile, pathFrom, shownMade, targetOf, writeMade } from '../made-files';
import { manifestInputs } from '../manifest-input';
import { Progress } from '../progress';
import { areReadWhole } from '../read-whole';
import { resultJson } from '../result-json';
import { hasColor, print, tell } from '../streams';

const TARGETS = { 'deploy.yaml': '.yaml', 'typescript': '.ts' };

interface Options {
  readonly to: keyof typeof TARGETS;
  readonly out?: string;
  readonly relocatable?: boolean;
  readonly output: 'text' | 'json';
}

export function defineImport(program: Command): void {
  program.command('import')
    .summary('make a deploy.yaml or a program of existing manifests')
    .description('Makes a short deploy.yaml, or a cdk8s program, of existing manifests. It gives the same objects; what it cannot keep is told.')
    .argument('<path...>', 'files, folders with all that is below them, - for standard input')
    .addOption(new Option('--to <what>', 'what to make').choices(Object.keys(TARGETS)).default('deploy.yaml'))
    .option('-o, --out <path>', 'where to write: a folder, a file, or - for standard output (default: - for one file)')
    .option('--relocatable', 'take out what ties a graph to one Dynamo namespace, where that is safe')
    .addOption(new Option('--output <format>', 'what to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', `
Examples:
  $ cdk8s-dynamo import graph.yaml > deploy.yaml
  $ kubectl get dgd qwen -o yaml | cdk8s-dynamo import - -o deploy.yaml
  $ cdk8s-dynamo import manifests/ --to typescript -o src

Exit codes: 0 nothing is lost, 1 something is, or a file holds errors, 2 a path that cannot be read or written.
`)
    .action(act(importManifests));
}

async function importManifests(paths: string[], { to, out, relocatable, output }: Options): Promise<ExitCode> {
  const inputs = await manifestInputs(paths, false);
  const deploy = inputs.find(({ text }) => isDeployText(text));
  if (deploy) throw new CliError(`${deploy.file}: is a deploy.yaml already`, 'name manifests of Kubernetes');
  const { ImportTarget, ManifestImport } = library();
  const settings = { relocatable, target: to === 'typescript' ? ImportTarget.TYPESCRIPT : ImportTarget.DEPLOY_YAML };
  const texts = Object.fromEntries(inputs.map(({ file, text }) => [file, text]));
  const imported = Progress.during('importing', 'files', watch => ManifestImport._watched(texts, settings, watch));
  const { report, isLossless } = imported;
  const isRead = areReadWhole(report.findings);
  const made = Object.entries(!isRead ? {} : to === 'typescript' ? imported.toTypeScript() : imported.toDeployYaml())
    .map(([source, text]) => ({ from: source, path: nameIn(source, paths, TARGETS[to]), text }));
  const target = targetOf(out, path => made.length === 1 && extname(path) === TARGETS[to]);
  if (output === 'text' && report.findings.length > 0) tell(report.toText(hasColor(process.stderr)));
  if (output === 'text' && isRead && made.length === 0) tell('no graph of Dynamo is among these objects; nothing is written\n');
  await writeMade(made, target);
  if (output === 'json') print(resultJson(report, shownMade(made, target), { lossless: isLossless }));
  else if (target.to === 'stdout') print(joined(made, to, out));
  return isLossless ? ExitCode.FINE : ExitCode.FINDINGS;
}

function joined(made: readonly MadeOfFile[], to: keyof typeof TARGETS, out: string | undefined): string {
  if (made.length > 1 && (out === undefined || to === 'typescript')) throw new CliError(`${made.length} files were made`, 'name a folder with -o');
  return made.map(({ text }) => text).join('---\n');
}

/** The name of what was made of a file: its own from the folder that was named, with the ending of what it is now. */
function nameIn(source: string, paths: readonly string[], extension: string): string {
  const near = pathFrom(paths, source);
  const name = source === '<stdin>' ? 'deploy' : near.slice(0, near.length - extname(near).length);
  return `${name}${extension}`;
}
