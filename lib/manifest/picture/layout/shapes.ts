import { short } from '../picture';
import { laidOut } from './laid-out';
import type { Part } from './parts';
import type { Layout } from './placed';
import { FRAME_TITLE_WIDTH, LABEL_WIDTH, sized, type Sized } from './sizes';

/** Parts of one shape are laid out once: thousands of graphs have few shapes. */
export class Shapes {
  private readonly known = new Map<string, Layout>();

  public laidOut(part: Part): Layout {
    const boxes = part.boxes.map(sized);
    const shape = shapeOf(part, boxes);
    const known = this.known.get(shape);
    if (known) return likewise(known, part, boxes);
    const own = laidOut(part, boxes);
    this.known.set(shape, own);
    return own;
  }
}

/** All that places depend on: sizes, which box stands in which frame, and which line leads where. */
function shapeOf({ frames, lines }: Part, boxes: readonly Sized[]): string {
  const position = new Map(boxes.map(({ box }, index) => [box.id, index]));
  const frame = new Map(frames.map(({ id }, index) => [id, index]));
  return JSON.stringify([
    boxes.map(({ box, width, height }) => [width, height, box.frame === undefined ? undefined : frame.get(box.frame)]),
    frames.map(({ title }) => short(title, FRAME_TITLE_WIDTH).length),
    lines.map(({ from, to, label }) => [position.get(from), position.get(to), label === undefined ? undefined : short(label, LABEL_WIDTH).length]),
  ]);
}

/** What a part looks like that has the shape of another. */
function likewise(known: Layout, part: Part, boxes: readonly Sized[]): Layout {
  return {
    ...known,
    boxes: known.boxes.map((place, index) => ({ ...place, ...boxes[index] })),
    frames: known.frames.map((place, index) => ({ ...place, title: short(part.frames[index].title, FRAME_TITLE_WIDTH) })),
    lines: known.lines.map((place, index) => {
      const line = part.lines[index];
      return { ...place, line, ...(place.label && { label: { ...place.label, text: short(line.label ?? '', LABEL_WIDTH) } }) };
    }),
  };
}
