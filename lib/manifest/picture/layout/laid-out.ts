import { dagre } from '../../../on-demand';
import { short } from '../picture';
import { attached } from './lines';
import type { Part } from './parts';
import type { Layout, Point } from './placed';
import { frameAround, moved } from './rectangles';
import { LABEL_WIDTH, LINE_ADVANCE, type Sized } from './sizes';

/** More boxes than this are ranked in the fast way. */
const MANY = 120;

/** Lays out what is connected, so that few lines cross. */
export function laidOut(part: Part, boxes: readonly Sized[]): Layout {
  const { graphlib, layout: arrange } = dagre();
  const graph = new graphlib.Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 22, ranksep: 56, edgesep: 12, marginx: 0, marginy: 0, ranker: rankerOf(part) });
  for (const { box, width, height } of boxes) graph.setNode(box.id, { width, height });
  for (const { id } of part.frames) graph.setNode(id, {});
  for (const { id, frame } of part.boxes) if (frame !== undefined) graph.setParent(id, frame);
  for (const [index, { from, to, label }] of part.lines.entries()) {
    const text = label === undefined ? '' : short(label, LABEL_WIDTH);
    graph.setEdge(from, to, { width: text.length * LINE_ADVANCE, height: text === '' ? 0 : 14, labelpos: 'c' }, String(index));
  }
  arrange(graph);
  return fromDagre(part, boxes, graph);
}

function rankerOf({ boxes }: Part): string {
  return boxes.length > MANY ? 'longest-path' : 'network-simplex';
}

/** What is asked of the laid out graph. */
interface DagreGraph {
  node(id: string): { x: number; y: number; width: number; height: number };
  edge(from: string, to: string, name: string): { points: Point[]; x?: number; y?: number };
}

function fromDagre(part: Part, boxes: readonly Sized[], graph: DagreGraph): Layout {
  const placed = boxes.map(each => {
    const { x, y } = graph.node(each.box.id);
    return { ...each, x: x - each.width / 2, y: y - each.height / 2 };
  });
  const frames = part.frames.map(({ id, title }) => frameAround(title, placed.filter(({ box }) => box.frame === id)));
  const ways = part.lines.map(({ from, to }, index) => graph.edge(from, to, String(index)));
  const ends = attached(part.lines, ways.map(({ points }) => points), new Map(placed.map(each => [each.box.id, each])));
  const lines = part.lines.map((line, index) => {
    const { x, y } = ways[index];
    const label = line.label === undefined || x === undefined || y === undefined ? undefined : { x, y, text: short(line.label, LABEL_WIDTH) };
    return { line, points: ends[index], ...(label && { label }) };
  });
  return moved({ width: 0, height: 0, boxes: placed, frames, lines }, 0, 0, true);
}
