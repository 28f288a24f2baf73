/** A picture as DOT, for Graphviz. */
import { plain, type Box, type BoxKind, type Picture } from './picture';

const SHAPES: { readonly [kind in BoxKind]: string } = {
  frontend: 'box, style="rounded,filled", fillcolor="#dbeafe"',
  worker: 'box, style=filled, fillcolor="#dcfce7"',
  component: 'box, style=filled, fillcolor="#f1f5f9"',
  volume: 'cylinder, style=filled, fillcolor="#fef3c7"',
  route: 'box, style="rounded,filled", fillcolor="#ede9fe"',
  monitor: 'note, style=filled, fillcolor="#f1f5f9"',
  scaler: 'hexagon, style=filled, fillcolor="#fce7f3"',
  namespace: 'box, style="rounded,filled", fillcolor="#ede9fe"',
  graph: 'box, style=filled, fillcolor="#dcfce7"',
  job: 'component, style=filled, fillcolor="#f1f5f9"',
};

const STYLES = { flow: '', relation: ', style=dashed, color="#64748b"', fault: ', color="#d1242f", penwidth=2' } as const;

/** The text of a digraph. */
export function dot(picture: Picture): string {
  const framed = picture.frames.flatMap(({ id, title }) => [
    `  subgraph cluster_${id} {`,
    `    label=${quoted([title])};`,
    ...picture.boxes.filter(({ frame }) => frame === id).map(box => `    ${boxLine(box)}`),
    '  }',
  ]);
  const loose = picture.boxes.filter(({ frame }) => frame === undefined).map(box => `  ${boxLine(box)}`);
  const lines = picture.lines.map(({ from, to, label, kind }) => `  ${from} -> ${to} [label=${quoted([label ?? ''])}${STYLES[kind]}];`);
  const head = ['digraph dynamo {', '  rankdir=LR;', '  node [fontname="Helvetica", fontsize=11];', '  edge [fontname="Helvetica", fontsize=9];'];
  return `${[...head, ...framed, ...loose, ...lines, '}'].join('\n')}\n`;
}

function boxLine({ id, kind, title, lines }: Box): string {
  return `${id} [label=${quoted([title, ...lines])}, shape=${SHAPES[kind]}];`;
}

function quoted(lines: readonly string[]): string {
  return `"${lines.map(line => plain(line).replace(/[\\"]/g, '\\$&')).join('\\n')}"`;
}
