import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { DYNAMO_RELEASE } from '../../images/release';
import { act } from '../action';
import { CliError } from '../cli-error';
import { ExitCode } from '../exit-code';
import { beginning, BACKENDS, type BeginningWords, deployFolder, installedSchema, typescriptFolder } from '../init';
import { library } from '../library';
import { writeFolder } from '../output';
import { ownPackage } from '../own-package';
import { print } from '../streams';

interface Options extends BeginningWords {
  readonly typescript?: boolean;
}

export function defineInit(program: Command): void {
  program.command('init')
    .summary('begin a working folder')
    .description('Begins a working folder: a deploy.yaml, or a cdk8s app in TypeScript. What is there already is left alone.')
    .argument('[dir]', 'the folder', '.')
    .option('--model <model>', 'model on Hugging Face, or path in the container (default: Qwen/Qwen3-0.6B)')
    .option('--gpus <number>', 'GPUs of a worker; above 8, nodes of 8 (default: 1)')
    .addOption(new Option('--backend <engine>', 'engine of the workers').choices(BACKENDS).default('vllm'))
    .option('--name <name>', 'name of the graph (default: that of the model)')
    .option('--namespace <namespace>', 'Kubernetes namespace (default: the applier decides)')
    .option('--typescript', 'a cdk8s app instead of a deploy.yaml')
    .addHelpText('after', `
Examples:
  $ cdk8s-dynamo init --model Qwen/Qwen3-32B --gpus 4
  $ cdk8s-dynamo init inference --typescript --backend sglang
`)
    .action(act(init));
}

async function init(dir: string, options: Options): Promise<ExitCode> {
  const graph = beginning(options);
  const release = DYNAMO_RELEASE;
  const files = options.typescript
    ? typescriptFolder(graph, release, ownPackage())
    : deployFolder(graph, release, { installed: installedSchema(dir), text: () => library().DeployFile._compactJsonSchema() });
  // Whoever has one already knows what to ignore.
  if (existsSync(join(dir, '.gitignore'))) delete files['.gitignore'];
  const there = Object.keys(files).filter(name => existsSync(join(dir, name)));
  if (there.length > 0) throw new CliError(`${there.map(name => join(dir, name)).join(', ')}: there already`, 'name an empty folder');
  await writeFolder(dir, files);
  print(`${Object.keys(files).map(name => join(dir, name)).join('\n')}\n\nnext:\n${nextSteps(dir, options).map(step => `  ${step}\n`).join('')}`);
  return ExitCode.FINE;
}

function nextSteps(dir: string, { typescript }: Options): string[] {
  return [
    ...(dir === '.' ? [] : [`cd ${dir}`]),
    ...(typescript ? ['npm install', 'npx cdk8s synth'] : ['npx cdk8s-dynamo synth deploy.yaml']),
    'kubectl apply -f dist/',
  ];
}
