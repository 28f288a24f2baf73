/** A document of a YAML stream, still as text. */
export interface DocumentText {
  readonly text: string;
  /** Where it starts in the text of the file. */
  readonly offset: number;
}

const MARKER = /^(?:---|\.\.\.)(?=\s|$)/gm;
const DIRECTIVES = /^%/m;
const CONTENT = /^[^\s#%]/m;

/**
 * Cuts a stream at the lines that start with `---`, so that a broken document does not take its neighbours with it.
 *
 * Nothing in a document can hold such a line: it ends even a block of text and a quoted string. Directives stay with
 * the document that they speak of.
 */
export function splitDocuments(text: string): DocumentText[] {
  const documents: DocumentText[] = [];
  let start = 0;
  const cut = (end: number): void => {
    if (end > start) documents.push({ text: text.slice(start, end), offset: start });
    start = end;
  };
  for (const { 0: marker, index } of text.matchAll(MARKER)) {
    if (marker === '...') cut(index + marker.length);
    else if (!isDirectives(text.slice(start, index))) cut(index);
  }
  cut(text.length);
  return documents;
}

function isDirectives(text: string): boolean {
  return DIRECTIVES.test(text) && !CONTENT.test(text);
}
