import { Severity } from '../finding';
import { splitDocuments, type DocumentText } from './documents';
import { decodeText, forbiddenCharacter } from './encoding';
import type { LocatedFinding, SourceProblem } from './located-finding';
import { parseDocument } from './parse-document';
import { plainDocument } from './plain';
import { TextPositions } from './position';
import { DocumentNodes, sourceObject, type SourceObject } from './source-object';

/** A file of YAML or JSON. */
export interface SourceFile {
  /** Its name, as findings should call it. */
  readonly file: string;
  /** Its text, or its bytes. */
  readonly text: string | Uint8Array;
}

/** What a file holds. */
export interface SourceContents {
  /** The objects, in the order of the file. */
  readonly objects: readonly SourceObject[];
  /** What is wrong with the text itself. */
  readonly findings: readonly LocatedFinding[];
  /** The text as it was decoded, for quoting. */
  readonly text: string;
}

/**
 * Reads a file of any number of documents as Kubernetes' tools would.
 *
 * Whatever the file holds, nothing is thrown: each document that cannot be read is a finding, and the others are read.
 */
export function readSource({ file, text: source }: SourceFile): SourceContents {
  const { text, problems } = decodeText(source);
  const reader = new Reader(new TextPositions(file, text));
  problems.forEach(problem => reader.report(problem));
  splitDocuments(text).forEach(document => reader.read(document));
  return { objects: reader.objects, findings: reader.findings, text };
}

type Entries = { readonly [field: string]: unknown };

class Reader {
  public readonly objects: SourceObject[] = [];
  public readonly findings: LocatedFinding[] = [];

  public constructor(private readonly positions: TextPositions) {}

  public report({ rule, message, mend, severity, offset, end }: SourceProblem): void {
    this.findings.push({ rule, path: '', message, mend, severity: severity ?? Severity.ERROR, position: this.positions.at(offset, end) });
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
    const { value, problems } = plainDocument(parsed.document);
    problems.forEach(problem => this.report(shifted(problem, source.offset)));
    // A null at the root is an empty document with a comment or a tilde.
    if (value !== null) this.collect(value, new DocumentNodes(source, this.positions, parsed.document), []);
  }

  private collect(value: unknown, nodes: DocumentNodes, base: readonly (string | number)[]): void {
    if (!isEntries(value)) {
      this.stranger(nodes, base, `is ${Array.isArray(value) ? 'a list' : 'a plain value'}, not an object of Kubernetes`,
        Array.isArray(value) ? 'write the items as documents, or as the items of a List' : undefined);
      return;
    }
    const { apiVersion, kind } = value;
    if (apiVersion === 'v1' && kind === 'List' && Array.isArray(value.items)) {
      value.items.forEach((item, index) => this.collect(item, nodes, [...base, 'items', index]));
      return;
    }
    const missing = [isText(apiVersion) ? [] : 'apiVersion', isText(kind) ? [] : 'kind'].flat();
    if (missing.length === 0) this.objects.push(sourceObject(value, nodes, base));
    else this.stranger(nodes, base, `is no object of Kubernetes: it has no ${missing.join(' and no ')}`);
  }

  private stranger(nodes: DocumentNodes, base: readonly (string | number)[], message: string, mend?: string): void {
    this.findings.push({ rule: 'yaml/not-an-object', path: '', message, mend, severity: Severity.ERROR, position: nodes.locate(base) });
  }
}

function shifted(problem: SourceProblem, offset: number): SourceProblem {
  return { ...problem, offset: problem.offset + offset, end: problem.end === undefined ? undefined : problem.end + offset };
}

function isEntries(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
