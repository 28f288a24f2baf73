import { shellWords } from '../../shell-words';
import { itemsOf, textOf, type Value } from '../value';
import type { ComponentContext, ComponentWord } from './word';

/** The words `cmd` and `parameters`. */
export interface CommandWords {
  /**
   * Command of the main container. A list is taken token by token as it stands; a text is split into words, with quotes as in a
   * shell, and runs without one. Becomes `command`.
   * @default - that of the engine, else that of the operator for the type of component
   * @example python3 -m dynamo.vllm
   */
  readonly cmd?: readonly (string | number | boolean)[] | string;
  /**
   * Arguments of the main container, as a list of tokens or as one text that is split into words. Becomes `args`.
   * @default - those of the engine, else those of the operator for the type of component
   * @example --model Qwen/Qwen3-32B --tensor-parallel-size 4
   */
  readonly parameters?: readonly (string | number | boolean)[] | string;
}

export const cmd: ComponentWord = {
  word: 'cmd',
  props: (value, context) => ({ command: tokensOf(value, context) }),
};

export const parameters: ComponentWord = {
  word: 'parameters',
  props: (value, context) => ({ args: tokensOf(value, context) }),
};

/** The tokens of a list, or of a text that is split into words; nothing for one that only a shell understands, which is a finding. */
export function tokensOf(value: Value, context: ComponentContext): string[] | undefined {
  if (value.kind === 'list') return itemsOf(value).map(item => textOf(item) ?? '');
  const text = textOf(value) ?? '';
  const words = wordsOf(text);
  if (!words) {
    context.report(value, 'needs-shell', 'has what only a shell understands, and no shell runs it',
      'put quotes around what is meant literally, or write [/bin/sh, -c, "…"]');
  }
  return words;
}

/** What stands for `$(` and `)` of a variable that Kubernetes fills in, while the rest is split as a shell would. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

function wordsOf(text: string): string[] | undefined {
  const oneLine = text.replace(/\\?\r?\n/g, ' ').replace(/\$\(([A-Za-z_][\w.-]*)\)/g, `${OPEN}$1${CLOSE}`);
  return shellWords(oneLine)?.map(word => word.replaceAll(OPEN, '$(').replaceAll(CLOSE, ')'));
}
