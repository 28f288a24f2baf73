/**
 * A page of the documentation, cut into what its reader sees as code, what only its writer sees, and the text between.
 *
 * A fence may say more than its language: `file=main.ts` writes the block to a file, `shows=dist/qwen.yaml` says that it is the
 * content of a file, `output` that it is what the hidden commands above it print. Hidden commands stand in a comment of
 * Markdown, a line each: `<!-- $ cdk8s-dynamo init -->`.
 */
export interface Page {
  /** Path from the root of the checkout. */
  readonly path: string;
  readonly parts: readonly Part[];
}

export type Part = Prose | Block | Hidden;

export interface Prose {
  readonly is: 'prose';
  readonly line: number;
  readonly text: string;
}

/** A fenced block of code. */
export interface Block {
  readonly is: 'block';
  /** Line of its fence, from 1. */
  readonly line: number;
  readonly language: string;
  /** What the fence says beside the language. */
  readonly file?: string;
  readonly shows?: string;
  readonly output: boolean;
  readonly fence: string;
  readonly text: string;
}

/** Commands that prepare what the next blocks show. */
export interface Hidden {
  readonly is: 'hidden';
  readonly line: number;
  readonly commands: readonly string[];
  readonly text: string;
}

const PART = /^```(?<info>.*)\n(?<text>(?:(?!```).*\n)*)```\n|^<!-- (?<hidden>\$ [^]*?) ?-->\n/gm;

/** Cuts the text of a page. Its parts, joined by `textOf`, are the text again. */
export function parsePage(path: string, text: string): Page {
  const parts: Part[] = [];
  let end = 0;
  const line = (index: number) => text.slice(0, index).split('\n').length;
  const prose = (until: number) => {
    if (until > end) parts.push({ is: 'prose', line: line(end), text: text.slice(end, until) });
  };
  for (const match of text.matchAll(PART)) {
    prose(match.index);
    end = match.index + match[0].length;
    const { info, hidden, text: code } = match.groups as { [group: string]: string | undefined };
    parts.push(hidden === undefined
      ? block(line(match.index), info ?? '', code ?? '')
      : { is: 'hidden', line: line(match.index), commands: commandsOf(hidden), text: match[0] });
  }
  prose(text.length);
  return { path, parts };
}

/** The text of a part, as it stands in the page. */
export function textOf(part: Part): string {
  return part.is === 'block' ? `\`\`\`${part.fence}\n${part.text}\`\`\`\n` : part.text;
}

export function blocksOf(page: Page, ...languages: readonly string[]): readonly Block[] {
  return page.parts.filter(part => part.is === 'block').filter(({ language }) => languages.includes(language));
}

function block(line: number, fence: string, text: string): Block {
  const [language, ...words] = fence.split(' ');
  const said = (name: string) => words.find(word => word.startsWith(`${name}=`))?.slice(name.length + 1);
  const unknown = words.filter(word => word !== 'output' && !/^(file|shows)=./.test(word));
  if (unknown.length > 0) throw new Error(`line ${line}: a fence says file=NAME, shows=NAME or output, not ${unknown.join(' ')}`);
  return { is: 'block', line, language, file: said('file'), shows: said('shows'), output: words.includes('output'), fence, text };
}

function commandsOf(hidden: string): string[] {
  return hidden.trim().split(/\n(?=\$ )/).map(command => command.replace(/^\$ /, ''));
}
