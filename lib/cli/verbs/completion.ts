import { Argument, type Command } from 'commander';
import { act } from '../action';
import { bashCompletion, fishCompletion, zshCompletion } from '../completion';
import { ExitCode } from '../exit-code';
import { print } from '../streams';

const SHELLS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

export function defineCompletion(program: Command): void {
  program.command('completion')
    .summary('print what a shell needs to complete verbs and options')
    .description('Prints a script with which a shell completes verbs, options and their values.')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(SHELLS)))
    .addHelpText('after', `
Examples, for good in the start-up file of the shell:
  $ eval "$(cdk8s-dynamo completion bash)"      ~/.bashrc
  $ eval "$(cdk8s-dynamo completion zsh)"       ~/.zshrc, after compinit
  $ cdk8s-dynamo completion fish | source       ~/.config/fish/config.fish
`)
    .action(act((shell: keyof typeof SHELLS) => {
      print(SHELLS[shell](program));
      return ExitCode.FINE;
    }));
}
