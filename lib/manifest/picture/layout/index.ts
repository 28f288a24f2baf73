/** Where boxes, frames and lines of a picture stand: every connected part is laid out alone, and the parts are packed in rows. */
import type { Line, Picture } from '../picture';
import { inRows } from './in-rows';
import { straight } from './lines';
import { type Part, parts } from './parts';
import type { Layout } from './placed';
import { packed } from './rectangles';
import { Shapes } from './shapes';

export type { Layout, PlacedBox, PlacedFrame, PlacedLine } from './placed';

/** Boxes of one part from which on its frames are laid out one by one, and from which on boxes just stand in rows. */
const MANY = 120;
const TOO_MANY = 400;

/** Lays a picture out, left to right. */
export function layout(picture: Picture): Layout {
  const shapes = new Shapes();
  return packed(parts(picture).map(part => (part.boxes.length > MANY ? inFrames(part, shapes) : shapes.laidOut(part))));
}

/** Each frame for itself, and what stands in none as well; lines between them are drawn straight. */
function inFrames(part: Part, shapes: Shapes): Layout {
  const pieces = new Map<string, Part>();
  const frames = new Map(part.frames.map(frame => [frame.id, [frame]]));
  for (const box of part.boxes) {
    const key = box.frame ?? box.id;
    const known = pieces.get(key) ?? { boxes: [], frames: frames.get(key) ?? [], lines: [] };
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
  const whole = packed([...pieces.values()].map(piece => (piece.boxes.length > TOO_MANY ? inRows(piece) : shapes.laidOut(piece))));
  return { ...whole, lines: [...whole.lines, ...straight(between, whole.boxes)] };
}
