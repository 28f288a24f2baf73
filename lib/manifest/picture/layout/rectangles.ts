import { short } from '../picture';
import type { Layout, PlacedBox, PlacedFrame, Point } from './placed';
import { FRAME_TITLE, FRAME_TITLE_WIDTH, GAP, PADDING, TITLE_ADVANCE } from './sizes';

/** The frame around boxes that have their places. */
export function frameAround(title: string, boxes: readonly PlacedBox[]): PlacedFrame {
  const name = short(title, FRAME_TITLE_WIDTH);
  const left = Math.min(...boxes.map(({ x }) => x)) - PADDING;
  const top = Math.min(...boxes.map(({ y }) => y)) - FRAME_TITLE - 8;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + PADDING;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + PADDING;
  return { title: name, x: left, y: top, width: Math.max(right - left, name.length * TITLE_ADVANCE + 2 * PADDING), height: bottom - top };
}

/** Moves a layout, after it was moved to the corner where that is asked for. */
export function moved(part: Layout, x: number, y: number, toCorner = false): Layout {
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
export function packed(all: readonly Layout[]): Layout {
  const area = all.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const rowWidth = Math.max(greatest(all.map(({ width }) => width)), Math.sqrt(area * 1.6));
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
