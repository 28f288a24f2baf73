/** What verbs that make files say of them to programs. */
import type { ValidationReport } from '..';

/** A file that a verb made. */
export interface MadeFile {
  /** Where it was written; its name where nothing is written. */
  readonly path: string;
  /** What it was made of, where that is one file. */
  readonly from?: string;
  /** The objects in it, where it holds manifests. */
  readonly objects?: readonly ObjectIdentity[];
  /** Its text, where nothing is written. */
  readonly text?: string;
}

/** What tells an object from every other one. */
export interface ObjectIdentity {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/**
 * The outcome of a verb: whether it is fine, what it made, and what was found.
 *
 * @param more what only this verb has to say
 */
export function resultJson(report: ValidationReport, files: readonly MadeFile[], more: object = {}): string {
  const { ok, ...found } = JSON.parse(report.toJson()) as { readonly ok: boolean };
  return `${JSON.stringify({ ok, ...more, files, ...found }, undefined, 2)}\n`;
}

type Manifest = Partial<Omit<ObjectIdentity, 'name' | 'namespace'>> & { readonly metadata?: { readonly name?: string; readonly namespace?: string } };

/** The objects in manifests that a verb made; a file for kustomize holds none. */
export function identitiesIn(text: string): ObjectIdentity[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- only programs ask for this
  const { parseAllDocuments } = require('yaml') as typeof import('yaml');
  return [...parseAllDocuments(text)].flatMap(document => {
    const { apiVersion = '', kind = '', metadata: { namespace, name } = {} } = document.toJS() as Manifest;
    return name === undefined ? [] : [{ apiVersion, kind, ...(namespace !== undefined && { namespace }), name }];
  });
}
