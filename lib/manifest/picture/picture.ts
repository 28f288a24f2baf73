/** A picture, before it is drawn: boxes in frames, and lines between them. */

/** What a box stands for; it decides shape and colour. */
export type BoxKind = 'frontend' | 'worker' | 'component' | 'volume' | 'route' | 'monitor' | 'scaler' | 'namespace' | 'graph' | 'job';

/** A box. */
export interface Box {
  readonly id: string;
  readonly kind: BoxKind;
  readonly title: string;
  /** Lines below the title. */
  readonly lines: readonly string[];
  /** The frame around it. */
  readonly frame?: string;
}

/** A frame around boxes. */
export interface Frame {
  readonly id: string;
  readonly title: string;
}

/** A line from one box to another. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** How it is drawn: what carries requests, what only relates, what should not be. */
  readonly kind: 'flow' | 'relation' | 'fault';
}

/** The whole. */
export interface Picture {
  readonly title: string;
  readonly frames: readonly Frame[];
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

/** Text of one line, without characters that draw, hide or turn. */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g, ' ').replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ' ');
}

/** Text that fits a box. */
export function short(text: string, width: number): string {
  const characters = [...plain(text)];
  return characters.length > width ? `${characters.slice(0, width - 1).join('')}…` : characters.join('');
}
