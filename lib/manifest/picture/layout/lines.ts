import type { Line } from '../picture';
import type { PlacedBox, PlacedLine, Point } from './placed';

/** Lines leave and enter boxes at their sides, apart from each other and in the order in which they come, so that few cross. */
export function attached(lines: readonly Line[], ways: readonly (readonly Point[])[], boxes: ReadonlyMap<string, PlacedBox>): Point[][] {
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

/** Lines from middle to middle, ending at the sides. */
export function straight(lines: readonly Line[], boxes: readonly PlacedBox[]): PlacedLine[] {
  const places = new Map(boxes.map(each => [each.box.id, each]));
  return lines.flatMap(line => {
    const [from, to] = [places.get(line.from), places.get(line.to)];
    return from && to ? [{ line, points: attached([line], [[middle(from), middle(to)]], places)[0] }] : [];
  });
}

export function middle({ x, y, width, height }: PlacedBox): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
