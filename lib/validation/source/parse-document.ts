import { Composer, Lexer, Parser, type Document } from 'yaml';
import type { DocumentText } from './documents';
import type { SourceProblem } from './located-finding';
import { type SyntaxFault, syntaxMend } from './syntax-mends';

/** Levels of nesting that a document may have. Dynamo's deepest fields lie some twenty levels down. */
const DEPTH_LIMIT = 200;

/** Code units that a document may have: the API server takes no request of more bytes. */
const LENGTH_LIMIT = 3 * 1024 * 1024;

/** Words and signs that a document may have; etcd's limit of 1.5 MiB ends well below it. */
const LEXEME_LIMIT = 500_000;

/** A document as nodes with positions, or what keeps it from being one; nothing where it is empty. */
export type ParsedDocument = { readonly document: Document.Parsed } | { readonly problem: SourceProblem } | undefined;

/** Parses one document, in a time and with a memory that do not depend on who wrote it. */
export function parseDocument(source: DocumentText): ParsedDocument {
  if (source.text.length > LENGTH_LIMIT) return { problem: tooLarge(source) };
  const parser = new Parser();
  // Values are read as texts: what they mean is Kubernetes' matter. The parser's own check for repeated keys takes a
  // time that grows with the square of their number.
  const composer = new Composer({ schema: 'failsafe', merge: false, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const documents: Document.Parsed[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    let broken = false;
    for (const token of parser.next(lexeme)) {
      documents.push(...composer.next(token));
      broken ||= token.type === 'error';
    }
    if (broken) break;
    if (parser.stack.length > DEPTH_LIMIT) return { problem: tooDeep(source.offset + parser.offset) };
    if (++lexemes > LEXEME_LIMIT) return { problem: tooLarge(source) };
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(true, source.text.length));
  return result(source, documents[0]);
}

function result(source: DocumentText, document: Document.Parsed): ParsedDocument {
  if (document.errors.length === 0) return document.contents ? { document } : undefined;
  const first = document.errors.reduce((earliest, error) => (error.pos[0] < earliest.pos[0] ? error : earliest));
  return { problem: syntaxProblem(source, first) };
}

function tooDeep(offset: number): SourceProblem {
  return { rule: 'yaml/depth', offset, message: `is nested more than ${DEPTH_LIMIT} levels deep`, mend: 'no Kubernetes object is; check how the file was made' };
}

function tooLarge(source: DocumentText): SourceProblem {
  const { length } = source.text;
  const size = length > LENGTH_LIMIT ? `${(length / 1024 / 1024).toFixed(1)} MiB` : `more than ${LEXEME_LIMIT} words and signs`;
  return {
    rule: 'yaml/size',
    offset: source.offset + Math.max(0, source.text.search(/[^\s-]/)),
    message: `is larger than what the API server takes: ${size}`,
    mend: 'put large content into an image or on a volume',
  };
}

function syntaxProblem(source: DocumentText, error: SyntaxFault & { readonly pos: readonly [number, number] }): SourceProblem {
  // What misses its end is missing it where the document ends, not on the line of the next one.
  const last = Math.max(0, source.text.trimEnd().length - 1);
  const [start, end] = error.pos.map(offset => Math.min(offset, last + 1));
  const template = source.text.includes('{{');
  return {
    rule: 'yaml/syntax',
    offset: source.offset + Math.min(start, last),
    end: source.offset + end,
    message: `is no YAML: ${error.message.replace(/\s+/g, ' ').slice(0, 300)}`,
    mend: template ? 'the document looks like a template; render it first' : syntaxMend(error),
  };
}
