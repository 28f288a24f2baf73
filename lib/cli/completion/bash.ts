import type { Command } from 'commander';
import { type OptionWords, programOptions, verbWords } from './words';

/** For bash 3.2 and newer. What is completed to nothing here, bash completes to paths. */
export function bashCompletion(program: Command): string {
  const verbs = verbWords(program);
  const values = verbs.flatMap(verb => verb.options.filter(({ takesValue }) => takesValue)
    .map(option => `    ${option.flags.map(flag => `"${verb.name} ${flag}"`).join('|')}) words="${option.choices.join(' ')}" ;;`));
  const words = verbs.map(verb => `    "${verb.name} "-*) words="${flags(verb.options)}" ;;`);
  const choices = verbs.filter(verb => verb.arguments[0]?.choices.length > 0)
    .map(verb => `    "${verb.name} "*) words="${verb.arguments[0].choices.join(' ')}" ;;`);
  return `# bash completion for cdk8s-dynamo
#   eval "$(cdk8s-dynamo completion bash)"
_cdk8s_dynamo() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" verb="" words="" i
  # bash cuts --option=value at the sign.
  if [ "$word" = "=" ]; then
    word=""
  elif [ "$before" = "=" ]; then
    before="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      -*) ;;
      *) verb="\${COMP_WORDS[i]}"; break ;;
    esac
  done
  COMPREPLY=()
  case "$verb $before" in
${values.join('\n')}
    *) case "$verb $word" in
    " "-*) words="${flags(programOptions(program))}" ;;
    " "*) words="${verbs.map(({ name }) => name).join(' ')}" ;;
${[...words, ...choices].join('\n')}
    esac ;;
  esac
  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$word")); fi
}
complete -o bashdefault -o default -F _cdk8s_dynamo cdk8s-dynamo
`;
}

function flags(options: readonly OptionWords[]): string {
  return options.flatMap(option => option.flags).join(' ');
}
