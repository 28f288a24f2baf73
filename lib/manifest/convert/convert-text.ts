/** The text of a file from one API version to the other; what is not converted stays as it is, byte for byte. */
import { isRecord, text as textOf, type Wire } from '../../validation/admission/wire';
import { splitDocuments, type DocumentText } from '../../validation/source/documents';
import { decodeText } from '../../validation/source/encoding';
import { fieldSteps } from '../../validation/source/field-steps';
import { spanOf } from '../../validation/source/locate';
import type { LocatedFinding } from '../../validation/source/located-finding';
import { parseDocument } from '../../validation/source/parse-document';
import { plainDocument } from '../../validation/source/plain';
import { TextPositions } from '../../validation/source/position';
import { Severity } from '../../validation/finding';
import { readSource } from '../../validation/source/read';
import type { ManifestText } from '../manifest-text';
import { Conversion } from './conversion';
import { convertObject, type ConvertOptions } from './convert-object';
import { documentText, plainText, type SourceDocument } from './document-text';
import { isConvertible, type Version } from './spec';

/** What became of a file. */
export interface ConvertedText {
  readonly text: string;
  readonly findings: readonly LocatedFinding[];
  /** How many objects were converted. */
  readonly converted: number;
}

/** Converts the objects of a file. Whatever it holds, nothing is thrown. */
export function convertText({ file, text: source }: ManifestText, target: Version, options: ConvertOptions): ConvertedText {
  const unreadable = readSource({ file, text: source }).findings.filter(({ severity }) => severity === Severity.ERROR);
  if (unreadable.length > 0) return { text: source, findings: unreadable, converted: 0 };
  const { text } = decodeText(source);
  const positions = new TextPositions(file, text);
  const findings: LocatedFinding[] = [];
  let converted = 0;
  const parts = splitDocuments(text).map(document => {
    const parsed = sourceDocument(document);
    if (!parsed) return document.text;
    const items = itemsOf(parsed.object, target);
    if (items.length === 0) return document.text;
    converted += items.length;
    const result = convertDocument(parsed, items, target, options);
    for (const { finding, base } of result.findings) {
      const [start, end] = spanOf(parsed.document, [...base, ...fieldSteps(finding.path)]);
      findings.push({
        ...finding,
        severity: finding.severity ?? Severity.ERROR,
        position: positions.at(document.offset + start, document.offset + end),
        object: titleOf(base.length === 0 ? parsed.object : (parsed.object.items as Wire[])[base[1] as number]),
      });
    }
    return markerOf(document) + result.text;
  });
  return { text: parts.join(''), findings, converted };
}

function sourceDocument(document: DocumentText): SourceDocument | undefined {
  const parsed = parseDocument(document);
  if (!parsed || 'problem' in parsed) return undefined;
  const { value } = plainDocument(parsed.document);
  return isRecord(value) ? { document: parsed.document, object: value, text: document.text } : undefined;
}

type Base = readonly (string | number)[];

/** The places of the objects to convert: the document itself, or items of a List. */
function itemsOf(object: Wire, target: Version): Base[] {
  if (isConvertible(object, target)) return [[]];
  if (object.apiVersion !== 'v1' || object.kind !== 'List' || !Array.isArray(object.items)) return [];
  return object.items.flatMap((item: unknown, index) => (isRecord(item) && isConvertible(item, target) ? [['items', index]] : []));
}

interface PlacedFinding {
  readonly finding: LocatedFinding;
  readonly base: Base;
}

interface ConvertedDocument {
  readonly text: string;
  readonly findings: readonly PlacedFinding[];
}

function convertDocument(source: SourceDocument, items: readonly Base[], target: Version, options: ConvertOptions): ConvertedDocument {
  const findings: PlacedFinding[] = [];
  const conversion = new Conversion();
  const convert = (object: Wire, base: Base): Wire => {
    const before = conversion.findings.length;
    const result = convertObject(conversion, object, target, options);
    for (const finding of conversion.findings.slice(before)) findings.push({ finding: { ...finding, severity: finding.severity ?? Severity.ERROR }, base });
    return result;
  };
  if (items[0].length === 0) {
    const text = documentText(conversion, convert(source.object, []), source);
    return { text: [text, ...conversion.beside.map(plainText)].join('---\n'), findings };
  }
  const chosen = new Set(items.map(base => base[1]));
  const list = (source.object.items as unknown[]).map((item, index) => (chosen.has(index) ? convert(item as Wire, ['items', index]) : item));
  const whole = { ...source.object, items: [...list, ...conversion.beside] };
  return { text: documentText(conversion, whole, source), findings };
}

/** The `---` line, with what stands behind it. */
function markerOf({ text }: DocumentText): string {
  return /^---[^\n]*\n/.exec(text)?.[0] ?? '';
}

function titleOf({ kind, metadata }: Wire): string {
  return `${textOf(kind) ?? 'object'}/${isRecord(metadata) ? textOf(metadata.name) ?? '' : ''}`;
}
