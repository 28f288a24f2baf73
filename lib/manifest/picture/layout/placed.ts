/** What has found its place in a picture. */
import type { Box, Line } from '../picture';

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

export interface Point {
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
