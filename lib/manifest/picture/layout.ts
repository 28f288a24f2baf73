/** Where boxes, frames and lines of a picture stand: every connected part is laid out alone, and the parts are packed in rows. */
import { dagre } from '../../on-demand';
import { short, type Box, type Frame, type Line, type Picture } from './picture';

/** A box with its place; the corner is the upper left one. */
export interface PlacedBox {
  readonly box: Box;
  readonly title: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A frame with its place. */
export interface PlacedFrame {
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line with its way, and where its label stands. */
export interface PlacedLine {
  readonly line: Line;
  readonly points: readonly Point[];
  readonly label?: Point & { readonly text: string };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A picture that can be drawn. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly frames: readonly PlacedFrame[];
  readonly lines: readonly PlacedLine[];
}

const TITLE_WIDTH = 34;
const LINE_WIDTH = 44;
const LABEL_WIDTH = 28;
const TITLE_ADVANCE = 7.9;
const LINE_ADVANCE = 6.3;
const LINE_HEIGHT = 16;
const FRAME_TITLE = 26;
const PADDING = 14;
const GAP = 32;

/** Boxes of one part from which on its frames are laid out one by one, and from which on boxes just stand in rows. */
const MANY = 120;
const TOO_MANY = 400;

/** Lays a picture out, left to right. */
export function layout(picture: Picture): Layout {
  return packed(parts(picture).map(part => (part.boxes.length > MANY ? inFrames(part) : laidOut(part))));
}

/** Each frame for itself, and what stands in none as well; lines between them are drawn straight. */
function inFrames(part: Part): Layout {
  const pieces = new Map<string, Part>();
  for (const box of part.boxes) {
    const key = box.frame ?? box.id;
    const known = pieces.get(key) ?? { boxes: [], frames: part.frames.filter(({ id }) => id === key), lines: [] };
    known.boxes.push(box);
    pieces.set(key, known);
  }
  const home = new Map(part.boxes.map(({ id, frame }) => [id, frame ?? id]));
  const between: Line[] = [];
  for (const line of part.lines) {
    const piece = home.get(line.from) === home.get(line.to) ? pieces.get(home.get(line.from) ?? '') : undefined;
    if (piece) piece.lines.push(line);
    else between.push(line);
  }
  const whole = packed([...pieces.values()].map(piece => (piece.boxes.length > TOO_MANY ? inRows(piece) : laidOut(piece))));
  return { ...whole, lines: [...whole.lines, ...straight(between, whole.boxes)] };
}

function straight(lines: readonly Line[], boxes: readonly PlacedBox[]): PlacedLine[] {
  const places = new Map(boxes.map(each => [each.box.id, each]));
  return lines.flatMap(line => {
    const [from, to] = [places.get(line.from), places.get(line.to)];
    return from && to ? [{ line, points: attached([line], [[middle(from), middle(to)]], places)[0] }] : [];
  });
}

interface Part {
  readonly boxes: Box[];
  readonly frames: Frame[];
  readonly lines: Line[];
}

/** Boxes that lines or a frame hold together. */
function parts({ boxes, frames, lines }: Picture): Part[] {
  const leaders = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let leader = id;
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) leader = next;
    if (leader !== id) leaders.set(id, leader);
    return leader;
  };
  const join = (one: string, other: string) => {
    const [first, second] = [leaderOf(one), leaderOf(other)];
    if (first !== second) leaders.set(second, first);
  };
  for (const { id, frame } of boxes) if (frame !== undefined) join(frame, id);
  for (const { from, to } of lines) join(from, to);
  const found = new Map<string, Part>();
  const partOf = (id: string): Part => {
    const leader = leaderOf(id);
    const known = found.get(leader) ?? { boxes: [], frames: [], lines: [] };
    found.set(leader, known);
    return known;
  };
  for (const box of boxes) partOf(box.id).boxes.push(box);
  for (const frame of frames) if (leaders.has(frame.id) || boxes.some(box => box.frame === frame.id)) partOf(frame.id).frames.push(frame);
  for (const line of lines) partOf(line.from).lines.push(line);
  return [...found.values()];
}

interface Sized {
  readonly box: Box;
  readonly title: string;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

function sized(box: Box): Sized {
  const title = short(box.title, TITLE_WIDTH);
  const lines = box.lines.map(line => short(line, LINE_WIDTH));
  const widest = Math.max(title.length * TITLE_ADVANCE, ...lines.map(line => line.length * LINE_ADVANCE), 70);
  return { box, title, lines, width: Math.ceil(widest + 2 * PADDING), height: 30 + lines.length * LINE_HEIGHT + (lines.length > 0 ? 6 : 4) };
}

function laidOut(part: Part): Layout {
  const { graphlib, layout: arrange } = dagre();
  const graph = new graphlib.Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 22, ranksep: 56, edgesep: 12, marginx: 0, marginy: 0, ranker: rankerOf(part) });
  const boxes = part.boxes.map(sized);
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

/** Lines leave and enter boxes at their sides, apart from each other and in the order in which they come, so that few cross. */
function attached(lines: readonly Line[], ways: readonly (readonly Point[])[], boxes: ReadonlyMap<string, PlacedBox>): Point[][] {
  const points = ways.map(way => [...way]);
  const sides = new Map<string, { line: number; isStart: boolean; box: PlacedBox; isRight: boolean; order: number }[]>();
  for (const [index, { from, to }] of lines.entries()) {
    const [source, target] = [boxes.get(from), boxes.get(to)];
    if (!source || !target) continue;
    const forward = source.x + source.width / 2 <= target.x + target.width / 2;
    for (const [box, isStart] of [[source, true], [target, false]] as const) {
      const isRight = forward === isStart;
      const key = `${box.box.id} ${isRight}`;
      const neighbour = points[index].at(isStart ? 1 : -2) ?? middle(box);
      const known = sides.get(key) ?? [];
      known.push({ line: index, isStart, box, isRight, order: neighbour.y });
      sides.set(key, known);
    }
  }
  for (const ends of sides.values()) {
    ends.sort((one, other) => one.order - other.order || one.line - other.line);
    for (const [position, { line, isStart, box, isRight }] of ends.entries()) {
      const step = Math.min(14, (box.height - 16) / ends.length);
      const end = { x: isRight ? box.x + box.width : box.x, y: box.y + box.height / 2 + (position - (ends.length - 1) / 2) * step };
      points[line][isStart ? 0 : points[line].length - 1] = end;
    }
  }
  return points;
}

function frameAround(title: string, boxes: readonly PlacedBox[]): PlacedFrame {
  const name = short(title, 80);
  const left = Math.min(...boxes.map(({ x }) => x)) - PADDING;
  const top = Math.min(...boxes.map(({ y }) => y)) - FRAME_TITLE - 8;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + PADDING;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + PADDING;
  return { title: name, x: left, y: top, width: Math.max(right - left, name.length * TITLE_ADVANCE + 2 * PADDING), height: bottom - top };
}

/** Boxes side by side, without a thought for lines. */
function inRows(part: Part): Layout {
  const columns = Math.ceil(Math.sqrt(part.boxes.length / 2));
  const boxes = part.boxes.map(sized);
  const width = Math.max(...boxes.map(box => box.width)) + GAP;
  const height = Math.max(...boxes.map(box => box.height)) + GAP / 2;
  const placed = boxes.map((box, index) => ({ ...box, x: (index % columns) * width, y: Math.floor(index / columns) * height }));
  const frames = part.frames.map(({ id, title }) => frameAround(title, placed.filter(({ box }) => box.frame === id)));
  return moved({ width: 0, height: 0, boxes: placed, frames, lines: straight(part.lines, placed) }, 0, 0, true);
}

function middle({ x, y, width, height }: PlacedBox): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Moves a layout, after it was moved to the corner where that is asked for. */
function moved(part: Layout, x: number, y: number, toCorner = false): Layout {
  const rectangles = [...part.boxes, ...part.frames];
  const points = part.lines.flatMap(line => line.points);
  const lefts = [...rectangles.map(each => each.x), ...points.map(each => each.x)];
  const tops = [...rectangles.map(each => each.y), ...points.map(each => each.y)];
  const [dx, dy] = toCorner ? [x - least(lefts), y - least(tops)] : [x, y];
  const shift = <Placed extends Point>(each: Placed): Placed => ({ ...each, x: each.x + dx, y: each.y + dy });
  const rights = [...rectangles.map(each => each.x + each.width), ...points.map(each => each.x)];
  const bottoms = [...rectangles.map(each => each.y + each.height), ...points.map(each => each.y)];
  return {
    width: toCorner ? greatest(rights) - least(lefts) : part.width,
    height: toCorner ? greatest(bottoms) - least(tops) : part.height,
    boxes: part.boxes.map(shift),
    frames: part.frames.map(shift),
    lines: part.lines.map(line => ({ ...line, points: line.points.map(shift), ...(line.label && { label: shift(line.label) }) })),
  };
}

function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Infinity);
}

function greatest(values: readonly number[]): number {
  return values.reduce((one, other) => Math.max(one, other), -Infinity);
}

/** Parts in rows that make the whole about as wide as a screen. */
function packed(all: readonly Layout[]): Layout {
  const area = all.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const rowWidth = Math.max(...all.map(({ width }) => width), Math.sqrt(area * 1.6));
  const placed: Layout[] = [];
  let [x, y, rowHeight, widest] = [GAP, GAP, 0, 0];
  for (const part of all) {
    if (x > GAP && x + part.width > rowWidth + GAP) [x, y, rowHeight] = [GAP, y + rowHeight + GAP, 0];
    placed.push(moved(part, x, y));
    x += part.width + GAP;
    widest = Math.max(widest, x);
    rowHeight = Math.max(rowHeight, part.height);
  }
  return {
    width: Math.ceil(widest),
    height: Math.ceil(y + rowHeight + GAP),
    boxes: placed.flatMap(({ boxes }) => boxes),
    frames: placed.flatMap(({ frames }) => frames),
    lines: placed.flatMap(({ lines }) => lines),
  };
}
