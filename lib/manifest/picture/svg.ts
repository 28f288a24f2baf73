/** A picture as SVG that is readable on light and on dark pages. */
import { layout, type PlacedBox, type PlacedFrame, type PlacedLine } from './layout';
import { plain, type BoxKind, type Picture } from './picture';

const TITLE_HEIGHT = 34;

const FILLS: { readonly [kind in BoxKind]: readonly [fill: string, stroke: string] } = {
  frontend: ['#dbeafe', '#3b82f6'],
  worker: ['#dcfce7', '#22a055'],
  component: ['#f1f5f9', '#64748b'],
  volume: ['#fef3c7', '#d09a0c'],
  route: ['#ede9fe', '#8b5cf6'],
  monitor: ['#f1f5f9', '#94a3b8'],
  scaler: ['#fce7f3', '#db5f9b'],
  namespace: ['#ede9fe', '#8b5cf6'],
  graph: ['#dcfce7', '#22a055'],
  job: ['#f1f5f9', '#94a3b8'],
};

const RADIUS: { readonly [kind in BoxKind]: number } = {
  frontend: 12, worker: 4, component: 4, volume: 4, route: 18, monitor: 4, scaler: 18, namespace: 12, graph: 4, job: 4,
};

const STYLE = [
  'text{font-family:Inter,"Helvetica Neue",Helvetica,Arial,"DejaVu Sans",sans-serif;fill:#0f172a}',
  '.heading{font-size:16px;font-weight:600}',
  '.title{font-size:13px;font-weight:600}',
  '.line{font-size:11px;fill:#334155}',
  '.label{font-size:10px;fill:#475569}',
  '.frame{fill:#f8fafc;stroke:#cbd5e1}',
  '.flow{stroke:#475569;stroke-width:1.4;fill:none}',
  '.relation{stroke:#94a3b8;stroke-width:1.2;stroke-dasharray:4 3;fill:none}',
  '.fault{stroke:#d1242f;stroke-width:2;fill:none}',
].join('');

/** The text of an SVG file. */
export function svg(picture: Picture): string {
  const { width, height, boxes, frames, lines } = layout(picture);
  const w = Math.max(width, 200 + picture.title.length * 9);
  const h = height + TITLE_HEIGHT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img">`,
    `<title>${escaped(picture.title)}</title>`,
    `<style>${STYLE}</style>`,
    `<defs>${Object.entries({ flow: '#475569', relation: '#94a3b8', fault: '#d1242f' }).map(([name, color]) => arrow(name, color)).join('')}</defs>`,
    `<rect width="${w}" height="${h}" rx="10" fill="#ffffff"/>`,
    `<text class="heading" x="32" y="36">${escaped(picture.title)}</text>`,
    `<g transform="translate(0 ${TITLE_HEIGHT})">`,
    ...frames.map(frame),
    ...lines.map(line),
    ...boxes.map(box),
    ...lines.flatMap(label),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function arrow(name: string, color: string): string {
  return `<marker id="${name}" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0.8 8 4 0 7.2z" fill="${color}"/></marker>`;
}

function frame({ title, x, y, width, height }: PlacedFrame): string {
  return `<rect class="frame" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="8"/>`
    + `<text class="title" x="${round(x + 12)}" y="${round(y + 19)}">${escaped(title)}</text>`;
}

function box({ box: { kind }, title, lines, x, y, width, height }: PlacedBox): string {
  const [fill, stroke] = FILLS[kind];
  const center = round(x + width / 2);
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${RADIUS[kind]}" fill="${fill}" stroke="${stroke}"/>`
    + `<text class="title" x="${center}" y="${round(y + 21)}" text-anchor="middle">${escaped(title)}</text>`
    + lines.map((text, index) => `<text class="line" x="${center}" y="${round(y + 38 + index * 16)}" text-anchor="middle">${escaped(text)}</text>`).join('');
}

/** A smooth way through the points that the layout found, level where it passes one. */
function line({ line: { kind }, points }: PlacedLine): string {
  const [first, ...rest] = points;
  const ways = rest.map((point, index) => {
    const before = points[index];
    const half = (before.x + point.x) / 2;
    return before.y === point.y ? `L${at(point)}` : `C${at({ x: half, y: before.y })} ${at({ x: half, y: point.y })} ${at(point)}`;
  });
  return `<path class="${kind}" d="M${at(first)}${ways.join('')}" marker-end="url(#${kind})"/>`;
}

function label({ label: found }: PlacedLine): string[] {
  if (!found) return [];
  const width = found.text.length * 5.8 + 6;
  return [
    `<rect x="${round(found.x - width / 2)}" y="${round(found.y - 8)}" width="${round(width)}" height="15" rx="3" fill="#ffffff" fill-opacity="0.9"/>`
    + `<text class="label" x="${round(found.x)}" y="${round(found.y + 3.5)}" text-anchor="middle">${escaped(found.text)}</text>`,
  ];
}

function at({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const ENTITIES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return plain(text).replace(/[&<>"']/g, character => ENTITIES[character]);
}
