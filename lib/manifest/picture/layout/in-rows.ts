import { straight } from './lines';
import type { Part } from './parts';
import type { Layout } from './placed';
import { frameAround, moved } from './rectangles';
import { GAP, sized } from './sizes';

/** Boxes side by side, without a thought for lines. */
export function inRows(part: Part): Layout {
  const columns = Math.ceil(Math.sqrt(part.boxes.length / 2));
  const boxes = part.boxes.map(sized);
  const width = Math.max(...boxes.map(box => box.width)) + GAP;
  const height = Math.max(...boxes.map(box => box.height)) + GAP / 2;
  const placed = boxes.map((box, index) => ({ ...box, x: (index % columns) * width, y: Math.floor(index / columns) * height }));
  const frames = part.frames.map(({ id, title }) => frameAround(title, placed.filter(({ box }) => box.frame === id)));
  return moved({ width: 0, height: 0, boxes: placed, frames, lines: straight(part.lines, placed) }, 0, 0, true);
}
