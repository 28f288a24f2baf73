import { Command, Option } from 'commander';
import { ExitCode } from './exit-code';
import { ownPackage } from './own-package';
import { askForColor, hasColor } from './streams';
import { verbs } from './verbs';

/** The program with all its verbs. Nothing but the definitions is loaded: what a verb works with is loaded when it runs. */
export function createProgram(): Command {
  const program = new Command('cdk8s-dynamo')
    .description('Inference graphs of NVIDIA Dynamo, from a short deploy.yaml to plain Kubernetes YAML.')
    .usage('VERB …')
    .version(ownPackage().version, '-V, --version', 'print the version')
    .addOption(new Option('--no-color', 'print without colour, as into a pipe'))
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [verb]', 'print help for a verb')
    .showHelpAfterError('(add --help for how it is used)')
    .configureHelp({ subcommandTerm: command => command.name(), styleTitle: text => text })
    .configureOutput({ getOutHasColors: () => hasColor(process.stdout), getErrHasColors: () => hasColor(process.stderr) })
    .exitOverride()
    .hook('preAction', command => {
      if (command.opts<{ color: boolean }>().color === false) askForColor(false);
    })
    .addHelpText('after', `
A path of - stands for standard input, and for standard output with -o.
Exit codes: ${ExitCode.FINE} fine, ${ExitCode.FINDINGS} findings, ${ExitCode.TROUBLE} wrong usage or files that cannot be read or written.
`);
  for (const define of verbs) define(program);
  return program;
}
