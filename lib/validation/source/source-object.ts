import type { Document } from 'yaml';
import type { DocumentText } from './documents';
import { fieldSteps } from './field-steps';
import { spanOf, textOf } from './locate';
import { parseDocument } from './parse-document';
import type { Position, TextPositions } from './position';

/** An object of Kubernetes as it was written in a file. */
export interface SourceObject {
  /** The wire form. Values behind aliases of one anchor are one value: it must not be changed. */
  readonly object: { readonly [field: string]: unknown };
  /**
   * Where a field stands in the file: the position of its key, or of the item of a list. For a field that is not
   * there, where its nearest ancestor stands.
   *
   * @param path such as `spec.components[0].replicas`
   */
  locate(path: string): Position;
}

/** A document whose nodes are made again when they are asked for after memory ran short. */
export class DocumentNodes {
  private nodes?: WeakRef<Document.Parsed>;

  public constructor(private readonly source: DocumentText, private readonly positions: TextPositions, document: Document.Parsed) {
    this.nodes = new WeakRef(document);
  }

  public locate(steps: readonly (string | number)[]): Position {
    const document = this.nodes?.deref() ?? this.parseAgain();
    const [start, end] = document ? spanOf(document, steps) : [0, 0];
    return this.positions.at(this.source.offset + start, this.source.offset + end);
  }

  /** The text of a scalar as it stands in the file, without quotes; nothing for a map, a list, or what is not there. */
  public text(steps: readonly (string | number)[]): string | undefined {
    const document = this.nodes?.deref() ?? this.parseAgain();
    return document && textOf(document, steps);
  }

  private parseAgain(): Document.Parsed | undefined {
    const parsed = parseDocument(this.source);
    if (!parsed || 'problem' in parsed) return undefined;
    this.nodes = new WeakRef(parsed.document);
    return parsed.document;
  }
}

/** The objects of a document: itself, or the items of a List. */
export function sourceObject(object: SourceObject['object'], nodes: DocumentNodes, base: readonly (string | number)[]): SourceObject {
  return { object, locate: path => nodes.locate([...base, ...fieldSteps(path)]) };
}
