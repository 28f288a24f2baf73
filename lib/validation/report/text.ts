import { Severity } from '../finding';
import type { LocatedFinding, Position } from '../source';
import { printable } from './printable';
import { countsOf, helpLink, type ReportInput } from './report';

/** How a report for people is written. */
export interface TextReportOptions {
  /** Whether a terminal shows it in colour. Default: no. */
  readonly color?: boolean;
}

const COLORS: { readonly [severity in Severity]: number } = { [Severity.ERROR]: 31, [Severity.WARNING]: 33, [Severity.NOTE]: 36 };

/** Code units of a source line that are quoted. */
const QUOTED = 140;

/** A report for people: each finding with its place, its mend and the line it is about, and a summary. */
export function textReport(input: ReportInput, { color = false }: TextReportOptions = {}): string {
  const paint = (text: string, code: number) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = new SourceLines(input);
  const findings = input.findings.map(finding => textOf(finding, lines, paint));
  return [...findings, summary(input)].join('\n\n') + '\n';
}

type Paint = (text: string, code: number) => string;

function textOf(finding: LocatedFinding, lines: SourceLines, paint: Paint): string {
  const { rule, path, message, mend, severity, position, object, construct } = finding;
  const place = oneLine(position ? `${position.file}:${position.line}:${position.column}` : construct ?? object ?? '');
  const help = helpLink(rule);
  const text = [
    `${place === '' ? '' : `${place}: `}${paint(severity, COLORS[severity])} [${rule}]${object === undefined || object === place ? '' : ` ${oneLine(object)}`}`,
    `  ${path === '' ? '' : `${path}: `}${message}`,
    ...(mend === undefined ? [] : [`  mend: ${mend}`]),
    ...(construct === undefined || construct === place ? [] : [`  construct: ${construct}`]),
    ...(help === undefined ? [] : [`  help: ${help}`]),
  ].map((line, index) => (index === 0 && place !== '' ? line : oneLine(line)));
  return [...text, ...(position ? quote(position, lines) : [])].join('\n');
}

function oneLine(text: string): string {
  return printable(text.replace(/\r?\n/g, ' '));
}

/** The line that a position is in, with a caret under the place. */
function quote(position: Position, lines: SourceLines): string[] {
  const line = lines.at(position);
  if (line === undefined) return [];
  const start = Math.max(0, position.column - 1 - QUOTED / 2);
  const shown = printable(line.slice(start, start + QUOTED));
  const column = position.column - 1 - start;
  const length = Math.max(1, Math.min((position.endColumn ?? position.column + 1) - position.column, shown.length - column));
  const number = String(position.line);
  // A tab before the caret keeps it under its place.
  const indent = shown.slice(0, column).replace(/[^\t]/g, ' ');
  return [`  ${number} | ${shown}`, `  ${' '.repeat(number.length)} | ${indent}${'^'.repeat(length)}`];
}

/** The lines of files, cut when they are first asked for. */
class SourceLines {
  private readonly files = new Map<string, readonly string[]>();

  public constructor(private readonly input: ReportInput) {}

  public at({ file, line }: Position): string | undefined {
    let lines = this.files.get(file);
    if (!lines) {
      lines = this.input.texts?.get(file)?.split(/\r?\n/) ?? [];
      this.files.set(file, lines);
    }
    return lines[line - 1];
  }
}

function summary({ findings, switchedOff }: ReportInput): string {
  const { errors, warnings, notes } = countsOf(findings);
  const counts = [counted(errors, 'error'), counted(warnings, 'warning'), ...(notes > 0 ? [counted(notes, 'note')] : [])].join(', ');
  return switchedOff.length === 0 ? counts : `${counts}; switched off: ${switchedOff.join(', ')}`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
