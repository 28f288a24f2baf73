import { Yaml } from 'cdk8s';

/** A piece of a template, and how it is written. */
interface Piece {
  readonly expression: string;
  readonly form: 'part' | 'text' | 'number' | 'numberUnlessNull';
}

/**
 * Templates of Helm from objects. A value of the chart is put into an object as a mark, which becomes an expression once the
 * object is YAML; every brace that was there before is written so that Helm leaves it as it is.
 */
export class TemplateText {
  private readonly pieces: Piece[] = [];

  /** @param mark a character that occurs in no object */
  public constructor(private readonly mark: string) {}

  /** Stands for a part of a text. */
  public part(expression: string): string {
    return this.add({ expression, form: 'part' });
  }

  /** Stands for a whole text, which YAML may take for something else. */
  public text(expression: string): string {
    return this.add({ expression, form: 'text' });
  }

  /** Stands for a number. */
  public number(expression: string): string {
    return this.add({ expression, form: 'number' });
  }

  /** Stands for a number whose field is left out where it is null. */
  public numberUnlessNull(expression: string): string {
    return this.add({ expression, form: 'numberUnlessNull' });
  }

  /** The template that gives an object. */
  public of(object: unknown): string {
    const { mark } = this;
    const optional = new RegExp(`^( *(?:- )?)([^\\n${mark}]*)${mark}(\\d+)${mark}$\\n`, 'gm');
    return escapeBraces(closed(Yaml.stringify(object)), mark)
      .replace(optional, (line, indent: string, before: string, index: string) => this.optionalLine(line, indent, before, Number(index)))
      .replace(new RegExp(`${mark}(\\d+)${mark}`, 'g'), (_, index: string) => inline(this.pieces[Number(index)]));
  }

  private optionalLine(line: string, indent: string, before: string, index: number): string {
    const { form, expression } = this.pieces[index];
    if (form !== 'numberUnlessNull') return line;
    return `{{- if not (kindIs "invalid" ${expression}) }}\n${indent}${before}{{ ${expression} }}\n{{- end }}\n`;
  }

  private add(piece: Piece): string {
    const known = this.pieces.findIndex(({ expression, form }) => expression === piece.expression && form === piece.form);
    return `${this.mark}${known >= 0 ? known : this.pieces.push(piece) - 1}${this.mark}`;
  }
}

/** Helm trims documents: blanks at the end, which belong to the text before them, need something after them. */
function closed(document: string): string {
  return document === `${document.trimEnd()}\n` ? document : `${document}#\n`;
}

/** A private-use character that occurs in none of the texts. */
export function freeMark(text: string): string {
  let code = 0xe000;
  while (text.includes(String.fromCharCode(code))) code++;
  return String.fromCharCode(code);
}

/** Text that Helm renders to what it was: an action begins with two braces, also where the second one is our own. */
function escapeBraces(text: string, mark: string): string {
  return text.replace(new RegExp(`\\{\\{|\\{(?=${mark})`, 'g'), braces => `{{ "${braces}" }}`);
}

function inline({ expression, form }: Piece): string {
  return form === 'text' ? `{{ ${expression} | quote }}` : `{{ ${expression} }}`;
}
