import { readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { DeploySynthesis } from '../..';
import { act } from '../action';
import { apiVersionOf, apiVersionOption } from '../api-version';
import { asCliError, CliError } from '../cli-error';
import { composeOutput } from '../compose';
import { deployInputs } from '../deploy-input';
import { ExitCode } from '../exit-code';
import { STANDARD_INPUT } from '../input-files';
import { leftOverText } from '../left-over';
import { library } from '../library';
import { STANDARD_OUTPUT, writeFolder } from '../output';
import { perResource } from '../per-resource';
import { Progress } from '../progress';
import { hasColor, print, tell } from '../streams';
import { addValidationOptions, type ValidationOptions, validationSettings } from '../validation-options';

/** How many written files are named one by one. */
const NAMED = 20;

interface Options extends ValidationOptions {
  readonly out?: string;
  readonly variant?: string;
  readonly apiVersion?: string;
  readonly format: 'yaml' | 'helm' | 'compose';
  readonly filePer: 'graph' | 'resource';
  readonly chartName?: string;
  readonly chartVersion?: string;
}

type Files = { readonly [path: string]: string };

export function defineSynth(program: Command): void {
  const command = program.command('synth')
    .summary('turn deploy.yaml into manifests')
    .description('Turns deploy.yaml into plain Kubernetes manifests. When anything is wrong, nothing is written.')
    .argument('<file...>', 'deploy.yaml files, folders with such files, - for standard input')
    .option('-o, --out <dir>', 'where to write, - for standard output (default: dist; - for standard input)')
    .option('--variant <name>', 'the variant to write (default: all of them)')
    .addOption(apiVersionOption())
    .addOption(new Option('--format <format>', 'plain manifests, a Helm chart, or Docker Compose for one machine')
      .choices(['yaml', 'helm', 'compose']).default('yaml'))
    .addOption(new Option('--file-per <what>', 'how manifests are divided').choices(['graph', 'resource']).default('graph'))
    .option('--chart-name <name>', 'name of the Helm chart (default: that of the graph, or of the output folder)')
    .option('--chart-version <version>', 'version of the Helm chart (default: 0.1.0)');
  addValidationOptions(command)
    .addHelpText('after', `
Examples:
  $ cdk8s-dynamo synth deploy.yaml                          to dist/
  $ cdk8s-dynamo synth deploy.yaml -o - | kubectl apply -f -
  $ cdk8s-dynamo synth deploy.yaml --variant h100 -o clusters/west
  $ cdk8s-dynamo synth deploy.yaml --format helm -o charts/qwen
  $ cdk8s-dynamo synth deploy.yaml --format compose -o - | docker compose -f - up

Exit codes: 0 written, 1 errors in the files, 2 a path that cannot be read or written.
`)
    .action(act(synth));
}

async function synth(paths: string[], options: Options): Promise<ExitCode> {
  const { variant, apiVersion } = options;
  const inputs = await deployInputs(paths);
  const settings = { variant, apiVersion: apiVersionOf(apiVersion), validation: validationSettings(options) };
  const synthesis = Progress.during('synthesizing', 'graphs', watch => library().DeployFile._synthSources(inputs, settings, path => readFileSync(path), watch));
  if (synthesis.report.findings.length > 0) tell(synthesis.report.toText(hasColor(process.stderr)));
  if (!synthesis.ok) return ExitCode.FINDINGS;
  await write(filesOf(synthesis, paths, options), outputOf(paths, options), options);
  return ExitCode.FINE;
}

/** cdk8s tells the program that it runs where to write. */
function outputOf(paths: readonly string[], { out, format }: Options): string {
  if (out !== undefined) return out;
  if (process.env.CDK8S_OUTDIR) return process.env.CDK8S_OUTDIR;
  return paths.length === 1 && paths[0] === STANDARD_INPUT && format !== 'helm' ? STANDARD_OUTPUT : 'dist';
}

function filesOf(synthesis: DeploySynthesis, paths: readonly string[], options: Options): Files {
  const { files } = synthesis;
  if (options.format === 'helm') {
    const graphs = synthesis._graphFiles;
    const props = { name: chartName(graphs, options), version: options.chartVersion };
    return asCliError(() => library().HelmChart.fromManifests(graphs, props).files);
  }
  if (options.format === 'compose') {
    const { files: made, remarks } = composeOutput(synthesis._graphFiles);
    tell(remarks);
    return made;
  }
  if (outputOf(paths, options) === STANDARD_OUTPUT) return synthesis._manifests;
  const isLaidOut = Object.keys(files).some(name => name.includes('/'));
  return options.filePer === 'resource' && !isLaidOut ? perResource(files) : files;
}

function chartName(files: Files, { chartName: name, out }: Options): string {
  const [graph, ...others] = Object.keys(files).map(file => file.replace(/\.k8s\.yaml$/, ''));
  return name ?? (others.length === 0 ? graph : basename(resolve(out ?? '.')));
}

async function write(files: Files, out: string, { format }: Options): Promise<void> {
  if (out !== STANDARD_OUTPUT) {
    await writeFolder(out, files);
    tellPaths(out, Object.keys(files));
    if (format === 'yaml') tell(leftOverText(out, Object.keys(files)));
  } else if (format === 'helm') {
    throw new CliError('a Helm chart is several files', 'name a folder with -o');
  } else if (format === 'compose' && Object.keys(files).length > 1) {
    throw new CliError('each graph has a Compose file of its own', 'name a folder with -o');
  } else {
    print(Object.values(files).join('---\n'));
  }
}

function tellPaths(out: string, names: readonly string[]): void {
  const folder = relative('', out) || '.';
  const lines = names.length > NAMED ? [`${names.length} files in ${folder}`] : names.map(name => join(folder, name));
  print(`${lines.join('\n')}\n`);
}
