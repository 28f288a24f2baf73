/** A picture as Mermaid, which code hosts draw in Markdown. */
import { plain, type Box, type BoxKind, type Picture } from './picture';

const SHAPES: { readonly [kind in BoxKind]: readonly [string, string] } = {
  frontend: ['(', ')'],
  worker: ['[', ']'],
  component: ['[', ']'],
  volume: ['[(', ')]'],
  route: ['([', '])'],
  monitor: ['>', ']'],
  scaler: ['{{', '}}'],
  namespace: ['([', '])'],
  graph: ['[', ']'],
  job: ['[[', ']]'],
};

const ARROWS = { flow: '-->', relation: '-.->', fault: '==>' } as const;

/** The text of a Mermaid flowchart. */
export function mermaid(picture: Picture): string {
  const framed = picture.frames.flatMap(({ id, title }) => [
    `  subgraph ${id}["${escaped(title)}"]`,
    ...picture.boxes.filter(({ frame }) => frame === id).map(box => `    ${boxLine(box)}`),
    '  end',
  ]);
  const loose = picture.boxes.filter(({ frame }) => frame === undefined).map(box => `  ${boxLine(box)}`);
  const lines = picture.lines.map(({ from, to, label, kind }) => `  ${from} ${ARROWS[kind]}${label === undefined ? '' : `|"${escaped(label)}"|`} ${to}`);
  const faults = picture.lines.flatMap(({ kind }, index) => (kind === 'fault' ? [`  linkStyle ${index} stroke:#d1242f`] : []));
  return `${['flowchart LR', ...framed, ...loose, ...lines, ...faults].join('\n')}\n`;
}

function boxLine({ id, kind, title, lines }: Box): string {
  const [open, close] = SHAPES[kind];
  return `${id}${open}"${[`<b>${escaped(title)}</b>`, ...lines.map(escaped)].join('<br/>')}"${close}`;
}

/** Mermaid's own entities: nothing of a name can end a label, open a tag, or begin Markdown. */
function escaped(text: string): string {
  return plain(text).replace(/[#"'<>&`\\[\]{}()|*_~;%$]/g, character => `#${character.charCodeAt(0)};`);
}
