/** How large boxes are, and how far apart. */
import { short, type Box } from '../picture';

const TITLE_WIDTH = 34;
const LINE_WIDTH = 44;
export const LABEL_WIDTH = 28;
export const FRAME_TITLE_WIDTH = 80;
export const TITLE_ADVANCE = 7.9;
export const LINE_ADVANCE = 6.3;
const LINE_HEIGHT = 16;
export const FRAME_TITLE = 26;
export const PADDING = 14;
export const GAP = 32;

/** A box that has no place yet. */
export interface Sized {
  readonly box: Box;
  readonly title: string;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export function sized(box: Box): Sized {
  const title = short(box.title, TITLE_WIDTH);
  const lines = box.lines.map(line => short(line, LINE_WIDTH));
  const widest = Math.max(title.length * TITLE_ADVANCE, ...lines.map(line => line.length * LINE_ADVANCE), 70);
  return { box, title, lines, width: Math.ceil(widest + 2 * PADDING), height: 30 + lines.length * LINE_HEIGHT + (lines.length > 0 ? 6 : 4) };
}
