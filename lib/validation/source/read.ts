import { Severity } from '../finding';
import type { LocatedFinding } from './located-finding';
import { readDocuments, type SourceFile } from './read-documents';
import { type DocumentNodes, sourceObject, type SourceObject } from './source-object';

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
export function readSource(file: SourceFile): SourceContents {
  const reader = new Reader();
  const text = readDocuments(file, {
    document: (value, nodes) => reader.collect(value, nodes, []),
    finding: finding => reader.findings.push(finding),
  });
  return { objects: reader.objects, findings: reader.findings, text };
}

type Entries = { readonly [field: string]: unknown };

class Reader {
  public readonly objects: SourceObject[] = [];
  public readonly findings: LocatedFinding[] = [];

  public collect(value: unknown, nodes: DocumentNodes, base: readonly (string | number)[]): void {
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

function isEntries(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
