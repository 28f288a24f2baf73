import { type Command, Option } from 'commander';
import type { GraphDiff, ValidationReport } from '../..';
import { act, collect } from '../action';
import { diffSide } from '../diff-side';
import { ExitCode } from '../exit-code';
import { library } from '../library';
import { platformOf } from '../platform';
import { Progress } from '../progress';
import { areReadWhole } from '../read-whole';
import { hasColor, print, tell } from '../streams';

interface Options {
  readonly output: 'text' | 'json';
  readonly platform?: readonly string[];
  readonly variant?: string;
}

export function defineDiff(program: Command): void {
  program.command('diff')
    .summary('tell what a change does to a running graph')
    .description('Tells what applying NEW over OLD does to what runs: what comes and goes, changes in place, rolls its pods, or is refused.')
    .argument('<old>', 'a file, a folder, REVISION:PATH of git, a revision for the same path as NEW, or -')
    .argument('<new>', 'the same; deploy.yaml files are compared by what they come to')
    .addOption(new Option('--output <format>', 'what to print').choices(['text', 'json']).default('text'))
    .option('--variant <name>', 'the variant of deploy.yaml files (default: all of them)')
    .option('--platform <facts>', 'what the cluster has, such as grove=false,lws=true (repeatable)', collect)
    .addHelpText('after', `
Examples:
  $ cdk8s-dynamo diff HEAD deploy.yaml               your changes since the last commit
  $ cdk8s-dynamo diff main:dist feature:dist         two branches
  $ kubectl get dgd qwen -o yaml | cdk8s-dynamo diff - deploy.yaml

Exit codes: 0 no changes, 1 changes, 2 the operator or the API server refuses one, or a side cannot be read.
`)
    .action(act(diff));
}

async function diff(old: string, current: string, { output, platform, variant }: Options): Promise<ExitCode> {
  const sides = [await diffSide(old, current, variant), await diffSide(current, old, variant)] as const;
  const reports = sides.flatMap(side => side.reports);
  if (reports.length > 0) {
    if (output === 'json') print(diffJson(library().ValidationReport._joined(reports.map(report => ({ report, keep: () => true })))));
    else tell(reports.map(report => report.toText(hasColor(process.stderr))).join('\n'));
    return ExitCode.TROUBLE;
  }
  const [{ texts: before }, { texts: after }] = sides;
  const settings = { ...(platform && { platform: platformOf(platform) }) };
  const result = Progress.during('comparing', 'files', watch => library().GraphDiff._watched(before, after, settings, watch));
  const texts = new Map([...before, ...after].map(({ file, text }) => [file, text]));
  const report = library().ValidationReport._ofFindings(result.findings, texts);
  if (output === 'json') {
    print(areReadWhole(result.findings) ? diffJson(report, result) : diffJson(report));
  } else {
    if (result.findings.length > 0) tell(report.toText(hasColor(process.stderr)));
    if (areReadWhole(result.findings)) print(result.toText(hasColor(process.stdout)));
  }
  return result.exitCode;
}

/** What changes, and what was found in the files; of files with errors the findings alone. */
function diffJson(report: ValidationReport, result?: GraphDiff): string {
  const changes = result === undefined ? {} : JSON.parse(result.toJson()) as object;
  return `${JSON.stringify({ ...JSON.parse(report.toJson()) as object, ...changes }, undefined, 2)}\n`;
}
