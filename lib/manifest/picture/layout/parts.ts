import type { Box, Frame, Line, Picture } from '../picture';

/** Boxes that lines or a frame hold together, with these. */
export interface Part {
  readonly boxes: Box[];
  readonly frames: Frame[];
  readonly lines: Line[];
}

/** Boxes that lines or a frame hold together. */
export function parts({ boxes, frames, lines }: Picture): Part[] {
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
  const filled = new Set(boxes.map(({ frame }) => frame));
  for (const frame of frames) if (filled.has(frame.id)) partOf(frame.id).frames.push(frame);
  for (const line of lines) partOf(line.from).lines.push(line);
  return [...found.values()];
}
