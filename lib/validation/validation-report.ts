import { documentedRules } from '../on-demand';
import { Severity } from './finding';
import { jsonReport, junitReport, sarifReport, textReport } from './report';
import type { LocatedFinding } from './source';
import type { SourceTexts, Verdict } from './validator';

/** Something that validation found in a file or in an object. */
export interface ValidationFinding {
  /** Stable id of the rule, such as `dgd/main-image-missing`. */
  readonly rule: string;
  /** How much it weighs. */
  readonly severity: Severity;
  /** What is wrong. */
  readonly message: string;
  /**
   * What to do about it.
   * @default - the message says it
   */
  readonly mend?: string;
  /** Path of the field in the object, such as `spec.components[0].replicas`; empty for the object as a whole. */
  readonly path: string;
  /**
   * The object, such as `DynamoGraphDeployment/llama`.
   * @default - the finding is about a file
   */
  readonly object?: string;
  /**
   * The file.
   * @default - the object came from no file
   */
  readonly file?: string;
  /**
   * Line in the file, the first is 1.
   * @default - the object came from no file
   */
  readonly line?: number;
  /**
   * Column in the line, the first is 1.
   * @default - the object came from no file
   */
  readonly column?: number;
}

/** What validation found, as findings and as reports. */
export class ValidationReport {
  /** Every finding: by file and position where there are files, by object otherwise. */
  public readonly findings: ValidationFinding[];

  /** Whether there is no error among the findings. */
  public readonly ok: boolean;

  /**
   * @param verdict what was found
   * @param texts the texts of files, for quoting their lines
   * @internal
   */
  public static _of(verdict: Verdict, texts?: SourceTexts): ValidationReport {
    return new ValidationReport(verdict, texts);
  }

  /**
   * A report of findings that stand in no report.
   *
   * @internal
   */
  public static _ofFindings(findings: readonly ValidationFinding[], texts: SourceTexts): ValidationReport {
    const located = findings.map(({ file, line = 1, column = 1, ...finding }) => (
      { ...finding, ...(file !== undefined && { position: { file, line, column } }) }
    ));
    return new ValidationReport({ findings: located, switchedOff: [], ok: findings.every(({ severity }) => severity !== Severity.ERROR) }, texts);
  }

  /**
   * One report of several, each with the findings that are kept of it.
   *
   * @internal
   */
  public static _joined(parts: readonly { readonly report: ValidationReport; keep(finding: LocatedFinding): boolean }[]): ValidationReport {
    const findings = parts.flatMap(({ report, keep }) => report.verdict.findings.filter(keep));
    const texts = new Map(parts.flatMap(({ report }) => [...report.texts ?? []]));
    const switchedOff = [...new Set(parts.flatMap(({ report }) => report.verdict.switchedOff))].sort();
    return new ValidationReport({ findings, switchedOff, ok: findings.every(({ severity }) => severity !== Severity.ERROR) }, texts);
  }

  private constructor(private readonly verdict: Verdict, private readonly texts?: SourceTexts) {
    this.findings = verdict.findings.map(published);
    this.ok = verdict.ok;
  }

  /**
   * For people: each finding with its place, its mend and the line it is about, and a summary.
   *
   * @param color whether a terminal shows it in colour; no unless said
   */
  public toText(color?: boolean): string {
    return textReport(this.input(), { color });
  }

  /** For programs. */
  public toJson(): string {
    return jsonReport(this.input());
  }

  /** For code hosts: SARIF 2.1.0. */
  public toSarif(): string {
    return sarifReport({ ...this.input(), rules: documentedRules().documentedRules() });
  }

  /** For build servers: JUnit XML. */
  public toJunit(): string {
    return junitReport(this.input());
  }

  private input() {
    return { ...this.verdict, texts: this.texts };
  }
}

/** The finding in the form that the public interface has. */
export function published({ rule, severity, message, mend, path, object, position }: LocatedFinding): ValidationFinding {
  return { rule, severity, message, mend, path, object, file: position?.file, line: position?.line, column: position?.column };
}
