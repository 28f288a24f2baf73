import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import type { GraphPicture, TenancyPicture } from '../..';
import { act } from '../action';
import { CliError } from '../cli-error';
import { diffSide } from '../diff-side';
import { ExitCode } from '../exit-code';
import { findingsText } from '../findings-text';
import { library } from '../library';
import { STANDARD_OUTPUT, writeFile } from '../output';
import { Progress } from '../progress';
import { areReadWhole } from '../read-whole';
import { hasColor, print, tell } from '../streams';

const FORMATS = ['mermaid', 'dot', 'svg', 'json', 'table'] as const;

type Format = typeof FORMATS[number];

const BY_EXTENSION: { readonly [extension: string]: Format } = { '.mmd': 'mermaid', '.dot': 'dot', '.gv': 'dot', '.svg': 'svg', '.json': 'json' };

interface Options {
  readonly tenancy?: boolean;
  readonly output?: Format;
  readonly out: string;
  readonly variant?: string;
}

const REQUEST = /^kind: DynamoGraphDeploymentRequest$/m;

export function defineGraph(program: Command): void {
  program.command('graph')
    .summary('draw graphs, or who serves whom')
    .description('Draws graphs: components, ports, volumes, namespaces, routes, and GPUs per node and in all.')
    .argument('<file...>', 'deploy.yaml files, manifests, folders, REVISION:PATH of git, - for standard input')
    .option('--tenancy', 'draw Dynamo namespaces instead, and whose workers each frontend serves')
    .addOption(new Option('--output <format>', 'what to draw; table for --tenancy (default: by the ending of FILE, or mermaid; table for --tenancy)')
      .choices(FORMATS))
    .option('-o, --out <file>', 'where to write', STANDARD_OUTPUT)
    .option('--variant <name>', 'the variant of deploy.yaml files (default: all of them)')
    .addHelpText('after', `
Examples:
  $ cdk8s-dynamo graph deploy.yaml -o graph.svg
  $ cdk8s-dynamo graph dist/ --output dot | dot -Tpng > graph.png
  $ cdk8s-dynamo graph --tenancy clusters/west

Exit codes: 0 drawn, 1 errors in the files or, with --tenancy, frontends that serve workers of others, 2 a path that cannot be read or written.
`)
    .action(act(graph));
}

async function graph(paths: string[], { tenancy = false, output, out, variant }: Options): Promise<ExitCode> {
  const sides = [];
  for (const path of paths) sides.push(await diffSide(path, '.', variant));
  const reports = sides.flatMap(side => side.reports);
  if (reports.length > 0) {
    tell(reports.map(report => report.toText(hasColor(process.stderr))).join('\n'));
    return ExitCode.FINDINGS;
  }
  const { GraphPicture, TenancyPicture } = library();
  const texts = sides.flatMap(side => side.texts);
  const picture = Progress.during('reading', 'files', watch => (tenancy ? TenancyPicture._watched(texts, watch) : GraphPicture._watched(texts, watch)));
  if (picture.findings.length > 0) tell(findingsText(picture.findings, texts));
  if (texts.some(({ text }) => REQUEST.test(String(text)))) tell('note: a request for a graph has nothing to draw; the graph that comes of it has\n');
  if (!areReadWhole(picture.findings)) return ExitCode.FINDINGS;
  const text = drawn(picture, output ?? BY_EXTENSION[extname(out)] ?? (tenancy ? 'table' : 'mermaid'));
  if (out === STANDARD_OUTPUT) print(text);
  else await writeFile(out, text);
  return picture.ok ? ExitCode.FINE : ExitCode.FINDINGS;
}

function drawn(picture: GraphPicture | TenancyPicture, format: Format): string {
  switch (format) {
    case 'mermaid': return picture.toMermaid();
    case 'dot': return picture.toDot();
    case 'svg': return picture.toSvg();
    case 'json': return picture.toJson();
    case 'table':
      if ('toTable' in picture) return picture.toTable();
      throw new CliError('--output table: graphs are no table', 'write --tenancy for a table of who serves whom');
  }
}
