import { join, relative } from 'node:path';
import { type Command, Option } from 'commander';
import type { DeploySynthesis } from '../..';
import { act } from '../action';
import { apiVersionOf, apiVersionOption } from '../api-version';
import { deployInputs } from '../deploy-input';
import { ExitCode } from '../exit-code';
import { STANDARD_INPUT } from '../input-files';
import { leftOver, leftOverText } from '../left-over';
import { STANDARD_OUTPUT, writeFolder } from '../output';
import { identitiesIn, resultJson } from '../result-json';
import { hasColor, print, tell } from '../streams';
import { joinedText, type SynthFormat, synthOutput } from '../synth-output';
import { synthesized } from '../synthesized';
import { addValidationOptions, type ValidationOptions, validationSettings } from '../validation-options';

/** How many written files are named one by one. */
const NAMED = 20;

interface Options extends ValidationOptions, Omit<SynthFormat, 'out'> {
  readonly out?: string;
  readonly variant?: string;
  readonly apiVersion?: string;
  readonly output: 'text' | 'json';
}

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
    .option('--chart-version <version>', 'version of the Helm chart (default: 0.1.0)')
    .addOption(new Option('--output <format>', 'what to print; json has files, their objects, and findings').choices(['text', 'json']).default('text'));
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
  const { variant, apiVersion, output } = options;
  const inputs = await deployInputs(paths);
  const settings = { variant, apiVersion: apiVersionOf(apiVersion), validation: validationSettings(options) };
  const synthesis = synthesized(inputs, settings);
  if (output === 'json') return synthForPrograms(synthesis, paths, options);
  if (synthesis.report.findings.length > 0) tell(synthesis.report.toText(hasColor(process.stderr)));
  if (!synthesis.ok) return ExitCode.FINDINGS;
  const out = folderOf(paths, options);
  const { files, remarks } = synthOutput(synthesis, { ...options, out });
  tell(remarks.map(remark => `${remark}\n`).join(''));
  if (out === STANDARD_OUTPUT) {
    print(joinedText(files, options.format));
  } else {
    await writeFolder(out, files);
    tellPaths(out, Object.keys(files));
    if (options.format === 'yaml') tell(leftOverText(leftOver(out, Object.keys(files))));
  }
  return ExitCode.FINE;
}

/** Into standard output everything goes together: the texts of files too. */
async function synthForPrograms(synthesis: DeploySynthesis, paths: readonly string[], options: Options): Promise<ExitCode> {
  if (!synthesis.ok) {
    print(resultJson(synthesis.report, []));
    return ExitCode.FINDINGS;
  }
  const out = folderOf(paths, options);
  const { files, remarks } = synthOutput(synthesis, { ...options, out });
  const isWritten = out !== STANDARD_OUTPUT;
  if (isWritten) await writeFolder(out, files);
  const made = Object.entries(files).map(([name, text]) => ({
    path: isWritten ? join(relative('', out), name) : name,
    ...(options.format === 'yaml' && { objects: identitiesIn(text) }),
    ...(!isWritten && { text }),
  }));
  const others = isWritten && options.format === 'yaml' ? leftOver(out, Object.keys(files)) : [];
  print(resultJson(synthesis.report, made, { ...(remarks.length > 0 && { remarks }), ...(others.length > 0 && { leftOver: others }) }));
  return ExitCode.FINE;
}

/** cdk8s tells the program that it runs where to write. */
function folderOf(paths: readonly string[], { out, format }: Options): string {
  if (out !== undefined) return out;
  if (process.env.CDK8S_OUTDIR) return process.env.CDK8S_OUTDIR;
  return paths.length === 1 && paths[0] === STANDARD_INPUT && format !== 'helm' ? STANDARD_OUTPUT : 'dist';
}

function tellPaths(out: string, names: readonly string[]): void {
  const folder = relative('', out) || '.';
  const lines = names.length > NAMED ? [`${names.length} files in ${folder}`] : names.map(name => join(folder, name));
  print(`${lines.join('\n')}\n`);
}
