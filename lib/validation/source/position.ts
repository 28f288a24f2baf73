/** Where something stands in a text file. */
export interface Position {
  /** Name of the file, as it was given. */
  readonly file: string;
  /** Line, the first is 1. */
  readonly line: number;
  /** Column in UTF-16 code units, the first is 1. */
  readonly column: number;
  /** Column after the last code unit, where what is meant ends on the same line. */
  readonly endColumn?: number;
}

/** Turns offsets into a text into lines and columns. */
export class TextPositions {
  private starts?: readonly number[];

  public constructor(private readonly file: string, private readonly text: string) {}

  /** The position of an offset; of the end where the offset is beyond it. */
  public at(offset: number, end?: number): Position {
    this.starts ??= lineStarts(this.text);
    const bounded = Math.max(0, Math.min(offset, this.text.length));
    const line = lineOf(this.starts, bounded);
    const lineStart = this.starts[line];
    const lineEnd = (this.starts[line + 1] ?? this.text.length + 1) - 1;
    const position = { file: this.file, line: line + 1, column: bounded - lineStart + 1 };
    if (end === undefined || end <= bounded) return position;
    return { ...position, endColumn: Math.min(end, lineEnd) - lineStart + 1 };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return starts;
}

/** Index of the last line that starts at or before the offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
