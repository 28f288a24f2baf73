import type { Command } from 'commander';
import { type ArgumentWords, isPath, type OptionWords, programOptions, type VerbWords, verbWords } from './words';

/** For zsh: to be sourced, or to lie in a folder of fpath as `_cdk8s-dynamo`. */
export function zshCompletion(program: Command): string {
  const verbs = verbWords(program);
  return `#compdef cdk8s-dynamo
# zsh completion for cdk8s-dynamo
#   eval "$(cdk8s-dynamo completion zsh)"
_cdk8s-dynamo() {
  local context state state_descr line
  typeset -A opt_args
  local -a verbs=(
${verbs.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  _arguments -C \\
${programOptions(program).flatMap(specs).map(spec => `    ${spec} \\`).join('\n')}
    '1:verb:->verb' '*::argument:->argument'
  case $state in
    verb) _describe verb verbs ;;
    argument)
      case $words[1] in
${verbs.map(verbCase).join('\n')}
      esac ;;
  esac
}
if [ "$funcstack[1]" = "_cdk8s-dynamo" ]; then
  _cdk8s-dynamo "$@"
else
  compdef _cdk8s-dynamo cdk8s-dynamo
fi
`;
}

function verbCase({ name, options, arguments: positional }: VerbWords): string {
  const all = [...options.flatMap(specs), ...positional.map(argumentSpec)];
  return `        ${name}) _arguments ${all.map(spec => `\\\n          ${spec}`).join(' ')} ;;`;
}

/** A spelling a specification; one excludes the other unless the option may stand several times. */
function specs({ flags, description, takesValue, value: name, choices, repeatable }: OptionWords): string[] {
  const value = takesValue ? `:${name}:${action(name, choices)}` : '';
  return flags.map(flag => {
    const assign = takesValue && flag.startsWith('--') ? '=' : '';
    return quoted(`${repeatable ? '*' : `(${flags.join(' ')})`}${flag}${assign}[${description.replace(/[[\]\\]/g, '\\$&')}]${value}`);
  });
}

function argumentSpec({ name, choices, variadic }: ArgumentWords): string {
  return quoted(`${variadic ? '*' : ''}:${name}:${action(name, choices)}`);
}

function action(name: string, choices: readonly string[]): string {
  if (choices.length > 0) return `(${choices.join(' ')})`;
  return isPath(name) ? '_files' : ' ';
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
