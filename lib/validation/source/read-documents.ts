import { Severity } from '../finding';
import { splitDocuments, type DocumentText } from './documents';
import { decodeText, forbiddenCharacter } from './encoding';
import type { LocatedFinding, SourceProblem } from './located-finding';
import { parseDocument } from './parse-document';
import { plainDocument } from './plain';
import { TextPositions } from './position';
import { DocumentNodes } from './source-object';

/** A file of YAML or JSON. */
export interface SourceFile {
  /** Its name, as findings should call it. */
  readonly file: string;
  /** Its text, or its bytes. */
  readonly text: string | Uint8Array;
}

/** Who takes what a file holds, in the order of the file. */
export interface DocumentTaker {
  /** A document as plain values, which must not be changed, and its nodes, which know where each stands. */
  document(value: unknown, nodes: DocumentNodes): void;
  /** Something wrong with the text. */
  finding(finding: LocatedFinding): void;
  /** Whether keys are the texts that they are written as. Default: what Kubernetes makes of them. */
  readonly textKeys?: boolean;
}

/**
 * Reads the documents of a file, whatever they hold, with the values that Kubernetes' tools would read.
 *
 * Nothing is thrown: each document that cannot be read is a finding, and the others are read.
 *
 * @returns the text as it was decoded, for quoting
 */
export function readDocuments({ file, text: source }: SourceFile, taker: DocumentTaker): string {
  const { text, problems } = decodeText(source);
  const reader = new DocumentReader(new TextPositions(file, text), taker);
  problems.forEach(problem => reader.report(problem));
  splitDocuments(text).forEach(document => reader.read(document));
  return text;
}

class DocumentReader {
  public constructor(private readonly positions: TextPositions, private readonly taker: DocumentTaker) {}

  public report({ rule, message, mend, severity, offset, end }: SourceProblem): void {
    this.taker.finding({ rule, path: '', message, mend, severity: severity ?? Severity.ERROR, position: this.positions.at(offset, end) });
  }

  public read(source: DocumentText): void {
    const forbidden = forbiddenCharacter(source.text);
    if (forbidden) {
      this.report(shifted(forbidden, source.offset));
      return;
    }
    const parsed = parseDocument(source);
    if (!parsed) return;
    if ('problem' in parsed) {
      this.report(parsed.problem);
      return;
    }
    const { value, problems } = plainDocument(parsed.document, this.taker.textKeys);
    problems.forEach(problem => this.report(shifted(problem, source.offset)));
    // A null at the root is an empty document with a comment or a tilde.
    if (value !== null) this.taker.document(value, new DocumentNodes(source, this.positions, parsed.document));
  }
}

function shifted(problem: SourceProblem, offset: number): SourceProblem {
  return { ...problem, offset: problem.offset + offset, end: problem.end === undefined ? undefined : problem.end + offset };
}
