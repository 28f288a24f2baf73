/** From a file to documents that are whole: what they extend laid under them, and each variant a document of its own. */
import { dirname, join, normalize } from 'node:path';
import { source } from '../../on-demand';
import { Severity } from '../../validation/finding';
import { nearest } from '../../validation/nearest';
import { checkDocument } from './check-words';
import type { Findings } from './findings';
import { laidOver } from './layers';
import { fieldOf, fieldsOf, inLayer, itemsOf, type MapValue, placeOf, textAt, textOf, type Value, valueOf, without, withField } from './value';

/** Reads a file by its path. */
export type ReadText = (path: string) => string | Uint8Array;

/** A graph as a deploy.yaml describes it, every layer laid over the ones below. */
export interface GraphDocument {
  readonly document: MapValue;
  /** Name of the variant that it is. */
  readonly variant?: string;
}

/** Reads files, and the files that they extend. */
export class DeployReader {
  /** The texts of all files that were read, for quoting their lines. */
  public readonly texts = new Map<string, string>();

  /**
   * @param read how files that are extended are read; it throws where it cannot
   * @param variant the variant to read; every variant of a document unless said
   */
  public constructor(private readonly findings: Findings, private readonly read: ReadText, private readonly variant?: string) {}

  /** The graphs of a text. Whatever is wrong with it is a finding. */
  public graphs(file: string, text: string | Uint8Array): GraphDocument[] {
    const told = this.findings.all.length;
    const own = this.documents(file, text);
    if (own.length === 0 && this.findings.all.length === told) this.empty(file);
    const documents = own.map(document => this.extended(document, [normalize(file)]));
    return documents.flatMap(document => (document ? this.variants(document) : []));
  }

  private documents(file: string, text: string | Uint8Array): MapValue[] {
    const documents: MapValue[] = [];
    const decoded = source().readDocuments({ file, text }, {
      // `off` is a word, and `Y` a variable like any other.
      textKeys: true,
      finding: finding => this.findings.add(finding),
      document: (plainValue, nodes) => {
        const value = valueOf(plainValue, nodes);
        if (value.kind !== 'map') this.findings.report(value, 'not-a-graph', 'a document of deploy.yaml is a map of words');
        else if (fieldOf(value, 'kind') && fieldOf(value, 'apiVersion')) this.stranger(value);
        else documents.push(value);
      },
    });
    this.texts.set(file, decoded);
    return documents.map(document => checkDocument(document, this.findings, true).document);
  }

  private empty(file: string): void {
    this.findings.add({
      rule: 'deploy/not-a-graph', severity: Severity.ERROR, path: '', message: 'the file holds nothing', mend: '`cdk8s-dynamo init` begins one',
      position: { file, line: 1, column: 1 },
    });
  }

  private stranger(value: MapValue): void {
    this.findings.report(fieldOf(value, 'kind') ?? value, 'not-a-graph', `is a ${textAt(value, 'kind')} of Kubernetes, not a graph`,
      'put it under objects, or leave it in a file of its own; `cdk8s-dynamo import` makes a deploy.yaml of manifests');
  }

  /** The document over the files that it extends; nothing where one cannot be read. */
  private extended(document: MapValue, path: readonly string[]): MapValue | undefined {
    const word = fieldOf(document, 'extends');
    if (!word) return document;
    const bases = (word.kind === 'list' ? itemsOf(word) : [word]).map(base => this.base(base, path));
    const below = bases.reduce<Value | undefined>((merged, base) => (base ? laidOver(merged, base) : merged), undefined);
    if (bases.includes(undefined)) return undefined;
    return laidOver(below, without(document, 'extends')) as MapValue;
  }

  private base(word: Value, path: readonly string[]): MapValue | undefined {
    const [own] = path.slice(-1);
    const file = normalize(join(dirname(own), textOf(word) ?? ''));
    if (path.includes(file)) {
      this.findings.report(word, 'extends', `comes back to ${file}: ${[...path, file].join(' extends ')}`, 'take one of them out');
      return undefined;
    }
    const text = this.textOfBase(word, file);
    if (text === undefined) return undefined;
    const documents = this.documents(file, text);
    if (documents.length !== 1) {
      this.findings.report(word, 'extends', `${file} has ${documents.length} documents that can be extended`, 'keep one document in it');
      return undefined;
    }
    return this.extended(inLayer(documents[0], 'base') as MapValue, [...path, file]);
  }

  private textOfBase(word: Value, file: string): string | Uint8Array | undefined {
    try {
      return this.read(file);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      this.findings.report(word, 'extends', `${file} cannot be read: ${code === 'ENOENT' ? 'there is no such file' : message}`, 'paths are found from the folder of this file');
      return undefined;
    }
  }

  private variants(document: MapValue): GraphDocument[] {
    const known = fieldsOf(fieldOf(document, 'variants'));
    const base = without(document, 'variants');
    const { variant } = this;
    if (known.length === 0) return [{ document: base }];
    if (variant === undefined) return known.map(([name, patch]) => ({ document: variantOf(base, name, patch), variant: name }));
    const patch = known.find(([name]) => name === variant);
    if (patch) return [{ document: variantOf(base, ...patch), variant }];
    const near = nearest(variant, known.map(([name]) => name));
    this.findings.report(fieldOf(document, 'variants') ?? document, 'unknown-variant',
      `there is no variant ${JSON.stringify(variant)}; the variants are ${known.map(([name]) => name).join(', ')}`, near && `did you mean "${near}"?`);
    return [];
  }
}

/** A variant is a graph of its own, with a name of its own. */
function variantOf(base: MapValue, name: string, patch: Value): MapValue {
  const document = laidOver(base, inLayer(patch, 'variant')) as MapValue;
  const graphName = fieldOf(document, 'name');
  if (!graphName || fieldOf(patch, 'name') || graphName.kind !== 'scalar') return document;
  return withField(document, 'name', { ...graphName, scalar: `${String(graphName.scalar)}-${name}` });
}

/** The folder from which paths at a value are found. */
export function folderOf(value: Value): string {
  return dirname(placeOf(value).file);
}
